"""Which lines of a paragraph look otherwise after a letter than they did before it.

The paragraph is laid out anew with every letter, but mostly only one of its lines is another then.
Painting the others as well is half of what a letter costs.
"""

import re
from unicodedata import bidirectional

from PySide6.QtGui import QTextBlock

_MOST_LINES = 80
"""In a paragraph of more lines comparing them costs more than it spares."""
_CONTROL = re.compile("[\u2066-\u2069\u202a-\u202e]")
_BRACKET = re.compile(r"[()\[\]{}]")
_RARE_BRACKET = re.compile(
    "[\u0f3a-\u0f3d\u169b\u169c\u2045\u2046\u207d\u207e\u208d\u208e\u2308-\u230b\u2329\u232a"
    "\u2768-\u2775\u27c5\u27c6\u27e6-\u27ef\u2983-\u2998\u29d8-\u29db\u29fc\u29fd\u2e22-\u2e29"
    "\u2e55-\u2e5c\u3008-\u3011\u3014-\u301b\ufe59-\ufe5e\uff08\uff09\uff3b\uff3d\uff5b\uff5d"
    "\uff5f\uff60\uff62\uff63]"
)
_CLOSED = {")": "(", "]": "[", "}": "{"}
_STRONG = frozenset({"L", "R", "AL"})

_Line = tuple[int, int, float]
"""Where a line begins in its block, how many UTF-16 units it has, and its top."""


class ChangedLines:
    """Compares the lines of one block with those that were painted last.

    Its owner tells it of each change of the document and of each painting. Where it is not sure it
    says so: then all of the block is to be painted.

    Thread: GUI.
    """

    def __init__(self) -> None:
        self._number = -1
        self._lines: list[_Line] = []
        self._inserted: tuple[int, int] | None = None
        self._changes = 0

    def note_change(self, position: int, removed: int, added: int) -> None:
        """Take note of a change, as ``contentsChange`` reports it."""
        self._changes += 1
        self._inserted = (position, added) if removed == 0 and self._changes == 1 else None

    def forget(self) -> None:
        """Take what was painted as unknown."""
        self._number, self._changes, self._inserted = -1, 0, None

    def remember(self, block: QTextBlock) -> None:
        """Take a block as painted, as it is now."""
        self._changes, self._inserted = 0, None
        lines = _lines_of(block)
        self._number, self._lines = block.blockNumber() if lines else -1, lines

    def span(self, block: QTextBlock, units: str) -> tuple[float, float] | None:
        """Return between which heights of a block it looks otherwise than it was painted.

        Args:
            block: The block, in which alone something changed.
            units: What it holds, one character for each UTF-16 unit.

        Returns:
            Top and bottom, counted from the block's; None where all of it may.
        """
        if self._inserted is None or block.blockNumber() != self._number:
            return None
        position, added = self._inserted
        reach = _reach(units, position - block.position(), added)
        lines = _lines_of(block)
        if reach is None or len(lines) != len(self._lines):
            return None
        first, last = len(lines), -1
        for number, (line, before) in enumerate(zip(lines, self._lines, strict=True)):
            start, length, top = line
            is_behind = start > reach[1]
            was = (start - added, length, top) if is_behind else line
            if was != before or (not is_behind and start + length > reach[0]):
                first, last = min(first, number), number
        if last < 0:
            return None
        lowest = block.layout().lineAt(last)
        return lines[first][2], lowest.y() + lowest.height()


def _reach(units: str, start: int, added: int) -> tuple[int, int] | None:
    """Return the first and the last unit whose looks may hang on letters that were put in.

    These are they themselves, what joins them, and whatever has no direction of its own up to a
    letter that has one. None where a control stands there or a bracket is open: a pair of brackets
    turns with what it holds, however far away it is.

    Source: UAX #9, rules W1 to N2.
    """
    end = start + added
    if not 0 <= start < end <= len(units) or _is_in_brackets(units, start):
        return None
    first, last = start - 1, end
    while first > 0 and not _is_strong(units[first]):
        first -= 1
    while last < len(units) and not _is_strong(units[last]):
        last += 1
    held = units[max(first, 0) : last + 1]
    if _CONTROL.search(held) or _BRACKET.search(held) or _RARE_BRACKET.search(held):
        return None
    return first, last


def _is_strong(unit: str) -> bool:
    """Tell whether a unit surely has a direction; of half a character nothing is sure."""
    return bidirectional(unit) in _STRONG and not "\ud800" <= unit <= "\udfff"


def _is_in_brackets(units: str, start: int) -> bool:
    """Tell whether a bracket stands open at a place, or may."""
    if _RARE_BRACKET.search(units, 0, start):
        return True
    depth = dict.fromkeys(_CLOSED.values(), 0)
    for found in _BRACKET.finditer(units, 0, start):
        bracket = found[0]
        if bracket in depth:
            depth[bracket] += 1
        else:
            depth[_CLOSED[bracket]] = max(0, depth[_CLOSED[bracket]] - 1)
    return any(depth.values())


def _lines_of(block: QTextBlock) -> list[_Line]:
    layout = block.layout()
    count = layout.lineCount()
    if count > _MOST_LINES:
        return []
    lines = (layout.lineAt(number) for number in range(count))
    return [(line.textStart(), line.textLength(), line.y()) for line in lines]
