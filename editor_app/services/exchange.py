"""Take articles in from files and write them out as files.

The formats are imported at their first use: most calls of the program never need them.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.files import replace_file
from editor_app.base.records import dataclass
from editor_app.domain.article import Article
from editor_app.domain.changes import Changes
from editor_app.domain.fetching import FetchedPage, Fetcher
from editor_app.domain.history import VersionReason
from editor_app.domain.image import MediaStore
from editor_app.domain.source import SourceLink
from editor_app.services.articles import ArticleService

if TYPE_CHECKING:
    from editor_app.formats.importing import Imported


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An imported article, the format it was read as, and notes about what was not understood."""

    article: Article
    format: str
    notes: tuple[str, ...]
    changes: Changes


class ExchangeService:
    """The verbs of import and export. Any thread."""

    def __init__(self, articles: ArticleService, media: MediaStore, fetcher: Fetcher) -> None:
        self._articles = articles
        self._media = media
        self._fetcher = fetcher

    def import_file(
        self, path: Path, *, as_format: str | None = None, initiator: str = ""
    ) -> Taken:
        """Make a draft from a file.

        Raises:
            UserError: ``import-not-found``, or as ``import_bytes``.
            EnvironmentFault: ``file-not-read``.
        """
        data = read_file(path)
        return self.import_bytes(data, name=path.name, as_format=as_format, initiator=initiator)

    def import_articles(
        self, data: bytes, *, name: str = "", as_format: str | None = None, initiator: str = ""
    ) -> tuple[Taken, ...]:
        """Make a draft of each article in a file: a feed holds several, any other file one.

        Raises:
            UserError: as ``read_drafts`` of the formats; nothing is stored.
        """
        from editor_app.formats.importing import read_drafts

        read = read_drafts(data, name=name, as_format=as_format)
        return tuple(self._keep(imported, initiator) for imported in read)

    def import_bytes(
        self, data: bytes, *, name: str = "", as_format: str | None = None, initiator: str = ""
    ) -> Taken:
        """Make a draft from the content of a file; of several articles in it the first.

        Raises:
            UserError: as ``read_draft`` of the formats; nothing is stored.
        """
        from editor_app.formats.importing import read_draft

        return self._keep(read_draft(data, name=name, as_format=as_format), initiator)

    def fetch(self, address: str) -> FetchedPage:
        """Return a page of the public web; stores nothing.

        Raises:
            UserError, EnvironmentFault: as ``Fetcher.fetch``.
        """
        return self._fetcher.fetch(address)

    def import_page(
        self, page: FetchedPage, *, as_format: str | None = None, initiator: str = ""
    ) -> tuple[Taken, ...]:
        """Make a draft of each article of a fetched page, with the page itself as its source.

        A page that names its own source keeps that one.

        Raises:
            UserError: as ``read_drafts`` of the formats; nothing is stored.
        """
        from editor_app.formats.importing import read_drafts

        name = urlsplit(page.url).path
        read = read_drafts(page.content, name=name, as_format=as_format)
        return tuple(self._keep(_sourced(imported, page.url), initiator) for imported in read)

    def _keep(self, imported: "Imported", initiator: str) -> Taken:
        saved = self._articles.create(
            imported.draft, reason=VersionReason.IMPORTED, initiator=initiator
        )
        return Taken(
            article=saved.article,
            format=imported.format,
            notes=imported.notes,
            changes=saved.changes,
        )

    def export(self, article_id: str, format_name: str) -> bytes:
        """Return an article as a file of one format, with its pictures where that holds any.

        A picture that is no longer stored stays out; its caption does not.

        Raises:
            UserError: ``article-not-found``, ``export-format-unknown``, ``pdf-not-available`` or
                ``picture-unreadable``.
        """
        from editor_app.formats.exporting import write_article

        return write_article(self._articles.get(article_id), format_name, self._original)

    def _original(self, media_id: str) -> bytes | None:
        try:
            return self._media.read(media_id)
        except UserError as error:
            if error.code != "media-not-found":
                raise
            return None

    def export_file(self, article_id: str, format_name: str, path: Path) -> None:
        """Write an article into a file; an existing one is replaced whole or not at all.

        Raises:
            UserError: as ``export``.
            EnvironmentFault: ``file-not-written``.
        """
        replace_file(path, self.export(article_id, format_name), mode=0o644)


def _sourced(imported: "Imported", url: str) -> "Imported":
    draft = imported.draft
    primary = draft.primary_source
    if primary is not None and primary.url:
        return imported
    if primary is None:
        sources = (*draft.sources, SourceLink(url=url, outlet=draft.outlet, is_primary=True))
    else:
        sources = tuple(replace(s, url=url) if s is primary else s for s in draft.sources)
    return replace(imported, draft=replace(draft, sources=sources))


def read_file(path: Path) -> bytes:
    """Return a file to import, or as much of it as shows that it is too large.

    Raises:
        UserError: ``import-not-found`` or ``import-folder``.
        EnvironmentFault: ``file-not-read``.
    """
    from editor_app.formats.decoding import MAX_BYTES

    try:
        if path.is_dir():
            raise UserError("import-folder", path=str(path))
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UserError("import-not-found", path=str(path)) from error
    except (OSError, ValueError) as error:
        raise EnvironmentFault("file-not-read", path=str(path), reason=_reason(error)) from error


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
