from dataclasses import replace

from editor_app.base.errors import EnvironmentFault
from editor_app.domain.body import body_of
from editor_app.presenters.editor import IDLE_S
from editor_app.presenters.journal import PAUSE_S, JournalWriter
from editor_app.services.journal import JournalService, Leftover
from tests.fakes import a_draft
from tests.presenters.test_editor import Desk


class JournaledDesk(Desk):
    """A presenter whose changes are written down, and the eyes of the next start."""

    def __init__(self) -> None:
        super().__init__()
        self.service = JournalService(
            self.database, self.clock, "this run", lambda _unit, _owner: False
        )
        self.writer = JournalWriter(self.service, self.jobs, self.timers, lambda: self.editor.draft)
        self.editor.journal_with(self.writer)

    def leftovers(self) -> tuple[Leftover, ...]:
        """Return what the next start would find."""
        later = JournalService(self.database, self.clock, "next run", lambda _unit, _owner: False)
        return later.leftovers()


def test_edited_is_written_down_before_it_is_saved() -> None:
    desk = JournaledDesk()
    article = desk.stored()
    desk.editor.open(article.id)
    desk.type("ثان")
    assert not desk.writer.is_settled
    desk.timers.pass_time(PAUSE_S)
    assert desk.writer.is_settled
    assert desk.headline_of(article.id) == "أول"
    (leftover,) = desk.leftovers()
    assert leftover.draft.headline == "ثان"
    assert leftover.article_id == article.id
    assert leftover.is_newest
    assert leftover.is_whole


def test_saved_text_leaves_nothing_behind() -> None:
    desk = JournaledDesk()
    article = desk.stored()
    desk.editor.open(article.id)
    desk.type("ثان")
    desk.timers.pass_time(IDLE_S)
    assert desk.headline_of(article.id) == "ثان"
    assert desk.leftovers() == ()


def test_changes_after_a_save_stand_on_it() -> None:
    desk = JournaledDesk()
    article = desk.stored()
    desk.editor.open(article.id)
    desk.type("ثان")
    desk.timers.pass_time(IDLE_S)
    desk.type("ثالث")
    desk.timers.pass_time(PAUSE_S)
    (leftover,) = desk.leftovers()
    assert leftover.draft == replace(article.draft, headline="ثالث")
    assert leftover.is_newest


def test_new_article_is_written_down_before_its_first_save() -> None:
    desk = JournaledDesk()
    desk.editor.new()
    desk.type("جديد")
    desk.timers.pass_time(PAUSE_S)
    (leftover,) = desk.leftovers()
    assert (leftover.article_id, leftover.saved) == ("", None)
    assert leftover.draft.headline == "جديد"


def test_text_in_conflict_is_written_down_all_the_same() -> None:
    desk = JournaledDesk()
    article = desk.stored()
    desk.editor.open(article.id)
    desk.type("مني")
    desk.timers.pass_time(PAUSE_S)
    desk.articles.save(article.id, a_draft(headline="من غيره"), expected_revision=1)
    desk.timers.pass_time(IDLE_S)
    desk.type("مني أيضا")
    desk.timers.pass_time(PAUSE_S)
    (leftover,) = desk.leftovers()
    assert leftover.draft.headline == "مني أيضا"
    assert not leftover.is_newest


def test_fault_of_the_disk_is_tried_again() -> None:
    desk = JournaledDesk()
    article = desk.stored()
    desk.editor.open(article.id)
    told: list[bool] = []
    desk.writer.written.subscribe(told.append)
    desk.database.fault = EnvironmentFault("storage-full")
    desk.type("ثان")
    desk.timers.pass_time(PAUSE_S)
    assert not desk.writer.is_settled
    desk.timers.pass_time(1.1)
    assert told == [False, True]
    (leftover,) = desk.leftovers()
    assert leftover.draft.headline == "ثان"


def test_text_of_a_living_owner_is_no_leftover() -> None:
    desk = JournaledDesk()
    desk.editor.open(desk.stored().id)
    desk.type("ثان")
    desk.timers.pass_time(PAUSE_S)
    other = JournalService(desk.database, desk.clock, "other", lambda _unit, _owner: True)
    assert other.leftovers() == ()
    assert desk.service.leftovers() == ()


def test_journal_whose_base_is_gone_gives_back_what_was_written() -> None:
    desk = JournaledDesk()
    article = desk.articles.create(a_draft(body=body_of("أ", "ب"))).article
    buffer = desk.service.begin(article.id, 9, article.draft)
    desk.service.append(buffer, replace(article.draft, body=body_of("أ", "جديد")))
    (leftover,) = desk.leftovers()
    assert leftover.draft.body == body_of("جديد")
    assert not leftover.is_whole


def test_journal_on_another_base_than_it_was_begun_on_is_offered_and_never_dropped() -> None:
    desk = JournaledDesk()
    before = JournalService(desk.database, desk.clock, "killed", lambda _unit, _owner: False)
    buffer = before.begin("", 0, a_draft(body=body_of("أ", "ب")))
    before.append(buffer, a_draft(body=body_of("أ", "جديد")))
    (leftover,) = desk.leftovers()
    assert leftover.draft.body == body_of("جديد")
    assert not leftover.is_whole
