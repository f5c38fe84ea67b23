"""Which lines of a laid out paragraph a span stands on, and which part of each it takes."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextLine


def span_lines(block: QTextBlock, start: int, length: int) -> Iterator[tuple[QTextLine, int, int]]:
    """Yield each line that a span reaches, with the start and the length of its part there.

    Args:
        block: Laid out, or it has no lines.
        start: In UTF-16 units of the block.
        length: The same.
    """
    layout = block.layout()
    number = layout.lineForTextPosition(start).lineNumber() if layout.lineCount() else 0
    while number < layout.lineCount():
        line = layout.lineAt(number)
        number += 1
        if line.textStart() >= start + length:
            return
        first = max(start, line.textStart())
        last = min(start + length, line.textStart() + line.textLength())
        if first < last:
            yield line, first, last - first
