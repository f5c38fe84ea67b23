"""An article as feeds tell it: the same entry for RSS, Atom and JSON Feed."""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from editor_app.domain.article import Draft
from editor_app.formats.plain_isolates import line_alone
from editor_app.language.bidi import drop_unstorable
from editor_app.publishing.site.article_view import body_markup
from editor_app.publishing.site.records import Record
from editor_app.publishing.site.site import Site, article_path
from editor_app.publishing.site.words import WORDS

Entry = Mapping[str, Any]


def entry_of(site: Site, record: Record, draft: Draft) -> Entry:
    """Return an article in full as an entry of JSON values.

    The body says its own direction and language, for readers show it on a page of theirs.
    """
    lead_picture = next((one for one in draft.pictures if one.media_id in record.pictures), None)
    return {
        "id": record.article_id,
        "url": site.url(article_path(record.slug)),
        "title": _alone(draft.headline, draft),
        "language": draft.language,
        "summary": _alone(draft.lead, draft),
        "html": _directed_body(site, record, draft),
        "published": record.first_published_utc.isoformat(),
        "updated": record.created_utc.isoformat(),
        "authors": [_text(line.name) for line in draft.bylines],
        "categories": [_text(one) for one in (draft.section, *draft.keywords) if one],
        "picture": site.url(record.pictures[lead_picture.media_id].path) if lead_picture else "",
    }


def _directed_body(site: Site, record: Record, draft: Draft) -> str:
    """Return the body inside an element that carries its language and direction."""
    credit_word = WORDS[site.language]["photo-credit"]
    body = body_markup(draft, record.pictures, root=site.base_url, credit_word=credit_word)
    holder = etree.Element("div", {"dir": draft.direction.value})
    if draft.language:
        holder.set("lang", draft.language)
    holder.text = "\n"
    opening, closing = etree.tostring(holder, encoding="unicode").split("\n")
    return _text(f"{opening}\n{body}\n{closing}")


def _alone(text: str, draft: Draft) -> str:
    lines = (line_alone(line, draft.direction) for line in _text(text).splitlines())
    return "\n".join(lines)


def _text(text: str) -> str:
    return drop_unstorable(text)
