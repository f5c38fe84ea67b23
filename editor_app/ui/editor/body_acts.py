"""The commands of the body's surface: each is one undo step on the document model's terms.

Thread: GUI.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QWidget

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft
from editor_app.domain.body import Block, BlockKind, Body, Direction, Marks
from editor_app.domain.journal import change_between
from editor_app.ui.editor import body_commands as commands
from editor_app.ui.editor.block_formats import marks_of
from editor_app.ui.editor.body_clipboard import PasteReport, pasted_of_mime, picture_of_mime
from editor_app.ui.editor.body_insertion import insert_body
from editor_app.ui.editor.body_paint import PictureSource, no_picture
from editor_app.ui.editor.body_surface import BodySurface
from editor_app.ui.editor.format_state import FormatState, state_at
from editor_app.ui.editor.invisible_removal import remove_invisibles
from editor_app.ui.editor.marks_at import foreign_of
from editor_app.ui.editor.page_look import PageLook


class BodyActs(BodySurface):
    """Changes the shown body: formats, marks, insertions, cut and paste."""

    format_changed = Signal(object)
    """The ``FormatState`` at the caret became another."""
    paste_refused = Signal(object)
    """A paste was refused with this ``UserError``; nothing changed."""
    pasted = Signal(object)
    """A paste left something behind, or was a whole page; told by a ``PasteReport``."""
    picture_pasted = Signal(bytes)
    """A bitmap was pasted, as PNG; nothing was inserted."""

    def __init__(
        self, look: PageLook, pictures: PictureSource = no_picture, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, pictures, parent)
        self._state = FormatState()

    def show_body(self, body: Body, direction: Direction) -> None:
        """Show a canonical body with an empty undo history; nothing is reported as edited."""
        super().show_body(body, direction)
        self._tell_format()

    def format_state(self) -> FormatState:
        """Return the state at the caret."""
        return self._state

    def current_direction(self) -> Direction | None:
        """Return the own direction of the caret's block, or None where it is the article's."""
        return self._state.direction

    def set_direction(self, direction: Direction | None) -> None:
        """Give the selected paragraphs a direction of their own, or with None the article's."""
        self._run(lambda cursor: commands.set_direction(cursor, direction, self._formats))

    def turn(self, direction: Direction) -> None:
        """Run the selected paragraphs this way; as the article runs needs no own direction."""
        self.set_direction(None if direction is self._direction else direction)

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

    def toggle_foreign(self) -> None:
        """Set the selection apart as foreign, or no longer where all of it is."""
        foreign = foreign_of(self.textCursor().selectedText(), self._direction)
        self._toggle(
            lambda marks: marks.foreign is not None,
            lambda marks, on: replace(marks, foreign=foreign if on else None),
        )

    def remove_invisibles(self) -> int:
        """Take every invisible character out that is out of place; return how many there were."""
        if self.isReadOnly():
            return 0
        removed = remove_invisibles(self.textCursor())
        self._tell_format()
        return removed

    def set_link(self, address: str) -> None:
        """Link the selection or the link at the caret; an empty address takes it away."""
        self._run(lambda cursor: commands.set_link(cursor, address, self._formats))

    def change_marks(self, change: Callable[[Marks], Marks]) -> None:
        """Change the marks of the selection: a citation, a foreign span."""
        self._run(lambda cursor: commands.mark_selection(cursor, self._formats, change))

    def insert_body(self, body: Body) -> None:
        """Insert blocks at the caret, instead of the selection."""
        self._run(lambda cursor: insert_body(cursor, body, self._formats), moves=True)

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

    def _join(self, act: Callable[[], object]) -> None:
        """Let Qt join blocks, and give the letters the look of the block they come into."""
        cursor = self.textCursor()
        with commands.one_step(cursor):
            act()
            commands.restyle(self.textCursor().block(), self._formats)
        self.ensureCursorVisible()

    def _tell_format(self) -> None:
        state = state_at(self.caret(), self.currentCharFormat())
        if state != self._state:
            self._state = state
            self.format_changed.emit(state)

    def _paste(self, source: QMimeData, *, text_only: bool = False) -> None:
        picture = b"" if text_only else picture_of_mime(source)
        if picture:
            self.picture_pasted.emit(picture)
            return
        try:
            pasted = pasted_of_mime(source, self._direction, text_only=text_only)
        except UserError as error:
            self.paste_refused.emit(error)
            return
        self.insert_body(pasted.body)
        if pasted.left_out or pasted.page:
            self.pasted.emit(PasteReport(pasted, source.text()))

    def replace_paste(self, text: str) -> None:
        """Take the last step back and insert plain text in its place."""
        from editor_app.formats.paste import pasted_as_it_was

        self.undo()
        self.insert_body(pasted_as_it_was(text).body)
