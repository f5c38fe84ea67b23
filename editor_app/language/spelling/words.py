"""Which runs of a text are words to be spelt, and in which script.

Left out: numbers, web and e-mail addresses, hashtags and account names, words with a digit,
capital abbreviations (CNDH), names with a capital inside (SNRTnews, iPhone), single letters, and
words of two scripts.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

from editor_app.base.records import dataclass
from editor_app.language.typography.spans import technical_spans

_ARABIC = "\u0621-\u063a\u0641-\u064a\u066e-\u06d3\u06fa-\u06fc"
_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c\u200d"
_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\u0300-\u036f"
_ARABIC_RUN = f"[{_ARABIC}][{_ARABIC}{_MARKS}]*"
_LATIN_RUN = f"[{_LATIN}]+(?:['’\\-][{_LATIN}]+)*"
_RUN = re.compile(f"(?P<arabic>{_ARABIC_RUN})|(?P<latin>{_LATIN_RUN})")
_ANY_RUN = re.compile(f"{_ARABIC_RUN}|{_LATIN_RUN}")
_PARTS = re.compile("['’\\-]")
_CAPITAL_INSIDE = re.compile("(?<=.)[A-ZÀ-ÖØ-Þ]")
_NOT_SPELT = re.compile(f"[{_MARKS}]")
_JOINS_A_WORD = re.compile(r"[\w@#]")


class Script(StrEnum):
    """The script of a word, by which its dictionary is chosen."""

    ARABIC = "arabic"
    LATIN = "latin"


@dataclass(frozen=True)
class Word:
    """A word of a text: where it stands, and how it is looked up (bare of tashkeel, tatweel)."""

    start: int
    end: int
    text: str
    script: Script


def runs_in(text: str) -> frozenset[str]:
    """Return all that may be words in ``text``, as written; takes a tenth of looking at each."""
    return frozenset(_ANY_RUN.findall(text))


def words_to_check(text: str) -> Iterator[Word]:
    """Yield the words of ``text`` that a speller should look at, in order."""
    skipped = technical_spans(text)
    has_marks = _NOT_SPELT.search(text) is not None
    upcoming = 0
    for match in _RUN.finditer(text):
        start, end = match.span()
        while upcoming < len(skipped) and skipped[upcoming][1] <= start:
            upcoming += 1
        if upcoming < len(skipped) and skipped[upcoming][0] < end:
            continue
        if _touches_a_word(text, start, end):
            continue
        run, is_arabic = match.group(), match.lastgroup == "arabic"
        if is_spelt(run):
            letters = bare(run) if is_arabic and has_marks else run.replace("’", "'")
            yield Word(start, end, letters, Script.ARABIC if is_arabic else Script.LATIN)


def bare(word: str) -> str:
    """Return a word without tashkeel, tatweel and joiners."""
    return _NOT_SPELT.sub("", word)


def is_spelt(run: str) -> bool:
    """Tell whether a run is looked up at all, whatever stands beside it."""
    if _CAPITAL_INSIDE.search(run) and any(map(_CAPITAL_INSIDE.search, _PARTS.split(run))):
        return False
    return len(bare(run)) > 1


def _touches_a_word(text: str, start: int, end: int) -> bool:
    """Tell whether a digit, a letter of another script, @ or # is joined to the run."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    joins_before = before != " " and _JOINS_A_WORD.match(before)
    return bool(joins_before or (after != " " and _JOINS_A_WORD.match(after)))
