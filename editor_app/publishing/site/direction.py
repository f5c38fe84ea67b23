"""Say language and direction in markup wherever they differ from what stands around."""

from datetime import date
from functools import lru_cache
from typing import Protocol

from markupsafe import Markup, escape

from editor_app.formats.html import addresses_apart
from editor_app.language.bidi import first_strong, needs_isolation
from editor_app.language.calendar import format_date

_LANGUAGE = Markup(' lang="{}"')
_DIRECTION = Markup(' dir="{}"')
_TURNED = Markup('<bdi dir="{}">{}</bdi>')
_DATE = Markup('<time datetime="{}">{}</time>')


class Tongued(Protocol):
    """Anything that says in which language it is written, and which way it runs."""

    @property
    def language(self) -> str:
        """A language tag, or empty for unknown."""
        ...

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``."""
        ...


def tongue(one: Tongued, around: Tongued) -> Markup:
    """Return the attributes that ``one`` needs on an element inside ``around``."""
    language = _LANGUAGE.format(one.language) if one.language != around.language else Markup()
    if one.direction == around.direction:
        return language
    return language + _DIRECTION.format(one.direction)


def line(text: str, around: Tongued) -> Markup:
    """Return a single line, turned where all of it runs against ``around``, addresses apart."""
    turned = own_direction(text, around.direction)
    if turned:
        return _TURNED.format(turned, text)
    return Markup(addresses_apart(text)) if around.direction == "rtl" else escape(text)


def own_direction(text: str, around: str) -> str:
    """Return the direction a line needs inside ``around``: empty where it needs none of its own."""
    if first_strong(text) in (around, None):
        return ""
    other = "ltr" if around == "rtl" else "rtl"
    return "" if needs_isolation(text, other) else other


@lru_cache(maxsize=1024)
def day(moment: date, language: str) -> Markup:
    """Return a date or moment for readers and machines."""
    return _DATE.format(moment.isoformat(), format_date(moment, language))
