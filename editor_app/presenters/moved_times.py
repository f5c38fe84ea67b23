"""Tells the writer when newer zone data would move schedules, and takes the choice."""

from collections.abc import Sequence
from functools import partial

from editor_app.domain.changes import Changes
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, Remedy, done_notice, notice_of
from editor_app.presenters.timers import Timers
from editor_app.services.moved_schedules import Keep, MovedSchedules, MovedTime

BETWEEN_LOOKS_S = 86_400.0
TOPIC = "moved-times"


class MovedTimesPresenter:
    """Looks at the start and daily. GUI thread; the work itself runs on the lanes.

    Args:
        moved: Finds and settles them.
        jobs: The lanes.
        notices: The message bar.
        feed: The event of the desk.
        timers: Makes the alarm.
    """

    def __init__(
        self,
        moved: MovedSchedules,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        timers: Timers,
    ) -> None:
        self._moved = moved
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._timer = timers(self.start)

    def start(self) -> None:
        """Look now, and again every day."""
        self._timer.start(BETWEEN_LOOKS_S)
        self._jobs.submit(Lane.WRITES, self._moved.look, self._on_looked, self._on_error)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def keep(self, ids: Sequence[str], choice: Keep) -> None:
        """Settle some of them, as the person chose; what is left asks again."""
        self._jobs.submit(
            Lane.WRITES,
            lambda: self._moved.keep(ids, choice),
            partial(self._on_some_kept, len(ids)),
            self._on_error,
        )

    def _on_some_kept(self, count: int, changes: Changes) -> None:
        self._on_kept(count, changes)
        self._jobs.submit(Lane.READS, self._moved.moved, self._tell, self._on_error)

    def _on_looked(self, changes: Changes) -> None:
        if changes.queue_items or changes.articles:
            self._feed.publish(changes)
        self._jobs.submit(Lane.READS, self._moved.moved, self._tell, self._on_error)

    def _tell(self, times: Sequence[MovedTime]) -> None:
        if not times:
            return
        ids = [time.id for time in times]
        self._notices.show(
            Notice(
                code="schedules-moved",
                level=Level.BAD,
                params={"count": len(times)},
                remedy=Remedy.KEEP_WALL,
                on_remedy=partial(self._keep, ids, Keep.WALL),
                other=Remedy.KEEP_MOMENT,
                on_other=partial(self._keep, ids, Keep.MOMENT),
                topic=TOPIC,
            )
        )

    def _keep(self, ids: Sequence[str], choice: Keep) -> None:
        self._jobs.submit(
            Lane.WRITES,
            lambda: self._moved.keep(ids, choice),
            partial(self._on_kept, len(ids)),
            self._on_error,
        )

    def _on_kept(self, count: int, changes: Changes) -> None:
        self._feed.publish(changes)
        params = {"count": count}
        done = done_notice(code="schedules-kept", params=params, topic=TOPIC)
        self._notices.show(done)

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))
