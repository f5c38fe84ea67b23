"""A search index that disagrees with the texts is found and mended; nothing else changes."""

import sqlite3
from contextlib import closing

import pytest

from editor_app.base.paths import DataFolder
from editor_app.domain.care import SearchMended
from editor_app.domain.ports import LibraryQuery
from editor_app.storage.database import open_database
from editor_app.storage.stored_library import FileLibrary
from tests.fakes import an_article


@pytest.fixture
def files(folder: DataFolder) -> FileLibrary:
    library = open_database(folder)
    with library.writing() as unit:
        unit.articles.add(an_article("a1", headline="زلزال في الحوز"))
        unit.articles.add(an_article("a2", headline="مطر في الرباط"))
    library.close()
    return FileLibrary(folder)


def found(folder: DataFolder, text: str) -> list[str]:
    library = open_database(folder)
    with library.reading() as unit:
        ids = [row.id for row in unit.articles.summaries(LibraryQuery(text=text))]
    library.close()
    return ids


@pytest.mark.parametrize(
    ("statement", "count"),
    [
        ("UPDATE search SET words = 'شيء' WHERE rowid = 1", 1),
        ("DELETE FROM search WHERE rowid = 1", 1),
        ("DELETE FROM search", 2),
        ("INSERT INTO search(rowid, words) VALUES (9, 'زلزال')", 1),
        ("UPDATE search_content SET c0 = 'شيء' WHERE id = 1", 1),
    ],
)
def test_index_that_disagrees_with_a_text_is_mended(
    files: FileLibrary, folder: DataFolder, statement: str, count: int
) -> None:
    with closing(sqlite3.connect(folder.database)) as connection:
        connection.execute(statement)
        connection.commit()
    assert files.mend_search() == SearchMended(articles=count)
    assert found(folder, "زلزال") == ["a1"]
    assert found(folder, "مطر") == ["a2"]
    assert found(folder, "شيء") == []
    assert files.mend_search() == SearchMended()


def test_index_that_lost_its_words_is_made_anew(files: FileLibrary, folder: DataFolder) -> None:
    with closing(sqlite3.connect(folder.database)) as connection:
        connection.execute("DELETE FROM search_data WHERE id > 10")
        connection.commit()
    assert files.mend_search() == SearchMended(was_damaged=True)
    assert found(folder, "زلزال") == ["a1"]


def test_sound_index_is_left_as_it_is(files: FileLibrary) -> None:
    assert files.mend_search() == SearchMended()
