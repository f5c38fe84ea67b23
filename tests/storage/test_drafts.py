"""Long texts are stored in parts: what a save writes, and what it notices."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.base.errors import UserError
from editor_app.base.paths import DataFolder
from editor_app.domain.article import Article
from editor_app.domain.body import Body, block, body_of
from editor_app.domain.ports import Database
from editor_app.storage.driver import driver
from editor_app.storage.parting import LONGEST_PART, parts_of
from editor_app.storage.soundness import damage_of
from tests.fakes import an_article

BLOCKS = 200


def a_long_article() -> Article:
    return an_article(
        "a1", body=body_of(*(f"فقرة رقم {n} من مقال طويل. " * 4 for n in range(BLOCKS)))
    )


def changed(article: Article, at: int, *texts: str) -> Article:
    blocks = article.draft.body.blocks
    body = Body((*blocks[:at], *map(block, texts), *blocks[at + 1 :]))
    draft = replace(article.draft, body=body)
    return replace(article, revision=article.revision + 1, draft=draft)


def store(library: Database, article: Article, *, index_later: bool = True) -> None:
    with library.writing() as work:
        if article.revision == 1:
            work.articles.add(article)
        else:
            revision = article.revision - 1
            work.articles.save(article, expected_revision=revision, index_later=index_later)


def rows(path: Path) -> dict[int, bytes]:
    """Return the stored parts by the numbers of their rows."""
    with closing(driver().connect(str(path))) as connection:
        return dict(connection.execute("SELECT number, sha256 FROM draft_parts"))


def spoil(path: Path, statement: str) -> None:
    with closing(driver().connect(str(path))) as connection:
        connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize("texts", [("جملة أخرى",), (), ("أولى", "ثانية", "ثالثة")])
@pytest.mark.parametrize("at", [0, 97, BLOCKS - 1])
def test_save_of_one_changed_paragraph_writes_its_part_and_leaves_the_others(
    library: Database, folder: DataFolder, at: int, texts: tuple[str, ...]
) -> None:
    article = a_long_article()
    store(library, article)
    before = rows(folder.database)
    later = changed(article, at, *texts)
    store(library, later)
    after = rows(folder.database)
    assert len(before) > 15
    assert len(after.keys() - before.keys()) <= 2
    assert len(before.keys() - after.keys()) <= 2
    with library.reading() as work:
        assert work.articles.get("a1").draft == later.draft
    library.close()
    assert damage_of(folder.database, driver(), full=True).is_sound


def test_parts_of_empty_paragraphs_are_long(library: Database) -> None:
    parts = parts_of(body_of(*[""] * (3 * LONGEST_PART)).blocks)
    assert [len(part.blocks) for part in parts] == [LONGEST_PART] * 3


def test_text_that_grows_and_shrinks_comes_back_each_time(
    library: Database, folder: DataFolder
) -> None:
    long = a_long_article()
    short = replace(long, revision=2, draft=replace(long.draft, body=body_of("قصير")))
    for article in (long, short, replace(long, revision=3)):
        store(library, article)
        with library.reading() as work:
            assert work.articles.get("a1").draft == article.draft
        assert bool(rows(folder.database)) is (article is not short)


def test_paragraph_that_comes_twice_is_stored_once_and_read_twice(library: Database) -> None:
    once = a_long_article().draft.body.blocks
    article = an_article("a1", body=Body(once + once))
    store(library, article)
    with library.reading() as work:
        assert work.articles.get("a1").draft == article.draft


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE draft_parts SET text = replace(text, 'مقال', 'مقلا') WHERE number = 3",
        "UPDATE draft_parts SET text = CAST(x'ff00fe' AS TEXT) WHERE number = 3",
        "UPDATE draft_parts SET sha256 = zeroblob(32) WHERE number = 3",
        "DELETE FROM draft_parts WHERE number = 3",
        "UPDATE drafts SET parts = substr(parts, 33)",
        "UPDATE drafts SET parts = x''",
        "UPDATE drafts SET text = replace(text, 'ملخص', 'ملحص')",
    ],
)
def test_part_changed_on_disk_is_noticed_and_mended_by_a_save_of_everything(
    library: Database, folder: DataFolder, statement: str
) -> None:
    article = a_long_article()
    store(library, article)
    spoil(folder.database, statement)
    assert damage_of(folder.database, driver(), full=False).articles == ("a1",)
    with library.reading() as work, pytest.raises(UserError, match="article-damaged"):
        work.articles.get("a1")
    later = changed(article, 150, "جملة أخرى")
    store(library, later, index_later=False)
    with library.reading() as work:
        assert work.articles.get("a1").draft == later.draft


def test_part_that_nobody_lists_is_noticed(library: Database, folder: DataFolder) -> None:
    store(library, a_long_article())
    spoil(
        folder.database,
        "INSERT INTO draft_parts (article, sha256, text) VALUES (1, zeroblob(32), '')",
    )
    assert damage_of(folder.database, driver(), full=False).articles == ("a1",)
