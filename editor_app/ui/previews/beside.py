"""Shows previews beside the page, as soon as there are some."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from editor_app.presenters.publish import Foreseen
from editor_app.ui.inspector.panel import InspectorPanel
from editor_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from editor_app.ui.previews.pane import PreviewPane

_ROOM_FOR_ALL_PX = 1560
"""In a narrower window the library makes room for the pane."""


class PreviewsBeside:
    """Makes the pane when it is first wanted. GUI thread.

    Args:
        window: The frame.
        inspector: Tells when there are previews.
    """

    def __init__(self, window: MainWindow, inspector: InspectorPanel) -> None:
        self._window = window
        self.pane: PreviewPane | None = None
        self._has_put_library_away = False
        inspector.previews_made.connect(self._on_previews_made)

    def _on_previews_made(self, previews: Sequence[Foreseen]) -> None:
        if self.pane is None:
            from editor_app.ui.previews.pane import PreviewPane

            self.pane = PreviewPane(self._window.theme, self._window.language)
            self.pane.left.connect(self._on_left)
            self._window.desk_screen.show_beside(self.pane)
        library = self._window.actions_["view.library"]
        if library.isChecked() and self._window.width() < _ROOM_FOR_ALL_PX:
            library.setChecked(False)
            self._has_put_library_away = True
        self.pane.show_previews(previews)
        self.pane.show()
        self._window.desk_screen.share_pages()

    def _on_left(self) -> None:
        if self.pane is not None:
            self.pane.hide()
        if self._has_put_library_away:
            self._has_put_library_away = False
            self._window.actions_["view.library"].setChecked(True)
