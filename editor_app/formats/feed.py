"""Entries of RSS and Atom feeds into drafts. Nothing is fetched: what the feed holds is read."""

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any

import feedparser

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft, cleaned
from editor_app.domain.byline import Byline
from editor_app.domain.source import SourceLink, is_web_address
from editor_app.formats.html import draft_from_html
from editor_app.language.bidi import clean_line
from editor_app.language.calendar import parse_date

MAX_BYTES = 4 * 1024 * 1024
MAX_ENTRIES = 200
MAX_SIGNS = 100_000
"""Tags and entities cost far more than their length; fifty long entries have half as many."""

_LONGEST_LEAD = 700
_TIME = re.compile(r"[\s،,\-–|]*(?:T|على الساعة\s*)?[0-9]{1,2}:[0-9]{2}.*")
Entry = Mapping[str, Any]


def drafts_from_feed(data: bytes) -> tuple[Draft, ...]:
    """Return a draft of each entry, in the feed's order; at most the first two hundred.

    The entry's link is the primary source and the feed's title the outlet.

    Raises:
        UserError: ``import-empty``, ``import-too-large`` (``limit_mb``),
            ``import-document-unsafe``, ``import-feed-unreadable``, ``import-feed-empty`` or
            ``import-too-complex``.
    """
    if not data.strip():
        raise UserError("import-empty")
    if len(data) > MAX_BYTES:
        raise UserError("import-too-large", limit_mb=MAX_BYTES >> 20)
    if b"<!ENTITY" in data.replace(b"\x00", b""):
        raise UserError("import-document-unsafe")
    if data.count(b"<") + data.count(b"&") > MAX_SIGNS:
        raise UserError("import-too-complex", signs=MAX_SIGNS)
    parsed = _parsed(data)
    entries = parsed.entries[:MAX_ENTRIES]
    if not entries:
        code = "import-feed-empty" if parsed.get("version") else "import-feed-unreadable"
        raise UserError(code)
    return tuple(_draft(entry, parsed.feed) for entry in entries)


def _parsed(data: bytes) -> Any:  # noqa: ANN401  the library states no types
    try:
        # A stream: the library would take bare bytes for a file's name or an address.
        # What it offers besides, our own reader of markup does.
        return feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError) as error:
        raise UserError("import-feed-unreadable") from error


def _draft(entry: Entry, feed: Entry) -> Draft:
    contents = [_text(each, "value") for each in entry.get("content", ())]
    content = next((each for each in contents if each.strip()), "")
    summary = _text(entry, "summary")
    written = draft_from_html(content or summary)
    lead = _plain(summary) if content else ""
    if len(lead) > _LONGEST_LEAD or written.body.text.startswith(lead):
        lead = ""
    address, outlet = clean_line(_text(entry, "link")), _plain(_text(feed, "title"))
    source = SourceLink(
        id="s1",
        url=address if is_web_address(address) else "",
        outlet=outlet,
        is_primary=True,
    )
    language = clean_line(_text(entry, "language") or _text(feed, "language"))
    return cleaned(
        replace(
            written,
            language=language or written.language,
            headline=_plain(_text(entry, "title")) or written.headline,
            lead=lead,
            bylines=tuple(Byline(name=name) for name in _names(entry)),
            outlet=outlet,
            published_on=day_of(_text(entry, "published") or _text(entry, "updated")),
            sources=(source,) if source.url else (),
            keywords=tuple(clean_line(_text(tag, "term")) for tag in entry.get("tags", ())),
        )
    )


def _text(holder: Entry, name: str) -> str:
    value = holder.get(name, "")
    return value if isinstance(value, str) else ""


def _plain(markup: str) -> str:
    """Return the text of a title or summary, which feeds write as markup or as plain text."""
    found = draft_from_html(markup)
    return clean_line(" ".join((found.headline, found.body.text)))


def _names(entry: Entry) -> list[str]:
    named = [_text(author, "name") for author in entry.get("authors", ())]
    return list(filter(None, map(clean_line, named))) or [clean_line(_text(entry, "author"))]


def day_of(stated: str) -> date | None:
    """Return the day that a feed states, as its publisher's clock says it, or None.

    Read are RFC 822 and RFC 3339 moments, and dates in words with or without a time.
    """
    stated = clean_line(stated)[:120]
    found = parse_date(_TIME.sub("", stated))
    if found:
        return found
    try:
        return parsedate_to_datetime(stated).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
