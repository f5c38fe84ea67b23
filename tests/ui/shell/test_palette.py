import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from editor_app.ui.palette import matching_actions


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
def test_matching_actions_folds_arabic_and_takes_beginnings(
    qapp: QApplication, typed: str, found: list[str]
) -> None:
    actions = [QAction(text) for text in ("إرسال إلى قائمة النشر…", "اقتباس", "الإعدادات")]
    assert [action.text() for action in matching_actions(actions, typed)] == found


def test_matching_actions_leaves_impossible_ones_out(qapp: QApplication) -> None:
    action = QAction("Save")
    action.setEnabled(False)
    assert matching_actions([action], "save") == []
