"""An act that changes much of the open article at once: kept as it was before, and is after."""

from collections.abc import Callable

from editor_app.domain.history import VersionReason
from editor_app.presenters.editor import EditorPresenter

Rewrite = Callable[[Callable[[], bool]], None]
"""Runs an act, at once or once what was written is saved; the act tells whether it did anything."""


def rewrite_at_once(act: Callable[[], bool]) -> None:
    """Act, and keep nothing."""
    act()


def keeping_versions(editor: EditorPresenter) -> Rewrite:
    """Return what keeps a version of the article before each act and one after it."""

    def rewrite(act: Callable[[], bool]) -> None:
        def act_and_keep() -> None:
            if act():
                editor.save(VersionReason.REPLACED)

        # Where nothing can be saved now, the act is still the writer's, and undo takes it back.
        editor.flush(act_and_keep, act_and_keep)

    return rewrite
