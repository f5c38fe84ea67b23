import threading

import pytest
from pytestqt.qtbot import QtBot

from editor_app.base.errors import EnvironmentFault
from editor_app.presenters.jobs import Lane
from editor_app.ui.jobs import QtJobs


def test_submit_answers_on_the_thread_that_asked(qtbot: QtBot) -> None:
    jobs = QtJobs()
    threads: list[threading.Thread] = []
    workers: list[threading.Thread] = []
    jobs.submit(
        Lane.READS,
        lambda: workers.append(threading.current_thread()),
        lambda _: threads.append(threading.current_thread()),
        lambda _: None,
    )
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.current_thread()]
    assert workers[0] is not threading.current_thread()
    assert jobs.shut_down()


def test_writes_keep_their_order(qtbot: QtBot) -> None:
    jobs = QtJobs()
    done: list[int] = []
    for number in range(20):
        jobs.submit(Lane.WRITES, lambda number=number: number, done.append, lambda _: None)
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))
    assert jobs.shut_down()


def test_known_error_reaches_its_handler_and_is_no_bug(qtbot: QtBot) -> None:
    bugs: list[Exception] = []
    errors: list[Exception] = []
    jobs = QtJobs(bugs.append)

    def work() -> None:
        raise EnvironmentFault("storage-busy")

    jobs.submit(Lane.READS, work, lambda _: None, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "storage-busy"
    assert bugs == []
    assert jobs.shut_down()


def test_bug_reaches_its_handler_and_the_crash_report(qtbot: QtBot) -> None:
    bugs: list[Exception] = []
    errors: list[Exception] = []
    jobs = QtJobs(bugs.append)
    jobs.submit(Lane.NETWORK, lambda: 1 // 0, lambda _: None, errors.append)
    qtbot.waitUntil(lambda: bool(bugs))
    assert errors == bugs
    assert isinstance(bugs[0], ZeroDivisionError)
    assert jobs.shut_down()


def test_shut_down_waits_for_a_write_and_gives_no_answer_afterwards(qtbot: QtBot) -> None:
    jobs = QtJobs()
    may_end = threading.Event()
    written: list[bool] = []
    answers: list[object] = []
    jobs.submit(
        Lane.WRITES,
        lambda: (may_end.wait(5), written.append(True)),
        answers.append,
        answers.append,
    )
    threading.Timer(0.05, may_end.set).start()
    assert jobs.shut_down()
    qtbot.wait(20)
    assert written == [True]
    assert answers == []


def test_shut_down_tells_that_work_did_not_end(qtbot: QtBot) -> None:
    jobs = QtJobs()
    may_end = threading.Event()
    jobs.submit(Lane.READS, lambda: may_end.wait(5), lambda _: None, lambda _: None)
    assert not jobs.shut_down(wait_s=0.05)
    may_end.set()
    assert jobs.shut_down()


def test_hold_keeps_what_is_submitted_until_it_is_let_go(qtbot: QtBot) -> None:
    jobs = QtJobs()
    done: list[int] = []
    jobs.hold()
    for number in range(5):
        jobs.submit(Lane.WRITES, lambda number=number: number, done.append, lambda _: None)
    jobs.hold()
    qtbot.wait(20)
    assert (done, jobs.running) == ([], 5)
    jobs.let_go()
    jobs.let_go()
    qtbot.waitUntil(lambda: done == [0, 1, 2, 3, 4])
    assert jobs.shut_down()


def test_settle_and_shut_down_write_what_is_held() -> None:
    jobs = QtJobs()
    written: list[int] = []
    for number, end in enumerate((lambda: jobs.settle(Lane.WRITES, 5), jobs.shut_down)):
        jobs.hold()
        jobs.submit(
            Lane.WRITES,
            lambda number=number: written.append(number),
            lambda _: None,
            lambda _: None,
        )
        assert end()
    assert written == [0, 1]


def test_hold_that_nobody_ends_ends_by_itself(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_app.ui.jobs.HELD_AT_MOST_MS", 30)
    jobs = QtJobs()
    done: list[object] = []
    jobs.hold()
    jobs.submit(Lane.READS, lambda: "read", done.append, done.append)
    qtbot.waitUntil(lambda: done == ["read"])
    assert jobs.shut_down()
