"""Take articles in from files and write them out as files.

The formats are imported at their first use: most calls of the program never need them.
"""

from dataclasses import dataclass
from pathlib import Path

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.files import replace_file
from editor_app.domain.article import Article
from editor_app.domain.changes import Changes
from editor_app.domain.history import VersionReason
from editor_app.services.articles import ArticleService


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An imported article, the format it was read as, and notes about what was not understood."""

    article: Article
    format: str
    notes: tuple[str, ...]
    changes: Changes


class ExchangeService:
    """The verbs of import and export. Any thread."""

    def __init__(self, articles: ArticleService) -> None:
        self._articles = articles

    def import_file(
        self, path: Path, *, as_format: str | None = None, initiator: str = ""
    ) -> Taken:
        """Make a draft from a file.

        Raises:
            UserError: ``import-not-found``, or as ``import_bytes``.
            EnvironmentFault: ``file-not-read``.
        """
        from editor_app.formats.decoding import MAX_BYTES

        try:
            if path.is_dir():
                raise UserError("import-folder", path=str(path))
            with path.open("rb") as stream:
                data = stream.read(MAX_BYTES + 1)
        except FileNotFoundError as error:
            raise UserError("import-not-found", path=str(path)) from error
        except (OSError, ValueError) as error:
            raise EnvironmentFault(
                "file-not-read", path=str(path), reason=_reason(error)
            ) from error
        return self.import_bytes(data, name=path.name, as_format=as_format, initiator=initiator)

    def import_bytes(
        self, data: bytes, *, name: str = "", as_format: str | None = None, initiator: str = ""
    ) -> Taken:
        """Make a draft from the content of a file.

        Raises:
            UserError: ``import-empty``, ``import-binary``, ``import-too-large``,
                ``import-encoding-unknown`` or ``import-format-unknown``; nothing is stored.
        """
        from editor_app.formats.importing import read_draft

        imported = read_draft(data, name=name, as_format=as_format)
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
        """Return an article as a file of one format.

        Raises:
            UserError: ``article-not-found`` or ``export-format-unknown``.
        """
        from editor_app.formats.exporting import write_article

        return write_article(self._articles.get(article_id), format_name)

    def export_file(self, article_id: str, format_name: str, path: Path) -> None:
        """Write an article into a file; an existing one is replaced whole or not at all.

        Raises:
            UserError: as ``export``.
            EnvironmentFault: ``file-not-written``.
        """
        replace_file(path, self.export(article_id, format_name), mode=0o644)


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
