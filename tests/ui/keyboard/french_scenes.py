"""What a writer does with a French keyboard: accents, AltGr, dead keys, and Arabic beside them."""

from editor_app.domain.article import Draft
from editor_app.domain.body import BlockKind, body_of
from tests.ui.keyboard.newsroom import Newsroom
from tests.ui.keyboard.strokes import ARABIC, FRENCH

LETTERS = "té é è à ç ù ê ï ô û Ê Ï @ # € (x) 2026 « mot »"


def _into_the_body(room: Newsroom, text: str) -> None:
    room.open(Draft(headline="بلاغ", body=body_of(text)))
    room.keys.press("tab", "tab", "ctrl+end")
    assert room.focused is room.body


def types_every_french_letter(room: Newsroom) -> None:
    _into_the_body(room, "")
    room.keys.write_french(LETTERS)
    assert room.texts[3] == LETTERS, room.texts[3]


def types_arabic_then_french_in_one_paragraph(room: Newsroom) -> None:
    _into_the_body(room, "")
    room.keys.layout(ARABIC)
    room.keys.write("قال ")
    start = room.body.cursorRect().x()
    room.keys.write_french("« hôtel naïf »")
    room.keys.layout(ARABIC)
    room.keys.write(" ثم غادر")
    assert room.texts[3] == "قال « hôtel naïf » ثم غادر", room.texts[3]
    assert room.body.body().blocks[-1].direction is None
    assert room.body.cursorRect().x() < start


def shortcuts_work_in_the_french_layout(room: Newsroom) -> None:
    _into_the_body(room, "نص")
    before = room.texts
    room.keys.layout(FRENCH)
    for chord in ("ctrl+b", "ctrl+b", "ctrl+i", "ctrl+i", "ctrl+shift+m", "ctrl+shift+m"):
        room.keys.press(chord)
        assert room.texts == before, (chord, room.texts)
    room.keys.press("ctrl+alt+2")
    assert room.body.body().blocks[-1].kind is BlockKind.HEADING2
    room.keys.press("ctrl+alt+0")
    assert room.body.body().blocks[-1].kind is BlockKind.PARAGRAPH
    room.keys.press("alt+2")
    assert room.bench.window.shown_screen is not room.bench.window.desk_screen
    room.keys.press("alt+1")
    assert room.bench.window.shown_screen is room.bench.window.desk_screen
    assert room.texts == before
