"""The queue's worker inside the window: sends what is due, sleeps until something may be."""

from collections.abc import Sequence
from datetime import datetime

from editor_app.base.clock import Clock
from editor_app.domain.changes import Changes
from editor_app.domain.publication import Failure
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, Remedy, notice_of
from editor_app.presenters.timers import Timers
from editor_app.services.sending_guard import SendingGuard
from editor_app.services.worker import Outcome, Step, Worker

LONGEST_SLEEP_S = 30.0
_AFTER_TROUBLE_S = 15.0
TOPIC = "queue-runner"
CLOCK_TOPIC = "queue-clock"


class QueueRunner:
    """Calls the worker on the network lane, one round after another. GUI thread.

    ``sent`` tells each item that arrived, ``failed`` each that needs a person now,
    and ``shown`` the item whose row a person wants to see.

    Args:
        worker: Sends items.
        jobs: Runs it away from the screen.
        notices: The message bar.
        feed: The event of the desk.
        timers: Makes the alarm.
        clock: Time.
    """

    def __init__(
        self,
        worker: Worker,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        timers: Timers,
        clock: Clock,
    ) -> None:
        self.sent: Hook[[Step]] = Hook()
        self.failed: Hook[[Step]] = Hook()
        self.shown: Hook[[str]] = Hook()
        self._worker = worker
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._clock = clock
        self._timer = timers(self._work)
        self._is_running = False
        self._is_working = False
        self._is_frozen = False
        feed.subscribe(self._on_changes)

    def start(self) -> None:
        """Begin to send."""
        self._is_running = True
        self._work()

    def stop(self) -> None:
        """Send nothing more; an item under way is finished."""
        self._is_running = False
        self._timer.stop()

    def _on_changes(self, changes: Changes) -> None:
        if self._is_running and (changes.queue_items or changes.destinations):
            self._work()

    def _work(self) -> None:
        if not self._is_running or self._is_working:
            return
        self._is_working = True
        self._timer.stop()
        self._jobs.submit(Lane.NETWORK, self._worker.round, self._on_steps, self._on_trouble)

    def _on_steps(self, steps: Sequence[Step]) -> None:
        self._is_working = False
        self._tell_jump()
        if not steps:
            self._jobs.submit(
                Lane.NETWORK, self._worker.next_wake_utc, self._sleep_until, self._on_trouble
            )
            return
        changes = Changes()
        for step in steps:
            changes |= step.changes
        self._feed.publish(changes)
        for step in steps:
            if step.outcome is Outcome.SENT:
                self.sent.tell(step)
            elif step.outcome is Outcome.FAILED and step.item.failure is not None:
                self._tell_failure(step, step.item.failure)
        self._work()

    def _tell_jump(self) -> None:
        """Say when the clock has jumped, and when it counts as right again."""
        guard = self._worker.guard
        jump = guard.jump if guard is not None else None
        if guard is None or bool(jump) is self._is_frozen:
            return
        self._is_frozen = jump is not None
        if jump is None:
            notice = Notice(code="queue-clock-agrees", topic=CLOCK_TOPIC)
        else:
            moments = {"expected": jump.expected_utc, "shown": jump.shown_utc}
            notice = Notice(
                code="queue-clock-jumped",
                level=Level.BAD,
                params={name: f"{each:%Y-%m-%d %H:%M}" for name, each in moments.items()},
                remedy=Remedy.TRUST_CLOCK,
                on_remedy=lambda: self._trust(guard),
                topic=CLOCK_TOPIC,
            )
        self._notices.show(notice)

    def _trust(self, guard: SendingGuard) -> None:
        self._jobs.submit(Lane.WRITES, guard.confirm, lambda _: self._work(), self._on_trouble)

    def _tell_failure(self, step: Step, failure: Failure) -> None:
        self._notices.show(
            Notice(
                code=failure.code,
                params=failure.params,
                level=Level.BAD,
                remedy=Remedy.SHOW,
                on_remedy=lambda: self.shown.tell(step.item.id),
                topic=TOPIC,
            )
        )
        self.failed.tell(step)

    def _sleep_until(self, wake_utc: datetime | None) -> None:
        pause_s = LONGEST_SLEEP_S
        if wake_utc is not None:
            pause_s = (wake_utc - self._clock.now()).total_seconds()
        if self._is_running and not self._is_working:
            self._timer.start(min(max(pause_s, 0.5), LONGEST_SLEEP_S))

    def _on_trouble(self, error: Exception) -> None:
        self._is_working = False
        self._notices.show(notice_of(error, topic=TOPIC))
        if self._is_running:
            self._timer.start(_AFTER_TROUBLE_S)
