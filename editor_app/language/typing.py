"""What happens to text while it is typed: the writer's replacements and smart quotes.

Pure: told the text before the caret, the rules answer how many characters go and what comes.
"""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from editor_app.base.records import dataclass

_OPENS_AFTER = "([{«“‘—–/"
_NARROW_SPACE = "\u202f"
BEFORE = 240
"""Characters before the caret that the rules look at."""
_PAIRS: Mapping[str, tuple[str, str]] = {
    "ar": ("«", "»"),
    "fr": (f"«{_NARROW_SPACE}", f"{_NARROW_SPACE}»"),
    "en": ("“", "”"),
}
_LITTLE_WORDS: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:aux?|avec|ce|ces|cette|dans|des?|du|elle|en|est|et|ils?|la|les?|leur|mais|ne|nous"
        r"|par|pas|pour|que?|qui|sa|se|ses|son|sont|sur|une?)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:and|are|as|at|be|but|by|for|from|has|have|he|her|his|in|is|its?|of|on|said|she"
        r"|that|the|their|they|this|to|was|we|were|who|will|with)\b",
        re.IGNORECASE,
    ),
}
"""Words that no sentence is without, and that the other language has not."""
_WORDS = re.compile(r"[^\W\d_]+")


class Quotes(StrEnum):
    """What a typed double quotation mark becomes."""

    GUILLEMETS = "guillemets"
    STRAIGHT = "straight"


@dataclass(frozen=True, slots=True)
class Change:
    """Take ``remove`` characters before the caret away and put ``put`` there."""

    remove: int
    put: str


class TypingRules:
    """The rules of one writer in one language.

    Args:
        replacements: Pairs of what is typed and what is put; words act at the mark after them.
        quotes: What a straight double quote becomes.
        language: Of the article. A paragraph in another of our languages has that one's quotes:
            French ones keep a narrow space inside.
    """

    def __init__(
        self,
        replacements: Iterable[tuple[str, str]] = (),
        quotes: Quotes = Quotes.STRAIGHT,
        language: str = "ar",
    ) -> None:
        self._words: dict[str, str] = {}
        self._signs: dict[str, list[tuple[str, str]]] = {}
        for typed, put in replacements:
            if typed and typed != put:
                if typed[-1].isalnum():
                    self._words[typed] = put
                else:
                    self._signs.setdefault(typed[-1], []).append((typed, put))
        for rows in self._signs.values():
            rows.sort(key=lambda row: -len(row[0]))
        self._longest = max((len(word) for word in self._words), default=0)
        self._quotes = quotes
        self._language = language

    def may_act(self, typed: str) -> bool:
        """Tell whether a typed character can set off a rule: a letter never does."""
        return bool(typed) and (
            (bool(self._words) and not typed.isalnum())
            or typed in self._signs
            or (typed == '"' and self._quotes is Quotes.GUILLEMETS)
        )

    def after(self, before: str) -> Change | None:
        """Return what to change after ``before`` was typed, its last character just now."""
        typed = before[-1:]
        if typed == '"' and self._quotes is Quotes.GUILLEMETS:
            return Change(1, self._quote(before[:-1]))
        for sign, put in self._signs.get(typed, ()):
            if before.endswith(sign):
                return Change(len(sign), put)
        if self._words and typed and not typed.isalnum():
            word = _last_word(before[:-1][-self._longest - 1 :])
            if word in self._words:
                return Change(len(word) + 1, self._words[word] + typed)
        return None

    def _quote(self, before: str) -> str:
        last = before[-1:]
        if not last or last.isspace() or last in _OPENS_AFTER:
            return _PAIRS.get(_spoken(before, self._language), _PAIRS["ar"])[0]
        return _closing(before) or _PAIRS.get(_spoken(before, self._language), _PAIRS["ar"])[1]


def _closing(before: str) -> str:
    """Return the mark that closes what is open, or nothing where nothing is."""
    for place in range(len(before) - 1, -1, -1):
        if before[place] in "»”":
            return ""
        for opening, closing in (_PAIRS["fr"], _PAIRS["ar"], _PAIRS["en"]):
            if before.startswith(opening, place):
                return closing
    return ""


def _spoken(before: str, language: str) -> str:
    """Return the language of the words before the caret, where they leave no doubt."""
    words = _WORDS.findall(before)
    arabic = sum("\u0600" <= word[0] <= "\u06ff" for word in words)
    if arabic:
        return "ar" if arabic == len(words) else language
    counts = {each: len(little.findall(before)) for each, little in _LITTLE_WORDS.items()}
    likely = max(counts, key=lambda each: counts[each])
    return likely if counts[likely] > min(counts.values()) else language


def _last_word(text: str) -> str:
    start = len(text)
    while start and not text[start - 1].isspace():
        start -= 1
    return text[start:]
