"""Articles as ninjs 3.1 news items, and news items of any version into drafts.

Direction has no field in ninjs: it stands on the element around the body (``dir``). Texts of the
head are what the writer wrote, for programs compare them; one that is read otherwise elsewhere
stands a second time, as markup that says its direction.
Source: IPTC ninjs 3.1 (JSON Schema 2020-12).
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from html import escape
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from editor_app.base.errors import UserError
from editor_app.domain.article import Article, ArticleState, Draft, cleaned
from editor_app.domain.body import Body, Direction
from editor_app.domain.byline import Byline, Role
from editor_app.domain.source import SourceLink, is_web_address
from editor_app.formats.article_json import draft_to_json
from editor_app.formats.article_lines import draft_of, source_words
from editor_app.formats.html import addresses_apart, body_from_html, draft_from_html, html_of_body
from editor_app.formats.plain_isolates import line_alone
from editor_app.formats.plain_text import draft_from_text
from editor_app.language.bidi import clean_line
from editor_app.language.calendar import parse_date

URN = "urn:mihbara:"
_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"
_WITHDRAWN = frozenset({ArticleState.WITHDRAWN, ArticleState.SPIKED})
_OUT = frozenset({ArticleState.PUBLISHED, ArticleState.CORRECTED})
_WRAPPER = re.compile(r'<div lang="([^"]*)" dir="(rtl|ltr)">(.*)</div>', re.DOTALL)
_MAIN = ("main", "")
Json = Mapping[str, Any]


def article_to_ninjs(article: Article | Draft) -> dict[str, Any]:
    """Return an article as a ninjs item; a draft's identifier is made from its content.

    Pictures are left out: the item does not say where readers could load them from.
    """
    draft = cleaned(draft_of(article))
    item = {
        "uri": _uri(article),
        "type": "text",
        "representationType": "full",
        "standard": {"name": "ninjs", "version": "3.1", "schema": _SCHEMA},
        "language": draft.language,
        **(_versions(article) if isinstance(article, Article) else {}),
        "contentCreated": f"{draft.published_on}T00:00:00Z" if draft.published_on else "",
        "headlines": [
            *_texts("main", draft.headline),
            *_markup("main", draft.headline, draft),
            *_texts("kicker", draft.kicker),
            *_markup("kicker", draft.kicker, draft),
            *_texts("ticker", *draft.ticker),
        ],
        "descriptions": [
            *_texts("summary", draft.lead),
            *_markup("summary", draft.lead, draft),
        ],
        "bodies": [_body(draft)],
        "by": _comma(draft).join(line.name for line in draft.bylines),
        "people": [
            {"name": line.name, "rel": line.role.value}
            | ({"literal": line.credit} if line.credit else {})
            for line in draft.bylines
        ],
        "subjects": [
            *({"name": name, "rel": "section"} for name in (draft.section,) if name),
            *({"name": name, "rel": "keyword"} for name in draft.keywords),
        ],
        "infoSources": [
            *({"name": name, "role": "publisher"} for name in (draft.outlet,) if name),
            *(_source(source) for source in draft.sources if source_words(source)),
        ],
    }
    return {name: value for name, value in item.items() if value}


def _uri(article: Article | Draft) -> str:
    if isinstance(article, Article):
        return f"{URN}article:{article.id}"
    written = json.dumps(draft_to_json(article), ensure_ascii=True, sort_keys=True)
    return f"{URN}draft:{hashlib.sha256(written.encode()).hexdigest()[:32]}"


def _versions(article: Article) -> dict[str, Any]:
    state = article.state
    status = "usable" if state in _OUT else "canceled" if state in _WITHDRAWN else "withheld"
    return {
        "version": str(article.revision),
        "firstCreated": _moment(article.created_utc),
        "versionCreated": _moment(article.updated_utc),
        "pubStatus": status,
    }


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _comma(draft: Draft) -> str:
    return "، " if draft.direction is Direction.RTL else ", "


def _texts(role: str, *texts: str) -> Iterator[dict[str, str]]:
    for text in texts:
        if text:
            yield {"role": role, "contentType": "text/plain", "value": text}


def _markup(role: str, text: str, draft: Draft) -> Iterator[dict[str, str]]:
    if line_alone(text, draft.direction) == text:
        return
    is_rtl = draft.direction is Direction.RTL
    said = addresses_apart(text) if is_rtl else escape(text).replace("\n", "<br>")
    marked = f'<bdi dir="{draft.direction.value}">{said}</bdi>'
    yield {"role": role, "contentType": "text/html", "value": marked}


def _body(draft: Draft) -> dict[str, Any]:
    silent = Body(tuple(replace(part, image="") for part in draft.body.blocks))
    markup = html_of_body(silent, direction=draft.direction)
    opening = f'<div lang="{escape(draft.language)}" dir="{draft.direction.value}">'
    return {
        "role": "main",
        "contentType": "text/html",
        "charCount": len(draft.body.text),
        "wordCount": draft.body.word_count,
        "value": f"{opening}{markup}</div>",
    }


def _source(source: SourceLink) -> dict[str, str]:
    shown = {
        "name": source_words(source),
        "role": "primary-source" if source.is_primary else "source",
        "literal": source.id,
    }
    address = _ascii_address(source.url)
    return shown | ({"uri": address} if address else {})


def _ascii_address(address: str) -> str:
    """Return a web address as a URI: its host in Punycode, other letters percent-encoded."""
    if not is_web_address(address):
        return ""
    parts = urlsplit(address)
    try:
        host = parts.netloc.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    rest = (quote(part, safe="/%:@!$&'()*+,;=-._~?") for part in parts[2:])
    return urlunsplit((parts.scheme, host, *rest))


def draft_from_ninjs(item: object) -> Draft:
    """Read a news item: ninjs 3 and 2 (lists of texts with roles) or 1 (``body_html``).

    Raises:
        UserError: ``import-ninjs-unreadable`` (``reason``), ``import-too-complex``.
    """
    if not isinstance(item, Mapping) or not isinstance(item.get("uri"), str):
        raise UserError("import-ninjs-unreadable", reason="uri")
    try:
        return _draft(item)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UserError("import-ninjs-unreadable", reason=type(error).__name__) from error


def _draft(item: Json) -> Draft:
    written = _written(item)
    language = clean_line(_text(item.get("language", ""))) or written.language
    headlines = _entries(item, "headlines")
    subjects = _entries(item, "subjects") or _entries(item, "subject")
    return cleaned(
        replace(
            written,
            language=language,
            kicker=_first(headlines, "kicker"),
            headline=_first(headlines, *_MAIN)
            or _text(item.get("headline", ""))
            or _text(item.get("title", ""))
            or written.headline,
            lead=_first(_entries(item, "descriptions"), "summary", *_MAIN)
            or _text(item.get("description_text", "")),
            bylines=_bylines(item),
            outlet=next((_name(each) for each in _info(item, "publisher")), ""),
            published_on=_day(item),
            sources=tuple(_source_link(each) for each in _info(item, "source", "primary-source")),
            section=next((_name(each) for each in subjects if each.get("rel") == "section"), ""),
            keywords=tuple(_name(each) for each in subjects if each.get("rel") != "section"),
            ticker=tuple(_value(each) for each in headlines if each.get("role") == "ticker"),
        )
    )


def _written(item: Json) -> Draft:
    bodies = sorted(_entries(item, "bodies"), key=lambda each: each.get("role", "") != "main")
    markup = [each for each in bodies if "html" in _text(each.get("contentType", ""))]
    own = _WRAPPER.fullmatch(_value(markup[0])) if markup else None
    if own and _text(item["uri"]).startswith(URN):
        language, direction, fragment = own.groups()
        return Draft(
            language=language, direction=Direction(direction), body=body_from_html(fragment)
        )
    html = _value(markup[0]) if markup else _text(item.get("body_html", ""))
    if html:
        return draft_from_html(html)
    text = _value(bodies[0]) if bodies else _text(item.get("body_text", ""))
    return draft_from_text(text)


def _entries(item: Json, name: str) -> list[Json]:
    entries = item.get(name, [])
    if not isinstance(entries, list) or not all(isinstance(each, Mapping) for each in entries):
        raise TypeError(name)
    return entries


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value


def _value(entry: Json) -> str:
    return _text(entry.get("value", ""))


def _name(entry: Json) -> str:
    return _text(entry.get("name", ""))


def _first(entries: list[Json], *roles: str) -> str:
    """Return the text of the first role that any entry has."""
    for role in roles:
        for entry in entries:
            if entry.get("role", "") == role:
                return _value(entry)
    return ""


def _bylines(item: Json) -> tuple[Byline, ...]:
    roles = {role.value for role in Role}
    people = [each for each in _entries(item, "people") if each.get("rel") in roles]
    if people:
        return tuple(
            Byline(name=_name(each), role=Role(each["rel"]), credit=_text(each.get("literal", "")))
            for each in people
        )
    names = _text(item.get("by", "") or item.get("byline", ""))
    return tuple(Byline(name=name) for name in re.split("[،,]", names))


def _info(item: Json, *roles: str) -> Iterator[Json]:
    return (each for each in _entries(item, "infoSources") if each.get("role") in roles)


def _source_link(entry: Json) -> SourceLink:
    name, address = _name(entry), _text(entry.get("uri", ""))
    outlet, dash, title = name.partition(" – ")
    return SourceLink(
        id=_text(entry.get("literal", "")),
        url=address if is_web_address(address) else "",
        outlet=outlet if dash else "",
        title=title if dash else "" if name == address else name,
        is_primary=entry.get("role") == "primary-source",
    )


def _day(item: Json) -> date | None:
    for name in ("contentCreated", "contentcreated", "versionCreated", "versioncreated"):
        stated = _text(item.get(name, ""))
        if stated and not (name.startswith("version") and _text(item["uri"]).startswith(URN)):
            return parse_date(stated[:10])
    return None
