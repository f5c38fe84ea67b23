import io

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Draft
from editor_app.domain.body import BlockKind, block, body_of
from editor_app.domain.image import Picture
from editor_app.services.desk import Desk
from editor_app.ui.bench import Bench
from editor_app.ui.inspector.tabs import InspectorTab
from editor_app.ui.kit.screen import KitScreen
from editor_app.ui.page_style import page_look
from editor_app.ui.replace.screen import ReplaceScreen
from editor_app.ui.theme.tokens import DARK, LIGHT
from tests.ui.editor.typing import press, type_text
from tests.ui.shell.test_theme import contrast

BODY = body_of(
    "يفتتح الملك مشروعا كبيرا في مدينة طنجة صباح اليوم الاثنين.",
    block("القطار", kind=BlockKind.HEADING2),
    "ويربط القطار السريع مدينة طنجة بمدينة الدار البيضاء في ساعتين.",
    block("الميناء", kind=BlockKind.HEADING2),
    "ويوسع المشروع ميناء طنجة ليستقبل سفنا أكبر من كل القارات.",
)


def open_article(qtbot: QtBot, bench: Bench, draft: Draft) -> str:
    article_id = bench.desk.articles.create(draft).article.id
    bench.open_article(article_id)
    qtbot.waitUntil(lambda: bench.editor.place.article_id == article_id)
    return article_id


def idle(qtbot: QtBot, bench: Bench) -> None:
    qtbot.waitUntil(lambda: bench.jobs.running == 0)


def test_meters_tab_shows_the_outline_that_leads_and_follows(qtbot: QtBot, bench: Bench) -> None:
    open_article(qtbot, bench, Draft(headline="عنوان", body=BODY))
    bench.window.actions_["view.meters"].trigger()
    assert bench.inspector.tab is InspectorTab.TEXT
    outline = bench.writing.panel.outline
    qtbot.waitUntil(lambda: outline._list.count() == 2)
    outline.chosen.emit(3)
    edit = bench.window.desk_screen.page.body_edit
    assert edit.textCursor().block().text() == "الميناء"
    assert outline.current == 1
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    assert outline.current == -1


def test_long_sentence_leads_to_its_place(qtbot: QtBot, bench: Bench) -> None:
    long = "كلمة " * 45 + "هنا."
    body = body_of("قصيرة.", f"تمهيد @AFP. {long} خاتمة.")
    open_article(qtbot, bench, Draft(headline="عنوان", lead=long, body=body))
    bench.window.actions_["view.meters"].trigger()
    rows = bench.writing.panel.long_places.list
    qtbot.waitUntil(lambda: rows.count() == 2)
    page = bench.window.desk_screen.page
    qtbot.waitUntil(lambda: rows.viewport().rect().contains(rows.visualItemRect(rows.item(1))))
    qtbot.mouseClick(
        rows.viewport(),
        Qt.MouseButton.LeftButton,
        pos=rows.visualItemRect(rows.item(1)).center(),
    )
    assert page.body_edit.textCursor().selectedText() == long
    assert page.body_edit.textCursor().blockNumber() == 1
    rows.chosen.emit(0)
    assert page.page_head.lead.textCursor().selectedText() == long


def test_card_and_figure_show_the_picture_of_the_article(qtbot: QtBot, bench: Bench) -> None:
    data = io.BytesIO()
    Image.new("RGB", (64, 48), (250, 10, 20)).save(data, "PNG")
    kept = bench.desk.images.add(data.getvalue())
    figure = block("شرح", kind=BlockKind.FIGURE, image=kept.id)
    draft = Draft(headline="عنوان", body=body_of(figure), pictures=(Picture(media_id=kept.id),))
    open_article(qtbot, bench, draft)
    bench.window.actions_["view.meters"].trigger()
    card = bench.writing.panel.card

    def has_red(widget: QWidget) -> bool:
        image = widget.grab().toImage()
        middle = image.pixelColor(image.width() // 2, image.height() // 4)
        return (middle.red(), middle.green()) == (250, 10)

    qtbot.waitUntil(lambda: has_red(card))
    picture = bench.writing.pictures.picture(kept.id)
    assert picture is not None
    assert (picture.width(), picture.height()) == (760, 570)
    bench.editor.update(pictures=())
    bench.editor.update(pictures=(Picture(media_id="f" * 64),))
    qtbot.waitUntil(lambda: not has_red(card))


def test_lead_goes_in_by_a_press_only_and_undo_takes_it_back(qtbot: QtBot, bench: Bench) -> None:
    open_article(qtbot, bench, Draft(headline="عنوان", lead="قديمة", body=BODY))
    bench.window.actions_["edit.lead"].trigger()
    leads = bench.writing.panel.leads
    qtbot.waitUntil(lambda: len(leads._cards) > 0)
    page = bench.window.desk_screen.page
    assert page.head()[2] == "قديمة"
    leads.chosen.emit("جديدة")
    assert page.head()[2] == "جديدة"
    bench.window.actions_["edit.undo"].trigger()
    assert page.head()[2] == "قديمة"


def test_find_opens_with_the_selected_words_and_steps_by_f3(qtbot: QtBot, bench: Bench) -> None:
    open_article(qtbot, bench, Draft(body=BODY))
    edit = bench.window.desk_screen.page.body_edit
    edit.setFocus()
    edit.setTextCursor(edit.document().find("طنجة"))
    bench.window.actions_["edit.find_here"].trigger()
    bar = bench.writing.find_bar
    assert bar.words.text() == "طنجة"
    qtbot.waitUntil(lambda: len(bench.writing.search.hits) == 3)
    bench.window.actions_["edit.find_next"].trigger()
    assert edit.textCursor().blockNumber() == 2


def test_replace_everywhere_shows_replaces_and_undoes(
    qtbot: QtBot, bench: Bench, desk: Desk
) -> None:
    ids = [desk.articles.create(Draft(headline=text)).article.id for text in ("في إفران", "فاس")]
    bench.window.actions_["edit.replace_everywhere"].trigger()
    screen = bench.window.made_screen("replace")
    assert isinstance(screen, ReplaceScreen)
    screen.words.setText("افران")
    screen.put.setText("صفرو")
    screen.search()
    qtbot.waitUntil(lambda: len(screen.chosen) == 1)
    idle(qtbot, bench)
    screen.go.click()
    qtbot.waitUntil(lambda: desk.articles.get(ids[0]).draft.headline == "في صفرو")
    idle(qtbot, bench)
    notice = bench.window.notices.notice
    assert notice is not None
    assert notice.on_remedy is not None
    notice.on_remedy()
    qtbot.waitUntil(lambda: desk.articles.get(ids[0]).draft.headline == "في إفران")
    idle(qtbot, bench)


def test_template_starts_an_article_with_its_first_part_selected(
    qtbot: QtBot, bench: Bench
) -> None:
    bench.window.actions_["article.template"].trigger()
    field = bench.window.field
    assert field.choices[0] == "خبر"
    assert len(field.choices) == 15
    press(field, Qt.Key.Key_Return)
    idle(qtbot, bench)
    headline = bench.window.desk_screen.page.page_head.headline
    assert headline.textCursor().selectedText() == "{من فعل ماذا وأين}"
    assert bench.editor.place.article_id == ""


def test_article_kept_as_a_template_is_the_first_to_start_from(qtbot: QtBot, bench: Bench) -> None:
    open_article(qtbot, bench, Draft(headline="نشرة {اليوم}", body=BODY))
    bench.window.actions_["article.keep-template"].trigger()
    bench.window.actions_["article.template"].trigger()
    field = bench.window.field
    assert field.choices[0] == "نشرة {اليوم}"
    press(field, Qt.Key.Key_Return)
    idle(qtbot, bench)
    assert bench.editor.place.article_id == ""
    assert bench.editor.draft.body == BODY
    bench.window.actions_["edit.kit"].trigger()
    screen = bench.window.made_screen("kit")
    assert isinstance(screen, KitScreen)
    assert screen.templates.table.item(0, 0).text() == "نشرة {اليوم}"
    screen.templates.table.setCurrentCell(0, 0)
    screen.templates.remove()
    assert bench.writing.kit.kit.templates == ()


def test_palette_puts_what_was_chosen_last_first(qtbot: QtBot, bench: Bench) -> None:
    idle(qtbot, bench)
    field = bench.window.field
    field.summon()
    field.setText("outline")
    field.textEdited.emit("outline")
    press(field, Qt.Key.Key_Return)
    field.summon()
    assert field.choices[0] == "Outline and meters"
    idle(qtbot, bench)
    assert bench.desk.writing_kit.load().recent_commands == ("view.meters",)


def test_palette_offers_snippets_symbols_and_buttons_of_the_screen(
    qtbot: QtBot, bench: Bench
) -> None:
    bench.window.go_to("people")
    idle(qtbot, bench)
    field = bench.window.field
    for typed, found in (("بلاغ", "بلاغ"), ("ﷺ", "ﷺ"), ("copyr", "©"), ("add", "Add")):
        field.setFocus()
        field.setText(typed)
        field.textEdited.emit(typed)
        assert any(found in choice for choice in field.choices), typed
    field._dismiss()


def test_symbol_goes_around_the_selection_and_becomes_the_first(qtbot: QtBot, bench: Bench) -> None:
    open_article(qtbot, bench, Draft(body=body_of("قال نعم")))
    edit = bench.window.desk_screen.page.body_edit
    edit.setFocus()
    edit.setTextCursor(edit.document().find("نعم"))
    bench.window.actions_["edit.symbol"].trigger()
    grid = bench.writing.offers.grid
    assert grid is not None
    assert grid.symbols[0] == "«"
    press(grid, Qt.Key.Key_Return)
    assert edit.body().text == "قال «نعم»"
    assert not grid.isVisible()
    assert bench.writing.kit.symbols[0] == "«"
    idle(qtbot, bench)


def test_symbols_go_away_when_the_focus_goes_elsewhere(qtbot: QtBot, bench: Bench) -> None:
    page = bench.window.desk_screen.page
    page.body_edit.setFocus()
    bench.window.actions_["edit.symbol"].trigger()
    grid = bench.writing.offers.grid
    assert grid is not None
    assert grid.isVisible()
    page.page_head.headline.setFocus()
    assert not grid.isVisible()


def test_article_beside_the_text_can_be_read_only(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    other = desk.articles.create(Draft(headline="آخر", body=BODY)).article.id
    open_article(qtbot, bench, Draft(headline="عنوان"))
    bench.window.actions_["view.compare"].setChecked(True)
    pane = bench.writing.beside.pane
    assert pane is not None
    qtbot.waitUntil(lambda: pane.list.count() == 2)
    pane.wanted.emit(other)
    qtbot.waitUntil(lambda: pane.page.body() == BODY)
    type_text(pane.page.body_edit, "لا")
    assert pane.page.body() == BODY
    bench.window.actions_["view.compare"].setChecked(False)
    assert not pane.isVisible()


def test_focus_mode_holds_the_line_of_the_caret_and_lets_the_rest_recede(
    qtbot: QtBot, bench: Bench
) -> None:
    many = body_of(*(f"الفقرة {number} من الخبر" for number in range(60)))
    open_article(qtbot, bench, Draft(body=many))
    edit = bench.window.desk_screen.page.body_edit
    bench.window.actions_["view.focus"].setChecked(True)
    assert bench.window.isFullScreen()
    edit.setFocus()
    for operation in (QTextCursor.MoveOperation.End, QTextCursor.MoveOperation.PreviousBlock):
        edit.moveCursor(operation)
        middle = edit.cursorRect().center().y()
        assert abs(middle - edit.height() * 0.45) <= edit.cursorRect().height() / 2 + 1
    bench.window.actions_["view.focus"].setChecked(False)
    assert not bench.window.isFullScreen()


def test_goal_of_the_day_shows_when_there_is_one(qtbot: QtBot, bench: Bench) -> None:
    idle(qtbot, bench)
    status = bench.window.status
    assert not status._goal.isVisible()
    bench.window.settings.set("writing.goal", 300)
    bench.window.setting_changed.emit("writing.goal")
    assert "0 / 300" in status._goal.text()
    assert status._goal_bar.isVisible()


def test_kit_screen_stores_what_is_written_into_its_tables(qtbot: QtBot, bench: Bench) -> None:
    idle(qtbot, bench)
    bench.window.actions_["edit.kit"].trigger()
    screen = bench.window.made_screen("kit")
    assert isinstance(screen, KitScreen)
    screen.replacements.add()
    table = screen.replacements.table
    for column, text in enumerate(("->", "←")):
        item = table.item(table.rowCount() - 1, column)
        assert item is not None
        item.setText(text)
    idle(qtbot, bench)
    last = bench.desk.writing_kit.load().replacements[-1]
    assert (last.typed, last.put) == ("->", "←")
    page = bench.window.desk_screen.page
    bench.new_article()
    page.body_edit.setFocus()
    type_text(page.body_edit, "->")
    assert page.body().text == "←"


def test_papers_keep_their_ink_readable(bench: Bench) -> None:
    settings = bench.window.settings
    for tokens in (LIGHT, DARK):
        for paper in ("theme", "white", "cream", "sage", "night"):
            settings.set("page.paper", paper)
            look = page_look(tokens, settings)
            for colour in (look.ink, look.muted, look.accent, look.bad, look.good, look.warning):
                assert contrast(colour, look.page) >= 4.5, (paper, colour)
