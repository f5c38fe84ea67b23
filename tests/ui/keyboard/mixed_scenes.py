"""What a writer does at a Latin name in the middle of Arabic: caret, choice, cut and paste."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from tests.ui.keyboard.newsroom import Newsroom

LINE = "قال مصدر من SNRTnews يوم الأحد"
NAME = "SNRTnews"
_HIDDEN = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


def _write_line(room: Newsroom) -> None:
    """Type the line letter by letter, in the layouts that have its letters."""
    room.write_in("")
    room.keys.write(LINE)
    assert room.texts[3] == LINE, room.texts[3]


def _before(room: Newsroom) -> str:
    """Return what stands before the caret in its paragraph."""
    cursor = room.body.textCursor()
    return cursor.block().text()[: cursor.positionInBlock()].translate(_HIDDEN)


def _chosen(room: Newsroom) -> str:
    chosen: str = room.body.textCursor().selectedText()
    return chosen.translate(_HIDDEN)


@contextmanager
def _caret(room: Newsroom, style: str) -> Iterator[None]:
    settings = room.bench.desk.settings
    settings.set("page.caret", style)
    room.bench.window.setting_changed.emit("page.caret")
    try:
        yield
    finally:
        settings.set("page.caret", "logical")
        room.bench.window.setting_changed.emit("page.caret")


def caret_walks_a_mixed_line_in_reading_order(room: Newsroom) -> None:
    _write_line(room)
    room.keys.press("home")
    assert _before(room) == ""
    for count in range(1, len(LINE) + 1):
        room.keys.press("left")
        assert _before(room) == LINE[:count], (count, _before(room))
    for count in reversed(range(len(LINE))):
        room.keys.press("right")
        assert _before(room) == LINE[:count], (count, _before(room))
    room.keys.press("end")
    assert _before(room) == LINE


def caret_walks_a_mixed_line_as_it_stands(room: Newsroom) -> None:
    _write_line(room)
    with _caret(room, "visual"):
        room.keys.press("home")
        places = [room.body.cursorRect().x()]
        for _ in LINE:
            room.keys.press("left")
            places.append(room.body.cursorRect().x())
        assert places == sorted(places, reverse=True), places
        assert _before(room) == LINE, (_before(room), places)
        back = []
        for _ in LINE:
            room.keys.press("right")
            back.append(room.body.cursorRect().x())
        assert back == sorted(back), back
        assert _before(room) == "", _before(room)


def words_of_a_mixed_line_are_walked_and_chosen(room: Newsroom) -> None:
    _write_line(room)
    room.keys.press("home")
    starts = ["قال ", "قال مصدر ", "قال مصدر من ", f"قال مصدر من {NAME} "]
    for start in starts:
        room.keys.press("ctrl+left")
        assert _before(room) == start, (start, _before(room))
    for start in (*reversed(starts[:-1]), ""):
        room.keys.press("ctrl+right")
        assert _before(room) == start, (start, _before(room))
    room.keys.press("ctrl+left", "ctrl+left", "ctrl+shift+left")
    assert _chosen(room) == "من ", _chosen(room)
    room.keys.press("ctrl+shift+left")
    assert _chosen(room) == f"من {NAME} ", _chosen(room)
    room.keys.press("shift+right", "shift+right", "shift+right")
    assert _chosen(room) == "من SNRTne", _chosen(room)
    room.keys.press("shift+home")
    assert _chosen(room) == "قال مصدر ", _chosen(room)
    room.keys.press("shift+end")
    assert _chosen(room) == f"من {NAME} يوم الأحد", _chosen(room)


def letters_at_the_edge_of_a_name_are_taken_away_one_by_one(room: Newsroom) -> None:
    _write_line(room)
    before = room.body.body()
    head, tail = LINE.split(NAME)
    place = len(head) + len(NAME)
    room.keys.press("home", *["left"] * place, "back")
    assert room.texts[3] == LINE[: place - 1] + LINE[place:], room.texts[3]
    room.keys.press("del")
    assert room.texts[3] == head + NAME[:-1] + tail[1:], room.texts[3]
    room.keys.press("ctrl+z")
    assert room.texts[3] == LINE, room.texts[3]
    room.keys.press("home", *["left"] * len(head), "del")
    assert room.texts[3] == head + NAME[1:] + tail, room.texts[3]
    room.keys.press("back")
    assert room.texts[3] == head[:-1] + NAME[1:] + tail, room.texts[3]
    room.keys.write(" S")
    assert room.texts[3] == LINE, room.texts[3]
    room.keys.press("ctrl+z", "ctrl+z")
    assert room.body.body() == before, room.texts[3]
    assert room.body.body().blocks[0].direction is None


def double_click_takes_a_name_which_is_put_elsewhere(room: Newsroom) -> None:
    _write_line(room)
    cursor = room.body.textCursor()
    cursor.setPosition(cursor.block().text().index("RT"))
    room.body.setTextCursor(cursor)
    middle = room.body.cursorRect().center()
    room.keys.press("end")
    room.keys.click(room.body.viewport().mapToGlobal(middle + QPoint(2, 0)), 2)
    assert _chosen(room) == NAME, (_chosen(room), room.where())
    room.keys.press("ctrl+b", "ctrl+shift+e")
    before = room.body.body()
    marked = [run for run in before.blocks[0].runs if run.text == NAME]
    assert marked, before
    room.keys.press("ctrl+x")
    assert QApplication.clipboard().text().translate(_HIDDEN) == NAME
    assert room.texts[3] == LINE.replace(NAME, ""), room.texts[3]
    room.keys.press("ctrl+end", "space", "ctrl+v")
    assert room.texts[3] == f"{LINE.replace(NAME, '')} {NAME}", room.texts[3]
    assert [run for run in room.body.body().blocks[0].runs if run.text == NAME] == marked
    room.keys.press("ctrl+z", "ctrl+z", "ctrl+z")
    assert room.body.body() == before, room.body.body()
    room.body.moveCursor(QTextCursor.MoveOperation.End)
