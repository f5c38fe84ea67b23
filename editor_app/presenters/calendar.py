"""The queue as a calendar: which days show, what stands on them, and where it may be put."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import partial
from typing import Protocol

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.assignment import Deadline
from editor_app.domain.changes import Changes
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import Action, QueueRow, QueueState
from editor_app.language.day_grid import (
    FIRST_DAY,
    LAST_DAY,
    CalendarSpan,
    days_of,
    snapped,
    title_of,
    turned,
    week_start_in,
)
from editor_app.language.zones import reading_of, to_wall
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, notice_of
from editor_app.presenters.queue_verbs import TOPIC, QueueVerb, QueueVerbs, allowed_verbs
from editor_app.services.queue import QueueService, Schedule

_LIMIT = 2000
_A_DAY = timedelta(days=1)
_WEEK_STARTS = {"monday": 0, "saturday": 5, "sunday": 6}


class MarkKind(StrEnum):
    """What a thin mark in the calendar stands for."""

    EMBARGO = "embargo"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarMark:
    """A moment that is no item of the queue: an embargo's end, a deadline."""

    kind: MarkKind
    moment_utc: datetime
    wall: datetime
    headline: str
    person: str = ""
    is_late: bool = False


ReadDeadlines = Callable[[datetime, datetime], Sequence[Deadline]]
"""Returns the deadlines from a moment to before another one. Any thread."""


def no_deadlines(start: datetime, end: datetime) -> Sequence[Deadline]:
    """Stand in where nobody gives articles to anybody."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """An item at its time on the wall of the house."""

    row: QueueRow
    wall: datetime

    @property
    def is_movable(self) -> bool:
        """Whether it may be given another time."""
        return QueueVerb.RESCHEDULE in allowed_verbs([self.row])


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPage:
    """What shows: the days, what stands on them in the order of time, and what has no time."""

    span: CalendarSpan
    day: date
    title: str
    days: tuple[date, ...]
    entries: tuple[CalendarEntry, ...] = ()
    marks: tuple[CalendarMark, ...] = ()
    unscheduled: tuple[QueueRow, ...] = ()

    def entries_on(self, day: date) -> tuple[CalendarEntry, ...]:
        """Return what stands on one day."""
        return tuple(entry for entry in self.entries if entry.wall.date() == day)

    def marks_on(self, day: date) -> tuple[CalendarMark, ...]:
        """Return the marks of one day."""
        return tuple(mark for mark in self.marks if mark.wall.date() == day)


class CalendarScreen(Protocol):
    """What the presenter tells the screen. GUI thread."""

    def show_page(self, page: CalendarPage) -> None:
        """Show these days."""
        ...

    def ask_time(self, row: QueueRow, wall: datetime) -> None:
        """Let the writer look at a time that cannot be taken as it is."""
        ...


class CalendarPresenter:
    """Decides for the calendar. GUI thread; the work itself runs on the lanes.

    Args:
        screen: Shows the days.
        queue: The verbs of the queue.
        jobs: The lanes.
        notices: The message bar.
        feed: The event of the desk.
        clock: Says what day it is.
        zone: The zone of the house.
        language: Of the titles.
        week_start: ``zone``, ``monday``, ``saturday`` or ``sunday``.
        deadlines: Reads those of the articles.
    """

    def __init__(
        self,
        screen: CalendarScreen,
        queue: QueueService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        clock: Callable[[], datetime],
        *,
        zone: str,
        language: str,
        week_start: str = "zone",
        deadlines: ReadDeadlines = no_deadlines,
    ) -> None:
        self._screen = screen
        self._queue = queue
        self._jobs = jobs
        self._notices = notices
        self._verbs = QueueVerbs(queue, jobs, notices, feed)
        self._now = clock
        self._zone = zone
        self._language = language
        self.week_start = _WEEK_STARTS.get(week_start, week_start_in(zone))
        self.span = CalendarSpan.WEEK
        self.day = self.today
        self._deadlines = deadlines
        self._asked = 0
        self.is_shown = False
        feed.subscribe(self._on_changes)

    @property
    def today(self) -> date:
        """The present day on the wall of the house."""
        return to_wall(self._now(), self._zone).date()

    @property
    def wall_now(self) -> datetime:
        """The present time on the wall of the house."""
        return to_wall(self._now(), self._zone)

    def show(self, span: CalendarSpan, day: date | None = None) -> None:
        """Show a span, around the same day or another one."""
        self.span = span
        self.day = min(max(day or self.day, FIRST_DAY), LAST_DAY)
        self.is_shown = True
        self.load()

    def hide(self) -> None:
        """Read nothing more: the calendar does not show."""
        self.is_shown = False

    def turn(self, steps: int) -> None:
        """Show the days after these, or below 0 before them."""
        self.show(self.span, turned(self.span, self.day, steps))

    def go_today(self) -> None:
        """Show the present day."""
        self.show(self.span, self.today)

    def load(self) -> None:
        """Read what stands on the days that show."""
        self._asked += 1
        days = days_of(self.span, self.day, self.week_start)
        edges = (days[0], days[-1] + _A_DAY)
        start, end = (
            reading_of(datetime.combine(edge, time.min), self._zone).moments[0] for edge in edges
        )
        query = QueueQuery(span=(start, end), limit=_LIMIT)
        self._jobs.submit(
            Lane.READS,
            lambda: (self._queue.rows(query), self._deadlines(start, end)),
            partial(self._on_read, self._asked, days),
            self._on_error,
        )

    def drop(self, row: QueueRow, wall: datetime) -> None:
        """Give an item the nearest quarter of an hour to where it was dropped, or say why not."""
        aimed = snapped(wall)
        if QueueVerb.RESCHEDULE not in allowed_verbs([row]):
            is_gone = row.item.state in (QueueState.SENT, QueueState.SENDING)
            code = "calendar-sent-already" if is_gone else "calendar-not-movable"
            self._notices.show(Notice(code=code, level=Level.WARNING, topic=TOPIC))
            return
        reading = reading_of(aimed, self._zone)
        utc = reading.moments[0]
        if utc == row.item.due_utc:
            return
        embargo = row.embargo_utc
        if embargo is not None and utc < embargo and row.item.action is not Action.WITHDRAW:
            ends = to_wall(embargo, self._zone).strftime("%Y-%m-%d %H:%M")
            refusal = UserError("embargo-not-over", time=ends, zone=self._zone)
            self._notices.show(notice_of(refusal, topic=TOPIC))
        elif len(reading.moments) > 1 or utc < self._now():
            self._screen.ask_time(row, aimed)
        else:
            self._verbs.reschedule([row], Schedule(wall=aimed, zone=self._zone))

    def _on_read(
        self,
        number: int,
        days: tuple[date, ...],
        found: tuple[Sequence[QueueRow], Sequence[Deadline]],
    ) -> None:
        if number != self._asked:
            return
        rows, deadlines = found
        entries = [
            CalendarEntry(row=row, wall=to_wall(moment, self._zone))
            for row in rows
            if (moment := moment_of(row)) is not None
        ]
        entries.sort(key=lambda entry: (entry.wall, entry.row.item.id))
        self._screen.show_page(
            CalendarPage(
                span=self.span,
                day=self.day,
                title=title_of(self.span, self.day, self.week_start, self._language),
                days=days,
                entries=tuple(entries),
                marks=self._marks(rows, deadlines, days),
                unscheduled=tuple(row for row in rows if moment_of(row) is None),
            )
        )

    def _marks(
        self, rows: Sequence[QueueRow], deadlines: Sequence[Deadline], days: Sequence[date]
    ) -> tuple[CalendarMark, ...]:
        """Return deadlines, and the ends of embargoes of what is queued, each article's once."""
        ends = {
            row.item.article_id: (row.embargo_utc, row.headline)
            for row in rows
            if row.embargo_utc is not None
        }
        marks = [
            CalendarMark(
                kind=MarkKind.EMBARGO,
                moment_utc=moment,
                wall=to_wall(moment, self._zone),
                headline=headline,
            )
            for moment, headline in ends.values()
        ]
        marks += [
            CalendarMark(
                kind=MarkKind.DEADLINE,
                moment_utc=each.due_utc,
                wall=to_wall(each.due_utc, self._zone),
                headline=each.headline,
                person=each.person,
                is_late=each.due_utc < self._now(),
            )
            for each in deadlines
        ]
        shown = [mark for mark in marks if days[0] <= mark.wall.date() <= days[-1]]
        return tuple(sorted(shown, key=lambda mark: mark.wall))

    def _on_changes(self, changes: Changes) -> None:
        if self.is_shown and (changes.queue_items or changes.destinations or changes.articles):
            self.load()

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))


def moment_of(row: QueueRow) -> datetime | None:
    """Return when an item was sent or is due, or None where it has no time."""
    return row.item.sent_utc or row.item.due_utc
