"""Rows of a list with a name, a line of detail under it and a chip at the end."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.language.bidi import isolate
from editor_app.ui.theme.fonts import interface_font
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE, TYPE, TYPE_SMALL, Tint
from editor_app.ui.widgets.chip import chip_size, paint_chip

DETAIL_ROLE = Qt.ItemDataRole.UserRole + 11
CHIP_ROLE = Qt.ItemDataRole.UserRole + 12
TINT_ROLE = Qt.ItemDataRole.UserRole + 13

_HEIGHT = 56


class TwoLines(QStyledItemDelegate):
    """Paints ``DisplayRole`` strong, ``DETAIL_ROLE`` muted under it, ``CHIP_ROLE`` at the end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return one height for all rows."""
        return QSize(option.rect.width(), _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row, from the start edge."""
        tokens = self._theme.tokens
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if is_chosen or is_hovered:
            painter.fillRect(rect, QColor(tokens.accent_tint if is_chosen else tokens.hover))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        if is_chosen:
            bar = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(QStyle.visualRect(direction, rect, bar), QColor(tokens.accent))
        inner = rect.adjusted(4 * SPACE, 2 * SPACE, -4 * SPACE, -2 * SPACE)
        inner = self._paint_chip(painter, inner, index, direction)
        half = inner.height() // 2
        start = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        for text, top, bold, colour in (
            (index.data(Qt.ItemDataRole.DisplayRole), 0, True, tokens.ink),
            (index.data(DETAIL_ROLE), half, False, tokens.muted),
        ):
            font = interface_font(TYPE if bold else TYPE_SMALL, bold=bold)
            line = QRect(inner.left(), inner.top() + top, inner.width(), half)
            cut = QFontMetrics(font).elidedText(
                str(text or ""), Qt.TextElideMode.ElideRight, line.width()
            )
            painter.setFont(font)
            painter.setPen(QColor(colour))
            flags = start | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(line, flags | Qt.TextFlag.TextSingleLine, isolate(cut))
        painter.restore()

    def _paint_chip(
        self,
        painter: QPainter,
        inner: QRect,
        index: QModelIndex | QPersistentModelIndex,
        direction: Qt.LayoutDirection,
    ) -> QRect:
        """Paint the chip at the end and return what is left of ``inner``."""
        word = index.data(CHIP_ROLE)
        if not word:
            return inner
        size = chip_size(word)
        end = QRect(
            inner.right() - size.width() + 1,
            inner.center().y() - size.height() // 2,
            size.width(),
            size.height(),
        )
        tint = index.data(TINT_ROLE)
        paint_chip(
            painter,
            QStyle.visualRect(direction, inner, end),
            word,
            tint if isinstance(tint, Tint) else Tint.NEUTRAL,
            self._theme.tokens,
        )
        rest = inner.adjusted(0, 0, -size.width() - 2 * SPACE, 0)
        return QStyle.visualRect(direction, inner, rest)
