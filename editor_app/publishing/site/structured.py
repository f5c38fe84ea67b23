"""What a page says to machines: NewsArticle JSON-LD and Open Graph."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from editor_app.domain.article import Draft
from editor_app.domain.byline import Byline, Role
from editor_app.domain.correction import Correction
from editor_app.domain.source import is_web_address
from editor_app.formats.plain_isolates import line_alone
from editor_app.publishing.site.records import Record, shortened
from editor_app.publishing.site.site import Site, article_path, list_key, list_path
from editor_app.publishing.site.words import LOCALES, WORDS

DESCRIPTION_LENGTH = 300
_HEADLINE_LENGTH = 200
_RELATIONS: Mapping[Role, str] = {
    Role.WRITER: "author",
    Role.REPORTER: "author",
    Role.CORRESPONDENT: "author",
    Role.TRANSLATOR: "translator",
    Role.PHOTOGRAPHER: "contributor",
    Role.EDITOR: "editor",
}
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def escaped_json(data: object) -> str:
    """Return JSON that cannot end the script element it stands in.

    Source: HTML Living Standard, restrictions for contents of script elements.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPES)


def news_article(site: Site, record: Record, draft: Draft) -> Mapping[str, Any]:
    """Describe an article; what the draft does not hold is left out.

    Source: schema.org NewsArticle.
    """
    url = site.url(article_path(record.slug))
    publisher = {"@type": "Organization", "name": site.title, "url": site.base_url}
    primary = draft.primary_source
    images = [
        site.url(record.pictures[one.media_id].path)
        for one in draft.pictures
        if one.media_id in record.pictures
    ]
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": url,
        "url": url,
        "headline": _alone(draft.headline, _HEADLINE_LENGTH, draft),
        "description": _alone(draft.lead, DESCRIPTION_LENGTH, draft),
        "inLanguage": draft.language,
        "datePublished": record.first_published_utc.isoformat(),
        "dateModified": record.created_utc.isoformat(),
        "publisher": publisher,
        "image": images,
        "articleSection": draft.section,
        "keywords": list(draft.keywords),
        "wordCount": draft.word_count,
        "isBasedOn": primary.url if primary and is_web_address(primary.url) else "",
        "citation": [one.url for one in draft.sources if is_web_address(one.url)],
        "correction": [_correction(site, one) for one in record.corrections],
        **_people(site, draft.bylines),
    }
    if "author" not in described:
        described["author"] = publisher
    return {name: value for name, value in described.items() if value not in ("", [])}


def _correction(site: Site, one: Correction) -> Mapping[str, Any]:
    """Describe a correction.

    Source: schema.org CorrectionComment.
    """
    words = WORDS[site.language]
    wrong = f"{words['correction-wrong']} {one.wrong} " if one.wrong else ""
    described: dict[str, Any] = {
        "@type": "CorrectionComment",
        "text": f"{wrong}{words['correction-right']} {one.right}",
        "datePublished": one.made_utc.isoformat(),
    }
    if one.by:
        described["author"] = {"@type": "Person", "name": one.by}
    return described


def open_graph(site: Site, record: Record, draft: Draft) -> Sequence[tuple[str, str]]:
    """Return the page's Open Graph properties in order.

    Source: ogp.me.
    """
    properties = [
        ("og:type", "article"),
        ("og:site_name", site.title),
        ("og:title", _alone(draft.headline, _HEADLINE_LENGTH, draft)),
        ("og:description", _alone(draft.lead, DESCRIPTION_LENGTH, draft)),
        ("og:url", site.url(article_path(record.slug))),
        ("og:locale", LOCALES.get(draft.language, "")),
        ("article:published_time", record.first_published_utc.isoformat()),
        ("article:modified_time", record.created_utc.isoformat()),
        ("article:section", draft.section),
        *(("article:tag", word) for word in draft.keywords),
    ]
    lead_picture = next((one for one in draft.pictures if one.media_id in record.pictures), None)
    if lead_picture:
        picture = record.pictures[lead_picture.media_id]
        properties += [
            ("og:image", site.url(picture.path)),
            ("og:image:type", picture.media_type),
            ("og:image:width", str(picture.width)),
            ("og:image:height", str(picture.height)),
            ("og:image:alt", lead_picture.alt),
        ]
    return [(name, value) for name, value in properties if value]


def _alone(text: str, length: int, draft: Draft) -> str:
    return line_alone(shortened(text, length), draft.direction)


def _people(site: Site, bylines: Sequence[Byline]) -> dict[str, list[Any]]:
    people: dict[str, list[Any]] = {}
    for line in bylines:
        url = site.url(list_path(list_key("authors", line.name)))
        person = {"@type": "Person", "name": line.name, "url": url}
        people.setdefault(_RELATIONS[line.role], []).append(person)
    return people
