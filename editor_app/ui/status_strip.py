"""The strip at the foot: saved or not, how long, which language, the ticker, what waits, zone."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from editor_app.domain.body import Direction
from editor_app.language.bidi import first_strong
from editor_app.language.counting import reading_minutes
from editor_app.presenters.open_article import SaveState
from editor_app.ui.theme.surfaces import set_mark, set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE, STRIP, TYPE_SMALL
from editor_app.ui.translation import QT_TRANSLATE_NOOP
from editor_app.ui.words import language_word

_GOAL_PX = 48

_SAVE_WORDS: Mapping[SaveState, tuple[str, str]] = {
    SaveState.CLEAN: ("", "small"),
    SaveState.DIRTY: (QT_TRANSLATE_NOOP("StatusStrip", "Not saved yet"), "small"),
    SaveState.SAVING: (QT_TRANSLATE_NOOP("StatusStrip", "Saving…"), "small"),
    SaveState.SAVED: (QT_TRANSLATE_NOOP("StatusStrip", "Saved"), "small good"),
    SaveState.FAILED: (QT_TRANSLATE_NOOP("StatusStrip", "Not saved"), "small bad"),
    SaveState.CONFLICT: (QT_TRANSLATE_NOOP("StatusStrip", "Changed elsewhere"), "small bad"),
}


class StatusStrip(QWidget):
    """Small words that change while one writes. Each is hidden where it has nothing to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_surface(self, "panel")
        self.setFixedHeight(STRIP)
        self._saved, self._length, self._language = (_label() for _ in range(3))
        self._waiting, self._zone, self._goal = _label(), _label(), _label()
        self._goal_bar = QProgressBar()
        self._goal_bar.setTextVisible(False)
        self._goal_bar.setFixedWidth(_GOAL_PX)
        self._goal_bar.hide()
        self._ticker = Ticker(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * SPACE, 0, 4 * SPACE, 0)
        row.setSpacing(4 * SPACE)
        for label in (self._saved, self._length, self._language):
            row.addWidget(label)
        row.addWidget(self._goal)
        row.addWidget(self._goal_bar)
        row.addWidget(self._ticker, 1)
        row.addWidget(self._waiting)
        row.addWidget(self._zone)

    def show_state(self, state: SaveState) -> None:
        """Show whether the article is in the library."""
        source, role = _SAVE_WORDS[state]
        _say(self._saved, QCoreApplication.translate("StatusStrip", source) if source else "")
        set_mark(self._saved, "role", role)

    def show_length(self, words: int) -> None:
        """Show how long the article is."""
        if not words:
            _say(self._length, "")
            return
        counted = self.tr("%n word(s)", None, words)
        reading = self.tr("%n minute(s) of reading", None, reading_minutes(words))
        _say(self._length, f"{counted} · {reading}")

    def show_language(self, language: str, direction: Direction) -> None:
        """Show the language and the direction of the article."""
        way = self.tr("from the right") if direction is Direction.RTL else self.tr("from the left")
        _say(self._language, f"{language_word(language)} · {way}")

    def show_ticker(self, headlines: Sequence[str]) -> None:
        """Show the ticker of the open article; an empty one leaves the place blank."""
        self._ticker.show_headlines(headlines)

    def show_goal(self, words: int, goal: int) -> None:
        """Show how many words of the day's goal are written; a goal of 0 shows nothing."""
        today = self.tr("Today")
        _say(self._goal, f"{today} \u2066{words} / {goal}\u2069" if goal else "")
        set_mark(self._goal, "role", "small good" if words >= goal > 0 else "small")
        self._goal_bar.setRange(0, max(goal, 1))
        self._goal_bar.setValue(min(words, goal))
        self._goal_bar.setAccessibleName(self._goal.text())
        self._goal_bar.setVisible(goal > 0)

    def show_waiting(self, count: int) -> None:
        """Show how many releases wait in the queue."""
        _say(self._waiting, self.tr("%n waiting", None, count) if count else "")

    def show_zone(self, words: str) -> None:
        """Show the zone in which times are meant."""
        _say(self._zone, words)


class Ticker(QWidget):
    """Headlines in one line, each behind a point; what does not fit is left out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._headlines: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def show_headlines(self, headlines: Sequence[str]) -> None:
        """Show other headlines."""
        self._headlines = tuple(headlines)
        self.setToolTip("\n".join(self._headlines[:12]))
        self.setAccessibleName(self._headlines[0] if self._headlines else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as many whole headlines as fit, from the start edge."""
        if not self._headlines:
            return
        painter = QPainter(self)
        font = self.font()
        font.setPixelSize(TYPE_SMALL)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        tokens = self._theme.tokens
        middle = self.height() // 2
        used = 2 * SPACE
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, headline in enumerate(self._headlines):
            room = self.width() - used - 4 * SPACE
            width = metrics.horizontalAdvance(headline) + 2
            if number and width > room:
                break
            text = metrics.elidedText(headline, Qt.TextElideMode.ElideRight, room)
            width = min(width, room)
            dot = self.width() - used - 2 if is_rtl else used + 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(dot - 2, middle - 2, 4, 4)
            left = self.width() - used - 3 * SPACE - width if is_rtl else used + 3 * SPACE
            painter.setPen(QColor(tokens.muted))
            painter.setLayoutDirection(_direction_of(headline))
            painter.drawText(
                left, 0, width, self.height(), Qt.AlignmentFlag.AlignCenter.value, text
            )
            used += width + 6 * SPACE
        painter.end()


def _direction_of(text: str) -> Qt.LayoutDirection:
    """Return which way a text runs by itself, so that its last mark stands at its end."""
    is_rtl = first_strong(text) == "rtl"
    return Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_mark(label, "role", "small")
    label.hide()
    return label


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
