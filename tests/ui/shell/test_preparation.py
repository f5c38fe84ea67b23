"""What is made ready waits for calm, goes step by step, and survives what cannot be read."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Lane
from editor_app.presenters.open_article import Place
from editor_app.ui.preparation import CALM_S, READING_S, Preparation
from tests.fakes.timers import HandTimer


class _Page(QObject):
    edited = Signal()


class _Editor:
    def __init__(self) -> None:
        self.place_changed: Hook[[Place]] = Hook()


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


def _prepared(*modules: str) -> tuple[Preparation, _Page, _Editor, HandTimer, _Inline, list[str]]:
    alarms: list[HandTimer] = []
    done: list[str] = []

    def timers(callback: Callable[[], None]) -> HandTimer:
        alarms.append(HandTimer(callback))
        return alarms[-1]

    page, editor, jobs = _Page(), _Editor(), _Inline()
    steps = (lambda: done.append("one"), lambda: done.append("two"))
    preparation = Preparation(modules, steps, jobs, timers, page, editor)  # type: ignore[arg-type]
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
    alarm.ring()
    assert jobs.lanes == [Lane.CHECKS]
    assert not done
    alarm.ring()
    assert done == ["one"]
    page.edited.emit()
    assert alarm.seconds == CALM_S
    alarm.ring()
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
    for _ in range(3):
        alarm.ring()
    assert done == ["one", "two"]
    assert preparation.is_over
