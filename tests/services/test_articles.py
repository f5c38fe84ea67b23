"""Articles are written, moved, binned and brought back; refusals change nothing."""

from typing import NoReturn

import pytest

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.article import ArticleState, Draft
from editor_app.domain.ports import LibraryQuery
from editor_app.services.articles import ArticleService
from tests.fakes import FakeDatabase, a_draft
from tests.services.conftest import Newsroom


def test_create_stores_a_cleaned_draft(newsroom: Newsroom) -> None:
    saved = newsroom.articles.create(a_draft(headline=" عنوان\u202e  طويل\x00 "), initiator="me")
    assert saved.article.draft.headline == "عنوان طويل"
    assert (saved.article.revision, saved.article.state) == (1, ArticleState.DRAFT)
    assert (saved.changes.articles, saved.changes.initiator) == ({saved.article.id}, "me")
    assert newsroom.articles.get(saved.article.id) == saved.article


def test_save_counts_revisions_and_keeps_time_forward(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    newsroom.clock.set_wall(article.updated_utc.replace(year=2020))
    saved = newsroom.articles.save(
        article.id, a_draft(headline="جديد"), expected_revision=1
    ).article
    assert (saved.revision, saved.updated_utc) == (2, article.updated_utc)
    assert newsroom.articles.get(article.id) == saved


def test_save_of_the_same_draft_changes_nothing(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    saved = newsroom.articles.save(article.id, article.draft, expected_revision=1)
    assert saved.article == article
    assert not saved.changes


def test_save_over_a_newer_revision_is_refused(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    newsroom.write(article, headline="من نافذة أخرى")
    with pytest.raises(UserError, match="article-changed-elsewhere"):
        newsroom.articles.save(article.id, a_draft(headline="متأخر"), expected_revision=1)
    assert newsroom.articles.get(article.id).draft.headline == "من نافذة أخرى"


def test_verbs_of_an_article_that_is_not_there_are_refused(newsroom: Newsroom) -> None:
    kept = newsroom.an_article()
    for verb in (
        lambda: newsroom.articles.get("no"),
        lambda: newsroom.articles.save("no", a_draft(), expected_revision=1),
        lambda: newsroom.articles.move("no", ArticleState.APPROVED),
        lambda: newsroom.articles.delete([kept.id, "no"]),
        lambda: newsroom.articles.restore([kept.id, "no"]),
    ):
        with pytest.raises(UserError, match="article-not-found"):
            verb()
    assert newsroom.articles.get(kept.id) == kept


def test_move_goes_by_the_workflow(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    moved = newsroom.articles.move(article.id, ArticleState.APPROVED).article
    assert (moved.state, moved.revision) == (ArticleState.APPROVED, 1)
    assert newsroom.articles.get(article.id) == moved
    with pytest.raises(UserError, match="move-not-allowed"):
        newsroom.articles.move(article.id, ArticleState.WITHDRAWN)
    assert newsroom.articles.get(article.id) == moved


def test_delete_and_restore_move_between_library_and_bin(newsroom: Newsroom) -> None:
    a, b = newsroom.an_article(headline="أول"), newsroom.an_article(headline="ثان")
    newsroom.articles.delete([a.id])
    page = newsroom.articles.library(LibraryQuery())
    assert ([row.id for row in page.rows], page.total) == ([b.id], 1)
    binned = newsroom.articles.library(LibraryQuery(deleted=True))
    assert [row.id for row in binned.rows] == [a.id]
    newsroom.articles.restore([a.id])
    assert newsroom.articles.library(LibraryQuery()).total == 2
    assert {row.id for row in newsroom.articles.summaries_of(frozenset({a.id}))} == {a.id}


def test_delete_of_what_waits_in_the_queue_is_refused(newsroom: Newsroom) -> None:
    free, queued = newsroom.an_article(), newsroom.an_article(headline="منتظر")
    item = newsroom.queued(queued)
    with pytest.raises(UserError, match="article-in-queue"):
        newsroom.articles.delete([free.id, queued.id])
    assert newsroom.articles.library(LibraryQuery()).total == 2
    newsroom.queue.cancel(item.id)
    newsroom.articles.delete([free.id, queued.id])
    assert newsroom.articles.library(LibraryQuery()).total == 0


def test_library_finds_folded_words_and_pages(newsroom: Newsroom) -> None:
    made = [newsroom.an_article(headline=f"أَمن {n}") for n in range(3)]
    page = newsroom.articles.library(LibraryQuery(text="امن", limit=2))
    assert (len(page.rows), page.total) == (2, 3)
    last = page.rows[-1]
    rest = newsroom.articles.library(LibraryQuery(text="امن", after=(last.updated_utc, last.id)))
    assert [row.id for row in rest.rows] == [made[0].id]


def test_problems_runs_the_checklist(newsroom: Newsroom) -> None:
    article = newsroom.an_article(headline="")
    assert "headline-missing" in [
        each.code for each in newsroom.articles.problems_in(article.draft, article.id)
    ]


def test_create_when_the_disk_is_full_says_so(newsroom: Newsroom) -> None:
    newsroom.database.fault = EnvironmentFault("storage-full")
    with pytest.raises(EnvironmentFault, match="storage-full"):
        newsroom.articles.create(a_draft())
    assert newsroom.articles.library(LibraryQuery()).total == 0


def test_problems_in_a_blank_page_ask_the_library_nothing(newsroom: Newsroom) -> None:
    class Closed(FakeDatabase):
        def reading(self) -> NoReturn:
            raise AssertionError("the library is not open yet")

    service = ArticleService(Closed(), newsroom.clock)
    codes = {problem.code for problem in service.problems_in(Draft())}
    assert "headline-missing" in codes
    with pytest.raises(AssertionError):
        service.problems_in(Draft(headline="خبر"))
