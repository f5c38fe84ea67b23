"""The search form of text: what readers hold to be the same letter becomes one letter."""

import re
import unicodedata

_DROPPED = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad]"
)
_SAME = str.maketrans(
    {
        **dict.fromkeys("أإآٱٲٳ", "ا"),
        **dict.fromkeys("ىئیے", "ي"),
        "ة": "ه",
        "ۀ": "ه",
        "ؤ": "و",
        "ک": "ك",
        **{chr(0x0660 + digit): str(digit) for digit in range(10)},
        **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    }
)
_WORD = re.compile(r"\w+")


class _Foldings(dict[int, str]):
    """The folded form of every character met so far; the rest is worked out on first sight."""

    def __missing__(self, code: int) -> str:
        spelt = unicodedata.normalize("NFKD", chr(code).translate(_SAME)).casefold()
        bare = "".join(
            character
            for character in unicodedata.normalize("NFKD", spelt)
            if unicodedata.category(character) != "Mn"
        )
        self[code] = folded = _DROPPED.sub("", bare.translate(_SAME))
        return folded


_FOLDINGS = _Foldings()


def fold(text: str) -> str:
    """Return the search form of ``text``: tashkeel, tatweel and invisible marks dropped.

    Also: one alef, ya for alef maqsura, ha for ta marbuta, Latin digits, Latin accents and case
    folded, presentation forms resolved (NFKD). Folding twice changes nothing.
    """
    return text.translate(_FOLDINGS)


def fold_words(text: str) -> list[str]:
    """Return the folded words of ``text`` in order."""
    return _WORD.findall(fold(text))
