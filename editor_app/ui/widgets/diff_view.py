"""What differs between two texts, drawn word by word in one read-only text."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from editor_app.domain.body import Direction
from editor_app.language.diffing import ParagraphKind, PieceKind
from editor_app.presenters.comparing import Compared, Comparison
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE, Tint

_AROUND = 1
"""So many unchanged paragraphs are shown before and after a changed one."""
_LEAST_PX, _SENTENCE_PX, _ANY_PX = 180, 64, 16_777_215
"""The least height of a comparison, the height of the sentence that nothing differs, no limit."""
_TINTS: Mapping[PieceKind, Tint] = {PieceKind.ADDED: Tint.GOOD, PieceKind.REMOVED: Tint.BAD}


class DiffView(QTextEdit):
    """Shows a comparison: what came on green ground, what went on red and struck out.

    Args:
        theme: The theme.

    Emits:
        part_chosen: the caret stands in a paragraph that changed (``Compared``), or not (None).
    """

    part_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Comparison | None = None
        self._parts: list[Compared | None] = []
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        set_mark(self, "field", "diff")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("What differs"))
        self.cursorPositionChanged.connect(self._on_caret_moved)
        theme.changed.connect(self._draw)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show what differs, or nothing."""
        self._shown = comparison
        self._draw()

    @property
    def part(self) -> Compared | None:
        """The changed paragraph that the caret stands in."""
        number = self.textCursor().blockNumber()
        return self._parts[number] if number < len(self._parts) else None

    def _draw(self) -> None:
        self.clear()
        self._parts = []
        if self._shown is None:
            return
        is_right = self._shown.after.direction is Direction.RTL
        option = QTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if is_right else Qt.LayoutDirection.LeftToRight
        )
        self.document().setDefaultTextOption(option)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        if self._shown.others:
            self._write_note(cursor, self.tr("Other fields differ too."))
        has_change = any(part.is_changed for part in self._shown.parts)
        if has_change:
            self._write_parts(cursor)
        else:
            self._write_note(cursor, self.tr("The text is the same."))
        self.setMinimumHeight(_LEAST_PX if has_change else _SENTENCE_PX)
        self.setMaximumHeight(_ANY_PX if has_change else self.minimumHeight())
        cursor.endEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def _write_parts(self, cursor: QTextCursor) -> None:
        assert self._shown is not None
        parts = self._shown.parts
        changed = [number for number, part in enumerate(parts) if part.is_changed]
        near = {
            number
            for place in changed
            for number in range(place - _AROUND, place + _AROUND + 1)
            if 0 <= number < len(parts)
        }
        last = -1
        for number in sorted(near):
            if number > last + 1:
                self._write_note(cursor, "⋯")
            self._write_part(cursor, parts[number])
            last = number
        if last < len(parts) - 1:
            self._write_note(cursor, "⋯")

    def _write_part(self, cursor: QTextCursor, part: Compared) -> None:
        self._begin(cursor, part if part.is_changed else None)
        note = self._note_of(part)
        if note:
            cursor.insertText(f"{note} ", self._muted())
        is_whole = part.diff.kind is ParagraphKind.MOVED_AWAY
        for piece in part.diff.pieces:
            look = self._muted() if is_whole else self._look_of(piece.kind)
            cursor.insertText(piece.text, look)

    def _write_note(self, cursor: QTextCursor, words: str) -> None:
        self._begin(cursor, None)
        own = QTextBlockFormat()
        own.setLayoutDirection(self.layoutDirection())  # the window's words, not the article's
        cursor.mergeBlockFormat(own)
        cursor.insertText(words, self._muted())

    def _begin(self, cursor: QTextCursor, part: Compared | None) -> None:
        margin = QTextBlockFormat()
        margin.setBottomMargin(2 * SPACE)
        if self._parts:
            cursor.insertBlock(margin)
        else:
            cursor.setBlockFormat(margin)
        self._parts.append(part)

    def _note_of(self, part: Compared) -> str:
        words: Mapping[ParagraphKind, Callable[[], str]] = {
            ParagraphKind.MOVED: lambda: self.tr("[moved here]"),
            ParagraphKind.MOVED_AWAY: lambda: self.tr("[moved from here]"),
        }
        told = words.get(part.diff.kind)
        if told is not None:
            return told()
        return self.tr("[other form]") if part.is_restyled else ""

    def _look_of(self, kind: PieceKind) -> QTextCharFormat:
        look = QTextCharFormat()
        tint = _TINTS.get(kind)
        if tint is None:
            look.setForeground(QColor(self._theme.tokens.ink))
            return look
        ink, ground = self._theme.tokens.tinted(tint)
        look.setForeground(QColor(ink))
        look.setBackground(QColor(ground))
        look.setFontStrikeOut(kind is PieceKind.REMOVED)
        look.setFontUnderline(kind is PieceKind.ADDED)
        return look

    def _muted(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(QColor(self._theme.tokens.muted))
        return look

    def _on_caret_moved(self) -> None:
        self.part_chosen.emit(self.part)
