"""A passage of an article that somebody points at, and where it stands after the text changed.

Nothing in the text knows of it: the passage keeps its own words, where they stood and what stood
around them, and is looked for anew in every later text.

Source: the selectors of the W3C Web Annotation Data Model (quote with prefix and suffix, position).
"""

from collections.abc import Iterator
from itertools import islice

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.hits import Field, Hit

CONTEXT = 40
"""Characters that are kept of what stands before a passage, and of what stands after."""
MOST_QUOTED = 500
"""Of a longer passage its first characters are kept."""
_SURE_QUOTE = 24
"""So long a quotation is known again whatever stands around it."""
_SURE_CONTEXT = 6
"""A shorter one needs so many characters around it that are still the same."""
_EDGE = 10
"""By so many characters on each side the place of changed words is found."""
_LEAST_ALIKE = 0.5
_MOST_EDGES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of one field of a draft as they were when somebody pointed at them.

    Args:
        field: The field; of the body the text of all blocks counts, a line feed between two.
        start: The first character in the field.
        quote: The words.
        before: What stood before them.
        after: What stood after them.
    """

    field: Field
    start: int
    quote: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a passage stands in a text: first character and one past the last."""

    start: int
    end: int


def field_text(draft: Draft, field: Field) -> str:
    """Return the text of a field, as passages count in it."""
    return draft.body.text if field is Field.BODY else str(getattr(draft, field.value))


def passage_at(field: Field, text: str, start: int, end: int) -> Passage | None:
    """Return the passage between two places of a text, without the space at its ends.

    Returns:
        None where nothing but space stands there.
    """
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    quote = words.strip()[:MOST_QUOTED].rstrip()
    if not quote:
        return None
    end = start + len(quote)
    return Passage(
        field=field,
        start=start,
        quote=quote,
        before=text[max(start - CONTEXT, 0) : start],
        after=text[end : end + CONTEXT],
    )


def passages_of(field: Field, text: str, words: str) -> list[Passage]:
    """Return every passage of a text that says these words."""
    wanted = words.strip()
    found = (passage_at(field, text, at, at + len(wanted)) for at in _occurrences(text, wanted))
    return [passage for passage in found if passage is not None]


def found_again(passage: Passage, text: str) -> Spot | None:
    """Return where a passage stands in a later text of its field.

    Of several places that say its words, the one counts that has most of the old neighbours, then
    the one nearest to the old place. Where the words themselves were changed a little, their old
    neighbours lead to them.

    Returns:
        None where it was deleted, or changed beyond knowing.

    Thread: any.
    """
    return _same_words(passage, text) or _changed_words(passage, text)


def hits_at(field: Field, draft: Draft, spot: Spot) -> list[Hit]:
    """Return the places of a spot as the page counts them: in the body one for each block."""
    if field is not Field.BODY:
        words = field_text(draft, field)[spot.start : spot.end]
        return [Hit(field=field, start=spot.start, end=spot.end, old=words)]
    hits, top = [], 0
    for number, part in enumerate(draft.body.blocks):
        text = part.text
        start, end = max(spot.start - top, 0), min(spot.end - top, len(text))
        if start < end:
            hits.append(Hit(field=field, block=number, start=start, end=end, old=text[start:end]))
        top += len(text) + 1
        if top >= spot.end:
            break
    return hits


def _same_words(passage: Passage, text: str) -> Spot | None:
    size = len(passage.quote)
    best: tuple[int, int] | None = None
    place = -1
    for at in _occurrences(text, passage.quote):
        rank = (_around(passage, text, at), -abs(at - passage.start))
        if best is None or rank > best:
            best, place = rank, at
    if best is None:
        return None
    needed = min(_SURE_CONTEXT, len(passage.before) + len(passage.after))
    if size < _SURE_QUOTE and best[0] < needed:
        return None
    return Spot(start=place, end=place + size)


def _around(passage: Passage, text: str, at: int) -> int:
    """Count the characters on both sides of a place that are as they were around the passage."""
    end = at + len(passage.quote)
    before = text[max(at - CONTEXT, 0) : at]
    after = text[end : end + CONTEXT]
    return _alike(reversed(before), reversed(passage.before)) + _alike(after, passage.after)


def _changed_words(passage: Passage, text: str) -> Spot | None:
    """Find what stands now between the old neighbours, where that is like the old words."""
    from difflib import SequenceMatcher

    longest = 2 * len(passage.quote) + CONTEXT
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(passage.quote)
    best, spot = _LEAST_ALIKE, None
    for start in _starts(passage, text):
        for end in _ends(passage, text, start, start + longest):
            matcher.set_seq1(text[start:end])
            if matcher.real_quick_ratio() <= best or matcher.quick_ratio() <= best:
                continue
            ratio = matcher.ratio()
            if ratio > best:
                best, spot = ratio, Spot(start=start, end=end)
    return spot


def _starts(passage: Passage, text: str) -> list[int]:
    head = passage.before[-_EDGE:]
    if not head:
        return [0]
    found = [at + len(head) for at in _occurrences(text, head)]
    return sorted(found, key=lambda at: abs(at - passage.start))[:_MOST_EDGES]


def _ends(passage: Passage, text: str, start: int, last: int) -> list[int]:
    tail = passage.after[:_EDGE]
    if not tail:
        return [len(text)] if len(text) <= last else []
    within = text[start : last + len(tail)]
    return [start + at for at in islice(_occurrences(within, tail), _MOST_EDGES) if at]


def _occurrences(text: str, words: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _alike(one: Iterator[str] | str, other: Iterator[str] | str) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
