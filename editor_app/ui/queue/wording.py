"""What the queue's verbs, parts and times are called."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from editor_app.domain.publication import QueueRow, QueueState
from editor_app.language.bidi import isolate
from editor_app.language.zones import zone
from editor_app.presenters.queue import QueueFilter
from editor_app.presenters.queue_hints import is_embargoed
from editor_app.presenters.queue_verbs import QueueVerb
from editor_app.ui.time_words import TimeWords, utc_words
from editor_app.ui.translation import QT_TRANSLATE_NOOP

_VERBS: Mapping[QueueVerb, tuple[str, str]] = {
    QueueVerb.HOLD: (QT_TRANSLATE_NOOP("QueueWords", "Hold"), "pause"),
    QueueVerb.RELEASE: (QT_TRANSLATE_NOOP("QueueWords", "Release"), "play"),
    QueueVerb.RETRY: (QT_TRANSLATE_NOOP("QueueWords", "Send again"), "refresh-cw"),
    QueueVerb.CANCEL: (QT_TRANSLATE_NOOP("QueueWords", "Cancel"), "ban"),
    QueueVerb.RESCHEDULE: (QT_TRANSLATE_NOOP("QueueWords", "Reschedule…"), "calendar-clock"),
    QueueVerb.URGENT: (QT_TRANSLATE_NOOP("QueueWords", "Urgent"), "zap"),
    QueueVerb.NORMAL: (QT_TRANSLATE_NOOP("QueueWords", "Normal priority"), "minus"),
    QueueVerb.LOW: (QT_TRANSLATE_NOOP("QueueWords", "Low priority"), "hourglass"),
    QueueVerb.RESEND: (QT_TRANSLATE_NOOP("QueueWords", "Send once more…"), "send"),
    QueueVerb.KEEP_WALL: (QT_TRANSLATE_NOOP("QueueWords", "Keep its wall time"), "calendar-clock"),
    QueueVerb.KEEP_MOMENT: (QT_TRANSLATE_NOOP("QueueWords", "Keep its moment"), "hourglass"),
    QueueVerb.MOVE_UP: (QT_TRANSLATE_NOOP("QueueWords", "Move up"), "arrow-up"),
    QueueVerb.MOVE_DOWN: (QT_TRANSLATE_NOOP("QueueWords", "Move down"), "arrow-down"),
    QueueVerb.MOVE_TOP: (QT_TRANSLATE_NOOP("QueueWords", "Move to the top"), "chevron-up"),
    QueueVerb.OPEN_PAGE: (QT_TRANSLATE_NOOP("QueueWords", "Open the page"), "external-link"),
    QueueVerb.COPY_LINK: (QT_TRANSLATE_NOOP("QueueWords", "Copy the link"), "copy"),
    QueueVerb.SHOW_LOG: (QT_TRANSLATE_NOOP("QueueWords", "Log"), "history"),
}

_FILTERS: Mapping[QueueFilter, str] = {
    QueueFilter.ALL: QT_TRANSLATE_NOOP("QueueWords", "All"),
    QueueFilter.WAITING: QT_TRANSLATE_NOOP("QueueWords", "In the queue"),
    QueueFilter.NEEDS_PERSON: QT_TRANSLATE_NOOP("QueueWords", "Needs you"),
    QueueFilter.SENT: QT_TRANSLATE_NOOP("QueueWords", "Sent"),
    QueueFilter.CANCELLED: QT_TRANSLATE_NOOP("QueueWords", "Cancelled"),
    QueueFilter.WITHDRAWALS: QT_TRANSLATE_NOOP("QueueWords", "Withdrawals not confirmed"),
}


LIST = "list"
VIEWS: Mapping[str, str] = {
    LIST: QT_TRANSLATE_NOOP("QueueWords", "List"),
    "day": QT_TRANSLATE_NOOP("QueueWords", "Day"),
    "week": QT_TRANSLATE_NOOP("QueueWords", "Week"),
    "month": QT_TRANSLATE_NOOP("QueueWords", "Month"),
}
"""How the queue can be looked at."""


def view_word(view: str) -> str:
    """Return what a way to look at the queue is called."""
    return _said(VIEWS[view])


def verb_word(verb: QueueVerb) -> str:
    """Return what a button for a verb says."""
    return _said(_VERBS[verb][0])


def verb_icon(verb: QueueVerb) -> str:
    """Return the icon of a verb."""
    return _VERBS[verb][1]


def filter_word(part: QueueFilter) -> str:
    """Return what a part of the queue is called."""
    return _said(_FILTERS[part])


def due_words(row: QueueRow, times: TimeWords) -> str:
    """Return when an item leaves or left, in words and on the clocks that matter.

    The wall time of the zone that was chosen comes first; UTC stands beside it.
    """
    item = row.item
    if item.state is QueueState.SENT and item.sent_utc is not None:
        return times.exact(item.sent_utc)
    if item.state is QueueState.RETRYING and item.next_try_utc is not None:
        if item.next_try_utc <= times.now():
            return _said(QT_TRANSLATE_NOOP("QueueWords", "Next try now"))
        return _said(QT_TRANSLATE_NOOP("QueueWords", "Next try {when}")).format(
            when=times.relative(item.next_try_utc)
        )
    if item.due_utc is None and is_embargoed(row, times.now()) and row.embargo_utc is not None:
        said = _said(QT_TRANSLATE_NOOP("QueueWords", "Under embargo"))
        in_utc = isolate(utc_words(row.embargo_utc), "ltr")
        return f"{said} · {times.exact(row.embargo_utc)} ({in_utc})"
    if item.due_utc is None:
        return _said(QT_TRANSLATE_NOOP("QueueWords", "At once"))
    wall, in_utc = times.exact(item.due_utc), isolate(utc_words(item.due_utc), "ltr")
    if item.due_utc <= times.now() or item.state in (QueueState.CANCELLED, QueueState.SENDING):
        return f"{wall} · {in_utc}"
    relative = times.relative(item.due_utc)
    return f"{wall} · {in_utc}" if relative == wall else f"{relative} · {wall} ({in_utc})"


def offset_words(zone_name: str, moment: datetime) -> str:
    """Return a zone with its offset at a moment: ``Africa/Casablanca (UTC+00)``."""
    offset = moment.astimezone(zone(zone_name)).strftime("%z")
    hours, minutes = offset[:3], offset[3:5]
    return f"{zone_name} (UTC{hours}{'' if minutes == '00' else ':' + minutes})"


def _said(source: str) -> str:
    return QCoreApplication.translate("QueueWords", source)
