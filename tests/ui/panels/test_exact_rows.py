from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from editor_app.ui.widgets.exact_rows import NOWHERE, AnyIndex, ExactRows


@dataclass(frozen=True)
class Line:
    id: str
    text: str = ""


class Lines(ExactRows[Line]):
    def __init__(self) -> None:
        super().__init__(lambda line: line.id)
        self.told: list[str] = []
        self.rowsInserted.connect(lambda *_: self.told.append("insert"))
        self.rowsRemoved.connect(lambda *_: self.told.append("remove"))
        self.rowsMoved.connect(lambda *_: self.told.append("move"))
        self.dataChanged.connect(lambda *_: self.told.append("change"))
        self.modelReset.connect(lambda: self.told.append("reset"))

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._rows[index.row()].text if role == Qt.ItemDataRole.DisplayRole else None


def lines(ids: Sequence[int], text: str = "") -> list[Line]:
    return [Line(str(each), text) for each in ids]


_ORDERS = st.lists(st.integers(0, 12), unique=True)


@given(before=_ORDERS, after=_ORDERS)
def test_exact_rows_shown_any_other_rows_become_them_without_a_reset(
    before: list[int], after: list[int]
) -> None:
    model = Lines()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(lines(before))
    model.show_rows(lines(after, "new"))
    assert model.rows == tuple(lines(after, "new"))
    assert "reset" not in model.told


def test_exact_rows_shown_one_moved_row_tell_one_move() -> None:
    for target in ([1, 2, 3, 0], [3, 0, 1, 2], [0, 2, 1, 3]):
        model = Lines()
        model.show_rows(lines(range(4)))
        model.told.clear()
        model.show_rows(lines(target))
        assert model.told == ["move"]


def test_exact_rows_shown_one_changed_row_tell_one_change() -> None:
    model = Lines()
    model.show_rows(lines(range(3)))
    model.told.clear()
    model.show_rows([Line("0"), Line("1", "new"), Line("2")])
    assert model.told == ["change"]
    assert model.row_of("1") == 1
    assert model.row_of("7") == -1
