"""When something is to leave: now, or at a time on the wall of the house."""

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget

from editor_app.base.errors import UserError
from editor_app.language.bidi import isolate
from editor_app.language.zones import reading_of
from editor_app.presenters.messages import word
from editor_app.presenters.publish import due_check
from editor_app.services.queue import Schedule
from editor_app.ui.queue.wording import offset_words
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords, utc_words
from editor_app.ui.widgets.elided import wrap
from editor_app.ui.widgets.form import WheelGuard
from editor_app.ui.widgets.text_line import start_edge


class DueForm(QWidget):
    """Now or at a time; the time in UTC stands under it.

    Args:
        times: The zone of the house and the clock.
        is_at_once_offered: Whether it may also be now.

    Emits:
        changed: whether what is filled in can be meant.
    """

    changed = Signal(bool)

    def __init__(
        self,
        times: TimeWords,
        parent: QWidget | None = None,
        *,
        is_at_once_offered: bool = True,
    ) -> None:
        super().__init__(parent)
        self._times = times
        self._now = QRadioButton(self.tr("Now"))
        self._at = QRadioButton(self.tr("At a time"))
        self._now.setVisible(is_at_once_offered)
        self._at.setVisible(is_at_once_offered)
        self._when = QDateTimeEdit()
        self._when.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._when.setAlignment(start_edge())
        self._when.setDisplayFormat("dd/MM/yyyy HH:mm")
        self._when.setCalendarPopup(True)
        self._when.setAccessibleName(self.tr("Time of leaving"))
        self._when.installEventFilter(WheelGuard(self))
        self._when.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._hint = QLabel()
        wrap(self._hint)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        self._choices = (QPushButton(), QPushButton())
        for part in (self._now, self._at, self._when, self._hint, *self._choices):
            column.addWidget(part)
        for number, button in enumerate(self._choices):
            button.clicked.connect(lambda _=False, number=number: self._choose(number))
        self._fold: int | None = None
        self._offered: tuple[datetime, ...] = ()
        self._at.toggled.connect(self._on_at_toggled)
        self._when.dateTimeChanged.connect(self._on_time_changed)
        self.show_schedule(None)

    @property
    def schedule(self) -> Schedule | None:
        """The time that is filled in; None means now."""
        if not self._at.isChecked():
            return None
        return Schedule(wall=self._wall().replace(fold=self._fold or 0), zone=self._times.zone)

    def show_schedule(self, wall: datetime | None) -> None:
        """Fill in a time on the wall of the house; None means now."""
        shown = wall or _next_hour(self._times.wall_now())
        self._when.setDateTime(
            QDateTime(QDate(shown.year, shown.month, shown.day), QTime(shown.hour, shown.minute))
        )
        (self._now if wall is None else self._at).setChecked(True)
        self._on_at_toggled(wall is not None)

    def take_keys(self) -> None:
        """Give the keys to what is chosen: now, or at a time."""
        (self._at if self._at.isChecked() else self._now).setFocus()

    def _wall(self) -> datetime:
        moment = self._when.dateTime()
        day, time = moment.date(), moment.time()
        return datetime(  # noqa: DTZ001 - the wall has no offset of its own
            day.year(), day.month(), day.day(), time.hour(), time.minute()
        )

    def _on_at_toggled(self, is_at: bool) -> None:
        self._when.setVisible(is_at)
        self._hint.setVisible(is_at)
        self._show_hint()

    def _on_time_changed(self) -> None:
        self._fold = None
        self._show_hint()

    def _choose(self, number: int) -> None:
        """Take one of two readings of a time, or send now what is due in the past."""
        if not self._offered:
            self._now.setChecked(True)
        elif self._offered[0] == self._offered[1]:
            self._fold = number
            self._show_hint()
        else:
            self.show_schedule(self._offered[number])

    def _offer(self, schedule: Schedule, *, is_past: bool) -> bool:
        """Show the choices that a time leaves; return whether there are any."""
        words: list[str] = []
        self._offered = ()
        try:
            reading = reading_of(schedule.wall, schedule.zone)
        except UserError:
            return False
        finally:
            for button in self._choices:
                button.hide()
        if not reading.exists or (reading.happens_twice and self._fold is None):
            self._offered = tuple(wall.replace(fold=0) for wall in reading.walls)
            words = [
                isolate(f"{wall:%d/%m/%Y %H:%M} · {utc_words(utc)}", "ltr")
                for wall, utc in zip(self._offered, reading.moments, strict=True)
            ]
        elif is_past and not self._now.isHidden():
            words = [self.tr("Send it now")]
        for button, said in zip(self._choices, words, strict=False):
            button.setText(said)
            button.show()
        return bool(words)

    def _show_hint(self) -> None:
        schedule = self.schedule
        if schedule is None:
            for button in self._choices:
                button.hide()
            self.changed.emit(True)
            return
        check = due_check(schedule)
        is_past = check.utc is not None and check.utc < self._times.now()
        is_open = self._offer(schedule, is_past=is_past)
        language = self._times.language
        if check.error is not None:
            self._say(word(check.error.code, check.error.params, language), "bad")
        elif check.utc is not None:
            zone = isolate(offset_words(schedule.zone, check.utc), "ltr")
            in_utc = isolate(utc_words(check.utc), "ltr")
            sentence = f"{zone}\n{in_utc} · {self._times.relative(check.utc)}"
            if check.happens_twice and self._fold is None:
                params = {"zone": schedule.zone, "time": f"{schedule.wall:%H:%M}"}
                sentence = word("queue-time-twice", params, language)
            elif check.utc < self._times.now():
                sentence = (
                    self.tr("This time has passed. Choose a later time.")
                    if self._now.isHidden()
                    else self.tr("This time has passed. Send it now, or choose a later time.")
                )
            self._say(sentence, "small")
        self.changed.emit(check.error is None and not is_open)

    def _say(self, sentence: str, role: str) -> None:
        self._hint.setText(sentence)
        set_mark(self._hint, "role", role)


def _next_hour(wall: datetime) -> datetime:
    """Return the next full hour that is at least half an hour away, as a first proposal."""
    hours = wall.hour + (2 if wall.minute >= 30 else 1)
    day = wall.date().toordinal() + hours // 24
    start = datetime.fromordinal(day)
    return start.replace(hour=hours % 24)
