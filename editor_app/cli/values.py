"""Read what people type after an option: roles, states, dates, times, bylines."""

import re
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from editor_app.base.errors import UserError
from editor_app.domain.article import ArticleState
from editor_app.domain.body import Direction
from editor_app.domain.byline import Byline, Role
from editor_app.domain.publication import Action, Priority, QueueState
from editor_app.language.bidi import clean_line
from editor_app.language.zones import reading_of, to_wall
from editor_app.services.queue import Schedule

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:?[0-9]{2})?"
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_Value = TypeVar("_Value", bound=StrEnum)


def role_of(text: str) -> Role:
    """Read a role.

    Raises:
        UserError: ``role-unknown``.
    """
    return _one_of(Role, text, "role")


def state_of(text: str) -> ArticleState:
    """Read an article's state.

    Raises:
        UserError: ``state-unknown``.
    """
    return _one_of(ArticleState, text, "state")


def queue_state_of(text: str) -> QueueState:
    """Read a queue item's state.

    Raises:
        UserError: ``state-unknown``.
    """
    return _one_of(QueueState, text, "state")


def action_of(text: str) -> Action:
    """Read an action.

    Raises:
        UserError: ``action-unknown``.
    """
    return _one_of(Action, text, "action")


def priority_of(text: str) -> Priority:
    """Read a priority.

    Raises:
        UserError: ``priority-unknown``.
    """
    names = {priority.name.lower(): priority for priority in Priority}
    try:
        return names[text.strip()]
    except KeyError as error:
        raise UserError("priority-unknown", known=", ".join(names), priority=text) from error


def direction_of(text: str) -> Direction:
    """Read a direction.

    Raises:
        UserError: ``direction-unknown``.
    """
    return _one_of(Direction, text, "direction")


def language_of(text: str) -> str:
    """Read the language code of an article.

    Raises:
        UserError: ``language-code-unreadable``.
    """
    if not _LANGUAGE.fullmatch(text):
        raise UserError("language-code-unreadable", language=text)
    return text


def date_of(text: str) -> date | None:
    """Read a date such as 2026-12-01; nothing for an empty one.

    Raises:
        UserError: ``date-unreadable``.
    """
    if not text.strip():
        return None
    try:
        if not _DATE.fullmatch(text.strip()):
            raise ValueError(text)
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise UserError("date-unreadable", date=text) from error


def schedule_of(text: str, zone: str) -> Schedule:
    """Read when something is due: wall time of ``zone``, or a time with its own offset.

    Raises:
        UserError: ``time-unreadable``, ``time-happens-twice`` with both ways to mean it,
            ``time-out-of-range`` or ``zone-unknown``.
    """
    try:
        if not _TIME.fullmatch(text.strip()):
            raise ValueError(text)
        moment = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise UserError("time-unreadable", time=text) from error
    if moment.tzinfo is not None:
        return Schedule(wall=to_wall(moment, zone), zone=zone)
    reading = reading_of(moment, zone)
    if reading.happens_twice:
        first, second = (
            f"{moment:%Y-%m-%dT%H:%M}{_offset(moment, utc)}" for utc in reading.moments
        )
        shown = moment.isoformat(" ", "minutes")
        raise UserError("time-happens-twice", time=shown, zone=zone, first=first, second=second)
    return Schedule(wall=moment, zone=zone)


def _offset(wall: datetime, utc: datetime) -> str:
    """Return how far a wall is from UTC at a moment: ``+03:00``."""
    minutes = round((wall - utc.replace(tzinfo=None)).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def byline_of(text: str) -> Byline:
    """Read NAME, NAME:ROLE or NAME:ROLE:CREDIT.

    Raises:
        UserError: ``byline-unreadable`` or ``role-unknown``.
    """
    name, _, rest = text.partition(":")
    role, _, credit = rest.partition(":")
    if not clean_line(name):
        raise UserError("byline-unreadable", byline=text)
    return Byline(name=name, role=role_of(role.strip() or "writer"), credit=credit)


def _one_of(choices: type[_Value], text: str, kind: str) -> _Value:
    try:
        return choices(text.strip())
    except ValueError as error:
        known = ", ".join(choice.value for choice in choices)
        raise UserError(f"{kind}-unknown", known=known, **{kind: text}) from error
