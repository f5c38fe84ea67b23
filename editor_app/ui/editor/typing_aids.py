"""What helps while typing: replacements, quotes, placeholders; in the body marks and snippets.

Each help is an undo step of its own: one Ctrl+Z brings back what was typed. A letter costs one
look into a table.
"""

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from editor_app.domain.body import BlockKind
from editor_app.language.folding import fold
from editor_app.language.typing import BEFORE, TypingRules
from editor_app.ui.editor.body_commands import one_step
from editor_app.ui.editor.isolates import LINE_BREAK
from editor_app.ui.editor.page import Page

MARKS: Mapping[str, BlockKind] = {
    "## ": BlockKind.HEADING2,
    "### ": BlockKind.HEADING3,
    "> ": BlockKind.QUOTE,
    "- ": BlockKind.BULLETED,
    "* ": BlockKind.BULLETED,
    "1. ": BlockKind.ORDERED,
    "١. ": BlockKind.ORDERED,
}
_LONGEST_MARK = max(map(len, MARKS))
_PLACEHOLDER = r"\{[^{}\n\x{2028}]{1,80}\}"
_KEEP = QTextCursor.MoveMode.KeepAnchor
_NONE = Qt.KeyboardModifier.NoModifier
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class TypingAids(QObject):
    """Stands before the keys of the page's fields. GUI thread.

    Args:
        page: The page.
        expand: Returns the text of a snippet by its folded name, or None.
    """

    def __init__(self, page: Page, expand: Callable[[str], str | None]) -> None:
        super().__init__(page)
        self._page = page
        self._edit = page.body_edit
        self._expand = expand
        self._rules = TypingRules()
        self._snippet: tuple[QTextCursor, QTextCursor] | None = None
        self._has_marks = True
        self._fields: tuple[QTextEdit, ...] = (*page.page_head.fields, page.body_edit)
        for field in self._fields:
            field.installEventFilter(self)

    def take_rules(self, rules: TypingRules, *, has_marks: bool) -> None:
        """Use other replacements and quotes, and block marks or none."""
        self._rules = rules
        self._has_marks = has_marks

    def insert_snippet(self, text: str) -> None:
        """Insert a snippet at the caret of the body, and go to its first placeholder."""
        if self._edit.isReadOnly():
            return
        start = self._edit.textCursor().selectionStart()
        from editor_app.formats.paste import pasted_as_it_was  # lxml: not before it is needed

        self._edit.insert_body(pasted_as_it_was(text).body)
        self._edit.setFocus()
        begin, end = self._edit.textCursor(), self._edit.textCursor()
        begin.setPosition(start)
        is_led = self._select_in(self._edit, start, is_back=False, until=end.position())
        self._snippet = (begin, end) if is_led else None

    def go_to_placeholder(self, *, is_back: bool = False) -> bool:
        """Select the next placeholder after the caret, through all fields; tell if there is one."""
        fields = list(self._fields)
        here = next((field for field in fields if field.hasFocus()), self._edit)
        if is_back:
            fields.reverse()
        at = fields.index(here)
        for field in (*fields[at:], *fields[:at]):
            cursor = field.textCursor()
            start: int | None = cursor.selectionStart() if is_back else cursor.selectionEnd()
            if field is not here:
                start = None
            if self._select_in(field, start, is_back=is_back):
                field.setFocus(Qt.FocusReason.TabFocusReason)
                if field is self._edit:
                    self._edit.ensureCursorVisible()
                else:
                    self._page.show_field(field)
                return True
        return self._select_in(here, None, is_back=is_back)

    def _select_in(
        self, field: QTextEdit, start: int | None, *, is_back: bool, until: int | None = None
    ) -> bool:
        document = field.document()
        flags = QTextDocument.FindFlag.FindBackward if is_back else QTextDocument.FindFlag(0)
        if start is None:
            start = document.characterCount() - 1 if is_back else 0
        found = document.find(QRegularExpression(_PLACEHOLDER), start, flags)
        if found.isNull() or (until is not None and found.selectionEnd() > until):
            return False
        field.setTextCursor(found)
        return True

    def _on_tab(self, *, is_back: bool) -> bool:
        if self._edit.hasFocus() and not is_back and self._expand_name():
            return True
        return self.go_to_placeholder(is_back=is_back) or (not is_back and self._leave_snippet())

    def _leave_snippet(self) -> bool:
        """Go behind the snippet whose last part is filled in; tell if the caret is in one."""
        snippet, self._snippet = self._snippet, None
        if snippet is None or snippet[1].isNull() or not self._edit.hasFocus():
            return False
        caret, end = self._edit.textCursor().position(), snippet[1].position()
        if not snippet[0].position() <= caret < end:
            return False
        snippet[1].clearSelection()
        self._edit.setTextCursor(snippet[1])
        return True

    def _expand_name(self) -> bool:
        cursor = self._edit.textCursor()
        if cursor.hasSelection():
            return False
        before = self._before(cursor, 64)
        name = re.split(r"\s", before)[-1]
        text = self._expand(fold(name)) if name else None
        if text is None:
            return False
        cursor.setPosition(cursor.position() - len(name), _KEEP)
        self._edit.setTextCursor(cursor)
        self.insert_snippet(text)
        return True

    def _after_typed(self, field: QTextEdit, typed: str) -> None:
        if typed == " " and field is self._edit and self._has_marks and self._apply_mark():
            return
        if not self._rules.may_act(typed):
            return
        cursor = field.textCursor()
        change = self._rules.after(self._before(cursor, BEFORE))
        if change is None:
            return
        marks = cursor.charFormat()
        with one_step(cursor):
            cursor.setPosition(cursor.position() - change.remove, _KEEP)
            cursor.insertText(change.put, marks)
            _end_for_good(cursor, len(change.put.encode("utf-16-le")) // 2)
        field.setTextCursor(cursor)

    def _apply_mark(self) -> bool:
        cursor = self._edit.textCursor()
        place = cursor.positionInBlock()
        if place > _LONGEST_MARK:
            return False
        kind = MARKS.get(cursor.block().text()[:place])
        if kind is None or self._edit.format_state().kind is not BlockKind.PARAGRAPH:
            return False
        with one_step(cursor):
            cursor.setPosition(cursor.block().position(), _KEEP)
            cursor.removeSelectedText()
            self._edit.set_kind(kind)
        return True

    def _before(self, cursor: QTextCursor, most: int) -> str:
        """Return the text of the line before the caret, at most so many UTF-16 units of it."""
        start = max(cursor.block().position(), cursor.position() - most)
        piece = QTextCursor(cursor)
        piece.setPosition(start)
        piece.setPosition(cursor.position(), _KEEP)
        return piece.selectedText().rpartition(LINE_BREAK)[2]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the body take a letter, then help; take Tab where it leads somewhere."""
        kind = event.type()
        if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        if (
            kind is QEvent.Type.InputMethod
            and isinstance(watched, QTextEdit)
            and isinstance(event, QInputMethodEvent)
            and event.commitString()
            and not watched.isReadOnly()
        ):
            watched.inputMethodEvent(event)
            self._after_typed(watched, event.commitString()[-1])
            return True
        return False

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        held, key = event.modifiers(), event.key()
        if self._edit.isReadOnly() or (held != _NONE and held & _COMMANDS):
            return False
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self._on_tab(is_back=key == Qt.Key.Key_Backtab)
        typed = event.text()
        if not isinstance(watched, QTextEdit) or len(typed) != 1 or not typed.isprintable():
            return False
        if typed != " " and not self._rules.may_act(typed):
            return False
        watched.keyPressEvent(event)
        self._after_typed(watched, typed)
        return True


def _end_for_good(cursor: QTextCursor, length: int) -> None:
    """Keep the letters typed next out of the undo step of the words just put in.

    Qt joins letters to an insertion before them, but not to a change of format.
    """
    put = QTextCursor(cursor)
    put.setPosition(cursor.position() - length, _KEEP)
    put.setCharFormat(put.charFormat())
