from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from editor_app.domain.article import Draft
from editor_app.domain.body import Block, Body, Direction, Run, joined_runs
from editor_app.formats.docx_package import DOCUMENT, w
from editor_app.formats.docx_reading import read_docx
from editor_app.formats.docx_writing import docx_file
from editor_app.formats.html import body_from_html, html_of_body
from editor_app.formats.markdown import draft_from_markdown, markdown_of_body
from editor_app.formats.plain_text import draft_from_text, text_of_body
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.document_codec import read_document
from editor_app.ui.editor.isolates import needs_settling, read
from editor_app.ui.editor.page_look import PageLook
from tests.builders import a_draft
from tests.formats.test_docx import parts_of
from tests.golden import expected_order, golden_blocks, shown_order
from tests.publishing.newsroom import a_delivery, a_numbered_release, a_publisher
from tests.publishing.site_reader import feed_items

RTL = Direction.RTL
GOLDEN = golden_blocks()
BODY = Body(tuple(GOLDEN))


def in_words_alone(part: Block, *, are_links_kept: bool) -> Block:
    """Return what a format without languages, or without marks at all, can say of a block."""
    runs = []
    for run in part.runs:
        foreign = run.marks.foreign and replace(run.marks.foreign, language="")
        marks = replace(run.marks, foreign=foreign)
        text = run.text
        if not are_links_kept:
            text += f" ({marks.link})" if marks.link else ""
            marks = replace(marks, link="", bold=False, italic=False)
        runs.append(Run(text, marks))
    return replace(part, runs=joined_runs(runs))


def directed(part: Block, direction: Direction) -> Block:
    """Return a golden block as an article of that direction holds it."""
    own = part.direction or RTL
    return replace(part, direction=None if own is direction else own)


def test_golden_set_holds_sixty_lines_of_every_topic() -> None:
    assert len(GOLDEN) >= 60


def test_golden_lines_come_back_from_the_editor(edit: BodyEdit) -> None:
    edit.show_body(BODY, RTL)
    assert read_document(edit.document()) == BODY
    block = edit.document().firstBlock()
    while block.isValid():
        assert not needs_settling(read(block))
        block = block.next()


def test_golden_lines_come_back_from_the_clipboard(edit: BodyEdit) -> None:
    edit.show_body(BODY, RTL)
    edit.selectAll()
    edit.cut()
    assert not edit.body().text
    edit.paste()
    assert edit.body() == BODY


def test_golden_lines_come_back_from_html() -> None:
    assert body_from_html(html_of_body(BODY, direction=RTL)) == BODY


def test_golden_lines_come_back_from_the_feed(tmp_path: Path) -> None:
    publisher = a_publisher(tmp_path)
    publisher.deliver(a_delivery(a_numbered_release(1, a_draft(body=BODY))))
    (item,) = feed_items(tmp_path)
    encoded = item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded") or ""
    read = body_from_html(encoded)
    assert [part for part in read.blocks if part in GOLDEN] == GOLDEN


def test_golden_lines_come_back_from_a_word_document() -> None:
    for direction in Direction:
        body = Body(tuple(directed(part, direction) for part in GOLDEN))
        draft = a_draft(direction=direction, body=body)
        assert list(read_docx(docx_file(draft)).draft.body.blocks) == list(body.blocks)


def test_golden_lines_of_a_word_document_are_read_in_the_order_of_the_editor(
    edit: BodyEdit,
) -> None:
    document = etree.fromstring(parts_of(docx_file(Draft(body=BODY)))[DOCUMENT])
    edit.set_measure(4_000)
    for part, paragraph in zip(GOLDEN, document.iter(w("p")), strict=True):
        # LibreOffice drops w:dir: what is left to it are the letters and their isolates.
        text = "".join(piece.text for piece in paragraph.iter(w("t")))
        edit.show_body(Body((part,)), RTL)
        shown = edit.document().firstBlock()
        line = shown.layout().lineAt(0)
        assert expected_order(text, part.direction or RTL) == shown_order(line, shown.text())


def test_golden_lines_come_back_from_markdown() -> None:
    read = draft_from_markdown(f"# عنوان\n\n{markdown_of_body(BODY, RTL)}").body
    assert list(read.blocks) == [in_words_alone(part, are_links_kept=True) for part in GOLDEN]


def test_golden_lines_come_back_from_plain_text() -> None:
    read = draft_from_text(f"عنوان\n\n{text_of_body(BODY, RTL)}").body
    assert list(read.blocks) == [in_words_alone(part, are_links_kept=False) for part in GOLDEN]


@pytest.mark.parametrize("part", GOLDEN, ids=[part.text[:24] for part in GOLDEN])
def test_golden_line_is_shown_in_the_order_of_the_unicode_algorithm(
    edit: BodyEdit, part: Block
) -> None:
    edit.set_measure(4_000)
    edit.show_body(Body((part,)), RTL)
    shown = edit.document().firstBlock()
    direction = part.direction or RTL
    line = shown.layout().lineAt(0)
    assert shown_order(line, shown.text()) == expected_order(shown.text(), direction)


@pytest.mark.parametrize("part", GOLDEN, ids=[part.text[:24] for part in GOLDEN])
def test_golden_line_of_plain_text_is_shown_in_the_order_of_the_editor(
    edit: BodyEdit, part: Block
) -> None:
    edit.set_measure(4_000)
    plain = replace(part, runs=tuple(Run(r.text, replace(r.marks, link="")) for r in part.runs))
    edit.show_body(Body((plain,)), RTL)
    shown = edit.document().firstBlock()
    text = text_of_body(Body((plain,)), RTL)
    layout = QTextLayout(text, QFont(list(PageLook().text_families)))
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(9_000)
    layout.endLayout()
    assert shown_order(line, text) == expected_order(text, RTL)
    assert shown_order(line, text) == shown_order(shown.layout().lineAt(0), shown.text())
