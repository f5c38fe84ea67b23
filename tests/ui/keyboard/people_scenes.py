"""What an editor does by keys about an article: who has it, what is said about a passage."""

from datetime import timedelta

from PySide6.QtWidgets import QComboBox, QDateTimeEdit

from editor_app.domain.assignment import current_of
from tests.ui.keyboard.newsroom import Newsroom, said
from tests.ui.keyboard.strokes import ARABIC, LATIN

FIRST, SECOND = "أعلنت الوزارة أمس نتائج الدراسة.", "وصل الوفد إلى مدينة فاس."
PERSON = "نجيب الأضادي"


def article_is_given_to_somebody_with_a_deadline(room: Newsroom) -> None:
    desk = room.bench.desk
    if PERSON not in desk.assignments.people():
        room.bench.feed.publish(desk.contributors.add(PERSON)[1])
    room.write_in(FIRST, SECOND)
    before, article = room.where(), room.bench.editor.place.article_id
    room.open_tab("notes")
    room.rest()
    room.go_on_to(said("AssignmentCard", "Give to…"))
    room.keys.press("space")
    people = room.focused
    assert isinstance(people, QComboBox), room.where()
    room.keys.press("home")
    for _ in range(people.count()):
        if people.currentText() == PERSON:
            break
        room.keys.press("down")
    assert people.currentText() == PERSON
    room.keys.press("tab", "space", "tab")
    due = room.focused
    assert isinstance(due, QDateTimeEdit), room.where()
    room.keys.press("up")  # the day is the first part of the date
    room.go_on_to(said("AssignmentCard", "What is to be done?"))
    room.keys.layout(ARABIC)
    room.keys.write("تحقق من الأرقام")
    room.go_on_to(said("AssignmentCard", "Give the article"))
    room.keys.press("space")
    room.until(lambda: current_of(desk.assignments.history_of(article)) is not None)
    room.rest()
    held = current_of(desk.assignments.history_of(article))
    assert held is not None
    assert (held.person, held.note) == (PERSON, "تحقق من الأرقام"), held
    assert held.due_utc is not None
    tomorrow = desk.clock.now() + timedelta(days=1)
    assert abs(held.due_utc - tomorrow) < timedelta(days=1), held
    assert room.focused.text() == said("AssignmentCard", "Change…"), room.where()
    room.keys.press("space")
    assert room.focused is people, room.where()
    room.keys.press("esc")
    assert room.focused.text() == said("AssignmentCard", "Change…"), room.where()
    room.keys.press("esc")
    assert room.where() == before, room.where()


def note_on_a_passage_is_answered_and_settled(room: Newsroom) -> None:
    room.write_in(FIRST, SECOND)
    room.keys.press("ctrl+shift+right")
    before, presenter = room.where(), room.bench.notes.presenter
    chosen = room.body.textCursor().selectedText()
    room.keys.press("ctrl+alt+m")
    room.until(lambda: room.focused is not room.body)
    room.keys.press("esc")
    assert room.where() == before, room.where()
    room.keys.press("ctrl+alt+m")
    room.until(lambda: room.focused is not room.body)
    room.keys.layout(ARABIC)
    room.keys.write("أي مدينة")
    room.keys.layout(LATIN)
    room.keys.press("ctrl+enter")
    room.until(lambda: presenter.open_count == 1)
    room.rest()
    assert room.where() == before, room.where()
    (placed,) = presenter.shown
    assert placed.note.passage is not None
    assert placed.note.passage.quote.strip() == chosen.strip(), placed
    room.open_tab("notes")
    room.go_on_to(said("NoteCard", "Answer"))
    room.keys.press("space")
    room.keys.layout(ARABIC)
    room.keys.write("فاس طبعا")
    room.keys.layout(LATIN)
    room.keys.press("ctrl+enter")
    room.until(lambda: bool(presenter.shown[0].note.answers))
    room.rest()
    assert presenter.shown[0].note.answers[0].text == "فاس طبعا"
    assert room.focused.accessibleName() == said("NoteCard", "Answer"), room.where()
    room.keys.press("tab")
    assert room.focused.accessibleName() == said("NoteCard", "Settle"), room.where()
    room.keys.press("space")
    room.until(lambda: presenter.open_count == 0)
    room.rest()
    assert room.bench.notes.page.isAncestorOf(room.focused), room.where()
    room.keys.press("esc")
    assert room.where() == before, room.where()
    (stored,) = room.bench.desk.notes.of(room.bench.editor.place.article_id)
    assert not stored.is_open
    assert [each.text for each in stored.answers] == ["فاس طبعا"]


def paragraph_comes_back_from_an_earlier_version(room: Newsroom) -> None:
    room.write_in(FIRST, SECOND)
    room.stored()
    room.keys.press(*["back"] * 4)
    room.keys.layout(ARABIC)
    room.keys.write("مكناس.")
    room.keys.press("up", "home")
    room.keys.write("عاجل ")
    room.stored()
    assert room.texts[3] == f"عاجل {FIRST}\nوصل الوفد إلى مدينة مكناس.", room.texts[3]
    room.open_tab("history")
    versions = said("HistoryPage", "Versions and publications")
    room.go_on_to(versions)
    room.rest()
    page = room.bench.keeping.page
    room.keys.press("end")
    room.until(page.diff.isVisible)
    room.rest()
    room.go_on_to(page.diff)
    room.keys.press("ctrl+end")
    assert page.diff.part is not None
    room.go_on_to(said("HistoryPage", "Restore this paragraph"))
    room.keys.press("space")
    room.until(lambda: SECOND in room.texts[3])
    room.rest()
    assert room.texts[3] == f"عاجل {FIRST}\n{SECOND}", room.texts[3]
    assert room.bench.inspector.isAncestorOf(room.focused) or room.focused is room.body
    room.keys.press("esc")
    assert room.focused is room.body, room.where()
    room.keys.press("ctrl+z")
    assert room.texts[3] == f"عاجل {FIRST}\nوصل الوفد إلى مدينة مكناس.", room.texts[3]
