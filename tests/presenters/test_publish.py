from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor_app.base.errors import AppError, EnvironmentFault
from editor_app.domain.article import Draft
from editor_app.domain.checklist import Problem
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import Action, Destination, QueueRow, QueueState
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.publish import Foreseen, PublishPresenter, QueueWish, due_check
from editor_app.services.articles import ArticleService
from editor_app.services.destinations import DestinationService
from editor_app.services.previews import PreviewService
from editor_app.services.queue import QueueService, Schedule
from tests.fakes import (
    FakeDatabase,
    FakeMediaStore,
    FakeSecrets,
    FixedClock,
    a_destination,
    a_draft,
)
from tests.fakes.kinds import ManyOptionsKind
from tests.fakes.lanes import InlineJobs, NoticeBoard
from tests.fakes.timers import HandTimer

ZONE = "Africa/Casablanca"


class Screen:
    def __init__(self) -> None:
        self.rows: Sequence[QueueRow] = ()
        self.destinations: Sequence[Destination] = ()
        self.sending: list[bool] = []
        self.refusal: AppError | None = None
        self.problems: Sequence[Problem] = ()
        self.closed = 0
        self.previews: Sequence[Foreseen] = ()

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        self.rows = rows

    def show_destinations(self, destinations: Sequence[Destination]) -> None:
        self.destinations = destinations

    def show_sending(self, is_sending: bool) -> None:
        self.sending.append(is_sending)

    def show_refusal(self, error: AppError | None, problems: Sequence[Problem]) -> None:
        self.refusal, self.problems = error, problems

    def show_previews(self, previews: Sequence[Foreseen]) -> None:
        self.previews = previews

    def show_queued(self) -> None:
        self.closed += 1


class Room:
    def __init__(self, folder: Path, draft: Draft | None = None) -> None:
        self.database = FakeDatabase()
        with self.database.writing() as unit:
            unit.destinations.add(a_destination(name="الموقع"))
            unit.destinations.add(a_destination("d2", name="الأرشيف"))
        self.notices = NoticeBoard()
        self.feed = ChangeFeed()
        self.screen = Screen()
        clock, jobs = FixedClock(), InlineJobs()
        articles = ArticleService(self.database, clock)
        self.queue = QueueService(self.database, clock)
        self.editor = EditorPresenter(
            articles, jobs, self.notices, self.feed, HandTimer, clock, Draft
        )
        if draft is not None:
            self.editor.open(articles.create(draft).article.id)
        self.presenter = PublishPresenter(
            self.screen,
            self.editor,
            self.queue,
            DestinationService(
                self.database,
                FakeMediaStore(folder),
                {"site": ManyOptionsKind()},
                FakeSecrets(),
                clock,
            ),
            jobs,
            self.notices,
            self.feed,
            PreviewService(
                self.database,
                FakeMediaStore(folder),
                {"site": ManyOptionsKind()},
                clock,
            ),
        )
        self.presenter.open_for(self.editor.place.article_id)


def wish(*names: str, **changes: object) -> QueueWish:
    return QueueWish(destinations=names, **changes)  # type: ignore[arg-type]


def test_publish_presenter_queues_what_was_just_typed(tmp_path: Path) -> None:
    room = Room(tmp_path, a_draft())
    room.editor.update(outlet="منبر جديد")
    room.presenter.queue(wish("الموقع", "الأرشيف"))
    assert [row.destination for row in room.screen.rows] == ["الموقع", "الأرشيف"]
    with room.database.reading() as unit:
        release = unit.releases.get(room.screen.rows[0].item.release_id)
    assert release.draft.outlet == "منبر جديد"
    assert room.screen.closed == 1
    assert room.screen.sending == [True, False]
    assert room.notices.codes == ["release-queued"]


def test_publish_presenter_held_and_scheduled_keeps_both(tmp_path: Path) -> None:
    room = Room(tmp_path, a_draft())
    wall = datetime(2026, 11, 25, 18, 0)
    room.presenter.queue(wish("الموقع", schedule=Schedule(wall=wall, zone=ZONE), is_held=True))
    item = room.screen.rows[0].item
    assert item.state is QueueState.HELD
    assert item.due_utc == datetime(2026, 11, 25, 18, 0, tzinfo=UTC)


def test_publish_presenter_kept_back_by_the_checklist_names_each_problem(
    tmp_path: Path,
) -> None:
    room = Room(tmp_path, a_draft(headline="", body=Draft().body))
    room.presenter.queue(wish("الموقع"))
    assert room.screen.refusal is not None
    assert room.screen.refusal.code == "checklist-blocks"
    assert [(each.code, each.field) for each in room.screen.problems] == [
        ("headline-missing", "headline"),
        ("body-missing", "body"),
    ]
    assert room.screen.sending == [True, False]
    assert room.screen.rows == []


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (wish(), "destination-missing"),
        (wish("الموقع", action=Action.CORRECT), "nothing-published-there"),
        (wish("لا وجود لها"), "destination-not-found"),
    ],
)
def test_publish_presenter_refused_says_why_in_place(
    tmp_path: Path, asked: QueueWish, code: str
) -> None:
    room = Room(tmp_path, a_draft())
    room.presenter.queue(asked)
    assert room.screen.refusal is not None
    assert room.screen.refusal.code == code


def test_publish_presenter_of_an_article_never_saved_says_so(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.presenter.queue(wish("الموقع"))
    assert room.screen.refusal is not None
    assert room.screen.refusal.code == "article-never-saved"


def test_publish_presenter_that_cannot_save_queues_nothing(tmp_path: Path) -> None:
    room = Room(tmp_path, a_draft())
    room.editor.update(outlet="منبر جديد")
    room.database.fault = EnvironmentFault("storage-full")
    room.presenter.queue(wish("الموقع"))
    assert room.screen.sending == [True, False]
    room.presenter.open_for(room.editor.place.article_id)
    assert room.screen.rows == []


def test_publish_presenter_follows_what_happens_to_its_rows(tmp_path: Path) -> None:
    room = Room(tmp_path, a_draft())
    room.presenter.queue(wish("الموقع"))
    room.presenter.verbs.cancel(room.screen.rows)
    assert room.screen.rows[0].item.state is QueueState.CANCELLED
    room.notices.press_remedy()
    assert room.screen.rows[0].item.state is QueueState.PENDING


def test_due_check_of_a_skipped_and_of_a_repeated_time_tells_it() -> None:
    skipped = datetime(2026, 3, 29, 2, 30)
    repeated = datetime(2026, 10, 25, 2, 30)
    error = due_check(Schedule(wall=skipped, zone="Europe/Paris")).error
    assert error is not None
    assert error.code == "time-does-not-exist"
    assert due_check(Schedule(wall=repeated, zone="Europe/Paris")).happens_twice


def test_preview_shows_each_destination_and_queues_nothing(tmp_path: Path) -> None:
    room = Room(tmp_path, a_draft(headline="خبر", lead="مدخل"))
    room.presenter.preview(QueueWish(destinations=("الموقع", "الأرشيف")))
    assert [one.destination for one in room.screen.previews] == ["الموقع", "الأرشيف"]
    for one in room.screen.previews:
        assert one.preview is not None
        assert "مدخل" in one.preview.parts[0].text
    assert room.queue.rows(QueueQuery()) == []


def test_preview_without_a_destination_says_so(tmp_path: Path) -> None:
    room = Room(tmp_path, a_draft())
    room.presenter.preview(QueueWish(destinations=()))
    assert room.screen.refusal is not None
    assert room.screen.refusal.code == "destination-missing"
