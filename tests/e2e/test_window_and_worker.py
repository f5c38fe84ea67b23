"""The window queues and a worker of another process sends: each item once, rows that follow."""

import signal
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor_app.base.paths import DataFolder
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import QueueState
from editor_app.storage.database import open_database
from editor_app.ui.bench import Bench
from tests.builders import a_draft
from tests.e2e.test_main_job import started
from tests.ui.shell.conftest import bench, desk, folder, program

__all__ = ["bench", "desk", "folder", "program"]

pytestmark = pytest.mark.e2e
LONGEST_MS = 40_000
FEW, MANY = 3, 12


@contextmanager
def a_worker(folder: DataFolder) -> Iterator[subprocess.Popen[str]]:
    """Run ``mihbara queue run --watch`` beside the window."""
    process = started("queue", "run", "--watch", data=folder.root)
    try:
        yield process
    finally:
        process.kill()
        process.communicate(timeout=30)


def queue_some(bench: Bench, first: int, count: int) -> None:
    """Queue articles as the window does: its own parts are told of them."""
    for number in range(first, first + count):
        article = bench.desk.articles.create(a_draft(headline=f"خبر رقم {number}")).article
        bench.feed.publish(bench.desk.queue.add(article.id, ["web"]).changes)


def let_leases_end(folder: DataFolder) -> None:
    """Let a minute pass for what the dead worker had in hand."""
    with closing(open_database(folder)) as library, library.writing() as unit:
        for row in unit.queue.rows(QueueQuery(states=frozenset({QueueState.SENDING}))):
            assert row.item.lease is not None
            ended = replace(row.item.lease, until_utc=row.item.created_utc)
            unit.queue.save(replace(row.item, lease=ended), expected=row.item)


def test_window_follows_a_worker_of_another_process_that_is_killed_midway(
    qtbot: QtBot,
    bench: Bench,
    folder: DataFolder,
    tmp_path: Path,
) -> None:
    site = tmp_path / "site"
    options = {"path": str(site), "title": "جريدة", "base_url": "https://example.ma/"}
    bench.desk.destinations.add("site", "web", options)
    bench.window.go_to("queue")
    screen = bench.window.made_screen("queue")

    def shown(state: QueueState) -> int:
        return sum(row.item.state is state for row in screen.rows_in_order())

    with a_worker(folder) as first:
        queue_some(bench, 0, FEW)
        qtbot.waitUntil(lambda: shown(QueueState.SENT) == FEW, timeout=LONGEST_MS)
        queue_some(bench, FEW, MANY)
        qtbot.waitUntil(
            lambda: (
                len(bench.desk.queue.rows(QueueQuery(states=frozenset({QueueState.SENT})))) > FEW
            ),
            timeout=LONGEST_MS,
        )
        first.send_signal(signal.SIGKILL)
        first.wait(timeout=30)
    let_leases_end(folder)
    with a_worker(folder):
        qtbot.waitUntil(lambda: shown(QueueState.SENT) == FEW + MANY, timeout=LONGEST_MS)
    rows = bench.desk.queue.rows(QueueQuery())
    assert len({row.item.remote_url for row in rows}) == FEW + MANY
    assert len(list((site / "articles").glob("*.html"))) == FEW + MANY
    for row in rows:
        sent = [one for one in bench.desk.queue.attempts(row.item.id) if one.outcome == "sent"]
        assert len(sent) == 1
