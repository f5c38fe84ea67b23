"""A part that takes the keys for a while gives them back to who had them, when it goes."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class KeysBack(QObject):
    """Watches a part come and go. GUI thread; lives as long as the part.

    Qt would give the keys of a part that goes to whatever comes next in the order of Tab, which is
    seldom what the writer left.

    Args:
        part: A form or a bar.
        is_visited: Whether it comes without taking the keys, and they are led into it and out of
            it: then they go back to where they were led from.
    """

    def __init__(self, part: QWidget, *, is_visited: bool = False) -> None:
        super().__init__(part)
        self._part = part
        self._before: QWidget | None = None
        part.installEventFilter(self)
        application = QApplication.instance()
        if is_visited and isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, before: QWidget | None, focused: QWidget | None) -> None:
        if focused is not None and self._holds(focused):
            self._note(before)

    def _note(self, before: QWidget | None) -> None:
        if before is not None and not self._holds(before):
            self._before = before

    def _give_back(self) -> None:
        focused, before = QApplication.focusWidget(), self._before
        if focused is None or not self._holds(focused):
            return
        self._before = None
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _holds(self, widget: QWidget) -> bool:
        return widget is self._part or self._part.isAncestorOf(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note who has the keys when the part comes, before it takes them."""
        if event.type() is QEvent.Type.Show:
            self._note(QApplication.focusWidget())
        elif event.type() is QEvent.Type.Hide:
            self._give_back()
        return False
