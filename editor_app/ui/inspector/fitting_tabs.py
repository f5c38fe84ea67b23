"""Tabs that say their words where these fit, and else show icons for all but the chosen one."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QTabWidget, QWidget

from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE

_ICON_PX = 16
_PADDING_PX = 20
"""What the style sheet and the tab bar put around a word."""
_LEAST_ICON_TAB_PX, _WIDEST_ICON_TAB_PX = 26, 44
_INSET_PX = SPACE
"""How far the row stands from both edges, so that its words line up with what is below them."""


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
        self._row = _SpreadIcons()
        self.setTabBar(self._row)
        for corner in (Qt.Corner.TopLeftCorner, Qt.Corner.TopRightCorner):
            inset = QWidget()
            QHBoxLayout(inset).setContentsMargins(_INSET_PX, 0, 0, 0)
            self.setCornerWidget(inset, corner)
        self._row.setExpanding(False)
        self._row.setDrawBase(False)
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.setUsesScrollButtons(True)
        self.currentChanged.connect(self._fit_if_shown)
        theme.follow(self._fit_if_shown)

    def add(self, page: QWidget, word: str, icon: str) -> None:
        """Add a tab at the end; ``icon`` is a file's name in the icons without its ending."""
        self._words.append(word)
        self._icons.append(icon)
        place = self.addTab(page, word)
        page.setAccessibleName(word)
        self._row.setAccessibleTabName(place, word)
        self._fit_if_shown()

    def word(self, place: int) -> str:
        """Return the word of a tab, also where its icon stands for it."""
        return self._words[place]

    def set_word(self, place: int, word: str) -> None:
        """Change the word of a tab, for example to show a count."""
        if word == self._words[place]:
            return
        self._words[place] = word
        self._row.setAccessibleTabName(place, word)
        if self._row.tabText(place):
            self._row.setTabText(place, word)
        self._fit_if_shown()

    def _fit_if_shown(self) -> None:
        """Fit the tabs anew; where they do not show yet, that is done once, when they do."""
        if self.isVisible():
            self._fit()

    def _fit(self) -> None:
        """Choose between words and icons, and show what was chosen.

        The row is told itself: told to this widget, each word and icon would lay out all tabs.
        """
        row = self._row
        row.set_room(self.width() - 2 * _INSET_PX)
        has_room = self._words_px() <= row.room_px
        for place, (word, icon) in enumerate(zip(self._words, self._icons, strict=True)):
            says_word = has_room or place == self.currentIndex()
            row.setTabText(place, word if says_word else "")
            row.setTabIcon(place, QIcon() if says_word else self._theme.icons.icon(icon, "muted"))
            row.setTabToolTip(place, "" if says_word else word)

    def _words_px(self) -> int:
        chosen = QFont(self._row.font())
        chosen.setBold(True)
        letters = QFontMetrics(chosen)
        return sum(letters.horizontalAdvance(word) + _PADDING_PX for word in self._words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the tabs into the new width."""
        super().resizeEvent(event)
        self._fit()


class _SpreadIcons(QTabBar):
    """A row whose icons share the room that the chosen word leaves, to be hit with ease."""

    def __init__(self) -> None:
        super().__init__()
        self.room_px = 0
        self._icon_tab_px: int | None = None

    def set_room(self, room_px: int) -> None:
        """Say how wide the row may become, before its words change."""
        self.room_px = room_px
        self._icon_tab_px = None

    def _share_px(self) -> int:
        """Return how wide a tab with an icon is; Qt asks again and again while it lays out."""
        if self._icon_tab_px is None:
            places = range(self.count())
            worded = [place for place in places if self.tabText(place)]
            taken = sum(super(_SpreadIcons, self).tabSizeHint(place).width() for place in worded)
            share = (self.room_px - taken) // max(self.count() - len(worded), 1)
            self._icon_tab_px = min(max(share, _LEAST_ICON_TAB_PX), _WIDEST_ICON_TAB_PX)
        return self._icon_tab_px

    # Qt's own

    def setTabText(self, index: int, text: str) -> None:
        """Change the word of a tab, where it is another."""
        if text != self.tabText(index):
            self._icon_tab_px = None
            super().setTabText(index, text)

    def tabSizeHint(self, index: int) -> QSize:
        """Return the size of a tab."""
        size = super().tabSizeHint(index)
        if not self.tabText(index):
            size.setWidth(self._share_px())
        return size

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the least size of a tab."""
        return self.tabSizeHint(index)

    def changeEvent(self, event: QEvent) -> None:
        """Share the room anew under another font or style."""
        self._icon_tab_px = None
        super().changeEvent(event)
