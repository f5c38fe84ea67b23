from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from editor_app.base.errors import EnvironmentFault
from editor_app.domain.hits import Field
from editor_app.domain.proofing import Finding, Kind, Paragraph, Spot, Wanted
from editor_app.presenters.jobs import Lane
from editor_app.presenters.proofing import REST_CHARACTERS, SLICE_CHARACTERS, TYPING_S, Proofing
from tests.fakes.lanes import HeldJobs, InlineJobs, NoticeBoard
from tests.fakes.timers import HandTimer

BAD = "خطأ"


def body(number: int) -> Spot:
    return Spot(Field.BODY, number)


def finding_in(text: str) -> Finding:
    start = text.index(BAD)
    span = (start, start + len(BAD))
    return Finding(
        kind=Kind.STYLE,
        rule_id="rule",
        start=span[0],
        end=span[1],
        old=BAD,
        replacement="صواب",
        is_protected=False,
        mark=span,
        marked=BAD,
        fingerprint=f"{text}:{start}",
    )


@dataclass
class FakeService:
    """Finds one word, and remembers what it was asked."""

    asked: list[list[str]] = field(default_factory=list)
    known: dict[str, frozenset[str]] = field(default_factory=dict)
    learnt: list[str] = field(default_factory=list)
    fails: bool = False
    spelling_fails: bool = False

    def check(self, paragraphs: list[Paragraph], wanted: Wanted) -> tuple[tuple[Finding, ...], ...]:
        if self.fails or (self.spelling_fails and wanted.spelling):
            raise EnvironmentFault("file-not-read", path="words.txt", reason="broken")
        self.asked.append([each.text for each in paragraphs if each.text])
        return tuple((finding_in(p.text),) if BAD in p.text else () for p in paragraphs)

    def trouble(self) -> str:
        return "engine-missing"

    def ignored(self, article_id: str) -> frozenset[str]:
        return self.known.get(article_id, frozenset())

    def ignore(self, article_id: str, fingerprints: frozenset[str]) -> None:
        self.known[article_id] = self.ignored(article_id) | fingerprints

    def add_word(self, word: str) -> None:
        self.learnt.append(word)


class Room:
    def __init__(self, jobs: InlineJobs | HeldJobs | None = None) -> None:
        self.service = FakeService()
        self.notices = NoticeBoard()
        self.texts: list[str] = []
        self.length: int | None = None
        self.told: list[frozenset[Spot]] = []
        self.presenter = Proofing(
            self.service,  # type: ignore[arg-type]
            Wanted,
            jobs or InlineJobs(),
            self.notices,
            self._timer,
        )
        self.presenter.read_with(self._read, self._length)
        self.presenter.found.subscribe(self.told.append)

    def _timer(self, callback: object) -> HandTimer:
        self.timer = HandTimer(callback)  # type: ignore[arg-type]
        return self.timer

    def _read(self, spot: Spot) -> Paragraph | None:
        if spot.field is not Field.BODY:
            return Paragraph(text="", field=spot.field)
        return Paragraph(text=self.texts[spot.block]) if spot.block < len(self.texts) else None

    def _length(self) -> int:
        return sum(map(len, self.texts)) if self.length is None else self.length

    def show(self, *texts: str) -> None:
        self.texts = list(texts)
        self.presenter.show_texts(len(texts))

    def settle(self) -> None:
        while self.timer.is_active:
            self.timer.ring()

    @property
    def found(self) -> list[int]:
        return [spot.block for spot, _ in self.presenter.findings()]


@pytest.fixture
def room() -> Room:
    return Room()


def test_shown_article_is_checked_whole_in_slices(room: Room) -> None:
    room.show(*(f"{BAD} {'ب' * SLICE_CHARACTERS}" for _ in range(3)))
    room.settle()
    assert room.found == [0, 1, 2]
    assert [len(each) for each in room.service.asked] == [1, 1, 1]
    assert room.presenter.is_complete


def test_empty_paragraphs_load_no_engine(room: Room) -> None:
    room.show("", " ", "")
    room.settle()
    assert room.service.asked == []
    assert room.presenter.is_complete


def test_emptied_paragraph_has_no_finding_left(room: Room) -> None:
    room.show(BAD)
    room.settle()
    room.texts[0] = ""
    room.presenter.edit_blocks(0, 1, 1)
    room.settle()
    assert room.found == []


def test_seen_paragraphs_come_first(room: Room) -> None:
    room.show(*(f"{number}{'ب' * SLICE_CHARACTERS}" for number in range(4)))
    room.presenter.see(body(3))
    room.timer.ring()
    assert room.service.asked[0][0].startswith("3")


def test_work_stands_on_a_lane_of_its_own() -> None:
    jobs = InlineJobs()
    room = Room(jobs)
    room.show("نص")
    room.settle()
    assert set(jobs.lanes) == {Lane.CHECKS}


def test_key_puts_the_check_off(room: Room) -> None:
    room.show("نص")
    room.settle()
    room.presenter.edit_blocks(0, 1, 1)
    assert room.timer.seconds == TYPING_S


def test_only_what_changed_is_checked_again(room: Room) -> None:
    room.show("أ", "ب", "ج")
    room.settle()
    room.service.asked.clear()
    room.texts[1] = f"{BAD} ب"
    room.presenter.edit_blocks(1, 1, 1)
    room.settle()
    assert room.service.asked == [[f"{BAD} ب"]]
    assert room.found == [1]
    assert room.told[-1] == {body(1)}


def test_answer_overtaken_by_an_edit_is_dropped() -> None:
    jobs = HeldJobs()
    room = Room(jobs)
    room.show(BAD)
    room.timer.ring()
    room.texts[0] = "نص"
    room.presenter.edit_blocks(0, 1, 1)
    jobs.run()
    assert room.found == []
    room.timer.ring()
    jobs.run()
    assert room.presenter.is_complete
    assert room.service.asked == [[BAD], ["نص"]]


def test_answer_for_an_article_that_is_gone_is_dropped() -> None:
    jobs = HeldJobs()
    room = Room(jobs)
    room.show(BAD)
    room.timer.ring()
    room.show("نص")
    jobs.run()
    assert room.found == []


def test_answer_finds_its_paragraph_where_it_moved_to() -> None:
    jobs = HeldJobs()
    room = Room(jobs)
    room.show("نص", BAD)
    room.timer.ring()
    room.texts.insert(0, "جديد")
    room.presenter.edit_blocks(0, 0, 1)
    jobs.run()
    assert room.found == [2]
    assert room.told[-1] == {body(2)}


@pytest.mark.parametrize(
    ("edit", "texts", "found"),
    [
        ((1, 1, 2), ["أ", BAD, "ب", BAD], [1, 3]),
        ((0, 2, 1), [f"أ{BAD}", BAD], [0, 1]),
        ((0, 3, 1), ["نص"], []),
    ],
)
def test_blocks_that_come_and_go_leave_the_others_in_place(
    room: Room, edit: tuple[int, int, int], texts: list[str], found: list[int]
) -> None:
    room.show("أ", BAD, BAD)
    room.settle()
    room.texts = texts
    room.presenter.edit_blocks(*edit)
    room.settle()
    assert room.found == found
    assert room.presenter.is_complete


def test_rest_of_a_very_long_article_is_checked_when_asked_for(room: Room) -> None:
    room.show(*(f"{BAD} {'ب' * SLICE_CHARACTERS}" for _ in range(5)))
    room.length = REST_CHARACTERS + 1
    room.presenter.see(body(2))
    room.settle()
    assert room.found == [2]
    room.presenter.ask_for_all(True)
    room.settle()
    assert room.found == [0, 1, 2, 3, 4]


def test_wish_for_a_complete_check_waits_for_it(room: Room) -> None:
    room.show(BAD, "ب")
    room.length = REST_CHARACTERS + 1
    done: list[int] = []
    room.presenter.when_complete(lambda: done.append(len(room.found)))
    assert done == []
    room.settle()
    assert done == [1]
    room.presenter.when_complete(lambda: done.append(-1))
    assert done == [1, -1]


def test_ignored_place_goes_at_once_and_for_this_article_only(room: Room) -> None:
    room.presenter.show_article("a1")
    room.show(BAD, f"{BAD} آخر")
    room.settle()
    room.presenter.ignore(finding_in(BAD))
    assert room.found == [1]
    room.presenter.forget_unsaved()
    room.presenter.show_article("a2")
    room.show(BAD)
    room.settle()
    assert room.found == [0]
    room.presenter.forget_unsaved()
    room.presenter.show_article("a1")
    room.show(BAD)
    room.settle()
    assert room.found == []


def test_ignored_place_of_a_new_article_is_stored_with_its_first_save(room: Room) -> None:
    room.presenter.forget_unsaved()
    room.show(BAD)
    room.settle()
    room.presenter.ignore(finding_in(BAD))
    assert room.service.known == {}
    room.presenter.show_article("a1")
    assert room.service.known == {"a1": {finding_in(BAD).fingerprint}}


def test_learnt_word_has_everything_checked_again(room: Room) -> None:
    room.show("نص")
    room.settle()
    room.service.asked.clear()
    room.presenter.add_word("كلمة")
    room.settle()
    assert room.service.learnt == ["كلمة"]
    assert room.service.asked == [["نص"]]


def test_trouble_with_spelling_is_told_by_its_code(room: Room) -> None:
    room.show("نص")
    room.settle()
    assert room.presenter.trouble == "engine-missing"


def test_dictionary_that_cannot_be_read_leaves_house_style_at_work(room: Room) -> None:
    room.service.spelling_fails = True
    room.show(BAD, f"{BAD} آخر")
    room.settle()
    assert room.notices.codes == ["file-not-read"]
    assert room.found == [0, 1]
    assert room.presenter.is_complete


def test_failing_check_says_so_and_rests_until_the_next_edit(room: Room) -> None:
    room.service.fails = True
    room.show("نص")
    room.settle()
    assert set(room.notices.codes) == {"file-not-read"}
    room.service.fails = False
    room.presenter.edit_blocks(0, 1, 1)
    room.settle()
    assert room.presenter.is_complete
