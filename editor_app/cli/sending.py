"""``mihbara queue run``: the worker without a window."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.cli import secrets, shapes
from editor_app.cli.commands import command
from editor_app.cli.session import Session
from editor_app.domain.publication import QueueRow, lateness_s
from editor_app.services.sending_guard import ClockJump
from editor_app.services.worker import Outcome, Step

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

LONGEST_WAIT_S = 5.0
"""Other programs may queue something at any moment: look again at least so often."""


def register(app: typer.Typer) -> None:
    """Add the command that sends."""
    command(app, "run")(_run)


def _run(
    session: Session,
    once: Annotated[
        bool, typer.Option("--once", help="Send what is due, then end (default).")
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Go on until stopped.")] = False,
    password_stdin: secrets.PasswordStdin = False,
) -> None:
    """Send what is due. Several at once are fine: nothing is sent twice."""
    if once and watch:
        raise UserError("mode-unclear")
    with session.desk() as desk, _stopped_by_signals() as stop:
        secrets.bring_missing(session, desk, from_stdin=password_stdin)
        steps = _watched(session, desk, stop) if watch else _drained(session, desk, stop)
        found = {row.item.id: row for row in desk.queue.rows_of(frozenset(steps))}
        if not watch:
            _say_kept_back(session, desk)
        is_frozen = _jump_of(desk) is not None
    shapes.show_items(session, [found[item_id] for item_id in steps if item_id in found])
    if watch:
        session.say("stopped")
        return
    session.say("queue-drained", count=len(steps))
    if is_frozen or any(outcome is not Outcome.SENT for outcome in steps.values()):
        session.exit_code = 1


def _drained(session: Session, desk: "Desk", stop: threading.Event) -> dict[str, Outcome]:
    """Send until nothing is due; return what came of each item, in the order of sending."""
    outcomes: dict[str, Outcome] = {}
    while not stop.is_set():
        steps = desk.worker.round()
        if not steps and not _waits_for_pace(desk, stop):
            break
        for step in steps:
            if step.outcome is not Outcome.LOST:
                outcomes[step.item.id] = step.outcome
            if step.outcome is not Outcome.SENT:
                _say_step(session, desk, step)
    return outcomes


def _waits_for_pace(desk: "Desk", stop: threading.Event) -> bool:
    """Wait where only a destination's pace keeps the next item back; tell whether it did."""
    per_minute = desk.settings.number("queue.per_minute")
    wake = desk.worker.next_wake_utc() if per_minute else None
    if wake is None:
        return False
    wait_s = (wake - desk.clock.now()).total_seconds()
    if wait_s > 60.0 / per_minute:
        return False
    stop.wait(max(wait_s, 0.0))
    return True


def _watched(session: Session, desk: "Desk", stop: threading.Event) -> dict[str, Outcome]:
    """Send whatever becomes due until somebody stops it."""
    outcomes: dict[str, Outcome] = {}
    told: ClockJump | None = None
    while not stop.is_set():
        wait_s = LONGEST_WAIT_S
        try:
            steps = desk.worker.round()
            for step in steps:
                outcomes[step.item.id] = step.outcome
                _say_step(session, desk, step)
            if steps:
                continue
            if bool(told) is not bool(jump := _jump_of(desk)):
                told = jump
                _say_jump(session, jump)
            wait_s = _seconds_to_wait(desk)
        except EnvironmentFault as fault:
            session.say_error(fault)
        stop.wait(wait_s)
    return outcomes


def _jump_of(desk: "Desk") -> ClockJump | None:
    return desk.worker.guard.jump if desk.worker.guard is not None else None


def _say_jump(session: Session, jump: ClockJump | None) -> None:
    if jump is None:
        session.say("queue-clock-agrees")
        return
    expected, shown = (f"{each:%Y-%m-%d %H:%M}" for each in (jump.expected_utc, jump.shown_utc))
    session.say("queue-clock-jumped", expected=expected, shown=shown)


def _say_kept_back(session: Session, desk: "Desk") -> None:
    """Say what nothing is sent for: a clock that jumped, schedules that newer rules move."""
    jump, moved = _jump_of(desk), desk.moved.moved()
    if jump is not None:
        _say_jump(session, jump)
    if moved:
        session.say("schedules-moved", count=len(moved))


def _seconds_to_wait(desk: "Desk") -> float:
    wake = desk.worker.next_wake_utc()
    if wake is None:
        return LONGEST_WAIT_S
    seconds = (wake - desk.clock.now()).total_seconds()
    return min(max(seconds, 0.05), LONGEST_WAIT_S)


def _say_step(session: Session, desk: "Desk", step: Step) -> None:
    rows: list[QueueRow] = list(desk.queue.rows_of(frozenset({step.item.id})))
    if step.outcome is Outcome.LOST or not rows:
        return
    named = {"destination": rows[0].destination, "headline": rows[0].headline}
    if step.outcome is Outcome.SENT:
        session.say("queue-item-sent", **named)
        late_min = int(lateness_s(step.item) // 60)
        if late_min >= desk.settings.number("queue.late_minutes"):
            session.say("queue-item-was-late", count=late_min)
        return
    if step.outcome is not Outcome.OVERTAKEN:
        session.say("queue-item-failed", **named)
    failure = step.item.failure
    if failure is not None:
        session.say(failure.code, **failure.params)


@contextmanager
def _stopped_by_signals() -> Iterator[threading.Event]:
    """Give an event that the first SIGINT or SIGTERM sets; the item in hand is finished.

    Thread: signals reach the main thread only; in any other the event is never set.
    """
    stop = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return

    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.getsignal(number) for number in numbers]

    def restore() -> None:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)

    def ask(_number: int, _frame: FrameType | None) -> None:
        stop.set()
        restore()

    for number in numbers:
        signal.signal(number, ask)
    try:
        yield stop
    finally:
        restore()
