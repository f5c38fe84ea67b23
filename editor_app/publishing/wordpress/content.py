"""What a post says: texts that every role on a site may keep, and nothing that WordPress alters.

Source: what authors were seen to lose on 6.1: ``bdi``, ``time`` and frames; ``span`` with ``dir``
and ``lang`` stays, and isolates as ``bdi`` does.
"""

import re
from collections.abc import Mapping
from functools import cache
from html import escape

import nh3
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from editor_app.base.assets import asset
from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.body import Direction
from editor_app.domain.publication import Action
from editor_app.domain.publisher import Delivery
from editor_app.formats.article_text import marked_line
from editor_app.language.tags import primary_language
from editor_app.publishing.additions import correction_line
from editor_app.publishing.site.article_view import body_markup, pictures_around, sources_of
from editor_app.publishing.site.direction import day, line, tongue
from editor_app.publishing.site.pages import Voice
from editor_app.publishing.site.records import PublishedPicture
from editor_app.publishing.site.words import WORDS
from editor_app.publishing.wordpress.posts import Mark, digest_of

_TAGS = frozenset({
    "p", "h2", "h3", "blockquote", "ul", "ol", "li", "figure", "figcaption", "img", "hr", "br",
    "strong", "em", "a", "bdi", "sup",
})  # fmt: skip
_ATTRIBUTES = {
    **{tag: {"dir", "lang", "class"} for tag in ("p",)},
    **{tag: {"dir", "lang"} for tag in ("h2", "h3", "ul", "ol", "bdi", "figcaption")},
    "li": {"dir", "id"},
    "figure": {"dir"},
    "img": {"src", "alt", "width", "height", "loading"},
    "a": {"href"},
}
_BLOCK = re.compile(r"^<(?:p|h2|h3|blockquote|ul|ol|figure)\b[^>]*", re.MULTILINE)
_CHANGES = {Action.UPDATE: "updated", Action.CORRECT: "corrected"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The texts of a post, as the site is to store them."""

    title: str
    content: str
    excerpt: str


def texts_of(
    delivery: Delivery, draft: Draft, files: Mapping[str, PublishedPicture], language: str
) -> Texts:
    """Compose a post.

    The first picture that no figure of the body shows is the featured one, which the site's theme
    shows: it is not in the content.

    Args:
        delivery: What is delivered.
        draft: Its draft, publishable.
        files: The site's files of the pictures, with whole addresses.
        language: The site's, for articles in a language that has no words here.
    """
    own = primary_language(draft.language)
    voice = Voice(own if own in WORDS else language)
    around = pictures_around(draft, files)
    markup = (
        _environment()
        .get_template("post.html")
        .render(
            release=delivery.release,
            draft=draft,
            voice=voice,
            files=files,
            change=_CHANGES.get(delivery.action, ""),
            body=body_markup(draft, files, root="", credit_word=voice.words["photo-credit"]),
            more_pictures=around[1:],
            sources=sources_of(draft),
            corrections=[
                Markup(marked_line(correction_line(one, delivery.release.draft)))
                for one in delivery.release.corrections
            ],
        )
    )
    title = escape(draft.headline, quote=False)
    excerpt = escape(" ".join(draft.lead.split()), quote=False)
    content = _directed(_kept(markup), draft.language or voice.language, draft.direction)
    mark = Mark(
        article_id=delivery.release.article_id,
        key=delivery.key,
        digest=digest_of(title, content, excerpt),
    )
    # Inside a paragraph: on a line of its own WordPress would make an empty paragraph of it.
    return Texts(title=title, content=content.replace("</p>", f"{mark}</p>", 1), excerpt=excerpt)


def _kept(markup: str) -> str:
    clean = nh3.clean(
        markup,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
        strip_comments=True,
    )
    # Text cannot hold a tag here: its brackets are escaped.
    spans = clean.replace("<bdi>", '<span dir="auto">').replace("<bdi ", "<span ")
    spans = spans.replace("</bdi>", "</span>")
    return "\n".join(part.strip() for part in spans.splitlines() if part.strip())


def _directed(content: str, language: str, direction: Direction) -> str:
    """Say language and direction on every block, one a line: themes space blocks of no wrapper.

    A block that runs against the article is in a language that nobody has named.
    """

    def stated(opening: re.Match[str]) -> str:
        tag = opening[0]
        if " dir=" in tag:
            return tag
        return f'{tag} lang="{escape(language)}" dir="{direction.value}"'

    return _BLOCK.sub(stated, content)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(asset("wordpress")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(line=line, day=day, tongue=tongue)
    return environment
