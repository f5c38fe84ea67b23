"""What is made ready waits for calm, goes step by step, and survives what cannot be read."""

import sys
from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal

from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Lane
from editor_app.presenters.open_article import Place
from editor_app.ui.preparation import CALM_S, READING_S, SENDING_MODULES, Preparation


class _Page(QObject):
    edited = Signal()


class _Editor:
    def __init__(self) -> None:
        self.place_changed: Hook[[Place]] = Hook()


class _Alarm:
    def __init__(self, ring: Callable[[], None]) -> None:
        self.ring = ring
        self.seconds: float | None = None

    def start(self, seconds: float) -> None:
        self.seconds = seconds

    def stop(self) -> None:
        self.seconds = None

    @property
    def is_active(self) -> bool:
        return self.seconds is not None

    def pass_time(self) -> None:
        self.seconds = None
        self.ring()


class _Inline:
    def __init__(self) -> None:
        self.lanes: list[Lane] = []

    def submit(
        self,
        lane: Lane,
        work: Callable[[], object],
        on_done: Callable[[object], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        self.lanes.append(lane)
        try:
            result = work()
        except ImportError as error:
            on_error(error)
            return
        on_done(result)


def _prepared(
    *modules: str, kinds: Collection[str] = ()
) -> tuple[Preparation, _Page, _Editor, _Alarm, _Inline, list[str]]:
    alarms: list[_Alarm] = []
    done: list[str] = []

    def timers(ring: Callable[[], None]) -> _Alarm:
        alarms.append(_Alarm(ring))
        return alarms[-1]

    page, editor, jobs = _Page(), _Editor(), _Inline()
    steps = (lambda: done.append("one"), lambda: done.append("two"))
    preparation = Preparation(modules, lambda: kinds, steps, jobs, timers, page, editor)  # type: ignore[arg-type]
    return preparation, page, editor, alarms[0], jobs, done


def test_preparation_before_any_letter_or_article_does_nothing() -> None:
    _, _, editor, alarm, jobs, done = _prepared("json")
    editor.place_changed.tell(Place())
    assert alarm.seconds is None
    assert not jobs.lanes
    assert not done


def test_preparation_takes_one_step_at_each_calm_moment_and_ends() -> None:
    preparation, page, _, alarm, jobs, done = _prepared("json")
    page.edited.emit()
    assert alarm.seconds == CALM_S
    alarm.pass_time()
    assert jobs.lanes == [Lane.CHECKS]
    alarm.pass_time()
    assert jobs.lanes == [Lane.CHECKS] * 2
    assert not done
    alarm.pass_time()
    assert done == ["one"]
    page.edited.emit()
    assert alarm.seconds == CALM_S
    alarm.pass_time()
    assert done == ["one", "two"]
    assert preparation.is_over
    page.edited.emit()
    assert alarm.seconds is None


def test_preparation_of_a_read_article_waits_longer() -> None:
    _, _, editor, alarm, _, _ = _prepared("json")
    editor.place_changed.tell(Place(article_id="a1"))
    assert alarm.seconds == READING_S


def test_preparation_goes_on_past_a_module_that_is_not_there() -> None:
    preparation, page, _, alarm, _, done = _prepared("editor_app.no_such_room")
    page.edited.emit()
    for _ in range(4):
        alarm.pass_time()
    assert done == ["one", "two"]
    assert preparation.is_over


def test_preparation_reads_what_sending_needs_only_where_there_is_such_a_destination() -> None:
    for kinds in (("webhook",), ("webhook", "site")):
        _, page, _, alarm, jobs, done = _prepared(kinds=kinds)
        page.edited.emit()
        while alarm.is_active:
            alarm.pass_time()
        wanted = SENDING_MODULES["site"] if "site" in kinds else ()
        assert len(jobs.lanes) == 1 + len(wanted)
        assert done == ["one", "two"]
    assert sys.modules.keys() >= set(SENDING_MODULES["site"])
