"""What the check of a library notices."""

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from editor_app.base.paths import DataFolder
from editor_app.domain.body import body_of
from editor_app.domain.history import VersionReason
from editor_app.domain.ports import Database
from editor_app.storage.driver import driver
from editor_app.storage.seals import seal
from editor_app.storage.soundness import damage_of
from editor_app.storage.stored_library import FileLibrary
from tests.fakes import a_release, an_article


@pytest.fixture
def closed(library: Database, folder: DataFolder) -> Path:
    with library.writing() as work:
        for number in range(12):
            work.articles.add(an_article(f"a{number}", headline=f"عنوان الخبر رقم {number}"))
        work.releases.add(a_release("r1", article_id="a1", notice="سبب السحب"))
        kept = an_article("a1")
        work.versions.add(kept, reason=VersionReason.SAVED, author="", now=kept.created_utc)
    library.close()
    return folder.database


def test_check_of_a_sound_library_finds_nothing(closed: Path, folder: DataFolder) -> None:
    assert FileLibrary(folder).check(full=True).is_sound


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE drafts SET text = replace(text, 'ملخص', 'ملحص') WHERE number = 3", "articles"),
        ("UPDATE drafts SET sha256 = zeroblob(32) WHERE number = 3", "articles"),
        ("DELETE FROM drafts WHERE number = 3", "articles"),
        ("UPDATE articles SET headline = headline || '!' WHERE number = 3", "articles"),
        ("UPDATE articles SET byline = 'x' WHERE number = 3", "articles"),
        ("UPDATE articles SET state = 'drbft' WHERE number = 3", "articles"),
        ("UPDATE releases SET text = text || ' '", "releases"),
        ("UPDATE releases SET additions = replace(additions, 'سبب', 'سبت')", "releases"),
        ("UPDATE releases SET additions = ''", "releases"),
    ],
)
def test_check_names_the_row_that_is_not_as_it_was_written(
    closed: Path, statement: str, named: str
) -> None:
    connection = sqlite3.connect(closed)
    connection.execute(statement)
    connection.commit()
    connection.close()
    damage = damage_of(closed, driver(), full=False)
    assert damage.count == 1
    assert getattr(damage, named) == (("a2",) if named == "articles" else ("r1",))


@pytest.mark.parametrize(
    ("statement", "is_told"),
    [
        ("UPDATE draft_parts SET text = replace(text, '299', '298')", True),
        ("DELETE FROM draft_parts WHERE text LIKE '%299%'", True),
        ("UPDATE draft_parts SET article = article - 1", True),
        ("UPDATE draft_parts SET text = text", False),
    ],
)
def test_check_looks_at_every_part_of_a_long_text(
    library: Database, folder: DataFolder, statement: str, is_told: bool
) -> None:
    long = an_article("a2", body=body_of(*(f"فقرة رقم {number}" for number in range(300))))
    with library.writing() as work:
        work.articles.add(an_article("a1"))
        work.articles.add(long)
    library.close()
    with closing(sqlite3.connect(folder.database)) as connection, connection:
        connection.execute(statement)
    for full in (False, True):
        assert damage_of(folder.database, driver(), full=full).is_sound != is_told


def test_full_check_reads_bodies_that_are_as_they_were_written(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection, connection:
        (text,) = connection.execute("SELECT text FROM drafts WHERE number = 3").fetchone()
        made = text.replace('"kind":"paragraph"', '"kind":"papyrus"')
        sealed = seal(made.encode(), b"")
        connection.execute(
            "UPDATE drafts SET text = ?, sha256 = ? WHERE number = 3", (made, sealed)
        )
    assert damage_of(closed, driver(), full=False).is_sound
    assert damage_of(closed, driver(), full=True).articles == ("a2",)


def test_check_names_a_version_whose_head_or_part_changed(closed: Path) -> None:
    for statement in (
        "UPDATE versions SET head = replace(head, 'ملخص', 'ملحص')",
        "UPDATE versions SET parts = '77'",
    ):
        connection = sqlite3.connect(closed)
        connection.execute("BEGIN")
        connection.execute(statement)
        connection.commit()
        connection.close()
        assert damage_of(closed, driver(), full=False).others == 1


def test_check_notices_every_flipped_bit_in_a_text(closed: Path) -> None:
    good, written = closed.read_bytes(), texts_in(closed)
    words = [place for word in ("عنوان", "ملخص", "الفقرة") for place in places(good, word)]
    random, changed = Random(7), 0
    for _ in range(30):
        data = bytearray(good)
        data[random.choice(words) + random.randrange(8)] ^= 1 << random.randrange(8)
        closed.write_bytes(data)
        if texts_in(closed) != written:
            changed += 1
            assert not damage_of(closed, driver(), full=False).is_sound
    assert changed > 15


def places(data: bytes, word: str) -> list[int]:
    """Find where a word stands in a file: in texts, in the search index, in what is left over."""
    found, start = [], 0
    while (start := data.find(word.encode(), start)) >= 0:
        found.append(start)
        start += 1
    return found


def texts_in(path: Path) -> list[tuple[bytes, ...]]:
    connection = sqlite3.connect(path)
    connection.text_factory = bytes
    try:
        return [
            *connection.execute("SELECT headline, byline FROM articles"),
            *connection.execute("SELECT text FROM drafts"),
            *connection.execute("SELECT headline, text FROM releases"),
        ]
    finally:
        connection.close()


@pytest.mark.parametrize("length", [0, 50, 4096, 20_000])
def test_check_of_a_cut_off_library_notices_it(closed: Path, length: int) -> None:
    closed.write_bytes(closed.read_bytes()[:length])
    assert not damage_of(closed, driver(), full=False).is_sound
