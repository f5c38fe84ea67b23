"""Turn what a site knows into its pages: the same input always gives the same bytes."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from editor_app.base.assets import asset
from editor_app.publishing.site import site as addresses
from editor_app.publishing.site.article_view import (
    body_markup,
    pictures_around,
    sources_of,
)
from editor_app.publishing.site.direction import day, line, tongue
from editor_app.publishing.site.records import Card, Record, shortened
from editor_app.publishing.site.report_button import with_mail_links, withheld_around
from editor_app.publishing.site.report_words import REPORT_WORDS
from editor_app.publishing.site.site import Site
from editor_app.publishing.site.structured import (
    DESCRIPTION_LENGTH,
    json_for_script,
    news_article,
    open_graph,
)
from editor_app.publishing.site.words import DIRECTIONS, WORDS, Words

_RENDERING = 1
"""Raise it when the code here changes what a page says; templates are noticed by themselves."""

_FONTS = (
    "NotoNaskhArabic-Bold.woff2",
    "NotoNaskhArabic-Regular.woff2",
    "Vazirmatn-Bold.woff2",
    "Vazirmatn-Regular.woff2",
)
_TITLE_LENGTH = 160


@dataclass(frozen=True, slots=True)
class Voice:
    """The language in which the site speaks around an article."""

    language: str

    @property
    def direction(self) -> str:
        """Which way it runs."""
        return DIRECTIONS[self.language]

    @property
    def words(self) -> Words:
        """What it says."""
        return WORDS[self.language]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRow:
    """A section on the front page with its newest articles."""

    key: str
    name: str
    cards: Sequence[Card]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """One page of a list. ``number`` None is its newest page; ``newer`` None too leads there."""

    key: str
    name: str
    rows: Sequence[Markup]
    number: int | None
    newer: int | None
    older: int | None

    @property
    def kind(self) -> str:
        """What it lists: the word for it."""
        folder = self.key.partition("/")[0]
        return {"sections": "section", "authors": "author", "tags": "tag"}.get(folder, "archive")


def assets() -> Mapping[str, bytes]:
    """Return style sheet and fonts by their path below the root of a site."""
    fonts = {f"assets/{name}": asset("site", "fonts", name).read_bytes() for name in _FONTS}
    drawn = {"assets/icon.svg": asset("site", "icon.svg").read_bytes()}
    return {**fonts, **drawn, _style_path(): asset("site", "style.css").read_bytes()}


def look(site: Site) -> str:
    """Return a fingerprint of everything but articles that pages are made from."""
    parts = [str(_RENDERING), _templates_digest(), _style_path()]
    parts += [site.title, site.base_url, site.language, site.description, site.contact_mail]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()


class Pages:
    """Render the pages of one site."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._words = WORDS[site.language]

    def article(self, record: Record) -> bytes:
        """Render an article, or the notice of a withdrawn one."""
        path = addresses.article_path(record.slug)
        draft = record.draft
        if draft is None:
            return self._render("withdrawn.html", path, record=record)
        around = pictures_around(draft, record.pictures)
        language = draft.language.partition("-")[0].lower()
        voice = Voice(language if language in WORDS else self._site.language)
        page = self._render(
            "article.html",
            path,
            record=record,
            draft=draft,
            voice=voice,
            title=shortened(draft.headline, _TITLE_LENGTH),
            description=shortened(draft.lead, DESCRIPTION_LENGTH),
            body=body_markup(
                draft,
                record.pictures,
                root="../",
                credit_word=voice.words["photo-credit"],
                withheld_word=REPORT_WORDS[voice.language]["withheld"],
            ),
            withheld=withheld_around(draft, record),
            withheld_sentence=REPORT_WORDS[voice.language]["withheld"],
            lead_picture=around[0] if around else None,
            more_pictures=around[1:],
            sources=sources_of(draft),
            structured=json_for_script(news_article(self._site, record, draft)),
            properties=open_graph(self._site, record, draft),
        )
        return with_mail_links(page, self._site, record, voice.language)

    def row(self, card: Card) -> str:
        """Render what lists show of an article; it stands on pages one folder below the root."""
        template = _environment().get_template("row.html")
        return template.render(one=card, site=self._site, words=self._words)

    def listing(self, page: ListPage) -> bytes:
        """Render a page of a section, an author, a tag or the archive."""
        path = addresses.list_path(page.key, page.number)
        return self._render("listing.html", path, page=page)

    def front(
        self,
        cards: Sequence[Card],
        sections: Sequence[SectionRow],
        navigation: Sequence[tuple[str, str]],
    ) -> bytes:
        """Render the front page from the newest articles, newest first."""
        return self._render(
            "front.html",
            addresses.FRONT,
            cards=cards,
            sections=sections,
            navigation=navigation,
        )

    def sections(self, sections: Sequence[tuple[str, str]]) -> bytes:
        """Render the list of sections."""
        return self._render("sections.html", addresses.SECTIONS, sections=sections)

    def not_found(self) -> bytes:
        """Render the page for addresses that lead nowhere; its links begin at the host."""
        root = urlsplit(self._site.base_url).path
        return self._render("not_found.html", addresses.NOT_FOUND, up=root)

    def _render(self, template: str, path: str, **values: object) -> bytes:
        context: dict[str, object] = {
            "site": self._site,
            "words": self._words,
            "path": path,
            "up": "../" if "/" in path else "",
            "style": _style_path(),
            **values,
        }
        return _environment().get_template(template).render(context).encode("utf-8", "replace")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(asset("site", "templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["tongue"] = tongue
    environment.globals["line"] = line
    environment.globals["day"] = day
    environment.globals["article_path"] = addresses.article_path
    environment.globals["list_path"] = addresses.list_path
    environment.globals["list_key"] = addresses.list_key
    return environment


@cache
def _templates_digest() -> str:
    digest = hashlib.sha256()
    for template in sorted(asset("site", "templates").glob("*.html")):
        digest.update(template.name.encode() + b"\0" + template.read_bytes() + b"\0")
    return digest.hexdigest()


@cache
def _style_path() -> str:
    digest = hashlib.sha256(asset("site", "style.css").read_bytes()).hexdigest()
    return f"assets/style-{digest[:10]}.css"
