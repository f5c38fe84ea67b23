"""The window on which states are drawn, and the way from one of them to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

if TYPE_CHECKING:
    from editor_app.ui.bench import Bench


class Stage:
    """One filled window, and the way to bring it from one state into the next.

    Args:
        bench: The open desk in its window.
        shown: The article that is on the desk.
        settle: Lets events run until nothing is under way.
    """

    def __init__(self, bench: Bench, shown: str, settle: Callable[[], None]) -> None:
        self.bench = bench
        self.shown = shown
        self.settle = settle
        self.window = bench.window
        self.popup: QWidget | None = None
        """What shows besides the window, to be drawn by itself."""

    def clear(self) -> None:
        """Go back to the desk with its article, and put away what a scene opened."""
        if self.popup is not None:
            self.popup.close()
            self.popup = None
        QToolTip.hideText()
        window, bench = self.window, self.bench
        window.show_instead(None)
        window.notices.hide()
        window.field._dismiss()
        for name in ("view.focus", "view.compare", "view.marks"):
            window.actions_[name].setChecked(False)
        if bench.previews.pane is not None and bench.previews.pane.isVisible():
            bench.previews.pane.close_button.click()
        if bench.writing.offers.grid is not None:
            bench.writing.offers.grid.hide()
        if bench.writing.find_bar.isVisible():
            bench.writing.find_bar._leave()
        bench.inspector.publishing.amending.form.left.emit()
        window.go_to("desk")
        if not self.shown:
            bench.editor.new()
        elif bench.editor.place.article_id != self.shown:
            bench.editor.open(self.shown)
        self.settle()

    def tab(self, name: str) -> None:
        """Show a tab of the inspector."""
        from editor_app.ui.inspector.tabs import InspectorTab

        self.bench.inspector.open_tab(InspectorTab(name))

    def go(self, name: str) -> Any:  # noqa: ANN401 - a screen of any kind
        """Show a screen and return it."""
        self.window.go_to(name)
        self.settle()
        return self.window.made_screen(name)

    def act(self, name: str) -> None:
        """Do what a menu does."""
        self.window.actions_[name].trigger()

    def scroll(self, screen: QWidget, share: float) -> None:
        """Scroll a screen to a part of its height."""
        area: QWidget | None = screen
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        assert isinstance(area, QScrollArea)
        self.settle()
        area.verticalScrollBar().setValue(round(area.verticalScrollBar().maximum() * share))


Scene = Callable[[Stage], None]
