"""What a window shows first is what the database layer answers, read without importing it."""

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.app import build_desk
from editor_app.base.clock import SystemClock
from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.paths import DataFolder, data_folder
from editor_app.base.settings import Settings
from editor_app.domain.article import ArticleState
from editor_app.domain.body import body_of
from editor_app.domain.byline import Role
from editor_app.domain.ports import LibraryQuery, QueueQuery
from editor_app.domain.publication import FINISHED, QueueState
from editor_app.services.desk import Desk
from editor_app.storage import key_file
from editor_app.storage.database import open_database
from editor_app.storage.driver import can_encrypt, driver
from editor_app.storage.first_look import early_article, first_look
from editor_app.storage.gate import Gate
from editor_app.storage.late_database import LateDatabase
from editor_app.storage.vault import Vault
from tests.fakes import a_draft, an_article

WAITING = frozenset(QueueState) - FINISHED


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return data_folder(tmp_path / "data")


def a_desk(folder: DataFolder) -> Desk:
    return build_desk(folder, Settings(folder.settings), SystemClock())


def fill(folder: DataFolder) -> None:
    """Leave articles of all states and times, two in the queue, one deleted, and some people."""
    dice = random.Random(3)
    began = datetime(2026, 9, 20, 7, 30, tzinfo=UTC)
    library = open_database(folder)
    with library.writing() as work:
        for number, state in enumerate([*ArticleState, *ArticleState]):
            moment = began + timedelta(microseconds=dice.randrange(4) * 1_234_567)
            work.articles.add(an_article(f"a{number:02}", state=state, updated_utc=moment))
    library.close()
    desk = a_desk(folder)
    options = {"path": str(folder.root / "site"), "title": "أنا الخبر"}
    desk.destinations.add(
        "site", "site", {**options, "base_url": "https://example.ma/", "language": "ar"}
    )
    for headline in ("ميناء طنجة", "Port of Tanger"):
        article = desk.articles.create(a_draft(headline=headline)).article
        desk.queue.add(article.id, ["site"])
    item = desk.queue.rows(QueueQuery())[0].item
    desk.queue.cancel(item.id)
    desk.articles.delete([desk.articles.create(a_draft(headline="محذوف")).article.id])
    desk.contributors.add("نجيب", role=Role.WRITER, credit="✍️")
    desk.contributors.add("Amina", role=Role.PHOTOGRAPHER, credit="")
    desk.close()


@pytest.mark.parametrize("most", [1, 7, 60])
def test_first_look_sees_what_the_database_layer_answers(folder: DataFolder, most: int) -> None:
    fill(folder)
    look = first_look(Vault(folder), most)
    desk = a_desk(folder)
    page = desk.articles.library(LibraryQuery(limit=most))
    assert look is not None
    assert (list(look.rows), look.total) == (list(page.rows), page.total)
    assert list(look.people) == list(desk.contributors.all())
    assert look.waiting == len(desk.queue.rows(QueueQuery(states=WAITING))) == 1
    assert any(row.is_queued for row in look.rows) or most == 1
    desk.close()


def test_first_look_leaves_a_library_that_is_to_be_made_or_mended(folder: DataFolder) -> None:
    assert first_look(Vault(folder), 60) is None
    fill(folder)
    data = bytearray(folder.database.read_bytes())
    data[200:] = b"\xff" * (len(data) - 200)
    folder.database.write_bytes(data)
    assert first_look(Vault(folder), 60) is None
    with pytest.raises(EnvironmentFault, match="library-damaged"):
        a_desk(folder)


def test_first_look_at_a_foreign_file_refuses_it(folder: DataFolder) -> None:
    folder.database.write_bytes(b"another program's notes " * 20)
    with pytest.raises(UserError, match="library-foreign"):
        first_look(Vault(folder), 60)


@pytest.mark.skipif(not can_encrypt(driver()), reason="this SQLite has no SQLCipher inside")
def test_first_look_at_an_encrypted_library_needs_its_key(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_file, "_N", 2**4)
    fill(folder)
    plain = first_look(Vault(folder), 60)
    desk = a_desk(folder)
    desk.caretaker.encryption.turn_on("seven cats on the roof", removes_copies=False)
    desk.close()
    vault = Vault(folder)
    with pytest.raises(UserError, match="library-locked"):
        first_look(vault, 60)
    vault.unlock("seven cats on the roof")
    assert first_look(vault, 60) == plain is not None


def test_late_database_opens_once_with_the_first_transaction(folder: DataFolder) -> None:
    opened = []

    def opening() -> object:
        opened.append(1)
        return open_database(folder)

    late = LateDatabase(opening, Gate(), an_article)
    late.close()
    early = late.early_article("a1")
    assert early is not None
    assert early.id == "a1"
    assert not opened
    with late.writing() as work:
        work.articles.add(an_article("a1"))
    with late.reading() as work:
        assert work.articles.get("a1").id == "a1"
    assert late.early_article("a1") is None
    late.close()
    assert opened == [1]


def test_desk_after_a_first_look_does_all_that_another_does(folder: DataFolder) -> None:
    fill(folder)
    look = first_look(Vault(folder), 60)
    desk = build_desk(folder, Settings(folder.settings), SystemClock(), look=look)
    made = desk.articles.create(a_draft(headline="بعد النظرة")).article
    assert desk.articles.get(made.id).draft.headline == "بعد النظرة"
    desk.close()


def test_early_article_is_what_the_database_layer_answers(folder: DataFolder) -> None:
    fill(folder)
    desk = a_desk(folder)
    long = desk.articles.create(a_draft(body=body_of(*(f"فقرة {n}" for n in range(300))))).article
    desk.articles.delete([long.id])
    for article_id in ("a01", "a02", long.id):
        assert early_article(Vault(folder), article_id) == desk.articles.get(article_id)
    assert early_article(Vault(folder), "nobody") is None
    desk.close()


def test_early_article_leaves_a_damaged_one_to_the_database_layer(folder: DataFolder) -> None:
    fill(folder)
    look = first_look(Vault(folder), 60)
    with closing(sqlite3.connect(folder.database)) as connection, connection:
        connection.execute("UPDATE drafts SET text = replace(text, 'Reuters', 'Reutres')")
    assert early_article(Vault(folder), "a01") is None
    desk = build_desk(folder, Settings(folder.settings), SystemClock(), look=look)
    with pytest.raises(UserError, match="article-damaged"):
        desk.articles.get("a01")
    desk.close()


def test_first_look_does_without_the_database_layer(folder: DataFolder) -> None:
    fill(folder)
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from editor_app.app import _open_behind\n"
        "from editor_app.base.clock import SystemClock\n"
        "from editor_app.base.paths import data_folder\n"
        "from editor_app.base.settings import Settings\n"
        "folder = data_folder(Path(sys.argv[1]))\n"
        "desk = _open_behind(folder, Settings(folder.settings), SystemClock())\n"
        "assert desk.articles.get('a01').id == 'a01'\n"
        "early = [name for name in ('sqlalchemy', 'regex', 'lxml') if name in sys.modules]\n"
        "desk.close()\n"
        "print(desk.first_look.total, early)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(folder.root)], capture_output=True, text=True, check=True
    )
    assert told.stdout.split(maxsplit=1)[1].strip() == "[]"
