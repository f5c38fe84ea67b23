"""Fields of forms: a label above, an error beneath, and lines that run left to right."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCalendarWidget,
    QLabel,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from editor_app.language.calendar import format_date, parse_date
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.elided import wrap
from editor_app.ui.widgets.text_line import TextLine, start_edge

_LABEL_GAP = 2


class Field(QWidget):
    """One row of a form: what is asked, the input, and what is wrong with it.

    Args:
        label: What is asked, translated; also the input's accessible name.
        editor: The input.
    """

    def __init__(self, label: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._label = QLabel(label)
        self._label.setBuddy(editor)
        set_mark(self._label, "role", "small")
        self._error = QLabel()
        wrap(self._error)
        self._error.hide()
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        set_mark(self._error, "role", "bad")
        editor.setAccessibleName(label)
        self.setFocusProxy(editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_LABEL_GAP)
        for part in (self._label, editor, self._error):
            column.addWidget(part)

    def set_label(self, label: str) -> None:
        """Ask something else."""
        self._label.setText(label)
        self.editor.setAccessibleName(label)

    @property
    def error(self) -> str:
        """The sentence that shows, or an empty string."""
        sentence: str = self._error.text()
        return sentence

    @property
    def label_height(self) -> int:
        """How far below the top of the field its input begins."""
        return self._label.sizeHint().height() + _LABEL_GAP

    def show_error(self, sentence: str) -> None:
        """Show what is wrong beneath the input; an empty sentence takes it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(sentence)
        set_mark(self.editor, "field", "bad" if sentence else "")


class LtrLine(TextLine):
    """A line for addresses: it runs left to right, and stands at the start edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


class SecretLine(QLineEdit):
    """A line for a passphrase: dots from the start edge, whichever letters they hide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAlignment(start_edge())


class DateLine(TextLine):
    """A date, typed in any of the newsroom's forms or picked from a calendar.

    Args:
        theme: The theme.
        language: In which the date is shown.
        pick_text: What the calendar button does, translated.

    Emits:
        date_chosen: the date, or None for an emptied line; a line that is no date emits nothing.
        date_refused: the text that is no date.
    """

    date_chosen = Signal(object)
    date_refused = Signal(str)

    def __init__(
        self, theme: Theme, language: str, pick_text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._day: date | None = None
        self._calendar = QCalendarWidget()
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        self._calendar.clicked.connect(self._on_calendar_clicked)
        self._calendar.activated.connect(self._on_calendar_clicked)
        self._menu = QMenu(self)
        holder = QWidgetAction(self._menu)
        holder.setDefaultWidget(self._calendar)
        self._menu.addAction(holder)
        pick = QAction(pick_text, self)
        theme.put_icon(pick, "calendar", "muted")
        pick.triggered.connect(self._on_pick_triggered)
        self.addAction(pick, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self._on_editing_finished)

    def show_day(self, day: date | None) -> None:
        """Fill the line from outside."""
        self._day = day
        self.show_text(format_date(day, self._language) if day else "")

    def _on_editing_finished(self) -> None:
        text = self.text().strip()
        day = parse_date(text)
        if text and day is None:
            self.date_refused.emit(text)
            return
        if day is not None:
            self.setText(format_date(day, self._language))
        if day != self._day:
            self._day = day
            self.date_chosen.emit(day)

    def _on_pick_triggered(self) -> None:
        if self._day is not None:
            self._calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_calendar_clicked(self, picked: QDate) -> None:
        self._menu.close()
        self.setText(format_date(date(picked.year(), picked.month(), picked.day()), self._language))
        self._on_editing_finished()


class WheelGuard(QObject):
    """Keeps the wheel from changing a value while the panel is scrolled over it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send the wheel on to the panel unless the input has the focus."""
        is_wheel = event.type() is QEvent.Type.Wheel
        if is_wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
