"""Look up a word among the misspelt ones: which rule it breaks, and how it is written.

A word is looked up as it stands and without the clitics و، ف، ب، ك، ل and the article.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import field
from functools import cache, lru_cache

from editor_app.base.records import dataclass
from editor_app.language.typography import slip_words

SAFE_WITH_CLITICS = 6
"""Letters from which a form without its first hamza is no other word after و، ف، ب، ك، ل.

Shorter ones make words: و + احد is واحد, ل + امس is لامس, ف + اعلان is "two who act".
"""

LONGEST_WORD = 30
"""Letters of the longest word that is looked up; the longest in use has 15 with all its clitics."""

_SPLIT = re.compile(r"([وف]?(?:[بك]?ال|لل|[بكل])?)(.+)", re.DOTALL)
_DEFINITE_HA = re.compile(r"[وف]?(?:[بك]?ال|لل)(.{3,})ه")


@dataclass(frozen=True)
class Slip:
    """A misspelt word: the rule it breaks and the right form (None: the sentence must tell)."""

    rule_id: str
    right: str | None


@dataclass
class _Lexicon:
    words: dict[str, Slip] = field(default_factory=dict)
    definite: dict[str, Slip] = field(default_factory=dict)
    """Looked up without their article, which they must have."""

    beginnings: dict[str, Slip] = field(default_factory=dict)

    def add(self, rule_id: str, wrong: str, right: str) -> None:
        slip = Slip(rule_id, right.rstrip("*").replace("_", " "))
        if wrong.startswith("ال") and right.startswith("ال"):
            self.definite[wrong[2:]] = Slip(rule_id, right[2:])
        elif wrong.endswith("*"):
            self.beginnings[wrong[:-1]] = slip
        else:
            self.words[wrong] = slip


@lru_cache(maxsize=16_384)
def find_slip(word: str) -> Slip | None:
    """Return what is wrong with a bare Arabic word, or None where nothing is known to be."""
    if len(word) > LONGEST_WORD:
        return None
    lexicon = _lexicon()
    if word in slip_words.NO_SINGLE_FORM.split():
        return Slip("hamza-missing", None)
    for prefix, stem in _splits(word):
        slip = _look_up(lexicon, prefix, stem)
        if slip is not None and slip.right is not None:
            return Slip(slip.rule_id, prefix + slip.right)
    return _definite_ha(word)


def right_form(word: str) -> str | None:
    """Return how a misspelt word is written, or None where it is right or unclear."""
    slip = find_slip(word)
    return slip.right if slip else None


def is_slip(word: str) -> bool:
    """Tell whether a bare Arabic word is a known misspelling."""
    return find_slip(word) is not None


def _splits(word: str) -> Iterator[tuple[str, str]]:
    yield "", word
    if word[:1] in ("و", "ف") and len(word) > 3:
        yield word[0], word[1:]
    match = _SPLIT.fullmatch(word)
    if match is not None and len(match[1]) > 0:
        yield match[1], match[2]


def _look_up(lexicon: _Lexicon, prefix: str, stem: str) -> Slip | None:
    """Return the slip of a stem that stands after clitics, where it is no other word there."""
    has_article = prefix.endswith(("ال", "لل"))
    if has_article and (slip := lexicon.definite.get(stem)):
        return slip
    if prefix and not has_article and len(stem) < SAFE_WITH_CLITICS and stem.startswith("ا"):
        return None
    slip = lexicon.words.get(stem)
    if slip is not None:
        return slip if _may_follow(prefix, stem, slip) else None
    for length in range(len(stem), 3, -1):
        if slip := lexicon.beginnings.get(stem[:length]):
            return Slip(slip.rule_id, f"{slip.right}{stem[length:]}")
    return None


def _may_follow(prefix: str, stem: str, slip: Slip) -> bool:
    """Tell whether a short word or one that falls apart into two can stand after a prefix."""
    if prefix == "" or (prefix in ("و", "ف") and stem != "فى"):
        return True
    if " " in (slip.right or "") or prefix.endswith("لل"):
        return len(stem) > 4 and " " not in (slip.right or "")
    return prefix.endswith("ال") or len(stem) > 3


def _definite_ha(word: str) -> Slip | None:
    """Find ه for ة after the article, where no "his" can stand."""
    match = _DEFINITE_HA.fullmatch(word)
    if match is None or f"{match[1]}ه" in _real_ha() or word in _not_article():
        return None
    if word.lstrip("وف") in _not_article():
        return None
    return Slip("ta-marbuta", word[:-1] + "ة")


@cache
def _real_ha() -> frozenset[str]:
    return frozenset(slip_words.REAL_HA.split())


@cache
def _not_article() -> frozenset[str]:
    return frozenset(slip_words.NOT_ARTICLE.split())


@cache
def _lexicon() -> _Lexicon:
    lexicon = _Lexicon()

    def derive(rule_id: str, words: str, wrong_of: Callable[[str], str]) -> None:
        for right in words.split():
            wrong = wrong_of(right)
            if wrong != right:
                lexicon.add(rule_id, wrong, right)

    derive("hamza-wasl", slip_words.WASL, lambda word: "إ" + word[1:])
    derive("hamza-missing", slip_words.QAT, _without_first_hamza)
    derive("ta-marbuta", slip_words.TA_MARBUTA, lambda word: word[:-1] + "ه")
    derive("ha-not-ta", slip_words.HA, lambda word: word[:-1] + "ة")
    derive("ya-not-maqsura", slip_words.YA, lambda word: word[:-1] + "ى")
    derive("maqsura-not-ya", slip_words.ALEF_MAQSURA, lambda word: word[:-1] + "ي")
    derive("tanwin-after-hamza", slip_words.TANWIN_AFTER_HAMZA, lambda word: word + "ا")
    for rule_id, pairs in (
        ("common-slip", slip_words.PAIRS),
        ("hamza-seat", slip_words.HAMZA_SEATS),
        ("madda", slip_words.MADDA),
    ):
        for wrong, _, right in (pair.partition(":") for pair in pairs.split()):
            if wrong != right:
                lexicon.add(rule_id, wrong, right)
    return lexicon


def _without_first_hamza(word: str) -> str:
    article = "ال" if word.startswith("ال") else ""
    return article + "ا" + word[len(article) + 1 :]
