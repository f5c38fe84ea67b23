"""Several processes and threads on one library: nothing lost, nothing twice, nothing locked."""

import multiprocessing
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from multiprocessing.process import BaseProcess

import pytest

from editor_app.base.errors import UserError
from editor_app.base.paths import DataFolder
from editor_app.domain.ports import Claim, Database, LibraryQuery
from editor_app.domain.publication import QueueState
from editor_app.storage.database import open_database
from tests.fakes import NOW, a_destination, a_release, an_article, an_item
from tests.storage import neighbours

spawn = multiprocessing.get_context("spawn")


def finished(*processes: BaseProcess) -> list[int | None]:
    """Run processes side by side and return their exit codes."""
    for process in processes:
        process.start()
    for process in processes:
        process.join(timeout=60)
    codes = [process.exitcode for process in processes]
    for process in processes:
        process.kill()
        process.join()
        process.close()
    return codes


@pytest.mark.slow
def test_two_processes_lose_no_update(folder: DataFolder) -> None:
    library = open_database(folder)
    with library.writing() as work:
        work.articles.add(an_article(headline="0"))
    codes = finished(
        *(spawn.Process(target=neighbours.count_up, args=(folder.root, 300)) for _ in range(2))
    )
    with library.reading() as work:
        article = work.articles.get("a1")
        assert [row.id for row in work.articles.summaries(LibraryQuery(text="600"))] == ["a1"]
    library.close()
    assert codes == [0, 0]
    assert (article.draft.headline, article.revision) == ("600", 601)


@pytest.mark.slow
def test_processes_that_make_the_library_at_once_make_one(folder: DataFolder) -> None:
    codes = finished(
        *(spawn.Process(target=neighbours.make_library, args=(folder.root,)) for _ in range(4))
    )
    assert codes == [0, 0, 0, 0]
    library = open_database(folder)
    with library.reading() as work:
        assert work.articles.count(LibraryQuery()) == 0
    library.close()


@pytest.mark.parametrize("saves_before_the_kill", [1, 7, 20])
def test_process_killed_while_writing_leaves_the_last_whole_article(
    folder: DataFolder, saves_before_the_kill: int
) -> None:
    library = open_database(folder)
    with library.writing() as work:
        work.articles.add(an_article())
    library.close()
    here, there = spawn.Pipe(duplex=False)
    process = spawn.Process(target=neighbours.write_until_killed, args=(folder.root, there))
    process.start()
    there.close()
    acknowledged = 1
    for _ in range(saves_before_the_kill):
        assert here.poll(30)
        acknowledged = here.recv()
    process.kill()
    process.join()
    process.close()
    here.close()
    library = open_database(folder)
    with library.reading() as work:
        article = work.articles.get("a1")
        found = work.articles.summaries(LibraryQuery(text=f"n{article.revision}"))
    library.close()
    assert article.revision >= acknowledged
    assert article.draft.headline == f"n{article.revision}"
    assert set(article.draft.lead.split()) == {f"n{article.revision}"}
    assert [(row.id, row.headline) for row in found] == [("a1", article.draft.headline)]


def fill_queue(library: Database, items: int) -> None:
    with library.writing() as work:
        work.destinations.add(a_destination())
        for number in range(items):
            work.articles.add(an_article(f"a{number}"))
            work.releases.add(a_release(f"r{number}", article_id=f"a{number}"))
            work.queue.add(
                an_item(
                    f"q{number}",
                    article_id=f"a{number}",
                    release_id=f"r{number}",
                    sequence=number + 1,
                    position=number + 1,
                )
            )


@pytest.mark.slow
def test_three_processes_send_each_item_once(folder: DataFolder) -> None:
    library = open_database(folder)
    fill_queue(library, 150)
    pipes = [spawn.Pipe(duplex=False) for _ in range(3)]
    codes = finished(
        *(spawn.Process(target=neighbours.drain, args=(folder.root, there)) for _, there in pipes)
    )
    sent: list[str] = []
    for here, there in pipes:
        assert here.poll(0)
        sent += here.recv()
        here.close()
        there.close()
    assert codes == [0, 0, 0]
    assert Counter(sent) == Counter(f"q{number}" for number in range(150))
    with library.reading() as work:
        assert all(work.queue.get(item).state is QueueState.SENT for item in sent)
        assert all(len(work.queue.attempts_of(item)) == 1 for item in sent)
    library.close()


def test_threads_claim_each_item_once(database: Database) -> None:
    fill_queue(database, 60)
    start = threading.Barrier(3)

    def work_on(owner: str) -> list[str]:
        start.wait()
        taken = []
        while True:
            with database.writing() as work:
                items = work.queue.claim(Claim(owner=owner, now_utc=NOW, lease_s=60, most=3))
            if not items:
                return taken
            taken += [item.id for item in items]

    with ThreadPoolExecutor(3) as pool:
        taken = [item for items in pool.map(work_on, ("w1", "w2", "w3")) for item in items]
    assert Counter(taken) == Counter(f"q{number}" for number in range(60))


def test_two_windows_on_one_article_never_overwrite_silently(database: Database) -> None:
    with database.writing() as work:
        work.articles.add(an_article())
    start = threading.Barrier(4)

    def save(name: str) -> str:
        with database.reading() as work:
            mine = work.articles.get("a1")
        start.wait()
        try:
            with database.writing() as work:
                changed = replace(mine, revision=2, draft=replace(mine.draft, headline=name))
                work.articles.save(changed, expected_revision=mine.revision)
        except UserError as error:
            return error.code
        return name

    with ThreadPoolExecutor(4) as pool:
        answers = Counter(pool.map(save, "abcd"))
    assert answers.pop("article-changed-elsewhere") == 3
    with database.reading() as work:
        assert [work.articles.get("a1").draft.headline] == list(answers)


def test_reader_sees_one_state_while_others_write(library: Database) -> None:
    with library.writing() as work:
        work.articles.add(an_article("a1"))
    with library.reading() as reader:
        before = reader.articles.count(LibraryQuery())
        with library.writing() as writer:
            writer.articles.add(an_article("a2"))
        assert reader.articles.count(LibraryQuery()) == before == 1
    with library.reading() as reader:
        assert reader.articles.count(LibraryQuery()) == 2
