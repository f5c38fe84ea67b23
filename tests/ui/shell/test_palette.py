import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

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
