"""Isolation in the writing surface: controls that the document holds and the model does not.

Qt runs the bidi algorithm over the characters of a block, so what is to stand apart needs real
isolate controls there (U+2066, U+2067, U+2069). Ours carry the property ``ISOLATE``: the codec
leaves them out, the caret never stops at them, and after each edit ``settle`` puts them where the
text now needs them. A control that came with the text has no such property and is text.

Positions here are Qt's: UTF-16 units.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from editor_app.domain.body import Block, Direction, Foreign
from editor_app.language.addresses import ltr_spans
from editor_app.language.bidi import LRI, PDI, RLI
from editor_app.ui.editor.block_formats import (
    ISOLATE,
    Formats,
    foreign_in,
    kind_of,
    marks_of,
)

MOST_ISOLATES = 6
"""More of them never stand between two letters."""

LINE_BREAK = "\u2028"
_DROPPED = dict.fromkeys(map(ord, (LRI, RLI, PDI)))
OPENERS = {Direction.LTR: LRI, Direction.RTL: RLI}

_Span = tuple[int, int, str]
"""Beginning, end and the controls there."""
_Foreign = tuple[int, int, Foreign]
"""Beginning, end and mark of what is set apart."""
Reading = tuple[str, tuple[int, ...], tuple[_Foreign, ...]]
"""A block's UTF-16 units, where our isolates stand in order, and what is marked as foreign."""


def without_isolates(text: str, format_: QTextCharFormat) -> str:
    """Return a fragment's text as the model has it."""
    return text.translate(_DROPPED) if format_.hasProperty(ISOLATE) else text


def needs_more_isolates(block: Block) -> bool:
    """Tell whether a block needs others than one around each foreign run by itself."""
    was_foreign = False
    for run in block.runs:
        is_foreign = run.marks.foreign is not None
        if is_foreign and (was_foreign or "\n" in run.text):
            return True
        was_foreign = is_foreign
    return bool(ltr_spans(block.text))


def needs_settling(reading: Reading) -> bool:
    """Tell whether the isolates of a block stand otherwise than its text needs them."""
    return bool(_due(*reading))


def settle(block: QTextBlock, formats: Formats) -> None:
    """Put the isolates of one block where its text needs them.

    The fewest characters are touched: a block in order stays as it is, so that undo finds it so.
    """
    for first, last, text in reversed(_due(*read(block))):
        _replace(block, first, last, text, formats)


def would_unsettle(
    reading: Reading, at: int, typed: str, *, before: int = 0, after: int = 0
) -> bool:
    """Tell whether a letter typed or taken away in a block leaves isolates to be settled.

    Args:
        reading: The block as it stands.
        at: Where in it.
        typed: What comes there.
        before: How many UTF-16 units before it go.
        after: How many behind it.
    """
    units, have, foreign = reading
    first, last = max(at - before, 0), min(at + after, len(units))
    come = "".join(map(chr, array("H", typed.encode("utf-16-le", "surrogatepass"))))
    by = len(come) - (last - first)
    left = (place for place in have if not first <= place < last)
    moved = (
        (start if start < last or not come else start + by, end + by * (end >= last), mark)
        for start, end, mark in foreign
    )
    return bool(
        _due(
            units[:first] + come + units[last:],
            tuple(place if place < first else place + by for place in left),
            tuple(moved),
        )
    )


# What was foreseen of a letter is asked again when it stands there.
@lru_cache(maxsize=4)
def _due(units: str, have: tuple[int, ...], foreign: tuple[_Foreign, ...]) -> tuple[_Span, ...]:
    """Return what stands between two letters and should not, and what should instead."""
    if not have and not foreign and not ltr_spans(units):
        return ()
    gaps = [place - number for number, place in enumerate(have)]
    bare = _without(units, have)
    wanted = _wanted(bare, _foreign_spans(bare, foreign, have))
    held: dict[int, str] = {}
    for gap, place in zip(gaps, have, strict=True):
        held[gap] = held.get(gap, "") + units[place]
    changes = []
    for gap in sorted(held.keys() | wanted.keys()):
        there, text = held.get(gap, ""), wanted.get(gap, "")
        if there != text:
            start = gap + bisect_left(gaps, gap)
            changes.append((start, start + len(there), text))
    return tuple(changes)


def _without(units: str, have: Iterable[int]) -> str:
    """Return the text without what stands at some places, which are in order."""
    edges = [-1, *have, len(units)]
    return "".join([units[start + 1 : end] for start, end in pairwise(edges)])


def _units(block: QTextBlock) -> str:
    """Return a block's text with one character for each UTF-16 unit."""
    text = block.text()
    if len(text) == block.length() - 1:
        return text
    return "".join(map(chr, array("H", text.encode("utf-16-le", "surrogatepass"))))


def read(block: QTextBlock) -> Reading:
    """Return what a block holds, as far as isolates go."""
    units = _units(block)
    have: list[int] = []
    foreign: list[_Foreign] = []
    for span in block.textFormats():
        format_ = span.format
        if format_.propertyCount() == 0:
            continue
        start = span.start
        end = min(start + span.length, len(units))
        if format_.hasProperty(ISOLATE):
            have += [at for at in range(start, end) if units[at] in (LRI, RLI, PDI)]
        mark = foreign_in(format_)
        if mark is None:
            continue
        if foreign and foreign[-1][1:] == (start, mark):
            foreign[-1] = (foreign[-1][0], end, mark)
        else:
            foreign.append((start, end, mark))
    return units, tuple(have), tuple(foreign)


def _foreign_spans(bare: str, foreign: Iterable[_Foreign], have: tuple[int, ...]) -> list[_Span]:
    """Return marked spans in positions of the bare text, cut at line breaks."""
    spans: list[_Span] = []
    for first, last, mark in foreign:
        start, end = (place - bisect_left(have, place) for place in (first, last))
        opener = OPENERS[mark.direction]
        for part in bare[start:end].split(LINE_BREAK):
            if part:
                spans.append((start, start + len(part), opener))
            start += len(part) + 1
    return spans


def _wanted(bare: str, foreign: list[_Span]) -> dict[int, str]:
    """Return which controls stand before which unit of the bare text."""
    spans = list(foreign)
    ends = [end for _, end, _ in foreign]
    for start, end in ltr_spans(bare):
        after = bisect_right(ends, start)
        if after == len(foreign) or end <= foreign[after][0]:
            spans.append((start, end, LRI))
    wanted: dict[int, str] = {}
    for start, end, opener in sorted(spans):
        wanted[start] = wanted.get(start, "") + opener
        wanted[end] = wanted.get(end, "") + PDI
    return wanted


def _replace(block: QTextBlock, first: int, last: int, text: str, formats: Formats) -> None:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + first)
    cursor.setPosition(block.position() + last, QTextCursor.MoveMode.KeepAnchor)
    if not text:
        cursor.removeSelectedText()
        return
    kind = kind_of(block.blockFormat())
    after = QTextCursor(block)
    after.setPosition(block.position() + min(last + 1, block.length() - 1))
    before = QTextCursor(block)
    before.setPosition(block.position() + first)
    cursor.removeSelectedText()
    for control in text:
        beside = before if control == PDI else after
        cursor.insertText(control, formats.isolate(kind, marks_of(beside.charFormat())))


# Places of the model


def plain_text(block: QTextBlock) -> str:
    """Return a block's text as the model has it."""
    return plain_text_of(read(block))


def plain_text_of(reading: Reading) -> str:
    """Return the text of a block that was read, as the model has it."""
    return _plain(reading, 0, len(reading[0]))


def plain_selection(cursor: QTextCursor) -> str:
    """Return the selected text as the model has it, a line feed between two blocks."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block, pieces = cursor.document().findBlock(start), []
    while block.isValid() and block.position() <= end:
        first = max(start - block.position(), 0)
        last = min(end - block.position(), block.length() - 1)
        pieces.append(_plain(read(block), first, last))
        block = block.next()
    return "\n".join(pieces)


def _plain(reading: Reading, first: int, last: int) -> str:
    units, have, _ = reading
    inside = have[bisect_left(have, first) : bisect_left(have, last)]
    bare = _without(units[first:last], [place - first for place in inside])
    text = bare.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return text.replace(LINE_BREAK, "\n")


def place_in(block: QTextBlock, place: int, *, is_end: bool = False) -> int:
    """Return where a character of the model's text stands in the block, in UTF-16 units.

    Args:
        block: The block.
        place: How many characters of ``plain_text`` stand before it.
        is_end: Whether a span ends there: then right behind the letter before, not at the next.
    """
    reading = read(block)
    units, have, _ = reading
    wanted = len(plain_text_of(reading)[:place].encode("utf-16-le", "surrogatepass")) // 2
    gaps = [at - number for number, at in enumerate(have)]
    if is_end:
        return wanted + bisect_right(gaps, wanted - 1) if wanted else 0
    return wanted + bisect_right(gaps, wanted) if wanted < len(units) - len(have) else len(units)


# The caret


def is_isolate(document: QTextDocument, position: int) -> bool:
    """Tell whether the character at a position is one of our isolates."""
    if document.characterAt(position) not in (LRI, RLI, PDI):
        return False
    cursor = QTextCursor(document)
    cursor.setPosition(position + 1)
    return cursor.charFormat().hasProperty(ISOLATE)


def resting_place(document: QTextDocument, position: int) -> int:
    """Return the one of the positions between two letters at which the caret stands."""
    while position > 0 and is_isolate(document, position - 1):
        position -= 1
    return position


def past_isolates(document: QTextDocument, position: int) -> int:
    """Return the position right before the next letter, or the end of the block."""
    while is_isolate(document, position):
        position += 1
    return position


def past_sign(document: QTextDocument, position: int) -> int:
    """Return a position, or the end of the letter with its marks, or the emoji, that it is in.

    To go on rather than back keeps the order of what is typed before a mark.
    """
    block = document.findBlock(position)
    layout, place = block.layout(), position - block.position()
    if layout is None or layout.isValidCursorPosition(place):
        return position
    return block.position() + layout.nextCursorPosition(place)


def is_same_place(document: QTextDocument, one: int, other: int) -> bool:
    """Tell whether nothing but isolates stands between two positions."""
    return resting_place(document, one) == resting_place(document, other)
