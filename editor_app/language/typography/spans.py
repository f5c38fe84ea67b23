"""Spans of a text that house style and spelling leave alone: addresses, names in Latin, code.

Spans are (start, end) pairs in order that neither touch nor overlap.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

Span = tuple[int, int]

_HOST_ENDS = "المغرب|مغرب|مصر|السعودية|امارات|الجزائر|تونس|موريتانيا|قطر|عمان|فلسطين|شبكة|موقع"
# An address ends before marks that belong to the sentence.
_TECHNICAL = re.compile(
    r"""
      (?:https?|ftp|mailto|tel)://?[^\s«»<>"]+
    | \bwww\.[^\s«»<>"]+
    | [\w.+%-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}
    | (?<![\w.])(?:[A-Za-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?:/[^\s«»<>"]*)?
    | (?<![\w.])(?:[\w-]{1,63}\.){1,3}(?:"""
    + _HOST_ENDS
    + r""")\b(?:/[^\s«»<>"]*)?
    | (?<![\w&])[#@]\w{1,100}
    | `[^`\n]{1,500}`
    | &[A-Za-z]{2,8};
    """,
    re.VERBOSE,
)
_TRAILING = ".,;:!?)]،؛؟…"
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\u0300-\u036f"
_LATIN_WORD = re.compile(
    rf"(?<![0-9])[0-9]{{0,12}}[{_LATIN}][{_LATIN}0-9]*(?:['’&.+/\-][{_LATIN}0-9]+)*"
)


def technical_spans(text: str) -> list[Span]:
    """Return web and e-mail addresses, host names, hashtags, account names and code."""
    return list(_technical_in(text))


@lru_cache(maxsize=8)
def _technical_in(text: str) -> tuple[Span, ...]:
    """Return them; house style and spelling ask for the same text in turn."""
    spans: list[Span] = []
    for match in _TECHNICAL.finditer(text):
        found = match.group()
        kept = found if found.startswith("&") else found.rstrip(_TRAILING)
        if kept:
            spans.append((match.start(), match.start() + len(kept)))
    return tuple(spans)


def foreign_spans(text: str) -> list[Span]:
    """Return what no rule may change: the technical spans and every word in Latin letters."""
    latin = (match.span() for match in _LATIN_WORD.finditer(text))
    return merge_spans([*technical_spans(text), *latin])


def merge_spans(spans: Iterable[Span]) -> list[Span]:
    """Put spans in order and join those that touch or overlap; empty ones go."""
    merged: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def overlaps(spans: list[Span], start: int, end: int) -> bool:
    """Tell whether [start, end) shares a character with ``spans`` (in order, not overlapping)."""
    place = bisect_right(spans, start, key=lambda span: span[1])
    return place < len(spans) and spans[place][0] < end
