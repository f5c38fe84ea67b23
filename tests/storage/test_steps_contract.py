"""Steps of writing: the same promises in memory and on the file."""

import itertools
from datetime import timedelta

import pytest

from editor_app.base.paths import DataFolder
from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.domain.ports import Database
from editor_app.domain.steps import KEPT, MOST
from editor_app.storage.database import open_database
from editor_app.storage.driver import driver
from editor_app.storage.soundness import damage_of
from tests.fakes import NOW, a_draft, an_article


def text(number: int) -> Draft:
    return a_draft(headline=f"عنوان {number}", body=body_of("ثابتة", f"متغيرة {number}"))


def walk(database: Database, *numbers: int, article_id: str = "a1", moment_s: float = 0) -> None:
    """Add steps from each text to the next."""
    now = NOW + timedelta(seconds=moment_s)
    with database.writing() as work:
        for before, after in itertools.pairwise(numbers):
            work.steps.add(article_id, text(before), text(after), now)


def back(database: Database, number: int, article_id: str = "a1") -> Draft | None:
    with database.reading() as work:
        return work.steps.back(article_id, text(number))


def ahead(database: Database, number: int, article_id: str = "a1") -> Draft | None:
    with database.reading() as work:
        return work.steps.ahead(article_id, text(number))


@pytest.fixture
def shelf(database: Database) -> Database:
    """A library with two articles."""
    with database.writing() as work:
        work.articles.add(an_article("a1"))
        work.articles.add(an_article("a2"))
    return database


def test_steps_lead_back_and_ahead_and_end_at_both_ends(shelf: Database) -> None:
    walk(shelf, 1, 2, 3)
    assert [back(shelf, number) for number in (3, 2, 1)] == [text(2), text(1), None]
    assert [ahead(shelf, number) for number in (1, 2, 3)] == [text(2), text(3), None]


def test_text_on_no_path_leads_nowhere(shelf: Database) -> None:
    walk(shelf, 1, 2)
    assert back(shelf, 9) is ahead(shelf, 9) is None
    assert back(shelf, 2, "a2") is back(shelf, 2, "nobody") is None


def test_way_back_along_the_path_adds_nothing(shelf: Database) -> None:
    walk(shelf, 1, 2, 3, 2, 1)
    assert ahead(shelf, 1) == text(2)
    assert ahead(shelf, 2) == text(3)
    assert back(shelf, 1) is None


def test_new_way_takes_the_place_of_the_old_way_ahead(shelf: Database) -> None:
    walk(shelf, 1, 2, 3, 2, 7)
    assert ahead(shelf, 2) == text(7)
    assert back(shelf, 7) == text(2)
    assert back(shelf, 3) is None


def test_step_from_a_text_taken_from_elsewhere_begins_a_path_of_its_own(shelf: Database) -> None:
    walk(shelf, 1, 2)
    walk(shelf, 8, 9)
    assert back(shelf, 9) == text(8)
    assert back(shelf, 8) is back(shelf, 2) is None


def test_steps_of_yesterday_are_forgotten_in_every_article(shelf: Database) -> None:
    walk(shelf, 1, 2)
    walk(shelf, 2, 3, moment_s=KEPT.total_seconds())
    walk(shelf, 5, 6, article_id="a2")
    assert back(shelf, 2) == text(1)
    walk(shelf, 6, 7, article_id="a2", moment_s=KEPT.total_seconds() + 1)
    assert back(shelf, 3) == text(2)
    assert back(shelf, 2) is None
    assert back(shelf, 6, "a2") is None


def test_oldest_step_gives_way_to_the_newest(shelf: Database) -> None:
    walk(shelf, *range(MOST + 3))
    assert back(shelf, MOST + 2) == text(MOST + 1)
    assert back(shelf, 3) == text(2)
    assert back(shelf, 2) is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE steps SET text = replace(text, 'متغيرة', 'منغيرة')",
        "UPDATE steps SET text = '[]', sha256 = x'00'",
        "UPDATE steps SET seal_before = zeroblob(32)",
    ],
)
def test_damaged_step_leads_nowhere(folder: DataFolder, change: str) -> None:
    library = open_database(folder)
    with library.writing() as work:
        work.articles.add(an_article("a1"))
    walk(library, 1, 2)
    with library._engine.begin() as connection:  # type: ignore[attr-defined]
        connection.exec_driver_sql(change)
    assert back(library, 2) is None
    library.close()
    is_text = "text" in change
    assert damage_of(folder.database, driver(), full=False).others == int(is_text)


def test_purged_article_leaves_no_step(folder: DataFolder) -> None:
    library = open_database(folder)
    with library.writing() as work:
        work.articles.add(an_article("a1"))
        work.steps.add("a1", text(1), text(2), NOW)
        work.articles.set_deleted("a1", NOW)
        work.bin.purge("a1")
    library.close()
    assert "متغيرة".encode() not in folder.database.read_bytes()
