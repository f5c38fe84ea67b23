from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from editor_app.domain.article import ArticleState, ArticleSummary
from editor_app.domain.body import Direction
from editor_app.ui.library.model import LibraryModel
from tests.fakes import NOW


def a_row(key: int, headline: str = "") -> ArticleSummary:
    return ArticleSummary(
        id=f"a{key}",
        state=ArticleState.DRAFT,
        headline=headline or f"خبر {key}",
        byline="نجيب",
        language="ar",
        direction=Direction.RTL,
        updated_utc=NOW + timedelta(minutes=key),
        revision=1,
    )


def shown(model: LibraryModel) -> list[str]:
    return [model.row_at(model.index(at)).id for at in range(model.rowCount())]


def test_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = LibraryModel()
    model.show_rows([a_row(1), a_row(2), a_row(3)], 5)
    qtmodeltester.check(model, force_py=True)
    model.show_rows([a_row(3), a_row(1, "معدل"), a_row(4)], 5)
    model.add_rows([a_row(5)])


@given(
    st.lists(st.integers(0, 12), unique=True),
    st.lists(st.integers(0, 12), unique=True),
    st.integers(0, 12),
)
def test_show_rows_ends_at_exactly_the_answer(
    before: list[int], after: list[int], edited: int
) -> None:
    model = LibraryModel()
    model.show_rows([a_row(key) for key in before], len(before))
    rows = [a_row(key, "معدل" if key == edited else "") for key in after]
    model.show_rows(rows, len(rows))
    assert [model.row_at(model.index(at)) for at in range(model.rowCount())] == rows


def test_show_rows_with_one_edited_row_moves_it_and_changes_no_other(qtbot: QtBot) -> None:
    model = LibraryModel()
    model.show_rows([a_row(3), a_row(2), a_row(1)], 3)
    changed: list[int] = []
    resets: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.modelReset.connect(lambda: resets.append(1))
    with qtbot.waitSignal(model.rowsMoved):
        model.show_rows([a_row(1, "معدل"), a_row(3), a_row(2)], 3)
    assert shown(model) == ["a1", "a3", "a2"]
    assert changed == [0]
    assert resets == []


def test_fetch_more_is_possible_only_while_rows_are_missing(qtbot: QtBot) -> None:
    model = LibraryModel()
    root = QModelIndex()
    model.show_rows([a_row(1)], 2)
    assert model.canFetchMore(root)
    with qtbot.waitSignal(model.more_requested):
        model.fetchMore(root)
    model.add_rows([a_row(2)])
    assert not model.canFetchMore(root)
