from dataclasses import replace

from editor_app.base.errors import EnvironmentFault
from editor_app.domain.article import Article, ArticleState, Draft
from editor_app.domain.changes import Changes
from editor_app.presenters.editor import IDLE_S, LONGEST_UNSAVED_S, EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.notices import Remedy
from editor_app.presenters.open_article import SaveState
from editor_app.services.articles import ArticleService
from tests.fakes import FakeDatabase, FixedClock, a_draft
from tests.fakes.clockwork import Clockwork
from tests.fakes.lanes import HeldJobs, InlineJobs, NoticeBoard


class Desk:
    """A presenter over the library in memory, with a page of one headline."""

    def __init__(self, jobs: InlineJobs | HeldJobs | None = None) -> None:
        self.database = FakeDatabase()
        self.clock = FixedClock()
        self.articles = ArticleService(self.database, self.clock)
        self.jobs = jobs or InlineJobs()
        self.notices = NoticeBoard()
        self.feed = ChangeFeed()
        self.timers = Clockwork(self.clock)
        self.headline = ""
        self.shown: list[Draft] = []
        self.editor = EditorPresenter(
            self.articles, self.jobs, self.notices, self.feed, self.timers, self.clock, Draft
        )
        self.editor.draft_shown.subscribe(self._show)
        self.editor.read_page_with(lambda draft: replace(draft, headline=self.headline))

    def _show(self, draft: Draft) -> None:
        self.shown.append(draft)
        self.headline = draft.headline

    def type(self, headline: str) -> None:
        self.headline = headline
        self.editor.edited()

    def stored(self, headline: str = "أول") -> Article:
        return self.articles.create(a_draft(headline=headline)).article

    def headline_of(self, article_id: str) -> str:
        return self.articles.get(article_id).draft.headline


def test_edited_after_the_idle_time_stores_the_draft() -> None:
    desk = Desk()
    article = desk.stored()
    desk.editor.open(article.id)
    desk.type("ثان")
    assert desk.editor.state is SaveState.DIRTY
    desk.timers.pass_time(IDLE_S)
    assert desk.headline_of(article.id) == "ثان"
    assert desk.editor.state is SaveState.SAVED


def test_edited_without_a_pause_saves_after_the_longest_time() -> None:
    desk = Desk()
    article = desk.stored()
    desk.editor.open(article.id)
    for number in range(11):
        desk.type(f"سطر {number}")
        desk.timers.pass_time(1.0)
    assert desk.headline_of(article.id) != "أول"
    assert desk.clock.monotonic_s() - 1000 <= LONGEST_UNSAVED_S + 1


def test_acknowledgement_older_than_the_buffer_leaves_it_dirty_and_saves_again() -> None:
    jobs = HeldJobs()
    desk = Desk(jobs)
    article = desk.stored()
    desk.editor.open(article.id)
    jobs.run()  # it is read
    jobs.run()  # and counted
    desk.type("ثان")
    desk.timers.pass_time(IDLE_S)
    desk.type("ثالث")
    jobs.run()
    assert desk.editor.state is SaveState.DIRTY
    assert desk.headline == "ثالث"
    desk.timers.pass_time(IDLE_S)
    jobs.run()
    assert desk.headline_of(article.id) == "ثالث"
    assert desk.editor.state is SaveState.SAVED


def test_new_enters_the_library_with_its_first_save_only() -> None:
    desk = Desk()
    desk.editor.new()
    assert desk.editor.place.article_id == ""
    desk.type("جديد")
    desk.timers.pass_time(IDLE_S)
    assert desk.headline_of(desk.editor.place.article_id) == "جديد"


def test_open_with_unsaved_text_saves_it_first() -> None:
    desk = Desk()
    first, second = desk.stored("أول"), desk.stored("آخر")
    desk.editor.open(first.id)
    desk.type("معدل")
    desk.editor.open(second.id)
    assert desk.headline_of(first.id) == "معدل"
    assert desk.editor.place.article_id == second.id


def test_open_where_saving_fails_keeps_the_buffer() -> None:
    desk = Desk()
    first, second = desk.stored("أول"), desk.stored("آخر")
    desk.editor.open(first.id)
    desk.type("معدل")
    desk.database.fault = EnvironmentFault("storage-full")
    desk.editor.open(second.id)
    assert desk.editor.place.article_id == first.id
    assert desk.headline == "معدل"
    assert desk.notices.codes[-1] == "stays-open-unsaved"


def test_open_twice_shows_the_latest_wish() -> None:
    jobs = HeldJobs()
    desk = Desk(jobs)
    first, second = desk.stored("أول"), desk.stored("آخر")
    desk.editor.open(first.id)
    desk.editor.open(second.id)
    jobs.run(1)
    jobs.run(0)
    assert desk.editor.place.article_id == second.id


def test_save_that_fails_says_so_and_tries_again_by_itself() -> None:
    desk = Desk()
    article = desk.stored()
    desk.editor.open(article.id)
    desk.type("معدل")
    desk.database.fault = EnvironmentFault("storage-busy")
    desk.timers.pass_time(IDLE_S)
    assert desk.editor.state is SaveState.FAILED
    assert desk.notices.shown is not None
    assert desk.notices.shown.code == "save-failed-retrying"
    desk.timers.pass_time(2.0)
    assert desk.editor.state is SaveState.SAVED
    assert desk.headline_of(article.id) == "معدل"
    assert desk.notices.shown is None


def test_save_over_a_newer_revision_writes_nothing_and_offers_to_keep_both() -> None:
    desk = Desk()
    article = desk.stored()
    desk.editor.open(article.id)
    desk.articles.save(article.id, a_draft(headline="من غيره"), expected_revision=1)
    desk.type("مني")
    desk.timers.pass_time(IDLE_S)
    assert desk.editor.state is SaveState.CONFLICT
    assert desk.headline_of(article.id) == "من غيره"
    assert desk.notices.shown is not None
    assert desk.notices.shown.remedy is Remedy.KEEP_BOTH
    desk.notices.press_remedy()
    assert desk.editor.place.article_id not in ("", article.id)
    assert desk.headline_of(desk.editor.place.article_id) == "مني"
    assert desk.headline_of(article.id) == "من غيره"


def test_flush_in_conflict_fails_and_typing_on_saves_nothing() -> None:
    desk = Desk()
    article = desk.stored()
    desk.editor.open(article.id)
    desk.articles.save(article.id, a_draft(headline="من غيره"), expected_revision=1)
    desk.type("مني")
    desk.timers.pass_time(IDLE_S)
    told: list[str] = []
    desk.editor.flush(lambda: told.append("saved"), lambda: told.append("failed"))
    desk.type("مني أيضا")
    desk.timers.pass_time(60)
    assert told == ["failed"]
    assert desk.headline_of(article.id) == "من غيره"


def test_opened_article_is_shown_before_its_words_are_counted() -> None:
    jobs = HeldJobs()
    desk = Desk(jobs)
    told: list[int] = []
    desk.editor.counted.subscribe(told.append)
    article = desk.stored()
    desk.editor.open(article.id)
    jobs.run()
    assert desk.shown[-1] == article.draft
    assert told == []
    jobs.run()
    assert told == [article.draft.word_count]


def test_count_of_an_opening_that_a_save_overtook_is_not_told() -> None:
    jobs = HeldJobs()
    desk = Desk(jobs)
    article = desk.stored()
    desk.editor.open(article.id)
    jobs.run()
    told: list[int] = []
    desk.editor.counted.subscribe(told.append)
    desk.type("ثان")
    desk.timers.pass_time(IDLE_S)
    jobs.run(1)
    assert len(told) == 1
    jobs.run()
    assert len(told) == 1


def test_flush_without_unsaved_text_answers_at_once() -> None:
    desk = Desk(HeldJobs())
    told: list[str] = []
    desk.editor.flush(lambda: told.append("saved"))
    assert told == ["saved"]


def test_flush_with_typing_in_between_waits_for_the_last_letter() -> None:
    jobs = HeldJobs()
    desk = Desk(jobs)
    article = desk.stored()
    desk.editor.open(article.id)
    jobs.run()  # it is read
    jobs.run()  # and counted
    desk.type("ثان")
    told: list[str] = []
    desk.editor.flush(lambda: told.append(desk.headline_of(article.id)))
    desk.type("ثالث")
    jobs.run()
    assert told == []
    jobs.run()
    assert told == ["ثالث"]


def test_update_stores_details_and_tells_them() -> None:
    desk = Desk()
    article = desk.stored()
    desk.editor.open(article.id)
    told: list[str] = []
    desk.editor.details_changed.subscribe(lambda draft: told.append(draft.outlet))
    desk.editor.update(outlet="هسبريس")
    desk.editor.update(outlet="هسبريس")
    desk.timers.pass_time(IDLE_S)
    assert told == ["هسبريس"]
    assert desk.articles.get(article.id).draft.outlet == "هسبريس"


def test_change_elsewhere_of_an_untouched_article_shows_it() -> None:
    desk = Desk()
    article = desk.stored()
    desk.editor.open(article.id)
    saved = desk.articles.save(article.id, a_draft(headline="من غيره"), expected_revision=1)
    desk.feed.publish(saved.changes)
    assert desk.shown[-1].headline == "من غيره"
    assert desk.editor.place.revision == 2


def test_change_elsewhere_of_a_touched_article_keeps_what_is_typed() -> None:
    desk = Desk()
    article = desk.stored()
    desk.editor.open(article.id)
    desk.type("مني")
    saved = desk.articles.save(article.id, a_draft(headline="من غيره"), expected_revision=1)
    desk.feed.publish(saved.changes)
    assert desk.headline == "مني"


def test_deleted_article_is_read_only() -> None:
    desk = Desk()
    article = desk.stored()
    desk.editor.open(article.id)
    desk.feed.publish(desk.articles.delete([article.id]))
    assert desk.editor.is_read_only
    desk.type("مني")
    desk.timers.pass_time(IDLE_S)
    assert desk.headline_of(article.id) == "أول"


def test_move_tells_the_new_state() -> None:
    desk = Desk()
    article = desk.stored()
    desk.editor.open(article.id)
    desk.editor.move(ArticleState.IN_REVIEW)
    assert desk.editor.place.state is ArticleState.IN_REVIEW
    assert desk.articles.get(article.id).state is ArticleState.IN_REVIEW


def test_own_save_is_not_read_back() -> None:
    desk = Desk()
    article = desk.stored()
    desk.editor.open(article.id)
    seen: list[Changes] = []
    desk.feed.subscribe(seen.append)
    desk.type("ثان")
    desk.timers.pass_time(IDLE_S)
    assert [changes.articles for changes in seen] == [frozenset({article.id})]
    assert len(desk.shown) == 1


def test_counted_tells_the_words_after_each_save() -> None:
    desk = Desk()
    counts: list[int] = []
    desk.editor.counted.subscribe(counts.append)
    article = desk.stored()
    desk.editor.open(article.id)
    desk.type("ثان")
    desk.timers.pass_time(IDLE_S)
    expected = desk.articles.get(article.id).draft.word_count
    assert counts == [expected, expected]
