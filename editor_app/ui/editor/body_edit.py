"""The body's writing surface: a ``QTextEdit`` over the document model.

Thread: GUI.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from editor_app.domain.body import LIST_ITEMS, BlockKind
from editor_app.ui.editor import body_commands as commands
from editor_app.ui.editor.block_formats import ISOLATE, marks_of
from editor_app.ui.editor.body_acts import BodyActs
from editor_app.ui.editor.body_clipboard import can_paste, mime_of_selection
from editor_app.ui.editor.body_paint import PictureSource, no_picture
from editor_app.ui.editor.direction_keys import DirectionKeys
from editor_app.ui.editor.document_codec import read_selection
from editor_app.ui.editor.lam_alef_key import is_held_with_ctrl, means_bold
from editor_app.ui.editor.line_fields import is_palette_key
from editor_app.ui.editor.marks_at import marks_to_type
from editor_app.ui.editor.page_look import PageLook

_K = Qt.Key
_ACT_ON_WHAT_FOLLOWS = frozenset({_K.Key_Delete, _K.Key_Return, _K.Key_Enter})
_MOVES = frozenset({_K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down, _K.Key_Home, _K.Key_End})


class BodyEdit(BodyActs):
    """Edits one body by keyboard, commands, clipboard and drops; each act is one undo step."""

    files_dropped = Signal(list)
    """Local files (``Path``) were dropped; nothing was inserted."""
    left_upwards = Signal(int)
    """The caret left by the first line's upper side, at this x."""

    def __init__(
        self, look: PageLook, pictures: PictureSource = no_picture, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, pictures, parent)
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
        self._direction_keys = DirectionKeys()
        self.cursorPositionChanged.connect(self._on_caret_moved)
        self.currentCharFormatChanged.connect(self._tell_format)
        self.selectionChanged.connect(self._tell_format)

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

    def _on_caret_moved(self) -> None:
        if self._filling is None:
            self._isolates.rest_caret()
        self._tell_format()

    def _prepare_typing(self, text: str, cursor: QTextCursor) -> QTextCursor:
        """Keep a divider free of letters, and marks from growing where they should not.

        Links and citations do not grow at their end, and a foreign span takes up there nothing
        but letters of its own direction.

        Returns:
            The caret, which may have left a divider.
        """
        if self._state.kind is BlockKind.DIVIDER:
            self._run(lambda cursor: commands.split_block(cursor, self._formats), moves=True)
            cursor = self.textCursor()
        format_ = self.currentCharFormat()
        if format_.propertyCount() == 0 or cursor.hasSelection():
            return cursor
        marks = marks_of(format_)
        kept = marks_to_type(cursor, marks, text)
        if kept != marks or format_.hasProperty(ISOLATE):
            self.setCurrentCharFormat(self._formats.text(self._state.kind, kept))
        return cursor

    def _may_join(self, key: int, cursor: QTextCursor) -> bool:
        """Tell whether a key or a composed text may make one block of several."""
        if cursor.hasSelection():
            document = self.document()
            first = document.findBlock(cursor.selectionStart())
            return not first.contains(cursor.selectionEnd())
        return (key == _K.Key_Backspace and cursor.atBlockStart()) or (
            key == _K.Key_Delete and cursor.atBlockEnd()
        )

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
        """Leave the palette's key to the window: Qt would delete to the end of the line.

        A key that becomes a shortcut is seen here alone.
        """
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            self._direction_keys.note_press(event)
            if is_palette_key(event):
                return False
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Keep Tab for the level of a list item; anywhere else it moves the focus."""
        if self.hasFocus() and self._state.kind in LIST_ITEMS and not self.isReadOnly():
            return False
        return QAbstractScrollArea.focusNextPrevChild(self, next)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Turn the paragraph when Ctrl and Shift are let go."""
        asked = self._direction_keys.note_release(event)
        if asked is not None:
            self.turn(asked)
        super().keyReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means here, and otherwise what Qt does."""
        self._fill()
        self._direction_keys.note_press(event)
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        key = event.key()
        if key in _ACT_ON_WHAT_FOLLOWS:
            self._isolates.pass_isolates()
        elif key == _K.Key_Backspace:
            self._isolates.rest_caret(even_visual=True)
        command = self._keys.get(key)
        if command is not None and command(event):
            event.accept()
            return
        cursor = self.textCursor()
        if command is None and (typed := event.text()):
            cursor = self._prepare_typing(typed, cursor)
        if self._may_join(key, cursor):
            self._join(partial(super().keyPressEvent, event))
        elif key in _MOVES:
            self._isolates.step(partial(super().keyPressEvent, event))
            self._tell_format()
        else:
            self._isolates.edit_by_key(cursor, event, partial(super().keyPressEvent, event))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take composed text as typed text is taken."""
        self._fill()
        if is_held_with_ctrl(event):
            if means_bold(event) and not self.isReadOnly():
                self.toggle_bold()
            return
        if event.commitString() and not self.isReadOnly():
            self._prepare_typing(event.commitString(), self.textCursor())
        if (event.commitString() or event.preeditString()) and self._may_join(0, self.textCursor()):
            self._join(partial(super().inputMethodEvent, event))
        else:
            super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the caret into a whole document."""
        self._fill()
        self._direction_keys.forget()
        super().mousePressEvent(event)

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
            return
        left = self.textCursor()
        left.setPosition(left.selectionStart())
        left.setKeepPositionOnInsert(True)
        with commands.one_step(left):
            super().dropEvent(event)
            commands.restyle(left.block(), self._formats)  # Qt joins what a moved text leaves


def _local_files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
