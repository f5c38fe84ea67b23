"""Articles as files that stand alone."""

import json

import pytest
from hypothesis import example, given
from lxml import html as lxml_html

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft
from editor_app.domain.body import Block, Body, Direction, Marks, Run
from editor_app.domain.source import SourceLink, is_web_address
from editor_app.formats.exporting import write_article
from tests.builders import a_draft, an_article
from tests.strategies import drafts


def test_write_article_as_html_is_a_whole_right_to_left_page() -> None:
    page = write_article(an_article(), "html").decode("utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="ar" dir="rtl">')
    root = lxml_html.document_fromstring(page)
    assert root.findtext(".//h1") == "افتتاح معرض الكتاب بالرباط"
    assert [part.text for part in root.findall(".//article/p[@class='lead']")] == [a_draft().lead]
    assert "<bdi>✍️ سلمى بناني</bdi>" in page
    assert '<time datetime="2026-01-29">29 يناير 2026</time>' in page
    assert '<a href="https://example.org/book-fair">' in page


_HALF_A_CHARACTER = "\ud800"


@example(Draft(body=Body((Block(runs=(Run("a", Marks(citation=_HALF_A_CHARACTER)),)),))))
@given(drafts())
def test_write_article_as_html_of_hostile_text_runs_and_loads_nothing(draft: Draft) -> None:
    root = lxml_html.document_fromstring(write_article(draft, "html").decode("utf-8"))
    assert not list(root.iter("script", "iframe", "object", "form", "img"))
    assert len(list(root.iter("style"))) == 1
    for element in root.iter():
        assert not [name for name in element.attrib if name.startswith("on")]
    assert all(
        is_web_address(link) or link.startswith("mailto:")
        for link in (element.get("href") for element in root.iter("a"))
    )


def test_write_article_as_text_holds_every_part_in_order() -> None:
    sources = (SourceLink(id="s1", url="https://example.org/a", outlet="AFP"),)
    text = write_article(a_draft(sources=sources, kicker="ثقافة"), "text").decode("utf-8")
    assert text.split("\n\n") == [
        "ثقافة",
        "افتتاح معرض الكتاب بالرباط",
        "✍️ سلمى بناني · جريدة الساحل · 29 يناير 2026",
        a_draft().lead,
        "شهد اليوم الأول حضورا كبيرا للأسر والطلبة.",
        "ويستمر المعرض إلى غاية الأحد المقبل.",
        "المصادر:\n• \u2068AFP\u2069 \u2066https://example.org/a\u2069\n",
    ]


def test_write_article_in_french_words_it_in_french() -> None:
    draft = a_draft(language="fr", direction=Direction.LTR)
    assert "## Sources" in write_article(draft, "markdown").decode("utf-8")
    assert "29 janvier 2026" in write_article(draft, "text").decode("utf-8")


def test_write_article_as_json_has_the_names_of_the_command_line() -> None:
    value = json.loads(write_article(an_article(lead=""), "json"))
    assert (value["id"], value["lead"], value["published_on"]) == (
        an_article().id,
        "",
        "2026-01-29",
    )


def test_write_article_with_an_empty_source_names_no_source() -> None:
    sources = (SourceLink(id="s1", is_primary=True),)
    assert "المصادر" not in write_article(a_draft(sources=sources), "html").decode("utf-8")


def test_write_article_in_an_unknown_format_is_refused() -> None:
    with pytest.raises(UserError, match="export-format-unknown"):
        write_article(a_draft(), "odt")
