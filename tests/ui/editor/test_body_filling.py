from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Draft
from editor_app.domain.body import Body, Direction, Run, block, canonical
from editor_app.ui.editor import body_filling
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.body_filling import FIRST_CHARACTERS, WHOLE_CHARACTERS, BodyFilling
from editor_app.ui.editor.document_codec import read_document
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.page_look import PageLook
from tests.strategies import bodies

LONG = Body(
    tuple(
        block(f"الفقرة {number} ", Run("SNRTnews"), " كلمة" * 50, Run(" نهاية"))
        for number in range(120)
    )
)
"""More than is built at once."""


@pytest.fixture(scope="module")
def holder(qapp: QApplication) -> Iterator[QWidget]:
    """Lend a parent to the surfaces of all examples of a property."""
    widget = QWidget()
    yield widget
    widget.deleteLater()


def shown(edit: QTextEdit) -> int:
    """Return how many blocks the widget shows, without asking for the rest."""
    return QTextEdit.document(edit).blockCount()


def press_end(edit: BodyEdit) -> None:
    QTest.keyClick(edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)


def test_long_body_shows_its_first_screenful_first(edit: BodyEdit) -> None:
    edit.show_body(LONG, Direction.RTL)
    assert 20 < shown(edit) < 60
    assert sum(len(part.text) for part in LONG.blocks[: shown(edit)]) < FIRST_CHARACTERS + 1_000
    assert edit.block_count == 120


def test_short_body_is_whole_at_once(edit: BodyEdit) -> None:
    body = Body(LONG.blocks[:40])
    assert len(body.text) < WHOLE_CHARACTERS
    edit.show_body(body, Direction.RTL)
    assert shown(edit) == 40


def test_page_shown_in_the_window_asks_for_no_more_than_a_screenful(page: Page) -> None:
    page.show_draft(Draft(body=LONG))
    page.set_direction(Direction.RTL)
    page.grab()
    assert shown(page.body_edit) < 60


def test_long_body_comes_whole_by_itself_without_being_edited(edit: BodyEdit, qtbot: QtBot) -> None:
    told: list[str] = []
    edit.edited.connect(lambda: told.append("edited"))
    edit.show_body(LONG, Direction.RTL)
    edit.body_filled.connect(lambda: told.append("whole"))
    qtbot.waitUntil(lambda: shown(edit) == 120)
    assert told == ["whole"]
    assert read_document(edit.document()) == LONG
    assert not edit.document().isUndoAvailable()
    assert not edit.document().isModified()


def test_body_read_while_it_comes_is_whole(edit: BodyEdit) -> None:
    edit.show_body(LONG, Direction.RTL)
    assert edit.body() == LONG
    assert edit.block_at(119) == LONG.blocks[119]
    assert edit.length == len(LONG.text) + 1
    assert shown(edit) < 60


def test_scroll_position_stays_where_it_is_when_the_rest_comes(edit: BodyEdit) -> None:
    edit.show_body(LONG, Direction.RTL)
    edit.page_bar.setValue(700)
    edit.document()
    assert shown(edit) == 120
    assert edit.page_bar.value() == 700


@pytest.mark.parametrize(
    ("act", "wanted"),
    [
        (lambda edit: QTest.keyClick(edit, "Z"), lambda text: "Z" + text),
        (lambda edit: edit.insert_body(Body((block("Z"),))), lambda text: "Z" + text),
        (lambda edit: (press_end(edit), QTest.keyClick(edit, "Z")), lambda text: text + "Z"),
        (
            lambda edit: (
                QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier),
                QTest.keyClick(edit, "Z"),
            ),
            lambda text: "Z",
        ),
    ],
)
def test_edit_while_the_body_comes_is_made_in_the_whole_of_it_and_undone(
    edit: BodyEdit, act: Callable[[BodyEdit], object], wanted: Callable[[str], str]
) -> None:
    edit.show_body(LONG, Direction.RTL)
    act(edit)
    assert edit.body().text == wanted(LONG.text)
    edit.undo()
    assert edit.body() == LONG
    assert not edit.document().isUndoAvailable()


def test_text_composed_while_the_body_comes_is_undone_too(edit: BodyEdit) -> None:
    edit.show_body(LONG, Direction.RTL)
    event = QInputMethodEvent()
    event.setCommitString("ب")
    QApplication.sendEvent(edit, event)
    assert edit.body().text == "ب" + LONG.text
    edit.undo()
    assert edit.body() == LONG


def test_text_put_past_every_gate_while_the_body_comes_is_kept(
    edit: BodyEdit, qtbot: QtBot
) -> None:
    edit.show_body(LONG, Direction.RTL)
    first = QTextCursor(QTextEdit.document(edit))
    first.insertText("قبل ")
    first.movePosition(QTextCursor.MoveOperation.End)
    first.insertText(" بعد")
    last = shown(edit)
    parts = [part.text for part in LONG.blocks]
    parts[0], parts[last - 1] = "قبل " + parts[0], parts[last - 1] + " بعد"
    assert edit.body().text == "\n".join(parts)
    qtbot.waitUntil(lambda: shown(edit) == 120)
    assert edit.body().text == "\n".join(parts)
    assert read_document(edit.document()) == edit.body()


def test_other_body_shown_while_one_comes_takes_its_place_for_good(
    edit: BodyEdit, qtbot: QtBot
) -> None:
    edit.show_body(LONG, Direction.RTL)
    other = Body((block("غيره"),))
    edit.show_body(other, Direction.RTL)
    qtbot.wait(body_filling._FIRST_PAUSE_MS * 3)
    assert edit.body() == other
    assert read_document(edit.document()) == other


def test_look_changed_while_the_body_comes_loses_nothing(edit: BodyEdit) -> None:
    edit.show_body(LONG, Direction.RTL)
    edit.set_look(PageLook(text_px=30))
    assert edit.body() == LONG
    assert read_document(edit.document()) == LONG


@settings(deadline=None, max_examples=50)
@given(
    body=bodies().filter(lambda body: len(body.blocks) > 1),
    first=st.integers(1, 6),
    portion=st.integers(1, 200),
    steps=st.integers(0, 5),
    typed=st.text("بل م", max_size=3),
    at_end=st.booleans(),
)
def test_any_body_typed_into_at_any_moment_is_the_whole_one_with_what_was_typed(
    holder: QWidget,
    body: Body,
    first: int,
    portion: int,
    steps: int,
    typed: str,
    at_end: bool,
) -> None:
    any_edit, whole_edit = (BodyEdit(PageLook(), parent=holder) for _ in range(2))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(body_filling, "_PORTION_CHARACTERS", portion)
        patch.setattr(body_filling, "_SLICE_MS", 0.0001)
        patch.setattr(
            "editor_app.ui.editor.body_surface.first_portion", lambda whole: whole.blocks[:first]
        )
        any_edit.show_body(body, Direction.RTL)
        for _ in range(steps):
            slice_of(any_edit)
            assert any_edit.body() == body
        for each in (any_edit, whole_edit):
            if each is whole_edit:
                patch.undo()
                each.show_body(body, Direction.RTL)
            if at_end:
                press_end(each)
            for letter in typed:
                QTest.keyClick(each, letter)
    assert any_edit.body() == whole_edit.body()
    assert read_document(any_edit.document()) == any_edit.body()
    while any_edit.document().isUndoAvailable():
        any_edit.undo()
    assert any_edit.body() == canonical(body)


def slice_of(edit: BodyEdit) -> None:
    """Let one slice of the filling pass, as the timer does."""
    for filling in edit.findChildren(BodyFilling):
        if filling._timer.isActive():
            filling._on_timeout()
