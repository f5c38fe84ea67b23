"""A long queue in short form: each once, in order, and no faster than a destination's pace."""

import time
from pathlib import Path

from editor_app.domain.publication import QueueRow
from editor_app.ui.queue.model import QueueModel
from editor_app.ui.time_words import TimeWords
from tests.fakes import FixedClock, an_item
from tests.faults.queue_window import LONGEST_FRAME_S, window_beside_a_queue
from tests.faults.queueing import drained, offline_day


def test_three_processes_empty_a_queue_each_item_once(tmp_path: Path) -> None:
    done = drained(tmp_path / "library", 300)
    assert (done.sent, done.twice, done.left) == (300, 0, 0), done.row()
    assert done.grown_mb < 16


def test_day_without_a_network_loses_nothing_and_ends_without_a_burst(tmp_path: Path) -> None:
    day = offline_day(tmp_path / "library", 20, rounds=2, per_minute=15)
    assert (day.sent, day.out_of_order) == (40, 0), day.row()
    assert day.most_a_minute <= 15
    assert 20 <= day.tries_while_down <= 200  # one item asks for all
    assert day.asked <= 16


def test_window_stays_quick_while_it_empties_a_queue_with_others() -> None:
    beside = window_beside_a_queue(200)
    assert beside["frame_s"] < LONGEST_FRAME_S


def test_queue_rows_follow_a_busy_worker_within_a_frame(qapp: object) -> None:
    def row(number: int, attempts: int = 0) -> QueueRow:
        item = an_item(f"q{number}", sequence=number, position=number, attempts=attempts)
        return QueueRow(item=item, headline="خبر", destination="الموقع", destination_kind="site")

    model = QueueModel(TimeWords(FixedClock(), zone="Africa/Casablanca", language="ar"))
    model.show_rows([row(number) for number in range(500)])
    longest_s = 0.0
    for turn in range(5):
        began_s = time.thread_time()
        model.refresh([row(number, turn + 1) for number in range(0, 500, 8)], frozenset())
        longest_s = max(longest_s, time.thread_time() - began_s)
    assert longest_s < LONGEST_FRAME_S
