from itertools import chain

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from editor_app.ui.action_table import TABLE
from editor_app.ui.bench import Bench
from editor_app.ui.inspector.tabs import InspectorTab
from editor_app.ui.palette import CommandField
from editor_app.ui.palette_sources import choices_of, matching


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["إرسال إلى قائمة النشر…", "اقتباس", "الإعدادات"]),
        ("اعدادات", ["الإعدادات"]),
        ("قائمه", ["إرسال إلى قائمة النشر…"]),
        ("قائمة ارس", ["إرسال إلى قائمة النشر…"]),
        ("اقْتِباس", ["اقتباس"]),
        ("لا شيء", []),
    ],
)
def test_matching_folds_arabic_and_takes_beginnings(
    qapp: QApplication, typed: str, found: list[str]
) -> None:
    actions = [QAction(text) for text in ("إرسال إلى قائمة النشر…", "اقتباس", "الإعدادات")]
    assert [choice.text for choice in matching(choices_of(actions), typed)] == found


def test_matching_leaves_impossible_ones_out(qapp: QApplication) -> None:
    action = QAction("Save")
    action.setEnabled(False)
    assert matching(choices_of([action]), "save") == []


def test_palette_opens_the_inspectors_tabs_also_while_it_is_hidden(bench: Bench) -> None:
    window = bench.window
    window.actions_["view.inspector"].setChecked(False)
    for tab in InspectorTab:
        assert typed(window.field, bench.inspector.word_of(tab))
    assert typed(window.field, "History") == ["History"]
    window.field.returnPressed.emit()
    assert bench.inspector.tab is InspectorTab.HISTORY
    assert bench.inspector.isVisible()


def typed(field: CommandField, words: str) -> list[str]:
    """Type words and return what is offered under just these words."""
    field.setText(words)
    field.textEdited.emit(words)
    return [choice for choice in field.choices if choice == words]


def test_menus_hold_every_action_exports_and_amendments_in_menus_of_their_own(
    bench: Bench,
) -> None:
    menus = bench.window.actions_.menus(bench.window)
    inside = [
        [action.objectName() for action in sub.actions()]
        for menu in menus
        for sub in menu.findChildren(QMenu)
    ]
    assert sorted(map(len, inside)) == [4, 7]
    direct = [action.objectName() for menu in menus for action in menu.actions()]
    held = [name for name in (*direct, *chain(*inside)) if name]
    assert sorted(held) == sorted(row.id for row in TABLE)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("احفظ", ["حفظ"]),
        ("إحفظ", ["حفظ"]),
        ("أرسل", ["إرسال"]),
        ("استبدل في", ["استبدال في المقال"]),
        ("اذ", []),
    ],
)
def test_matching_takes_an_order_for_the_name_of_its_act(
    qapp: QApplication, typed: str, found: list[str]
) -> None:
    actions = [QAction(text) for text in ("حفظ", "إرسال", "استبدال في المقال", "ذهاب")]
    assert [choice.text for choice in matching(choices_of(actions), typed)] == found


@pytest.mark.parametrize("typed", ["withdraw", "retirer", "سحب", "اسحب"])
def test_palette_finds_an_action_by_its_words_in_each_language(bench: Bench, typed: str) -> None:
    actions = bench.window.actions_
    actions["article.withdraw"].setEnabled(True)
    offered = choices_of([actions["app.quit"], actions["article.withdraw"]])
    assert [choice.key for choice in matching(offered, typed)] == ["article.withdraw"]
