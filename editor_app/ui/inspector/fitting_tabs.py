"""Tabs that say their words where these fit, and else show icons for all but the chosen one."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

from editor_app.ui.theme.theme import Theme

_ICON_PX = 14
_PADDING_PX = 14
"""What the style sheet and the tab bar put around a word."""


class FittingTabs(QTabWidget):
    """A row of tabs that needs no scrolling.

    Args:
        theme: The theme.
        parent: The widget around it.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: list[str] = []
        self._icons: list[str] = []
        self.setTabBar(_NarrowIcons())
        self.setDocumentMode(True)
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.setUsesScrollButtons(True)
        self.currentChanged.connect(self._fit)
        theme.follow(self._fit)

    def add(self, page: QWidget, word: str, icon: str) -> None:
        """Add a tab at the end; ``icon`` is a file's name in the icons without its ending."""
        self._words.append(word)
        self._icons.append(icon)
        self.addTab(page, word)
        self._fit()

    def set_word(self, place: int, word: str) -> None:
        """Change the word of a tab, for example to show a count."""
        self._words[place] = word
        self._fit()

    def _fit(self) -> None:
        """Choose between words and icons, and show what was chosen."""
        has_room = self._words_px() <= self.width()
        for place, (word, icon) in enumerate(zip(self._words, self._icons, strict=True)):
            says_word = has_room or place == self.currentIndex()
            self.setTabText(place, word if says_word else "")
            self.setTabIcon(place, QIcon() if says_word else self._theme.icons.icon(icon, "muted"))
            self.setTabToolTip(place, "" if says_word else word)
            self.tabBar().setAccessibleTabName(place, word)

    def _words_px(self) -> int:
        chosen = QFont(self.tabBar().font())
        chosen.setBold(True)
        letters = QFontMetrics(chosen)
        return sum(letters.horizontalAdvance(word) + _PADDING_PX for word in self._words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the tabs into the new width."""
        super().resizeEvent(event)
        self._fit()


class _NarrowIcons(QTabBar):
    """A row whose icons take no room for words that they do not say."""

    def tabSizeHint(self, index: int) -> QSize:
        """Return the size of a tab."""
        size = super().tabSizeHint(index)
        if not self.tabText(index):
            size.setWidth(min(size.width(), _ICON_PX + _PADDING_PX))
        return size

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the least size of a tab."""
        return self.tabSizeHint(index)
