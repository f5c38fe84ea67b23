"""The golden lines: mixed lines of news as blocks, and the order in which the eye meets them."""

import re
import unicodedata
from pathlib import Path

from bidi import get_display
from PySide6.QtGui import QTextLine

from editor_app.domain.body import Block, Direction, Foreign, Marks, Run, block

_FILE = Path(__file__).parent / "samples" / "golden_lines.txt"
_PART = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|__(?P<italic>.+?)__|⟨(?P<words>[^>]+)>(?P<link>[^⟩]+)⟩"
    r"|⟦(?P<language>\w+):(?P<foreign>[^⟧]+)⟧"
)
_RTL_LANGUAGES = frozenset({"ar"})


def golden_blocks() -> list[Block]:
    """Return every golden line; one that runs from the left says so itself."""
    blocks = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            direction, _, text = line.split(" | ", 2)
            own = Direction.LTR if direction == "ltr" else None
            blocks.append(block(*_runs(text, Marks()), direction=own))
    return blocks


def _runs(text: str, marks: Marks) -> list[Run]:
    runs, start = [], 0
    for match in _PART.finditer(text):
        runs.append(Run(text[start : match.start()], marks))
        if match["bold"]:
            runs += _runs(match["bold"], Marks(bold=True))
        elif match["italic"]:
            runs += _runs(match["italic"], Marks(italic=True))
        elif match["link"]:
            runs.append(Run(match["words"], Marks(link=match["link"])))
        else:
            language = match["language"]
            way = Direction.RTL if language in _RTL_LANGUAGES else Direction.LTR
            runs.append(
                Run(match["foreign"], Marks(bold=marks.bold, foreign=Foreign(language, way)))
            )
        start = match.end()
    return [*runs, Run(text[start:], marks)]


def shown_order(line: QTextLine, text: str) -> str:
    """Return the characters of a laid-out line from left to right, as their glyphs stand.

    A letter without a glyph of its own is part of a ligature and stands left of the one before it:
    only Arabic has such ligatures here.
    """
    places, at, x = [], 0, 0.0
    for character in text:
        width = len(character.encode("utf-16-le")) // 2
        found = [place.x() for run in line.glyphRuns(at, width) for place in run.positions()]
        x = min(found, default=x - 0.01)
        if is_seen(character):
            places.append((x, character))
        at += width
    return comparable("".join(character for _, character in sorted(places, key=lambda p: p[0])))


def expected_order(text: str, direction: Direction) -> str:
    """Return the order that the Unicode algorithm gives."""
    shown = get_display(text, base_dir="R" if direction is Direction.RTL else "L")
    return comparable("".join(filter(is_seen, str(shown))))


def is_seen(character: str) -> bool:
    return unicodedata.category(character) not in ("Cf", "Mn")


def comparable(text: str) -> str:
    """Fold brackets, which an oracle of characters mirrors and an oracle of places does not."""
    return "".join("|" if unicodedata.mirrored(character) else character for character in text)
