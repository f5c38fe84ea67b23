"""Paints the cells of the queue that hold more than a word: the state and the time."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from editor_app.domain.publication import QueueRow
from editor_app.language.bidi import first_strong, isolate
from editor_app.ui.queue.model import QueueColumn, is_kept_by_pause
from editor_app.ui.theme.fonts import interface_font
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE, TYPE_SMALL, Tint
from editor_app.ui.widgets.chip import chip_size, paint_chip
from editor_app.ui.widgets.exact_rows import ROW_ROLE
from editor_app.ui.widgets.line_pair import line_pair
from editor_app.ui.words import queue_state_tint

_HEIGHT = 52
_TWO_LINES = (QueueColumn.ARTICLE, QueueColumn.FAILURE)


class QueueDelegate(QStyledItemDelegate):
    """A chip for the state; two lines for a time that is said twice and for what may be long.

    Where the table has no room for the destinations, each stands below the headline.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return one height for all rows."""
        return QSize(super().sizeHint(option, index).width(), _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell, from the start edge."""
        row = index.data(ROW_ROLE)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        self._paint_ground(painter, option, index)
        inner = option.rect.adjusted(2 * SPACE, SPACE, -2 * SPACE, -SPACE)
        if not isinstance(row, QueueRow):
            return
        if index.column() == QueueColumn.STATE:
            self._paint_state(painter, option, inner, row, text)
        elif index.column() == QueueColumn.DUE and " · " in text:
            first, _, second = text.partition(" · ")
            self._paint_said_twice(painter, option, inner, first, second)
        elif index.column() == QueueColumn.ARTICLE and _lacks_destination(option):
            self._paint_said_twice(painter, option, inner, text, row.destination)
        elif index.column() in _TWO_LINES:
            self._paint_pair(painter, option, inner, text, self._colour(index.column()))
        else:
            self._paint_line(painter, option, inner, text, self._colour(index.column()))

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        empty = QStyleOptionViewItem(option)
        self.initStyleOption(empty, index)
        empty.text = ""
        empty.state &= ~QStyle.StateFlag.State_HasFocus
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, empty, painter, option.widget)

    def _paint_state(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        inner: QRect,
        row: QueueRow,
        text: str,
    ) -> None:
        size = chip_size(text)
        width = min(size.width(), inner.width())
        top = inner.center().y() - size.height() // 2
        place = QRect(inner.left(), top, width, size.height())
        tint = Tint.WARNING if is_kept_by_pause(row) else queue_state_tint(row.item.state)
        shown = QStyle.visualRect(option.direction, inner, place)
        tokens = self._theme.tokens
        if option.state & QStyle.StateFlag.State_Selected:
            tokens = replace(tokens, accent_tint=tokens.page)
        paint_chip(painter, shown, text, tint, tokens)

    def _paint_said_twice(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        inner: QRect,
        first: str,
        second: str,
    ) -> None:
        half = inner.height() // 2
        top = QRect(inner.left(), inner.top(), inner.width(), half)
        self._paint_line(painter, option, top, first, self._theme.tokens.ink)
        below = top.translated(0, half)
        self._paint_line(painter, option, below, second, self._theme.tokens.muted, small=True)

    def _paint_pair(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, text: str, colour: str
    ) -> None:
        lines = line_pair(text, inner.width())
        height = inner.height() // len(lines)
        runs = first_strong(text)  # the second line may begin with a word of another script
        for place, line in enumerate(lines):
            part = QRect(inner.left(), inner.top() + place * height, inner.width(), height)
            self._paint_line(painter, option, part, line, colour, runs=runs)

    def _paint_line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        text: str,
        colour: str,
        *,
        small: bool = False,
        runs: str | None = None,
    ) -> None:
        font = interface_font(TYPE_SMALL) if small else interface_font()
        start = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        flags = start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, flags | Qt.TextFlag.TextSingleLine, isolate(cut, runs))
        painter.restore()

    def _colour(self, column: int) -> str:
        tokens = self._theme.tokens
        if column == QueueColumn.FAILURE:
            return tokens.warning
        return tokens.ink if column in (QueueColumn.ARTICLE, QueueColumn.DUE) else tokens.muted


def _lacks_destination(option: QStyleOptionViewItem) -> bool:
    """Tell whether the table has no room for the column of destinations."""
    table = option.widget
    return isinstance(table, QTableView) and table.isColumnHidden(QueueColumn.DESTINATION)
