from collections.abc import Sequence

import pytest

from editor_app.base.errors import AppError, EnvironmentFault
from editor_app.domain.byline import Contributor, Role
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.people import PeoplePresenter, found_people
from editor_app.services.contributors import ContributorService
from tests.fakes import FakeDatabase, FixedClock, a_contributor
from tests.fakes.lanes import HeldJobs, InlineJobs, NoticeBoard


class Screen:
    def __init__(self) -> None:
        self.people: Sequence[Contributor] = ()
        self.total = 0
        self.selected = ""
        self.errors: list[tuple[str, str]] = []

    def show_people(self, people: Sequence[Contributor], total: int) -> None:
        self.people, self.total = people, total

    def select(self, contributor_id: str) -> None:
        self.selected = contributor_id

    def show_field_error(self, field: str, error: AppError) -> None:
        self.errors.append((field, error.code))

    @property
    def names(self) -> list[str]:
        return [person.name for person in self.people]


class Room:
    def __init__(self, *names: str, jobs: InlineJobs | HeldJobs | None = None) -> None:
        self.database = FakeDatabase()
        self.screen = Screen()
        self.notices = NoticeBoard()
        service = ContributorService(self.database, FixedClock())
        for name in names:
            service.add(name, email=f"{name}@khabar.example")
        self.presenter = PeoplePresenter(
            self.screen, service, jobs or InlineJobs(), self.notices, ChangeFeed()
        )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ["أحمد العلوي", "Émilie Durand"]),
        ("احمد", ["أحمد العلوي"]),
        ("العل أح", ["أحمد العلوي"]),
        ("emi", ["Émilie Durand"]),
        ("durand@khabar", ["Émilie Durand"]),
        ("لوي", []),
    ],
)
def test_found_people_by_folded_beginnings_of_words(text: str, names: list[str]) -> None:
    people = [
        a_contributor("c1", name="أحمد العلوي"),
        a_contributor("c2", name="Émilie Durand", email="durand@khabar.example"),
    ]
    assert [person.name for person in found_people(people, text)] == names


def test_people_presenter_saving_a_new_person_selects_them() -> None:
    room = Room("سعاد")
    room.presenter.load()
    room.presenter.save(Contributor(id="", name="هند", role=Role.PHOTOGRAPHER, credit="📷"))
    assert room.screen.names == ["سعاد", "هند"]
    assert room.screen.selected == room.screen.people[1].id
    assert room.screen.people[1].role is Role.PHOTOGRAPHER


def test_people_presenter_saving_a_known_person_keeps_their_identifier() -> None:
    room = Room("سعاد")
    room.presenter.load()
    person = room.screen.people[0]
    room.presenter.save(Contributor(id=person.id, name="سعاد المرابط"))
    assert [(each.id, each.name) for each in room.screen.people] == [(person.id, "سعاد المرابط")]


@pytest.mark.parametrize(
    ("name", "email", "error"),
    [
        ("  ", "", ("name", "name-missing")),
        ("\u200f\u202e", "", ("name", "name-missing")),
        ("هند", "hind", ("email", "email-invalid")),
        ("هند", "hind@ khabar.example", ("email", "email-invalid")),
        ("هند", "a@b@khabar.example", ("email", "email-invalid")),
    ],
)
def test_people_presenter_refusing_bad_input_stores_nothing(
    name: str, email: str, error: tuple[str, str]
) -> None:
    room = Room()
    room.presenter.load()
    room.presenter.save(Contributor(id="", name=name, email=email))
    assert room.screen.errors == [error]
    room.presenter.load()
    assert room.screen.total == 0


def test_people_presenter_undoing_a_removal_brings_the_person_back() -> None:
    room = Room("سعاد", "هند")
    room.presenter.load()
    person = room.screen.people[0]
    room.presenter.remove(person.id)
    assert room.screen.names == ["هند"]
    room.notices.press_remedy()
    assert room.screen.people[0] == person
    assert room.screen.selected == person.id


def test_people_presenter_searching_shows_some_and_tells_how_many_there_are() -> None:
    room = Room("سعاد", "هند")
    room.presenter.load()
    room.presenter.search("هن")
    assert (room.screen.names, room.screen.total) == (["هند"], 2)


def test_people_presenter_answered_out_of_order_shows_the_newest_directory() -> None:
    jobs = HeldJobs()
    room = Room("سعاد", jobs=jobs)
    room.presenter.load()
    room.presenter.load()
    jobs.run(1)
    room.screen.people = ()
    jobs.run(0)
    assert room.screen.names == []


def test_people_presenter_with_a_failing_disk_says_so() -> None:
    room = Room()
    room.database.fault = EnvironmentFault("storage-full")
    room.presenter.save(Contributor(id="", name="هند"))
    assert room.notices.codes == ["storage-full"]
