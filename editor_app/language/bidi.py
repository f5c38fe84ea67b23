"""Direction of text: which way it runs, and which invisible controls it may keep.

Source: Unicode Standard Annex 9 (Unicode Bidirectional Algorithm).
"""

import re
import unicodedata
from collections.abc import Iterator

RLM, LRM, ALM = "\u200f", "\u200e", "\u061c"
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"

EMBEDDINGS = "\u202a\u202b\u202d\u202e"
"""LRE, RLE, LRO and RLO: closed by PDF."""

PDF = "\u202c"
_ISOLATES = LRI + RLI + FSI
CONTROLS = EMBEDDINGS + _ISOLATES + PDF + PDI
MARKS = RLM + LRM + ALM

_OVERRIDE = re.compile("[\u202d\u202e]")
_CONTROL = re.compile(f"[{CONTROLS}]")
_LINE_JUNK = re.compile(
    f"[{CONTROLS}{MARKS}\u200b\ufeff\u00ad\u2060-\u2065\u206a-\u206f\ufff9-\uffff"
    "\U000e0000-\U000e007f]"
)
_UNSTORABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SPACES = re.compile(r"[\s\u00a0\u202f\u2007\u3000]+")


def drop_unstorable(text: str) -> str:
    """Drop what no file format can carry.

    That is NUL, other control characters, lone surrogates and noncharacters. Tab, line feed,
    carriage return and next line (U+0085) stay.
    """
    return _UNSTORABLE.sub("", text)


def clean_line(text: str) -> str:
    """Return ``text`` as one line fit for a headline, a name or an address.

    Bidi controls and marks, zero-width spaces, soft hyphens and tag characters go; the joiners
    ZWNJ and ZWJ stay, for they change letters; runs of white space become one space.
    """
    return _SPACES.sub(" ", _LINE_JUNK.sub("", drop_unstorable(text))).strip()


def has_override(text: str) -> bool:
    """Tell whether ``text`` forces a direction on its letters, whatever they are."""
    return _OVERRIDE.search(text) is not None


def balance_controls(text: str) -> str:
    """Drop bidi controls that open or close nothing; keep the balanced ones and the marks."""
    stray = stray_controls(text)
    if not stray:
        return text
    return "".join(character for index, character in enumerate(text) if index not in stray)


def stray_controls(text: str) -> frozenset[int]:
    """Return the positions of the bidi controls that open or close nothing.

    Each line of ``text`` (divided by line feeds and U+2029) is a paragraph of its own: no control
    reaches over its end. An isolate's end closes what was opened inside it (rules X6a and X7), so
    that such openers are stray and the isolate is not.
    """
    if not _CONTROL.search(text):
        return frozenset()
    stray: set[int] = set()
    embeddings: list[list[int]] = [[]]  # those open outside every isolate, inside the first, …
    isolates: list[int] = []
    for index, character in enumerate(text):
        if character in "\n\u2029":
            stray.update(isolates, *embeddings)
            embeddings, isolates = [[]], []
        elif character in EMBEDDINGS:
            embeddings[-1].append(index)
        elif character in _ISOLATES:
            isolates.append(index)
            embeddings.append([])
        elif character == PDF:
            if embeddings[-1]:
                embeddings[-1].pop()
            else:
                stray.add(index)
        elif character == PDI:
            if isolates:
                isolates.pop()
                stray.update(embeddings.pop())
            else:
                stray.add(index)
    return frozenset(stray.union(isolates, *embeddings))


def first_strong(text: str) -> str | None:
    """Return ``rtl`` or ``ltr`` after the first strong character outside isolates, or None."""
    for character in _outside_isolates(text):
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return None


def led(text: str, direction: str) -> str:
    """Return a sentence that runs in a direction where it begins with an isolate, too.

    Qt's documents take the first strong letter for the direction, also one inside an isolate.
    """
    mark = RLM if direction == "rtl" else LRM
    return "\n".join(
        mark + line if line[:1] in _ISOLATES and line else line for line in text.split("\n")
    )


def needs_isolation(text: str, direction: str) -> bool:
    """Tell whether ``text`` holds strong characters against ``direction`` (``rtl``/``ltr``)."""
    against = ("L",) if direction == "rtl" else ("R", "AL")
    return any(unicodedata.bidirectional(character) in against for character in text)


def stands_alone(text: str, direction: str) -> bool:
    """Tell whether a line is read alike in a paragraph of either direction.

    So it is where it begins with a letter of its own direction, holds none of the other, and ends
    with a letter or a number: no mark is then left to the paragraph (rules N1 and W7). What is
    isolated inside it counts as a mark.
    """
    own, against = (("R", "AL"), "L") if direction == "rtl" else (("L",), "R AL AN")
    numbers = ("EN", "AN") if direction == "rtl" else ("EN",)
    kinds = [unicodedata.bidirectional(each) for each in _outside_isolates(text)]
    seen = [kind for at, kind in enumerate(kinds) if kind not in ("NSM", "BN") or not at]
    if not seen:
        return True
    return (
        seen[0] in own
        and seen[-1] in (*own, *numbers)
        and not any(kind in against.split() for kind in seen)
    )


def _outside_isolates(text: str) -> Iterator[str]:
    """Yield the characters outside isolates, a space in the place of each isolate."""
    depth = 0
    for character in text:
        if character in _ISOLATES:
            depth += 1
        elif character == PDI:
            depth = max(0, depth - 1)
            if depth:
                continue
            yield " "
        elif depth == 0:
            yield character


def isolate(text: str, direction: str | None = None) -> str:
    """Wrap ``text`` in an isolate for plain-text outputs; markup uses ``<bdi>`` instead."""
    opener = {None: FSI, "rtl": RLI, "ltr": LRI}[direction]
    return f"{opener}{text}{PDI}"
