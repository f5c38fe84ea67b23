"""What a writer does with the keyboard alone, from the first key to Escape."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton

from editor_app.domain.article import Draft
from editor_app.domain.body import BlockKind, body_of
from tests.ui.keyboard.newsroom import Newsroom
from tests.ui.keyboard.strokes import ARABIC, LATIN

HEADLINE = "دبلوماسية أمن المغرب SNRT 2026"
BODY = body_of(
    "لم يعد الأمن في المغرب مجرد وظيفة مرتبطة بالميدان، ولا مجرد جهاز يتدخل عند الخطر.",
    "وقال مصدر لـ SNRTnews إن المعهد العالي بإفران خرّج 120 إطارا سنة 2026، مقابل 84 قبل عام.",
    "المغرب لا ينتظر الخطر ليقع ، بل يعمل على منعه. والشراكة مع Interpol تقوم على تبادل المعلومات.",
    "خاتمة المقال حول إفران وأفران ومدينة فاس",
)


def write(room: Newsroom) -> None:
    """Open the article and go down into its body, with the Arabic layout."""
    room.open(Draft(headline=HEADLINE, lead="ملخص الخبر", body=BODY))
    room.keys.press("tab", "tab", "ctrl+end")
    room.keys.layout(ARABIC)
    assert room.focused is room.body


def types_a_mixed_article(room: Newsroom) -> None:
    room.bench.new_article()
    headline, lead = "بلاغ SNRTnews حول 2026", "لا (CNDH) ولا https://example.ma/ar/ اليوم"
    room.keys.write(headline)
    room.keys.press("tab")
    room.keys.write(lead)
    room.keys.press("tab")
    room.keys.write('قال Jean Dupont: "120 إطارا".\nثم غادر؟')
    assert room.texts == ("", headline, lead, "قال Jean Dupont: «120 إطارا».\nثم غادر؟"), room.texts


def shortcuts_write_no_letter_of_the_arabic_layout(room: Newsroom) -> None:
    write(room)
    for _ in range(2):
        before = room.texts
        for chord in ("ctrl+b", "ctrl+b", "ctrl+i", "ctrl+i", "ctrl+shift+m", "ctrl+shift+m"):
            room.keys.press(chord)
            assert room.texts == before, (chord, room.where(), room.texts)
        room.keys.press("shift+tab")
    assert room.focused is room.head.headline


def form_acts_in_the_body_alone(room: Newsroom) -> None:
    write(room)
    form = room.bench.window.actions_["format.heading2"]
    assert form.isEnabled()
    room.keys.press("ctrl+alt+2")
    assert room.body.body().blocks[-1].kind is BlockKind.HEADING2
    room.keys.press("ctrl+z", "shift+tab", "ctrl+alt+2")
    assert room.body.body() == BODY
    assert not form.isEnabled()
    assert form.toolTip()


def finds_replaces_and_comes_back(room: Newsroom) -> None:
    write(room)
    before = room.texts
    bar = room.bench.writing.find_bar
    room.keys.press("ctrl+h")
    room.keys.write("افران")
    room.keys.press("tab")
    assert room.focused is bar.put, room.where()
    room.keys.write("صفرو")
    room.keys.press("tab", "tab", "space")
    room.until(lambda: "صفرو وصفرو" in room.texts[3])
    room.rest()
    room.until(lambda: room.focused is bar.words)
    room.keys.press("esc")
    assert not bar.isVisible()
    assert room.focused is room.body
    room.keys.press("ctrl+z")
    assert room.texts == before, room.texts


def finding_leaves_the_caret_where_nothing_is_found(room: Newsroom) -> None:
    write(room)
    before = room.where()
    room.keys.press("ctrl+f")
    room.keys.write("لا وجود له")
    room.rest()
    room.keys.press("esc")
    assert room.where() == before, room.where()


def palette_finds_runs_and_gives_the_keys_back(room: Newsroom) -> None:
    write(room)
    before = room.where()
    field, action = room.bench.window.field, room.bench.window.actions_["view.marks"]
    room.keys.press("ctrl+k")
    room.keys.write(action.text().replace("أ", "ا"))
    room.until(lambda: any(action.text() in each for each in field.choices))
    room.keys.press("esc")
    assert room.where() == before, room.where()
    was = action.isChecked()
    room.keys.press("ctrl+k")
    room.keys.write(action.text())
    room.keys.press("enter")
    assert action.isChecked() is not was
    assert room.where() == before, room.where()
    action.setChecked(was)
    room.bench.window.desk_screen.text_bar.hide()


def palette_entered_by_tab_leads_back_into_the_text(room: Newsroom) -> None:
    write(room)
    before = room.where()
    room.bench.window.field.setFocus()
    room.keys.press("esc")
    assert room.where() == before, room.where()


def arrows_walk_the_grid_of_symbols(room: Newsroom) -> None:
    write(room)
    before, texts = room.where(), room.texts
    towards = "left" if room.bench.window.isRightToLeft() else "right"
    back = "right" if towards == "left" else "left"
    room.keys.press("ctrl+shift+i")
    grid = room.bench.writing.offers.grid
    assert grid is not None
    room.keys.press(back, towards, towards, "down", back)
    assert grid.isVisible()
    assert room.focused is grid.buttons[9], room.where()
    room.keys.press("esc")
    assert room.where() == before, room.where()
    room.keys.press("ctrl+shift+i", "down", "enter")
    assert room.texts[3] == texts[3] + grid.symbols[8], room.texts
    assert room.focused is room.body
    room.keys.press("ctrl+z")
    assert room.texts == texts


def house_style_is_mended_from_the_keyboard(room: Newsroom) -> None:
    write(room)
    room.keys.press("ctrl+home", "ctrl+home")
    before = room.texts
    room.until(lambda: bool(room.bench.proof.proofing.is_complete))
    room.keys.press("f7")
    room.until(lambda: room.body.textCursor().selectedText() == " ،")
    here = room.where()
    room.keys.press("ctrl+period")
    room.until(lambda: QApplication.activePopupWidget() is not None)
    room.keys.press("esc")
    room.until(lambda: QApplication.activePopupWidget() is None)
    assert room.where() == here, room.where()
    room.keys.press("ctrl+period")
    room.until(lambda: QApplication.activePopupWidget() is not None)
    room.keys.press("enter")
    room.until(lambda: "ليقع، بل" in room.texts[3])
    assert room.focused is room.body
    room.keys.press("ctrl+z")
    assert room.texts == before


def suggested_lead_is_put_in_and_taken_back(room: Newsroom) -> None:
    write(room)
    before = room.texts
    room.bench.window.actions_["edit.lead"].trigger()
    leads = room.bench.writing.panel.leads
    room.until(lambda: isinstance(room.focused, QPushButton) and room.focused is not leads.button)
    room.keys.press("esc")
    assert room.focused is room.body, room.where()
    room.bench.window.actions_["edit.lead"].trigger()
    room.until(lambda: isinstance(room.focused, QPushButton) and room.focused is not leads.button)
    room.keys.press("space")
    assert room.focused is room.head.lead, room.where()
    assert room.texts[2] != before[2]
    room.keys.press("ctrl+z")
    assert room.texts == before, room.texts


def pasted_junk_is_told_and_answered_from_the_keyboard(room: Newsroom) -> None:
    write(room)
    before, bar = room.texts, room.bench.window.desk_screen.text_bar
    QApplication.clipboard().setText("نص \u200fفيه\u202a علامات\u2067")
    room.keys.press("ctrl+v")
    room.until(bar.isVisible)
    room.keys.press("esc")
    assert not bar.isVisible()
    assert room.focused is room.body
    room.keys.press("ctrl+z")
    assert room.texts == before
    room.keys.press("ctrl+v")
    room.until(bar.isVisible)
    room.keys.press("f6")
    assert room.focused is bar.buttons[0], room.where()
    room.keys.press("space")
    assert not bar.isVisible()
    assert room.focused is room.body, room.where()
    assert room.texts != before


def focus_mode_ends_by_escape_after_all_that_was_opened_in_it(room: Newsroom) -> None:
    write(room)
    before, focus = room.where(), room.bench.window.actions_["view.focus"]
    room.keys.press("f11")
    room.until(room.bench.window.isFullScreen)
    for chord in ("ctrl+f", "ctrl+k", "ctrl+shift+i"):
        room.keys.press(chord)
        assert room.focused is not room.body, chord
        room.keys.press("esc")
        assert room.where() == before, (chord, room.where())
        assert focus.isChecked()
    room.keys.press("esc")
    assert not focus.isChecked()
    room.until(lambda: not room.bench.window.isFullScreen())
    assert room.where() == before, room.where()


def another_article_is_chosen_read_and_put_away(room: Newsroom) -> None:
    write(room)
    before, compare = room.where(), room.bench.window.actions_["view.compare"]
    room.keys.press("shift+f8")
    pane = room.bench.writing.beside.pane
    assert pane is not None
    assert room.focused is pane.field
    room.until(lambda: pane.list.count() > 1)
    room.keys.press("esc")
    assert not compare.isChecked()
    assert room.where() == before, room.where()
    room.keys.press("shift+f8")
    room.until(lambda: pane.list.count() > 1)
    room.rest()
    room.keys.press("down")
    assert pane.list.currentRow() == 1
    room.keys.press("enter")
    room.until(lambda: room.focused is pane.page.body_edit)
    assert room.where() != before
    room.keys.press("esc")
    assert room.where() == before, room.where()
    room.keys.press("shift+f8")
    assert not pane.isVisible()
    assert room.where() == before, room.where()


def template_leads_through_its_parts(room: Newsroom) -> None:
    room.keys.layout(ARABIC)
    room.keys.press("ctrl+shift+n")
    room.keys.press("down", "enter")
    room.until(lambda: room.head.headline.textCursor().selectedText().startswith("{"))
    room.keys.write("عنوان جديد")
    room.keys.press("tab")
    assert room.head.lead.textCursor().selectedText().startswith("{"), room.where()
    room.keys.press("tab")
    assert room.body.textCursor().selectedText().startswith("{"), room.where()
    room.keys.press("shift+tab")
    assert room.focused is room.head.lead, room.where()


def replaced_words_are_one_step_of_undo(room: Newsroom) -> None:
    write(room)
    room.keys.press("enter")
    start = room.texts[3]
    room.keys.write("<<كلام")
    assert room.texts[3] == f"{start}«كلام"
    room.keys.press("ctrl+z")
    assert room.texts[3] == f"{start}«", room.texts[3]
    room.keys.press("ctrl+z")
    assert room.texts[3] == f"{start}<<", room.texts[3]


def snippet_is_expanded_and_taken_back(room: Newsroom) -> None:
    write(room)
    room.keys.press("enter")
    name = room.bench.writing.kit.kit.snippets[0].name
    room.keys.write(name)
    before = room.texts
    room.keys.press("tab")
    assert room.body.textCursor().selectedText().startswith("{")
    room.keys.press("ctrl+z")
    assert room.texts == before, room.texts


def screens_over_the_text_close_by_escape(room: Newsroom) -> None:
    write(room)
    room.keys.press("up")
    before, window = room.where(), room.bench.window
    for chord in ("ctrl+comma", "ctrl+shift+h", "alt+2", "alt+4"):
        room.keys.press(chord)
        room.rest()
        assert window.shown_screen is not window.desk_screen, chord
        room.keys.press("esc")
        assert window.shown_screen is window.desk_screen, chord
        assert room.where() == before, (chord, room.where())
    room.keys.press("ctrl+shift+f")
    room.keys.write("فاس")
    room.keys.press("esc", "esc")
    assert room.where() == before, room.where()


def parts_of_the_window_are_reached_in_a_ring(room: Newsroom) -> None:
    write(room)
    before, met = room.where(), []
    for _ in range(6):
        room.keys.press("f6")
        met.append(room.where())
        if room.where() == before:
            break
    assert len(met) >= 3, met
    assert met[-1] == before, met
    assert all(each.split(" ", 1)[1] for each in met), met
    room.keys.press("shift+f6")
    assert room.where() == met[-2], (room.where(), met)


def link_is_asked_for_and_left(room: Newsroom) -> None:
    write(room)
    room.keys.press("shift+home")
    before = room.where()
    room.keys.press("ctrl+l", "esc")
    assert room.where() == before, room.where()
    room.keys.press("ctrl+l")
    room.keys.write("example.ma/ar")
    room.keys.press("enter")
    assert room.body.format_state().marks.link == "https://example.ma/ar"
    assert room.where() == before, room.where()
    room.keys.press("ctrl+z")
    assert room.body.body() == BODY


def ctrl_and_shift_of_a_side_turn_the_paragraph(room: Newsroom) -> None:
    write(room)
    room.keys.tap("ctrl", "shift")
    assert room.body.body().blocks[-1].direction == "ltr"
    room.keys.tap("ctrl", "rshift")
    assert room.body.body() == BODY


def empty_paragraph_stays_from_the_right_in_either_layout(room: Newsroom) -> None:
    write(room)
    room.keys.press("enter")
    middle, empty = room.body.viewport().width() // 2, room.body.cursorRect()
    assert empty.x() > middle
    for layout in (LATIN, ARABIC, LATIN):
        room.keys.layout(layout)
        room.keys.tap("shift")
        assert room.body.cursorRect() == empty, layout
    room.keys.write("SNRT 24 ")
    assert middle < room.body.cursorRect().x() < empty.x()
    assert room.body.body().blocks[-1].direction is None


def whole_text_is_copied_and_pasted_after_itself(room: Newsroom) -> None:
    write(room)
    room.keys.press("ctrl+a", "ctrl+c", "ctrl+end", "enter", "ctrl+v")
    assert room.body.body().blocks == (*BODY.blocks, *BODY.blocks)
    room.keys.press("ctrl+z")
    room.body.moveCursor(QTextCursor.MoveOperation.End)
    assert room.body.body().text.rstrip() == BODY.text
