"""Say that saving is slow, where a disk takes its time; writing goes on meanwhile."""

from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.notices import Level, Notice, Notices
from editor_app.presenters.open_article import SaveState
from editor_app.presenters.save_notices import TOPIC
from editor_app.presenters.timers import Timers

SLOW_S = 2.0
VERY_SLOW_S = 10.0


class SlowSaving:
    """Watches each save, and tells when it takes longer than a person expects. GUI thread.

    The end of the save takes the notice away, or tells of its failure in its place.

    Args:
        editor: Saves.
        notices: The message bar.
        timers: Makes the timer.
    """

    def __init__(self, editor: EditorPresenter, notices: Notices, timers: Timers) -> None:
        self._editor = editor
        self._notices = notices
        self._timer = timers(self._look)
        self._is_told = False
        editor.save_state_changed.subscribe(self._on_state)

    def _on_state(self, state: SaveState) -> None:
        if state is SaveState.SAVING:
            self._is_told = False
            self._timer.start(SLOW_S)
        elif not self._editor.is_writing:
            self._timer.stop()

    def _look(self) -> None:
        if not self._editor.is_writing:
            return
        if self._is_told:
            self._notices.show(Notice(code="saving-very-slow", level=Level.BAD, topic=TOPIC))
            return
        self._is_told = True
        self._notices.show(Notice(code="saving-slow", level=Level.WARNING, topic=TOPIC))
        self._timer.start(VERY_SLOW_S - SLOW_S)
