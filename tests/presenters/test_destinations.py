from collections.abc import Sequence
from pathlib import Path

import pytest

from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.domain.publication import Destination
from editor_app.presenters.destinations import DestinationForm, DestinationsPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.services.destinations import DestinationService
from tests.fakes import (
    FakeDatabase,
    FakeMediaStore,
    FakeSecrets,
    FixedClock,
    a_release,
    an_article,
    an_item,
)
from tests.fakes.kinds import ManyOptionsKind
from tests.fakes.lanes import HeldJobs, InlineJobs, NoticeBoard

OPTIONS = {"path": "/srv/site", "title": "أنا الخبر", "base_url": "https://site.example/"}


class Screen:
    def __init__(self) -> None:
        self.destinations: Sequence[Destination] = ()
        self.selected = ""
        self.errors: list[tuple[str, str]] = []
        self.tested: list[str] = []

    def show_destinations(self, destinations: Sequence[Destination]) -> None:
        self.destinations = destinations

    def select(self, destination_id: str) -> None:
        self.selected = destination_id

    def show_field_error(self, field: str, error: AppError) -> None:
        self.errors.append((field, error.code))

    def show_testing(self, destination_id: str) -> None:
        self.tested.append("testing")

    def show_tested(self, destination_id: str, error: AppError | None) -> None:
        self.tested.append(error.code if error else "works")


class Room:
    def __init__(self, folder: Path, jobs: InlineJobs | HeldJobs | None = None) -> None:
        self.database = FakeDatabase()
        self.kind = ManyOptionsKind()
        self.screen = Screen()
        self.notices = NoticeBoard()
        self.secrets = FakeSecrets()
        self.service = DestinationService(
            self.database,
            FakeMediaStore(folder),
            {"site": self.kind},
            self.secrets,
            FixedClock(),
        )
        self.presenter = DestinationsPresenter(
            self.screen, self.service, jobs or InlineJobs(), self.notices, ChangeFeed()
        )

    def add(self, name: str = "الموقع") -> Destination:
        self.presenter.save(form(name))
        return next(each for each in self.screen.destinations if each.name == name)


def form(name: str = "الموقع", place: str = "", **options: str) -> DestinationForm:
    return DestinationForm(id=place, kind="site", name=name, options={**OPTIONS, **options})


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def test_destinations_presenter_saving_a_new_one_selects_it(room: Room) -> None:
    added = room.add()
    assert room.screen.selected == added.id
    assert added.options["language"] == "ar"


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        (form(" "), ("name", "name-missing")),
        (form("الموقع"), ("name", "destination-name-taken")),
        (form("آخر", path=""), ("path", "option-missing")),
    ],
)
def test_destinations_presenter_refused_shows_the_error_beside_its_field(
    room: Room, wish: DestinationForm, error: tuple[str, str]
) -> None:
    room.add()
    room.presenter.save(wish)
    assert room.screen.errors == [error]
    assert len(room.screen.destinations) == 1


def test_destinations_presenter_saving_and_testing_tests_once_it_shows(room: Room) -> None:
    room.kind.fault_of_test = EnvironmentFault("file-not-written", path="/srv", reason="x")
    room.presenter.save(form(), then_test=True)
    assert room.screen.selected == room.screen.destinations[0].id
    assert room.screen.tested == ["testing", "file-not-written"]


def test_destinations_presenter_testing_tells_that_it_works(room: Room) -> None:
    room.presenter.test(room.add())
    assert room.screen.tested == ["testing", "works"]


def test_destinations_presenter_testing_twice_shows_the_newest_answer(tmp_path: Path) -> None:
    jobs = HeldJobs()
    room = Room(tmp_path, jobs)
    destination, _ = room.service.add("site", "الموقع", OPTIONS)
    room.presenter.test(destination)
    room.presenter.test(destination)
    jobs.run(1)
    room.kind.fault_of_test = UserError("name-missing")
    jobs.run(0)
    assert room.screen.tested == ["testing", "testing", "works"]


def test_destinations_presenter_pausing_and_resuming_shows_it(room: Room) -> None:
    added = room.add()
    room.presenter.set_paused(added.id, True)
    assert room.screen.destinations[0].is_paused
    room.presenter.set_paused(added.id, False)
    assert not room.screen.destinations[0].is_paused


def test_destinations_presenter_removing_one_in_use_is_refused_with_a_sentence(
    room: Room,
) -> None:
    added = room.add()
    with room.database.writing() as unit:
        unit.articles.add(an_article())
        unit.releases.add(a_release())
        unit.queue.add(an_item(destination_id=added.id))
    room.presenter.remove(added.name)
    assert room.notices.codes == ["destination-in-use"]
    assert len(room.screen.destinations) == 1


def test_destinations_presenter_removing_one_takes_it_off_the_list(room: Room) -> None:
    room.presenter.remove(room.add().name)
    assert list(room.screen.destinations) == []
