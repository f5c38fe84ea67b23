"""The library out of the window as files and back: told of, stopped, and complete."""

from pathlib import Path

import pytest

from editor_app.domain.changes import Changes
from editor_app.domain.ports import LibraryQuery
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.library_files import LibraryFilesPresenter
from editor_app.presenters.notices import Remedy
from editor_app.services.articles import ArticleService
from editor_app.services.assignments import AssignmentService
from editor_app.services.images import ImageService
from editor_app.services.library_files import LibraryFiles
from editor_app.services.notes import NoteService
from tests.fakes import FakeDatabase, FakeMediaStore, FixedClock, a_draft
from tests.fakes.clockwork import Clockwork
from tests.fakes.lanes import HeldJobs, NoticeBoard


class FilesDesk:
    """A library with some articles, and the presenter."""

    def __init__(self, articles: int, pictures: Path) -> None:
        clock, database = FixedClock(), FakeDatabase()
        self.articles = ArticleService(database, clock)
        for number in range(articles):
            clock.advance(1)
            self.articles.create(a_draft(headline=f"خبر {number}"))
        self.jobs, self.notices, self.timers = HeldJobs(), NoticeBoard(), Clockwork(clock)
        self.feed = ChangeFeed()
        self.changes: list[Changes] = []
        self.feed.subscribe(self.changes.append)
        images = ImageService(database, FakeMediaStore(pictures))
        notes, given = NoteService(database, clock), AssignmentService(database, clock)
        files = LibraryFiles(self.articles, images, notes, given)
        self.presenter = LibraryFilesPresenter(
            files, self.jobs, self.notices, self.feed, self.timers, clock
        )

    @property
    def total(self) -> int:
        return self.articles.library(LibraryQuery()).total


@pytest.fixture
def desk(tmp_path: Path) -> FilesDesk:
    return FilesDesk(4, tmp_path / "pictures")


def test_exported_library_comes_back_whole(desk: FilesDesk, tmp_path: Path) -> None:
    desk.presenter.export_into(tmp_path)
    assert desk.notices.codes == ["library-exporting"]
    desk.jobs.run()
    assert desk.notices.codes[-1] == "library-exported"
    (folder,) = tmp_path.glob("mihbara-*")
    looked_at: list[Path] = []
    desk.presenter.written.subscribe(looked_at.append)
    desk.notices.press_remedy()
    assert looked_at == [folder]
    other = FilesDesk(0, tmp_path)
    other.presenter.import_from(folder)
    other.jobs.run()
    assert other.notices.codes == ["library-importing", "library-imported"]
    assert other.total == 4
    assert len(other.changes[-1].articles) == 4


def test_stop_ends_the_export_and_says_how_much_is_there(desk: FilesDesk, tmp_path: Path) -> None:
    desk.presenter.export_into(tmp_path)
    shown = desk.notices.shown
    assert shown is not None
    assert shown.remedy is Remedy.STOP
    desk.notices.press_remedy()
    desk.jobs.run()
    assert desk.notices.codes[-1] == "library-export-stopped"
    assert not list(tmp_path.rglob("article.json"))


def test_progress_is_told_by_tenths_and_no_second_work_begins(
    desk: FilesDesk, tmp_path: Path
) -> None:
    desk.presenter.export_into(tmp_path)
    desk.timers.pass_time(5)
    assert desk.notices.codes == ["library-exporting"]
    desk.presenter._note(3, 4)
    desk.timers.pass_time(2)
    assert desk.notices.codes == ["library-exporting"] * 2
    assert desk.notices.shown is not None
    assert desk.notices.shown.params == {"percent": 75}
    desk.presenter.import_from(tmp_path)
    assert len(desk.jobs.waiting) == 1
    desk.jobs.run()
    desk.timers.pass_time(60)
    assert desk.notices.codes[-1] == "library-exported"


def test_work_that_fails_says_why_and_can_be_begun_again(desk: FilesDesk, tmp_path: Path) -> None:
    desk.presenter.import_from(tmp_path)
    desk.jobs.run()
    assert desk.notices.codes[-1] == "import-folder"
    desk.presenter.import_from(tmp_path)
    assert len(desk.jobs.waiting) == 1
