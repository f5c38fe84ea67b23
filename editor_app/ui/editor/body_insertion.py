"""Insert blocks into the writing surface: what stands around them keeps its kind and direction."""

from PySide6.QtGui import QTextBlockFormat, QTextCursor

from editor_app.domain.body import PLAIN, Block, BlockKind, Body
from editor_app.ui.editor.block_formats import Formats, direction_of, kind_of, level_of
from editor_app.ui.editor.body_commands import STANDING, one_step
from editor_app.ui.editor.document_codec import insert_block, write_blocks, write_run
from editor_app.ui.editor.isolates import past_isolates


def insert_body(cursor: QTextCursor, body: Body, formats: Formats) -> None:
    """Insert a body at the cursor, instead of the selection, as one undo step.

    An empty block at the cursor takes the first block's form. Words go on in the text around
    them. Several blocks stand before a text at whose head the cursor is; inside a text the first
    joins what is before, and the last what is after where it has no other form than that.
    """
    if not body.blocks:
        return
    with one_step(cursor):
        cursor.removeSelectedText()
        if kind_of(cursor.block().blockFormat()) is BlockKind.DIVIDER:
            cursor.insertBlock(formats.block(), formats.text(BlockKind.PARAGRAPH))
        if len(body.blocks) > 1 or body.blocks[0].kind in STANDING:
            _step_out(cursor)
            if not cursor.atBlockEnd():
                _insert_between(cursor, body.blocks, formats)
                return
        first, *rest = body.blocks
        _insert_first(cursor, first, formats, is_only=not rest)
        write_blocks(cursor, rest, formats)


def _step_out(cursor: QTextCursor) -> None:
    """Go to the end of a block of which nothing but isolates is left."""
    end = past_isolates(cursor.document(), cursor.position())
    if end == cursor.block().position() + cursor.block().length() - 1:
        cursor.setPosition(end)


def _insert_between(cursor: QTextCursor, blocks: tuple[Block, ...], formats: Formats) -> None:
    """Insert blocks before or inside a text, of which what is after keeps its form."""
    form = cursor.blockFormat()
    is_at_head = cursor.atBlockStart()
    if kind_of(form) is BlockKind.FIGURE and not is_at_head:
        form = formats.block()  # the picture stays with the words before
    cursor.insertBlock(form, formats.text(kind_of(form)))
    tail = QTextCursor(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    first, *rest = blocks
    if is_at_head:
        cursor.setBlockFormat(formats.block())
        cursor.setBlockCharFormat(formats.text(BlockKind.PARAGRAPH))
    _insert_first(cursor, first, formats, is_only=False)
    last = rest.pop() if rest else None
    write_blocks(cursor, rest, formats)
    if last is None:
        return
    stands_alone = last.runs and (is_at_head or not _suits(last, form))
    if stands_alone or last.kind in STANDING:
        insert_block(cursor, last, formats)
    else:
        cursor.setPosition(tail.position())
        for run in last.runs:
            write_run(cursor, run, kind_of(form), formats)


def _suits(block: Block, form: QTextBlockFormat) -> bool:
    """Tell whether a block may join a text of this form: it has none of its own, or the same."""
    if block.kind is BlockKind.PARAGRAPH and block.direction is None:
        return True
    own = (block.kind, block.direction, block.level)
    return own == (kind_of(form), direction_of(form), level_of(form))


def _insert_first(cursor: QTextCursor, first: Block, formats: Formats, *, is_only: bool) -> None:
    here = cursor.block()
    kind = kind_of(here.blockFormat())
    if here.text() or kind in STANDING:
        if first.kind in STANDING:
            insert_block(cursor, first, formats)
            return
    else:
        kind = first.kind
        direction = first.direction or (direction_of(here.blockFormat()) if is_only else None)
        cursor.setBlockFormat(formats.block(kind, direction, first.level, first.image))
        cursor.setBlockCharFormat(formats.text(kind, PLAIN))
    for run in first.runs:
        write_run(cursor, run, kind, formats)
