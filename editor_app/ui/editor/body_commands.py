"""The commands of the writing surface, as functions over a cursor; each is one undo step."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor

from editor_app.domain.body import (
    LIST_ITEMS,
    MAX_LEVEL,
    PLAIN,
    Block,
    BlockKind,
    Direction,
    Marks,
    Run,
)
from editor_app.ui.editor.block_formats import (
    Formats,
    direction_of,
    image_of,
    kind_of,
    level_of,
    marks_of,
)
from editor_app.ui.editor.document_codec import insert_block, write_run

STANDING = frozenset({BlockKind.FIGURE, BlockKind.DIVIDER})
"""Blocks that are things rather than text: commands on text leave them as they are."""


@contextmanager
def one_step(cursor: QTextCursor) -> Iterator[None]:
    """Make everything inside one undo step."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def selected_blocks(cursor: QTextCursor) -> Iterator[QTextBlock]:
    """Yield the blocks that the selection touches; one that it merely reaches is not touched."""
    document = cursor.document()
    end = cursor.selectionEnd()
    block = document.findBlock(cursor.selectionStart())
    while block.isValid():
        yield block
        block = block.next()
        if block.position() >= end:
            break


def set_kind(cursor: QTextCursor, kind: BlockKind, formats: Formats) -> None:
    """Make the selected blocks ``kind``; list items keep their level when they stay items."""
    with one_step(cursor):
        for block in selected_blocks(cursor):
            old = block.blockFormat()
            if kind_of(old) not in STANDING:
                level = level_of(old) if kind in LIST_ITEMS else 0
                reform(block, formats, kind=kind, direction=direction_of(old), level=level)


def set_direction(cursor: QTextCursor, direction: Direction | None, formats: Formats) -> None:
    """Give the selected blocks a direction of their own, or with None the article's."""
    with one_step(cursor):
        for block in selected_blocks(cursor):
            old = block.blockFormat()
            reform(
                block,
                formats,
                kind=kind_of(old),
                direction=direction,
                level=level_of(old),
                image=image_of(old),
            )


def change_level(cursor: QTextCursor, by: int, formats: Formats) -> None:
    """Nest the selected list items deeper or shallower, within the model's bounds."""
    with one_step(cursor):
        for block in selected_blocks(cursor):
            old = block.blockFormat()
            level = min(max(level_of(old) + by, 0), MAX_LEVEL)
            if kind_of(old) in LIST_ITEMS and level != level_of(old):
                reform(block, formats, kind=kind_of(old), direction=direction_of(old), level=level)


def reform(
    block: QTextBlock,
    formats: Formats,
    *,
    kind: BlockKind,
    direction: Direction | None = None,
    level: int = 0,
    image: str = "",
) -> None:
    """Give one block another form; its letters take the look of the new kind."""
    cursor = QTextCursor(block)
    cursor.setBlockFormat(formats.block(kind, direction, level, image))
    cursor.setBlockCharFormat(formats.text(kind))
    restyle(block, formats)


def restyle(block: QTextBlock, formats: Formats) -> None:
    """Make the letters of a block look as its kind asks; their marks stay."""
    if not is_styled(block, formats):
        end = block.position() + block.length() - 1
        map_marks(block.position(), end, block, formats, lambda marks: marks)


def is_styled(block: QTextBlock, formats: Formats) -> bool:
    """Tell whether all letters of a block look as its kind asks."""
    kind = kind_of(block.blockFormat())
    return all(formats.suits(kind, span.format) for span in block.textFormats())


def map_marks(
    start: int,
    end: int,
    block: QTextBlock,
    formats: Formats,
    change: Callable[[Marks], Marks],
) -> None:
    """Change the marks of a block's text between two positions of the document."""
    kind = kind_of(block.blockFormat())
    pieces = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        first = max(start, fragment.position())
        last = min(end, fragment.position() + fragment.length())
        if first < last:
            old = fragment.charFormat()
            pieces.append((first, last, formats.like(old, kind, change(marks_of(old)))))
        iterator += 1
    cursor = QTextCursor(block)
    for first, last, format_ in pieces:
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(format_)


def mark_selection(cursor: QTextCursor, formats: Formats, change: Callable[[Marks], Marks]) -> None:
    """Change the marks of the selected text."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    with one_step(cursor):
        for block in list(selected_blocks(cursor)):
            map_marks(start, end, block, formats, change)


def all_selected(cursor: QTextCursor, holds: Callable[[Marks], bool]) -> bool:
    """Tell whether every selected letter has marks of which ``holds`` is true."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    for block in selected_blocks(cursor):
        for span in block.textFormats():
            first = block.position() + span.start
            if first < end and first + span.length > start and not holds(marks_of(span.format)):
                return False
    return True


def select_link(cursor: QTextCursor) -> bool:
    """Select the whole link around a cursor without selection; tell whether there is one."""
    block, position = cursor.block(), cursor.position() - cursor.block().position()
    spans = [(span.start, span.length, marks_of(span.format).link) for span in block.textFormats()]
    for index, (start, length, link) in enumerate(spans):
        if link and start <= position <= start + length:
            first, last = index, index
            while first > 0 and spans[first - 1][2] == link:
                first -= 1
            while last + 1 < len(spans) and spans[last + 1][2] == link:
                last += 1
            cursor.setPosition(block.position() + spans[first][0])
            cursor.setPosition(
                block.position() + spans[last][0] + spans[last][1],
                QTextCursor.MoveMode.KeepAnchor,
            )
            return True
    return False


def set_link(cursor: QTextCursor, address: str, formats: Formats) -> None:
    """Link the selection, or the link at the caret anew; an empty address takes the link away.

    With no selection and no link at the caret the address itself is inserted as the link's text.
    """
    with one_step(cursor):
        if cursor.hasSelection() or select_link(cursor):
            mark_selection(cursor, formats, lambda marks: replace(marks, link=address))
        elif address:
            kind = kind_of(cursor.block().blockFormat())
            write_run(cursor, Run(address, Marks(link=address)), kind, formats)


def split_block(cursor: QTextCursor, formats: Formats) -> None:
    """Do what Enter does: open a block, or leave a list or quote from its empty last line."""
    with one_step(cursor):
        cursor.removeSelectedText()
        block = cursor.block()
        format_ = block.blockFormat()
        kind, direction, level = kind_of(format_), direction_of(format_), level_of(format_)
        if not block.text() and (kind in LIST_ITEMS or kind is BlockKind.QUOTE):
            if level:
                reform(block, formats, kind=kind, direction=direction, level=level - 1)
            else:
                reform(block, formats, kind=BlockKind.PARAGRAPH, direction=direction)
        elif kind in LIST_ITEMS or kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
            marks = replace(marks_of(cursor.charFormat()), link="", citation="")
            cursor.insertBlock(formats.block(kind, direction, level), formats.text(kind, marks))
        elif kind not in STANDING and cursor.atBlockStart() and block.text():
            cursor.insertBlock()
            reform(block, formats, kind=BlockKind.PARAGRAPH, direction=direction)
        else:
            if kind in STANDING:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            stays = kind not in STANDING and not cursor.atBlockEnd()
            after = kind if stays else BlockKind.PARAGRAPH
            cursor.insertBlock(formats.block(after, direction), formats.text(after))


def step_back(cursor: QTextCursor, formats: Formats) -> bool:
    """Do what Backspace does at the start of a block, where it is more than joining two.

    Returns:
        Whether there was such a thing to do.
    """
    if cursor.hasSelection() or not cursor.atBlockStart():
        return False
    block = cursor.block()
    kind, before = kind_of(block.blockFormat()), block.previous()
    if kind is BlockKind.FIGURE and block.text():
        return True
    if kind is not BlockKind.PARAGRAPH:
        with one_step(cursor):
            reform(
                block,
                formats,
                kind=BlockKind.PARAGRAPH,
                direction=direction_of(block.blockFormat()),
            )
        return True
    if before.isValid() and kind_of(before.blockFormat()) in STANDING:
        with one_step(cursor):
            if kind_of(before.blockFormat()) is BlockKind.DIVIDER:
                remove_block(before)
            else:
                cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
                if not block.text():
                    remove_block(block)
        return True
    return False


def step_over(cursor: QTextCursor, formats: Formats) -> bool:
    """Do what Delete does before or on a figure or divider; tell whether it did."""
    if cursor.hasSelection() or not cursor.atBlockEnd():
        return False
    block = cursor.block()
    after = block.next()
    if kind_of(block.blockFormat()) is BlockKind.DIVIDER and not block.text():
        with one_step(cursor):
            reform(block, formats, kind=BlockKind.PARAGRAPH)
        return True
    if kind_of(block.blockFormat()) is BlockKind.FIGURE:
        return True
    if after.isValid() and kind_of(after.blockFormat()) in STANDING:
        with one_step(cursor):
            if not block.text():
                remove_block(block)
            elif kind_of(after.blockFormat()) is BlockKind.DIVIDER:
                remove_block(after)
        return True
    return False


def remove_block(block: QTextBlock) -> None:
    """Take a block away with its text; the blocks around it keep their form."""
    cursor = QTextCursor(block)
    if block.next().isValid():
        after = block.next()
        form, letters = after.blockFormat(), after.charFormat()
        cursor.setPosition(after.position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(form)
        cursor.setBlockCharFormat(letters)
    elif block.previous().isValid():
        before = block.previous()
        cursor.setPosition(before.position() + before.length() - 1)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()


def replace_blocks(
    cursor: QTextCursor, start: int, removed: int, blocks: Sequence[Block], formats: Formats
) -> None:
    """Put ``blocks`` in place of ``removed`` ones as one undo step; neither may be none."""
    document = cursor.document()
    first, last = (document.findBlockByNumber(n) for n in (start, start + removed - 1))
    with one_step(cursor):
        cursor.setPosition(first.position())
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        head, *rest = blocks
        cursor.setBlockFormat(formats.block(head.kind, head.direction, head.level, head.image))
        cursor.setBlockCharFormat(formats.text(head.kind, PLAIN))
        for run in head.runs:
            write_run(cursor, run, head.kind, formats)
        for block in rest:
            insert_block(cursor, block, formats)
