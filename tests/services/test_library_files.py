"""The library as plain files, and back without loss."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from editor_app.base.errors import UserError
from editor_app.domain.article import Article, Draft
from editor_app.domain.body import BlockKind, block, body_of
from editor_app.domain.image import Picture
from editor_app.domain.ports import LibraryQuery
from editor_app.services.articles import ArticleService
from editor_app.services.assignments import AssignmentService
from editor_app.services.images import ImageService
from editor_app.services.library_files import LibraryFiles
from editor_app.services.notes import NoteService
from tests.builders import a_draft
from tests.fakes.clock import FixedClock
from tests.fakes.database import FakeDatabase
from tests.fakes.media import FakeMediaStore
from tests.strategies import cleaned_drafts

PNG = b"\x89PNG\r\n\x1a\n rest"


@dataclass
class Library:
    articles: ArticleService
    images: ImageService
    files: LibraryFiles
    notes: NoteService
    assignments: AssignmentService
    clock: FixedClock

    def stored(self, draft: Draft) -> Article:
        self.clock.advance(1)
        return self.articles.create(draft).article

    def drafts(self) -> list[Draft]:
        rows = self.articles.library(LibraryQuery()).rows
        return [self.articles.get(row.id).draft for row in rows]


@pytest.fixture
def a_library(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Library]:
    def make() -> Library:
        database, clock = FakeDatabase(), FixedClock()
        images = ImageService(database, FakeMediaStore(tmp_path_factory.mktemp("media")))
        articles = ArticleService(database, clock)
        notes = NoteService(database, clock, "هند")
        given = AssignmentService(database, clock, "هند")
        files = LibraryFiles(articles, images, notes, given)
        return Library(articles, images, files, notes, given, clock)

    return make


def test_export_of_the_library_has_a_folder_for_each_article(
    a_library: Callable[[], Library], tmp_path: Path
) -> None:
    library = a_library()
    media = library.images.add(PNG, name="a.png")
    figure = block("شرح", kind=BlockKind.FIGURE, image=media.id)
    pictures = (Picture(media_id=media.id, alt="معرض"), Picture(media_id="0" * 64))
    article = library.stored(a_draft(body=body_of("نص", figure), pictures=pictures))
    seen: list[tuple[int, int]] = []
    into = tmp_path / "مكتبة"
    written = library.files.export_library(into, lambda done, total: seen.append((done, total)))
    assert (written.articles, written.missing_pictures, seen) == (1, 1, [(1, 1)])
    (place,) = into.iterdir()
    assert place.name == f"2026-01-29-{article.id}"
    assert sorted(each.relative_to(place).as_posix() for each in place.rglob("*.*")) == [
        "article.html",
        "article.json",
        "article.md",
        f"images/{media.id}.png",
    ]
    other = a_library()
    (taken,) = other.files.import_library(into)
    assert taken.draft == article.draft
    assert other.images.read(media.id) == PNG


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=25,
)
@given(draft=cleaned_drafts())
def test_library_through_files_is_the_same(
    a_library: Callable[[], Library], tmp_path_factory: pytest.TempPathFactory, draft: Draft
) -> None:
    library, other = a_library(), a_library()
    for each in (draft, a_draft()):
        library.stored(each)
    folder = tmp_path_factory.mktemp("library")
    library.files.export_library(folder)
    other.files.import_library(folder)
    key = repr
    assert sorted(other.drafts(), key=key) == sorted(library.drafts(), key=key)


def test_export_of_many_articles_holds_all_and_stops_when_asked(
    a_library: Callable[[], Library], tmp_path: Path
) -> None:
    library = a_library()
    for number in range(205):
        library.stored(Draft(headline=str(number)))
    done: list[int] = []
    some = library.files.export_library(
        tmp_path / "some", lambda count, _: done.append(count), lambda: len(done) == 3
    )
    assert some.articles == len(list((tmp_path / "some").iterdir())) == 3
    assert library.files.export_library(tmp_path / "all").articles == 205


def test_export_into_a_folder_in_use_is_refused(
    a_library: Callable[[], Library], tmp_path: Path
) -> None:
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(UserError, match="export-folder-not-empty"):
        a_library().files.export_library(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_import_of_a_folder_without_articles_or_with_a_broken_one_stores_nothing(
    a_library: Callable[[], Library], tmp_path: Path
) -> None:
    library = a_library()
    with pytest.raises(UserError, match="import-folder"):
        library.files.import_library(tmp_path)
    library.stored(a_draft())
    library.files.export_library(tmp_path / "l")
    (tmp_path / "l" / "z").mkdir()
    (tmp_path / "l" / "z" / "article.json").write_text("{")
    other = a_library()
    with pytest.raises(UserError, match="article-json-unreadable"):
        other.files.import_library(tmp_path / "l")
    assert other.drafts() == []


def test_notes_and_assignments_travel_with_the_library_and_in_no_other_file(
    a_library: Callable[[], Library], tmp_path: Path
) -> None:
    library, other = a_library(), a_library()
    article = library.stored(a_draft())
    canary = "كناري المذكرة"
    note = library.notes.add_on_words(article.id, canary, "حضورا كبيرا").note
    library.notes.answer(note.id, "جواب")
    library.notes.resolve(note.id)
    library.assignments.assign(article.id, "هند", note="قبل الاجتماع")
    library.assignments.assign(article.id, "")
    library.files.export_library(tmp_path)
    holders = [path.name for path in tmp_path.rglob("*") if canary in _text_of(path)]
    assert holders == ["desk.json"]
    (read,) = other.files.import_library(tmp_path)
    (told,) = other.notes.of(read.id)
    (kept,) = library.notes.of(article.id)
    assert told.id != kept.id
    assert replace(told, id="", article_id="") == replace(kept, id="", article_id="")
    histories = (
        [replace(each, article_id="") for each in shelf.assignments.history_of(name)]
        for shelf, name in ((library, article.id), (other, read.id))
    )
    assert next(histories) == next(histories)


def test_unreadable_notes_refuse_the_whole_import(
    a_library: Callable[[], Library], tmp_path: Path
) -> None:
    library, other = a_library(), a_library()
    library.notes.add(library.stored(a_draft()).id, "مذكرة")
    library.files.export_library(tmp_path)
    (path,) = tmp_path.rglob("desk.json")
    for text in ("{", '{"version": 2}', '{"version": 1, "notes": [{}], "assignments": []}'):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(UserError, match="notes-unreadable"):
            other.files.import_library(tmp_path)
    assert other.drafts() == []


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
