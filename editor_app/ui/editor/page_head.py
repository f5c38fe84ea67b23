"""The head of the page: kicker, headline, lead, meters and bylines, above the body."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QWidget

from editor_app.domain.body import Direction
from editor_app.domain.checklist import HEADLINE_LIMIT, LEAD_LIMIT
from editor_app.language.counting import count_characters
from editor_app.ui.editor.document_codec import MARGIN_PX
from editor_app.ui.editor.line_fields import FieldLook, LineField
from editor_app.ui.editor.meters import Meter, MeterLine
from editor_app.ui.editor.page_look import PageLook

_TOP_PX, _GAP_PX, _BODY_GAP_PX = 28, 8, 20
_RULE_PX, _RULE_GAP_PX = 3, 14


class PageHead(QWidget):
    """Stacks the fields in the column and says how high it is.

    It paints its own ground: the body below it repaints only what changed.
    """

    edited = Signal()
    height_changed = Signal()
    caret_moved = Signal(QRect)
    """The caret of a field is at this rectangle of the head."""
    left_downwards = Signal(int)
    """The caret left the lead downwards at this x."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = PageLook()
        self._height = 0
        self.kicker = LineField(is_single=True, parent=self)
        self.headline = LineField(is_single=True, parent=self)
        self.lead = LineField(is_single=False, parent=self)
        self._meters = MeterLine(self)
        self._bylines: QWidget | None = None
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        fields = self.fields
        for field in fields:
            field.edited.connect(self._on_field_edited)
            field.height_changed.connect(self.arrange)
            field.caret_moved.connect(partial(self._on_caret_moved, field))
        for upper, lower in pairwise(fields):
            upper.left_downwards.connect(partial(lower.enter_from, above=True))
            lower.left_upwards.connect(partial(upper.enter_from, above=False))
        self.lead.left_downwards.connect(self.left_downwards)
        self._word()

    @property
    def fields(self) -> tuple[LineField, LineField, LineField]:
        """The fields from the top."""
        return (self.kicker, self.headline, self.lead)

    @property
    def height_px(self) -> int:
        """The height at which everything is shown."""
        return self._height

    def show_texts(self, kicker: str, headline: str, lead: str) -> None:
        """Fill the fields; nothing is reported as edited."""
        for field, text in zip(self.fields, (kicker, headline, lead), strict=True):
            field.show_text(text)
        self._measure()
        self.arrange()

    def set_byline_widget(self, widget: QWidget) -> None:
        """Put a row of bylines between the meters and the body, in place of the one before."""
        if self._bylines is not None:
            self._bylines.hide()
            self._bylines.deleteLater()
        self._bylines = widget
        widget.setParent(self)
        widget.installEventFilter(self)
        widget.show()
        self.arrange()

    def take_look(self, look: PageLook) -> None:
        """Change fonts and colours."""
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(look.page))
        self.setPalette(palette)
        text = look.text_px
        self._dress(self.kicker, look.label_families, look.kicker_px, 1.7, look.accent, True)
        self._dress(self.headline, look.text_families, look.headline_px, 1.55, look.ink, True)
        self._dress(self.lead, look.text_families, text, look.line_height * 0.97, look.ink, False)
        self._meters.take_look(look)
        self.arrange()
        self.update()

    def set_direction(self, direction: Direction) -> None:
        """Stack and write in the article's direction."""
        right = direction is Direction.RTL
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        for field in self.fields:
            field.set_direction(direction)
        self.arrange()
        self.update()

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the fields be read but not changed; nothing invites to write in them then."""
        for field in self.fields:
            field.setReadOnly(is_read_only)
        self._word()

    def arrange(self) -> None:
        """Place everything from the top and tell when the height became another."""
        width, top = self.width(), _TOP_PX
        for field in (self.kicker, self.headline):
            top = self._place(field, 0, top, width, 2)
        inset = _RULE_PX + _RULE_GAP_PX - MARGIN_PX
        start = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else inset
        top = self._place(self.lead, start, top + 2, width - inset, _GAP_PX)
        self._meters.setGeometry(0, top, width, self._meters.content_px())
        top += self._meters.content_px() + _GAP_PX
        if self._bylines is not None:
            height = max(self._bylines.sizeHint().height(), 0)
            if self._bylines.hasHeightForWidth():
                height = self._bylines.heightForWidth(width - 2 * MARGIN_PX)
            self._bylines.setGeometry(MARGIN_PX, top, width - 2 * MARGIN_PX, height)
            top += height
        top += _BODY_GAP_PX
        self.update()
        if top != self._height:
            self._height = top
            self.height_changed.emit()

    def _place(self, field: LineField, start: int, top: int, width: int, gap: int) -> int:
        if field.width() != width:
            field.resize(width, max(field.height(), 1))
        field.setGeometry(start, top, width, field.content_px())
        return top + field.content_px() + gap

    def _dress(
        self,
        field: LineField,
        families: tuple[str, ...],
        size_px: int,
        line_height: float,
        ink: str,
        is_bold: bool,
    ) -> None:
        look = self._look
        field.take_look(
            FieldLook(
                families=families,
                size_px=size_px,
                line_px=round(size_px * line_height),
                ink=ink,
                muted=look.muted,
                page=look.page,
                selection=look.accent_tint,
                is_bold=is_bold,
            )
        )

    def _word(self) -> None:
        for field, words in zip(
            self.fields, (self.tr("Kicker"), self.tr("Headline"), self.tr("Summary")), strict=True
        ):
            field.show_hint("" if field.isReadOnly() else words)
            field.setAccessibleName(words)
        self._measure()

    def _measure(self) -> None:
        headline = count_characters(self.headline.text())
        lead = count_characters(self.lead.text())
        self._meters.show_meters(
            Meter(self.tr("Headline %n character(s)", "", headline), headline, HEADLINE_LIMIT),
            Meter(self.tr("Summary %n character(s)", "", lead), lead, LEAD_LIMIT),
        )

    def _on_field_edited(self) -> None:
        self._measure()
        self.edited.emit()

    def _on_caret_moved(self, field: LineField) -> None:
        if field.hasFocus():
            self.caret_moved.emit(field.cursorRect().translated(field.pos()))

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of another interface language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Follow the row of bylines when it wants another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.arrange()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep a key that no field wants from the body, in whose view the head stands."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rule at the lead's start side."""
        box = self.lead.geometry()
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - MARGIN_PX - _RULE_PX if right else MARGIN_PX
        painter = QPainter(self)
        painter.fillRect(
            QRect(x, box.top() + MARGIN_PX, _RULE_PX, box.height() - 2 * MARGIN_PX),
            QColor(self._look.accent),
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
