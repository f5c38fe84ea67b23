"""The surface under the body's editor: shows one document, quickly.

Typing costs what Qt costs: nothing here walks the document, and where Qt asks to repaint everything
after a letter only the letter's block is painted. A long body shows its first screenful first: see
``body_filling``.

Thread: GUI.
"""

from collections.abc import Callable, Collection

from PySide6.QtCore import QByteArray, QRect, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor_app.domain.body import Block, Body, Direction
from editor_app.ui.editor.block_formats import Formats
from editor_app.ui.editor.body_filling import BodyFilling, first_portion
from editor_app.ui.editor.body_paint import (
    BlockPainter,
    Overlay,
    PictureSource,
    block_above,
    blocks_between,
    may_paint,
    no_picture,
    palette_of,
)
from editor_app.ui.editor.body_reader import MANY, BodyReader
from editor_app.ui.editor.document_codec import (
    MARGIN_PX,
    begin_document,
    build_document,
    end_document,
    set_document_direction,
)
from editor_app.ui.editor.isolate_keeping import IsolateKeeper
from editor_app.ui.editor.isolates import plain_text_of
from editor_app.ui.editor.layout_pacer import LayoutPacer
from editor_app.ui.editor.line_breaking import LineBreaker
from editor_app.ui.editor.marks_paint import MarksPainter
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.editor.page_scroll_bar import PageScrollBar
from editor_app.ui.editor.paint_scope import PaintScope
from editor_app.ui.editor.step_field import StepField


class BodySurface(StepField):
    """Shows one body in one column and knows at any time what it holds.

    Its direction is the article's through the document's default text option, so an empty
    paragraph and one that begins with a Latin word keep it; alignment is never touched.
    """

    edited = Signal()
    """The person changed text or format."""
    body_shown = Signal()
    """Another document stands in the place of the one before; it may still be filled."""
    body_filled = Signal()
    """The shown document is whole."""
    body_painted = Signal()
    """The body that was last shown is painted for the first time."""

    def __init__(
        self, look: PageLook, pictures: PictureSource = no_picture, parent: QWidget | None = None
    ) -> None:
        """Show an empty body.

        Args:
            look: Fonts, sizes and colours.
            pictures: Gives the pictures of figures by their media identifiers.
            parent: The parent widget.
        """
        super().__init__(parent)
        self._direction = Direction.RTL
        self._shown = QTextDocument(self)
        self._filling: BodyFilling | None = None
        self._pictures = pictures
        self._placeholder = ""
        self._shows_marks = False
        self._isolates = IsolateKeeper(self)
        self._scope = PaintScope(self._isolates.reading)
        self._scope.add_whole(lambda _number: self._shows_marks)
        self._text_height = 0.0
        self._painted = 0
        self._is_unpainted = False
        self._overlays: list[Overlay] = []
        self._bar = PageScrollBar()
        self._settle_frame()
        self._take_look(look)
        BodySurface.show_body(self, Body(), Direction.RTL)
        self.selectionChanged.connect(self._scope.widen)

    def _settle_frame(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The text's direction is the document's. A mirrored widget would repaint wholly with
        # every change of its scroll range.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setVerticalScrollBar(self._bar)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setAutoFormatting(QTextEdit.AutoFormattingFlag.AutoNone)
        self.setCursorWidth(2)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_body(self, body: Body, direction: Direction) -> None:
        """Show a canonical body with an empty undo history; nothing is reported as edited.

        The first screenful of a long one shows at once, the rest comes with idle slices.
        """
        if self._filling is not None:
            self._filling.stop()
            self._filling = None
        self._direction = direction
        self._is_unpainted = True
        first = first_portion(body)
        document = begin_document(first, self._formats, direction, self)
        is_whole = len(first) == len(body.blocks)
        if is_whole:
            end_document(document)
        self._put(document, body)
        if not is_whole:
            self._filling = BodyFilling(body, self._formats, direction, self._on_whole, self)
        self.body_shown.emit()
        if is_whole:
            self.body_filled.emit()

    def _on_whole(self, document: QTextDocument) -> None:
        """Put the whole document in the place of its first blocks."""
        filling, self._filling = self._filling, None
        body = self._reader.body()
        if filling is not None:
            filling.deleteLater()
            if filling.body is not body:
                document.deleteLater()
                document = build_document(body, self._formats, self._direction, self)
        scrolled, laid_out = self._bar.value(), self._shown.characterCount()
        self._put(document, body)
        if scrolled > self._bar.minimum():
            document.documentLayout().blockBoundingRect(document.findBlock(laid_out))
            self._bar.setValue(scrolled)
        self.body_filled.emit()

    def _put(self, document: QTextDocument, body: Body) -> None:
        old, self._shown = self._shown, document
        self._reader = BodyReader(document, body)
        self._isolates.forget_changes()
        self._text_height = 0.0
        self._bar.set_text_px(0)
        document.setPageSize(QSizeF(0, 0))  # no line is broken before the surface gives the width
        document.documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self.setDocument(document)
        # Qt would type on in the format of the document before.
        self.setCurrentCharFormat(QTextCursor(document).charFormat())
        old.deleteLater()
        document.setDefaultCursorMoveStyle(self._isolates.move_style)
        LineBreaker(document)
        LayoutPacer(document)
        document.contentsChange.connect(self._on_contents_change)
        document.contentsChanged.connect(self._settle_isolates)
        document.contentsChanged.connect(self.edited)
        self._repaint()

    def _fill(self) -> None:
        if self._filling:
            self._filling.end()

    def document(self) -> QTextDocument:
        """Return the document with the whole body in it."""
        self._fill()
        return self._shown

    def textCursor(self) -> QTextCursor:
        """Return the caret, in the document with the whole body in it."""
        self._fill()
        return super().textCursor()

    def caret(self) -> QTextCursor:
        """Return the caret to be looked at only: its document may lack blocks."""
        return super().textCursor()

    @property
    def length(self) -> int:
        """How many characters the body has, those to come too."""
        return self._reader.length

    def body(self) -> Body:
        """Return the canonical body; cost grows with what changed since the last call."""
        return self._reader.body()

    def block_at(self, number: int) -> Block | None:
        """Return one block of the body as it stands, or None where there is none."""
        return self._reader.block(number)

    def text_at(self, number: int) -> str:
        """Return the text of one block of the body; one that is typed in is not read whole."""
        known = self._reader.known_block(number)
        if known is not None:
            return known.text
        block = self._shown.findBlockByNumber(number)
        return plain_text_of(self._isolates.reading(block)) if block.isValid() else ""

    def set_article_direction(self, direction: Direction) -> None:
        """Give every block without a direction of its own the article's new one."""
        if direction is not self._direction:
            self._direction = direction
            set_document_direction(self.document(), direction)
            self._repaint()

    def set_look(self, look: PageLook) -> None:
        """Take other colours at once; other fonts or sizes begin a new undo history."""
        before = self._look.metrics
        self._take_look(look)
        if look.metrics != before:
            position = self.caret().position()
            self.show_body(self.body(), self._direction)
            if position:
                cursor = self.textCursor()
                cursor.setPosition(min(position, self._shown.characterCount() - 1))
                self.setTextCursor(cursor)
                self.ensureCursorVisible()
        self._repaint()

    def show_marks(self, is_shown: bool) -> None:
        """Paint signs over what the text hides, or no longer."""
        self._shows_marks = is_shown
        self._repaint()

    def set_caret_style(self, is_visual: bool) -> None:
        """Move the caret as the eye sees the letters, or in the order in which they are read."""
        self._isolates.is_visual = is_visual
        self._shown.setDefaultCursorMoveStyle(self._isolates.move_style)

    def set_placeholder(self, text: str) -> None:
        """Say what an empty body is for."""
        self._placeholder = text
        self._repaint()

    def take_pictures(self, pictures: PictureSource) -> None:
        """Show figures with the pictures of this source."""
        self._pictures = pictures
        self._painter = BlockPainter(self._look, pictures)
        self._repaint()

    def refresh_pictures(self) -> None:
        """Paint the figures again: a picture came or went."""
        self._repaint()

    def set_measure(self, width_px: int) -> None:
        """Set the width of the text column."""
        width = width_px + 2 * MARGIN_PX
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)

    @property
    def block_count(self) -> int:
        """How many blocks the body has, those to come too."""
        return self._reader.block_count

    @property
    def look(self) -> PageLook:
        """Fonts, sizes and colours as they are now."""
        return self._look

    def add_overlay(
        self, overlay: Overlay, hangs_together: Callable[[int], bool] | None = None
    ) -> None:
        """Let something be painted over every block that is painted from now on.

        Args:
            overlay: Paints over one block.
            hangs_together: Tells of a block by its number whether a letter in one of its lines may
                change what the overlay paints over another; else it never does.
        """
        self._overlays.append(overlay)
        if hangs_together is not None:
            self._scope.add_whole(hangs_together)
        self._repaint()

    def refresh_overlays(self) -> None:
        """Paint the view again: an overlay shows something else."""
        self._repaint()

    def refresh_blocks(self, numbers: Collection[int]) -> None:
        """Paint these blocks again, those of them that are in view."""
        if not numbers:
            return
        top = self._bar.value()
        bottom = top + self.viewport().height()
        first = block_above(self._shown, self._painted, top)
        self._painted = first.blockNumber()
        for block, rect in blocks_between(self._shown, first, bottom):
            if block.blockNumber() in numbers:
                self._scope.widen()
                shown = rect.translated(0, -top).toAlignedRect()
                self.viewport().update(shown.adjusted(0, -2, self.viewport().width(), 6))

    @property
    def page_bar(self) -> PageScrollBar:
        """The scroll bar, whose range begins above the text by the height of the head."""
        return self._bar

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        self._isolates.note_change(position, added)
        edited = self._reader.note_change(position, added)
        self._scope.note_change(edited, position, removed, added)
        if edited == MANY:
            self._repaint()

    def _settle_isolates(self) -> None:
        if self._filling is None:
            self._isolates.settle(self._formats)

    def _on_size_changed(self, size: QSizeF) -> None:
        if size.height() != self._text_height:
            self._text_height = size.height()
            self._scope.widen()
            self._bar.set_text_px(round(size.height()))

    def _take_look(self, look: PageLook) -> None:
        self._look = look
        self._formats = Formats(look)
        self._painter = BlockPainter(look, self._pictures)
        self._marks_painter = MarksPainter(look)
        self._ground = QColor(look.page)
        self.setPalette(palette_of(look, self.palette()))
        self.set_measure(look.measure_px)

    def _repaint(self) -> None:
        self._scope.widen()
        self.viewport().update()

    def _paint_furniture(self, rect: QRect) -> None:
        top = rect.top() + self._bar.value()
        bottom = rect.bottom() + self._bar.value()
        first = block_above(self._shown, self._painted, top)
        self._painted = first.blockNumber()
        painter = QPainter(self.viewport())
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self._bar.value())
        width = self.viewport().width() - MARGIN_PX
        for block, block_rect in blocks_between(self._shown, first, bottom):
            if not may_paint(block, block_rect, top, bottom):
                continue
            block.layout().setCacheEnabled(True)
            self._painter.paint(painter, block, block_rect, width)
            if self._shows_marks:
                self._marks_painter.paint(painter, block, block_rect)
            for overlay in self._overlays:
                overlay(painter, block, block_rect, width)
        if self._placeholder and self._shown.isEmpty():
            self._painter.paint_placeholder(painter, self._shown, width, self._placeholder)
        painter.end()

    # Qt's own

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing; an empty answer also keeps the document from opening the file itself."""
        return QByteArray(b"")

    def showEvent(self, event: QShowEvent) -> None:
        """Paint whatever is asked: what was painted before may be gone."""
        self._scope.widen()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint whatever is asked: what was painted before may be gone."""
        self._scope.widen()
        super().resizeEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and from then on repaint whatever is asked."""
        self._scope.widen()
        super().scrollContentsBy(dx, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text and, around it, what the text does not hold."""
        rect = self._scope.narrowed(
            event.rect(), self.viewport().width(), self._bar.value(), self.caret()
        )
        painter = QPainter(self.viewport())
        painter.fillRect(rect, self._ground)
        painter.end()
        super().paintEvent(QPaintEvent(rect))
        self._paint_furniture(rect)
        if self._is_unpainted:
            self._is_unpainted = False
            self.body_painted.emit()
