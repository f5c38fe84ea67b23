"""Previews and reported pictures, as their presenters decide."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from editor_app.base.errors import UserError
from editor_app.domain.changes import Changes
from editor_app.domain.image_report import Decision, ImageCase, ShownImage, Verdict
from editor_app.domain.publication import Destination
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.notices import Level
from editor_app.presenters.reported_images import ReportedImagesPresenter
from editor_app.presenters.site_preview import SitePreviewPresenter
from editor_app.services.image_reports import CaseRow
from tests.fakes import NOW, a_destination
from tests.fakes.lanes import InlineJobs, NoticeBoard
from tests.fakes.timers import HandTimer

IMAGE = ShownImage(destination_id="d1", article_id="a1", media_id="m1")


@dataclass
class FakeServing:
    """Serves what it is told to, and counts its servers."""

    places: list[Destination] = field(default_factory=lambda: [a_destination()])
    fault: Exception | None = None
    names: list[str] = field(default_factory=list)
    started: int = 0
    stopped: int = 0

    def sites(self) -> list[Destination]:
        return self.places

    def start(self, name: str) -> "FakeServing":
        if self.fault is not None:
            raise self.fault
        self.started += 1
        self.names.append(name)
        return self

    def preview_address(self, article_id: str) -> str:
        return f"http://127.0.0.1:1/preview/{article_id}?key=k"

    def stop(self) -> None:
        self.stopped += 1


def _preview(
    serving: FakeServing, article_id: str = "a1", choice: str = ""
) -> tuple[SitePreviewPresenter, list[str], NoticeBoard]:
    def flush(then: Callable[[], None]) -> None:
        then()

    editor: Any = SimpleNamespace(place=SimpleNamespace(article_id=article_id), flush=flush)
    opened: list[str] = []
    board = NoticeBoard()
    service: Any = serving

    def choose(names: Sequence[str], chosen: Callable[[str], None]) -> None:
        assert choice in names
        chosen(choice)

    presenter = SitePreviewPresenter(service, editor, InlineJobs(), board, opened.append, choose)
    return presenter, opened, board


def test_preview_with_several_sites_is_at_the_one_that_is_chosen() -> None:
    places = [a_destination(), a_destination("d2", name="ثان")]
    serving = FakeServing(places=places)
    presenter, opened, _ = _preview(serving, choice="ثان")
    presenter.show()
    assert serving.names == ["ثان"]
    assert len(opened) == 1


def test_preview_starts_one_server_and_ends_it() -> None:
    serving = FakeServing()
    presenter, opened, _ = _preview(serving)
    presenter.show()
    presenter.show()
    assert opened == ["http://127.0.0.1:1/preview/a1?key=k"] * 2
    presenter.stop()
    presenter.stop()
    assert (serving.started, serving.stopped) == (1, 1)


def test_preview_that_cannot_be_says_what_to_do() -> None:
    for serving, article_id, code in (
        (FakeServing(fault=UserError("serve-not-installed")), "a1", "serve-not-installed"),
        (FakeServing(places=[]), "a1", "preview-needs-site"),
        (FakeServing(), "", "article-never-saved"),
    ):
        presenter, opened, board = _preview(serving, article_id)
        presenter.show()
        assert opened == []
        assert board.codes == [code]


def _hidden() -> CaseRow:
    decision = Decision(image=IMAGE, verdict=Verdict.HIDDEN, reports=5, by="readers", at_utc=NOW)
    case = ImageCase(image=IMAGE, reports=5, decisions=(decision,))
    return CaseRow(case=case, headline="خبر", destination="web")


@dataclass
class FakeReports:
    """Holds cases and notes what is asked."""

    rows: Sequence[CaseRow] = ()
    restored: list[ShownImage] = field(default_factory=list)

    def cases(self) -> Sequence[CaseRow]:
        return self.rows

    def restore(self, image: ShownImage) -> Changes:
        self.restored.append(image)
        return Changes(articles=frozenset({image.article_id}))


def test_desk_is_told_once_of_a_hidden_picture_and_may_restore_it() -> None:
    reports, board, feed = FakeReports(), NoticeBoard(), ChangeFeed()
    alarms: list[HandTimer] = []
    shown: list[Sequence[CaseRow]] = []

    def timers(ring: Callable[[], None]) -> HandTimer:
        alarms.append(HandTimer(ring))
        return alarms[-1]

    service: Any = reports
    screen: Any = SimpleNamespace(show_cases=shown.append)
    opened: list[str] = []
    presenter = ReportedImagesPresenter(
        service, InlineJobs(), board, feed, timers, opened.append, screen
    )
    presenter.look()
    assert board.codes == []
    reports.rows = [_hidden()]
    alarms[0].ring()
    alarms[0].ring()
    assert board.codes == ["image-hidden"]
    assert board.shown is not None
    assert (board.shown.level, board.shown.params["count"]) == (Level.BAD, 5)
    board.press_remedy()
    assert opened == ["a1"]
    assert shown[-1] == reports.rows
    presenter.restore(IMAGE)
    assert reports.restored == [IMAGE]
    assert board.codes == ["image-hidden", "image-restored"]
    presenter.stop()
    assert not alarms[0].is_active
