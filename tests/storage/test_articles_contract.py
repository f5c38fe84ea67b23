"""What every library promises of articles."""

from datetime import timedelta

import pytest

from editor_app.base.errors import UserError
from editor_app.domain.article import ArticleState
from editor_app.domain.body import Direction, body_of
from editor_app.domain.byline import Byline
from editor_app.domain.ports import Database, LibraryQuery
from editor_app.domain.publication import QueueState
from tests.fakes import NOW, a_destination, a_release, an_article, an_item


def ids(database: Database, **query: object) -> list[str]:
    with database.reading() as work:
        return [row.id for row in work.articles.summaries(LibraryQuery(**query))]


def add(database: Database, *articles: object) -> None:
    with database.writing() as work:
        for article in articles:
            work.articles.add(article)


def test_article_added_comes_back_equal(database: Database) -> None:
    article = an_article(keywords=("أمن", "المغرب"), ticker=("عاجل",), kicker="وطني")
    add(database, article)
    with database.reading() as work:
        assert work.articles.get("a1") == article


def test_article_unknown_is_refused(database: Database) -> None:
    with database.reading() as work, pytest.raises(UserError, match="article-not-found"):
        work.articles.get("nobody")
    with database.writing() as work, pytest.raises(UserError, match="article-not-found"):
        work.articles.save(an_article("nobody"), expected_revision=1)


def test_save_with_expected_revision_replaces_the_article(database: Database) -> None:
    add(database, an_article())
    later = an_article(
        revision=2,
        headline="عنوان جديد",
        state=ArticleState.IN_REVIEW,
        updated_utc=NOW + timedelta(microseconds=1),
    )
    with database.writing() as work:
        work.articles.save(later, expected_revision=1)
    with database.reading() as work:
        assert work.articles.get("a1") == later


def test_save_against_a_stale_revision_changes_nothing(database: Database) -> None:
    add(database, an_article(revision=3))
    with (
        pytest.raises(UserError, match="article-changed-elsewhere"),
        database.writing() as work,
    ):
        work.articles.save(an_article(revision=3, headline="آخر"), expected_revision=2)
    with database.reading() as work:
        assert work.articles.get("a1") == an_article(revision=3)


def test_state_and_bin_change_without_text_or_revision(database: Database) -> None:
    add(database, an_article(revision=4, headline="ثابت"), an_article("a2"))
    with database.writing() as work:
        work.articles.set_state("a1", ArticleState.PUBLISHED)
    with database.writing() as work:
        work.articles.set_deleted("a1", NOW)
    moved = an_article(revision=4, headline="ثابت", state=ArticleState.PUBLISHED, deleted_utc=NOW)
    with database.reading() as work:
        assert work.articles.get("a1") == moved
        assert work.articles.get("a2") == an_article("a2")
    assert ids(database, text="ثابت") == []
    assert ids(database, text="ثابت", deleted=True) == ["a1"]
    with database.writing() as work:
        work.articles.set_deleted("a1", None)
    assert ids(database, states=frozenset({ArticleState.PUBLISHED})) == ["a1"]


def test_state_and_bin_of_an_unknown_article_are_refused(database: Database) -> None:
    with database.writing() as work:
        with pytest.raises(UserError, match="article-not-found"):
            work.articles.set_state("nobody", ArticleState.SPIKED)
        with pytest.raises(UserError, match="article-not-found"):
            work.articles.set_deleted("nobody", NOW)


def test_error_inside_writing_rolls_everything_back(database: Database) -> None:
    add(database, an_article("a1"))

    def fail_half_way() -> None:
        with database.writing() as work:
            work.articles.add(an_article("a2"))
            work.articles.save(an_article("a1", revision=2, headline="ضاع"), expected_revision=1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert ids(database) == ["a1"]
    assert ids(database, text="ضاع") == []


def test_writing_in_a_reading_transaction_is_an_error(database: Database) -> None:
    with pytest.raises(TypeError), database.reading() as work:
        work.articles.add(an_article())
    assert ids(database) == []
    add(database, an_article())
    assert ids(database) == ["a1"]


def test_writer_sees_its_own_changes(database: Database) -> None:
    with database.writing() as work:
        work.articles.add(an_article(headline="سريع"))
        assert [row.id for row in work.articles.summaries(LibraryQuery(text="سريع"))] == ["a1"]


def test_summary_shows_what_a_list_needs(database: Database) -> None:
    add(
        database,
        an_article(
            "fr",
            headline="Titre",
            language="fr",
            direction=Direction.LTR,
            bylines=(Byline(name="Ana"), Byline(name="Bo")),
            revision=7,
            state=ArticleState.APPROVED,
        ),
    )
    with database.reading() as work:
        (row,) = work.articles.summaries(LibraryQuery())
    assert (row.headline, row.byline, row.language, row.direction) == (
        "Titre",
        "Ana, Bo",
        "fr",
        Direction.LTR,
    )
    assert (row.revision, row.state, row.updated_utc) == (7, ArticleState.APPROVED, NOW)


@pytest.mark.parametrize(
    ("state", "is_queued"),
    [
        (QueueState.PENDING, True),
        (QueueState.FAILED, True),
        (QueueState.SENT, False),
        (QueueState.CANCELLED, False),
    ],
)
def test_summary_tells_whether_an_item_is_unfinished(
    database: Database, state: QueueState, is_queued: bool
) -> None:
    with database.writing() as work:
        work.articles.add(an_article("a1"))
        work.articles.add(an_article("a2"))
        work.destinations.add(a_destination())
        work.releases.add(a_release())
        work.queue.add(an_item(state=state))
    with database.reading() as work:
        shown = {row.id: row.is_queued for row in work.articles.summaries(LibraryQuery())}
    assert shown == {"a1": is_queued, "a2": False}


def test_list_is_newest_first_and_ties_go_by_descending_id(database: Database) -> None:
    add(
        database,
        an_article("a1", updated_utc=NOW + timedelta(seconds=1)),
        an_article("a2"),
        an_article("a4"),
        an_article("a3"),
        an_article("a0", updated_utc=NOW + timedelta(microseconds=1)),
    )
    assert ids(database) == ["a1", "a0", "a4", "a3", "a2"]
    assert ids(database, text="الخبر") == ["a1", "a0", "a4", "a3", "a2"]


@pytest.mark.parametrize("text", ["", "الخبر"])
@pytest.mark.parametrize("limit", [1, 3, 7])
def test_paging_covers_each_row_once(database: Database, text: str, limit: int) -> None:
    add(
        database,
        *(
            an_article(f"a{number:02}", updated_utc=NOW + timedelta(seconds=number // 4))
            for number in range(20)
        ),
    )
    seen: list[str] = []
    after = None
    while True:
        with database.reading() as work:
            page = work.articles.summaries(LibraryQuery(text=text, limit=limit, after=after))
        if not page:
            break
        seen += [row.id for row in page]
        after = (page[-1].updated_utc, page[-1].id)
    assert seen == [f"a{number:02}" for number in reversed(range(20))]


def test_bin_and_library_are_apart(database: Database) -> None:
    add(database, an_article("a1"), an_article("a2", deleted_utc=NOW))
    assert ids(database) == ["a1"]
    assert ids(database, deleted=True) == ["a2"]
    assert ids(database, text="الخبر") == ["a1"]
    assert ids(database, text="الخبر", deleted=True) == ["a2"]
    with database.reading() as work:
        assert work.articles.get("a2").deleted_utc == NOW
        assert [row.id for row in work.articles.summaries_of(frozenset({"a1", "a2", "no"}))] == [
            "a1"
        ]
        assert work.articles.summaries_of(frozenset()) == []


def test_states_narrow_list_and_count(database: Database) -> None:
    add(
        database,
        an_article("a1"),
        an_article("a2", state=ArticleState.PUBLISHED),
        an_article("a3", state=ArticleState.SPIKED),
    )
    wanted = frozenset({ArticleState.PUBLISHED, ArticleState.SPIKED})
    assert ids(database, states=wanted) == ["a3", "a2"]
    assert ids(database, states=wanted, text="الخبر") == ["a3", "a2"]
    with database.reading() as work:
        assert work.articles.count(LibraryQuery(states=wanted, limit=1)) == 2
        assert work.articles.count(LibraryQuery(text="الخبر", limit=1)) == 3
        assert work.articles.count(LibraryQuery(deleted=True)) == 0


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("شركة الاتصالات", "شركه"),
        ("شركه الاتصالات", "شركة"),
        ("مدينة إفران", "افران"),
        ("مدينة افران", "إفران"),
        ("مُحَمَّدٌ السادس", "محمد"),
        ("محمد السادس", "مُحَمَّد"),
        ("مستشفى", "مستشفي"),
        ("عام ٢٠٢٦", "2026"),
        ("École normale", "ecole"),
        ("مـــحـــبرة", "محبرة"),
        ("snake_case", "snake_case"),
    ],
)
def test_search_finds_the_folded_word(database: Database, written: str, asked: str) -> None:
    add(database, an_article("a1", headline=written), an_article("a2"))
    assert ids(database, text=asked) == ["a1"]


@pytest.mark.parametrize(
    "part",
    [
        {"headline": "زعفران"},
        {"lead": "زعفران"},
        {"body": body_of("قبل", "حقل زعفران")},
        {"bylines": (Byline(name="سعيد زعفران"),)},
        {"keywords": ("زعفران",)},
    ],
)
def test_search_looks_into_every_part(database: Database, part: dict[str, object]) -> None:
    add(database, an_article("a1", **part), an_article("a2"))
    assert ids(database, text="زعفران") == ["a1"]


def test_search_wants_all_words_and_only_the_last_may_be_a_beginning(database: Database) -> None:
    add(
        database,
        an_article("a1", headline="الحكومة تعلن الميزانية"),
        an_article("a2", headline="الحكومة تجتمع"),
    )
    assert ids(database, text="الحكومة تعلن") == ["a1"]
    assert ids(database, text="الميزانية الحكومة") == ["a1"]
    assert ids(database, text="الحكومة الميز") == ["a1"]
    assert ids(database, text="الميز الحكومة") == []
    assert ids(database, text="الحكو") == ["a2", "a1"]


@pytest.mark.parametrize("text", ['"', "*", "a AND", "NEAR(", "^-", "col:x", "'; --", "(", "\x00"])
def test_search_takes_any_text(database: Database, text: str) -> None:
    add(database, an_article())
    with database.reading() as work:
        work.articles.summaries(LibraryQuery(text=text))


def test_search_follows_a_save(database: Database) -> None:
    add(database, an_article(headline="قديم"))
    with database.writing() as work:
        work.articles.save(an_article(headline="جديد", revision=2), expected_revision=1)
    assert ids(database, text="قديم") == []
    assert ids(database, text="جديد") == ["a1"]
