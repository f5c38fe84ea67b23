"""The numbers of the text, and how headline and lead stand to the places where they are read."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QWidget

from editor_app.language.meters import Measure, State
from editor_app.presenters.text_meters import PlaceRow
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.translation import QT_TRANSLATE_NOOP
from editor_app.ui.widgets.elided import align_to_start, wrap

_PLACES: Mapping[str, str] = {
    "search-title": QT_TRANSLATE_NOOP("Lengths", "Search result: headline"),
    "search-description": QT_TRANSLATE_NOOP("Lengths", "Search result: summary"),
    "push-title": QT_TRANSLATE_NOOP("Lengths", "Push notice: headline"),
    "push-body": QT_TRANSLATE_NOOP("Lengths", "Push notice: summary"),
    "sms": QT_TRANSLATE_NOOP("Lengths", "Short message"),
    "card-title": QT_TRANSLATE_NOOP("Lengths", "Social card: headline"),
    "card-description": QT_TRANSLATE_NOOP("Lengths", "Social card: summary"),
}
_ROLES = {
    State.EMPTY: "small",
    State.FITS: "small good",
    State.TIGHT: "small warning",
    State.OVER: "small bad",
}
_BAR_PX = 48


class Numbers(QWidget):
    """Names and numbers in two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = (
            self.tr("Words"),
            self.tr("Characters"),
            self.tr("Reading time"),
            self.tr("Paragraphs"),
            self.tr("Longest paragraph"),
            self.tr("Sentences"),
            self.tr("Mean sentence"),
            self.tr("Longest sentence"),
            self.tr("Long sentences"),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(0, 1)
        self._values: list[QLabel] = []
        for number, name in enumerate(names):
            label, value = QLabel(name), QLabel()
            set_mark(label, "role", "muted")
            wrap(label)
            set_mark(value, "role", "strong")
            align_to_start(value)
            grid.addWidget(label, number, 0)
            grid.addWidget(value, number, 1)
            self._values.append(value)

    def show_measure(self, measure: Measure) -> None:
        """Show these numbers."""
        local = QLocale()
        words = self.tr("{count} words")
        for label, text in zip(
            self._values,
            (
                local.toString(measure.words),
                local.toString(measure.characters),
                self.tr("%n min", None, measure.minutes),
                local.toString(measure.paragraphs),
                words.format(count=measure.longest_paragraph),
                local.toString(measure.sentences),
                words.format(count=round(measure.mean_sentence)),
                words.format(count=measure.longest_sentence),
                local.toString(len(measure.long_sentences)),
            ),
            strict=True,
        ):
            label.setText(text)


class Places(QWidget):
    """One line for each place: its name, a bar, and how much of how much."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(SPACE)
        self._grid.setColumnStretch(0, 1)
        self._lines: dict[str, tuple[QProgressBar, QLabel]] = {}
        for number, (key, name) in enumerate(_PLACES.items()):
            label, bar, count = QLabel(_said(name)), QProgressBar(), QLabel()
            set_mark(label, "role", "small")
            wrap(label)
            bar.setFixedWidth(_BAR_PX)
            bar.setTextVisible(False)
            bar.setAccessibleName(_said(name))
            count.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            for place, widget in enumerate((label, bar, count)):
                self._grid.addWidget(widget, number, place)
            self._lines[key] = (bar, count)

    def show_places(self, rows: Sequence[PlaceRow]) -> None:
        """Show how much room is left at each place."""
        for row in rows:
            bar, count = self._lines[row.limit.id]
            bar.setRange(0, row.room.most)
            bar.setValue(min(row.room.used, row.room.most))
            text = f"\u2066{row.room.used} / {row.room.most}\u2069"
            parts = row.room.parts
            count.setText(f"{text} ×{parts}" if parts > 1 else text)
            count.setToolTip(self.tr("%n part(s)", None, parts) if parts > 1 else "")
            set_mark(count, "role", _ROLES[row.room.state])


def _said(text: str) -> str:
    return QCoreApplication.translate("Lengths", text)
