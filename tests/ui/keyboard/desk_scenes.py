"""What a writer does around the text with the keyboard alone: kit, marks, notes, history."""

from PySide6.QtWidgets import QApplication

from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from tests.ui.keyboard.newsroom import Newsroom
from tests.ui.keyboard.strokes import ARABIC, LATIN

FIRST, SECOND = "أعلنت الوزارة أمس نتائج الدراسة.", "وصل الوفد إلى مدينة فاس."


def _write(room: Newsroom, *paragraphs: str) -> None:
    room.open(Draft(headline="بلاغ", body=body_of(*(paragraphs or (FIRST, SECOND)))))
    room.keys.press("tab", "tab", "ctrl+end")
    assert room.focused is room.body


def _run(room: Newsroom, name: str) -> None:
    """Run an action by its name in the palette."""
    room.keys.layout(ARABIC)
    words = room.bench.window.actions_[name].text()
    room.keys.press("ctrl+k")
    field = room.bench.window.field
    field.setText(words)
    room.until(lambda: any(words in each for each in field.choices))
    room.keys.press("enter")
    room.rest()


def stray_marks_are_shown_and_removed(room: Newsroom) -> None:
    _write(room, "نص \u2067فيه علامة", SECOND)
    marks = room.bench.window.actions_["view.marks"]
    room.keys.press("ctrl+shift+m")
    assert marks.isChecked()
    _run(room, "edit.clean")
    room.until(lambda: "\u2067" not in room.texts[3])
    assert room.focused is room.body, room.where()
    room.keys.press("ctrl+z")
    assert "\u2067" in room.texts[3]
    room.keys.press("ctrl+shift+m")
    assert not marks.isChecked()


def note_is_written_and_left(room: Newsroom) -> None:
    _write(room)
    before, texts = room.where(), room.texts
    room.keys.press("ctrl+alt+m")
    room.until(lambda: room.focused is not room.body)
    room.keys.write("راجع المصدر")
    assert room.texts == texts
    room.keys.press("ctrl+enter")
    room.until(lambda: room.bench.notes.presenter.open_count == 1)
    room.keys.press("f6")
    assert before
