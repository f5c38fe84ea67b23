import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QElapsedTimer, QMimeData, QRect, Qt, QUrl
from PySide6.QtGui import (
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QTextCursor,
    QTextDocument,
)
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
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.body_paint import item_number
from editor_app.ui.editor.document_codec import read_document
from editor_app.ui.editor.page_look import PageLook
from tests.ui.editor.pixels import differing_pixels
from tests.ui.editor.typing import CTRL, NO_MODIFIER, SHIFT, compose, press, type_text

K = Qt.Key
RTL, LTR = Direction.RTL, Direction.LTR
BULLETED, HEADING2, QUOTE = BlockKind.BULLETED, BlockKind.HEADING2, BlockKind.QUOTE


def show(edit: BodyEdit, *parts: str | Block, direction: Direction = RTL) -> None:
    edit.show_body(body_of(*parts), direction)


def put_caret(edit: BodyEdit, number: int, at: int = 0, until: int | None = None) -> None:
    start = edit.document().findBlockByNumber(number).position()
    cursor = edit.textCursor()
    cursor.setPosition(start + at)
    if until is not None:
        cursor.setPosition(start + until, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def select_all(edit: BodyEdit) -> None:
    edit.selectAll()


def kinds(edit: BodyEdit) -> list[BlockKind]:
    return [part.kind for part in edit.body().blocks]


RICH = body_of(
    block("عنوان ", Run("SNRTnews", Marks(foreign=Foreign("fr"))), kind=HEADING2),
    block("نص ", Run("غليظ", Marks(bold=True)), Run(" ومائل", Marks(italic=True)), "\nسطر"),
    block(Run("وصلة", Marks(link="https://example.org/")), kind=BULLETED, level=2),
    block("Latin", kind=BlockKind.ORDERED, direction=LTR),
    block("قول", Run("[1]", Marks(citation="s1")), kind=QUOTE, direction=RTL),
    block(kind=BlockKind.DIVIDER),
    block("صورة", kind=BlockKind.FIGURE, image="m1"),
    "",
    "آخر 😀",
)


# Direction


def test_empty_body_of_an_article_from_the_right_runs_from_the_right(edit: BodyEdit) -> None:
    assert edit.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize("text", ["AFP: قال", "2026", "«Le Monde»", "https://example.org"])
def test_typed_latin_beginning_leaves_the_paragraph_from_the_right(
    edit: BodyEdit, text: str
) -> None:
    type_text(edit, text)
    assert edit.body() == body_of(text)
    assert edit.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft
    caret = edit.cursorRect().center().x()
    assert caret < edit.viewport().width() - 5


def test_direction_of_a_paragraph_is_its_own_until_it_is_taken_back(edit: BodyEdit) -> None:
    show(edit, "أول", "ثان")
    put_caret(edit, 1)
    edit.set_direction(LTR)
    assert edit.body() == body_of("أول", block("ثان", direction=LTR))
    assert edit.current_direction() is LTR
    edit.set_direction(RTL)
    assert edit.body().blocks[1].direction is RTL
    edit.set_direction(None)
    assert edit.body() == body_of("أول", "ثان")


def test_direction_of_the_article_turns_the_blocks_without_their_own(edit: BodyEdit) -> None:
    show(edit, "أول", block("ثان", direction=RTL))
    before = edit.body()
    edit.set_article_direction(LTR)
    first = edit.document().firstBlock()
    assert first.textDirection() == Qt.LayoutDirection.LeftToRight
    assert first.next().textDirection() == Qt.LayoutDirection.RightToLeft
    assert edit.body() == before


def test_new_paragraph_keeps_the_direction_of_the_one_before(edit: BodyEdit) -> None:
    show(edit, block("left", direction=LTR))
    put_caret(edit, 0, 4)
    press(edit, K.Key_Return)
    type_text(edit, "ا")
    assert edit.body() == body_of(block("left", direction=LTR), block("ا", direction=LTR))


# Keys


def test_composed_text_is_taken(edit: BodyEdit) -> None:
    compose(edit, "محبرة")
    assert edit.body() == body_of("محبرة")


@pytest.mark.parametrize("sign", ["👨\u200d👩\u200d👧", "🇲🇦", "بَّ", "👍🏽"])
def test_caret_put_into_one_sign_stands_behind_it_whole(edit: BodyEdit, sign: str) -> None:
    show(edit, f"قبل {sign} بعد")
    units = len(sign.encode("utf-16-le")) // 2
    for at in range(1, units):
        put_caret(edit, 0, 4 + at)
        assert edit.caret().position() == 4 + units
    type_text(edit, "ت")
    assert edit.body().blocks[0].text == f"قبل {sign}ت بعد"
    put_caret(edit, 0, 4, 4 + units - 1)
    assert edit.textCursor().selectionEnd() == 4 + units - 1  # what is selected is left alone


def test_letters_typed_before_a_mark_stay_in_their_order(edit: BodyEdit) -> None:
    show(edit, "\u064e بعد")
    put_caret(edit, 0, 0)
    type_text(edit, "بت")
    assert edit.body().blocks[0].text == "ب\u064eت بعد"


def test_shift_enter_breaks_the_line_inside_the_block(edit: BodyEdit) -> None:
    type_text(edit, "ا")
    press(edit, K.Key_Return, "\r", SHIFT)
    type_text(edit, "ب")
    assert edit.body() == body_of("ا\nب")


def test_enter_after_a_heading_gives_a_paragraph(edit: BodyEdit) -> None:
    show(edit, block("عنوان", kind=HEADING2))
    put_caret(edit, 0, 5)
    press(edit, K.Key_Return, "\r")
    type_text(edit, "نص")
    assert edit.body() == body_of(block("عنوان", kind=HEADING2), "نص")


def test_enter_before_a_heading_moves_it_down(edit: BodyEdit) -> None:
    show(edit, block("عنوان", kind=HEADING2))
    press(edit, K.Key_Return, "\r")
    assert edit.body() == body_of("", block("عنوان", kind=HEADING2))


def test_enter_in_a_list_opens_an_item_and_on_an_empty_one_leaves_the_list(edit: BodyEdit) -> None:
    show(edit, block("أول", kind=BULLETED, level=1))
    put_caret(edit, 0, 3)
    press(edit, K.Key_Return, "\r")
    assert edit.body().blocks[1] == Block(kind=BULLETED, level=1)
    press(edit, K.Key_Return, "\r")
    assert edit.body().blocks[1] == Block(kind=BULLETED, level=0)
    press(edit, K.Key_Return, "\r")
    assert edit.body() == body_of(block("أول", kind=BULLETED, level=1), "")


@pytest.mark.parametrize("kind", [BULLETED, BlockKind.ORDERED, HEADING2, QUOTE])
def test_backspace_at_the_start_makes_a_paragraph(edit: BodyEdit, kind: BlockKind) -> None:
    show(edit, "قبل", block("نص", kind=kind))
    put_caret(edit, 1)
    press(edit, K.Key_Backspace, "\b")
    assert edit.body() == body_of("قبل", "نص")
    press(edit, K.Key_Backspace, "\b")
    assert edit.body() == body_of("قبلنص")


def test_tab_changes_the_level_of_items_within_bounds(edit: BodyEdit) -> None:
    show(edit, block("بند", kind=BULLETED))
    for _ in range(6):
        press(edit, K.Key_Tab, "\t")
    assert edit.body().blocks[0].level == 4
    for _ in range(6):
        press(edit, K.Key_Backtab, "", SHIFT)
    assert edit.body() == body_of(block("بند", kind=BULLETED))


def test_typing_on_a_divider_begins_a_paragraph_after_it(edit: BodyEdit) -> None:
    show(edit, "قبل", block(kind=BlockKind.DIVIDER), "بعد")
    put_caret(edit, 1)
    type_text(edit, "نص")
    assert edit.body() == body_of("قبل", block(kind=BlockKind.DIVIDER), "نص", "بعد")
    put_caret(edit, 1)
    compose(edit, "آخر")
    assert edit.body().blocks[2:4] == body_of("آخر", "نص").blocks


def test_backspace_after_a_divider_takes_it_away(edit: BodyEdit) -> None:
    show(edit, "قبل", block(kind=BlockKind.DIVIDER), block("بعد", kind=HEADING2))
    put_caret(edit, 2)
    press(edit, K.Key_Backspace, "\b")
    press(edit, K.Key_Backspace, "\b")
    assert edit.body() == body_of("قبل", "بعد")


def test_delete_before_a_divider_takes_it_away(edit: BodyEdit) -> None:
    show(edit, "قبل", block(kind=BlockKind.DIVIDER), block("بعد", kind=HEADING2))
    put_caret(edit, 0, 3)
    press(edit, K.Key_Delete)
    assert edit.body() == body_of("قبل", block("بعد", kind=HEADING2))


def test_enter_in_a_caption_goes_on_below_the_figure(edit: BodyEdit) -> None:
    show(edit, block("صورة", kind=BlockKind.FIGURE, image="m1"))
    put_caret(edit, 0, 2)
    press(edit, K.Key_Return, "\r")
    type_text(edit, "نص")
    assert edit.body() == body_of(block("صورة", kind=BlockKind.FIGURE, image="m1"), "نص")


def test_words_joined_to_a_block_of_another_kind_take_its_look(edit: BodyEdit) -> None:
    show(edit, "نص ", block("عنوان", kind=HEADING2))
    put_caret(edit, 0, 3)
    press(edit, K.Key_Delete)
    first = edit.document().firstBlock()
    assert edit.body() == body_of("نص عنوان")
    assert {span.format.fontWeight() for span in first.textFormats()} == {400}
    edit.undo()
    assert edit.body() == body_of("نص ", block("عنوان", kind=HEADING2))


@pytest.mark.parametrize(
    ("act", "steps"),
    [("type", 1), ("cut", 1), ("delete", 1), ("compose", 2)],
    ids=["type", "cut", "delete", "compose: Qt clears the selection before the commit"],
)
def test_selection_over_blocks_is_replaced_and_comes_back(
    edit: BodyEdit, act: str, steps: int
) -> None:
    edit.show_body(RICH, RTL)
    cursor = edit.textCursor()
    cursor.setPosition(20)
    cursor.setPosition(2, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    {
        "type": lambda: type_text(edit, "ا"),
        "compose": lambda: compose(edit, "ا"),
        "cut": edit.cut,
        "delete": lambda: press(edit, K.Key_Delete),
    }[act]()
    first = edit.document().firstBlock()
    assert {span.format.fontWeight() for span in first.textFormats()} == {700}
    for _ in range(steps):
        assert edit.body() != RICH
        edit.undo()
    assert edit.body() == RICH


def test_typing_at_the_end_of_a_link_is_outside_it(edit: BodyEdit) -> None:
    link = Marks(link="https://example.org/")
    show(edit, block(Run("وصلة", link)))
    put_caret(edit, 0, 4)
    type_text(edit, " ثم")
    put_caret(edit, 0, 2)
    type_text(edit, "ـ")
    assert edit.body() == body_of(block(Run("وصـلة", link), " ثم"))


def test_up_on_the_first_line_leaves_upwards(edit: BodyEdit, qtbot: QtBot) -> None:
    show(edit, "أول", "ثان")
    put_caret(edit, 1)
    with qtbot.assertNotEmitted(edit.left_upwards):
        press(edit, K.Key_Up)
    with qtbot.waitSignal(edit.left_upwards):
        press(edit, K.Key_Up)


# Commands


def test_toggled_bold_covers_a_selection_over_blocks_and_back(edit: BodyEdit) -> None:
    show(edit, "أول", block("ثان", kind=HEADING2))
    select_all(edit)
    edit.toggle_bold()
    bold = Marks(bold=True)
    assert edit.body() == body_of(block(Run("أول", bold)), block(Run("ثان", bold), kind=HEADING2))
    put_caret(edit, 0, 0, 1)
    edit.toggle_bold()
    assert edit.body().blocks[0] == block("أ", Run("ول", bold))
    edit.undo()
    edit.undo()
    assert edit.body() == body_of("أول", block("ثان", kind=HEADING2))


def test_toggled_italic_without_selection_is_for_what_is_typed(edit: BodyEdit) -> None:
    type_text(edit, "ا")
    edit.toggle_italic()
    type_text(edit, "ب")
    edit.toggle_italic()
    type_text(edit, "ج")
    assert edit.body() == body_of(block("ا", Run("ب", Marks(italic=True)), "ج"))


def test_link_is_set_changed_and_taken_away(edit: BodyEdit) -> None:
    show(edit, "قبل وصلة بعد")
    put_caret(edit, 0, 4, 8)
    edit.set_link("https://example.org/1")
    put_caret(edit, 0, 6)
    assert edit.format_state().marks.link == "https://example.org/1"
    edit.set_link("https://example.org/2")
    linked = Run("وصلة", Marks(link="https://example.org/2"))
    assert edit.body() == body_of(block("قبل ", linked, " بعد"))
    edit.set_link("")
    assert edit.body() == body_of("قبل وصلة بعد")


@pytest.mark.parametrize("kind", [HEADING2, BlockKind.HEADING3, QUOTE, BULLETED, BlockKind.ORDERED])
def test_toggled_kind_is_one_undo_step(edit: BodyEdit, kind: BlockKind) -> None:
    show(edit, block("أول ", Run("غليظ", Marks(bold=True))), "ثان")
    before = edit.body()
    select_all(edit)
    edit.toggle_kind(kind)
    assert kinds(edit) == [kind, kind]
    edit.toggle_kind(kind)
    assert edit.body() == before
    edit.undo()
    assert kinds(edit) == [kind, kind]
    edit.undo()
    assert edit.body() == before
    edit.redo()
    assert kinds(edit) == [kind, kind]


def test_divider_and_figure_are_inserted_as_one_step_each(edit: BodyEdit) -> None:
    show(edit, "قبلبعد")
    put_caret(edit, 0, 3)
    edit.insert_divider()
    assert edit.body() == body_of("قبل", block(kind=BlockKind.DIVIDER), "بعد")
    edit.insert_figure("m1")
    edit.undo()
    edit.undo()
    assert edit.body() == body_of("قبلبعد")


def test_format_is_told_only_when_it_became_another(edit: BodyEdit) -> None:
    show(edit, "أول", block("ثان", kind=HEADING2))
    told: list[object] = []
    edit.format_changed.connect(told.append)
    put_caret(edit, 0, 1)
    put_caret(edit, 0, 2)
    assert told == []
    put_caret(edit, 1)
    assert [state.kind for state in told] == [HEADING2]


def test_read_only_body_takes_no_command_and_no_key(edit: BodyEdit) -> None:
    show(edit, "نص")
    edit.setReadOnly(True)
    select_all(edit)
    edit.toggle_bold()
    edit.set_kind(HEADING2)
    edit.insert_divider()
    type_text(edit, "ا")
    press(edit, K.Key_Return, "\r")
    assert edit.body() == body_of("نص")


def test_items_are_numbered_within_their_level(edit: BodyEdit) -> None:
    ordered = BlockKind.ORDERED
    show(
        edit,
        block("1", kind=ordered),
        block("1.1", kind=ordered, level=1),
        block("2", kind=ordered),
        block("-", kind=BULLETED),
        block("1", kind=ordered),
    )
    document = edit.document()
    numbers = [item_number(document.findBlockByNumber(number)) for number in (0, 1, 2, 4)]
    assert numbers == [1, 1, 2, 1]


# Clipboard


def test_copied_and_pasted_body_is_the_same(edit: BodyEdit) -> None:
    edit.show_body(RICH, RTL)
    select_all(edit)
    edit.copy()
    show(edit)
    edit.paste()
    assert edit.body() == RICH
    edit.undo()
    assert edit.body() == Body()


def test_cut_words_of_a_heading_are_pasted_as_words(edit: BodyEdit) -> None:
    show(edit, block("عنوان كبير", kind=HEADING2), "نص ")
    put_caret(edit, 0, 6, 10)
    edit.cut()
    put_caret(edit, 1, 3)
    edit.paste()
    assert edit.body() == body_of(block("عنوان ", kind=HEADING2), "نص كبير")


def test_copy_offers_clean_markup_and_text_with_isolates(edit: BodyEdit) -> None:
    show(edit, block("قال ", Run("AFP.", Marks(foreign=Foreign("fr")))))
    select_all(edit)
    edit.copy()
    mime = QApplication.clipboard().mimeData()
    assert mime.text() == "قال \u2066AFP.\u2069"
    assert '<bdi dir="ltr" lang="fr">AFP.</bdi>' in mime.html()
    assert "style" not in mime.html()


def test_copied_markup_alone_pastes_the_same_text_and_marks(edit: BodyEdit) -> None:
    body = replace(RICH, blocks=RICH.blocks[:5])
    edit.show_body(body, RTL)
    select_all(edit)
    edit.copy()
    markup = QApplication.clipboard().mimeData().html()
    show(edit)
    paste(edit, html=markup)
    assert edit.body().text == body.text
    assert kinds(edit) == [part.kind for part in body.blocks]


def paste(edit: BodyEdit, *, html: str = "", text: str = "") -> None:
    mime = QMimeData()
    if html:
        mime.setHtml(html)
    if text:
        mime.setText(text)
    edit.insertFromMimeData(mime)


def test_pasted_markup_leaves_scripts_styles_and_local_pictures_behind(edit: BodyEdit) -> None:
    asked: list[object] = []
    edit.loadResource = lambda kind, name: asked.append(name)  # type: ignore[method-assign]
    paste(
        edit,
        html="<script>bad()</script><style>p{color:red}</style>"
        "<p style='font:40px Arial'>نص <b>غليظ</b> <a href='javascript:bad()'>وصلة</a>"
        "<img src='file:///etc/hostname'><img src='http://127.0.0.1:9/x.png'></p>"
        "<h2>عنوان</h2>",
    )
    edit.grab()
    assert edit.body() == body_of(
        block("نص ", Run("غليظ", Marks(bold=True)), " وصلة"), block("عنوان", kind=HEADING2)
    )
    assert asked == []


def test_document_loads_no_file(edit: BodyEdit) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    assert not edit.document().resource(kind, QUrl.fromLocalFile(__file__))


def test_pasted_tables_of_any_depth_take_less_than_a_second(edit: BodyEdit) -> None:
    deep = "<table><tr><td>" * 3_000 + "نص" + "</td></tr></table>" * 3_000
    clock = QElapsedTimer()
    clock.start()
    paste(edit, html=deep, text="نص")
    assert clock.elapsed() < 1_000
    assert edit.body() == body_of("نص")


def test_pasted_text_becomes_paragraphs_in_place(edit: BodyEdit) -> None:
    show(edit, "قبلبعد")
    put_caret(edit, 0, 3)
    paste(edit, text="أول\r\n\r\nثان\x00\u202e")
    assert edit.body() == body_of("قبلأول", "ثانبعد")


def test_pasted_text_only_ignores_the_markup(edit: BodyEdit) -> None:
    mime = QMimeData()
    mime.setHtml("<b>غليظ</b>")
    mime.setText("غليظ")
    QApplication.clipboard().setMimeData(mime)
    edit.paste_text_only()
    assert edit.body() == body_of("غليظ")


def test_pasted_foreign_bytes_under_our_type_fall_back_to_the_text(edit: BodyEdit) -> None:
    mime = QMimeData()
    mime.setData("application/x-mihbara-body+json", b"[{\xff")
    mime.setText("نص")
    edit.insertFromMimeData(mime)
    assert edit.body() == body_of("نص")


def test_too_large_paste_is_refused_and_changes_nothing(
    edit: BodyEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_app.ui.editor.body_clipboard.MAX_PASTED_BYTES", 10)
    refused: list[object] = []
    edit.paste_refused.connect(refused.append)
    paste(edit, text="ا" * 11)
    assert [error.code for error in refused] == ["paste-too-large"]
    assert edit.body() == Body()


def test_dropped_files_are_reported_and_not_inserted(edit: BodyEdit, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/x/صورة.jpg")])
    event = QDropEvent(
        edit.rect().center(),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(edit.files_dropped) as dropped:
        edit.dropEvent(event)
    assert [path.name for path in dropped.args[0]] == ["صورة.jpg"]
    assert edit.body() == Body()


# Reading back


@pytest.mark.parametrize("seed", range(12))
def test_body_after_any_edits_equals_a_full_reading(edit: BodyEdit, seed: int) -> None:
    chance = random.Random(seed)
    edit.show_body(RICH, RTL)
    acts = (
        lambda: type_text(edit, chance.choice(["ا", "b ", "12", "\u200f"])),
        lambda: compose(edit, "كلمة"),
        lambda: press(edit, K.Key_Return, "\r"),
        lambda: press(edit, K.Key_Return, "\r", SHIFT),
        lambda: press(edit, K.Key_Backspace, "\b"),
        lambda: press(edit, K.Key_Delete),
        lambda: press(edit, K.Key_Tab, "\t"),
        lambda: edit.set_kind(chance.choice(list(BlockKind)[:6])),
        lambda: edit.set_direction(chance.choice([None, RTL, LTR])),
        edit.toggle_bold,
        edit.toggle_italic,
        lambda: edit.set_link(chance.choice(["", "https://example.org/"])),
        edit.insert_divider,
        lambda: edit.insert_figure("m2"),
        lambda: edit.insert_body(RICH),
        edit.copy,
        edit.cut,
        edit.paste,
        edit.undo,
        edit.undo,
        edit.redo,
    )
    for _ in range(120):
        cursor = edit.textCursor()
        last = edit.document().characterCount() - 1
        cursor.setPosition(chance.randint(0, last))
        if chance.random() < 0.4:
            there = min(last, cursor.position() + chance.choice([1, 3, 20, 400]))
            cursor.setPosition(there, QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)
        chance.choice(acts)()
        if chance.random() < 0.5:
            assert edit.body() == read_document(edit.document())
    assert edit.body() == read_document(edit.document())
    while edit.document().isUndoAvailable():
        edit.undo()
    assert edit.body() == RICH


def test_show_body_reports_no_edit_and_begins_a_new_history(edit: BodyEdit, qtbot: QtBot) -> None:
    type_text(edit, "ا")
    with qtbot.assertNotEmitted(edit.edited, wait=20):
        edit.show_body(RICH, RTL)
    assert not edit.document().isUndoAvailable()
    with qtbot.waitSignal(edit.edited):
        type_text(edit, "ا")


# Looks


def test_other_colours_keep_the_undo_history_and_other_sizes_the_text(edit: BodyEdit) -> None:
    edit.show_body(RICH, RTL)
    type_text(edit, "ا")
    edit.set_look(PageLook(page="#15181B", ink="#E8E6E1"))
    assert edit.document().isUndoAvailable()
    typed = edit.body()
    edit.set_look(PageLook(text_px=22))
    assert edit.body() == typed == read_document(edit.document())


def test_letter_near_the_end_repaints_its_block_alone(edit: BodyEdit) -> None:
    edit.resize(640, 300)
    show(edit, *["نص " * 60] * 30)
    put_caret(edit, 29, 10)
    QApplication.processEvents()
    asked: list[QRect] = []
    painted: list[QRect] = []
    judge = edit._scope.narrowed

    def listen(rect: QRect, width: int, scrolled: int, caret: QTextCursor) -> QRect:
        asked.append(rect)
        painted.append(judge(rect, width, scrolled, caret))
        return painted[-1]

    edit._scope.narrowed = listen  # type: ignore[method-assign]
    type_text(edit, "ب")
    edit.viewport().update()
    edit._scope._edited = 29
    QApplication.processEvents()
    assert asked[-1] == edit.viewport().rect()
    assert painted[-1].height() < asked[-1].height()
    assert painted[-1].contains(edit.cursorRect())


def test_composed_letter_is_told_as_a_change_of_its_block_alone(edit: BodyEdit) -> None:
    show(edit, *["نص " * 60] * 6)
    put_caret(edit, 2, 10)
    QApplication.processEvents()
    composed = QInputMethodEvent()
    composed.setCommitString("ب")
    QApplication.sendEvent(edit, composed)
    assert edit._scope._edited == 2


def test_quote_rule_and_list_mark_stand_at_the_side_where_the_text_starts(edit: BodyEdit) -> None:
    for kind in (QUOTE, BULLETED, BlockKind.ORDERED):
        for direction in (RTL, LTR):
            edit.show_body(body_of(block("", kind=kind)), direction)
            image = edit.grab().toImage()
            page = image.pixelColor(image.width() // 2, image.height() - 5)
            rows = range(4, 50)
            left = any(image.pixelColor(x, y) != page for x in range(18) for y in rows)
            right = any(
                image.pixelColor(image.width() - 1 - x, y) != page for x in range(12) for y in rows
            )
            assert (left, right) == (direction is LTR, direction is RTL), (kind, direction)


@pytest.mark.parametrize("seed", range(3))
def test_screen_after_any_edits_is_what_a_full_repaint_shows(edit: BodyEdit, seed: int) -> None:
    chance = random.Random(seed)
    edit.show_body(Body(RICH.blocks * 4), RTL)
    edit.setCursorWidth(0)
    screen = edit.screen()
    acts = (
        lambda: type_text(edit, chance.choice("ابج xyz")),
        lambda: type_text(edit, " كلمات كثيرة" * 6),
        lambda: press(edit, K.Key_Return, "\r"),
        lambda: press(edit, K.Key_Backspace, "\b"),
        lambda: edit.toggle_kind(chance.choice(list(BlockKind)[:6])),
        lambda: edit.set_direction(chance.choice([None, RTL, LTR])),
        lambda: edit.page_bar.setValue(chance.randint(0, edit.page_bar.maximum())),
        lambda: press(edit, K.Key_Left),
        lambda: press(edit, K.Key_Left, "", SHIFT),
        edit.toggle_bold,
        edit.undo,
    )
    for _ in range(60):
        if chance.random() < 0.3:
            put_caret(edit, chance.randrange(edit.document().blockCount()))
        for _ in range(chance.randint(1, 3)):
            chance.choice(acts)()
        QApplication.processEvents()
        shown = screen.grabWindow(edit.winId()).toImage()
        edit.viewport().repaint()
        full = screen.grabWindow(edit.winId()).toImage()
        # The caret's direction flag blinks, and an arc cut by the view's edge may differ in a dot.
        assert differing_pixels(shown, full) < 40


@pytest.mark.parametrize("after", [Body(), body_of("نص")])
def test_first_letter_in_another_article_has_nothing_of_the_marks_before(
    edit: BodyEdit, after: Body
) -> None:
    edit.show_body(body_of(Block(runs=(Run("غليظ", Marks(bold=True)),))), Direction.RTL)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    type_text(edit, "ا")
    edit.undo()
    edit.show_body(after, Direction.RTL)
    type_text(edit, "ك")
    assert edit.body() == body_of("ك" + after.text)


def test_lam_alef_key_with_ctrl_is_bold_and_types_nothing(
    edit: BodyEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit.show_body(body_of("نص"), Direction.RTL)
    edit.selectAll()
    composed = QInputMethodEvent()
    composed.setCommitString("لا")
    monkeypatch.setattr(QGuiApplication, "queryKeyboardModifiers", lambda: CTRL)
    QApplication.sendEvent(edit, composed)
    assert edit.body() == body_of(Block(runs=(Run("نص", Marks(bold=True)),)))
    monkeypatch.setattr(QGuiApplication, "queryKeyboardModifiers", lambda: NO_MODIFIER)
    QApplication.sendEvent(edit, composed)
    assert edit.body().text == "لا"
