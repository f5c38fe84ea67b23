"""Mixed lines in the headline and the lead: read alike in the editor and in every output."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as lxml_html
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Draft
from editor_app.domain.body import Direction
from editor_app.formats.docx_package import DOCUMENT, w
from editor_app.formats.exporting import FORMATS, write_article
from editor_app.formats.importing import read_draft
from editor_app.language.bidi import LRI, PDI
from editor_app.ui.editor.line_fields import LineField
from tests.builders import a_draft
from tests.formats.test_docx import parts_of
from tests.golden import expected_order, golden_blocks
from tests.publishing.newsroom import a_delivery, a_numbered_release, a_publisher
from tests.publishing.site_reader import pages_of

RTL = Direction.RTL
LINES = [part.text for part in golden_blocks() if part.direction is None]
Outputs = Callable[[str], tuple[str, str]]


def seen(element: lxml_html.HtmlElement) -> str:
    """Return what an element says, with isolates for its markup."""
    text = element.text or ""
    for child in element:
        inner = seen(child)
        text += f"{LRI}{inner}{PDI}" if child.tag == "bdi" else inner
        text += child.tail or ""
    return text.strip()


def a_head(line: str) -> Draft:
    return Draft(headline=line, lead=line)


def of_page(line: str) -> tuple[str, str]:
    page = lxml_html.document_fromstring(write_article(a_head(line), "html"))
    return seen(page.find(".//h1")), seen(page.find_class("lead")[0])


def of_text(line: str) -> tuple[str, str]:
    parts = write_article(a_head(line), "text").decode().split("\n\n")
    return parts[0], parts[-1].strip()


def of_markdown(line: str) -> tuple[str, str]:
    parts = write_article(a_head(line), "markdown").decode().replace("\\", "").split("\n\n")
    return parts[0].removeprefix("# "), parts[-1].strip().removeprefix("**").removesuffix("**")


def of_word_document(line: str) -> tuple[str, str]:
    document = etree.fromstring(parts_of(write_article(a_head(line), "docx"))[DOCUMENT])
    texts = ["".join(t.text for t in each.iter(w("t"))) for each in document.iter(w("p"))]
    return texts[0], texts[-1]


@pytest.mark.parametrize("written", [of_page, of_text, of_markdown, of_word_document])
def test_golden_lines_of_the_head_are_read_in_the_order_of_the_editor(
    qtbot: QtBot, written: Outputs
) -> None:
    field = LineField(is_single=True)
    qtbot.addWidget(field)
    field.set_direction(RTL)
    for line in LINES:
        field.show_text(line)
        shown = expected_order(field.document().firstBlock().text(), RTL)
        for text in written(line):
            assert expected_order(text, RTL) == shown, line


def test_golden_lines_of_the_head_are_read_in_the_order_of_the_editor_on_the_site(
    qtbot: QtBot, tmp_path: Path
) -> None:
    line = "راسلونا على redaction@example.ma أو +212 522 12 34 56 اليوم"
    field = LineField(is_single=True)
    qtbot.addWidget(field)
    field.set_direction(RTL)
    field.show_text(line)
    shown = expected_order(field.document().firstBlock().text(), RTL)
    publisher = a_publisher(tmp_path)
    publisher.deliver(a_delivery(a_numbered_release(1, a_draft(headline=line, lead=line))))
    found = []
    for _, page in pages_of(tmp_path):
        for name in ("card-headline", "card-summary", "story-head"):
            for each in page.find_class(name):
                is_card = name != "story-head"
                parts = [each] if is_card else [each.find("h1"), *each.find_class("lead")]
                found += [seen(part) for part in parts]
    assert len(found) >= 4
    assert {expected_order(text, RTL) for text in found} == {shown}


@pytest.mark.parametrize("name", ["html", "markdown", "text", "docx"])
def test_mixed_head_comes_back_without_controls(name: str) -> None:
    line = "راسلونا على redaction@example.ma أو +212 522 12 34 56 اليوم"
    written = write_article(a_draft(headline=line), name)
    read = read_draft(written, name=f"article{FORMATS[name].suffix}")
    assert read.draft.headline == line
