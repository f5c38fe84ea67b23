"""Links are asked behind the desk, and only what leads nowhere is told unasked."""

from editor_app.base.errors import UserError
from editor_app.domain.fetching import FetchedPage
from editor_app.presenters.link_asking import LinkAsker
from editor_app.services.articles import ArticleService
from editor_app.services.checking import CheckService
from tests.builders import a_draft
from tests.fakes import FakeDatabase, FakeFetcher, FixedClock
from tests.fakes.lanes import InlineJobs, NoticeBoard

SOURCE = "https://example.org/book-fair"


class Gone(FakeFetcher):
    """A web without that page."""

    def fetch(self, address: str) -> FetchedPage:
        """Refuse it."""
        raise UserError("page-refused", host="example.org", status=410)


def told(fetcher: FakeFetcher, *, is_quiet: bool) -> tuple[list[str], int]:
    """Ask the links of an article; return the notices and how often the checklist ran again."""
    database, clock, board = FakeDatabase(), FixedClock(), NoticeBoard()
    article = ArticleService(database, clock).create(a_draft()).article
    runs: list[None] = []
    checks = CheckService(database, clock, fetcher, lambda *_: None)
    asker = LinkAsker(checks, InlineJobs(), board, lambda: runs.append(None))
    asker.ask("")
    asker.ask(article.id, is_quiet=is_quiet)
    return board.codes, len(runs)


def test_ask_tells_the_counts_and_runs_the_checklist_again() -> None:
    assert told(FakeFetcher({SOURCE: b""}), is_quiet=False) == (["links-asked"], 1)


def test_ask_in_quiet_tells_of_dead_links_alone() -> None:
    assert told(FakeFetcher({SOURCE: b""}), is_quiet=True) == ([], 1)
    assert told(FakeFetcher(), is_quiet=True) == ([], 1)
    assert told(Gone(), is_quiet=True) == (["links-asked"], 1)
