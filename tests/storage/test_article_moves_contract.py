"""Moving and deleting an article leaves its text and revision alone, in both libraries."""

from collections.abc import Callable

import pytest

from editor_app.base.errors import UserError
from editor_app.domain.article import ArticleState
from editor_app.domain.ports import Articles, Database, LibraryQuery
from tests.fakes import NOW, an_article

Verb = Callable[[Articles], None]


def test_set_state_changes_the_state_and_nothing_else(database: Database) -> None:
    with database.writing() as work:
        work.articles.add(an_article())
        work.articles.add(an_article("a2"))
        work.articles.set_state("a1", ArticleState.PUBLISHED)
    with database.reading() as work:
        assert work.articles.get("a1") == an_article(state=ArticleState.PUBLISHED)
        assert work.articles.get("a2") == an_article("a2")


def test_set_deleted_moves_between_library_and_bin(database: Database) -> None:
    with database.writing() as work:
        work.articles.add(an_article())
        work.articles.set_deleted("a1", NOW)
    with database.reading() as work:
        assert work.articles.get("a1") == an_article(deleted_utc=NOW)
        assert [row.id for row in work.articles.summaries(LibraryQuery(deleted=True))] == ["a1"]
        assert work.articles.count(LibraryQuery()) == 0
    with database.writing() as work:
        work.articles.set_deleted("a1", None)
    with database.reading() as work:
        assert work.articles.get("a1") == an_article()


@pytest.mark.parametrize(
    "verb",
    [
        lambda articles: articles.set_state("no", ArticleState.DRAFT),
        lambda articles: articles.set_deleted("no", NOW),
    ],
    ids=["set_state", "set_deleted"],
)
def test_moving_an_article_that_is_not_there_is_refused(database: Database, verb: Verb) -> None:
    with pytest.raises(UserError, match="article-not-found"), database.writing() as work:
        verb(work.articles)
