"""Compare what two paintings show."""

from PySide6.QtGui import QImage


def differing_pixels(one: QImage, other: QImage) -> int:
    """Return in how many pixels two images differ."""
    first, second = bytes(one.constBits()), bytes(other.constBits())
    if first == second:
        return 0
    return sum(first[at : at + 4] != second[at : at + 4] for at in range(0, len(first), 4))
