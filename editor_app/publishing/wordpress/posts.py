"""A post as the site tells of it, and how we know it for ours, unchanged or changed."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import field
from typing import Any

from editor_app.base.errors import EnvironmentFault
from editor_app.base.records import dataclass
from editor_app.domain.source import is_web_address

MISSING = "missing"
"""The state of a post that the site has no more."""

FIELDS = "id,slug,status,link,title,content,excerpt,author,categories,tags,featured_media,meta"
ANY_STATUS = "publish,future,draft,pending,private"
LIVE = frozenset({"publish", "future"})

_MARK = re.compile(r"<!-- mihbara:(?:new|sent) ([\w-]+)(?: ([\w-]+) ([0-9a-f]+))? -->", re.ASCII)
_DIGEST_DIGITS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The comment in a post's text by which it is known: readers do not see it.

    ``key`` and ``digest`` name the delivery and what it wrote; a placeholder has neither.
    """

    article_id: str
    key: str = ""
    digest: str = ""

    def __str__(self) -> str:
        if not self.key:
            return f"<!-- mihbara:new {self.article_id} -->"
        return f"<!-- mihbara:sent {self.article_id} {self.key} {self.digest} -->"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What a site holds: texts raw, as they are stored there."""

    id: int
    slug: str
    status: str
    link: str
    title: str
    content: str
    excerpt: str
    author: int
    categories: tuple[int, ...]
    tags: tuple[int, ...]
    featured_media: int
    meta: Mapping[str, Any] = field(default_factory=dict)

    @property
    def mark(self) -> Mark | None:
        """The mark in its text, if any."""
        found = _MARK.search(self.content)
        if found is None:
            return None
        return Mark(article_id=found[1], key=found[2] or "", digest=found[3] or "")

    @property
    def is_live(self) -> bool:
        """Tell whether readers see it, or will by themselves."""
        return self.status in LIVE

    @property
    def is_placeholder(self) -> bool:
        """Tell whether it is a draft of ours that nobody has written into."""
        mark = self.mark
        return (
            mark is not None
            and self.status == "draft"
            and self.content.strip() == str(Mark(article_id=mark.article_id))
        )

    @property
    def is_as_sent(self) -> bool:
        """Tell whether its texts are those that its mark was made for."""
        mark = self.mark
        return mark is not None and mark.digest == digest_of(self.title, self.content, self.excerpt)

    @property
    def state(self) -> str:
        """A short name of everything that we write, the same as long as nobody changes it."""
        told = (
            "live" if self.is_live else self.status,
            *(self.slug, self.title, self.content, self.excerpt, self.author),
            *(sorted(self.categories), sorted(self.tags), self.featured_media),
        )
        return hashlib.sha256(json.dumps(told).encode("ascii")).hexdigest()[:32]

    def belongs_to(self, article_id: str) -> bool:
        """Tell whether its mark names an article."""
        return self.mark is not None and self.mark.article_id == article_id


def digest_of(title: str, content: str, excerpt: str) -> str:
    """Return a digest of a post's texts; a mark in the content does not count."""
    texts = (title.strip(), _MARK.sub("", content).strip(), excerpt.strip())
    return hashlib.sha256("\0".join(texts).encode("utf-8")).hexdigest()[:_DIGEST_DIGITS]


def post_of(data: dict[str, Any], *, is_write: bool = False) -> Post:
    """Read a post from an answer in the context of editing.

    Raises:
        EnvironmentFault: ``answer-unreadable``, or after a write ``outcome-unknown``.
    """
    try:
        link = str(data["link"])
        return Post(
            id=int(data["id"]),
            slug=str(data["slug"]),
            status=str(data["status"]),
            link=link if is_web_address(link) else "",
            title=str(data["title"]["raw"]),
            content=str(data["content"]["raw"]),
            excerpt=str(data["excerpt"]["raw"]),
            author=int(data["author"]),
            categories=tuple(map(int, data["categories"])),
            tags=tuple(map(int, data["tags"])),
            featured_media=int(data["featured_media"]),
            meta=meta if isinstance(meta := data.get("meta"), dict) else {},
        )
    except (KeyError, TypeError, ValueError) as error:
        code = "outcome-unknown" if is_write else "answer-unreadable"
        raise EnvironmentFault(code, host="") from error
