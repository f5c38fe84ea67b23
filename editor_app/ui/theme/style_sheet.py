"""One style sheet for the whole application, from the tokens."""

from collections.abc import Mapping
from dataclasses import asdict
from string import Template

from editor_app.ui.theme.icons import Role
from editor_app.ui.theme.tokens import (
    RADIUS,
    RADIUS_SMALL,
    TYPE,
    TYPE_LARGE,
    TYPE_SMALL,
    TYPE_TEXT,
    Tokens,
)

SHEET_ICONS: Mapping[str, tuple[str, Role]] = {
    "arrow_down": ("chevron-down", "muted"),
    "arrow_up": ("chevron-up", "muted"),
    "check": ("check", "on_accent"),
    "menu_check": ("check", "accent"),
    "dot": ("circle-dot", "accent"),
    "next": ("chevron-right", "muted"),
    "previous": ("chevron-left", "muted"),
}
"""Icons that the sheet shows, each in one colour; the sheet takes them as files."""


def style_sheet(tokens: Tokens, icon_files: Mapping[str, str], *, is_mirrored: bool) -> str:
    """Return the style sheet of one theme and one layout direction.

    Args:
        tokens: The colours.
        icon_files: A file path for each key of ``SHEET_ICONS``.
        is_mirrored: Whether the start edge is the right one.
    """
    start, end = ("right", "left") if is_mirrored else ("left", "right")
    values = {name: value for name, value in asdict(tokens).items() if isinstance(value, str)}
    return Template(_SHEET).substitute(
        values,
        **{f"icon_{key}": path for key, path in icon_files.items()},
        icon_forward=icon_files["previous" if is_mirrored else "next"],
        start=start,
        end=end,
        radius=RADIUS,
        radius_small=RADIUS_SMALL,
        type_small=TYPE_SMALL,
        type_usual=TYPE,
        type_large=TYPE_LARGE,
        type_text=TYPE_TEXT,
    )


_SHEET = """
QMainWindow, QDialog { background: $background; }
QWidget[surface="panel"] { background: $panel; }
QWidget[surface="background"] { background: $background; }
QWidget[surface="page"] { background: $page; }
QFrame[surface="card"] { background: $page; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[rule="true"] { background: $line; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[scrolled="true"] { background: transparent; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${type_large}px; font-weight: bold; }
QLabel[role="heading"] { font-size: ${type_text}px; font-weight: bold; }
QLabel[role="section"] { font-size: ${type_small}px; font-weight: bold; color: $muted; }
QLabel[role="strong"] { font-weight: bold; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: ${type_small}px; }
QLabel[role="small warning"] { color: $warning; font-size: ${type_small}px; }
QLabel[role="small good"] { color: $good; font-size: ${type_small}px; }
QLabel[role="small bad"] { color: $bad; font-size: ${type_small}px; }
QLabel[role="accent"] { color: $accent; }
QLabel[role="bad"] { color: $bad; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="good"] { color: $good; }
QLabel[chip] { border-radius: 9px; padding: 1px 8px; font-size: ${type_small}px; }
QLabel[chip="neutral"] { background: $neutral_tint; color: $muted; }
QLabel[chip="accent"] { background: $accent_tint; color: $accent; }
QLabel[chip="warning"] { background: $warning_tint; color: $warning; }
QLabel[chip="bad"] { background: $bad_tint; color: $bad; }
QLabel[chip="good"] { background: $good_tint; color: $good; }

QPushButton {
  background: $page; color: $ink; border: 1px solid $field_line;
  border-radius: ${radius_small}px; padding: 5px 12px; min-height: 20px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $muted; background: transparent; border-color: $line; }
QPushButton[kind="primary"] {
  background: $accent; color: $on_accent; border-color: $accent; font-weight: bold;
}
QPushButton[kind="primary"]:hover { border-color: $ink; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; padding: 4px 11px; }
QPushButton[kind="primary"]:disabled {
  background: $neutral_tint; color: $muted; border-color: $neutral_tint;
}
QPushButton[kind="quiet"], QPushButton[kind="link"] {
  background: transparent; border: 1px solid transparent;
}
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus, QPushButton[kind="link"]:focus { border-color: $accent; }
QPushButton[kind="link"] { color: $accent; padding: 2px 4px; }
QPushButton[kind="link"]:hover { background: $accent_tint; }
QPushButton[kind="danger"] { color: $bad; border-color: $bad; background: transparent; }
QPushButton[kind="danger"]:hover { background: $bad_tint; }
QPushButton[kind="danger"]:focus { border: 2px solid $bad; padding: 4px 11px; }
QPushButton[kind="filter"] {
  border-radius: 11px; padding: 1px 6px; min-height: 18px; color: $muted;
  background: transparent; border: 1px solid $line; font-size: ${type_small}px;
}
QPushButton[kind="filter"]:hover { color: $ink; background: $hover; }
QPushButton[kind="filter"]:focus { border-color: $accent; }
QPushButton[kind="filter"]:checked {
  background: $accent_tint; color: $accent; border-color: $accent_tint; font-weight: bold;
}
QPushButton[kind="filter"]:checked:focus { border-color: $accent; }
QPushButton[kind="brand"] {
  background: transparent; border: 1px solid transparent; color: $accent;
  font-size: ${type_large}px; font-weight: bold; padding: 3px 8px; min-width: 46px;
}
QPushButton[kind="brand"]:hover { background: $accent_tint; }
QPushButton[kind="brand"]:focus { border-color: $accent; }
QPushButton[kind="pill"], QPushButton[kind="add-pill"] {
  border-radius: 13px; padding: 2px 10px; min-height: 20px; background: $page;
  border: 1px solid $line;
}
QPushButton[kind="add-pill"] { border-style: dashed; border-color: $field_line; color: $muted; }
QPushButton[kind="pill"]:hover, QPushButton[kind="add-pill"]:hover {
  background: $hover; color: $ink;
}
QPushButton[kind="pill"]:focus, QPushButton[kind="add-pill"]:focus { border-color: $accent; }
QPushButton[kind="row"] {
  background: $page; border: 1px solid $line; border-radius: ${radius}px; padding: 8px 12px;
  text-align: $start;
}
QPushButton[kind="row"]:hover { background: $hover; }
QPushButton[kind="row"]:focus { border-color: $accent; }
QPushButton[kind="place"] {
  background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 2px 6px;
  text-align: left; color: $muted;
}
QPushButton[kind="place"]:hover { background: $hover; color: $ink; }
QPushButton[kind="place"]:focus { border-color: $accent; }
QPushButton::menu-indicator { image: none; width: 0; }
QFrame[dropline="true"] { background: $accent; border: none; }

QToolButton {
  background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 4px; color: $ink;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $line; }
QToolButton:checked { background: $accent_tint; color: $accent; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $muted; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[rail="true"] {
  border-radius: ${radius_small}px; padding: 6px 2px; color: $muted; font-size: ${type_small}px;
}
QToolButton[rail="true"]:hover { color: $ink; }
QToolButton[rail="true"]:checked { color: $accent; background: $accent_tint; font-weight: bold; }

QLineEdit, QPlainTextEdit, QTextEdit[field], QComboBox, QAbstractSpinBox {
  background: $field; color: $ink; border: 1px solid $field_line;
  border-radius: ${radius_small}px; padding: 4px 8px;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit[field]:focus, QComboBox:focus,
QAbstractSpinBox:focus { border-color: $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  color: $muted; background: $panel; border-color: $line;
}
QLineEdit[field="plain"] { border-color: transparent; background: transparent; }
QLineEdit[field="plain"]:hover { border-color: $line; }
QLineEdit[field="plain"]:focus { border-color: $accent; background: $field; }
QLineEdit[field="bad"], QPlainTextEdit[field="bad"], QComboBox[field="bad"] { border-color: $bad; }

QComboBox { padding: 4px 10px; combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($icon_arrow_down); width: 14px; height: 14px; }
QComboBox QAbstractItemView, QListView[popup="true"] {
  background: $page; color: $ink; border: 1px solid $line; border-radius: ${radius_small}px;
  padding: 4px; outline: none;
  selection-background-color: $accent_tint; selection-color: $ink;
}
QComboBoxPrivateContainer { background: $page; border: 1px solid $line; }
QComboBox QAbstractItemView { border: none; border-radius: 0; }
QComboBox QAbstractItemView::item { padding: 4px 8px; min-height: 20px; border-radius: 6px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  subcontrol-origin: border; width: 20px; border: none; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url($icon_arrow_up); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url($icon_arrow_down); width: 12px; height: 12px; }

QDateTimeEdit::drop-down { subcontrol-position: center right; width: 24px; border: none; }
QDateTimeEdit::down-arrow { image: url($icon_arrow_down); width: 14px; height: 14px; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator, QTableView::indicator {
  width: 16px; height: 16px; border: 1px solid $muted; border-radius: 5px; background: $field;
}
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked {
  background: $accent; border-color: $accent; image: url($icon_check);
}
QRadioButton::indicator:checked {
  border: 5px solid $accent; border-radius: 9px; width: 8px; height: 8px;
}
QCheckBox::indicator:focus, QRadioButton::indicator:focus, QCheckBox::indicator:checked:focus {
  border: 2px solid $accent; width: 14px; height: 14px;
}
QCheckBox::indicator:checked:focus { border-color: $ink; }
QRadioButton::indicator:checked:focus { border: 5px solid $ink; width: 8px; height: 8px; }

QMenuBar { background: $panel; color: $ink; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 4px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $accent_tint; color: $accent; }
QMenu {
  background: $page; color: $ink; border: 1px solid $line; border-radius: ${radius_small}px;
  padding: 4px;
}
QMenu::item { padding: 6px 28px; border-radius: 6px; background: transparent; }
QMenu::item:selected { background: $accent_tint; color: $ink; }
QMenu::item:disabled { color: $muted; }
QMenu::icon { padding-$start: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::right-arrow, QMenu::left-arrow { image: url($icon_forward); width: 14px; height: 14px; }
QMenu::indicator { width: 14px; height: 14px; margin-$start: 8px; }
QMenu::indicator:checked { image: url($icon_menu_check); }
QToolTip {
  background: $ink; color: $page; border: none; padding: 4px 8px; font-size: ${type_small}px;
}

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $field_line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab {
  background: transparent; color: $muted; padding: 11px 8px 10px 8px;
  border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; font-weight: bold; }
QTabBar::tab:focus { background: $accent_tint; }

QAbstractItemView { background: transparent; color: $ink; border: none; outline: none; }
QListView::item, QTreeView::item { padding: 6px 8px; }
QTableView::item { padding: 0 5px; }
QListView::item:hover, QTableView::item:hover { background: $hover; }
QListView::item:selected, QTableView::item:selected, QTreeView::item:selected {
  background: $accent_tint; color: $ink;
}
QTableView { gridline-color: $line; selection-background-color: $accent_tint;
  selection-color: $ink; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
  background: transparent; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 6px 8px; font-size: ${type_small}px; font-weight: bold;
}
QTableCornerButton::section { background: transparent; border: none; }

QProgressBar {
  background: $line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px;
  color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QCalendarWidget QWidget { background: $page; color: $ink; alternate-background-color: $panel; }
QCalendarWidget QToolButton { color: $ink; padding: 4px 8px; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url($icon_previous); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url($icon_next); }
QCalendarWidget QAbstractItemView:enabled {
  selection-background-color: $accent; selection-color: $on_accent;
}
QCalendarWidget QAbstractItemView:disabled { color: $muted; }

QFrame[notice] { border: none; }
QFrame[notice="neutral"] { background: $neutral_tint; }
QFrame[notice="accent"] { background: $accent_tint; }
QFrame[notice="warning"] { background: $warning_tint; }
QFrame[notice="bad"] { background: $bad_tint; }
QFrame[notice="good"] { background: $good_tint; }
"""
