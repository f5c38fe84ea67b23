"""What differs between two texts, by paragraph and by word, as a reader of Arabic would say it.

Words are compared letter by letter, so that a vowel sign or a hamza that came or went shows. A
paragraph that stands elsewhere now is told as moved, not as one that went and one that came.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from editor_app.base.records import dataclass

_MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
_TOKENS = re.compile(rf"[\w{_MARKS}]+|\s+|.", re.DOTALL)
_ALIKE = 0.4
"""Paragraphs that share this part of their words are one that was changed."""
_ALIKE_ELSEWHERE = 0.6
_MOST_PAIRS = 10_000
"""Above this, paragraphs are not looked for among changed ones elsewhere."""


class PieceKind(StrEnum):
    """What became of some words."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that share one fate."""

    kind: PieceKind
    text: str


class ParagraphKind(StrEnum):
    """What became of a paragraph."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    """It stands here now, and stood elsewhere; its words may have changed too."""
    MOVED_AWAY = "moved_away"
    """It stood here, and stands elsewhere now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphDiff:
    """One paragraph of the later text, or one of the earlier that is not here any more.

    Args:
        kind: What became of it.
        pieces: Its words.
        before: Its number in the earlier text, or None.
        after: Its number in the later text, or None.
    """

    kind: ParagraphKind
    pieces: tuple[Piece, ...]
    before: int | None = None
    after: int | None = None


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Return the words of both texts in order; the texts of all pieces of a side join to it."""
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    pieces: list[Piece] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece(PieceKind.SAME, "".join(old[i1:i2])))
            continue
        if i2 > i1:
            pieces.append(Piece(PieceKind.REMOVED, "".join(old[i1:i2])))
        if j2 > j1:
            pieces.append(Piece(PieceKind.ADDED, "".join(new[j1:j2])))
    return tuple(pieces)


def text_diff(before: Sequence[str], after: Sequence[str]) -> tuple[ParagraphDiff, ...]:
    """Return all paragraphs in the order of the later text, removed ones where they stood."""
    gaps = [
        _Gap(tag == "equal", list(range(i1, i2)), list(range(j1, j2)))
        for tag, i1, i2, j1, j2 in SequenceMatcher(
            None, before, after, autojunk=False
        ).get_opcodes()
    ]
    pairs = _Pairs(before, after)
    changed = [gap for gap in gaps if not gap.is_equal]
    for gap in changed:
        pairs.match_inside(gap)
    pairs.match_across(changed)
    return tuple(part for gap in gaps for part in _told(gap, pairs, before, after))


@dataclass(frozen=True, slots=True)
class _Gap:
    """Neighbouring paragraphs of both texts that are equal, or are not."""

    is_equal: bool
    old: list[int]
    new: list[int]


class _Pairs:
    """Which paragraph of the later text is which of the earlier one."""

    def __init__(self, before: Sequence[str], after: Sequence[str]) -> None:
        self._before = before
        self._after = after
        self.old_of: dict[int, int] = {}
        self.new_of: dict[int, int] = {}
        self.moved: set[int] = set()

    def match_inside(self, gap: _Gap) -> None:
        """Pair paragraphs of one gap that were changed where they stand, in their order."""
        start = 0
        for new in gap.new:
            for place in range(start, len(gap.old)):
                if _likeness(self._before[gap.old[place]], self._after[new]) >= _ALIKE:
                    self._pair(gap.old[place], new)
                    start = place + 1
                    break

    def match_across(self, gaps: Sequence[_Gap]) -> None:
        """Pair paragraphs that stand elsewhere now: equal ones first, then alike ones."""
        old = [number for gap in gaps for number in gap.old if number not in self.new_of]
        new = [number for gap in gaps for number in gap.new if number not in self.old_of]
        same: dict[str, list[int]] = defaultdict(list)
        for number in old:
            same[self._before[number]].append(number)
        for number in new:
            text = self._after[number]
            if text.strip() and same[text]:
                self._move(same[text].pop(0), number)
        old = [number for number in old if number not in self.new_of]
        new = [number for number in new if number not in self.old_of]
        if len(old) * len(new) > _MOST_PAIRS:
            return
        for number in new:
            likeness, best = max(
                ((_likeness(self._before[each], self._after[number]), each) for each in old),
                default=(0.0, -1),
            )
            if likeness >= _ALIKE_ELSEWHERE:
                self._move(best, number)
                old.remove(best)

    def _move(self, old: int, new: int) -> None:
        self._pair(old, new)
        self.moved.add(new)

    def _pair(self, old: int, new: int) -> None:
        self.new_of[old] = new
        self.old_of[new] = old


def _told(
    gap: _Gap, pairs: _Pairs, before: Sequence[str], after: Sequence[str]
) -> Iterator[ParagraphDiff]:
    if gap.is_equal:
        for stood, stands in zip(gap.old, gap.new, strict=True):
            yield ParagraphDiff(
                kind=ParagraphKind.SAME,
                pieces=(Piece(PieceKind.SAME, after[stands]),),
                before=stood,
                after=stands,
            )
        return
    waiting = list(gap.old)
    for new in gap.new:
        old = pairs.old_of.get(new)
        if old is None:
            added = (Piece(PieceKind.ADDED, after[new]),)
            yield ParagraphDiff(kind=ParagraphKind.ADDED, pieces=added, after=new)
            continue
        if new not in pairs.moved:
            while waiting and waiting[0] != old:
                yield _gone(waiting.pop(0), pairs, before)
            waiting.remove(old)
        kind = ParagraphKind.MOVED if new in pairs.moved else ParagraphKind.CHANGED
        pieces = word_diff(before[old], after[new])
        yield ParagraphDiff(kind=kind, pieces=pieces, before=old, after=new)
    for gone in waiting:
        yield _gone(gone, pairs, before)


def _gone(old: int, pairs: _Pairs, before: Sequence[str]) -> ParagraphDiff:
    has_moved = old in pairs.new_of
    return ParagraphDiff(
        kind=ParagraphKind.MOVED_AWAY if has_moved else ParagraphKind.REMOVED,
        pieces=(Piece(PieceKind.REMOVED, before[old]),),
        before=old,
        after=pairs.new_of.get(old),
    )


def _likeness(before: str, after: str) -> float:
    """Return which part of their words two paragraphs share, from 0 to 1."""
    old, new = set(before.split()), set(after.split())
    if not old or not new:
        return 0.0
    return 2 * len(old & new) / (len(old) + len(new))
