"""Libraries of earlier programs open in this one, and no letter of them changes."""

import shutil

from editor_app.base.paths import DataFolder
from editor_app.domain.history import VersionReason
from editor_app.domain.ports import LibraryQuery
from editor_app.storage.database import open_database
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
