from datetime import date

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.byline import Byline, Role
from editor_app.domain.source import SourceLink
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.inspector.article import keywords_in, lines_in
from editor_app.ui.inspector.panel import InspectorPanel
from editor_app.ui.inspector.source_card import SourceCard
from editor_app.ui.inspector.tabs import InspectorTab
from editor_app.ui.theme.theme import Theme
from tests.fakes import a_draft
from tests.ui.panels.desk import SmallDesk


def a_panel(qtbot: QtBot, theme: Theme, desk: SmallDesk) -> InspectorPanel:
    panel = InspectorPanel(
        theme, desk.times, desk.editor, desk.services, desk.jobs, desk.notices, desk.feed
    )
    qtbot.addWidget(panel)
    qtbot.addWidget(panel.byline_row)
    panel.show()
    return panel


def typed(widget: QWidget, text: str) -> None:
    """Type any script, as an input method commits it."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def only_card(panel: InspectorPanel) -> SourceCard:
    (card,) = panel.sources._primary.cards
    assert isinstance(card, SourceCard)
    return card


def test_inspector_filled_from_an_article_changes_nothing(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    panel = a_panel(qtbot, theme, desk)
    told: list[object] = []
    desk.editor.details_changed.subscribe(told.append)
    draft = a_draft(
        sources=(SourceLink(id="s1", url="https://a.example/", is_primary=True),),
        keywords=("أمن", "سياسة"),
        published_on=date(2021, 11, 25),
        ticker=("خبر",),
        section="رأي",
    )
    desk.open(draft)
    assert told == []
    assert desk.editor.draft == draft
    assert panel.article._section.text() == "رأي"
    assert panel.article._date.text() == "25 November 2021"


def test_inspector_fields_typed_reach_the_draft(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.open()
    panel = a_panel(qtbot, theme, desk)
    panel.open_tab(InspectorTab.ARTICLE)
    typed(panel.article._section, "رأي")
    typed(panel.article._keywords, "أمن، سياسة, أمن")
    typed(panel.article._date, "25 - 11 - 2021")
    QTest.keyClick(panel.article._date, Qt.Key.Key_Return)
    draft = desk.editor.draft
    assert (draft.section, draft.keywords) == ("رأي", ("أمن", "سياسة"))
    assert draft.published_on == date(2021, 11, 25)


def test_inspector_date_that_is_none_is_refused_beside_the_field(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.open()
    panel = a_panel(qtbot, theme, desk)
    panel.open_tab(InspectorTab.ARTICLE)
    typed(panel.article._date, "soon")
    QTest.keyClick(panel.article._date, Qt.Key.Key_Return)
    assert "soon" in panel.article._date_field.error
    assert panel.article._date.text() == "soon"
    assert desk.editor.draft.published_on is None


def test_inspector_pasted_address_becomes_a_source_and_other_text_none(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.open()
    panel = a_panel(qtbot, theme, desk)
    QGuiApplication.clipboard().setText("just words")
    panel.sources.paste()
    assert desk.editor.draft.sources == ()
    QGuiApplication.clipboard().setText("https://a.example/x")
    panel.sources.setFocus()
    QTest.keyClick(panel.sources, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [source.url for source in desk.editor.draft.sources] == ["https://a.example/x"]


def test_inspector_unusable_address_stays_with_its_error_beside_it(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.open()
    panel = a_panel(qtbot, theme, desk)
    panel.sources.add()
    card = only_card(panel)
    typed(card._url_line, "javascript:alert(1)")
    QTest.keyClick(card._url_line, Qt.Key.Key_Return)
    assert "web address" in card._url.error
    assert card._url_line.text() == "javascript:alert(1)"
    card._url_line.clear()
    typed(card._url_line, "https://a.example/")
    assert card._url.error == ""
    assert desk.editor.draft.sources[0].url == "https://a.example/"


def test_inspector_removed_source_comes_back_by_the_notice(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.open(a_draft(sources=(SourceLink(id="s1", url="https://a.example/", is_primary=True),)))
    panel = a_panel(qtbot, theme, desk)
    only_card(panel).removal_requested.emit()
    assert panel.sources._cards == {}
    desk.notices.press_remedy()
    assert only_card(panel).source.url == "https://a.example/"


def test_byline_row_completes_from_the_directory_whatever_the_hamza(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.contributors.add("أحمد العلوي", role=Role.PHOTOGRAPHER, credit="📷")
    desk.open(a_draft(bylines=()))
    panel = a_panel(qtbot, theme, desk)
    row = panel.byline_row
    row.show()
    row.add()
    typed(row._line, "احمد العلوي")
    QTest.keyClick(row._line, Qt.Key.Key_Return)
    (byline,) = desk.editor.draft.bylines
    assert (byline.name, byline.role, byline.credit) == (
        "أحمد العلوي",
        Role.PHOTOGRAPHER,
        "📷",
    )


def test_byline_row_orders_and_removes_by_keyboard(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    names = ("أ", "ب", "ج")
    desk.open(a_draft(bylines=tuple(Byline(name=name) for name in names)))
    panel = a_panel(qtbot, theme, desk)
    row = panel.byline_row
    row.show()
    QTest.keyClick(row._chips[2], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [line.name for line in desk.editor.draft.bylines] == ["أ", "ج", "ب"]
    QTest.keyClick(row._chips[0], Qt.Key.Key_Delete)
    assert [line.name for line in desk.editor.draft.bylines] == ["ج", "ب"]
    desk.notices.press_remedy()
    assert [line.name for line in desk.editor.draft.bylines] == ["أ", "ج", "ب"]


def test_byline_cards_change_role_and_take_a_name_into_the_directory(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.open(a_draft(bylines=(Byline(name="مراسلة من طنجة"),)))
    panel = a_panel(qtbot, theme, desk)
    panel.open_tab(InspectorTab.ARTICLE)
    (card,) = panel.article._bylines._cards
    assert card._keep.isVisible()
    card._role.setCurrentIndex(list(Role).index(Role.CORRESPONDENT))
    card._role.activated.emit(2)
    card._keep.click()
    assert desk.editor.draft.bylines[0].role is Role.CORRESPONDENT
    assert [(each.name, each.role) for each in desk.contributors.all()] == [
        ("مراسلة من طنجة", Role.CORRESPONDENT)
    ]
    assert not card._keep.isVisible()


def test_pictures_dropped_are_taken_in_and_the_first_leads(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.open()
    panel = a_panel(qtbot, theme, desk)
    panel.open_tab(InspectorTab.IMAGES)
    files = []
    for number in range(2):
        path = desk.media._folder / f"{number}.png"
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes([number]))
        files.append(QUrl.fromLocalFile(str(path)))
    data = QMimeData()
    data.setUrls(files)
    assert panel.pictures.take(data)
    first, second = panel.pictures._cards
    assert first._lead.isVisible()
    assert not second._lead.isVisible()
    assert first._alt_missing.isVisible()
    typed(first._alt, "شرطيان قرب باخرة")
    assert not first._alt_missing.isVisible()
    panel.pictures._column.moved.emit(1, 0)
    assert desk.editor.draft.pictures[1].alt == "شرطيان قرب باخرة"


def test_checks_lead_to_the_page_or_to_their_tab(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.open(a_draft(headline="", bylines=()))
    panel = a_panel(qtbot, theme, desk)
    panel.open_tab(InspectorTab.CHECKS)
    asked: list[str] = []
    panel.place_requested.connect(lambda problem: asked.append(problem.field))
    rows = {row.accessibleName(): row for row in panel.checks._list.rows}
    next(row for name, row in rows.items() if "headline" in name).click()
    assert asked == ["headline"]
    next(row for name, row in rows.items() if "byline" in name).click()
    assert panel.tab is InspectorTab.ARTICLE
    assert asked == ["headline"]


def test_publishing_without_a_destination_leads_to_setting_one_up(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.open()
    panel = a_panel(qtbot, theme, desk)
    with qtbot.waitSignal(panel.destinations_requested):
        panel.queue_article()
    desk.add_site("Site")
    panel.queue_article()
    assert panel.publishing._form.isVisible()


def test_publishing_form_queues_to_what_is_ticked_and_goes(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.add_site("Site")
    desk.open()
    panel = a_panel(qtbot, theme, desk)
    panel.queue_article()
    panel.publishing._form._send.click()
    assert not panel.publishing._form.isVisible()
    (card,) = panel.publishing._cards.values()
    assert card.row.destination == "Site"


def test_publishing_refused_by_the_checklist_shows_a_way_to_each_problem(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.add_site("Site")
    desk.open(a_draft(headline=""))
    panel = a_panel(qtbot, theme, desk)
    panel.queue_article()
    panel.publishing._form._send.click()
    (row,) = panel.publishing._form._problems.rows
    with qtbot.waitSignal(panel.place_requested) as told:
        row.click()
    assert [each.field for each in told.args] == ["headline"]


def test_keywords_in_a_line_divide_at_every_comma_and_are_there_once() -> None:
    assert keywords_in(" أمن، سياسة, أمن ;  ") == ("أمن", "سياسة")
    assert lines_in("أ\n\n  ب \n") == ("أ", "ب")


def test_byline_keeps_its_air_towards_the_icon_whichever_way_the_article_runs(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.open()
    panel = a_panel(qtbot, theme, desk)
    row = panel.byline_row
    row.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert row._add.text() == "\u2002Byline"
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert row._add.text() == "Byline\u2002"


def test_byline_row_wears_the_paper_and_takes_it_off(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    panel = a_panel(qtbot, theme, desk)
    row, tokens = panel.byline_row, theme.tokens
    own = PageLook(page=tokens.background, ink=tokens.ink)
    night = PageLook(page="#15181B", ink="#E8E6E1", muted="#9BA3AA", line="#2E353B")

    def seen() -> tuple[int, int]:
        """Return how light the ground of the last chip is, and the ink of its icon."""
        chip = row._chips[-1]
        ground = chip.grab().toImage().pixelColor(chip.width() // 2, 4).lightness()
        icon = chip.icon().pixmap(15, 15).toImage()
        inks = [icon.pixelColor(x, y) for x in range(15) for y in range(15)]
        return ground, max((each for each in inks), key=lambda ink: ink.alpha()).lightness()

    row.take_look(own)
    row.show()
    desk.open(a_draft(bylines=(Byline(name="نجيب الأضادي"),)))
    assert seen()[0] > 200 > 100 > seen()[1]
    row.take_look(night)
    assert seen()[0] < 60 < 200 < seen()[1]
    desk.editor.update(bylines=(Byline(name="نجيب الأضادي"), Byline(name="هند العلوي")))
    assert seen()[0] < 60 < 200 < seen()[1]
    row.take_look(own)
    assert seen()[0] > 200 > 100 > seen()[1]
