"""Characters that nobody sees: which ones a text holds, why each is out of place, and without them.

No-break spaces, joiners that change letters and the sequences of emoji are not out of place.
Source: Unicode Standard, chapter 23 (format characters); Unicode Standard Annex 9.
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum

from editor_app.base.records import dataclass
from editor_app.language.bidi import CONTROLS, EMBEDDINGS, MARKS, PDF, stray_controls


class Invisible(StrEnum):
    """Why a character is out of place; each has a sentence of wording."""

    STRAY_CONTROL = "invisible-stray-control"
    EMBEDDING = "invisible-embedding"
    ISOLATE = "invisible-isolate"
    DIRECTION_MARK = "invisible-direction-mark"
    ZERO_WIDTH = "invisible-zero-width"
    IDLE_JOINER = "invisible-idle-joiner"
    SOFT_HYPHEN = "invisible-soft-hyphen"
    OTHER = "invisible-other"
    PRESENTATION_FORM = "invisible-presentation-form"


@dataclass(frozen=True, slots=True)
class Found:
    """One character out of place, and what stands there instead."""

    start: int
    code: Invisible
    instead: str = ""


_JOINERS = "\u200c\u200d"
_CANDIDATE = re.compile(
    f"[{CONTROLS}{MARKS}{_JOINERS}\u00ad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff"
    "\ufff9-\ufffc\ufb50-\ufd3d\ufd40-\ufdcf\ufe70-\ufefc\U000e0000-\U000e007f]"
)
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")


def find_invisibles(text: str) -> tuple[Found, ...]:
    """Return the characters of ``text`` that are out of place, in order."""
    if not _CANDIDATE.search(text):
        return ()
    stray = stray_controls(text)
    flags = [match.span() for match in _FLAG.finditer(text)]
    found = []
    for match in _CANDIDATE.finditer(text):
        at, character = match.start(), match[0]
        if any(first <= at < last for first, last in flags):
            continue
        code = _code(text, at, character, is_stray=at in stray)
        if code is not None:
            instead = plain_letters(character) if code is Invisible.PRESENTATION_FORM else ""
            found.append(Found(at, code, instead))
    return tuple(found)


def _code(text: str, at: int, character: str, *, is_stray: bool) -> Invisible | None:
    if is_stray:
        return Invisible.STRAY_CONTROL
    if character in EMBEDDINGS or character == PDF:
        return Invisible.EMBEDDING
    if character in CONTROLS:
        return Invisible.ISOLATE
    if character in MARKS:
        return Invisible.DIRECTION_MARK
    if character in _JOINERS:
        return None if _joins(text, at, character) else Invisible.IDLE_JOINER
    if character == "\u00ad":
        return Invisible.SOFT_HYPHEN
    if character in "\u200b\u2060\ufeff\u180e":
        return Invisible.ZERO_WIDTH
    if unicodedata.category(character) == "Lo" or "\ufe70" <= character <= "\ufefc":
        return Invisible.PRESENTATION_FORM
    return Invisible.OTHER if unicodedata.category(character) in ("Cf", "Cn", "So") else None


def _joins(text: str, at: int, character: str) -> bool:
    """Tell whether a joiner changes a letter beside it or builds an emoji."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if character == "\u200c":
        return _is_joining(before) and _is_joining(after)
    if _is_joining(before) or _is_joining(after):
        return True
    return bool(before and after) and all(
        unicodedata.category(each) in ("So", "Sk", "Mn") for each in (before, after)
    )


def _is_joining(character: str) -> bool:
    return bool(character) and unicodedata.bidirectional(character) in ("AL", "NSM")


def plain_letters(text: str) -> str:
    """Return ``text`` with presentation forms (U+FB50-U+FEFF) as the letters they show; ﷺ stays."""
    return _FORM.sub(lambda match: _letters(match[0]), text)


_FORM = re.compile("[\ufb50-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc]")


def _letters(form: str) -> str:
    letters = unicodedata.normalize("NFKC", form)
    # The forms of a vowel sign alone stand on a space or a tatweel.
    return letters[1:] if len(letters) > 1 and letters[0] in " \u0640" else letters


def without(text: str, found: Sequence[Found]) -> str:
    """Return ``text`` without what was found in it."""
    for each in reversed(found):
        text = text[: each.start] + each.instead + text[each.start + 1 :]
    return text
