from collections.abc import Sequence
from pathlib import Path

from editor_app.base.errors import EnvironmentFault
from editor_app.domain.article import ArticleState, ArticleSummary
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.library import PAGE_ROWS, LibraryPresenter
from editor_app.presenters.library_filter import LibraryFilter
from editor_app.services.articles import ArticleService
from editor_app.services.exchange import ExchangeService
from tests.fakes import FakeDatabase, FakeFetcher, FixedClock, a_draft
from tests.fakes.lanes import HeldJobs, InlineJobs, NoticeBoard
from tests.fakes.media import FakeMediaStore

PAGE = "https://news.example/2026/1"
PAGES = {PAGE: "<html><body><h1>عنوان الصفحة</h1><p>نص الصفحة الأول.</p></body></html>".encode()}


class Column:
    """A library column that remembers what it shows."""

    def __init__(self) -> None:
        self.rows: list[ArticleSummary] = []
        self.total = 0
        self.answers = 0

    def show_rows(self, rows: Sequence[ArticleSummary], total: int) -> None:
        self.rows, self.total = list(rows), total
        self.answers += 1

    def add_rows(self, rows: Sequence[ArticleSummary]) -> None:
        self.rows += rows

    @property
    def headlines(self) -> list[str]:
        return [row.headline for row in self.rows]


class Desk:
    def __init__(self, jobs: InlineJobs | HeldJobs | None = None) -> None:
        self.database = FakeDatabase()
        self.clock = FixedClock()
        self.articles = ArticleService(self.database, self.clock)
        self.column = Column()
        self.notices = NoticeBoard()
        self.feed = ChangeFeed()
        self.opened: list[str] = []
        self.library = LibraryPresenter(
            self.articles,
            ExchangeService(self.articles, FakeMediaStore(Path()), FakeFetcher(PAGES)),
            jobs or InlineJobs(),
            self.notices,
            self.feed,
            self.column,
            self.opened.append,
        )

    def stored(self, headline: str) -> str:
        self.clock.advance(1)
        return self.articles.create(a_draft(headline=headline)).article.id


def test_start_shows_the_newest_first() -> None:
    desk = Desk()
    desk.stored("أول")
    desk.stored("ثان")
    desk.library.start()
    assert desk.column.headlines == ["ثان", "أول"]
    assert desk.column.total == 2


def test_search_whose_answer_is_overtaken_shows_the_latest() -> None:
    jobs = HeldJobs()
    desk = Desk(jobs)
    desk.stored("أمن المغرب")
    desk.stored("ميناء طنجة")
    desk.library.search("امن")
    desk.library.search("طنجه")
    jobs.run(1)
    jobs.run(0)
    assert desk.column.headlines == ["ميناء طنجة"]
    assert desk.column.answers == 1


def test_choose_a_part_shows_its_states_only() -> None:
    desk = Desk()
    desk.stored("مسودة")
    other = desk.stored("للمراجعة")
    desk.articles.move(other, ArticleState.IN_REVIEW)
    desk.library.choose(LibraryFilter.REVIEW)
    assert desk.column.headlines == ["للمراجعة"]


def test_fetch_more_adds_the_rows_below_until_there_are_none() -> None:
    desk = Desk()
    for number in range(PAGE_ROWS + 5):
        desk.stored(f"خبر {number}")
    desk.library.start()
    assert len(desk.column.rows) == PAGE_ROWS
    desk.library.fetch_more()
    desk.library.fetch_more()
    assert len(desk.column.rows) == PAGE_ROWS + 5
    assert len({row.id for row in desk.column.rows}) == PAGE_ROWS + 5


def test_delete_offers_an_undo_that_brings_the_article_back() -> None:
    desk = Desk()
    article_id = desk.stored("خبر")
    desk.library.start()
    desk.library.delete([article_id])
    assert desk.column.rows == []
    desk.notices.press_remedy()
    assert desk.column.headlines == ["خبر"]


def test_bin_shows_deleted_articles_only() -> None:
    desk = Desk()
    desk.stored("باق")
    gone = desk.stored("محذوف")
    desk.library.delete([gone])
    desk.library.choose(LibraryFilter.BIN)
    assert desk.column.headlines == ["محذوف"]


def test_change_elsewhere_refreshes_the_rows_that_show() -> None:
    desk = Desk()
    article_id = desk.stored("قبل")
    desk.library.start()
    desk.clock.advance(1)
    saved = desk.articles.save(article_id, a_draft(headline="بعد"), expected_revision=1)
    desk.feed.publish(saved.changes)
    assert desk.column.headlines == ["بعد"]


def test_changes_in_a_row_ask_one_question_at_a_time() -> None:
    jobs = HeldJobs()
    desk = Desk(jobs)
    article_id = desk.stored("قبل")
    for revision in (1, 2, 3):
        draft = a_draft(headline=f"نسخة {revision}")
        saved = desk.articles.save(article_id, draft, expected_revision=revision)
        desk.feed.publish(saved.changes)
    assert len(jobs.waiting) == 1
    jobs.run()
    jobs.run()
    assert jobs.waiting == []
    assert desk.column.headlines == ["نسخة 3"]


def test_import_makes_a_draft_and_opens_it(tmp_path: Path) -> None:
    desk = Desk()
    file = tmp_path / "خبر.md"
    file.write_text("# عنوان الخبر\n\nفقرة أولى.\n", encoding="utf-8")
    desk.library.import_files([file])
    assert [desk.articles.get(opened).draft.headline for opened in desk.opened] == ["عنوان الخبر"]


def test_import_of_an_empty_file_says_so_and_stores_nothing(tmp_path: Path) -> None:
    desk = Desk()
    file = tmp_path / "فارغ.txt"
    file.write_bytes(b"")
    desk.library.import_files([file])
    desk.library.start()
    assert desk.notices.codes == ["import-empty"]
    assert desk.column.rows == []


def test_export_writes_the_file_and_says_where(tmp_path: Path) -> None:
    desk = Desk()
    article_id = desk.stored("خبر")
    looked_at: list[Path] = []
    desk.library.written.subscribe(looked_at.append)
    desk.library.export(article_id, "text", tmp_path / "خبر.txt")
    assert "خبر" in (tmp_path / "خبر.txt").read_text(encoding="utf-8")
    assert desk.notices.codes == ["article-exported"]
    desk.notices.press_remedy()
    assert looked_at == [tmp_path / "خبر.txt"]


def test_library_that_cannot_be_read_says_so_and_can_be_asked_again() -> None:
    desk = Desk()
    desk.stored("خبر")
    desk.database.fault = EnvironmentFault("storage-busy")
    desk.library.start()
    assert desk.notices.codes == ["storage-busy"]
    desk.library.start()
    assert desk.column.headlines == ["خبر"]


def test_import_of_a_page_makes_a_draft_with_the_page_as_its_source() -> None:
    desk = Desk()
    desk.library.import_page(PAGE)
    [opened] = desk.opened
    draft = desk.articles.get(opened).draft
    assert draft.headline == "عنوان الصفحة"
    assert draft.primary_source is not None
    assert draft.primary_source.url == PAGE


def test_import_of_a_page_that_cannot_be_had_says_so_and_stores_nothing() -> None:
    desk = Desk()
    desk.library.import_page("https://gone.example/")
    assert desk.opened == []
    assert desk.notices.codes == ["page-being-fetched", "page-unreachable"]
