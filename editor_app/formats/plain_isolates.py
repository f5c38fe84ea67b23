"""Direction in formats without markup: isolates around what stands apart, and back to marks.

A foreign span and an address stand in an isolate. A block with a direction of its own stands in
one, behind a mark of that direction: readers that take a line's direction from its first strong
character then take the right one, and reading tells the block from a span. A control that the
text itself holds stays text.

Of the head, writers' controls are never stored, and these leave with it: ``bdi`` in pages, Word
runs and the markup of news items; ``line_alone`` in a page's title and metadata, JSON-LD, feeds,
the news sitemap and subjects of mail, whose readers choose the direction themselves; the same in a
WordPress of the other direction, and isolates of addresses alone in one of the article's own;
these and a mark at most in a channel, whose programs look at the first letter; none in the plain
texts of news items, which programs compare: there a line that holds an address, or begins or ends
in a mark or in letters of the other direction, is right in its markup only.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor_app.domain.body import Block, Direction, Foreign, Marks, Run, joined_runs
from editor_app.language.addresses import ltr_spans
from editor_app.language.bidi import LRI, LRM, PDI, RLI, RLM, isolate, stands_alone

_MARKS = {Direction.LTR: LRM, Direction.RTL: RLM}
_DIRECTIONS = {LRI: Direction.LTR, RLI: Direction.RTL}
_WHOLE = re.compile(f"(?:{LRM}{LRI}|{RLM}{RLI})")
_SPAN = re.compile(f"([{LRI}{RLI}])([^{LRI}{RLI}\u2068{PDI}\n]*){PDI}")


def with_addresses_apart(text: str, direction: Direction) -> str:
    """Return a text with its addresses isolated where the line runs from the right."""
    if direction is not Direction.RTL:
        return text
    for start, end in reversed(ltr_spans(text)):
        text = text[:start] + isolate(text[start:end], "ltr") + text[end:]
    return text


def directed(line: str, own: Direction | None, around: Direction) -> str:
    """Return the line of a block in isolation where it has a direction other than the article's."""
    if own is None or own is around or not line:
        return line
    return _MARKS[own] + isolate(line, own.value)


def line_alone(text: str, direction: Direction) -> str:
    """Return a line of the head for readers of plain text, whichever way their paragraphs run.

    Its addresses are isolated. All of it stands in an isolate, behind a mark of its direction,
    where it would otherwise be read otherwise in a paragraph of the other direction; most lines
    stay as they are. Writers never see any of this: it is made as the line leaves.
    """
    line = with_addresses_apart(text, direction)
    return (
        line
        if stands_alone(line, direction.value)
        else _MARKS[direction] + isolate(line, direction.value)
    )


def line_within(text: str, direction: Direction, around: Direction) -> str:
    """Return a line of the head for a page that is known to run ``around``."""
    if direction is around:
        return with_addresses_apart(text, direction)
    return line_alone(text, direction)


def has_own_direction(line: str) -> bool:
    """Tell whether ``directed`` wrote this line."""
    return bool(_WHOLE.match(line)) and line.endswith(PDI)


def taken_direction(runs: Sequence[Run]) -> tuple[tuple[Run, ...], Direction | None]:
    """Return a block's runs without the isolate around all of them, and what it says."""
    text = "".join(run.text for run in runs)
    if not has_own_direction(text):
        return tuple(runs), None
    kept = list(runs)
    kept[0] = replace(kept[0], text=kept[0].text[2:])
    kept[-1] = replace(kept[-1], text=kept[-1].text[:-1])
    return joined_runs(kept), _DIRECTIONS[text[1]]


def with_marks(block: Block) -> Block:
    """Return a block as it was before it was written: isolates are marks again, addresses plain."""
    runs, own = taken_direction(block.runs)
    made = joined_runs(part for run in runs for part in _marked(run))
    return replace(block, runs=made, direction=own or block.direction)


def _marked(run: Run) -> Iterator[Run]:
    start = 0
    for match in _SPAN.finditer(run.text):
        yield Run(run.text[start : match.start()], run.marks)
        inside = match[2]
        is_address = match[1] == LRI and ltr_spans(inside) == [(0, len(inside))]
        foreign = None if is_address else Foreign(direction=_DIRECTIONS[match[1]])
        yield Run(inside, _with(run.marks, foreign))
        start = match.end()
    yield Run(run.text[start:], run.marks)


def _with(marks: Marks, foreign: Foreign | None) -> Marks:
    return replace(marks, foreign=foreign) if foreign else marks
