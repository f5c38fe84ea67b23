"""What a writer sets by keys about the page and the day: goal, look, focus mode."""

from PySide6.QtWidgets import QLabel

from editor_app.base.settings import Value
from tests.ui.keyboard.newsroom import Newsroom, said

FIRST, SECOND = "أعلنت الوزارة أمس نتائج الدراسة.", "وصل الوفد إلى مدينة فاس."


def _go_to_option(room: Newsroom, words: str) -> None:
    room.keys.press("ctrl+comma")
    window = room.bench.window
    assert window.shown_screen is not window.desk_screen
    room.go_on_to(said("Preferences", words))


def _choose(room: Newsroom, words: str, *keys: str) -> None:
    """Change one option by keys, and leave by Escape to where the caret was."""
    before = room.where()
    _go_to_option(room, words)
    room.keys.press(*keys)
    room.keys.press("esc")
    assert room.where() == before, (words, room.where())


def goal_of_the_day_is_set_and_reached_by_typing(room: Newsroom) -> None:
    room.write_in(FIRST)
    room.stored()
    before, written = room.where(), room.bench.writing.kit.day_words
    _go_to_option(room, "Words a day (0: no goal)")
    room.keys.press("ctrl+a")
    room.keys.write(str(written + 3))
    room.keys.press("tab", "esc")
    assert room.where() == before, room.where()
    assert room.bench.desk.settings.number("writing.goal") == written + 3
    status = room.bench.window.status

    def shown() -> str:
        words = [label.text() for label in status.findChildren(QLabel) if label.isVisible()]
        return "\n".join(words)

    assert f"{written} / {written + 3}" in shown(), shown()
    room.keys.write(" ثم عاد الوفد")
    room.until(lambda: f"{written + 3} / {written + 3}" in shown())
    goal = next(each for each in status.findChildren(QLabel) if " / " in each.text())
    assert "good" in str(goal.property("role")), goal.property("role")
    _choose(room, "Words a day (0: no goal)", "ctrl+a", "0", "enter")
    assert room.bench.desk.settings.number("writing.goal") == 0
    assert " / " not in shown(), shown()


def page_changes_its_look_by_keys_and_keeps_the_text(room: Newsroom) -> None:
    room.write_in(FIRST, SECOND)
    room.keys.press("up", "ctrl+b")
    room.keys.write("عاجل ")
    settings, edit = room.bench.desk.settings, room.body
    body, look = edit.body(), edit.look
    first: dict[str, Value] = {}
    for words, key, keys in (
        ("Size of the text", "page.text_size", ("ctrl+a", "2", "6", "enter")),
        ("Width of the column", "page.measure", ("ctrl+a", "5", "0", "0", "enter")),
        ("Font of the text", "page.family", ("down",)),
        ("Height of the lines", "page.line_height", ("ctrl+a", "1", "6", "0", "enter")),
        ("Paper", "page.paper", ("end",)),
    ):
        first[key] = settings._value(key)
        _choose(room, words, *keys)
        assert edit.body() == body, words
    assert (edit.look.text_px, edit.look.measure_px, edit.look.line_height) == (26, 500, 1.6)
    assert edit.look.text_families[0] == settings.text("page.family") != ""
    assert edit.look.page != look.page
    assert settings.text("page.paper") == "night"
    assert edit.textCursor().charFormat().font().pixelSize() == 26
    for key, value in first.items():
        settings.set(key, value)
    room.bench.window.take_look()
    assert edit.look == look
    room.keys.write("ثم")
    assert "عاجل ثم" in room.texts[3], room.texts[3]


def focus_mode_holds_the_line_and_is_left_by_escape(room: Newsroom) -> None:
    room.write_in(*[f"{FIRST} {number}" for number in range(40)])
    before, focus = room.where(), room.bench.window.actions_["view.focus"]
    room.keys.press("f11")
    room.until(room.bench.window.isFullScreen)
    room.until(lambda: room.body.height() > 700)
    room.keys.press("up", "up")
    held = room.body.cursorRect().center().y()
    wanted = round(room.body.height() * 0.45)
    assert abs(held - wanted) <= room.body.cursorRect().height(), (held, wanted)
    for _ in range(6):
        room.keys.press("up")
        assert abs(room.body.cursorRect().center().y() - held) <= 2
    room.keys.press("ctrl+end", "enter")
    room.keys.write("سطر")
    room.keys.press("enter")
    assert abs(room.body.cursorRect().center().y() - held) <= 4, room.body.cursorRect()
    room.keys.press("ctrl+z", "ctrl+z", "ctrl+z")
    room.keys.press("ctrl+end")
    assert room.where() == before, room.where()
    room.keys.press("esc")
    assert not focus.isChecked()
    room.until(lambda: not room.bench.window.isFullScreen())
    assert room.where() == before, room.where()
    assert room.bench.window.status.isVisible()
