"""The body's writing surface: a ``QTextEdit`` over the document model.

Thread: GUI.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft
from editor_app.domain.body import LIST_ITEMS, PLAIN, Block, BlockKind, Body, Direction, Marks
from editor_app.domain.journal import change_between
from editor_app.ui.editor import body_commands as commands
from editor_app.ui.editor.block_formats import CITATION, LINK, marks_of
from editor_app.ui.editor.body_clipboard import body_of_mime, can_paste, mime_of_selection
from editor_app.ui.editor.body_paint import PictureSource, no_picture
from editor_app.ui.editor.body_surface import BodySurface
from editor_app.ui.editor.document_codec import read_selection
from editor_app.ui.editor.format_state import FormatState, state_at
from editor_app.ui.editor.line_fields import is_palette_key
from editor_app.ui.editor.page_look import PageLook

_K = Qt.Key


class BodyEdit(BodySurface):
    """Edits one body by keyboard, commands, clipboard and drops; each act is one undo step."""

    format_changed = Signal(object)
    """The ``FormatState`` at the caret became another."""
    files_dropped = Signal(list)
    """Local files (``Path``) were dropped; nothing was inserted."""
    paste_refused = Signal(object)
    """A paste was refused with this ``UserError``; nothing changed."""
    left_upwards = Signal(int)
    """The caret left by the first line's upper side, at this x."""

    def __init__(
        self, look: PageLook, pictures: PictureSource = no_picture, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, pictures, parent)
        self._state = FormatState()
        self._keys: dict[int, Callable[[QKeyEvent], bool]] = {
            _K.Key_Return: self._on_enter,
            _K.Key_Enter: self._on_enter,
            _K.Key_Backspace: self._on_backspace,
            _K.Key_Delete: self._on_delete,
            _K.Key_Tab: self._on_tab,
            _K.Key_Backtab: self._on_tab,
            _K.Key_Up: self._on_up,
            _K.Key_Home: self._on_home,
        }
        self.cursorPositionChanged.connect(self._tell_format)
        self.currentCharFormatChanged.connect(self._tell_format)
        self.selectionChanged.connect(self._tell_format)

    def show_body(self, body: Body, direction: Direction) -> None:
        """Show a canonical body with an empty undo history; nothing is reported as edited."""
        super().show_body(body, direction)
        self._tell_format()

    # Commands

    def format_state(self) -> FormatState:
        """Return the state at the caret."""
        return self._state

    def current_direction(self) -> Direction | None:
        """Return the own direction of the caret's block, or None where it is the article's."""
        return self._state.direction

    def set_direction(self, direction: Direction | None) -> None:
        """Give the selected paragraphs a direction of their own, or with None the article's."""
        self._run(lambda cursor: commands.set_direction(cursor, direction, self._formats))

    def set_kind(self, kind: BlockKind) -> None:
        """Make the selected blocks paragraphs, headings, quotes or list items."""
        self._run(lambda cursor: commands.set_kind(cursor, kind, self._formats))

    def toggle_kind(self, kind: BlockKind) -> None:
        """Make the selected blocks ``kind``, or paragraphs again where the caret's is."""
        self.set_kind(BlockKind.PARAGRAPH if self._state.kind is kind else kind)

    def change_level(self, by: int) -> None:
        """Nest the selected list items deeper (1) or shallower (-1)."""
        self._run(lambda cursor: commands.change_level(cursor, by, self._formats))

    def toggle_bold(self) -> None:
        """Make the selection bold, or plain where all of it is; without one, what is typed."""
        self._toggle(lambda marks: marks.bold, lambda marks, on: replace(marks, bold=on))

    def toggle_italic(self) -> None:
        """Make the selection italic, or plain where all of it is; without one, what is typed."""
        self._toggle(lambda marks: marks.italic, lambda marks, on: replace(marks, italic=on))

    def set_link(self, address: str) -> None:
        """Link the selection or the link at the caret; an empty address takes it away."""
        self._run(lambda cursor: commands.set_link(cursor, address, self._formats))

    def change_marks(self, change: Callable[[Marks], Marks]) -> None:
        """Change the marks of the selection: a citation, a foreign span."""
        self._run(lambda cursor: commands.mark_selection(cursor, self._formats, change))

    def insert_body(self, body: Body) -> None:
        """Insert blocks at the caret, instead of the selection."""
        self._run(lambda cursor: commands.insert_body(cursor, body, self._formats), moves=True)

    def replace_body(self, body: Body) -> None:
        """Make the whole body another one, as one undo step; blocks that stay are not touched."""
        before, after = (each.blocks or (Block(),) for each in (self.body(), body))
        change = change_between(Draft(body=Body(before)), Draft(body=Body(after)))
        if change is None:
            return
        start, removed, blocks = change.start, change.removed, list(change.blocks)
        if not removed or not blocks:  # a neighbour gives the place
            if start:
                start, blocks = start - 1, [before[start - 1], *blocks]
            else:
                blocks.append(before[start + removed])
            removed += 1
        cursor = self.textCursor()
        commands.replace_blocks(cursor, start, removed, blocks, self._formats)
        self._tell_format()
        self._repaint()

    def insert_divider(self) -> None:
        """Insert a divider, and a paragraph after it to go on in."""
        self.insert_body(Body((Block(kind=BlockKind.DIVIDER), Block())))

    def insert_figure(self, media_id: str) -> None:
        """Insert a figure; the caret stands in its caption."""
        self.insert_body(Body((Block(kind=BlockKind.FIGURE, image=media_id),)))

    def cut(self) -> None:
        """Copy the selection and take it away."""
        if self.textCursor().hasSelection() and not self.isReadOnly():
            self.copy()
            self._join(self.textCursor().removeSelectedText)

    def paste_text_only(self) -> None:
        """Paste the clipboard's plain text."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None and not self.isReadOnly():
            self._paste(mime, text_only=True)

    def _toggle(
        self, holds: Callable[[Marks], bool], change: Callable[[Marks, bool], Marks]
    ) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            on = not commands.all_selected(cursor, holds)
            self.change_marks(lambda marks: change(marks, on))
        elif not self.isReadOnly():
            marks = marks_of(self.currentCharFormat())
            self.setCurrentCharFormat(
                self._formats.text(self._state.kind, change(marks, not holds(marks)))
            )

    def _run(self, command: Callable[[QTextCursor], object], *, moves: bool = False) -> None:
        """Run a command on the caret; with ``moves`` the caret goes where the command ends."""
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        command(cursor)
        if moves:
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        self._tell_format()
        self._repaint()

    # Keys

    def _on_enter(self, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return self._state.kind is BlockKind.DIVIDER
        self._run(lambda cursor: commands.split_block(cursor, self._formats), moves=True)
        return True

    def _on_backspace(self, event: QKeyEvent) -> bool:
        cursor = self.textCursor()
        return commands.step_back(cursor, self._formats) and self._settle(cursor)

    def _on_delete(self, event: QKeyEvent) -> bool:
        cursor = self.textCursor()
        return commands.step_over(cursor, self._formats) and self._settle(cursor)

    def _on_tab(self, event: QKeyEvent) -> bool:
        self.change_level(1 if event.key() == _K.Key_Tab else -1)
        return True

    def _on_up(self, event: QKeyEvent) -> bool:
        cursor = self.textCursor()
        if event.modifiers() or cursor.blockNumber() > 0:
            return False
        line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
        if line.isValid() and line.lineNumber() > 0:
            return False
        self.left_upwards.emit(self.cursorRect().x())
        return True

    def _on_home(self, event: QKeyEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        super().keyPressEvent(event)
        self.page_bar.setValue(self.page_bar.minimum())
        self.ensureCursorVisible()
        return True

    def _settle(self, cursor: QTextCursor) -> bool:
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._tell_format()
        self._repaint()
        return True

    def _prepare_typing(self) -> None:
        """Keep a divider free of letters, and links and citations from growing at their end."""
        if self._state.kind is BlockKind.DIVIDER:
            self._run(lambda cursor: commands.split_block(cursor, self._formats), moves=True)
        format_ = self.currentCharFormat()
        if format_.hasProperty(LINK) or format_.hasProperty(CITATION):
            cursor = self.textCursor()
            if cursor.hasSelection():
                return
            marks = marks_of(format_)
            after = PLAIN if cursor.atBlockEnd() else _marks_after(cursor)
            if (after.link, after.citation) != (marks.link, marks.citation):
                plain = replace(marks, link="", citation="")
                self.setCurrentCharFormat(self._formats.text(self._state.kind, plain))

    def _may_join(self, key: int) -> bool:
        """Tell whether a key or a composed text may make one block of several."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            document = self.document()
            first = document.findBlock(cursor.selectionStart())
            return not first.contains(cursor.selectionEnd())
        return (key == _K.Key_Backspace and cursor.atBlockStart()) or (
            key == _K.Key_Delete and cursor.atBlockEnd()
        )

    def _join(self, act: Callable[[], object]) -> None:
        """Let Qt join blocks, and give the letters the look of the block they come into."""
        cursor = self.textCursor()
        with commands.one_step(cursor):
            act()
            commands.restyle(self.textCursor().block(), self._formats)
        self.ensureCursorVisible()

    def _tell_format(self) -> None:
        state = state_at(self.textCursor(), self.currentCharFormat())
        if state != self._state:
            self._state = state
            self.format_changed.emit(state)

    def _paste(self, source: QMimeData, *, text_only: bool = False) -> None:
        try:
            body = body_of_mime(source, self._direction, text_only=text_only)
        except UserError as error:
            self.paste_refused.emit(error)
            return
        self.insert_body(body)

    # Qt's own

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Tell whether the clipboard holds anything that the document model can read."""
        return can_paste(source)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Put the selection in our own form, as clean HTML and as plain text."""
        return mime_of_selection(read_selection(self.textCursor()), self._direction)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop by way of the document model."""
        self._paste(source)

    def event(self, event: QEvent) -> bool:
        """Leave the palette's key to the window: Qt would delete to the end of the line."""
        return False if is_palette_key(event) else super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Keep Tab for the level of a list item; anywhere else it moves the focus."""
        if self.hasFocus() and self._state.kind in LIST_ITEMS and not self.isReadOnly():
            return False
        return QAbstractScrollArea.focusNextPrevChild(self, next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means here, and otherwise what Qt does."""
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        command = self._keys.get(event.key())
        if command is not None:
            if command(event):
                event.accept()
                return
        elif event.text():
            self._prepare_typing()
        if self._may_join(event.key()):
            self._join(partial(super().keyPressEvent, event))
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take composed text as typed text is taken."""
        if event.commitString() and not self.isReadOnly():
            self._prepare_typing()
        if (event.commitString() or event.preeditString()) and self._may_join(0):
            self._join(partial(super().inputMethodEvent, event))
        else:
            super().inputMethodEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files, which ``files_dropped`` then reports."""
        if _local_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on welcoming files."""
        if _local_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Report dropped files; anything else is pasted."""
        files = _local_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)
        else:
            super().dropEvent(event)


def _marks_after(cursor: QTextCursor) -> Marks:
    """Return the marks of the letter after a cursor."""
    after = QTextCursor(cursor)
    after.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return marks_of(after.charFormat())


def _local_files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
