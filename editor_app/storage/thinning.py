"""Which backups stay: the newest of each recent hour, day, week and month."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta

_Bucket = Callable[[datetime], tuple[int, ...]]

_RULES: tuple[tuple[timedelta, _Bucket], ...] = (
    (timedelta(hours=24), lambda moment: (*moment.timetuple()[:4],)),
    (timedelta(days=14), lambda moment: (*moment.timetuple()[:3],)),
    (timedelta(weeks=8), lambda moment: (*moment.isocalendar()[:2],)),
    (timedelta(days=366), lambda moment: (*moment.timetuple()[:2],)),
)


def kept(moments: Collection[datetime], now: datetime) -> frozenset[datetime]:
    """Choose the backups to keep.

    Each rule reaches back from ``now`` and keeps the newest of each of its buckets. The newest of
    all is kept however old it is, and so is what a clock that jumped has dated after ``now``.

    Args:
        moments: When the backups were taken, aware.
        now: The present moment, aware.
    """
    chosen = {moment for moment in moments if moment > now}
    if moments:
        chosen.add(max(moments))
    for reach, bucket in _RULES:
        newest: dict[tuple[int, ...], datetime] = {}
        for moment in sorted(moments):
            if now - reach <= moment <= now:
                newest[bucket(moment)] = moment
        chosen.update(newest.values())
    return frozenset(chosen)
