"""One article in the library column: headline, state, byline and time."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from editor_app.domain.article import ArticleState, ArticleSummary
from editor_app.domain.assignment import is_overdue
from editor_app.domain.body import Direction
from editor_app.language.bidi import isolate
from editor_app.ui.library.model import LibraryModel
from editor_app.ui.theme.fonts import interface_font
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE, TYPE, TYPE_SMALL, Tint
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.chip import chip_size, paint_chip
from editor_app.ui.widgets.line_pair import line_pair
from editor_app.ui.words import state_tint, state_word

_LINE_HEIGHT = 21
_SIDE = 3 * SPACE + 2
_TOP = 2 * SPACE + 2
_FOOT_HEIGHT = 22
_BAR = 3

Index = QModelIndex | QPersistentModelIndex


class ArticleDelegate(QStyledItemDelegate):
    """Paints rows as cards on a hairline; the open article has the accent at its start edge.

    Args:
        theme: The theme.
        times: Words for moments.
        parent: The list.
    """

    def __init__(self, theme: Theme, times: TimeWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._times = times
        self.shows_bin = False
        """Whether the rows lie in the bin, where nothing is late or on its way."""
        self._bold = interface_font(TYPE, bold=True)
        self._small = interface_font(TYPE_SMALL)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list and the height that one or two lines need."""
        view = self.parent()
        assert isinstance(view, QAbstractScrollArea)
        width = view.viewport().width()
        row: ArticleSummary = index.data(LibraryModel.ROW_ROLE)
        lines = len(line_pair(self._title(row), width - 2 * _SIDE, bold=True))
        return QSize(width, _TOP + lines * _LINE_HEIGHT + _FOOT_HEIGHT + _TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: ArticleSummary = index.data(LibraryModel.ROW_ROLE)
        rect: QRect = option.rect
        is_rtl = option.direction is Qt.LayoutDirection.RightToLeft
        painter.save()
        self._paint_ground(painter, option, rect, is_rtl=is_rtl)
        inner = rect.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        self._paint_headline(painter, inner, row, is_rtl=is_rtl)
        foot = QRect(inner.left(), inner.bottom() - 18, inner.width(), 18)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_foot(painter, foot, row, is_rtl=is_rtl, is_selected=is_selected)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, *, is_rtl: bool
    ) -> None:
        tokens = self._theme.tokens
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.accent_tint))
            left = rect.right() - _BAR + 1 if is_rtl else rect.left()
            painter.fillRect(left, rect.top(), _BAR, rect.height(), QColor(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.line))

    def _paint_headline(
        self, painter: QPainter, inner: QRect, row: ArticleSummary, *, is_rtl: bool
    ) -> None:
        tokens = self._theme.tokens
        painter.setPen(QColor(tokens.ink if row.headline else tokens.muted))
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        is_text_rtl = row.direction is Direction.RTL if row.headline else is_rtl
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if is_text_rtl else Qt.LayoutDirection.LeftToRight
        )
        top = inner.top()
        for line in line_pair(self._title(row), inner.width(), bold=True):
            layout = QTextLayout(line, self._bold)
            layout.setTextOption(option)
            layout.beginLayout()
            laid = layout.createLine()
            laid.setLineWidth(inner.width())
            layout.endLayout()
            layout.draw(painter, QPointF(inner.left(), top))
            top += _LINE_HEIGHT

    def _paint_foot(
        self,
        painter: QPainter,
        foot: QRect,
        row: ArticleSummary,
        *,
        is_rtl: bool,
        is_selected: bool,
    ) -> None:
        direction = Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
        word, tint = self._chip_of(row)
        chip = QStyle.alignedRect(
            direction, Qt.AlignmentFlag.AlignLeft, QSize(chip_size(word).width(), 18), foot
        )
        is_lost = is_selected and tint is Tint.ACCENT
        ground = self._theme.tokens.page if is_lost else None
        paint_chip(painter, chip, word, tint, self._theme.tokens, ground=ground)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.tokens.muted))
        metrics = QFontMetrics(self._small)
        time = self._times.relative(row.updated_utc)
        time_width = metrics.horizontalAdvance(time)
        byline = self._cut_byline(row, foot.width())
        place = QStyle.alignedRect(
            direction, Qt.AlignmentFlag.AlignRight, QSize(time_width + 2, foot.height()), foot
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter
        painter.drawText(place, middle, time)
        width = metrics.horizontalAdvance(byline) + 2
        left = chip.left() - 2 * SPACE - width if is_rtl else chip.right() + 2 * SPACE
        place = QRect(left, foot.top(), width, foot.height())
        painter.drawText(place, middle, isolate(byline))  # its ellipsis stands at its own end

    def _cut_byline(self, row: ArticleSummary, width: int) -> str:
        """Return as much of the byline as a foot has room for."""
        metrics = QFontMetrics(self._small)
        time_width = metrics.horizontalAdvance(self._times.relative(row.updated_utc))
        left_over = width - chip_size(self._chip_of(row)[0]).width() - time_width - 4 * SPACE
        return metrics.elidedText(row.byline, Qt.TextElideMode.ElideRight, left_over)

    def tip_of(self, row: ArticleSummary, width: int) -> str:
        """Return what a row of this width has no room for, and when it was last changed."""
        inner = width - 2 * _SIDE
        shown = "".join(line_pair(self._title(row), inner, bold=True))
        lines = [] if _closed(shown) == _closed(self._title(row)) else [row.headline]
        if self._cut_byline(row, inner) != row.byline:
            lines.append(row.byline)
        return "\n".join(map(isolate, (*lines, self._times.exact(row.updated_utc))))

    def _title(self, row: ArticleSummary) -> str:
        return row.headline or self.tr("No headline yet")

    def _chip_of(self, row: ArticleSummary) -> tuple[str, Tint]:
        if self.shows_bin:
            return state_word(row.state), state_tint(row.state)
        if is_overdue(row.state, row.due_utc, self._times.now()):
            return self.tr("Overdue"), Tint.BAD
        if row.is_queued and row.state is not ArticleState.PUBLISHED:
            return self.tr("In the queue"), Tint.ACCENT
        return state_word(row.state), state_tint(row.state)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say what the row has no room for."""
        row: ArticleSummary | None = index.data(LibraryModel.ROW_ROLE)
        tip = "" if row is None else self.tip_of(row, view.viewport().width())
        QToolTip.showText(event.globalPos(), tip, view.viewport())
        return True


def _closed(text: str) -> str:
    """Return a text without its spaces, of which a break takes some."""
    return "".join(text.split())
