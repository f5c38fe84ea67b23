"""Notes on a passage: written by key, marked on the page, answered, settled and brought back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.domain.hits import Field
from editor_app.ui.bench import Bench
from editor_app.ui.inspector.tabs import InspectorTab
from tests.ui.editor.typing import type_text

BODY = body_of("افتتح المعرض في الرباط.", "وحضر ثلاثة آلاف زائر.", "ويستمر إلى الأحد.")
PASSAGE = "ثلاثة آلاف زائر"


def opened(qtbot: QtBot, bench: Bench) -> str:
    draft = Draft(headline="معرض الكتاب", lead="مدخل الخبر", body=BODY)
    article_id = bench.desk.articles.create(draft).article.id
    bench.open_article(article_id)
    qtbot.waitUntil(lambda: bench.editor.place.article_id == article_id)
    idle(qtbot, bench)
    return article_id


def idle(qtbot: QtBot, bench: Bench) -> None:
    qtbot.waitUntil(lambda: bench.jobs.running == 0)


def select(edit: QTextEdit, words: str) -> None:
    cursor = edit.document().find(words)
    assert not cursor.isNull()
    edit.setTextCursor(cursor)


def write_note(qtbot: QtBot, bench: Bench, text: str) -> None:
    form = bench.notes.page.form
    form.box.setPlainText(text)
    QTest.keyClick(form.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(form.isHidden)
    idle(qtbot, bench)


def test_note_is_written_on_the_selection_and_leads_back_to_it(qtbot: QtBot, bench: Bench) -> None:
    article_id = opened(qtbot, bench)
    body = bench.window.desk_screen.page.body_edit
    select(body, PASSAGE)
    bench.window.actions_["edit.note"].trigger()
    assert bench.inspector.tab is InspectorTab.NOTES
    write_note(qtbot, bench, "من أين هذا الرقم؟")
    (note,) = bench.desk.notes.of(article_id)
    assert note.passage is not None
    assert (note.passage.field, note.passage.quote) == (Field.BODY, PASSAGE)
    assert bench.notes.marks.blocks == {1}
    body.moveCursor(QTextCursor.MoveOperation.Start)
    (card,) = bench.notes.page.cards.values()
    card.place_requested.emit()
    assert body.textCursor().selectedText() == PASSAGE


def test_mark_follows_its_paragraph_while_somebody_types(qtbot: QtBot, bench: Bench) -> None:
    article_id = opened(qtbot, bench)
    noted = bench.desk.notes.add_on_words(article_id, "كم؟", PASSAGE)
    bench.feed.publish(noted.changes)
    qtbot.waitUntil(lambda: "marks" in vars(bench.notes) and bench.notes.marks.blocks == {1})
    body = bench.window.desk_screen.page.body_edit
    body.moveCursor(QTextCursor.MoveOperation.Start)
    type_text(body, "جديد")
    QTest.keyClick(body, Qt.Key.Key_Return)
    assert bench.notes.marks.blocks == {2}
    body.grab()
    qtbot.waitUntil(lambda: bench.notes.presenter.shown[0].hits[0].block == 2)


def test_deleted_passage_leaves_the_note_with_its_words(qtbot: QtBot, bench: Bench) -> None:
    article_id = opened(qtbot, bench)
    bench.feed.publish(bench.desk.notes.add_on_words(article_id, "كم؟", PASSAGE).changes)
    qtbot.waitUntil(lambda: bool(bench.notes.presenter.shown))
    body = bench.window.desk_screen.page.body_edit
    select(body, PASSAGE)
    QTest.keyClick(body, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: bench.notes.presenter.shown[0].is_lost)
    bench.inspector.open_tab(InspectorTab.NOTES)
    (card,) = bench.notes.page.cards.values()
    assert not card._lost.isHidden()
    assert PASSAGE in card._lost.text()
    assert card._passage.isHidden()
    assert not bench.notes.marks.blocks


def test_note_is_answered_settled_folded_away_and_removed_with_a_way_back(
    qtbot: QtBot, bench: Bench
) -> None:
    article_id = opened(qtbot, bench)
    bench.inspector.open_tab(InspectorTab.NOTES)
    page = bench.notes.page
    assert not page._empty.isHidden()
    page._empty.pressed.emit()
    write_note(qtbot, bench, "ينقصه مصدر ثان")
    (card,) = page.cards.values()
    card.form.start()
    card.form.box.setPlainText("سأتصل به")
    card.form.sent.emit("سأتصل به")
    qtbot.waitUntil(card.form.isHidden)
    card.resolve_requested.emit()
    qtbot.waitUntil(lambda: not page.fold.isHidden())
    assert card.isHidden() or page._folded.isHidden()
    (note,) = bench.desk.notes.of(article_id)
    assert [answer.text for answer in note.answers] == ["سأتصل به"]
    assert not note.is_open
    page.fold.click()
    assert not page._folded.isHidden()
    card.removal_requested.emit()
    qtbot.waitUntil(lambda: not page.cards)
    bench.window.notices._remedy.click()
    qtbot.waitUntil(lambda: len(page.cards) == 1)
    assert list(bench.desk.notes.of(article_id)) == [note]


def test_note_on_the_lead_is_found_in_the_lead(qtbot: QtBot, bench: Bench) -> None:
    article_id = opened(qtbot, bench)
    select(bench.window.desk_screen.page.page_head.lead, "الخبر")
    bench.window.actions_["edit.note"].trigger()
    write_note(qtbot, bench, "أي خبر؟")
    (note,) = bench.desk.notes.of(article_id)
    assert note.passage is not None
    assert (note.passage.field, note.passage.start) == (Field.LEAD, 5)


def test_passages_above_the_body_are_underlined_where_they_stand(
    qtbot: QtBot, bench: Bench
) -> None:
    article_id = opened(qtbot, bench)
    head = bench.window.desk_screen.page.page_head
    head.lead.setPlainText("سطر أول من الملخص\nوفي السطر الثاني كلمة فريدة هنا")
    bench.keeping.write_now()
    bench.editor.flush(lambda: None)
    idle(qtbot, bench)
    plain = {field: field.grab().toImage() for field in head.fields}
    for words in (head.headline.text(), "كلمة فريدة"):
        noted = bench.desk.notes.add_on_words(article_id, "تحقق", words)
        bench.feed.publish(noted.changes)
    wanted = {Field.HEADLINE, Field.LEAD}
    qtbot.waitUntil(lambda: "marks" in vars(bench.notes) and bench.notes.marks.fields == wanted)
    marked = {field: field.grab().toImage() for field in head.fields}
    assert [marked[field] != plain[field] for field in head.fields] == [False, True, True]
    for each in bench.desk.notes.of(article_id):
        bench.feed.publish(bench.desk.notes.resolve(each.id).changes)
    qtbot.waitUntil(lambda: not bench.notes.marks.fields)
    assert head.lead.grab().toImage() == plain[head.lead]
