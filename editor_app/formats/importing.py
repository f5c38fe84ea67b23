"""The registry of what can be read, and how an unnamed file's format is told."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft, cleaned
from editor_app.formats import web_page
from editor_app.formats.article_json import draft_from_json
from editor_app.formats.decoding import Decoded, decode
from editor_app.formats.html import draft_from_html, draft_from_page
from editor_app.formats.html_tree import read_page
from editor_app.formats.markdown import draft_from_markdown
from editor_app.formats.plain_text import draft_from_text

NOT_A_PAGE = "not-an-aggregator-page"
_MARKDOWN_NAMES = frozenset({".md", ".markdown"})
_TAG = re.compile(
    r"<(?:!doctype\s+html|/?(?:html|head|body|title|meta|div|p|h[1-6]|article|section|table|tr|td"
    r"|span|ul|ol|li|br|strong|font|center|script|style|blockquote|a)(?:\s[^<>]*)?/?)>",
    re.IGNORECASE,
)
_FEWEST_TAGS = 3
_SNIFFED_CHARACTERS = 4096


@dataclass(frozen=True, slots=True)
class Imported:
    """A draft and how it was read.

    ``notes`` are codes of what a person should look at, first first: ``not-an-aggregator-page``,
    ``date-line-unreadable`` (its line is kept in the body), ``author-unreadable``,
    ``outlet-line-missing``, ``lines-before-headline``, ``lines-below-headline`` and
    ``lines-below-source`` (kept in the body), ``related-stories-left-out``, and
    ``encoding-assumed`` where nothing in the file named its encoding.
    """

    draft: Draft
    format: str
    notes: tuple[str, ...] = ()


def read_draft(data: bytes, *, name: str, as_format: str | None = None) -> Imported:
    """Read a file into a draft.

    Args:
        data: The file's bytes.
        name: Its name; only the ending counts, and only where ``as_format`` is None.
        as_format: One of ``FORMATS``, or None to tell by name and content. What is told to be a
            web page and is none of the family is read as plain HTML or text, and says so.

    Raises:
        UserError: ``import-format-unknown`` (``format``, ``known``), ``import-empty``,
            ``import-binary``, ``import-too-large``, ``import-encoding-unknown``,
            ``import-too-complex``; of the program's own JSON ``article-json-unreadable`` or
            ``article-json-newer``.
    """
    if as_format is not None and as_format not in FORMATS:
        raise UserError("import-format-unknown", format=as_format, known=", ".join(FORMATS))
    decoded = decode(data)
    imported = FORMATS[as_format or _format_of_name(name)](decoded)
    notes = (*imported.notes, *(("encoding-assumed",) if decoded.is_assumed else ()))
    return Imported(imported.draft, imported.format, notes)


def _format_of_name(name: str) -> str:
    ending = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    if ending == ".json":
        return "json"
    return "markdown" if ending in _MARKDOWN_NAMES else "web-page"


def _read_web_page(decoded: Decoded) -> Imported:
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


def _read_html(decoded: Decoded) -> Imported:
    return Imported(draft_from_html(decoded.text), "html")


def _read_markdown(decoded: Decoded) -> Imported:
    return Imported(draft_from_markdown(decoded.text), "markdown")


def _read_text(decoded: Decoded) -> Imported:
    return Imported(draft_from_text(decoded.text), "text")


def _read_json(decoded: Decoded) -> Imported:
    try:
        value = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise UserError("article-json-unreadable", reason="not JSON") from error
    return Imported(cleaned(draft_from_json(value)), "json")


FORMATS: Mapping[str, Callable[[Decoded], Imported]] = MappingProxyType(
    {
        "web-page": _read_web_page,
        "html": _read_html,
        "markdown": _read_markdown,
        "text": _read_text,
        "json": _read_json,
    }
)
"""What ``as_format`` may say, and its reader."""
