"""Whatever an author writes comes back letter by letter."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.base.paths import data_folder
from editor_app.domain.article import ArticleState, Draft, cleaned
from editor_app.domain.body import Block, BlockKind, Body, Direction, Foreign, Marks, Run
from editor_app.domain.byline import Byline, Role
from editor_app.domain.image import Picture
from editor_app.domain.ports import Database, LibraryQuery
from editor_app.domain.source import SourceLink
from editor_app.language.folding import fold_words
from editor_app.storage.database import open_database
from editor_app.storage.tables import UtcTime
from tests.fakes import a_release, an_article

texts = st.text(
    st.characters() | st.sampled_from("\ud800\udfff\x00\u202e\u2066\u2069\u200f\u064bةأ ـ\n\r"),
    max_size=20,
)
dates = st.none() | st.dates()
marks = st.builds(
    Marks,
    bold=st.booleans(),
    italic=st.booleans(),
    link=st.sampled_from(["", "https://example.org/؟q=1"]),
    foreign=st.none() | st.builds(Foreign, st.sampled_from(["", "fr"]), st.sampled_from(Direction)),
    citation=st.sampled_from(["", "s1"]),
)
blocks = st.builds(
    Block,
    kind=st.sampled_from(BlockKind),
    runs=st.lists(st.builds(Run, texts, marks), max_size=3).map(tuple),
    direction=st.none() | st.sampled_from(Direction),
    level=st.integers(-1, 9),
    image=st.sampled_from(["", "ab" * 32]),
)
drafts = st.builds(
    Draft,
    language=st.sampled_from(["ar", "fr", "", "zgh"]),
    direction=st.sampled_from(Direction),
    kicker=texts,
    headline=texts,
    lead=texts,
    body=st.lists(blocks, max_size=4).map(lambda made: Body(tuple(made))),
    bylines=st.lists(
        st.builds(Byline, name=texts, role=st.sampled_from(Role), credit=texts), max_size=2
    ).map(tuple),
    outlet=texts,
    published_on=dates,
    sources=st.lists(
        st.builds(SourceLink, url=texts, title=texts, published_on=dates, is_primary=st.booleans()),
        max_size=2,
    ).map(tuple),
    pictures=st.lists(
        st.builds(Picture, media_id=st.just("ab" * 32), caption=texts, alt=texts), max_size=2
    ).map(tuple),
    section=texts,
    keywords=st.lists(texts, max_size=3).map(tuple),
    ticker=st.lists(texts, max_size=3).map(tuple),
)
moments = st.datetimes(timezones=st.just(UTC))


@pytest.fixture(scope="module")
def one_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    opened = open_database(data_folder(tmp_path_factory.mktemp("library") / "data"))
    yield opened
    opened.close()


numbers = count()


@pytest.mark.slow
@settings(deadline=None, max_examples=60)
@given(draft=drafts, changed=drafts, moment=moments, state=st.sampled_from(ArticleState))
def test_any_draft_comes_back_equal_after_add_and_save(
    one_library: Database, draft: Draft, changed: Draft, moment: datetime, state: ArticleState
) -> None:
    number = next(numbers)
    article = an_article(f"a{number}", draft=cleaned(draft), updated_utc=moment)
    with one_library.writing() as work:
        work.articles.add(article)
    with one_library.reading() as work:
        assert work.articles.get(article.id) == article
    later = replace(article, revision=2, draft=cleaned(changed), state=state, deleted_utc=moment)
    with one_library.writing() as work:
        work.articles.save(later, expected_revision=1)
        release = a_release(f"r{number}", article_id=article.id, draft=later.draft)
        work.releases.add(release)
    with one_library.reading() as work:
        assert work.articles.get(article.id) == later
        assert work.releases.get(release.id) == release


@settings(deadline=None, max_examples=40)
@given(draft=drafts)
def test_any_word_of_a_draft_finds_it(one_library: Database, draft: Draft) -> None:
    article = an_article(f"w{next(numbers)}", draft=cleaned(draft))
    with one_library.writing() as work:
        work.articles.add(article)
    words = fold_words(f"{article.draft.headline} {article.draft.body.text}")
    with one_library.reading() as work:
        for word in words:
            query = LibraryQuery(text=f"{word} {word[:1]}", limit=10_000)
            assert article.id in {row.id for row in work.articles.summaries(query)}


@given(st.lists(moments, min_size=2, max_size=5))
def test_moments_keep_their_microsecond_and_their_order(chosen: list[datetime]) -> None:
    kind = UtcTime()
    kept = [kind.process_bind_param(moment, None) for moment in chosen]
    assert [kind.process_result_value(number, None) for number in kept] == chosen
    assert sorted(kept) == [kind.process_bind_param(moment, None) for moment in sorted(chosen)]
    assert len(set(kept)) == len(set(chosen))
