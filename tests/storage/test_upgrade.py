"""Libraries of earlier programs open in this one, and no letter of them changes."""

import shutil
from dataclasses import replace

import pytest

from editor_app.base.clock import SystemClock
from editor_app.base.paths import DataFolder
from editor_app.domain.body import Body
from editor_app.domain.history import VersionReason
from editor_app.domain.ports import LibraryQuery
from editor_app.services.journal import JournalService
from editor_app.storage.database import open_database
from editor_app.storage.driver import driver
from editor_app.storage.soundness import damage_of
from tests.fakes import NOW
from tests.storage.old_libraries import drafts_of, library_of


def test_library_of_the_first_shape_keeps_every_letter(folder: DataFolder) -> None:
    shutil.copy(library_of("0001"), folder.database)
    drafts = drafts_of("0001")
    library = open_database(folder)
    with library.reading() as work:
        assert {name: work.articles.get(name).draft for name in drafts} == drafts
        assert work.articles.get("a2").revision == 7
        assert work.articles.get("a3").deleted_utc is not None
        assert work.releases.get("r1").draft == drafts["a1"]
        assert [row.id for row in work.articles.summaries(LibraryQuery(text="مشكل"))] == ["a2"]
        assert work.versions.rows_of("a1") == []
    library.close()


def test_library_of_the_first_shape_takes_versions_and_journals(folder: DataFolder) -> None:
    shutil.copy(library_of("0001"), folder.database)
    library = open_database(folder)
    with library.writing() as work:
        article = work.articles.get("a2")
        work.versions.add(article, reason=VersionReason.SAVED, author="س", now=NOW)
    with library.reading() as work:
        assert work.versions.get(1).draft == article.draft
    library.close()


@pytest.mark.parametrize("version", ["0001", "0003"])
def test_old_library_is_sound_before_and_after_its_upgrade(
    folder: DataFolder, version: str
) -> None:
    shutil.copy(library_of(version), folder.database)
    assert damage_of(folder.database, driver(), full=True).is_sound
    library = open_database(folder)
    with library.reading() as work:
        drafts = drafts_of(version)
        assert {name: work.articles.get(name).draft for name in drafts} == drafts
    library.close()
    assert damage_of(folder.database, driver(), full=True).is_sound


def test_library_of_the_third_shape_keeps_versions_and_journals(folder: DataFolder) -> None:
    shutil.copy(library_of("0003"), folder.database)
    library = open_database(folder)
    with library.reading() as work:
        rows = work.versions.rows_of("a9")
        assert [work.versions.get(row.number).draft for row in rows] == [drafts_of("0003")["a9"]]
    left = JournalService(library, SystemClock(), "now", lambda _unit, _owner: False).leftovers()
    assert [(each.is_newest, each.is_whole) for each in left] == [(True, True)]
    assert left[0].draft.body.blocks[1:] == drafts_of("0003")["a9"].body.blocks
    library.close()


def test_long_text_of_an_old_library_takes_parts_with_its_next_save(folder: DataFolder) -> None:
    shutil.copy(library_of("0003"), folder.database)
    library = open_database(folder)
    with library.writing() as work:
        article = work.articles.get("a9")
        assert work.articles.holds("a9", article.draft)
        changed = replace(
            article,
            revision=4,
            draft=replace(article.draft, body=Body(article.draft.body.blocks[1:])),
        )
        work.articles.save(changed, expected_revision=3, index_later=True)
    with library.reading() as work:
        assert work.articles.get("a9").draft == changed.draft
        assert work.articles.holds("a9", changed.draft)
        assert not work.articles.holds("a9", article.draft)
    library.close()
    assert damage_of(folder.database, driver(), full=True).is_sound
