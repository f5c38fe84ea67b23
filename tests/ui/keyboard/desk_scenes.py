"""What a writer does around the text with the keyboard alone: kit, marks, notes, history."""

from PySide6.QtWidgets import QApplication, QLabel, QTableWidget, QWidget

from editor_app.domain.body import body_of
from tests.ui.keyboard.newsroom import Newsroom
from tests.ui.keyboard.strokes import ARABIC

FIRST, SECOND = "أعلنت الوزارة أمس نتائج الدراسة.", "وصل الوفد إلى مدينة فاس."


def stray_marks_are_shown_and_removed(room: Newsroom) -> None:
    room.write_in("نص \u200eفيه علامة", SECOND)
    marks = room.bench.window.actions_["view.marks"]
    room.keys.press("ctrl+shift+m")
    assert marks.isChecked()
    room.run("edit.clean")
    room.until(lambda: "\u200e" not in room.texts[3])
    assert room.focused is room.body, room.where()
    room.keys.press("ctrl+z")
    assert "\u200e" in room.texts[3]
    room.keys.press("ctrl+shift+m")
    assert not marks.isChecked()


def note_is_written_and_left(room: Newsroom) -> None:
    room.write_in(FIRST, SECOND)
    texts = room.texts
    room.keys.press("ctrl+alt+m")
    room.until(lambda: room.focused is not room.body)
    room.keys.write("راجع المصدر")
    assert room.texts == texts
    room.keys.press("ctrl+enter")
    room.until(lambda: room.bench.notes.presenter.open_count == 1)
    room.bench.window.go_to_desk()
    assert room.texts == texts


def deceiving_address_is_told_of(room: Newsroom) -> None:
    room.write_in(FIRST, SECOND)
    room.keys.press("shift+home", "ctrl+l")
    form = room.focused.parent()
    QApplication.clipboard().setText("https://ex\u0430mple.ma/")
    room.keys.press("ctrl+v")
    assert any(label.text() for label in form.findChildren(QLabel) if label.isVisible())
    room.keys.press("esc")
    assert room.focused is room.body
    assert room.body.body() == body_of(FIRST, SECOND)


def snippets_are_edited_by_keys(room: Newsroom) -> None:
    room.write_in(FIRST, SECOND)
    room.run("edit.kit")
    screen = room.bench.window.shown_screen
    assert isinstance(screen, QWidget)
    table = screen.findChild(QTableWidget)
    table.setFocus()
    table.setCurrentCell(0, 1)
    room.keys.layout(ARABIC)
    room.keys.press("f2", "end")
    room.keys.write("كلام")
    room.keys.press("enter")
    room.rest()
    assert room.bench.writing.kit.kit.snippets[0].text.endswith("كلام")
    room.keys.press("esc")
    assert room.bench.window.shown_screen is room.bench.window.desk_screen
