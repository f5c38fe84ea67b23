"""The sign in the desktop's tray: nothing while all is well, a badge when sending failed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon

_SIZE = 64
_BADGE = 36
_MOST_SHOWN = 9


class FailureTray(QObject):
    """Shows how many items failed since somebody looked; quiet where there is no tray.

    Args:
        icon: The program's icon.
        badge: The colour of the badge and of the number on it.
        has_tray: Tells whether the desktop has a tray.

    Emits:
        pressed: the sign or its message was pressed; with the item that failed last.
    """

    pressed = Signal(str)

    def __init__(
        self,
        icon: QIcon,
        badge: tuple[str, str],
        parent: QObject | None = None,
        has_tray: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(parent)
        self._plain = icon
        self._badge = badge
        self._has_tray = has_tray
        self._tray = QSystemTrayIcon(self)
        self._failed: list[str] = []
        self._tray.activated.connect(lambda _reason: self._on_pressed())
        self._tray.messageClicked.connect(self._on_pressed)

    @property
    def count(self) -> int:
        """How many items the badge counts."""
        return len(self._failed)

    def tell(self, item_id: str, title: str, sentence: str) -> None:
        """Say that an item failed and needs a person."""
        if item_id in self._failed:
            self._failed.remove(item_id)
        self._failed.append(item_id)
        if not self._has_tray():
            return
        self._tray.setIcon(badged(self._plain, self.count, self._badge))
        self._tray.setToolTip(sentence)
        self._tray.show()
        self._tray.showMessage(title, sentence, QSystemTrayIcon.MessageIcon.Warning)

    def settle(self) -> None:
        """Take the badge away: somebody has looked."""
        self._failed.clear()
        self._tray.hide()

    def _on_pressed(self) -> None:
        last = self._failed[-1] if self._failed else ""
        self.settle()
        self.pressed.emit(last)


def badged(icon: QIcon, count: int, colours: tuple[str, str]) -> QIcon:
    """Return ``icon`` with a number on a disc at its foot; more than nine show as 9+.

    Args:
        icon: What is drawn below.
        count: The number.
        colours: Of the disc and of the number.
    """
    picture = QPixmap(_SIZE, _SIZE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    icon.paint(painter, picture.rect())
    corner = QPoint(_SIZE - _BADGE, _SIZE - _BADGE)
    place = QRect(corner.x(), corner.y(), _BADGE, _BADGE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours[0]))
    painter.drawEllipse(place)
    font = QFont(painter.font())
    font.setPixelSize(_BADGE * 3 // 5)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(colours[1]))
    shown = str(count) if count <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
    painter.end()
    return QIcon(picture)
