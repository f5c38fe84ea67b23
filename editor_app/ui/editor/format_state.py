"""What the caret stands in: which buttons of the tool bar are down."""

from PySide6.QtGui import QTextCharFormat, QTextCursor

from editor_app.base.records import dataclass
from editor_app.domain.body import PLAIN, BlockKind, Direction, Marks
from editor_app.ui.editor.block_formats import direction_of, kind_of, level_of, marks_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatState:
    """The block at the caret, and the marks that the next typed letter takes."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    direction: Direction | None = None
    """The block's own direction; None where it follows the article."""
    marks: Marks = PLAIN
    has_selection: bool = False


def state_at(cursor: QTextCursor, text_format: QTextCharFormat) -> FormatState:
    """Return the state at a cursor whose next letter would take ``text_format``."""
    format_ = cursor.block().blockFormat()
    return FormatState(
        kind=kind_of(format_),
        level=level_of(format_),
        direction=direction_of(format_),
        marks=marks_of(text_format),
        has_selection=cursor.hasSelection(),
    )
