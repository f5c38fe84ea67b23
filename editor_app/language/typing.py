"""What happens to text while it is typed: the writer's replacements and smart quotes.

Pure: told the text before the caret, the rules answer how many characters go and what comes.
"""

from collections.abc import Iterable
from enum import StrEnum

from editor_app.base.records import dataclass

_OPENS_AFTER = "([{«“‘—–/"
_NARROW_SPACE = "\u202f"
BEFORE = 40
"""Characters before the caret that the rules look at."""


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
        language: Of the article: French quotes keep a narrow space inside.
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
        self._inside = _NARROW_SPACE if language == "fr" else ""

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
        is_opening = not last or last.isspace() or last in _OPENS_AFTER
        return f"«{self._inside}" if is_opening else f"{self._inside}»"


def _last_word(text: str) -> str:
    start = len(text)
    while start and not text[start - 1].isspace():
        start -= 1
    return text[start:]
