"""Letters of a Word document: runs of one direction each, and what is read on its own.

Source: ECMA-376 part 1, 17.3.2 (runs and their properties, ``w:dir``) and 17.3.3.
"""

from collections.abc import Iterable, Iterator
from unicodedata import bidirectional

from lxml import etree

from editor_app.domain.body import PLAIN, Direction, Marks
from editor_app.formats import docx_styles as styles
from editor_app.formats.docx_package import w
from editor_app.formats.docx_styles import make, style_id, valued
from editor_app.language.addresses import ltr_spans
from editor_app.language.bidi import LRI, PDI, RLI

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def apart(direction: Direction, pieces: Iterable[etree._Element]) -> etree._Element:
    """Return runs that are read on their own, whatever stands around them.

    Word reads ``w:dir``; others drop it, and put signs by the Unicode algorithm alone.
    """
    opener, closer = (
        make("r", make("rPr", valued("rStyle", style_id(styles.ISOLATE))), make("t", {}, control))
        for control in (LRI if direction is Direction.LTR else RLI, PDI)
    )
    return make("dir", {w("val"): direction.value}, opener, *pieces, closer)


def words(text: str, base: Direction, marks: Marks = PLAIN) -> Iterator[etree._Element]:
    """Yield runs, with the addresses apart where the line runs from the right."""
    start = 0
    for first, last in ltr_spans(text) if base is Direction.RTL else ():
        yield from runs(text[start:first], base, marks)
        yield apart(Direction.LTR, runs(text[first:last], Direction.LTR, marks))
        start = last
    yield from runs(text[start:], base, marks)


def runs(
    text: str, base: Direction, marks: Marks = PLAIN, *, style: str = ""
) -> Iterator[etree._Element]:
    """Yield runs of one direction each: ``w:rtl`` on Latin letters would change their font."""
    for piece, direction in stretches(text, base):
        properties = make("rPr")
        if style:
            properties.append(valued("rStyle", style_id(style)))
        elif marks.link:
            properties.append(valued("rStyle", style_id(styles.LINK)))
        names = [*(["b", "bCs"] if marks.bold else []), *(["i", "iCs"] if marks.italic else [])]
        properties.extend(list(map(make, names)))
        if direction is Direction.RTL:
            properties.append(make("rtl"))
        if marks.foreign and marks.foreign.language:
            spoken = marks.foreign.language
            properties.append(make("lang", {w("val"): spoken, w("bidi"): spoken}))
        run = make("r", properties) if len(properties) else make("r")
        run.extend(list(_letters(piece)))
        yield run


def _letters(text: str) -> Iterator[etree._Element]:
    for at, line in enumerate(text.split("\n")):
        if at:
            yield make("br")
        for column, piece in enumerate(line.split("\t")):
            if column:
                yield make("tab")
            if piece:
                yield make("t", {_SPACE: "preserve"}, piece)


def stretches(text: str, base: Direction) -> Iterator[tuple[str, Direction]]:
    """Part text into stretches of one direction; neutral signs and digits between two go along.

    Source: Unicode Standard Annex 9, rules W7, N1 and N2.
    """
    rtl, ltr = ("R", "AL", "AN"), ("L",)
    against, along = (ltr, rtl) if base is Direction.RTL else (rtl, ltr)
    other = Direction.LTR if base is Direction.RTL else Direction.RTL
    done = start = end = 0
    for at, character in enumerate(text):
        kind = bidirectional(character)
        is_open = end > done
        if kind in against or (is_open and kind in ("EN", "NSM", "BN")):
            start, end = (start if is_open else at), at + 1
        elif kind in along and is_open:
            if start > done:
                yield text[done:start], base
            yield text[start:end], other
            done = end
    if end > done:
        if start > done:
            yield text[done:start], base
        yield text[start:end], other
        done = end
    if done < len(text):
        yield text[done:], base
