"""Find and replace in a text: folded as readers of Arabic read, exact, whole words, by pattern.

Every offset is one of the original text, also where folding drops or splits characters.
"""

import time
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.language.folding import fold

PATTERN_TIME_S = 0.5
"""Time for a person's own pattern over one text."""

LONGEST_PATTERN = 1_000
CONTEXT = 32
"""Characters shown on either side of an occurrence."""
_ELLIPSIS = "…"


class Way(StrEnum):
    """How the searched words are understood."""

    FOLDED = "folded"
    """أ إ آ ا, ى ي, ة ه are one; tashkeel, tatweel, case and accents count for nothing."""

    EXACT = "exact"
    PATTERN = "pattern"
    """A regular expression of the `regex` library, case ignored, ^ and $ at lines."""


@dataclass(frozen=True)
class Query:
    """What is searched for."""

    words: str
    way: Way = Way.FOLDED
    is_whole_word: bool = False


@dataclass(frozen=True)
class Occurrence:
    """A place where the words stand, and for a replacement what will stand there.

    Args:
        start: First character in the original text.
        end: One past the last.
        old: The words there.
        new: Their replacement, or None where nothing is to be replaced.
    """

    start: int
    end: int
    old: str
    new: str | None = None


def find(text: str, query: Query, limit: int = 10_000) -> list[Occurrence]:
    """Return the occurrences in order; they do not overlap and none is empty.

    Raises:
        UserError: ``pattern-not-valid`` (with ``reason`` and ``position``), or
            ``pattern-too-slow``.

    Thread: any; a pattern lets others run while it is matched.
    """
    if not query.words:
        return []
    found: list[Occurrence] = []
    for start, end, _ in _spans(text, query):
        if not query.is_whole_word or _is_whole(text, start, end):
            found.append(Occurrence(start, end, text[start:end]))
            if len(found) == limit:
                break
    return found


def preview(text: str, query: Query, replacement: str, limit: int = 10_000) -> list[Occurrence]:
    r"""Return the occurrences with what each would become; nothing is changed.

    Args:
        text: The text to search.
        query: What is searched for.
        replacement: Plain words; for a pattern \1 and \g<name> stand for its groups.
        limit: Most occurrences to return.

    Raises:
        UserError: As `find`, and ``replacement-not-valid``.
    """
    if not query.words:
        return []
    found: list[Occurrence] = []
    for start, end, match in _spans(text, query):
        if query.is_whole_word and not _is_whole(text, start, end):
            continue
        new = replacement if match is None else _expanded(match, replacement)
        found.append(Occurrence(start, end, text[start:end], new))
        if len(found) == limit:
            break
    return found


def replaced(text: str, occurrences: Iterable[Occurrence]) -> str:
    """Return ``text`` with the chosen occurrences of a preview replaced.

    Raises:
        UserError: ``text-changed`` where an occurrence is no longer there.
    """
    parts: list[str] = []
    done = 0
    for occurrence in sorted(occurrences, key=lambda found: found.start):
        start, end = occurrence.start, occurrence.end
        if start < done or text[start:end] != occurrence.old:
            raise UserError("text-changed", position=start)
        parts.append(text[done:start])
        parts.append(occurrence.old if occurrence.new is None else occurrence.new)
        done = end
    return "".join((*parts, text[done:]))


def surroundings(text: str, occurrence: Occurrence) -> tuple[str, str]:
    """Return what stands before and after an occurrence on its line, for a list of results.

    Where the line goes on, whole words are kept and an ellipsis says so; a word that is longer
    than all there is room for is cut.
    """
    start, end = max(0, occurrence.start - CONTEXT), occurrence.end + CONTEXT
    before = text[start : occurrence.start].rpartition("\n")
    after = text[occurrence.end : end].partition("\n")
    first, last = before[2], after[0]
    if not before[1] and start and text[start - 1] != "\n":
        first = _ELLIPSIS + (first if text[start - 1].isspace() else _without_cut(first))
    if not after[1] and end < len(text) and text[end] != "\n":
        last = (last if text[end].isspace() else _without_cut(last[::-1])[::-1]) + _ELLIPSIS
    return first, last


def _without_cut(text: str) -> str:
    """Return the text without what stands before its first space, which stays."""
    word, space, rest = text.partition(" ")
    return rest if space else word


def _spans(text: str, query: Query) -> Iterator[tuple[int, int, Any]]:
    if query.way is Way.PATTERN:
        yield from _pattern_spans(text, query.words)
    elif query.way is Way.EXACT:
        start = text.find(query.words)
        while start >= 0:
            yield start, start + len(query.words), None
            start = text.find(query.words, start + len(query.words))
    else:
        yield from _folded_spans(text, query.words)


class _Folds(dict[int, str]):
    """What each character folds to, as a table for `str.translate`; filled as it is asked."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = fold(chr(code))
        return folded


_FOLDS = _Folds()


def _folded_spans(text: str, words: str) -> Iterator[tuple[int, int, None]]:
    wanted = words.translate(_FOLDS)
    if not wanted:
        return
    start = 0
    # line by line, so that only the lines with a hit need their offsets
    for line in (text,) if "\n" in wanted else text.split("\n"):
        folded = line.translate(_FOLDS)
        if wanted in folded:
            for first, end in _spans_of_line(line, folded, wanted):
                yield start + first, start + end, None
        start += len(line) + 1


def _spans_of_line(line: str, folded: str, wanted: str) -> Iterator[tuple[int, int]]:
    # origin[i] is the character of the line that gave folded[i]
    origin = [index for index, char in enumerate(line) for _ in _FOLDS[ord(char)]]
    place = folded.find(wanted)
    while place >= 0:
        stop = place + len(wanted)
        first, last = origin[place], origin[stop - 1]
        starts_inside = place > 0 and origin[place - 1] == first
        ends_inside = stop < len(origin) and origin[stop] == last
        if starts_inside or ends_inside:
            place = folded.find(wanted, place + 1)
            continue
        end = _after_marks(line, last + 1)
        yield first, end
        place = folded.find(wanted, max(stop, bisect_left(origin, end)))


def _after_marks(text: str, end: int) -> int:
    """Take the tashkeel and tatweel of the last letter into the occurrence."""
    while end < len(text) and (text[end] == "\u0640" or unicodedata.combining(text[end])):
        end += 1
    return end


def _pattern_spans(text: str, pattern: str) -> Iterator[tuple[int, int, Any]]:
    import regex  # with the first pattern; most searches have none

    if len(pattern) > LONGEST_PATTERN:
        raise UserError("pattern-not-valid", reason="too long", position=LONGEST_PATTERN)
    try:
        compiled = regex.compile(pattern, regex.IGNORECASE | regex.MULTILINE | regex.V0)
    except (regex.error, OverflowError, RecursionError, ValueError) as error:
        position = getattr(error, "pos", None)
        raise UserError("pattern-not-valid", reason=str(error), position=position) from error
    deadline = time.monotonic() + PATTERN_TIME_S
    place = 0
    try:
        while place <= len(text):
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError
            match = compiled.search(text, place, timeout=left, concurrent=True)
            if match is None:
                return
            if match.end() > match.start():
                yield match.start(), match.end(), match
                place = match.end()
            else:
                place = match.start() + 1
    except (TimeoutError, MemoryError) as error:
        raise UserError("pattern-too-slow", limit_s=PATTERN_TIME_S) from error


def _expanded(match: Any, template: str) -> str:  # noqa: ANN401 - a match of an untyped library
    import regex

    try:
        return str(match.expand(template))
    except (regex.error, IndexError, KeyError, ValueError) as error:
        raise UserError("replacement-not-valid", reason=str(error)) from error


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no letter, digit or vowel mark is joined to the span."""
    return not (
        (start > 0 and _is_of_word(text[start - 1]) and _is_of_word(text[start]))
        or (end < len(text) and _is_of_word(text[end]) and _is_of_word(text[end - 1]))
    )


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character in "_\u0640" or unicodedata.combining(character) > 0
