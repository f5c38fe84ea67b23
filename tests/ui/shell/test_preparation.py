"""What is made ready waits for calm, goes step by step, and survives what cannot be read."""

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Lane
from editor_app.presenters.open_article import Place
from editor_app.ui.preparation import (
    CALM_S,
    READING_S,
    SITE_MODULES,
    Preparation,
    Reading,
    reading_of,
    readings_of_sending,
)
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


_Prepared = tuple[Preparation, _Page, _Editor, HandTimer, _Inline, list[str]]


def _prepared(*modules: str) -> _Prepared:
    return _prepared_with(*map(reading_of, modules))


def _prepared_with(*readings: Reading) -> _Prepared:
    alarms: list[HandTimer] = []
    done: list[str] = []

    def timers(callback: Callable[[], None]) -> HandTimer:
        alarms.append(HandTimer(callback))
        return alarms[-1]

    page, editor, jobs = _Page(), _Editor(), _Inline()
    steps = (lambda: done.append("one"), lambda: done.append("two"))
    preparation = Preparation(readings, steps, jobs, timers, page, editor)  # type: ignore[arg-type]
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


def test_preparation_reads_what_a_reading_leads_to_before_it_goes_on() -> None:
    told: list[str] = []

    def first() -> Sequence[Reading]:
        told.append("first")
        return (second,)

    def second() -> Sequence[Reading]:
        told.append("second")
        return ()

    _, page, _, alarm, _, done = _prepared_with(first, reading_of("json"))
    page.edited.emit()
    alarm.ring()
    alarm.ring()
    assert told == ["first", "second"]
    assert not done


def test_preparation_of_sending_reads_a_site_only_where_there_is_one() -> None:
    assert not readings_of_sending({"webhook"})
    waiting = list(readings_of_sending({"webhook", "site"}))
    while waiting:
        waiting[:0] = waiting.pop(0)()
    assert sys.modules.keys() >= set(SITE_MODULES)
    from editor_app.publishing.site.theme import own_template_names, own_theme

    cache = own_theme().environment.cache
    assert cache is not None
    assert len(cache) >= len(own_template_names()) > 0
