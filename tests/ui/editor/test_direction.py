"""What writers report of other editors year after year, each as it behaves here."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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
from editor_app.formats.html import body_from_html, html_of_body
from editor_app.ui.editor.body_clipboard import mime_of_selection, pasted_of_mime
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.document_codec import read_document
from editor_app.ui.editor.isolates import is_isolate
from tests.ui.editor.typing import CTRL, SHIFT, compose, press, type_text

K = Qt.Key
RTL, LTR = Direction.RTL, Direction.LTR
FRENCH = Marks(foreign=Foreign("fr"))
X11_LEFT, X11_RIGHT = 0xFFE1, 0xFFE2


def put_caret(edit: BodyEdit, number: int, at: int, until: int | None = None) -> None:
    """Put the caret after so many letters of a block."""
    shown = edit.document().findBlockByNumber(number)
    places = [
        place
        for place in range(shown.position(), shown.position() + shown.length())
        if not is_isolate(edit.document(), place)
    ]
    cursor = edit.textCursor()
    cursor.setPosition(places[at])
    if until is not None:
        cursor.setPosition(places[until], QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def press_pair(edit: BodyEdit, shift: int, *, between: int = 0) -> None:
    """Press Ctrl and a Shift and let them go, as a keyboard under X11 tells it."""
    down, up = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    none = Qt.KeyboardModifier.NoModifier
    events = [
        QKeyEvent(down, K.Key_Control, none),
        QKeyEvent(down, K.Key_Shift, CTRL, 0, shift, 0),
    ]
    if between:
        events.append(QKeyEvent(down, between, CTRL | SHIFT))
    events += [
        QKeyEvent(up, K.Key_Shift, CTRL | SHIFT, 0, shift, 0),
        QKeyEvent(up, K.Key_Control, CTRL),
    ]
    for event in events:
        QCoreApplication.sendEvent(edit, event)


def runs_right(edit: BodyEdit, number: int) -> bool:
    shown = edit.document().findBlockByNumber(number)
    return shown.textDirection() == Qt.LayoutDirection.RightToLeft


# Turning paragraphs


def test_ctrl_and_shift_of_a_side_turn_the_paragraph_and_back(edit: BodyEdit) -> None:
    edit.show_body(body_of("أول", "Second"), RTL)
    put_caret(edit, 1, 0)
    press_pair(edit, X11_LEFT)
    assert edit.body() == body_of("أول", block("Second", direction=LTR))
    press_pair(edit, X11_RIGHT)
    assert edit.body() == body_of("أول", "Second")
    edit.undo()
    assert edit.body().blocks[1].direction is LTR


def test_ctrl_shift_with_another_key_is_that_shortcut_and_turns_nothing(edit: BodyEdit) -> None:
    edit.show_body(body_of("نص"), RTL)
    press_pair(edit, X11_LEFT, between=K.Key_F6)
    assert edit.body() == body_of("نص")


def test_ctrl_shift_and_a_key_that_the_window_takes_turns_nothing(
    edit: BodyEdit, qtbot: QtBot
) -> None:
    edit.show_body(body_of("نص"), RTL)
    pressed: list[bool] = []
    QShortcut(QKeySequence("Ctrl+Shift+Q"), edit, lambda: pressed.append(True))
    edit.show()
    edit.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    both = CTRL | SHIFT
    QTest.keyPress(edit, K.Key_Control)
    QCoreApplication.sendEvent(
        edit, QKeyEvent(QEvent.Type.KeyPress, K.Key_Shift, CTRL, 0, X11_LEFT, 0)
    )
    QTest.keyPress(edit, K.Key_Q, both)
    QCoreApplication.sendEvent(
        edit, QKeyEvent(QEvent.Type.KeyRelease, K.Key_Shift, both, 0, X11_LEFT, 0)
    )
    QTest.keyRelease(edit, K.Key_Control)
    assert pressed
    assert edit.body() == body_of("نص")


def test_direction_of_every_item_of_a_selected_list_turns_in_one_step(edit: BodyEdit) -> None:
    items = [block(text, kind=BlockKind.BULLETED) for text in ("one", "two", "three")]
    edit.show_body(body_of(*items), RTL)
    edit.selectAll()
    edit.turn(LTR)
    assert {part.direction for part in edit.body().blocks} == {LTR}
    edit.undo()
    assert {part.direction for part in edit.body().blocks} == {None}


def test_direction_button_never_changes_alignment(edit: BodyEdit) -> None:
    edit.show_body(body_of("نص"), RTL)
    before = edit.document().firstBlock().blockFormat().alignment()
    edit.turn(LTR)
    assert edit.document().firstBlock().blockFormat().alignment() == before


def test_direction_of_headings_lists_quotes_and_captions_survives_saving(edit: BodyEdit) -> None:
    kinds = (BlockKind.HEADING2, BlockKind.BULLETED, BlockKind.QUOTE, BlockKind.PARAGRAPH)
    body = body_of(
        *(block("English نص", kind=kind, direction=LTR) for kind in kinds),
        block("caption", kind=BlockKind.FIGURE, image="m1", direction=LTR),
    )
    edit.show_body(body, RTL)
    assert read_document(edit.document()) == body
    assert body_from_html(html_of_body(edit.body(), direction=RTL)) == body


# Paragraphs that begin with something else


@pytest.mark.parametrize("start", ["", "AFP ", "2026 ", "«", "(CNDH) ", "https://a.ma/ ", "- "])
def test_paragraph_stays_from_the_right_whatever_it_begins_with(edit: BodyEdit, start: str) -> None:
    type_text(edit, start)
    assert runs_right(edit, 0)
    compose(edit, "قال")
    press(edit, K.Key_Return, "\r")
    assert runs_right(edit, 1)
    assert edit.body().blocks[0].direction is None


def test_bold_and_link_in_arabic_keep_the_line_from_the_right(edit: BodyEdit) -> None:
    edit.show_body(body_of("قال الوزير اليوم"), RTL)
    put_caret(edit, 0, 4, 10)
    edit.toggle_bold()
    edit.set_link("https://example.ma/ar/")
    assert runs_right(edit, 0)
    assert edit.body().blocks[0].direction is None


def test_caret_of_an_empty_list_item_stands_at_the_right(edit: BodyEdit) -> None:
    edit.show_body(body_of(block(kind=BlockKind.BULLETED)), RTL)
    assert edit.cursorRect().center().x() > edit.viewport().width() / 2


def test_marks_of_lists_and_quotes_stand_on_the_side_their_text_begins(edit: BodyEdit) -> None:
    for kind in (BlockKind.BULLETED, BlockKind.ORDERED, BlockKind.QUOTE):
        for direction in (None, LTR):
            edit.show_body(body_of(block("نص a", kind=kind, direction=direction)), RTL)
            image = edit.viewport().grab().toImage()
            ground = image.pixel(image.width() // 2, image.height() - 3)
            strip = 26
            columns = range(image.width() - strip, image.width())
            if direction is LTR:
                columns = range(strip)
            rows = range(min(60, image.height()))
            assert any(image.pixel(x, y) != ground for x in columns for y in rows), (
                kind,
                direction,
            )


# Foreign words and addresses


def test_foreign_mark_isolates_and_undo_takes_it_back(edit: BodyEdit) -> None:
    edit.show_body(body_of("قال SNRT 2026 هنا"), RTL)
    put_caret(edit, 0, 4, 8)
    edit.toggle_foreign()
    marked = body_of(block("قال ", Run("SNRT", Marks(foreign=Foreign(""))), " 2026 هنا"))
    assert edit.body() == marked
    assert "\u2066SNRT\u2069" in edit.document().firstBlock().text()
    edit.undo()
    assert edit.body() == body_of("قال SNRT 2026 هنا")
    assert "\u2066" not in edit.document().firstBlock().text()
    edit.redo()
    assert edit.body() == marked


def test_address_is_isolated_as_it_is_typed_and_model_holds_no_control(edit: BodyEdit) -> None:
    type_text(edit, "زوروا https://example.ma/ar/ اليوم")
    assert edit.body() == body_of("زوروا https://example.ma/ar/ اليوم")
    assert "\u2066https://example.ma/ar/\u2069 " in edit.document().firstBlock().text()
    for _ in range(60):
        if edit.document().isUndoAvailable():
            edit.undo()
    assert not edit.document().firstBlock().text()
    while edit.document().isRedoAvailable():
        edit.redo()
    assert edit.body() == body_of("زوروا https://example.ma/ar/ اليوم")


@pytest.mark.parametrize("is_visual", [False, True], ids=["logical", "visual"])
def test_arrow_keys_meet_every_letter_once_and_never_stand_still(
    edit: BodyEdit, is_visual: bool
) -> None:
    text = "في SNRT و https://a.ma/x/، ثم a@b.ma هنا"
    edit.set_caret_style(is_visual)
    edit.show_body(body_of(text), RTL)
    put_caret(edit, 0, 0)
    places = [edit.cursorRect().topLeft()]
    for _ in text:
        press(edit, K.Key_Left)
        places.append(edit.cursorRect().topLeft())
    assert all(one != other for one, other in pairwise(places))
    assert edit.textCursor().atBlockEnd() or is_visual


def test_backspace_and_delete_take_letters_and_never_a_hidden_control(edit: BodyEdit) -> None:
    body = body_of(block("أ", Run("SNRT", FRENCH), "ب"))
    edit.show_body(body, RTL)
    put_caret(edit, 0, 1)
    press(edit, K.Key_Delete)
    assert edit.body().text == "أNRTب"
    put_caret(edit, 0, 4)
    press(edit, K.Key_Backspace, "\b")
    assert edit.body().text == "أNRب"
    press(edit, K.Key_Delete)
    assert edit.body().text == "أNR"


def test_letter_taken_from_an_address_comes_back_with_one_undo(edit: BodyEdit) -> None:
    body = body_of("زوروا https://example.ma/ar/ اليوم")
    edit.show_body(body, RTL)
    put_caret(edit, 0, 6)
    press(edit, K.Key_Delete)
    assert edit.body().text == "زوروا ttps://example.ma/ar/ اليوم"
    edit.undo()
    assert edit.body() == body
    assert not edit.document().isUndoAvailable()


def test_arabic_typed_after_a_foreign_word_is_outside_it(edit: BodyEdit) -> None:
    edit.show_body(body_of(block("قال ", Run("SNRT", FRENCH))), RTL)
    put_caret(edit, 0, 8)
    type_text(edit, "2 ثم")
    assert edit.body() == body_of(block("قال ", Run("SNRT2", FRENCH), " ثم"))


def test_enter_behind_an_address_that_ends_a_heading_gives_a_paragraph(edit: BodyEdit) -> None:
    edit.show_body(body_of(block("https://a.ma/x/", kind=BlockKind.HEADING2)), RTL)
    press(edit, K.Key_End)
    press(edit, K.Key_Return, "\r")
    assert [part.kind for part in edit.body().blocks] == [BlockKind.HEADING2, BlockKind.PARAGRAPH]
    assert edit.body().blocks[1] == Block()


def test_copied_mixed_text_carries_markup_and_isolates_for_other_programs() -> None:
    body = body_of(block("قال ", Run("SNRT", FRENCH), " هنا"), block("left", direction=LTR))
    mime = mime_of_selection(body, RTL)
    assert '<bdi dir="ltr" lang="fr">SNRT</bdi>' in mime.html()
    assert "\u2066SNRT\u2069" in mime.text()
    assert pasted_of_mime(mime, RTL).body == body


def test_pasted_arabic_in_an_article_from_the_left_stays_from_the_right(edit: BodyEdit) -> None:
    edit.show_body(Body(), LTR)
    mime = QMimeData()
    mime.setHtml('<p dir="rtl">نص من اليمين</p><p dir="ltr">left</p>')
    edit.insertFromMimeData(mime)
    assert [part.direction for part in edit.body().blocks] == [RTL, None]


# What is not seen


def test_removal_of_invisibles_is_one_step_and_spares_what_shapes_letters(edit: BodyEdit) -> None:
    body = body_of("\u200fقال \ufefb", "می\u200cخواهم https://a.ma/ \u202a", "ك\u200bل 😀")
    edit.show_body(body, RTL)
    assert edit.remove_invisibles() == 4
    assert edit.body() == body_of("قال لا", "می\u200cخواهم https://a.ma/ ", "كل 😀")
    edit.undo()
    assert edit.body() == body


def test_marks_view_changes_the_picture_and_not_the_text(edit: BodyEdit) -> None:
    body = body_of("نص\u00a0و\u200fعلامة  وكشيـدة\nسطر")
    edit.show_body(body, RTL)
    before = edit.viewport().grab().toImage()
    edit.show_marks(True)
    QApplication.processEvents()
    assert edit.viewport().grab().toImage() != before
    assert edit.body() == body
    edit.show_marks(False)
    QApplication.processEvents()
    assert edit.viewport().grab().toImage() == before
    assert not edit.document().isUndoAvailable()


# Paste


def test_paste_tells_what_it_left_out_and_may_be_replaced_by_text(
    edit: BodyEdit, qtbot: QtBot
) -> None:
    mime = QMimeData()
    mime.setHtml('<h2><font face="x">عنوان</font></h2><p>نص</p>')
    mime.setText("عنوان\nنص")
    with qtbot.waitSignal(edit.pasted) as told:
        edit.insertFromMimeData(mime)
    assert edit.body().blocks[0].kind is BlockKind.HEADING2
    edit.replace_paste(told.args[0].text)
    assert edit.body() == body_of("عنوان", "نص")


def test_pasted_bitmap_is_handed_over_and_inserts_nothing(edit: BodyEdit, qtbot: QtBot) -> None:
    mime = QMimeData()
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    mime.setImageData(image)
    with qtbot.waitSignal(edit.picture_pasted) as told:
        edit.insertFromMimeData(mime)
    assert bytes(told.args[0]).startswith(b"\x89PNG")
    assert edit.body() == Body()
