"""What is sound in a damaged library is read out of it, and the damaged file keeps each byte."""

from pathlib import Path

import pytest

from editor_app.base.clock import SystemClock
from editor_app.base.errors import AppError
from editor_app.base.paths import DataFolder
from editor_app.domain.article import Draft
from editor_app.domain.assignment import Assignment
from editor_app.domain.body import body_of
from editor_app.domain.editor_note import EditorNote
from editor_app.domain.ports import LibraryQuery
from editor_app.services.journal import JournalService
from editor_app.storage.database import open_database
from editor_app.storage.stored_library import FileLibrary
from tests.fakes import NOW, a_contributor, a_destination, an_article

PAGE = 4096


@pytest.fixture
def files(folder: DataFolder) -> FileLibrary:
    """Give a library of six articles, one of them in the bin, with an unsaved text and names."""
    library = open_database(folder)
    with library.writing() as unit:
        for number in range(6):
            body = body_of(*[f"فقرة {number}/{place} من الخبر. " * 30 for place in range(8)])
            unit.articles.add(an_article(f"a{number}", headline=f"عنوان {number}", body=body))
        unit.articles.set_deleted("a5", NOW)
        for name, text in (("n1", "مذكرة"), ("n2", "مذكرة تلفت")):
            unit.notes.add(
                EditorNote(id=name, article_id="a0", author="هند", written_utc=NOW, text=text)
            )
        unit.assignments.add(Assignment(article_id="a0", person="هند", given_utc=NOW))
        unit.contributors.add(a_contributor())
        unit.destinations.add(a_destination())
    journal = JournalService(library, SystemClock(), "gone", lambda _unit, _owner: False)
    buffer = journal.begin("", 0, Draft())
    journal.append(buffer, Draft(headline="لم يحفظ", body=body_of("نص لم يحفظ")))
    library.close()
    return FileLibrary(folder)


def spoil(path: Path, word: str) -> None:
    data = bytearray(path.read_bytes())
    data[data.index(word.encode())] ^= 1
    path.write_bytes(data)


def headlines(folder: DataFolder) -> list[str]:
    library = open_database(folder)
    with library.reading() as unit:
        rows = unit.articles.summaries(LibraryQuery())
        found = sorted(unit.articles.get(row.id).draft.headline for row in rows)
    library.close()
    return found


def test_read_out_of_a_library_with_one_bad_text_keeps_the_others(
    files: FileLibrary, folder: DataFolder
) -> None:
    spoil(folder.database, "فقرة 2/3")
    spoiled = folder.database.read_bytes()
    assert files.readable() == 5
    assert folder.database.read_bytes() == spoiled
    done = files.read_out(NOW)
    assert done.articles == 5
    assert done.set_aside is not None
    assert (done.set_aside / folder.database.name).read_bytes() == spoiled
    assert headlines(folder) == ["عنوان 0", "عنوان 1", "عنوان 3", "عنوان 4"]
    assert files.check(full=True).is_sound


def test_read_out_keeps_bin_names_destinations_versions_and_unsaved_texts(
    files: FileLibrary, folder: DataFolder
) -> None:
    spoil(folder.database, "فقرة 2/3")
    spoil(folder.database, "تلفت")
    files.read_out(NOW)
    library = open_database(folder)
    with library.reading() as unit:
        assert unit.articles.get("a5").deleted_utc == NOW
        assert [person.name for person in unit.contributors.all()] == [a_contributor().name]
        assert [each.name for each in unit.destinations.all()] == ["d1"]
        assert len(unit.versions.rows_of("a0")) == 1
        assert [note.text for note in unit.notes.of("a0")] == ["مذكرة"]
        assert [each.person for each in unit.assignments.history_of("a0")] == ["هند"]
    journal = JournalService(library, SystemClock(), "next", lambda _unit, _owner: False)
    (left,) = journal.leftovers()
    library.close()
    assert left.draft.body == body_of("نص لم يحفظ")


def test_read_out_leaves_nothing_beside_the_library(files: FileLibrary, folder: DataFolder) -> None:
    files.readable()
    files.read_out(NOW)
    assert not list(folder.root.glob(".~*"))
    assert not list(folder.root.glob("library.new*"))


def test_read_out_with_any_page_gone_gives_only_whole_texts_or_says_that_it_cannot(
    files: FileLibrary, folder: DataFolder
) -> None:
    good = folder.database.read_bytes()
    whole = {f"عنوان {number}" for number in range(6)}
    counts = []
    for start in range(0, len(good), 3 * PAGE):
        data = bytearray(good)
        data[start : start + PAGE] = bytes(PAGE)
        folder.database.write_bytes(data)
        try:
            counts.append(files.readable())
        except AppError:
            counts.append(0)
            continue
        files.read_out(NOW)
        assert set(headlines(folder)) <= whole
    assert sum(count >= 5 for count in counts) > len(counts) / 2
