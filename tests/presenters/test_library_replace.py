from dataclasses import replace

from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.domain.history import VersionReason
from editor_app.language.finding import Query, Way
from editor_app.presenters.article_search import Wish
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.library_replace import (
    READ_AT_ONCE,
    ArticleHits,
    LibraryReplace,
    Progress,
)
from editor_app.presenters.notices import Notice
from editor_app.presenters.rewriting import keeping_versions
from editor_app.services.articles import ArticleService
from tests.fakes import FakeDatabase, FixedClock
from tests.fakes.lanes import HeldJobs, InlineJobs, NoticeBoard
from tests.fakes.timers import HandTimer

WISH = Wish(Query("افران"), "فاس")


class Room:
    """A library in memory with some articles, and what the screen would hear."""

    def __init__(self, *headlines: str, jobs: InlineJobs | HeldJobs | None = None) -> None:
        clock = FixedClock()
        self.database = FakeDatabase()
        self.articles = ArticleService(self.database, clock)
        self.jobs = jobs or InlineJobs()
        self.notices = NoticeBoard()
        feed = ChangeFeed()
        self.editor = EditorPresenter(
            self.articles, self.jobs, self.notices, feed, HandTimer, clock, Draft
        )
        self.replacing = LibraryReplace(self.articles, self.editor, self.jobs, self.notices, feed)
        self.found: list[ArticleHits] = []
        self.progress: list[Progress] = []
        self.refused: list[str] = []
        self.replacing.found.subscribe(self.found.extend)
        self.replacing.progressed.subscribe(self.progress.append)
        self.replacing.refused.subscribe(lambda error: self.refused.append(error.code))
        self.ids = [
            self.articles.create(Draft(headline=text, body=body_of("متن"))).article.id
            for text in headlines
        ]

    def headlines(self) -> list[str]:
        return [self.articles.get(each).draft.headline for each in self.ids]

    @property
    def notice(self) -> Notice:
        assert self.notices.shown is not None
        return self.notices.shown


def test_search_finds_the_articles_and_changes_none() -> None:
    room = Room("إفران", "الرباط", "من افران")
    room.replacing.search(WISH)
    assert sorted(each.headline for each in room.found) == ["إفران", "من افران"]
    assert room.headlines() == ["إفران", "الرباط", "من افران"]
    assert room.progress[-1] == Progress(3, 3, False)


def test_replace_changes_the_chosen_ones_and_undo_brings_them_back() -> None:
    room = Room("إفران", "من افران")
    room.replacing.search(WISH)
    room.replacing.replace([each for each in room.found if each.headline == "إفران"])
    assert room.headlines() == ["فاس", "من افران"]
    assert room.notice.code == "replaced-all"
    assert room.notice.on_remedy is not None
    room.notice.on_remedy()
    assert room.headlines() == ["إفران", "من افران"]
    assert room.notice.params == {"count": 1, "left": 0}


def test_replace_keeps_a_version_of_before_and_one_of_after() -> None:
    room = Room("إفران")
    room.replacing.search(WISH)
    room.replacing.replace(room.found)
    assert room.notice.on_remedy is not None
    room.notice.on_remedy()
    with room.database.reading() as unit:
        rows = unit.versions.rows_of(room.ids[0])
        texts = [unit.versions.get(row.number).draft.headline for row in rows]
    assert texts == ["إفران", "فاس", "إفران"]
    assert [row.reason for row in rows[:2]] == [VersionReason.RESTORED, VersionReason.REPLACED]


def test_rewriting_keeps_what_was_unsaved_before_and_what_is_after() -> None:
    room = Room("أول")
    editor, rewrite = room.editor, keeping_versions(room.editor)
    editor.open(room.ids[0])
    editor.update(outlet="لم يحفظ بعد")

    def act() -> bool:
        editor.update(outlet="بعد")
        return True

    rewrite(act)
    rewrite(lambda: False)
    with room.database.reading() as unit:
        rows = unit.versions.rows_of(room.ids[0])
        texts = [unit.versions.get(row.number).draft.outlet for row in rows]
    assert texts == ["بعد", "لم يحفظ بعد", ""]
    assert [row.reason for row in rows[:2]] == [VersionReason.REPLACED] * 2


def test_replace_leaves_an_article_that_changed_meanwhile() -> None:
    room = Room("إفران", "من افران")
    room.replacing.search(WISH)
    stored = room.articles.get(room.ids[0])
    room.articles.save(
        stored.id, replace(stored.draft, lead="جديد"), expected_revision=stored.revision
    )
    room.replacing.replace(room.found)
    assert room.headlines() == ["إفران", "من فاس"]
    assert room.notice.code == "replaced-some"
    assert room.notice.params == {"count": 1, "left": 1}


def test_undo_leaves_an_article_that_was_written_in_since() -> None:
    room = Room("إفران")
    room.replacing.search(WISH)
    room.replacing.replace(room.found)
    undo = room.notice.on_remedy
    stored = room.articles.get(room.ids[0])
    room.articles.save(
        stored.id, replace(stored.draft, lead="جديد"), expected_revision=stored.revision
    )
    assert undo is not None
    undo()
    assert room.headlines() == ["فاس"]
    assert room.notice.params == {"count": 0, "left": 1}


def test_search_with_a_bad_pattern_is_refused() -> None:
    room = Room("إفران")
    room.replacing.search(Wish(Query("(", Way.PATTERN), ""))
    assert room.refused == ["pattern-not-valid"]


def test_cancelled_search_reads_no_further_part() -> None:
    jobs = HeldJobs()
    room = Room(*(f"إفران {number}" for number in range(READ_AT_ONCE + 5)), jobs=jobs)
    room.replacing.search(WISH)
    room.replacing.cancel()
    while jobs.waiting:
        jobs.waiting.pop(0)()
    assert room.progress[-1] == Progress(READ_AT_ONCE, READ_AT_ONCE + 5, False)
    assert len(room.found) == READ_AT_ONCE
