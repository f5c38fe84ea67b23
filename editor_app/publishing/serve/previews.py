"""Show drafts as the site would: each published into a folder of its own that nobody else reads."""

import os
import shutil
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

from editor_app.base.processes import is_running
from editor_app.domain.article import Article
from editor_app.domain.image import MediaStore
from editor_app.domain.publication import Action, Release
from editor_app.domain.publisher import Delivery
from editor_app.language.slugs import latin_slug
from editor_app.publishing.site.publisher import SitePublisher
from editor_app.publishing.site.report_button import language_of
from editor_app.publishing.site.site import Site, article_path

_MEMORY = Path("/dev/shm")
_PREFIX = "mihbara-preview-"


class Previews:
    """Drafts of one site, rendered when they are asked for. Any thread.

    Args:
        site: The site; nothing is written into its folder.
        media: The pictures.
    """

    def __init__(self, site: Site, media: MediaStore) -> None:
        self._site = site
        self._media = media
        self._lock = threading.Lock()
        place = _place()
        _sweep(place)
        self._folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=place))
        self._shown: dict[str, int] = {}

    def root(self, article: Article) -> Path:
        """Return the folder of an article's preview, brought up to date.

        Raises:
            UserError, EnvironmentFault: as ``SitePublisher.deliver``.
        """
        with self._lock:
            root = self._folder / article.id
            if self._shown.get(article.id) != article.revision:
                self._publish(article, root)
                self._shown[article.id] = article.revision
            return root

    def page(self, article: Article) -> str:
        """Return where in the folder an article's page stands."""
        return article_path(_slug(article))

    def language(self, article: Article) -> str:
        """Return the language in which an article's page speaks."""
        return language_of(article.draft, self._site)

    def close(self) -> None:
        """Delete every preview."""
        with self._lock:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _publish(self, article: Article, root: Path) -> None:
        release = Release(
            id=f"{article.id}-{article.revision}",
            article_id=article.id,
            revision=article.revision,
            sequence=article.revision,
            slug=_slug(article),
            draft=article.draft,
            first_published_utc=article.created_utc,
            created_utc=article.created_utc,
        )
        publisher = SitePublisher(replace(self._site, path=root), self._media)
        publisher.deliver(Delivery(key=release.id, action=Action.PUBLISH, release=release))


def _place() -> Path:
    """Return where previews lie: in memory where the system has such a folder, never on a disk."""
    return _MEMORY if os.access(_MEMORY, os.W_OK | os.X_OK) else Path(tempfile.gettempdir())


def _sweep(place: Path) -> None:
    """Delete what programs that were killed have left of theirs."""
    for folder in place.glob(f"{_PREFIX}*-*"):
        owner = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if owner.isdigit() and not is_running(int(owner)):
            shutil.rmtree(folder, ignore_errors=True)


def _slug(article: Article) -> str:
    return latin_slug(f"preview-{article.id}")
