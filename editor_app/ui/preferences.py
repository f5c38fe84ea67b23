"""The settings screen, made from the table of options."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_app.base.errors import AppError
from editor_app.base.settings import OPTIONS, Option, Settings, Value
from editor_app.language.zones import zone
from editor_app.ui.theme.surfaces import set_mark, set_surface
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.translation import QT_TRANSLATE_NOOP
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import wrap
from editor_app.ui.widgets.form import LtrLine
from editor_app.ui.widgets.number_box import NumberBox
from editor_app.ui.widgets.quiet_box import QuietBox
from editor_app.ui.widgets.text_line import TextLine

_CONTEXT = "Preferences"
_T = QCoreApplication.translate
_WIDTH = 620
_LABEL_WIDTH = 190
_NUMBER_WIDTH = 120

_SECTIONS: Mapping[str, str] = {
    "interface": QT_TRANSLATE_NOOP("Preferences", "Interface"),
    "page": QT_TRANSLATE_NOOP("Preferences", "Page"),
    "focus": QT_TRANSLATE_NOOP("Preferences", "Focus mode"),
    "writing": QT_TRANSLATE_NOOP("Preferences", "Writing"),
    "house": QT_TRANSLATE_NOOP("Preferences", "Newsroom"),
    "queue": QT_TRANSLATE_NOOP("Preferences", "Publishing"),
    "backup": QT_TRANSLATE_NOOP("Preferences", "Backups"),
}
_LABELS: Mapping[str, str] = {
    "interface.language": QT_TRANSLATE_NOOP("Preferences", "Language of the window"),
    "interface.theme": QT_TRANSLATE_NOOP("Preferences", "Theme"),
    "page.text_size": QT_TRANSLATE_NOOP("Preferences", "Size of the text"),
    "page.measure": QT_TRANSLATE_NOOP("Preferences", "Width of the column"),
    "page.caret": QT_TRANSLATE_NOOP("Preferences", "Arrow keys move the caret"),
    "page.family": QT_TRANSLATE_NOOP("Preferences", "Font of the text"),
    "page.line_height": QT_TRANSLATE_NOOP("Preferences", "Height of the lines"),
    "page.paper": QT_TRANSLATE_NOOP("Preferences", "Paper"),
    "focus.full_screen": QT_TRANSLATE_NOOP("Preferences", "Take the whole screen"),
    "focus.paragraph": QT_TRANSLATE_NOOP("Preferences", "Let the other paragraphs recede"),
    "focus.typewriter": QT_TRANSLATE_NOOP("Preferences", "Keep the line of the caret in place"),
    "writing.marks": QT_TRANSLATE_NOOP(
        "Preferences", "Signs at the start of a paragraph make headings, quotes and lists"
    ),
    "writing.replacements": QT_TRANSLATE_NOOP("Preferences", "Replace while typing, by the list"),
    "writing.quotes": QT_TRANSLATE_NOOP("Preferences", "Quotation marks"),
    "writing.goal": QT_TRANSLATE_NOOP("Preferences", "Words a day (0: no goal)"),
    "house.zone": QT_TRANSLATE_NOOP("Preferences", "Time zone"),
    "house.language": QT_TRANSLATE_NOOP("Preferences", "Language of new articles"),
    "house.outlet": QT_TRANSLATE_NOOP("Preferences", "Outlet of new articles"),
    "house.person": QT_TRANSLATE_NOOP("Preferences", "My name (empty: as on this computer)"),
    "queue.runs_in_window": QT_TRANSLATE_NOOP("Preferences", "Send while the window is open"),
    "house.week_start": QT_TRANSLATE_NOOP("Preferences", "Week starts on"),
    "queue.late_minutes": QT_TRANSLATE_NOOP("Preferences", "Tell of items late by"),
    "queue.per_minute": QT_TRANSLATE_NOOP(
        "Preferences", "Items a minute to one destination (0: any number)"
    ),
    "backup.automatic": QT_TRANSLATE_NOOP("Preferences", "Back up every hour in which I write"),
}
_CHOICES: Mapping[str, str] = {
    "system": QT_TRANSLATE_NOOP("Preferences", "As the system"),
    "light": QT_TRANSLATE_NOOP("Preferences", "Light"),
    "dark": QT_TRANSLATE_NOOP("Preferences", "Dark"),
    "logical": QT_TRANSLATE_NOOP("Preferences", "In reading order"),
    "visual": QT_TRANSLATE_NOOP("Preferences", "As the letters stand"),
    "theme": QT_TRANSLATE_NOOP("Preferences", "As the theme"),
    "white": QT_TRANSLATE_NOOP("Preferences", "White"),
    "cream": QT_TRANSLATE_NOOP("Preferences", "Cream"),
    "sage": QT_TRANSLATE_NOOP("Preferences", "Sage"),
    "night": QT_TRANSLATE_NOOP("Preferences", "Night"),
    "zone": QT_TRANSLATE_NOOP("Preferences", "As where the house is"),
    "monday": QT_TRANSLATE_NOOP("Preferences", "Monday"),
    "saturday": QT_TRANSLATE_NOOP("Preferences", "Saturday"),
    "sunday": QT_TRANSLATE_NOOP("Preferences", "Sunday"),
    "guillemets": "« »",
    "straight": '" "',
    "ar": "العربية",
    "fr": "Français",
    "en": "English",
}
_UNITS: Mapping[str, str] = {
    "px": QT_TRANSLATE_NOOP("Preferences", "px"),
    "min": QT_TRANSLATE_NOOP("Preferences", "min"),
    "%": "%",
}
_CHECKS: Mapping[str, Callable[[str], object]] = {"house.zone": zone}
"""What a text option must withstand before it is stored."""


class Preferences(QScrollArea):
    """One row for each option that a person sets; a change is stored at once.

    Args:
        settings: The options.
        say: Words an error.

    Emits:
        changed: an option, by its key, after it was stored.
        refused: an error of the disk.
    """

    changed = Signal(str)
    refused = Signal(object)

    def __init__(self, settings: Settings, say: Callable[[str, Mapping[str, object]], str]) -> None:
        super().__init__()
        self._settings = settings
        self._say = say
        self._fields: dict[str, QWidget] = {}
        set_surface(self, "background")
        self.setWidgetResizable(True)
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        row = QHBoxLayout(inside)
        row.setContentsMargins(6 * SPACE, 6 * SPACE, 6 * SPACE, 6 * SPACE)
        column = QVBoxLayout()
        column.setSpacing(2 * SPACE)
        row.addStretch(1)
        row.addLayout(column, 100)
        row.addStretch(1)
        title = QLabel(self.tr("Settings"))
        set_mark(title, "role", "heading")
        self.setAccessibleName(title.text())
        column.addWidget(title)
        self._column = column
        self._has_end = False
        for prefix, name in _SECTIONS.items():
            self.add_card(_T(_CONTEXT, name), self._make_section(prefix))
        column.addStretch(1)
        self._has_end = True
        self.setWidget(inside)

    def add_card(self, title: str, card: QWidget) -> None:
        """Put a card below the others; without a title it belongs to the one above."""
        card.setMaximumWidth(_WIDTH)
        end = self._column.count() - self._has_end
        self._column.insertWidget(end, card)
        if title:
            heading = QLabel(title)
            set_mark(heading, "role", "section")
            self._column.insertWidget(end, heading)
            self._column.insertSpacing(end, 2 * SPACE)

    def refresh(self, key: str) -> None:
        """Show an option as it is stored now, without a signal."""
        field = self._fields[key]
        if isinstance(field, QComboBox):
            field.blockSignals(True)
            field.setCurrentIndex(field.findData(self._settings.text(key)))
            field.blockSignals(False)

    def _make_section(self, prefix: str) -> Card:
        card = Card()
        card.setMaximumWidth(_WIDTH)
        form = QFormLayout()
        form.setHorizontalSpacing(6 * SPACE)
        form.setVerticalSpacing(3 * SPACE)
        form.setContentsMargins(0, 2 * SPACE, 0, 2 * SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for option in OPTIONS:
            if option.key.startswith(f"{prefix}.") and option.key in _LABELS:
                self._add_row(form, option)
        card.column.addLayout(form)
        return card

    def _add_row(self, form: QFormLayout, option: Option) -> None:
        words = _T(_CONTEXT, _LABELS[option.key])
        field: QWidget
        if option.choices:
            field = self._make_choice(option)
        elif option.key == "page.family":
            field = self._make_family(option)
        elif isinstance(option.default, bool):
            field = QCheckBox(words)
            field.setChecked(self._settings.flag(option.key))
            field.toggled.connect(lambda on: self._store(option.key, on))
        elif isinstance(option.default, int):
            field = self._make_number(option)
        else:
            field = self._make_text(form, option, words)
            return
        self._keep(option, field, words)
        if isinstance(field, QCheckBox):
            form.addRow(field)
        else:
            form.addRow(_label(words), field)

    def _keep(self, option: Option, field: QWidget, words: str) -> None:
        field.setAccessibleName(words)
        self._fields[option.key] = field

    def _make_choice(self, option: Option) -> QComboBox:
        field = QuietBox()
        for choice in option.choices:
            field.addItem(_T(_CONTEXT, _CHOICES[choice]), choice)
        field.setCurrentIndex(field.findData(self._settings.text(option.key)))
        field.currentIndexChanged.connect(lambda _: self._store(option.key, field.currentData()))
        return field

    def _make_family(self, option: Option) -> QComboBox:
        """Offer the fonts of this machine that have Arabic letters."""
        field = QuietBox()
        field.addItem(_T(_CONTEXT, QT_TRANSLATE_NOOP("Preferences", "The house font")), "")
        for family in QFontDatabase.families(QFontDatabase.WritingSystem.Arabic):
            field.addItem(family, family)
        field.setCurrentIndex(max(field.findData(self._settings.text(option.key)), 0))
        field.currentIndexChanged.connect(lambda _: self._store(option.key, field.currentData()))
        return field

    def _make_number(self, option: Option) -> NumberBox:
        field = NumberBox()
        field.setRange(option.minimum, option.maximum)
        field.setSuffix(f" {_T(_CONTEXT, _UNITS[option.unit])}" if option.unit else "")
        field.setValue(self._settings.number(option.key))
        field.setMaximumWidth(_NUMBER_WIDTH)
        field.valueChanged.connect(lambda value: self._store(option.key, value))
        return field

    def _make_text(self, form: QFormLayout, option: Option, words: str) -> TextLine:
        field = LtrLine() if option.key == "house.zone" else TextLine()
        field.setText(self._settings.text(option.key))
        trouble = QLabel()
        wrap(trouble)
        set_mark(trouble, "role", "small bad")
        trouble.hide()

        def store() -> None:
            text = field.text().strip()
            try:
                _CHECKS.get(option.key, str)(text)
            except AppError as error:
                trouble.setText(self._say(error.code, error.params))
                trouble.show()
                set_mark(field, "field", "bad")
                return
            trouble.hide()
            set_mark(field, "field", "")
            self._store(option.key, text)

        field.editingFinished.connect(store)
        self._keep(option, field, words)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(field)
        column.addWidget(trouble)
        form.addRow(_label(words), column)
        return field

    def _store(self, key: str, value: Value) -> None:
        try:
            self._settings.set(key, value)
        except AppError as error:
            self.refused.emit(error)
            return
        self.changed.emit(key)


def _label(words: str) -> QLabel:
    """Return a label as wide as every other one, so that all fields stand in one column."""
    label = QLabel(words)
    wrap(label)
    label.setFixedWidth(_LABEL_WIDTH)
    return label
