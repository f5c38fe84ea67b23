"""What an editor does by keys to let an article leave, and to amend what has left."""

from datetime import timedelta

from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import Action, Priority, QueueItem, QueueState
from editor_app.ui.inspector.checks import ProblemRow
from editor_app.ui.inspector.tabs import InspectorTab
from editor_app.ui.queue.screen import QueueScreen
from tests.ui.keyboard.newsroom import Newsroom, names_of, said
from tests.ui.keyboard.strokes import ARABIC, FRENCH, LATIN

SITE = "Anwar"
FIRST = "أعلنت الوزارة أمس نتائج الدراسة التي شملت 84 مدينة."
SECOND = "وصل الوفد إلى مدينة فاس."


def _set_up_site(room: Newsroom) -> None:
    desk = room.bench.desk
    if SITE in [each.name for each in desk.destinations.all()]:
        return
    options = {
        "path": str(room.folder / "site"),
        "title": "الأنوار",
        "base_url": "https://site.example/",
    }
    room.bench.feed.publish(desk.destinations.add("site", SITE, options)[1])
    room.rest()


def _items(room: Newsroom) -> list[QueueItem]:
    """Return what is queued of the open article, the oldest first."""
    article = room.bench.editor.place.article_id
    rows = [row.item for row in room.bench.desk.queue.rows(QueueQuery())]
    return sorted((item for item in rows if item.article_id == article), key=_sequence)


def _sequence(item: QueueItem) -> int:
    return item.sequence


def _states(room: Newsroom) -> list[tuple[Action, QueueState]]:
    return [(item.action, item.state) for item in _items(room)]


def _publish(room: Newsroom) -> None:
    """Open an article that the site holds."""
    _set_up_site(room)
    room.write_in(FIRST, SECOND)
    room.bench.desk.queue.add(room.bench.editor.place.article_id, [SITE])
    _deliver(room)


def _deliver(room: Newsroom) -> None:
    """Let everything that is due leave, as the worker does."""
    while steps := room.bench.desk.worker.round():
        for step in steps:
            room.bench.feed.publish(step.changes)
    room.rest()


def _enter_inspector(room: Newsroom) -> None:
    for _ in range(6):
        if room.bench.inspector.isAncestorOf(room.focused):
            return
        room.keys.press("f6")
    raise AssertionError(f"F6 never came to the inspector: {room.where()}")


def _undo(room: Newsroom) -> None:
    """Go to the message with F6, and press what takes back."""
    for _ in range(6):
        room.keys.press("f6")
        if room.bench.window.notices.isAncestorOf(room.focused):
            break
    assert room.focused.text() == said("MessageBar", "Undo"), room.where()
    room.keys.press("space")
    room.rest()


def queue_is_steered_by_keys(room: Newsroom) -> None:
    _set_up_site(room)
    desk = room.bench.desk
    for number in range(2):
        room.open(Draft(headline=f"خبر {number}", body=body_of(FIRST)))
        desk.queue.add(room.bench.editor.place.article_id, [SITE])
    moved = _items(room)[0].id
    room.keys.press("alt+2")
    screen = room.bench.window.shown_screen
    assert isinstance(screen, QueueScreen)
    screen.load()
    room.rest()
    screen.select([moved])
    table = said("QueueTable", "Publishing queue")
    room.go_on_to(table)

    def state() -> QueueState:
        room.rest()
        return _items(room)[0].state

    def order() -> int:
        room.rest()
        return [row.item.id for row in screen.rows_in_order()].index(moved)

    room.keys.layout(ARABIC)
    room.keys.press("ctrl+g")
    assert state() is QueueState.HELD
    room.keys.press("ctrl+shift+g")
    assert state() is QueueState.PENDING
    room.keys.layout(FRENCH)
    for key, priority in (("ctrl+3", Priority.LOW), ("ctrl+1", Priority.URGENT)):
        room.keys.press(key)
        state()
        assert _items(room)[0].priority is priority
    _undo(room)
    assert table in room.where(), room.where()
    room.keys.press("ctrl+2")
    state()
    assert _items(room)[0].priority is Priority.NORMAL, room.bench.window.notices.notice
    room.keys.layout(LATIN)
    room.keys.press("ctrl+g")
    assert state() is QueueState.HELD
    room.keys.press("ctrl+shift+g")
    assert state() is QueueState.PENDING
    _undo(room)
    assert state() is QueueState.HELD
    assert table in room.where(), room.where()
    room.keys.press("del")
    assert state() is QueueState.CANCELLED
    room.keys.press("ctrl+r")
    assert state() is QueueState.PENDING
    last = order()
    room.keys.press("alt+up")
    assert order() == last - 1, order()
    room.keys.press("alt+down")
    assert order() == last, order()
    room.keys.press("ctrl+d")
    assert said("DueForm", "Now") in names_of(room.focused), room.where()
    room.keys.press("down")
    room.go_on_to(said("DueForm", "Time of leaving"))
    room.keys.press("up")
    room.go_on_to(said("ReschedulePanel", "Keep this time"))
    room.keys.press("space")
    room.rest()
    due = _items(room)[0].due_utc
    assert due is not None
    assert due - desk.clock.now() > timedelta(hours=20), due
    assert table in room.where(), room.where()
    _undo(room)
    assert _items(room)[0].due_utc is None
    room.keys.press("ctrl+d", "esc")
    assert table in room.where(), room.where()
    assert room.bench.window.shown_screen is screen
    room.keys.press("esc")
    assert room.bench.window.shown_screen is room.bench.window.desk_screen


def destination_is_paused_by_keys(room: Newsroom) -> None:
    _set_up_site(room)
    desk = room.bench.desk

    def is_paused() -> bool:
        room.rest()
        return next(each for each in desk.destinations.all() if each.name == SITE).is_paused

    room.keys.press("alt+3")
    room.rest()
    room.go_on_to(said("DestinationFormView", "Pause"))
    room.keys.press("space")
    assert is_paused()
    assert room.focused.text().strip() == said("DestinationFormView", "Resume"), room.where()
    room.keys.press("space")
    assert not is_paused()
    room.keys.press("esc")
    assert room.bench.window.shown_screen is room.bench.window.desk_screen


def article_is_queued_and_the_keys_come_back(room: Newsroom) -> None:
    _set_up_site(room)
    room.write_in(FIRST, SECOND)
    before = room.where()
    room.keys.press("ctrl+shift+enter")
    room.until(lambda: room.focused is not room.body)
    room.keys.press("esc")
    assert room.where() == before, room.where()
    room.keys.press("ctrl+shift+enter")
    room.until(lambda: room.focused is not room.body)
    room.keys.press("ctrl+enter")
    room.until(lambda: bool(_items(room)))
    room.rest()
    assert _states(room) == [(Action.PUBLISH, QueueState.PENDING)]
    assert room.where() == before, room.where()


def correction_says_where_the_text_still_has_it(room: Newsroom) -> None:
    _publish(room)
    before = room.where()
    room.run("article.correct")
    form = room.bench.inspector.publishing.amending.form
    room.until(lambda: form.isAncestorOf(room.focused))
    room.keys.write("84")
    room.keys.press("tab")
    room.keys.write("120")
    room.until(lambda: bool(form._still_said.rows))
    room.rest()
    room.go_on_to(form._still_said.rows[0])
    room.keys.press("space")
    assert room.focused is room.body, room.where()
    assert room.body.textCursor().selectedText() == "84", room.where()
    room.keys.write("120")
    room.stored()
    room.until(lambda: not form._still_said.rows)
    _enter_inspector(room)
    room.go_on_to(said("AmendmentForm", "What is right"))
    room.keys.press("ctrl+enter")
    room.until(lambda: not form.isVisible())
    room.rest()
    assert _states(room)[-1] == (Action.CORRECT, QueueState.PENDING)
    told = room.bench.desk.amendments.told(room.bench.editor.place.article_id)
    assert [(one.wrong, one.right) for one in told.corrections] == [("84", "120")]
    assert room.focused is room.body, room.where()
    assert "120 مدينة" in room.texts[3], (before, room.texts)


def reply_is_sent_and_the_article_withdrawn(room: Newsroom) -> None:
    _publish(room)
    before = room.where()
    amending = room.bench.inspector.publishing.amending
    room.run("article.reply")
    room.until(lambda: amending.form.isAncestorOf(room.focused))
    room.keys.press("esc")
    assert room.where() == before, room.where()
    room.run("article.reply")
    room.until(lambda: amending.form.isAncestorOf(room.focused))
    room.keys.layout(ARABIC)
    room.keys.write("لم يقع ذلك")
    room.go_on_to(said("AmendmentForm", "Who replies"))
    room.keys.write("سعاد")
    room.go_on_to(said("AmendmentForm", "Send the reply"))
    room.keys.layout(LATIN)
    room.keys.press("space")
    room.until(lambda: not amending.is_form_open)
    room.rest()
    told = room.bench.desk.amendments.told(room.bench.editor.place.article_id)
    assert [(one.by, one.text) for one in told.replies] == [("سعاد", "لم يقع ذلك")], told
    assert room.where() == before, room.where()
    _deliver(room)
    _enter_inspector(room)
    room.go_on_to(said("AmendingPart", "Withdraw…"))
    room.keys.press("space")
    room.until(lambda: amending.form.isAncestorOf(room.focused))
    room.keys.press("esc")
    assert room.focused.text() == said("AmendingPart", "Withdraw…"), room.where()
    room.keys.press("space")
    room.until(lambda: amending.form.isAncestorOf(room.focused))
    room.rest()
    room.keys.press("ctrl+enter")
    room.until(lambda: not amending.is_form_open)
    room.rest()
    assert _states(room)[-1] == (Action.WITHDRAW, QueueState.PENDING), _states(room)
    assert amending.still_shown.isVisible()
    assert room.focused.text() == said("AmendingPart", "Withdraw…"), room.where()
    _deliver(room)
    assert _states(room)[-1] == (Action.WITHDRAW, QueueState.SENT), _states(room)
    assert not amending.still_shown.isVisible()


def checklist_leads_to_its_place_and_is_overridden(room: Newsroom) -> None:
    _set_up_site(room)
    desk = room.bench.desk
    room.bench.feed.publish(desk.destinations.set_checks(SITE, {"section-missing": "must"})[1])
    try:
        room.write_in(FIRST, SECOND)
        before = room.where()
        form = room.bench.inspector.publishing._form
        room.keys.press("ctrl+shift+enter")
        room.until(lambda: form.isAncestorOf(room.focused))
        room.keys.press("ctrl+enter")
        room.until(form._override.isVisible)
        room.rest()
        assert not _items(room)
        assert room.focused is form._override.reason, room.where()
        (row,) = [each for each in form.findChildren(ProblemRow) if each.isVisible()]
        room.go_on_to(row, "shift+tab")
        room.keys.press("space")
        room.rest()
        assert said("ArticlePage", "Section") in room.where(), room.where()
        room.keys.press("esc")
        assert room.where() == before, room.where()
        _enter_inspector(room)
        room.go_on_to(said("InspectorPanel", "Inspector"), "shift+tab")
        for key in (*["left"] * len(InspectorTab), *["right"] * len(InspectorTab)):
            if room.bench.inspector.tab is InspectorTab.PUBLISHING:
                break
            room.keys.press(key)
        room.go_on_to(form._override.reason)
        room.keys.layout(ARABIC)
        room.keys.write("خبر عاجل")
        room.keys.layout(LATIN)
        room.keys.press("enter")
        room.until(lambda: bool(_items(room)))
        room.rest()
        (item,) = _items(room)
        assert item.override is not None
        assert item.override.reason == "خبر عاجل"
        assert not form.isVisible()
        assert room.bench.inspector.isAncestorOf(room.focused), room.where()
        room.keys.press("esc")
        assert room.where() == before, room.where()
    finally:
        room.bench.feed.publish(desk.destinations.set_checks(SITE, {})[1])


def words_are_replaced_in_all_articles(room: Newsroom) -> None:
    desk = room.bench.desk
    other = desk.articles.create(
        Draft(headline="خبر آخر", body=body_of("سافر إلى طنجانة."))
    ).article
    room.write_in("زار طنجانة.", SECOND)
    opened = room.bench.editor.place.article_id
    room.keys.press("ctrl+shift+h")
    room.rest()
    screen = room.bench.window.shown_screen
    room.keys.write("طنج[انة")
    room.go_on_to(said("WayButtons", "Regular expression"))
    room.keys.press("space")
    room.go_on_to(said("ReplaceScreen", "Search"))
    room.keys.press("space")
    room.rest()
    assert "(" in screen._empty._sentence.text(), screen._empty._sentence.text()
    assert screen._empty.isVisible()
    room.go_on_to(said("WayButtons", "Regular expression"), "shift+tab")
    room.keys.press("space")
    room.go_on_to(screen.words, "shift+tab")
    room.keys.press("ctrl+a")
    room.keys.write("طنجانة")
    room.keys.press("tab")
    room.keys.write("تطوان")
    room.keys.press("enter")
    room.rest()
    assert {each.id for each in screen.chosen} == {other.id, opened}
    room.go_on_to(screen.tree)
    room.keys.press("home", "enter")
    room.rest()
    assert room.bench.window.shown_screen is room.bench.window.desk_screen
    room.keys.press("ctrl+shift+h")
    room.rest()
    room.go_on_to(screen.go)
    room.keys.press("space")
    room.until(lambda: "تطوان" in desk.articles.get(other.id).draft.body.text)
    room.rest()
    assert "تطوان" in desk.articles.get(opened).draft.body.text
    assert room.focused is screen.words, room.where()
    _undo(room)
    assert "طنجانة" in desk.articles.get(other.id).draft.body.text
    assert "طنجانة" in desk.articles.get(opened).draft.body.text
    room.keys.press("esc")
    assert room.bench.window.shown_screen is room.bench.window.desk_screen


def palette_takes_orders_in_every_language(room: Newsroom) -> None:
    room.write_in(FIRST, SECOND)
    before, field = room.where(), room.bench.window.field
    save = room.bench.window.actions_["article.save"].text()
    for words in ("احفظ", "إحفظ", "حفظ", "save", "enregistrer"):
        room.keys.press("ctrl+k")
        room.keys.write(words)
        room.rest()
        assert save in field.choices, (words, field.choices)
        room.keys.layout(LATIN)
        room.keys.press("esc")
        assert room.where() == before, (words, room.where())
    marks = room.bench.window.actions_["view.marks"]
    for words in ("show invisible", "caractères invisibles"):
        was = marks.isChecked()
        room.keys.press("ctrl+k")
        room.keys.write(words)
        room.until(lambda: marks.text() in field.choices[:1])
        room.keys.press("enter")
        assert marks.isChecked() is not was, words
        assert room.where() == before, (words, room.where())


def keys_of_the_text_leave_it_alone_on_other_screens(room: Newsroom) -> None:
    _set_up_site(room)
    room.write_in(FIRST, SECOND)
    before = room.body.body()
    for screen in ("alt+2", "alt+3", "alt+4"):
        room.keys.press(screen)
        room.rest()
        room.keys.press("ctrl+shift+8", "ctrl+b", "ctrl+shift+r", "ctrl+alt+2", "ctrl+shift+e")
        assert room.body.body() == before, (screen, room.body.body())
        room.keys.press("esc")
