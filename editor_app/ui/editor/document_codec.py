"""Translation between a body and a ``QTextDocument``, without loss for every canonical body.

One block of the body is one block of the document. A line feed inside a run is a line separator
(U+2028) there. The isolates that the surface puts in stay there. Neither side ever passes through
Qt's HTML.

Thread: GUI, except that a document may be built anywhere before it is given to a window.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextOption

from editor_app.domain.body import (
    PLAIN,
    Block,
    BlockKind,
    Body,
    Direction,
    Run,
    joined_runs,
)
from editor_app.language.bidi import PDI
from editor_app.ui.editor.block_formats import (
    INDENT_PX,
    Formats,
    direction_of,
    image_of,
    kind_of,
    level_of,
    marks_of,
)
from editor_app.ui.editor.isolates import (
    LINE_BREAK,
    OPENERS,
    needs_more_isolates,
    settle,
    without_isolates,
)
from editor_app.ui.editor.line_breaking import ANYWHERE, BETWEEN_WORDS

MARGIN_PX = 4
"""Around the text, inside the widget: room for strokes that lean out of the column."""

_BREAKS = re.compile("\r\n|[\n\r\u2029]")
_REFUSED = re.compile("[\x00\ud800-\udfff\ufdd0\ufdd1]")
_SHOWN_OTHERWISE = re.compile("[\x00\n\r\u2029\ud800-\udfff\ufdd0\ufdd1]")


def build_document(
    body: Body, formats: Formats, direction: Direction, parent: QObject | None = None
) -> QTextDocument:
    """Return a document of ``body`` with an empty undo history."""
    document = begin_document(body.blocks, formats, direction, parent)
    end_document(document)
    return document


def begin_document(
    blocks: Sequence[Block],
    formats: Formats,
    direction: Direction,
    parent: QObject | None = None,
) -> QTextDocument:
    """Return a document of the first blocks of a body; it keeps no history until its end.

    ``append_blocks`` brings the rest, in any portions, and ``end_document`` begins the history:
    the document is then the one that ``build_document`` makes of the whole body.
    """
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(MARGIN_PX)
    document.setIndentWidth(INDENT_PX)
    document.setDefaultFont(formats.font)
    set_document_direction(document, direction)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    first = blocks[0] if blocks else Block()
    cursor.setBlockFormat(_block_format(formats, first))
    cursor.setBlockCharFormat(formats.text(first.kind))
    write_blocks(cursor, blocks, formats, is_first=True)
    _isolate(document, 0, blocks, formats)
    cursor.endEditBlock()
    return document


def append_blocks(document: QTextDocument, blocks: Sequence[Block], formats: Formats) -> None:
    """Write the next blocks of a body behind those that a begun document holds."""
    first = document.blockCount()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    write_blocks(cursor, blocks, formats)
    _isolate(document, first, blocks, formats)
    cursor.endEditBlock()


def end_document(document: QTextDocument) -> None:
    """Begin the undo history of a document that is whole now."""
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def set_document_direction(document: QTextDocument, direction: Direction) -> None:
    """Make ``direction`` that of every block without one of its own, empty ones too."""
    option = QTextOption(document.defaultTextOption())
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft
        if direction is Direction.RTL
        else Qt.LayoutDirection.LeftToRight
    )
    if option.wrapMode() != ANYWHERE:
        option.setWrapMode(BETWEEN_WORDS)
    document.setDefaultTextOption(option)


def read_document(document: QTextDocument) -> Body:
    """Return the canonical body of the whole document."""
    blocks = []
    block = document.firstBlock()
    while block.isValid():
        blocks.append(read_block(block))
        block = block.next()
    return body_from_blocks(blocks)


def body_from_blocks(blocks: list[Block]) -> Body:
    """Return the body of a document's blocks; a document always has one, an empty body none."""
    return Body() if blocks == [Block()] else Body(tuple(blocks))


def read_block(block: QTextBlock) -> Block:
    """Return the canonical block that a block of the document stands for."""
    format_ = block.blockFormat()
    kind = kind_of(format_)
    runs = _read_runs(block)
    if kind is BlockKind.DIVIDER and runs:
        kind = BlockKind.PARAGRAPH
    return Block(
        kind=kind,
        runs=runs,
        direction=direction_of(format_),
        level=level_of(format_),
        image=image_of(format_),
    )


def read_selection(cursor: QTextCursor) -> Body:
    """Return what a cursor has selected, its first and last block cut where the selection is.

    Part of one block is words, not a heading or an item: its form is left behind, and so is that
    of a block whose beginning alone was reached.
    """
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block, last = document.findBlock(start), document.findBlock(end)
    if block == last and end - start < block.length() - 1:
        return Body((Block(runs=_read_runs(block, start, end)),))
    blocks: list[Block] = []
    while block != last or end > block.position() or not blocks:
        blocks.append(replace(read_block(block), runs=_read_runs(block, start, end)))
        if block == last:
            return Body(tuple(blocks))
        block = block.next()
    return Body((*blocks, Block()))


def write_run(cursor: QTextCursor, run: Run, kind: BlockKind, formats: Formats) -> None:
    """Insert one run into a block of ``kind``, a foreign one in its isolate."""
    foreign = run.marks.foreign
    if foreign is None:
        cursor.insertText(_shown(run.text), formats.text(kind, run.marks))
        return
    control = formats.isolate(kind, run.marks)
    cursor.insertText(OPENERS[foreign.direction], control)
    cursor.insertText(_shown(run.text), formats.text(kind, run.marks))
    cursor.insertText(PDI, control)


def write_blocks(
    cursor: QTextCursor, blocks: Sequence[Block], formats: Formats, *, is_first: bool = False
) -> None:
    """Write blocks after the cursor's, neighbours that look alike as one text.

    Args:
        cursor: Where; it stands behind them then.
        blocks: What to write.
        formats: What it is to look like.
        is_first: The first one goes into the cursor's own block, which has its form already.
    """
    for form, group in groupby(blocks, key=_form):
        if form is not None:
            text = "\n".join(_shown(part.text) for part in group)
            if not is_first:
                cursor.insertBlock(formats.block(*form), formats.text(form[0]))
            cursor.insertText(text, formats.text(form[0]))
        else:
            for part in group:
                if is_first:
                    for run in part.runs:
                        write_run(cursor, run, part.kind, formats)
                else:
                    insert_block(cursor, part, formats)
                is_first = False
        is_first = False


def insert_block(cursor: QTextCursor, block: Block, formats: Formats) -> None:
    """Open a new block after the cursor's and write ``block`` into it."""
    cursor.insertBlock(_block_format(formats, block), formats.text(block.kind))
    for run in block.runs:
        write_run(cursor, run, block.kind, formats)


def _isolate(
    document: QTextDocument, first: int, blocks: Sequence[Block], formats: Formats
) -> None:
    for number, part in enumerate(blocks, first):
        if needs_more_isolates(part):
            settle(document.findBlockByNumber(number), formats)


def _form(block: Block) -> tuple[BlockKind, Direction | None, int, str] | None:
    """Return what neighbours must share to be inserted as one text; None where marks differ."""
    if len(block.runs) > 1 or (block.runs and block.runs[0].marks != PLAIN):
        return None
    return (block.kind, block.direction, block.level, block.image)


def _block_format(formats: Formats, block: Block) -> QTextBlockFormat:
    return formats.block(block.kind, block.direction, block.level, block.image)


def _shown(text: str) -> str:
    """Return a run's text as the document holds it: no character of it may begin a block."""
    if not _SHOWN_OTHERWISE.search(text):
        return text
    return _REFUSED.sub("", _BREAKS.sub(LINE_BREAK, text))


def _read_runs(block: QTextBlock, start: int = 0, end: int | None = None) -> tuple[Run, ...]:
    if end is None:
        spans = block.textFormats()
        if len(spans) <= 1:
            text = block.text().replace(LINE_BREAK, "\n")
            if spans:
                text = without_isolates(text, spans[0].format)
            if not text:
                return ()
            return (Run(text, marks_of(spans[0].format) if spans else PLAIN),)
    runs = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        text = fragment.text()
        if end is not None:
            text = _cut(text, start - fragment.position(), end - fragment.position())
        format_ = fragment.charFormat()
        text = without_isolates(text, format_).replace(LINE_BREAK, "\n")
        runs.append(Run(text, marks_of(format_)))
        iterator += 1
    return joined_runs(runs)


def _cut(text: str, start: int, end: int) -> str:
    """Cut ``text`` between two positions counted, as Qt counts, in UTF-16 units."""
    units = text.encode("utf-16-le")
    return units[max(start, 0) * 2 : max(end, 0) * 2].decode("utf-16-le")
