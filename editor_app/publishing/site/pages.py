"""Turn what a site knows into its pages: the same input always gives the same bytes."""

import hashlib
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from markupsafe import Markup

from editor_app.base.records import dataclass
from editor_app.domain.correction import Correction
from editor_app.language.tags import primary_language
from editor_app.publishing.site import site as addresses
from editor_app.publishing.site.article_view import (
    body_markup,
    pictures_around,
    sources_of,
)
from editor_app.publishing.site.records import Card, Record, shortened
from editor_app.publishing.site.report_button import with_mail_links, withheld_around
from editor_app.publishing.site.report_words import REPORT_WORDS
from editor_app.publishing.site.site import Site
from editor_app.publishing.site.structured import (
    DESCRIPTION_LENGTH,
    escaped_json,
    news_article,
    open_graph,
)
from editor_app.publishing.site.theme import theme_of
from editor_app.publishing.site.words import DIRECTIONS, WORDS, Words

_RENDERING = 2
"""Raise it when the code here changes what a page says; templates are noticed by themselves."""

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
        kinds = {"sections": "section", "authors": "author", "tags": "tag"}
        return kinds.get(folder, folder)


@dataclass(frozen=True, slots=True)
class ShownSite:
    """What templates may know of the site: nothing of the machine it is made on."""

    title: str
    description: str
    language: str
    direction: str
    base_url: str

    def url(self, path: str) -> str:
        """Return the public address of a page."""
        return self.base_url + ("" if path == addresses.FRONT else path)


class Pages:
    """Render the pages of one site.

    Every method but ``look`` may raise ``UserError("theme-broken")`` where templates are not ours.

    Raises:
        UserError: ``theme-broken`` where a template cannot even be read.
    """

    def __init__(self, site: Site) -> None:
        self._site = site
        self._shown = ShownSite(
            site.title, site.description, site.language, site.direction, site.base_url
        )
        self._words = WORDS[site.language]
        self._theme = theme_of(site.theme)

    @property
    def assets(self) -> Mapping[str, bytes]:
        """Style sheet, script, fonts and whatever else pages need, by their path."""
        return self._theme.assets

    @property
    def look(self) -> str:
        """A fingerprint of everything but articles that pages are made from."""
        site = self._site
        parts = [str(_RENDERING), self._theme.digest]
        parts += [site.title, site.base_url, site.language, site.description, site.contact_mail]
        return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()

    def article(self, record: Record) -> bytes:
        """Render an article, or the notice of a withdrawn one."""
        path = addresses.article_path(record.slug)
        draft = record.draft
        if draft is None:
            return self._render("withdrawn.html", path, record=record)
        around = pictures_around(draft, record.pictures)
        language = primary_language(draft.language)
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
            structured=Markup(escaped_json(news_article(self._site, record, draft))),
            properties=open_graph(self._site, record, draft),
        )
        return with_mail_links(page, self._site, record, voice.language)

    def row(self, card: Card) -> str:
        """Render what lists show of an article; it stands on pages one folder below the root."""
        context = {"one": card, "site": self._shown, "words": self._words}
        return self._theme.render("row.html", context)

    def correction(self, card: Card, one: Correction) -> str:
        """Render a correction as the list of corrections shows it, one folder below the root."""
        context = {"one": one, "card": card, "site": self._shown, "words": self._words}
        return self._theme.render("correction.html", context)

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

    def search(self, parts: int) -> bytes:
        """Render the page that searches.

        Args:
            parts: How many parts the search's index has.
        """
        script = self._theme.search
        return self._render("search.html", addresses.SEARCH_PAGE, parts=parts, script=script)

    def not_found(self) -> bytes:
        """Render the page for addresses that lead nowhere; its links begin at the host."""
        root = urlsplit(self._site.base_url).path
        return self._render("not_found.html", addresses.NOT_FOUND, up=root)

    def _render(self, template: str, path: str, **values: object) -> bytes:
        context: dict[str, object] = {
            "site": self._shown,
            "words": self._words,
            "path": path,
            "up": "../" if "/" in path else "",
            "style": self._theme.style,
            **values,
        }
        return self._theme.render(template, context).encode("utf-8", "replace")
