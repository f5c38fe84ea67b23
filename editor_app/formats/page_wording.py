"""What the family of aggregator sites prints around an article, in its three languages.

The sister sites (Moroccan, Egyptian, Saudi, Algerian, Sudanese, Yemeni …) share one wording.
"""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from editor_app.base.records import dataclass
from editor_app.language.bidi import clean_line
from editor_app.language.calendar import parse_date
from editor_app.language.folding import fold_words

_LONGEST_DATE_LINE = 240
_LONGEST_DATE = 40
_DATE = r"(?:[^\W\d]{2,9}[،,]?\s+)?\d[\d\W]*(?:[^\W\d]+\.?[\d\W]*){0,3}\d\s*م?"
_DATE_LINES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "ar": re.compile(
            r"ن\u064f?شرت?\s+في\s+(?P<outlet>.{1,80})\s+(?:يوم|بتاريخ)\s+"
            rf"(?P<date>{_DATE})(?:\s+بواسطة\s+(?P<author>.{{2,60}}))?"
        ),
        "fr": re.compile(
            r"publiée?\s+(?:par\s+(?P<author>.{2,60}?)\s+)?dans\s+(?P<outlet>.{1,80})\s+le\s+"
            rf"(?P<date>{_DATE})",
            re.IGNORECASE,
        ),
        "en": re.compile(
            r"published\s+(?:by\s+(?P<author>.{2,60}?)\s+)?in\s+(?P<outlet>.{1,80})\s+on\s+"
            rf"(?P<date>{_DATE})",
            re.IGNORECASE,
        ),
    }
)


def _key(text: str) -> str:
    return " ".join(fold_words(text))


_NOTICES = MappingProxyType(
    {
        _key(text): language
        for language, text in (
            ("ar", "شكرا على الإبلاغ!"),
            ("ar", "سيتم حجب هذه الصورة تلقائيا عندما يتم الإبلاغ عنها من طرف عدة أشخاص."),
            ("fr", "Merci d'avoir signalé !"),
            (
                "fr",
                "Cette image sera automatiquement bloquée après qu'elle soit signalée par"
                " plusieurs personnes.",
            ),
            ("en", "Thank you for reporting!"),
            (
                "en",
                "This image will be automatically blocked when it is reported by several people.",
            ),
        )
    }
)
_NOTICE_PAIRS = MappingProxyType(
    {
        f"{first} {second}": language
        for first, language in _NOTICES.items()
        for second, other in _NOTICES.items()
        if first != second and language == other
    }
)
_SOURCE_LINES = MappingProxyType(
    {
        _key(text): language
        for language, text in (
            ("ar", "انقر هنا لقراءة الخبر من مصدره."),
            ("ar", "انقر هنا لقراءة المقال من مصدره."),
            ("ar", "اضغط هنا لقراءة الخبر من مصدره."),
            ("fr", "Cliquez ici pour lire l'article depuis sa source."),
            ("en", "Click here to read the story from its source."),
            ("en", "Click here to read the article from its source."),
        )
    }
)
_AFTERWORDS = frozenset(
    map(
        _key,
        (
            "مواضيع ذات صلة",
            "أخبار ذات صلة",
            "أبلغ عن إشهار غير لائق",
            "Articles similaires",
            "Signaler une publicité inappropriée",
            "Related stories",
        ),
    )
)
_TICKER_SPACE = re.compile("[ \u00a0\u2007\u202f\t]{3,}|[\u00a0\u2007\u202f]{2,}")


@dataclass(frozen=True, slots=True)
class DateLine:
    """The line below the headline. ``published_on`` is None where its date is no date."""

    language: str
    outlet: str
    published_on: date | None
    author: str = ""


def read_date_line(text: str) -> DateLine | None:
    """Read the line that names the outlet and the date, or return None for any other line."""
    if len(text) > _LONGEST_DATE_LINE:
        return None
    line = clean_line(text)
    for language, pattern in _DATE_LINES.items():
        match = pattern.fullmatch(line)
        if match and len(match["date"]) <= _LONGEST_DATE:
            return DateLine(
                language=language,
                outlet=match["outlet"].strip(),
                published_on=parse_date(match["date"]),
                author=(match["author"] or "").strip(),
            )
    return None


def notice_language(text: str) -> str:
    """Return the language of a line of the image-report notice, or nothing for any other."""
    if len(text) > _LONGEST_DATE_LINE:
        return ""
    key = _key(text)
    return _NOTICES.get(key) or _NOTICE_PAIRS.get(key) or ""


def source_language(text: str) -> str:
    """Return the language of a read-at-source line, or nothing for any other line."""
    return _SOURCE_LINES.get(_key(text), "") if len(text) <= _LONGEST_DATE_LINE else ""


def is_afterword(text: str) -> bool:
    """Tell whether a line opens what the site prints below an article: related stories."""
    return len(text) <= _LONGEST_DATE_LINE and _key(text) in _AFTERWORDS


def has_ticker_spaces(text: str) -> bool:
    """Tell whether ``text`` holds runs of spaces as they stand between ticker headlines."""
    return _TICKER_SPACE.search(text) is not None


def ticker_headlines(text: str) -> list[str]:
    """Return the headlines that runs of no-break spaces part; a single space parts nothing."""
    return [line for part in _TICKER_SPACE.split(text) if (line := clean_line(part))]
