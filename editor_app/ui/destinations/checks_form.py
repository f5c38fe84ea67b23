"""What a destination asks of an article: each row of the checklist, and the limits of some."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.checklist import (
    ALWAYS_BLOCKING,
    DEFAULTS,
    LIMITS,
    LONGEST_LIMIT,
    NEVER_BLOCKING,
    HouseRules,
    Severity,
)
from editor_app.domain.publication import Destination
from editor_app.presenters.messages import term
from editor_app.ui.theme.icons import beside_icon
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.elided import text_label, wrap
from editor_app.ui.widgets.number_box import NumberBox
from editor_app.ui.widgets.quiet_box import QuietBox
from editor_app.ui.words import severity_word

_USUAL = "default"


class SeverityBox(QuietBox):
    """What one row of the checklist is at a destination.

    Emits:
        chosen: ``must``, ``should``, ``off``, or ``default`` for what the row usually is.
    """

    chosen = Signal(str)

    def __init__(self, code: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = code
        self.setAccessibleName(label)
        self.setMinimumContentsLength(16)
        self.addItem("", _USUAL)
        for severity in Severity:
            if severity is not Severity.MUST or code not in NEVER_BLOCKING:
                self.addItem(severity_word(severity), severity.value)
        self.setEnabled(code not in ALWAYS_BLOCKING)
        self.activated.connect(lambda place: self.chosen.emit(str(self.itemData(place))))

    def show_rules(self, rules: HouseRules) -> None:
        """Show what the row is; fires nothing."""
        usual = severity_word(rules.usual_severity_of(self._code))
        self.setItemText(0, self.tr("{severity} (as usual)").format(severity=usual))
        own = rules.own.get(self._code)
        is_own = own is not None and self.isEnabled()
        self.setCurrentIndex(self.findData(own.value) if own is not None and is_own else 0)


class LimitBox(NumberBox):
    """How many characters a row with a limit allows at a destination.

    Emits:
        chosen: the number, when the person chose another one.
    """

    chosen = Signal(str)

    def __init__(self, code: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = code
        self._shown = 0
        self.setAccessibleName(label)
        self.setRange(1, LONGEST_LIMIT)
        self.setKeyboardTracking(False)
        self.editingFinished.connect(self._on_editing_finished)

    def show_rules(self, rules: HouseRules) -> None:
        """Show the limit; fires nothing."""
        self._shown = rules.limit_of(self._code)
        self.setValue(self._shown)

    def _on_editing_finished(self) -> None:
        if self.value() != self._shown:
            self._shown = self.value()
            is_usual = self._shown == LIMITS[self._code]
            self.chosen.emit(_USUAL if is_usual else str(self._shown))


class ChecksForm(QWidget):
    """Every row of the checklist with what it is at one destination, under a button that opens it.

    A choice is kept at once, and may be undone.

    Args:
        theme: The theme.
        language: Of the names of the rows.

    Emits:
        checks_chosen: the destination; what rows become, and what limits, by their codes.
    """

    checks_chosen = Signal(object, object, object)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._destination: Destination | None = None
        self._open = QPushButton(beside_icon(self.tr("What it asks of an article")))
        self._open.setCheckable(True)
        set_mark(self._open, "kind", "quiet")
        theme.put_icon(self._open, "list-checks")
        self._told = text_label("small")
        self._told.setText(
            self.tr(
                "“Must” keeps an article from leaving for here, “should” only says so. "
                "What is chosen is kept at once."
            )
        )
        self._usual = QPushButton(beside_icon(self.tr("All as usual")))
        theme.put_icon(self._usual, "undo-2")
        self._severities: dict[str, SeverityBox] = {}
        self._limits: dict[str, LimitBox] = {}
        self._rows = QWidget()
        self._build(language)
        self._open.toggled.connect(self._show_parts)
        self._usual.clicked.connect(self._on_usual_clicked)
        self._show_parts()

    @property
    def opener(self) -> QPushButton:
        """The button that opens and closes the rows."""
        return self._open

    def show_destination(self, destination: Destination | None) -> None:
        """Show what a destination asks for; nothing for one that is not stored yet."""
        is_other = (self._destination and self._destination.id) != (destination and destination.id)
        self._destination = destination
        self.setVisible(destination is not None)
        if destination is None:
            return
        if is_other:
            self._open.setChecked(False)
        for box in self._severities.values():
            box.show_rules(destination.rules)
        for limit in self._limits.values():
            limit.show_rules(destination.rules)
        self._usual.setEnabled(bool(destination.checks or destination.limits))

    def _build(self, language: str) -> None:
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(0, 1)
        for row, code in enumerate(DEFAULTS):
            self._add_row(grid, row, code, term("problem", code, language))
        under = QHBoxLayout()
        under.addWidget(self._usual)
        under.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._told)
        column.addWidget(self._rows)
        column.addLayout(under)

    def _add_row(self, grid: QGridLayout, row: int, code: str, name: str) -> None:
        label = QLabel(name[:1].upper() + name[1:])
        wrap(label)
        box = SeverityBox(code, name)
        label.setBuddy(box)
        box.chosen.connect(lambda severity: self._choose({code: severity}, {}))
        self._severities[code] = box
        grid.addWidget(label, row, 0)
        grid.addWidget(box, row, 2)
        if code in LIMITS:
            limit = LimitBox(code, self.tr("{row}: most characters").format(row=name))
            limit.setToolTip(self.tr("Most characters"))
            limit.chosen.connect(lambda most: self._choose({}, {code: most}))
            self._limits[code] = limit
            grid.addWidget(limit, row, 1)

    def _choose(self, given: Mapping[str, str], limits: Mapping[str, str]) -> None:
        if self._destination is not None:
            self.checks_chosen.emit(self._destination, given, limits)

    def _on_usual_clicked(self) -> None:
        if self._destination is not None:
            self._choose(
                dict.fromkeys(self._destination.checks, _USUAL),
                dict.fromkeys(self._destination.limits, _USUAL),
            )

    def _show_parts(self) -> None:
        for part in (self._told, self._rows, self._usual):
            part.setVisible(self._open.isChecked())
