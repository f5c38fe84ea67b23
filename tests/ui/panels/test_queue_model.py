from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import Failure, QueueRow, QueueState
from editor_app.presenters.queue import in_queue_order
from editor_app.ui.queue.model import QueueColumn, QueueModel
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.exact_rows import ID_ROLE, ROW_ROLE
from tests.fakes import (
    NOW,
    FakeDatabase,
    FixedClock,
    a_destination,
    a_release,
    an_article,
    an_item,
)


def a_row(item_id: str, position: int, **changes: object) -> QueueRow:
    item = an_item(item_id, position=position, sequence=position, **changes)
    return QueueRow(
        item=item, headline=f"خبر {item_id}", destination="الموقع", destination_kind="site"
    )


@pytest.fixture
def model() -> QueueModel:
    made = QueueModel(TimeWords(FixedClock(), zone="Africa/Casablanca", language="ar"))
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show_rows([a_row("q1", 1), a_row("q2", 2), a_row("q3", 3)])
    return made


def ids(model: QueueModel) -> list[str]:
    return [model.index(row, 0).data(ID_ROLE) for row in range(model.rowCount())]


def shown(model: QueueModel, place: int, column: QueueColumn) -> str:
    text = model.index(place, column).data()
    assert isinstance(text, str)
    return text


def test_queue_model_refreshed_with_a_sent_row_moves_it_below_what_waits(
    model: QueueModel,
) -> None:
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.refresh([a_row("q1", 1, state=QueueState.SENT)], frozenset())
    assert ids(model) == ["q2", "q3", "q1"]
    assert [shown(model, place, QueueColumn.ORDER) for place in range(3)] == ["1", "2", ""]
    assert resets == []


def test_queue_model_refreshed_drops_gone_and_inserts_new(model: QueueModel) -> None:
    model.refresh([a_row("q4", 4)], frozenset({"q2"}))
    assert ids(model) == ["q1", "q3", "q4"]


def test_queue_model_shows_failure_as_a_sentence_and_time_on_both_clocks(
    model: QueueModel,
) -> None:
    failure = Failure(code="storage-full")
    due = NOW + timedelta(hours=5)
    model.refresh(
        [a_row("q1", 1, state=QueueState.FAILED, failure=failure, due_utc=due)], frozenset()
    )
    assert shown(model, 0, QueueColumn.FAILURE).startswith("امتلأ القرص")
    assert shown(model, 0, QueueColumn.DUE).startswith("بعد 5 ساعات · 23 نونبر 2026، 14:00")
    assert "14:00 UTC" in shown(model, 0, QueueColumn.DUE)


def test_queue_model_of_a_paused_destination_says_paused(model: QueueModel) -> None:
    model.refresh([replace(a_row("q1", 1), is_paused=True)], frozenset())
    assert shown(model, 0, QueueColumn.STATE) == "Paused"


def test_queue_model_lets_only_waiting_rows_be_dragged(model: QueueModel) -> None:
    model.refresh([a_row("q1", 1, state=QueueState.SENDING)], frozenset())
    drag = Qt.ItemFlag.ItemIsDragEnabled
    assert [bool(model.flags(model.index(row, 0)) & drag) for row in range(3)] == [
        False,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("dragged", "gap", "told"),
    [
        (2, 0, (["q3"], "q1")),
        (0, 2, (["q1"], "q3")),
        (0, 3, (["q1"], None)),
        (0, -1, (["q1"], None)),
    ],
)
def test_queue_model_dropped_on_asks_for_the_new_order_and_keeps_its_own(
    model: QueueModel, dragged: int, gap: int, told: tuple[list[str], str | None]
) -> None:
    asked: list[tuple[list[str], str | None]] = []
    model.reorder_requested.connect(lambda moved, before: asked.append((moved, before)))
    data = model.mimeData([model.index(dragged, 0), model.index(dragged, 1)])
    taken = model.dropMimeData(data, Qt.DropAction.MoveAction, gap, 0, QModelIndex())
    assert not taken
    assert asked == [told]
    assert ids(model) == ["q1", "q2", "q3"]


def test_queue_model_names_its_columns(model: QueueModel) -> None:
    names = [
        model.headerData(column, Qt.Orientation.Horizontal) for column in range(len(QueueColumn))
    ]
    assert all(names)
    assert model.index(1, 0).data(ROW_ROLE) == a_row("q2", 2)


def test_in_queue_order_is_the_order_of_the_library() -> None:
    database = FakeDatabase()
    with database.writing() as unit:
        unit.articles.add(an_article())
        unit.destinations.add(a_destination())
        for number, state in enumerate(QueueState, start=1):
            unit.releases.add(a_release(f"r{number}", sequence=number))
            unit.queue.add(
                an_item(
                    f"q{number}",
                    release_id=f"r{number}",
                    state=state,
                    sequence=number,
                    position=20 - number,
                )
            )
    with database.reading() as unit:
        rows = list(unit.queue.rows(QueueQuery()))
    assert in_queue_order(sorted(rows, key=lambda row: row.item.id)) == rows
