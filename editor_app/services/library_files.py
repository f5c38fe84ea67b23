"""The whole library as plain files, and back: a folder for each article, with its pictures.

``article.json`` holds everything an author wrote and is what is read back; ``desk.json``, where
there is one, holds the editor's notes and assignments; ``article.html`` and ``article.md`` are for
people and for programs that will outlive this one.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.files import replace_file
from editor_app.base.records import dataclass
from editor_app.domain.article import Article, Draft
from editor_app.domain.assignment import Assignment
from editor_app.domain.editor_note import EditorNote
from editor_app.domain.image import EXTENSIONS
from editor_app.domain.ports import LibraryQuery
from editor_app.services.articles import ArticleService
from editor_app.services.assignments import AssignmentService
from editor_app.services.exchange import read_file
from editor_app.services.images import ImageService
from editor_app.services.notes import NoteService

ARTICLE, PICTURES, DESK = "article.json", "images", "desk.json"
_WRITTEN = ("json", "html", "markdown")
Progress = Callable[[int, int], None]
"""Told after each article how many are done, and of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written, and what could not be.

    ``missing_pictures`` are named by an article and not in the library; ``damaged_notes`` cannot
    be read.
    """

    articles: int
    missing_pictures: int
    damaged_notes: int = 0


class LibraryFiles:
    """Writes the library into a folder and reads such a folder. Any thread but the GUI's."""

    def __init__(
        self,
        articles: ArticleService,
        images: ImageService,
        notes: NoteService,
        assignments: AssignmentService,
    ) -> None:
        self._articles = articles
        self._images = images
        self._notes = notes
        self._assignments = assignments

    def export_library(
        self,
        folder: Path,
        progress: Progress = lambda done, total: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Exported:
        """Write every article outside the bin, pictures as they were taken in.

        What is written stays where the work is cancelled or fails.

        Args:
            folder: An empty folder, or one that is made.
            progress: Told after each article.
            is_cancelled: Asked before each article.

        Raises:
            UserError: ``export-folder-not-empty``.
            EnvironmentFault: ``file-not-written`` or ``file-not-read``.
        """
        _make_empty(folder)
        total = self._articles.library(LibraryQuery(limit=1)).total
        done = missing = damaged = 0
        for article in self._all():
            if is_cancelled():
                break
            missing += self._write(article, folder)
            damaged += self._notes.damaged_count(article.id)
            done += 1
            progress(done, max(done, total))
        return Exported(articles=done, missing_pictures=missing, damaged_notes=damaged)

    def import_library(
        self,
        folder: Path,
        progress: Progress = lambda done, total: None,
        is_cancelled: Callable[[], bool] = lambda: False,
        *,
        initiator: str = "",
    ) -> tuple[Article, ...]:
        """Make a draft of every article in a folder that ``export_library`` wrote.

        All are read before the first is stored.

        Raises:
            UserError: ``import-folder`` where it holds no article, or what the article or the
                picture that cannot be read is refused with; then nothing is stored.
            EnvironmentFault: ``file-not-read`` or ``file-not-written``.
        """
        read = [
            (path.parent, _read(path), _read_desk(path.with_name(DESK)))
            for path in sorted(folder.glob(f"*/{ARTICLE}"))
        ]
        if not read:
            raise UserError("import-folder", path=str(folder))
        made: list[Article] = []
        for place, draft, (notes, history) in read:
            if is_cancelled():
                break
            for picture in sorted((place / PICTURES).glob("*")):
                self._images.add(read_file(picture), name=picture.name)
            article = self._articles.create(draft, initiator=initiator).article
            if notes:
                self._notes.take_in(article.id, notes)
            if history:
                self._assignments.take_in(article.id, history)
            made.append(article)
            progress(len(made), len(read))
        return tuple(made)

    def _all(self) -> Iterator[Article]:
        query = LibraryQuery()
        while rows := self._articles.library(query).rows:
            for row in rows:
                yield self._articles.get(row.id)
            query = LibraryQuery(after=(rows[-1].updated_utc, rows[-1].id))

    def _write(self, article: Article, folder: Path) -> int:
        """Write one article and return how many of its pictures are missing."""
        from editor_app.formats.exporting import FORMATS, write_article

        day = article.draft.published_on or article.created_utc.date()
        place = folder / f"{day.isoformat()}-{article.id}"
        names = {each.media_id for each in article.draft.pictures}
        names |= {part.image for part in article.draft.body.blocks}
        pictures = sorted(names - {""})
        _make(place / PICTURES if pictures else place)
        missing = 0
        for media_id in pictures:
            try:
                media = self._images.get(media_id)
                data = self._images.read(media_id)
            except UserError:
                missing += 1
                continue
            _write(place / PICTURES / f"{media_id}{EXTENSIONS[media.media_type]}", data)
        for name in _WRITTEN:
            _write(place / f"article{FORMATS[name].suffix}", write_article(article, name))
        self._write_desk(article.id, place)
        return missing

    def _write_desk(self, article_id: str, place: Path) -> None:
        from editor_app.formats.note_json import desk_to_json

        notes = self._notes.of(article_id)
        history = self._assignments.history_of(article_id)
        if notes or history:
            told = json.dumps(desk_to_json(notes, history), ensure_ascii=False, indent=1)
            _write(place / DESK, told.encode())


def _read(path: Path) -> Draft:
    from editor_app.formats.importing import read_draft

    return read_draft(read_file(path), name=path.name, as_format="json").draft


def _read_desk(path: Path) -> tuple[tuple[EditorNote, ...], tuple[Assignment, ...]]:
    from editor_app.formats.note_json import desk_from_json

    if not path.exists():
        return (), ()
    try:
        return desk_from_json(json.loads(read_file(path)))
    except ValueError as error:
        raise UserError("notes-unreadable", reason=str(error)) from error


def _write(path: Path, data: bytes) -> None:
    replace_file(path, data, mode=0o644, durable=False)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFault(
            "file-not-written", path=str(folder), reason=error.strerror or str(error)
        ) from error


def _make_empty(folder: Path) -> None:
    _make(folder)
    try:
        is_empty = next(folder.iterdir(), None) is None
    except OSError as error:
        raise EnvironmentFault(
            "file-not-read", path=str(folder), reason=error.strerror or str(error)
        ) from error
    if not is_empty:
        raise UserError("export-folder-not-empty", path=str(folder))
