"""The fields above the body: text without frames that wraps and grows in the page's column.

Addresses, telephone numbers and Latin tags are isolated there as in the body, by controls that
only the document holds: see ``isolates``.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor_app.base.records import dataclass
from editor_app.domain.body import Direction
from editor_app.language.bidi import clean_line, drop_unstorable
from editor_app.language.invisibles import find_invisibles, without
from editor_app.ui.editor.block_formats import ISOLATE, Formats
from editor_app.ui.editor.body_paint import Overlay
from editor_app.ui.editor.document_codec import MARGIN_PX
from editor_app.ui.editor.isolate_keeping import IsolateKeeper
from editor_app.ui.editor.isolates import plain_selection, plain_text, settle
from editor_app.ui.editor.lam_alef_key import is_held_with_ctrl
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.editor.step_field import StepField

_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_ENDS_IN_SPACE = re.compile(r"\s$")
_BEGINS_WITH_SPACE = re.compile(r"^\s")
_ACT_ON_WHAT_FOLLOWS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MOVES = frozenset(
    {
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLook:
    """The letters of one field."""

    families: tuple[str, ...]
    size_px: int
    line_px: int
    ink: str
    muted: str
    page: str
    selection: str
    is_bold: bool = False


def is_palette_key(event: QEvent) -> bool:
    """Tell whether an event asks if Ctrl+K is a text's own key; at this desk it is not.

    On X11 Qt takes it for "delete to the end of the line" and keeps it from the window.
    """
    return (
        event.type() is QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_K
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )


class LineField(StepField):
    """One plain text of the head; the kicker and the headline are a single paragraph.

    It has no scroll bar of its own: it grows, and the page scrolls.
    """

    edited = Signal()
    height_changed = Signal()
    caret_moved = Signal()
    left_upwards = Signal(int)
    """The caret left by the first line's upper side, at this x."""
    left_downwards = Signal(int)
    """The caret left by the last line's lower side or by Enter, at this x."""

    def __init__(self, *, is_single: bool, parent: QWidget | None = None) -> None:
        """Make an empty field.

        Args:
            is_single: Whether it is one paragraph: Enter leaves it, pasted line ends are spaces.
            parent: The parent widget.
        """
        super().__init__(parent)
        self._is_single = is_single
        self._is_showing = False
        self._line_px = 0
        self._hint = ""
        self._overlays: list[Overlay] = []
        self._isolates = IsolateKeeper(self)
        self._formats = Formats(PageLook())  # the letters of a field are its document's
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setAutoFormatting(QTextEdit.AutoFormattingFlag.AutoNone)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(MARGIN_PX)
        self.document().contentsChange.connect(self._on_contents_change)
        self.document().contentsChanged.connect(self._on_contents_changed)
        self.document().documentLayout().documentSizeChanged.connect(self.height_changed)
        self.cursorPositionChanged.connect(self._on_caret_moved)

    def show_text(self, text: str) -> None:
        """Show a text with an empty undo history; nothing is reported as edited."""
        self._is_showing = True
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(text.replace("\n", " ") if self._is_single else text)
        self._set_line_height()
        for block in self._blocks():
            settle(block, self._formats)
        self.document().setUndoRedoEnabled(True)
        self._isolates.forget_changes()
        self._is_showing = False

    def replace_text(self, text: str) -> None:
        """Make the text another one, as one undo step."""
        if text != self.text():
            cursor = self.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(
                text.replace("\n", " ") if self._is_single else text, QTextCharFormat()
            )

    def text(self) -> str:
        """Return the text as it may be stored; single lines are cleaned."""
        text = self.plain_text()
        return clean_line(text) if self._is_single else text.strip()

    def plain_text(self) -> str:
        """Return the text as it is being written, a line feed between two paragraphs."""
        return "\n".join(map(plain_text, self._blocks()))

    def set_caret_style(self, is_visual: bool) -> None:
        """Move the caret as the eye sees the letters, or in the order in which they are read."""
        style = Qt.CursorMoveStyle
        self._isolates.is_visual = is_visual
        self.document().setDefaultCursorMoveStyle(
            style.VisualMoveStyle if is_visual else style.LogicalMoveStyle
        )

    def take_look(self, look: FieldLook) -> None:
        """Change font, size and colours."""
        font = QFont()
        font.setFamilies(list(look.families))
        font.setPixelSize(look.size_px)
        font.setBold(look.is_bold)
        self.document().setDefaultFont(font)
        self.setFont(font)
        palette = self.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, look.page),
            (QPalette.ColorRole.Text, look.ink),
            (QPalette.ColorRole.PlaceholderText, look.muted),
            (QPalette.ColorRole.Highlight, look.selection),
            (QPalette.ColorRole.HighlightedText, look.ink),
        ):
            palette.setColor(role, QColor(colour))
        self.setPalette(palette)
        # Under a style sheet the viewport keeps the palette of its first polish.
        self.viewport().setPalette(palette)
        if look.line_px != self._line_px:
            self._line_px = look.line_px
            self.show_text(self.text())

    def set_direction(self, direction: Direction) -> None:
        """Run every paragraph, an empty one too, in the article's direction."""
        side = (
            Qt.LayoutDirection.RightToLeft
            if direction is Direction.RTL
            else Qt.LayoutDirection.LeftToRight
        )
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(side)
        self.document().setDefaultTextOption(option)
        self.setLayoutDirection(side)

    def add_overlay(self, overlay: Overlay) -> None:
        """Let something be painted over every paragraph."""
        self._overlays.append(overlay)

    def show_hint(self, words: str) -> None:
        """Say in the empty field what it is for, where its text will begin.

        Qt's own placeholder stands at the left unless its words are Arabic themselves.
        """
        self._hint = words
        self.viewport().update()

    def content_px(self) -> int:
        """Return the height that the text needs in the present width."""
        return round(self.document().size().height())

    def enter_from(self, x: int, *, above: bool) -> None:
        """Take the caret at ``x`` of the first line, coming from above, or of the last."""
        y = MARGIN_PX + 2 if above else self.content_px() - MARGIN_PX - 2
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setTextCursor(self.cursorForPosition(QPoint(x, y)))

    def _set_line_height(self) -> None:
        format_ = QTextBlockFormat()
        format_.setLineHeight(self._line_px, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(format_)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().firstBlock()
        while block.isValid():
            yield block
            block = block.next()

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        self._isolates.note_change(position, added)

    def _on_contents_changed(self) -> None:
        if not self._is_showing:
            self._isolates.settle(self._formats)
            self.edited.emit()

    def _on_caret_moved(self) -> None:
        self._isolates.rest_caret()
        self.caret_moved.emit()

    def _prepare_typing(self) -> None:
        """Keep letters typed beside an isolate from being taken for one."""
        if self.currentCharFormat().hasProperty(ISOLATE) and not self.textCursor().hasSelection():
            self.setCurrentCharFormat(QTextCharFormat())

    def _take_key(self, event: QKeyEvent, act: Callable[[], None]) -> None:
        """Let Qt act on a key, with the caret on the side of the isolates where it means to."""
        if event.key() in _MOVES:
            self._isolates.step(act)
            return
        if not self.isReadOnly():
            if event.key() in _ACT_ON_WHAT_FOLLOWS:
                self._isolates.pass_isolates()
            elif event.key() == Qt.Key.Key_Backspace:
                self._isolates.rest_caret(even_visual=True)
            elif event.text():
                self._prepare_typing()
            self._isolates.edit_by_key(self.textCursor(), event, act)
        else:
            act()

    def _pasted(self, text: str) -> str:
        """Return pasted text without the controls of its old place: a field isolates by itself."""
        if not self._is_single:
            text = _LINE_ENDS.sub("\n", drop_unstorable(text))
            return without(text, find_invisibles(text))
        before = " " if _BEGINS_WITH_SPACE.search(text) else ""
        after = " " if _ENDS_IN_SPACE.search(text) else ""
        return f"{before}{clean_line(text)}{after}"

    def _is_at_edge(self, *, upper: bool) -> bool:
        cursor = self.textCursor()
        block = cursor.block()
        if (block.previous() if upper else block.next()).isValid():
            return False
        layout = block.layout()
        line = layout.lineForTextPosition(cursor.positionInBlock())
        return not line.isValid() or line.lineNumber() == (0 if upper else layout.lineCount() - 1)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text; in a single paragraph as one clean line."""
        self.textCursor().insertText(self._pasted(source.text()), QTextCharFormat())
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text."""
        mime = QMimeData()
        mime.setText(plain_selection(self.textCursor()))
        return mime

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing; an empty answer also keeps the document from opening the file itself."""
        return QByteArray(b"")

    def event(self, event: QEvent) -> bool:
        """Leave the palette's key to the window."""
        return False if is_palette_key(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at the upper and lower edge, and from a single paragraph by Enter."""
        key, x = event.key(), self.cursorRect().x()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._is_single:
            self.left_downwards.emit(x)
        elif key == Qt.Key.Key_Up and plain and self._is_at_edge(upper=True):
            self.left_upwards.emit(x)
        elif key == Qt.Key.Key_Down and plain and self._is_at_edge(upper=False):
            self.left_downwards.emit(x)
        else:
            self._take_key(event, partial(super().keyPressEvent, event))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take composed text as typed text is taken; a shortcut is no text."""
        if is_held_with_ctrl(event):
            return
        if event.commitString() and not self.isReadOnly():
            self._prepare_typing()
        super().inputMethodEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text and what stands over it."""
        super().paintEvent(event)
        if self._hint and self.document().isEmpty():
            self._paint_hint()
        if not self._overlays:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = self.document().documentLayout()
        for block in self._blocks():
            for overlay in self._overlays:
                overlay(painter, block, layout.blockBoundingRect(block), self.viewport().width())
        painter.end()

    def _paint_hint(self) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(self.document().defaultFont())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        line = self.cursorRect()
        line.setLeft(MARGIN_PX)
        line.setRight(self.viewport().width() - MARGIN_PX)
        is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, flags, self._hint)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into view with the caret."""
        super().focusInEvent(event)
        self.caret_moved.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
