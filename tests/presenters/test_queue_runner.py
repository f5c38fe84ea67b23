from datetime import timedelta

from editor_app.base.errors import AppError, EnvironmentFault
from editor_app.domain.changes import Changes
from editor_app.domain.publication import Failure, QueueState
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.queue_runner import LONGEST_SLEEP_S, QueueRunner
from editor_app.services.sending_guard import SendingGuard
from editor_app.services.worker import Outcome, Step
from tests.fakes import FixedClock, an_item
from tests.fakes.clockwork import Clockwork
from tests.fakes.lanes import InlineJobs, NoticeBoard

CHANGED = Changes(queue_items=frozenset({"q1"}), initiator="worker")


class ScriptedWorker:
    """Gives prepared steps; nothing is due after the last one."""

    def __init__(self) -> None:
        self.steps: list[Step | AppError] = []
        self.calls = 0
        self.guard: SendingGuard | None = None
        self.wake_after_s: float | None = None
        self.clock = FixedClock()

    def round(self) -> list[Step]:
        self.calls += 1
        given = self.steps.pop(0) if self.steps else None
        if isinstance(given, AppError):
            raise given
        return [] if given is None else [given]

    def next_wake_utc(self) -> object:
        if self.wake_after_s is None:
            return None
        return self.clock.now() + timedelta(seconds=self.wake_after_s)


class Bench:
    def __init__(self) -> None:
        self.worker = ScriptedWorker()
        self.timers = Clockwork(self.worker.clock)
        self.notices = NoticeBoard()
        self.feed = ChangeFeed()
        self.heard: list[Changes] = []
        self.feed.subscribe(self.heard.append)
        self.runner = QueueRunner(
            self.worker,  # type: ignore[arg-type]
            InlineJobs(),
            self.notices,
            self.feed,
            self.timers,
            self.worker.clock,
        )


def a_step(outcome: Outcome, **changes: object) -> Step:
    return Step(item=an_item(**changes), outcome=outcome, changes=CHANGED)


def test_start_sends_everything_that_is_due_and_tells_it() -> None:
    bench = Bench()
    bench.worker.steps = [a_step(Outcome.SENT), a_step(Outcome.SENT)]
    sent: list[Step] = []
    bench.runner.sent.subscribe(sent.append)
    bench.runner.start()
    assert len(sent) == 2
    assert bench.heard == [CHANGED, CHANGED]
    assert bench.worker.calls >= 3


def test_sleep_ends_when_the_next_item_is_due() -> None:
    bench = Bench()
    bench.worker.wake_after_s = 10.0
    bench.runner.start()
    calls = bench.worker.calls
    bench.timers.pass_time(9.0)
    assert bench.worker.calls == calls
    bench.timers.pass_time(1.5)
    assert bench.worker.calls > calls


def test_sleep_with_nothing_waiting_looks_again_after_the_longest_time() -> None:
    bench = Bench()
    bench.runner.start()
    calls = bench.worker.calls
    bench.timers.pass_time(LONGEST_SLEEP_S)
    assert bench.worker.calls == calls + 1


def test_queue_change_wakes_at_once() -> None:
    bench = Bench()
    bench.runner.start()
    calls = bench.worker.calls
    bench.feed.publish(Changes(queue_items=frozenset({"q2"})))
    assert bench.worker.calls == calls + 1


def test_article_change_does_not_wake() -> None:
    bench = Bench()
    bench.runner.start()
    calls = bench.worker.calls
    bench.feed.publish(Changes(articles=frozenset({"a1"})))
    assert bench.worker.calls == calls


def test_stop_sends_nothing_more() -> None:
    bench = Bench()
    bench.runner.start()
    bench.runner.stop()
    calls = bench.worker.calls
    bench.timers.pass_time(300)
    bench.feed.publish(CHANGED)
    assert bench.worker.calls == calls


def test_failed_item_is_told_with_its_reason() -> None:
    bench = Bench()
    failure = Failure(code="credentials-refused")
    bench.worker.steps = [a_step(Outcome.FAILED, state=QueueState.FAILED, failure=failure)]
    bench.runner.start()
    assert bench.notices.codes == ["credentials-refused"]


def test_library_in_trouble_is_told_and_tried_again() -> None:
    bench = Bench()
    bench.worker.steps = [EnvironmentFault("storage-busy"), a_step(Outcome.SENT)]
    bench.runner.start()
    assert bench.notices.codes == ["storage-busy"]
    assert bench.heard == []
    bench.timers.pass_time(20)
    assert bench.heard == [CHANGED]


def test_failure_shows_a_bar_whose_button_leads_to_the_row() -> None:
    bench = Bench()
    failure = Failure(code="slug-taken", params={"slug": "s"})
    bench.worker.steps = [a_step(Outcome.FAILED, state=QueueState.FAILED, failure=failure)]
    failed: list[Step] = []
    shown: list[str] = []
    bench.runner.failed.subscribe(failed.append)
    bench.runner.shown.subscribe(shown.append)
    bench.runner.start()
    assert [step.item.id for step in failed] == ["q1"]
    bench.notices.press_remedy()
    assert shown == ["q1"]
