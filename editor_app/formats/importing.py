"""The registry of what can be read, and how an unnamed file's format is told.

Readers are imported when they read: the tables of this module are read wherever formats are
offered.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Draft, cleaned

if TYPE_CHECKING:
    from editor_app.formats.decoding import Decoded

NOT_A_PAGE = "not-an-aggregator-page"
MORE_ENTRIES = "feed-entries-left-out"
SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        ".txt": "web-page",
        ".html": "web-page",
        ".htm": "web-page",
        ".docx": "docx",
        ".md": "markdown",
        ".markdown": "markdown",
        ".json": "json",
        ".rss": "feed",
        ".atom": "feed",
        ".xml": "feed",
    }
)
"""How the names of files end that are offered for reading, and what such a file is taken for."""

_TAG = re.compile(
    r"<(?:!doctype\s+html|/?(?:html|head|body|title|meta|div|p|h[1-6]|article|section|table|tr|td"
    r"|span|ul|ol|li|br|strong|font|center|script|style|blockquote|a)(?:\s[^<>]*)?/?)>",
    re.IGNORECASE,
)
_FEED = re.compile(rb"<(?:[a-z]+:)?(?:rss|feed|RDF)[\s>]")
_FEWEST_TAGS = 3
_SNIFFED_CHARACTERS = 4096


@dataclass(frozen=True, slots=True)
class Imported:
    """A draft and how it was read.

    ``notes`` are codes of what a person should look at, first first: ``not-an-aggregator-page``,
    ``date-line-unreadable`` (its line is kept in the body), ``author-unreadable``,
    ``outlet-line-missing``, ``lines-before-headline``, ``lines-below-headline`` and
    ``lines-below-source`` (kept in the body), ``related-stories-left-out``,
    ``document-parts-left-out``, ``feed-entries-left-out``, and ``encoding-assumed`` where
    nothing in the file named its encoding.
    """

    draft: Draft
    format: str
    notes: tuple[str, ...] = ()


def read_draft(data: bytes, *, name: str, as_format: str | None = None) -> Imported:
    """Read a file into a draft: of a file with several articles the first, and a note says so.

    Args and errors as ``read_drafts``.
    """
    first, *others = read_drafts(data, name=name, as_format=as_format)
    return replace(first, notes=(*first.notes, MORE_ENTRIES)) if others else first


def read_drafts(data: bytes, *, name: str, as_format: str | None = None) -> tuple[Imported, ...]:
    """Read a file into its drafts, in order: a feed holds several, any other file one.

    Args:
        data: The file's bytes.
        name: Its name; only the ending counts, and only where ``as_format`` is None.
        as_format: One of ``FORMATS``, or None to tell by name and content. What is told to be a
            web page and is none of the family is read as plain HTML or text, and says so.

    Raises:
        UserError: ``import-format-unknown`` (``format``, ``known``), ``import-empty``,
            ``import-binary``, ``import-too-large``, ``import-encoding-unknown``,
            ``import-too-complex``, ``import-document-unreadable``, ``import-document-unsafe``,
            ``import-feed-unreadable``, ``import-feed-empty``, ``import-ninjs-unreadable``; of the
            program's own JSON ``article-json-unreadable`` or ``article-json-newer``.
    """
    if as_format is not None and as_format not in FORMATS:
        raise UserError("import-format-unknown", format=as_format, known=", ".join(FORMATS))
    return tuple(FORMATS[as_format or _told_format(data, name)](data))


def _told_format(data: bytes, name: str) -> str:
    if data.startswith(b"PK\x03\x04") and b"word/document.xml" in data:
        return "docx"
    told = SUFFIXES.get(PurePosixPath(name.replace("\\", "/")).suffix.lower(), "web-page")
    if told == "json" and _is_ninjs(data):
        return "ninjs"
    starts_as_feed = _FEED.search(data, 0, _SNIFFED_CHARACTERS) and b"<html" not in data[:512]
    return "feed" if told == "web-page" and starts_as_feed else told


def _is_ninjs(data: bytes) -> bool:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and "uri" in value and "body" not in value


def _texts(read: "Callable[[Decoded], Imported]") -> Callable[[bytes], Iterable[Imported]]:
    """Return a reader of files from a reader of text."""

    def read_file(data: bytes) -> Iterable[Imported]:
        from editor_app.formats.decoding import decode

        decoded = decode(data)
        imported = read(decoded)
        assumed = ("encoding-assumed",) if decoded.is_assumed else ()
        return (replace(imported, notes=(*imported.notes, *assumed)),)

    return read_file


def _read_web_page(decoded: "Decoded") -> Imported:
    from editor_app.formats import web_page
    from editor_app.formats.html import draft_from_page
    from editor_app.formats.html_tree import read_page
    from editor_app.formats.plain_text import draft_from_text

    if not is_markup(decoded.text):
        found = web_page.read_text(decoded.text)
        if found is None:
            return Imported(draft_from_text(decoded.text), "text", (NOT_A_PAGE,))
        return Imported(found.draft, "web-page", found.notes)
    page = read_page(decoded.text)
    found = web_page.read_html(page)
    if found is None:
        return Imported(draft_from_page(page), "html", (NOT_A_PAGE,))
    return Imported(found.draft, "web-page", found.notes)


def is_markup(text: str) -> bool:
    """Tell whether text is HTML: it begins with a tag of HTML, or holds three near its start."""
    start = text[:_SNIFFED_CHARACTERS].lstrip("\ufeff \t\r\n")
    tags = len(_TAG.findall(start))
    return tags >= _FEWEST_TAGS or (tags > 0 and start.startswith("<"))


def _read_html(decoded: "Decoded") -> Imported:
    from editor_app.formats.html import draft_from_html

    return Imported(draft_from_html(decoded.text), "html")


def _read_docx(data: bytes) -> Iterable[Imported]:
    from editor_app.formats.docx_reading import read_docx

    reading = read_docx(data)
    return (Imported(reading.draft, "docx", reading.notes),)


def _read_markdown(decoded: "Decoded") -> Imported:
    from editor_app.formats.markdown import draft_from_markdown

    return Imported(draft_from_markdown(decoded.text), "markdown")


def _read_text(decoded: "Decoded") -> Imported:
    from editor_app.formats.plain_text import draft_from_text

    return Imported(draft_from_text(decoded.text), "text")


def _read_ninjs(decoded: "Decoded") -> Imported:
    from editor_app.formats.ninjs import draft_from_ninjs

    try:
        value = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise UserError("import-ninjs-unreadable", reason="not JSON") from error
    return Imported(draft_from_ninjs(value), "ninjs")


def _read_feed(data: bytes) -> Iterable[Imported]:
    from editor_app.formats.feed import drafts_from_feed

    return (Imported(draft, "feed") for draft in drafts_from_feed(data))


def _read_json(decoded: "Decoded") -> Imported:
    from editor_app.formats.article_json import draft_from_json

    try:
        value = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise UserError("article-json-unreadable", reason="not JSON") from error
    return Imported(cleaned(draft_from_json(value)), "json")


FORMATS: Mapping[str, Callable[[bytes], Iterable[Imported]]] = MappingProxyType(
    {
        "web-page": _texts(_read_web_page),
        "html": _texts(_read_html),
        "docx": _read_docx,
        "markdown": _texts(_read_markdown),
        "text": _texts(_read_text),
        "ninjs": _texts(_read_ninjs),
        "feed": _read_feed,
        "json": _texts(_read_json),
    }
)
"""What ``as_format`` may say, and its reader. Each gives at least one draft or refuses."""
