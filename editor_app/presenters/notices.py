"""What presenters ask the window to say: a bar with a sentence and at most two buttons."""

from collections.abc import Callable, Mapping
from dataclasses import field
from enum import StrEnum
from typing import Protocol

from editor_app.base.errors import AppError, EnvironmentFault
from editor_app.base.records import dataclass


class Level(StrEnum):
    """How grave a notice is."""

    INFO = "info"
    DONE = "done"
    WARNING = "warning"
    BAD = "bad"


class Remedy(StrEnum):
    """What the button of a notice offers."""

    UNDO = "undo"
    RETRY = "retry"
    OPEN = "open"
    KEEP_BOTH = "keep_both"
    SAVE_COPY = "save_copy"
    MERGE = "merge"
    SHOW = "show"
    PURGE = "purge"
    READ = "read"
    STOP = "stop"
    SEND = "send"
    TRUST_CLOCK = "trust_clock"
    KEEP_WALL = "keep_wall"
    KEEP_MOMENT = "keep_moment"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One sentence for the person, by its code, with what its wording needs.

    ``remedy`` and ``on_remedy`` come together, and so do ``other`` and ``on_other``, a second way
    out. A notice of level BAD stays until it is closed or replaced by one with the same ``topic``.
    """

    code: str
    level: Level = Level.INFO
    params: Mapping[str, object] = field(default_factory=dict)
    remedy: Remedy | None = None
    on_remedy: Callable[[], None] | None = None
    other: Remedy | None = None
    on_other: Callable[[], None] | None = None
    topic: str = ""


class Notices(Protocol):
    """The message bar, as presenters see it. GUI thread."""

    def show(self, notice: Notice) -> None:
        """Show a notice in place of the one before."""
        ...

    def clear(self, topic: str) -> None:
        """Take away the notice of this topic, if it still shows."""
        ...


def known_error(error: Exception) -> AppError:
    """Return an error that can be worded; a bug, which the crash report has, is named as one."""
    if isinstance(error, AppError):
        return error
    return EnvironmentFault("program-error", reason=type(error).__name__)


def notice_of(error: Exception, *, topic: str = "") -> Notice:
    """Return the notice that words an error; of a bug it says that the program has one."""
    known = known_error(error)
    return Notice(code=known.code, params=known.params, level=Level.BAD, topic=topic)


def done_notice(
    *,
    code: str,
    params: Mapping[str, object] | None = None,
    undo: Callable[[], None] | None = None,
    look: Callable[[], None] | None = None,
    topic: str = "",
) -> Notice:
    """Return the notice that says what was done, and offers to undo it or to look at it."""
    remedy = Remedy.UNDO if undo is not None else Remedy.OPEN
    return Notice(
        code=code,
        level=Level.DONE,
        params=params or {},
        remedy=None if undo is None and look is None else remedy,
        on_remedy=undo or look,
        topic=topic,
    )
