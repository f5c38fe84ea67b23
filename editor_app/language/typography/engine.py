"""Run rules over a text: report, and change only what is asked for.

A paragraph at a time, off the GUI thread. Offsets count Python characters (code points).
"""

import hashlib
import re
from collections.abc import Iterable

from editor_app.base.records import dataclass
from editor_app.language.typography.rule import Place, Rule
from editor_app.language.typography.spans import Span, foreign_spans, merge_spans, overlaps

LONGEST_TEXT = 200_000
"""Characters of the longest text that is looked at; what is beyond is not reported."""

_CONTEXT = 16
_ARABIC_LETTER = re.compile("[\u0621-\u064a\u0671-\u06d3\ufb50-\ufefc]")
_LATIN_LETTER = re.compile("[A-Za-zÀ-ɏ]")


@dataclass(frozen=True)
class Hit:
    """A place that breaks a rule.

    Args:
        rule_id: The rule.
        start: First character.
        end: One past the last.
        replacement: What should stand there, or None where a person must decide.
        is_protected: In a link, code or a quoted document: shown, and left out of "fix all".
    """

    rule_id: str
    start: int
    end: int
    replacement: str | None
    is_protected: bool = False


@dataclass(frozen=True)
class Mended:
    """A text after a rule was applied, and the hits (in the old text) that were changed."""

    text: str
    hits: tuple[Hit, ...]


def check(
    text: str,
    rules: Iterable[Rule],
    protected: Iterable[Span] = (),
    place: Place = Place.BODY,
) -> list[Hit]:
    """Return every hit of the rules that hold in a place, in the order of the text.

    Addresses, code and words in Latin letters are never reported, except by rules that say so;
    a text in Latin letters alone has no hits: French spaces its marks in another way.

    Args:
        text: One paragraph or line.
        rules: The rules that are switched on.
        protected: Spans of links, code and quotations from documents.
        place: Where the text stands.

    Thread: any.
    """
    looked_at = text[:LONGEST_TEXT]
    if _LATIN_LETTER.search(looked_at) and not _ARABIC_LETTER.search(looked_at):
        return []
    foreign = foreign_spans(looked_at)
    kept = merge_spans(protected)
    hits: list[Hit] = []
    for rule in rules:
        if place not in rule.places:
            continue
        for change in rule.find(looked_at):
            touched = _touched(change.start, change.end)
            if not rule.changes_protected and overlaps(foreign, *touched):
                continue
            is_protected = not rule.changes_protected and overlaps(kept, *touched)
            hits.append(Hit(rule.id, change.start, change.end, change.replacement, is_protected))
    return sorted(hits, key=lambda hit: (hit.start, hit.end, hit.rule_id))


def fix_all(
    text: str,
    rule: Rule,
    protected: Iterable[Span] = (),
    place: Place = Place.BODY,
) -> Mended:
    """Apply one rule to its every hit that has a replacement and is not protected.

    Doing it twice changes nothing more. The caller shows `Mended.hits` and can undo.

    Thread: any.
    """
    hits = tuple(
        hit
        for hit in check(text, (rule,), protected, place)
        if hit.replacement is not None and not hit.is_protected
    )
    return Mended(apply(text, hits), hits)


def apply(text: str, hits: Iterable[Hit]) -> str:
    """Put the replacements of hits that do not overlap into the text they were found in."""
    parts: list[str] = []
    done = 0
    for hit in sorted(hits, key=lambda hit: hit.start):
        if hit.replacement is None or hit.start < done:
            continue
        parts += (text[done : hit.start], hit.replacement)
        done = hit.end
    return "".join((*parts, text[done:]))


def fingerprint(text: str, hit: Hit) -> str:
    """Return what an "ignore here" remembers: the rule, the words and their neighbours.

    It survives edits elsewhere in the paragraph.
    """
    before = text[max(0, hit.start - _CONTEXT) : hit.start]
    after = text[hit.end : hit.end + _CONTEXT]
    known = "\x1f".join((hit.rule_id, before, text[hit.start : hit.end], after))
    return hashlib.sha256(known.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _touched(start: int, end: int) -> Span:
    """Return the span of a hit as one that has a width: an insertion touches what follows."""
    return (start, max(end, start + 1))
