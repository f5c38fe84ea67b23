"""Mixed lines as the head of an article, wherever it is shown by others: read as in the editor."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as lxml_html
from PySide6.QtWidgets import QApplication

from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import Direction
from editor_app.domain.publication import Action
from editor_app.formats.exporting import write_article
from editor_app.formats.ninjs import article_to_ninjs, draft_from_ninjs
from editor_app.language.bidi import LRI, PDI, RLI, clean_line, first_strong, stray_controls
from editor_app.publishing.email.message import message_of
from editor_app.publishing.site.entries import entry_of
from editor_app.publishing.site.feeds import atom, json_feed, rss
from editor_app.publishing.site.pages import Pages
from editor_app.publishing.site.records import Record
from editor_app.publishing.site.structured import news_article, open_graph
from editor_app.publishing.telegram.post import post_of
from editor_app.publishing.wordpress.content import texts_of
from editor_app.ui.editor.line_fields import LineField
from tests.golden import expected_order, golden_blocks
from tests.publishing.newsroom import FolderOfPictures, a_delivery, a_numbered_release, a_site
from tests.publishing.site_reader import ATOM

RTL, LTR = Direction.RTL, Direction.LTR
ROWS = [(part.text, part.direction or RTL) for part in golden_blocks()]
HEADS = [
    Draft(headline=line, lead=line, direction=way, language="ar" if way is RTL else "fr")
    for line, way in ROWS
]
SITE = a_site(Path("/nowhere"), title="الساحل")
Told = Iterator[tuple[str, str]]
"""What a channel says of a headline and of a lead."""


@pytest.fixture(scope="module")
def shown(qapp: QApplication) -> Callable[[Draft], str]:
    """Return what the editor shows of a headline, from left to right."""
    field = LineField(is_single=True)

    def order(draft: Draft) -> str:
        field.set_direction(draft.direction)
        field.show_text(draft.headline)
        return expected_order(field.document().firstBlock().text(), draft.direction)

    order.field = field  # type: ignore[attr-defined]
    yield order
    field.deleteLater()


def a_record(draft: Draft, number: int = 1) -> Record:
    release = a_numbered_release(number, draft)
    return Record(
        slug=release.slug,
        article_id=release.article_id,
        release_id=release.id,
        sequence=release.sequence,
        action=Action.PUBLISH,
        first_published_utc=release.first_published_utc,
        created_utc=release.created_utc,
        draft=draft,
    )


def of_page_titles() -> Told:
    pages = Pages(SITE)
    for head in HEADS:
        page = lxml_html.document_fromstring(pages.article(a_record(head)).decode())
        title = page.findtext("head/title").removesuffix(f" · {SITE.title}")
        yield title, page.xpath("//meta[@name='description']/@content")[0]


def of_exported_titles() -> Told:
    for head in HEADS:
        title = lxml_html.document_fromstring(write_article(head, "html")).findtext("head/title")
        yield title, title


def of_json_ld() -> Told:
    for head in HEADS:
        told = news_article(SITE, a_record(head), head)
        yield told["headline"], told["description"]


def of_open_graph() -> Told:
    for head in HEADS:
        told = dict(open_graph(SITE, a_record(head), head))
        yield told["og:title"], told["og:description"]


ENTRIES = [entry_of(SITE, a_record(head, n), head) for n, head in enumerate(HEADS)]


def of_rss() -> Told:
    for item in etree.fromstring(rss(SITE, ENTRIES)).iter("item"):
        yield item.findtext("title"), item.findtext("description")


def of_atom() -> Told:
    for item in etree.fromstring(atom(SITE, ENTRIES, "")).iter(f"{ATOM}entry"):
        yield item.findtext(f"{ATOM}title"), item.findtext(f"{ATOM}summary")


def of_json_feed() -> Told:
    for item in json.loads(json_feed(SITE, ENTRIES))["items"]:
        yield item["title"], item["summary"]


def of_mail_subjects() -> Told:
    for head in HEADS:
        delivery = a_delivery(a_numbered_release(1, head), Action.WITHDRAW)
        publish = replace(delivery, action=Action.PUBLISH)
        told = [
            message_from_bytes(
                message_of(
                    each, "a@b.ma", ("c@d.ma",), earlier="", media=FolderOfPictures(Path())
                ).as_bytes(),
                policy=policy.default,
            )["Subject"]
            for each in (publish, delivery)
        ]
        yield told[0], told[1]


def of_foreign_wordpress() -> Told:
    for head in HEADS:
        other = "fr" if head.direction is RTL else "ar"
        texts = texts_of(a_delivery(a_numbered_release(1, head)), head, {}, other)
        yield _unescaped(texts.title), _unescaped(texts.excerpt)


def _unescaped(markup: str) -> str:
    return lxml_html.fromstring(f"<p>{markup}</p>").text or ""


@pytest.mark.parametrize(
    "channel",
    [
        of_page_titles,
        of_exported_titles,
        of_json_ld,
        of_open_graph,
        of_rss,
        of_atom,
        of_json_feed,
        of_mail_subjects,
        of_foreign_wordpress,
    ],
)
def test_head_is_read_as_in_the_editor_whichever_way_its_reader_runs(
    channel: Callable[[], Told], shown: Callable[[Draft], str]
) -> None:
    for head, told in zip(HEADS, channel(), strict=True):
        for text in told:
            assert clean_line(head.headline) in clean_line(text)
            assert not stray_controls(text)
            for around in Direction:
                assert shown(head) in expected_order(text, around), (around, text)


def test_head_in_a_wordpress_of_its_own_direction_holds_the_isolates_of_addresses_alone(
    shown: Callable[[Draft], str],
) -> None:
    for head in HEADS:
        texts = texts_of(a_delivery(a_numbered_release(1, head)), head, {}, head.language or "ar")
        for text in (_unescaped(texts.title), _unescaped(texts.excerpt)):
            assert expected_order(text, head.direction) == shown(head), text
            assert clean_line(text) == clean_line(head.headline)
            assert RLI not in text


def test_head_in_a_channel_is_read_as_in_the_editor_in_the_direction_of_its_first_letter(
    shown: Callable[[Draft], str],
) -> None:
    for head in HEADS:
        markup = post_of(head, "", Action.PUBLISH, longest=4096)
        post = lxml_html.fromstring(f"<div>{markup}</div>").text_content()
        for text in post.split("\n\n"):
            around = Direction(first_strong(text) or "ltr")
            assert expected_order(text, around) == shown(head), text
        corrected = post_of(replace(head, lead=""), "", Action.CORRECT, longest=4096)
        line = lxml_html.fromstring(corrected).text or ""
        assert shown(head) in expected_order(line, Direction(first_strong(line) or "ltr"))


def test_head_of_a_news_item_is_as_written_and_read_as_in_the_editor_in_its_markup(
    shown: Callable[[Draft], str],
) -> None:
    for head in HEADS:
        item = article_to_ninjs(head)
        for texts in (item["headlines"], item["descriptions"]):
            assert texts[0]["value"] == cleaned(head).headline
            assert texts[0]["contentType"] == "text/plain"
            last = texts[-1]["value"]
            if texts[-1]["contentType"] == "text/html":
                last = _isolated(lxml_html.fromstring(last))
            for around in Direction:
                assert expected_order(last, around) == shown(head), last
        assert draft_from_ninjs(item).headline == cleaned(head).headline


def _isolated(element: lxml_html.HtmlElement) -> str:
    inner = element.text or ""
    for child in element:
        inner += _isolated(child) + (child.tail or "")
    return f"{RLI if element.get('dir') == 'rtl' else LRI}{inner}{PDI}"


def test_head_of_letters_of_one_direction_alone_holds_no_mark() -> None:
    head = Draft(headline="ارتفاع أسعار القمح للشهر 3 في 2026", lead="المغرب يفوز بكأس إفريقيا")
    told = dict(open_graph(SITE, a_record(head), head))
    assert (told["og:title"], told["og:description"]) == (head.headline, head.lead)
