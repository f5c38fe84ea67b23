"""The page: head and body in one column that scrolls as one.

The head is a child of the body's viewport and stands above the document's zero line, where the
scroll bar's range begins: it scrolls with the text, and growing it moves no line of the document.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QTextEdit, QWidget

from editor_app.domain.article import Draft
from editor_app.domain.body import Body, Direction
from editor_app.domain.hits import Field
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.body_paint import PictureSource, no_picture
from editor_app.ui.editor.document_codec import MARGIN_PX
from editor_app.ui.editor.page_head import PageHead
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.editor.step_field import StepField

_SIDE_PX = 24
"""The least space beside the column."""


class Page(QWidget):
    """Shows the written fields of a draft and gives them back.

    Thread: GUI.
    """

    edited = Signal()
    """The person changed a text or a format."""
    format_changed = Signal(object)
    """The ``FormatState`` at the body's caret became another."""
    field_entered = Signal()
    """Another field is written in now."""

    def __init__(
        self, look: PageLook, pictures: PictureSource = no_picture, parent: QWidget | None = None
    ) -> None:
        """Show an empty draft.

        Args:
            look: Fonts, sizes and colours.
            pictures: Gives the pictures of figures by their media identifiers.
            parent: The parent widget.
        """
        super().__init__(parent)
        self._look = look
        self._body = BodyEdit(look, pictures, self)
        self._dress_bylines: Callable[[PageLook], None] = lambda _: None
        self._head = PageHead(self._body.viewport())
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._inner = self._body.page_bar
        self._inner.rangeChanged.connect(self._on_range_changed)
        self._inner.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(self._inner.setValue)
        self._head.height_changed.connect(self._settle_head)
        self._head.caret_moved.connect(self._show_caret)
        self._head.left_downwards.connect(self._enter_body)
        self._head.edited.connect(self.edited)
        self._body.edited.connect(self.edited)
        self._body.format_changed.connect(self.format_changed)
        self._body.left_upwards.connect(partial(self._head.lead.enter_from, above=False))
        self.setAutoFillBackground(True)
        self.setFocusProxy(self._body)
        self._writing: StepField = self._body
        for field in (*self._head.fields, self._body):
            field.entered.connect(partial(self._on_entered, field))
        QWidget.setTabOrder(self._head.lead, self._body)
        self._word()
        self.set_look(look)
        self.show_draft(Draft())

    @property
    def body_edit(self) -> BodyEdit:
        """The body's surface, for commands, clipboard and the find bar."""
        return self._body

    @property
    def page_head(self) -> PageHead:
        """The head and its fields."""
        return self._head

    @property
    def writing_field(self) -> StepField:
        """The field that has the keys, or had them last."""
        return self._writing

    def show_draft(self, draft: Draft, look: PageLook | None = None) -> None:
        """Show a draft from its top; nothing is reported as edited."""
        if look is not None and look != self._look:
            self.set_look(look)
        self._head.set_direction(draft.direction)
        self._head.show_texts(draft.kicker, draft.headline, draft.lead)
        self._body.show_body(draft.body, draft.direction)
        self._settle_head()
        self._inner.setValue(self._inner.minimum())

    def replace_draft(self, draft: Draft) -> None:
        """Show another text as an act of writing, which can be undone."""
        texts = (draft.kicker, draft.headline, draft.lead)
        for field, text in zip(self._head.fields, texts, strict=True):
            field.replace_text(text)
        self._body.replace_body(draft.body)

    def head(self) -> tuple[str, str, str]:
        """Return kicker, headline and lead as they may be stored."""
        kicker, headline, lead = (field.text() for field in self._head.fields)
        return kicker, headline, lead

    def body(self) -> Body:
        """Return the body; cost grows with what changed since the last call."""
        return self._body.body()

    def focus_headline(self) -> None:
        """Put the caret at the end of the headline."""
        field = self._head.headline
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.moveCursor(field.textCursor().MoveOperation.End)

    def focus_field(self, name: str) -> None:
        """Put the caret into a field of the page; one that is not on it stands for the headline."""
        fields: dict[str, QTextEdit] = {
            Field.KICKER: self._head.kicker,
            Field.LEAD: self._head.lead,
            Field.BODY: self._body,
        }
        if name in fields:
            fields[name].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_headline()

    def show_field(self, field: QTextEdit) -> None:
        """Scroll until the caret of a field of the head is in view."""
        self._show_caret(field.cursorRect().translated(field.pos()))

    def set_direction(self, direction: Direction) -> None:
        """Run the whole article the other way; paragraphs with a direction of their own keep it."""
        self._head.set_direction(direction)
        self._body.set_article_direction(direction)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the page be read but not changed."""
        self._head.set_read_only(is_read_only)
        self._body.setReadOnly(is_read_only)

    def set_byline_widget(
        self, widget: QWidget, take_look: Callable[[PageLook], None] = lambda _: None
    ) -> None:
        """Put a row of bylines between the lead and the body; Tab goes past it into the body.

        Args:
            widget: The row.
            take_look: Gives it the page's colours, now and whenever they change.
        """
        self._head.set_byline_widget(widget)
        self._dress_bylines = take_look
        take_look(self._look)
        before: QWidget = self._head.lead
        for part in (self._body, *_in_focus_order(widget)):
            QWidget.setTabOrder(before, part)
            before = part

    def set_look(self, look: PageLook) -> None:
        """Change fonts, sizes and colours."""
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(look.page))
        self.setPalette(palette)
        self._head.take_look(look)
        self._dress_bylines(look)
        self._body.set_look(look)
        self._place()

    def _place(self) -> None:
        bar = self._bar.sizeHint().width()
        at_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._bar.setGeometry(0 if at_left else self.width() - bar, 0, bar, self.height())
        measure = max(120, min(self._look.measure_px, self.width() - 2 * _SIDE_PX))
        column = measure + 2 * MARGIN_PX
        self._body.set_measure(measure)
        self._body.setGeometry((self.width() - column) // 2, 0, column, self.height())
        if self._head.width() != column:
            self._head.resize(column, self._head.height_px)
            self._head.arrange()
        self._on_range_changed()

    def _settle_head(self) -> None:
        self._inner.set_head_px(self._head.height_px)
        self._head.setGeometry(
            0,
            -self._inner.value() - self._head.height_px,
            self._body.width(),
            self._head.height_px,
        )

    def _on_range_changed(self) -> None:
        self._bar.setPageStep(max(self.height(), 1))
        self._bar.setSingleStep(self._look.text_px * 2)
        self._bar.setRange(self._inner.minimum(), self._inner.maximum())
        self._bar.setValue(self._inner.value())
        self._bar.setVisible(self._inner.maximum() > self._inner.minimum())

    def _show_caret(self, caret: QRect) -> None:
        """Scroll until the caret of a field is in view."""
        top = self._head.y() + caret.top()
        bottom = self._head.y() + caret.bottom()
        if top < 0 or self._head.y() > 0:
            self._inner.setValue(self._inner.value() + top - _SIDE_PX)
        elif bottom > self.height():
            self._inner.setValue(self._inner.value() + bottom - self.height() + _SIDE_PX)

    def _enter_body(self, x: int) -> None:
        self._body.setFocus(Qt.FocusReason.OtherFocusReason)
        top = max(0, -self._inner.value())
        self._body.setTextCursor(self._body.cursorForPosition(QPoint(x, top + MARGIN_PX + 2)))
        self._body.ensureCursorVisible()

    def _on_entered(self, field: StepField) -> None:
        if field is not self._writing:
            self._writing = field
            self.field_entered.emit()

    def _word(self) -> None:
        words = self.tr("Write here")
        self._body.set_placeholder(words)
        self._body.setAccessibleName(self.tr("Body"))

    def changeEvent(self, event: QEvent) -> None:
        """Take another interface language or side."""
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
        elif event.type() is QEvent.Type.LayoutDirectionChange:
            self._place()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._place()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll from the space beside the column too."""
        QCoreApplication.sendEvent(self._bar, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret into the line beside which the person clicked."""
        place = self._body.viewport().mapFrom(self, event.position().toPoint())
        place.setX(max(0, min(place.x(), self._body.viewport().width() - 1)))
        if place.y() >= -self._inner.value():
            self._body.setTextCursor(self._body.cursorForPosition(place))
            self._body.setFocus(Qt.FocusReason.MouseFocusReason)


def _in_focus_order(widget: QWidget) -> list[QWidget]:
    parts: list[QWidget] = []
    part = widget.nextInFocusChain()
    while part is not None and part is not widget:
        if widget.isAncestorOf(part):
            parts.append(part)
        part = part.nextInFocusChain()
    return parts
