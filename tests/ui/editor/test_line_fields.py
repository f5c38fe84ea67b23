"""The fields above the body: what is isolated for the eye is never in the text."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.body import Block, Body, Direction, Foreign, Marks, Run, block, body_of
from editor_app.language.addresses import ltr_spans
from editor_app.language.bidi import CONTROLS, needs_isolation
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.line_fields import FieldLook, LineField
from editor_app.ui.editor.page_look import PageLook
from tests.golden import comparable, expected_order, golden_blocks, shown_order
from tests.ui.editor.typing import compose, press, type_text

K = Qt.Key
RTL = Direction.RTL
GOLDEN = golden_blocks()
ADDRESS = "https://example.ma/ar/"
LINE = f"زوروا {ADDRESS} اليوم"
MakeField = Callable[..., LineField]


@pytest.fixture
def make_field(qtbot: QtBot, _fonts: None) -> MakeField:
    def make(*, is_single: bool = True) -> LineField:
        field = LineField(is_single=is_single)
        qtbot.addWidget(field)
        look = PageLook()
        field.take_look(
            FieldLook(
                families=look.text_families,
                size_px=look.headline_px,
                line_px=60,
                ink=look.ink,
                muted=look.muted,
                page=look.page,
                selection=look.accent_tint,
            )
        )
        field.set_direction(RTL)
        field.resize(3_000, 200)
        field.show()
        return field

    return make


@pytest.fixture
def field(make_field: MakeField) -> LineField:
    return make_field()


def held(field: LineField) -> str:
    """Return what the document holds, isolates too."""
    return field.document().toRawText()


def put_caret(field: LineField, place: int, until: int | None = None) -> None:
    """Put the caret after so many letters of the text."""
    places = [at for at, each in enumerate(held(field)) if each not in CONTROLS]
    places.append(len(held(field)))
    cursor = field.textCursor()
    cursor.setPosition(places[place])
    if until is not None:
        cursor.setPosition(places[until], QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def assert_seen_rightly(field: LineField, text: str, direction: Direction) -> None:
    """Compare with the Unicode algorithm, and look for each address whole, from left to right."""
    block = field.document().firstBlock()
    seen = shown_order(block.layout().lineAt(0), block.text())
    assert seen == expected_order(block.text(), direction)
    for start, end in ltr_spans(text):
        if not needs_isolation(text[start:end], "ltr"):
            assert comparable(text[start:end]) in seen


@pytest.mark.parametrize("part", GOLDEN, ids=[part.text[:24] for part in GOLDEN])
def test_golden_line_in_a_field_is_shown_in_the_order_of_the_unicode_algorithm(
    field: LineField, part: Block
) -> None:
    direction = part.direction or RTL
    field.set_direction(direction)
    field.show_text(part.text)
    assert_seen_rightly(field, part.text, direction)
    assert field.text() == part.text
    assert not field.document().isUndoAvailable()


def test_golden_lines_typed_into_a_field_are_held_as_if_they_had_been_shown(
    make_field: MakeField,
) -> None:
    typed, shown = make_field(), make_field()
    for part in GOLDEN:
        shown.show_text(part.text)
        typed.show_text("")
        type_text(typed, part.text)
        assert held(typed) == held(shown)
        assert typed.text() == part.text


def test_golden_lines_pasted_and_copied_carry_no_control(field: LineField) -> None:
    for part in GOLDEN:
        mime = QMimeData()
        mime.setText(part.text)
        field.show_text("")
        field.insertFromMimeData(mime)
        assert field.text() == part.text
        field.selectAll()
        field.copy()
        assert QApplication.clipboard().text() == part.text
    QApplication.clipboard().clear()


@pytest.mark.parametrize("is_single", [True, False])
def test_foreign_words_copied_from_a_body_come_into_a_field_as_letters(
    make_field: MakeField, edit: BodyEdit, is_single: bool
) -> None:
    foreign = Run("SNRT news.", Marks(foreign=Foreign("fr")))
    edit.show_body(body_of(block("قالت ", foreign, " عبر @AFP اليوم")), RTL)
    edit.selectAll()
    edit.copy()
    field = make_field(is_single=is_single)
    field.paste()
    assert field.plain_text() == "قالت SNRT news. عبر @AFP اليوم"
    edit.show_body(Body(), RTL)
    edit.paste_text_only()
    (part,) = edit.body().blocks
    assert part.text == field.plain_text()
    assert [run.text for run in part.runs if run.marks.foreign] == ["SNRT news."]
    QApplication.clipboard().clear()


def test_undo_takes_isolates_back_with_the_letters_and_redo_brings_both(field: LineField) -> None:
    compose(field, "زوروا ")
    compose(field, ADDRESS)
    compose(field, " اليوم")
    whole = held(field)
    assert f"\u2066{ADDRESS}\u2069 " in whole
    steps = 0
    while field.document().isUndoAvailable():
        field.undo()
        steps += 1
        assert not set(field.text()) & set(CONTROLS)
    assert not held(field)
    assert steps <= 3
    while field.document().isRedoAvailable():
        field.redo()
    assert held(field) == whole


def test_undo_of_typed_letters_never_moves_isolates_alone(field: LineField) -> None:
    type_text(field, LINE)
    texts = [field.plain_text()]
    while field.document().isUndoAvailable():
        field.undo()
        texts.append(field.plain_text())
    assert all(one != other for one, other in pairwise(texts))
    assert len(texts) < len(LINE) / 2


@pytest.mark.parametrize("is_visual", [False, True], ids=["logical", "visual"])
def test_arrow_keys_in_a_field_meet_every_letter_once(field: LineField, is_visual: bool) -> None:
    field.set_caret_style(is_visual)
    field.show_text(LINE)
    put_caret(field, 0)
    places = [field.cursorRect().topLeft()]
    for _ in LINE:
        press(field, K.Key_Left)
        places.append(field.cursorRect().topLeft())
    assert all(one != other for one, other in pairwise(places))
    assert field.textCursor().atEnd() or is_visual


def test_backspace_and_delete_beside_an_address_take_letters_alone(field: LineField) -> None:
    field.show_text(LINE)
    put_caret(field, 6)
    press(field, K.Key_Delete)
    assert field.text() == f"زوروا {ADDRESS[1:]} اليوم"
    field.undo()
    assert field.text() == LINE
    put_caret(field, 6 + len(ADDRESS))
    press(field, K.Key_Backspace, "\b")
    assert field.text() == f"زوروا {ADDRESS[:-1]} اليوم"
    type_text(field, "/")
    assert field.text() == LINE
    assert f"\u2066{ADDRESS}\u2069 " in held(field)


def test_letters_in_the_place_of_a_selected_address_leave_no_isolate(field: LineField) -> None:
    field.show_text(LINE)
    put_caret(field, 6, 6 + len(ADDRESS))
    type_text(field, "الموقع")
    assert held(field) == field.text() == "زوروا الموقع اليوم"


def test_cut_address_goes_to_the_clipboard_bare_and_comes_back(field: LineField) -> None:
    field.show_text(LINE)
    put_caret(field, 6, 7 + len(ADDRESS))
    field.cut()
    assert QApplication.clipboard().text() == f"{ADDRESS} "
    assert held(field) == field.text() == "زوروا اليوم"
    field.paste()
    assert field.text() == LINE
    assert f"\u2066{ADDRESS}\u2069 " in held(field)
    QApplication.clipboard().clear()


def test_lead_of_several_lines_isolates_in_each_and_gives_back_its_lines(
    make_field: MakeField,
) -> None:
    lead = make_field(is_single=False)
    lead.show_text(f"أول +212 522 12 34 56\n{LINE}")
    type_text(lead, "😀 @snrt_news ")
    assert lead.text() == f"😀 @snrt_news أول +212 522 12 34 56\n{LINE}"
    assert held(lead).count("\u2066") == held(lead).count("\u2069") == 3
    lead.selectAll()
    lead.copy()
    assert QApplication.clipboard().text() == lead.text()
    lead.replace_text(f"{ADDRESS}\nنص")
    assert lead.text() == f"{ADDRESS}\nنص"
    lead.undo()
    assert lead.text().endswith(LINE)
    QApplication.clipboard().clear()


def test_lam_alef_key_with_ctrl_types_nothing_into_a_field(
    field: LineField, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QGuiApplication, "queryKeyboardModifiers", lambda: Qt.KeyboardModifier.ControlModifier
    )
    compose(field, "لا")
    assert field.text() == ""
    monkeypatch.undo()
    compose(field, "لا")
    assert field.text() == "لا"


@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("words", ["Titre", "العنوان"])
def test_hint_stands_where_the_text_will_begin_and_goes_with_the_first_letter(
    field: LineField, direction: Direction, words: str
) -> None:
    field.set_direction(direction)
    field.resize(600, 80)
    empty = drawn_columns(field)
    field.show_hint(words)
    inked = drawn_columns(field) - empty
    assert max(inked) > 580 if direction is RTL else min(inked) < 20
    field.show_text("a")
    with_hint = drawn_columns(field)
    field.show_hint("")
    assert drawn_columns(field) == with_hint


def drawn_columns(field: LineField) -> set[int]:
    """Return the columns of the field that bear ink."""
    image = field.grab().toImage()
    ground = image.pixel(300, 1)
    return {
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != ground for y in range(image.height()))
    }
