"""Blocks pasted or dragged anywhere: what stands around them keeps its kind and direction."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

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
from editor_app.ui.editor.isolates import place_in
from tests.strategies import bodies

RTL, LTR = Direction.RTL, Direction.LTR
HEADING, QUOTE, BULLETED = BlockKind.HEADING2, BlockKind.QUOTE, BlockKind.BULLETED
PASTED = body_of(block("عنوان", kind=HEADING), block("Latin", direction=LTR, kind=QUOTE))
Form = tuple[BlockKind, Direction | None, int]


def form(part: Block) -> Form:
    return part.kind, part.direction, part.level


def put_caret(edit: BodyEdit, number: int, at: int, until: tuple[int, int] | None = None) -> None:
    cursor = edit.textCursor()
    for place, mode in (
        ((number, at), QTextCursor.MoveMode.MoveAnchor),
        (until, QTextCursor.MoveMode.KeepAnchor),
    ):
        if place is not None:
            shown = edit.document().findBlockByNumber(place[0])
            cursor.setPosition(shown.position() + place_in(shown, place[1]), mode)
    edit.setTextCursor(cursor)


def test_insert_blocks_at_the_head_of_a_text_come_before_it(edit: BodyEdit) -> None:
    target = block("بند", kind=BULLETED, level=1)
    edit.show_body(body_of("قبل", target, "بعد"), RTL)
    put_caret(edit, 1, 0)
    edit.insert_body(PASTED)
    assert edit.body() == Body((block("قبل"), *PASTED.blocks, target, block("بعد")))
    edit.undo()
    assert edit.body() == body_of("قبل", target, "بعد")


def test_insert_blocks_inside_a_text_leave_its_rest_as_it_was(edit: BodyEdit) -> None:
    edit.show_body(body_of(block("one two", kind=QUOTE, direction=LTR)), RTL)
    put_caret(edit, 0, 4)
    edit.insert_body(body_of("أول", block("عنوان", kind=HEADING)))
    assert edit.body() == body_of(
        block("one أول", kind=QUOTE, direction=LTR),
        block("عنوان", kind=HEADING),
        block("two", kind=QUOTE, direction=LTR),
    )


def test_insert_paragraphs_inside_a_text_of_its_own_direction_join_it(edit: BodyEdit) -> None:
    edit.show_body(body_of(block("one two", direction=LTR)), RTL)
    put_caret(edit, 0, 4)
    edit.insert_body(body_of("1", "2 "))
    assert edit.body() == body_of(block("one 1", direction=LTR), block("2 two", direction=LTR))


def test_insert_figure_into_a_heading_parts_it_in_two_headings(edit: BodyEdit) -> None:
    edit.show_body(body_of(block("أول ثان", kind=HEADING, direction=LTR)), RTL)
    put_caret(edit, 0, 4)
    edit.insert_figure("m1")
    assert [form(part) for part in edit.body().blocks] == [
        (HEADING, LTR, 0),
        (BlockKind.FIGURE, None, 0),
        (HEADING, LTR, 0),
    ]


def test_insert_blocks_at_the_end_of_a_foreign_word_leave_nothing_after_them(
    edit: BodyEdit,
) -> None:
    edit.show_body(body_of(block("قال ", Run("SNRT", Marks(foreign=Foreign("fr"))))), RTL)
    put_caret(edit, 0, 8)
    edit.insert_body(body_of("أول", "ثان"))
    assert [part.text for part in edit.body().blocks] == ["قال SNRTأول", "ثان"]


def test_cut_whole_paragraphs_of_the_end_and_paste_at_the_head(edit: BodyEdit) -> None:
    last = (block("Two", direction=LTR), block("ثلاثة", kind=BULLETED))
    edit.show_body(Body((block("أول", kind=HEADING), block("وسط"), *last)), RTL)
    put_caret(edit, 2, 0, (3, 5))
    edit.cut()
    put_caret(edit, 0, 0)
    edit.paste()
    blocks = edit.body().blocks
    assert blocks[:4] == (*last, block("أول", kind=HEADING), block("وسط"))


def test_copy_a_paragraph_with_its_end_leaves_the_next_one_behind(edit: BodyEdit) -> None:
    figure = block("صورة", kind=BlockKind.FIGURE, image="m1")
    edit.show_body(body_of(block("عنوان", kind=HEADING), figure, "نص"), RTL)
    put_caret(edit, 0, 0, (1, 0))
    edit.copy()
    put_caret(edit, 2, 0)
    edit.paste()
    assert edit.body() == body_of(
        block("عنوان", kind=HEADING), figure, block("عنوان", kind=HEADING), "نص"
    )


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(bodies(), bodies(), st.data())
def test_insert_any_blocks_anywhere_leaves_kinds_and_directions_around(
    edit: BodyEdit, body: Body, pasted: Body, data: st.DataObject
) -> None:
    edit.show_body(body, RTL)
    edit.document().clearUndoRedoStacks()
    before = body.blocks or (Block(),)
    number = data.draw(st.integers(0, len(before) - 1))
    target = before[number]
    at = data.draw(st.integers(0, len(target.text)))
    put_caret(edit, number, at)
    edit.insert_body(pasted)
    after = edit.body().blocks or (Block(),)
    assert after[:number] == before[:number]
    behind = len(before) - number - 1
    assert not behind or after[-behind:] == before[-behind:]
    if pasted.blocks and target.kind not in (BlockKind.DIVIDER, BlockKind.FIGURE):
        if at:
            assert form(after[number]) == form(target)
        if at < len(target.text):
            assert form(after[len(after) - 1 - behind]) == form(target)
    while edit.document().isUndoAvailable():
        edit.undo()
    assert edit.body().blocks == body.blocks
