"""The bar that tells what happened, above the screen it happened on."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from editor_app.presenters.notices import Level, Notice, Remedy
from editor_app.ui.theme.icons import Role
from editor_app.ui.theme.surfaces import margins, set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import ICON, SPACE, Tint
from editor_app.ui.widgets.elided import wrap
from editor_app.ui.widgets.keys_back import KeysBack

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleEvent

_HIDES_AFTER_S = 8
_HIDES_AFTER_WITH_REMEDY_S = 15

_LOOKS: Mapping[Level, tuple[Tint, str, Role]] = {
    Level.INFO: (Tint.ACCENT, "info", "accent"),
    Level.DONE: (Tint.GOOD, "circle-check", "good"),
    Level.WARNING: (Tint.WARNING, "triangle-alert", "warning"),
    Level.BAD: (Tint.BAD, "circle-alert", "bad"),
}


class MessageBar(QFrame):
    """One sentence, at most two buttons, and a cross. Hidden while there is nothing to say.

    Notices of level INFO and DONE go by themselves; the others stay until they are closed,
    cleared by their topic or replaced.

    Args:
        theme: The theme.
        say: Words a notice by its code and parameters.
    """

    def __init__(self, theme: Theme, say: Callable[[str, Mapping[str, object]], str]) -> None:
        super().__init__()
        self._theme = theme
        self._say = say
        self._shown: Notice | None = None
        self._icon = QLabel()
        self._text = QLabel()
        wrap(self._text)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._remedy = QPushButton()
        self._remedy.clicked.connect(self._on_remedy_clicked)
        self._other = QPushButton()
        self._other.clicked.connect(self._on_other_clicked)
        self._companion = QPushButton()
        self._companion.hide()
        self._accompanied: frozenset[str] = frozenset()
        self._close = QToolButton()
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self._on_close_clicked)
        theme.put_icon(self._close, "x", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(4 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE))
        row.setSpacing(2 * SPACE)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._other)
        row.addWidget(self._remedy)
        row.addWidget(self._companion)
        row.addWidget(self._close)
        self._keys_back = KeysBack(self, is_visited=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_close_clicked)
        theme.changed.connect(self._draw)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What shows now."""
        return self._shown

    def accompany(self, topics: frozenset[str], action: QAction) -> None:
        """Put a second button, for an action, on every grave notice of some topics."""
        self._accompanied = topics
        self._companion.setText(action.text())
        self._companion.clicked.connect(action.trigger)

    def show(self, notice: Notice | None = None) -> None:
        """Show a notice in place of the one before; without one, as ``QWidget.show``."""
        if notice is None:
            super().show()
            return
        self._shown = notice
        self._text.setText(self._say(notice.code, notice.params))
        has_remedy = notice.remedy is not None and notice.on_remedy is not None
        self._remedy.setVisible(has_remedy)
        if notice.remedy is not None:
            self._remedy.setText(self._remedy_word(notice.remedy))
        self._other.setVisible(notice.other is not None and notice.on_other is not None)
        if notice.other is not None:
            self._other.setText(self._remedy_word(notice.other))
        is_grave = notice.level is Level.BAD and notice.topic in self._accompanied
        self._companion.setVisible(is_grave)
        self._draw()
        self._timer.stop()
        if notice.level in (Level.INFO, Level.DONE):
            seconds = _HIDES_AFTER_WITH_REMEDY_S if has_remedy else _HIDES_AFTER_S
            self._timer.start(seconds * 1000)
        super().show()
        self.setAccessibleName(self._text.text())
        from PySide6.QtGui import QAccessible

        QAccessible.updateAccessibility(_alert(self))

    def prepare(self) -> None:
        """Get ready for the first notice, which a window must not stop for."""
        _alert(self)
        self.ensurePolished()
        for _, icon, role in _LOOKS.values():
            self._theme.icons.pixmap(icon, role, ICON)

    def clear(self, topic: str) -> None:
        """Take away the notice of this topic, if it still shows."""
        if self._shown is not None and self._shown.topic == topic:
            self._on_close_clicked()

    def _on_remedy_clicked(self) -> None:
        notice = self._shown
        self._on_close_clicked()
        if notice is not None and notice.on_remedy is not None:
            notice.on_remedy()

    def _on_other_clicked(self) -> None:
        notice = self._shown
        self._on_close_clicked()
        if notice is not None and notice.on_other is not None:
            notice.on_other()

    def _on_close_clicked(self) -> None:
        self._timer.stop()
        self._shown = None
        self.hide()

    def _draw(self) -> None:
        if self._shown is None:
            return
        tint, icon, role = _LOOKS[self._shown.level]
        set_mark(self, "notice", tint.value)
        self._icon.setPixmap(self._theme.icons.pixmap(icon, role, ICON))

    def _remedy_word(self, remedy: Remedy) -> str:
        return {
            Remedy.UNDO: self.tr("Undo"),
            Remedy.RETRY: self.tr("Try again"),
            Remedy.OPEN: self.tr("Open"),
            Remedy.KEEP_BOTH: self.tr("Keep both"),
            Remedy.SAVE_COPY: self.tr("Save a copy and close"),
            Remedy.MERGE: self.tr("Merge both texts"),
            Remedy.SHOW: self.tr("Show"),
            Remedy.PURGE: self.tr("Delete for good"),
            Remedy.READ: self.tr("Read"),
            Remedy.STOP: self.tr("Stop"),
            Remedy.SEND: self.tr("Send once more"),
            Remedy.TRUST_CLOCK: self.tr("The clock is right"),
            Remedy.KEEP_WALL: self.tr("Keep the wall times"),
            Remedy.KEEP_MOMENT: self.tr("Keep the moments"),
            Remedy.RESTORE: self.tr("Restore it"),
        }[remedy]


def _alert(bar: MessageBar) -> "QAccessibleEvent":
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # brings hundreds of names

    return QAccessibleEvent(bar, QAccessible.Event.Alert)
