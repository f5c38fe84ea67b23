"""Bodies to HTML fragments and back, and strangers' documents into drafts."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import (
    Block,
    BlockKind,
    Body,
    Direction,
    Foreign,
    Marks,
    Run,
    block,
    body_of,
)
from editor_app.domain.source import is_safe_link
from editor_app.formats.html import FigureImage, body_from_html, draft_from_html, html_of_body
from tests.strategies import any_address, any_text, bodies

K = BlockKind


@given(st.one_of(bodies(), bodies(any_text)))
def test_body_to_html_and_back_is_the_same_body(body: Body) -> None:
    stored = cleaned(Draft(body=body)).body
    assert body_from_html(html_of_body(stored)) == stored


@given(bodies(any_text, any_address))
def test_html_of_any_body_runs_nothing_and_links_to_the_web_only(body: Body) -> None:
    fragment = lxml_html.fragment_fromstring(html_of_body(body), create_parent="main")
    for element in fragment.iter():
        assert element.tag not in ("script", "style", "iframe", "object", "form")
        assert not [name for name in element.attrib if name.startswith("on") or name == "style"]
    links = [element.get("href") for element in fragment.iter("a")]
    assert all(is_safe_link(link) for link in links)


def test_html_of_body_says_direction_and_language_by_markup() -> None:
    french = Run("Le Matin", Marks(foreign=Foreign("fr", Direction.LTR)))
    body = body_of(block("قالت ", french, " ذلك"), block("En ligne", direction=Direction.LTR))
    assert html_of_body(body) == (
        '<p>قالت <bdi dir="ltr" lang="fr">Le Matin</bdi> ذلك</p>\n<p dir="ltr">En ligne</p>'
    )


def test_html_of_body_nests_lists_and_groups_quotes() -> None:
    body = body_of(
        block("أ", kind=K.BULLETED),
        block("ب", kind=K.ORDERED, level=1),
        block("ج", kind=K.BULLETED),
        block("قول", kind=K.QUOTE),
        block("تتمة", kind=K.QUOTE),
    )
    assert html_of_body(body) == (
        "<ul><li>أ<ol><li>ب</li></ol></li><li>ج</li></ul>\n"
        "<blockquote><p>قول</p><p>تتمة</p></blockquote>"
    )


def test_html_of_list_nested_in_a_turned_item_states_the_articles_direction() -> None:
    body = body_of(
        block("one", kind=K.BULLETED, direction=Direction.LTR),
        block("اثنان", kind=K.BULLETED, level=1),
    )
    assert '<ul dir="rtl"><li>اثنان' in html_of_body(body)
    assert '<ul dir="ltr"><li>اثنان' in html_of_body(body, direction=Direction.LTR)
    assert body_from_html(html_of_body(body)) == body


def test_html_of_figure_shows_the_picture_that_the_callback_gives() -> None:
    body = body_of(block("تعليق", kind=K.FIGURE, image="p1"), block(kind=K.FIGURE, image="gone"))
    pictures = {"p1": FigureImage(src="media/p1.jpg", alt='"بحر"', width=4, height=3)}
    shown = html_of_body(body, figure=pictures.get)
    assert shown.count("<img") == 1
    assert 'src="media/p1.jpg" alt="&quot;بحر&quot;" width="4" height="3"' in shown
    assert body_from_html(shown) == body


def test_html_of_citation_links_its_label_and_reads_back_without_it() -> None:
    body = body_of(block(Run("رقم", Marks(citation="s1"))))
    shown = html_of_body(body, citation={"s1": "1"}.__getitem__)
    assert '<sup class="citation"><a href="#source-s1">1</a></sup>' in shown
    assert body_from_html(shown) == body


def test_html_of_unsafe_link_keeps_the_text_alone() -> None:
    body = body_of(block(Run("اضغط", Marks(link="javascript:alert(1)"))))
    assert html_of_body(body) == "<p>اضغط</p>"


PAGE = """<!doctype html><html lang="fr" dir="ltr"><head><title>Site</title>
<style>p{color:red}</style></head><body onload="x()"><nav>Menu</nav>
<header><h1>Un <em>grand</em>
titre</h1></header>
<div>Texte nu <b>gras <i>et oblique</i></b><br>ligne</div><p>   </p>
<table><tr><td>une</td><td>deux</td></tr></table>
<ul><li><p>a</p><p>b</p><ul><li>c</ul><li>d</ul>
<blockquote>cit\u00e9<p>encore</p></blockquote><h2>Suite</h2><h5>Fin</h5><hr>
<p dir=rtl>\u0646\u0635</p><p>voir <a href="https://example.org/x">ici</a>,
<a href=" java\nscript:alert(1)">l\u00e0</a> et <span lang="en">there</span>.</p>
<pre>x
  y</pre><script>alert(1)</script><iframe src="https://example.org"></iframe>
<figure><img src="https://example.org/i.png"><figcaption>l\u00e9gende</figcaption></figure>
<footer>pied</footer></body></html>"""


def test_draft_from_html_reads_structure_marks_and_direction() -> None:
    draft = draft_from_html(PAGE)
    assert (draft.headline, draft.language, draft.direction) == (
        "Un grand titre",
        "fr",
        Direction.LTR,
    )
    english = Run("there", Marks(foreign=Foreign("en", Direction.LTR)))
    assert draft.body == body_of(
        block(
            "Texte nu ",
            Run("gras ", Marks(bold=True)),
            Run("et oblique", Marks(bold=True, italic=True)),
            "\nligne",
        ),
        "une",
        "deux",
        block("a\nb", kind=K.BULLETED),
        block("c", kind=K.BULLETED, level=1),
        block("d", kind=K.BULLETED),
        block("cit\u00e9", kind=K.QUOTE),
        block("encore", kind=K.QUOTE),
        block("Suite", kind=K.HEADING2),
        block("Fin", kind=K.HEADING3),
        Block(kind=K.DIVIDER),
        block("نص", direction=Direction.RTL),
        block(
            "voir ", Run("ici", Marks(link="https://example.org/x")), ", l\u00e0 et ", english, "."
        ),
        "x\n  y",
        "légende",
    )


def test_draft_from_html_without_heading_takes_the_title() -> None:
    draft = draft_from_html("<title>عنوان &amp; آخر</title><p>نص</p>")
    assert (draft.headline, draft.body) == ("عنوان & آخر", body_of("نص"))
    assert (draft.language, draft.direction) == ("ar", Direction.RTL)


def test_draft_from_html_of_latin_text_that_names_no_language_guesses_none() -> None:
    draft = draft_from_html("<p>Some words</p>")
    assert (draft.language, draft.direction) == ("und", Direction.LTR)


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "blockquote", "table><tr><td"])
def test_draft_from_html_nested_three_thousand_deep_is_refused(tag: str) -> None:
    with pytest.raises(UserError, match="import-too-complex"):
        draft_from_html(f"<{tag}>" * 3000 + "نص")


def test_draft_from_html_nested_nine_hundred_deep_keeps_its_text() -> None:
    assert draft_from_html("<div>" * 900 + "نص").body == body_of("نص")


def test_draft_from_html_with_too_many_elements_is_refused() -> None:
    with pytest.raises(UserError, match="import-too-complex"):
        draft_from_html("<p>س" * 40_000)


@pytest.mark.parametrize("markup", ["", "   ", "<!-- x -->", "<html></html>", "</p>"])
def test_draft_from_html_of_nothing_is_an_empty_draft(markup: str) -> None:
    assert not draft_from_html(markup).body


@given(bodies(any_text))
def test_draft_from_html_reads_a_written_body_without_losing_letters(body: Body) -> None:
    stored = cleaned(Draft(body=body)).body
    read = draft_from_html(html_of_body(stored)).body
    assert re.sub(r"\s", "", read.text) == re.sub(r"\s", "", stored.text)
