"""What the bar says while the open article cannot be saved."""

from collections.abc import Callable

from editor_app.presenters.notices import Level, Notice, Remedy

TOPIC = "save"


def retrying(reason: str, pause_s: float, on_retry: Callable[[], None]) -> Notice:
    """Tell why the library cannot be written, and when it is tried again."""
    return Notice(
        code="save-failed-retrying",
        level=Level.BAD,
        params={"reason": reason, "seconds": int(pause_s)},
        remedy=Remedy.RETRY,
        on_remedy=on_retry,
        topic=TOPIC,
    )


def changed_elsewhere(
    on_keep_both: Callable[[], None], on_merge: Callable[[], None] | None
) -> Notice:
    """Tell that somebody else saved the article, and offer to keep or to merge both texts."""
    return Notice(
        code="article-changed-elsewhere",
        level=Level.BAD,
        remedy=Remedy.KEEP_BOTH,
        on_remedy=on_keep_both,
        other=None if on_merge is None else Remedy.MERGE,
        on_other=on_merge,
        topic=TOPIC,
    )


def stays_open(on_retry: Callable[[], None]) -> Notice:
    """Tell that the article stays because it is not saved."""
    return Notice(
        code="stays-open-unsaved",
        level=Level.BAD,
        remedy=Remedy.RETRY,
        on_remedy=on_retry,
        topic=TOPIC,
    )
