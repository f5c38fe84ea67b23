"""What a writer measures: words, characters, time, sentences, and room at the places of reading.

Characters are grapheme clusters: what a reader sees as one, tashkeel included in its letter.
"""

import math
import re
from collections.abc import Iterator
from enum import StrEnum

from editor_app.base.records import dataclass
from editor_app.language.counting import count_words, reading_minutes
from editor_app.language.late_pattern import LatePattern

# -- Characters ------------------------------------------------------------------------------

# The standard library knows categories, not clusters: a flag or a family would count as many.
_GRAPHEME = LatePattern(r"\X")
_UNSEEN = LatePattern(r"(?V1)[\p{Cc}\p{Cf}\p{M}--[\t\n]]+")


def graphemes(text: str) -> Iterator[str]:
    """Yield the characters of ``text`` as readers see them; invisible ones alone are none.

    Source: Unicode Standard Annex 29, extended grapheme clusters.
    """
    if not text:  # an empty article need not bring the patterns in
        return
    is_unseen = _UNSEEN.compiled.fullmatch
    for match in _GRAPHEME.compiled.finditer(text):
        cluster: str = match.group()
        if not is_unseen(cluster):
            yield cluster


def count_graphemes(text: str) -> int:
    """Count characters as readers see them; a line break is one."""
    return sum(1 for _ in graphemes(text))


# -- Sentences -------------------------------------------------------------------------------

_ENDS = ".؟!?…"
_CLOSERS = "»\"”’)]'"
_SENTENCE_END = LatePattern(rf"[{_ENDS}]+[{re.escape(_CLOSERS)}]*(?=\s|$)|\n+")
_LAST_WORD = LatePattern(r"[\p{L}\p{M}\p{N}.]+$")
_ABBREVIATIONS = frozenset(
    [
        "د",
        "أ",
        "م",
        "ص",
        "ج",
        "هـ",
        "ق",
        "ت",
        "ب",
        "س",
        "ط",
        "ع",
        "ذ",
        "ش",
        "ف",
        "ه",
        "أد",
        "ق.م",
        "ب.م",
        "ص.ب",
        "م.م",
        "أ.د",
        "أ.ف.ب",
        "و.م.ع",
        "mr",
        "mme",
        "m",
        "dr",
        "st",
        "no",
        "vs",
        "etc",
        "p",
        "pp",
        "vol",
        "art",
        "cf",
        "e.g",
        "i.e",
    ]
)


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text: where it stands, and its words."""

    start: int
    end: int
    text: str
    words: int


def sentences(text: str) -> list[Sentence]:
    """Divide a text into sentences; the full stop of an abbreviation or a number ends none.

    Two dots (the pause of Moroccan headlines) and an ellipsis end one only at the end of a line.
    """
    found: list[Sentence] = []
    if not text:
        return found
    start = 0
    for match in _SENTENCE_END.compiled.finditer(text):
        if match.group()[0] == "\n":
            _add(found, text, start, match.start())
            start = match.end()
        elif _ends_here(text, match.start(), match.end()):
            _add(found, text, start, match.end())
            start = match.end()
    _add(found, text, start, len(text))
    return found


def _ends_here(text: str, start: int, end: int) -> bool:
    marks = text[start:end].rstrip(_CLOSERS)
    at_line_end = end == len(text) or text[end] == "\n"
    if at_line_end:
        return True
    if marks.endswith(("..", "…")):
        return False
    if marks != ".":
        return True
    word = _LAST_WORD.compiled.search(text, max(0, start - 24), start)
    return word is None or not _is_abbreviation(word.group())


def _is_abbreviation(word: str) -> bool:
    spelt = word.casefold()
    return spelt in _ABBREVIATIONS or ("." in spelt and all(len(p) == 1 for p in spelt.split(".")))


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    trimmed = piece.strip()
    words = count_words(trimmed)
    if words:
        found.append(Sentence(start + lead, start + lead + len(trimmed), trimmed, words))


# -- The whole text --------------------------------------------------------------------------

LONG_SENTENCE_WORDS = 40
"""A sentence beyond this is shown as long.

Source: agency handbooks ask for 25 to 30 words in French and English; Arabic joins with و and
writes the same matter in about a third more words to a sentence.
"""

LONG_PARAGRAPH_WORDS = 120
"""A paragraph beyond this is shown as long: three long sentences, a screenful of a telephone."""


@dataclass(frozen=True)
class Measure:
    """The meters of one text; lengths are in words."""

    words: int
    characters: int
    minutes: int
    paragraphs: int
    longest_paragraph: int
    sentences: int
    mean_sentence: float
    longest_sentence: int
    long_sentences: tuple[Sentence, ...]


def measure(text: str) -> Measure:
    """Measure a text whose paragraphs are its lines.

    Thread: any; 60 ms for 10,000 words, so not on the GUI thread for a whole article.
    """
    lengths = [length for line in text.split("\n") if (length := count_words(line))]
    found = sentences(text)
    words = sum(lengths)
    return Measure(
        words=words,
        characters=count_graphemes(text.replace("\n", "")),
        minutes=reading_minutes(words),
        paragraphs=len(lengths),
        longest_paragraph=max(lengths, default=0),
        sentences=len(found),
        mean_sentence=words / len(found) if found else 0.0,
        longest_sentence=max((sentence.words for sentence in found), default=0),
        long_sentences=tuple(s for s in found if s.words > LONG_SENTENCE_WORDS),
    )


# -- Room at the places where a headline or lead is read -----------------------------------------


class Unit(StrEnum):
    """What a place counts."""

    CHARACTERS = "characters"
    SMS = "sms"


@dataclass(frozen=True)
class Limit:
    """The room of one place.

    Args:
        id: A stable, hyphenated name.
        most: Characters shown whole (of the first part, for a short message).
        source: Who says so; shops cut by width, so the figures for screens are conventions.
        unit: What is counted.
    """

    id: str
    most: int
    source: str
    unit: Unit = Unit.CHARACTERS


_SEARCH = "Convention of search editors (Moz, Yoast): results are cut at about 600 and 920 pixels"
_PUSH = "Tencent Push Notification Service and Alibaba mPaaS: what a locked iPhone shows"
_CARD = "X for Websites, Cards markup reference"
_SMS = "3GPP TS 23.038 (UCS-2: 140 octets) and TS 23.040 (six octets of header in each part)"

SEARCH_TITLE = Limit("search-title", 60, _SEARCH)
SEARCH_DESCRIPTION = Limit("search-description", 155, _SEARCH)
PUSH_TITLE = Limit("push-title", 40, _PUSH)
PUSH_BODY = Limit("push-body", 110, _PUSH)
SMS = Limit("sms", 70, _SMS, Unit.SMS)
CARD_TITLE = Limit("card-title", 70, _CARD)
CARD_DESCRIPTION = Limit("card-description", 200, _CARD)
LIMITS = (
    SEARCH_TITLE,
    SEARCH_DESCRIPTION,
    PUSH_TITLE,
    PUSH_BODY,
    SMS,
    CARD_TITLE,
    CARD_DESCRIPTION,
)


class State(StrEnum):
    """How a text stands to a limit."""

    EMPTY = "empty"
    FITS = "fits"
    TIGHT = "tight"
    OVER = "over"


TIGHT_SHARE = 0.9


@dataclass(frozen=True)
class Room:
    """How much of a limit a text takes.

    Args:
        used: In the unit of the limit.
        most: Room there is, in all the parts of a message that are used.
        parts: Messages that are sent (1 but for SMS).
        state: Empty, fits, tight (from 90 %), over (for SMS: more than one part).
        shown: The text as the place shows it, cut where it is over.
    """

    used: int
    most: int
    parts: int
    state: State
    shown: str


def room(text: str, limit: Limit) -> Room:
    """Tell how a text stands to a limit and what the place shows of it."""
    line = " ".join(text.split())
    if limit.unit is Unit.SMS:
        return _sms_room(line)
    used = count_graphemes(line)
    return Room(used, limit.most, 1, _state(used, limit.most), cut(line, limit.most))


def cut(text: str, most: int) -> str:
    """Return at most ``most`` characters, cut between words where one ends near, with … after."""
    clusters = list(graphemes(text))
    if len(clusters) <= most:
        return text
    kept = "".join(clusters[: most - 1])
    head, space, _ = kept.rpartition(" ")
    whole = clusters[most - 1].isspace() or not space or len(head) < 0.6 * len(kept)
    return (kept if whole else head).rstrip(" ،؛,;:-–—") + "…"


def _state(used: int, most: int) -> State:
    if used == 0:
        return State.EMPTY
    if used > most:
        return State.OVER
    return State.TIGHT if used >= TIGHT_SHARE * most else State.FITS


# The characters of the seven-bit alphabet; those of the second line take two places.
_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_DOUBLE = frozenset("^{}\\[~]|€\f")


def _sms_room(line: str) -> Room:
    if all(character in _GSM or character in _GSM_DOUBLE for character in line):
        used = sum(2 if character in _GSM_DOUBLE else 1 for character in line)
        single, part = 160, 153
    else:
        used = len(line.encode("utf-16-be", "surrogatepass")) // 2
        single, part = 70, 67
    parts = min(used, 1) if used <= single else math.ceil(used / part)
    most = single if parts <= 1 else parts * part
    state = _state(used, single)
    return Room(used, most, parts, state, line)
