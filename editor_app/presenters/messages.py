"""Word every code of the program in Arabic, French and English: what is wrong, and what to do.

The sentences stand in ``resources/wording``. A placeholder ``{path}`` takes a value as it is,
``{name|id}`` the first of two that is there, and
``{before:article_state}`` takes the name that the language's ``article_state`` terms have for it,
and where the value is a list of codes divided by commas, the name of each. ``{time:moment}`` is
a day and time in the words of the language. A message that counts
has a form for each plural category of the language that it needs, chosen by ``count``.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from string import Formatter
from typing import Any

from editor_app.base.assets import asset
from editor_app.language.bidi import clean_line, isolate, led, needs_isolation
from editor_app.language.calendar import format_moment

LANGUAGES = ("ar", "fr", "en")
LONGEST_VALUE = 200
_ABSENT = "…"
_MOMENT = "moment"
_LIST_MARKS = {"ar": "، ", "fr": ", ", "en": ", "}


def word(code: str, params: Mapping[str, object], language: str) -> str:
    """Return one sentence for a code.

    Args:
        code: Of an error, a problem of the checklist, a note of an import or a notice.
        params: What the sentence needs; what it lacks shows as an ellipsis.
        language: ``ar``, ``fr`` or ``en``; any other counts as Arabic.

    Returns:
        Plain text on one line; values are cleaned, cut and, in Arabic or where they run against
        the sentence, isolated. An unknown code gives a general sentence that holds the code.
    """
    spoken = _spoken(language)
    table = wording(spoken)
    sentence = table["messages"].get(code)
    if sentence is None:
        sentence, params = table["fallback"], {"code": code}
    elif isinstance(sentence, dict):
        sentence = _form(sentence, params.get("count"), spoken)
    text = "".join(
        literal + ("" if name is None else _shown(_value(name, params), kind or "", spoken))
        for literal, name, kind, _ in Formatter().parse(sentence)
    )
    return led(text, "rtl" if spoken == "ar" else "ltr")


def term(kind: str, value: str, language: str) -> str:
    """Return what a language calls a value, such as the state ``in_review``; else the value."""
    named: str = wording(_spoken(language))["terms"].get(kind, {}).get(value, value)
    return named


def is_worded(code: str) -> bool:
    """Tell whether there is a sentence for ``code``."""
    return code in wording("ar")["messages"]


@cache
def wording(language: str) -> Mapping[str, Any]:
    """Return a language's table: ``fallback``, ``terms`` by kind, ``messages`` by code."""
    data: Mapping[str, Any] = json.loads(asset("wording", f"{language}.json").read_bytes())
    return data


def plural_category(count: int, language: str) -> str:
    """Return the plural category of a whole number.

    Source: Unicode CLDR, plural rules for ar, fr and en.
    """
    if language == "fr":
        return "one" if count in (0, 1) else "other"
    if language == "en":
        return "one" if count == 1 else "other"
    if count in (0, 1, 2):
        return ("zero", "one", "two")[count]
    if 3 <= count % 100 <= 10:
        return "few"
    return "many" if count % 100 >= 11 else "other"


def _form(forms: Mapping[str, str], count: object, language: str) -> str:
    """Choose the form of a counting message; none at all may have one in every language."""
    number = count if isinstance(count, int) else 0
    if number == 0 and "zero" in forms:
        return forms["zero"]
    return forms.get(plural_category(number, language), forms["other"])


def _spoken(language: str) -> str:
    return language if language in LANGUAGES else LANGUAGES[0]


def _value(name: str, params: Mapping[str, object]) -> object:
    return next((params[each] for each in name.split("|") if each in params), None)


def _shown(value: object, kind: str, language: str) -> str:
    if value is None:
        return _ABSENT
    text = clean_line(str(value)) or _ABSENT
    if kind == _MOMENT:
        return isolate(_in_words(text, language))
    if kind:
        names = (term(kind, part.strip(), language) for part in text.split(","))
        return _LIST_MARKS[language].join(names)
    if len(text) > LONGEST_VALUE:
        text = text[:LONGEST_VALUE] + _ABSENT
    if language == "ar" or needs_isolation(text, "ltr"):
        return isolate(text)
    return text


def _in_words(written: str, language: str) -> str:
    """Return an ISO 8601 date and time in words, on the wall it was written for; else as it is."""
    try:
        return format_moment(datetime.fromisoformat(written), language)
    except ValueError:
        return written
