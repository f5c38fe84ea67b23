"""What a rule of house style is, and the three ways in which rules find their hits."""

import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

from editor_app.base.records import dataclass
from editor_app.language.typography.slips import find_slip


class Place(StrEnum):
    """Where a text stands in an article; some rules hold in some places only."""

    KICKER = "kicker"
    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"


EVERYWHERE = frozenset(Place)
RUNNING_TEXT = frozenset({Place.LEAD, Place.BODY, Place.CAPTION})


@dataclass(frozen=True)
class Reason:
    """Why a rule says what it says, in one sentence for each language of the interface."""

    ar: str
    fr: str
    en: str


@dataclass(frozen=True)
class Change:
    """A span [start, end) of a text and what should stand there (None: a person must decide)."""

    start: int
    end: int
    replacement: str | None


class Finder(Protocol):
    """Finds the changes that a text needs: in order, not overlapping, each a real change."""

    def __call__(self, text: str) -> Iterable[Change]:
        """Yield the changes in the order of the text."""
        ...


@dataclass(frozen=True)
class Rule:
    """One rule of house style.

    Args:
        id: A stable, hyphenated name.
        reason: Shown beside a hit.
        find: Finds the hits.
        source: Where the rule comes from.
        is_on: On by default; rules that a house chooses between are off.
        places: The parts of an article that it holds for.
        changes_protected: It may touch addresses, names in Latin and quoted documents.
    """

    id: str
    reason: Reason
    find: Finder
    source: str
    is_on: bool = True
    places: frozenset[Place] = EVERYWHERE
    changes_protected: bool = False


@dataclass(frozen=True)
class Matching:
    """Finds by a pattern.

    Args:
        pattern: Without nested or adjacent unbounded repeats; tests hold its time.
        replacement: A template as for `re.sub`, a function that returns the new text (the old one
            for "no hit"), or None where a person must decide.
        needs: Strings of which a text with a match holds one; most texts hold none, and looking
            for a string takes a tenth of the time of the pattern. Empty where there are none.
    """

    pattern: re.Pattern[str]
    replacement: str | Callable[[re.Match[str]], str] | None
    needs: tuple[str, ...] = ()

    def __call__(self, text: str) -> Iterator[Change]:
        """Yield the matches that the replacement changes."""
        if self.needs and not any(needed in text for needed in self.needs):
            return
        replacement = self.replacement
        is_plain = isinstance(replacement, str) and "\\" not in replacement
        for match in self.pattern.finditer(text):
            if replacement is None:
                yield Change(match.start(), match.end(), None)
                continue
            if callable(replacement):
                new = replacement(match)
            else:
                new = replacement if is_plain else match.expand(replacement)
            if new != match.group():
                yield Change(match.start(), match.end(), new)


ARABIC = "\u0621-\u063a\u0641-\u064a\u0671-\u06d3"
"""Arabic letters, for use inside a character class."""

TASHKEEL = "\u064b-\u065f\u0670"
"""Vowel marks, for use inside a character class."""

_WORD = re.compile(f"[{ARABIC}{TASHKEEL}\u0640]+")
_MARK = re.compile(f"[{TASHKEEL}\u0640]")
_TANWIN = "\u064b"
_REMEMBERED_WORDS = 50_000
_sound: set[str] = set()
"""Words that are on no list of misspelt ones: most of a text, and asked for once each."""


@dataclass(frozen=True)
class Misspelt:
    """Finds the misspelt words of one list; tashkeel stays where the letters stay."""

    rule_id: str

    def __call__(self, text: str) -> Iterator[Change]:
        """Yield the words that break the rule of the list."""
        for rule_id, change in _slips_in(text):
            if rule_id == self.rule_id:
                yield change


@lru_cache(maxsize=8)
def _slips_in(text: str) -> tuple[tuple[str, Change], ...]:
    """Return the misspelt words of a text; every rule of a list asks for the same text in turn."""
    if _sound.issuperset(_WORD.findall(text)):
        return ()
    found = []
    for match in _WORD.finditer(text):
        word = match.group()
        if word in _sound or _has_neighbour(text, match):
            continue
        bare = _MARK.sub("", word)
        slip = find_slip(bare)
        is_kept = slip is not None and slip.rule_id == "tanwin-after-hamza" and _TANWIN in word
        if slip is None or is_kept:  # the rule of the written tanwin keeps it
            _note_sound(word)
            continue
        new = None if slip.right is None else _with_marks(word, bare, slip.right)
        found.append((slip.rule_id, Change(match.start(), match.end(), new)))
    return tuple(found)


def _note_sound(word: str) -> None:
    if len(_sound) >= _REMEMBERED_WORDS:
        _sound.clear()
    _sound.add(word)


def _has_neighbour(text: str, match: re.Match[str]) -> bool:
    """Tell whether a digit, a hash or a low line is joined to the word."""
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    if before == after == " ":
        return False
    return before in ("#", "_", "@") or after == "_" or before.isdigit() or after.isdigit()


def _with_marks(word: str, bare: str, right: str) -> str:
    if word == bare or len(bare) != len(right):
        return right
    letters = iter(right)
    return "".join(character if _MARK.match(character) else next(letters) for character in word)
