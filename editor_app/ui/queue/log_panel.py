"""The log of one item: every try with its time and what came of it."""

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.publication import Action, Attempt, QueueRow, QueueState
from editor_app.language.bidi import isolate
from editor_app.language.numbers import decimal
from editor_app.presenters.messages import word
from editor_app.ui.queue.side import SideHeader
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE, Tint
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.elided import text_label
from editor_app.ui.words import action_word, queue_state_tint, queue_state_word


class LogPanel(QWidget):
    """What was tried, newest first.

    Args:
        theme: The theme.
        times: Words for moments.

    Emits:
        left: the cross was pressed.
    """

    left = Signal()

    def __init__(self, theme: Theme, times: TimeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times = times
        header = SideHeader(theme, self.tr("Log"))
        header.left.connect(self.left)
        self._about = text_label("muted")
        self._none = QLabel(self.tr("Nothing has been tried yet."))
        set_mark(self._none, "role", "muted")
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(2 * SPACE)
        self._cards.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        for part in (header, self._about, self._none):
            column.addWidget(part)
        column.addWidget(area, 1)

    def show_row(self, row: QueueRow) -> None:
        """Say whose log it is."""
        lines = [row.headline, row.destination]
        override = row.item.override
        if override is not None:
            told = {
                "by": override.by,
                "at": self._times.exact(override.at_utc),
                "problems": ", ".join(override.problems),
                "reason": override.reason,
            }
            lines.append(word("override-kept", told, self._times.language))
        self._about.setText("\n".join(lines))

    def show_attempts(self, attempts: Sequence[Attempt]) -> None:
        """Show every try."""
        while self._cards.count() > 1:
            item = self._cards.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        for attempt in attempts:
            self._cards.insertWidget(0, self._card(attempt))
        self._none.setVisible(not attempts)

    def _card(self, attempt: Attempt) -> Card:
        card = Card()
        name = QLabel(self.tr("Try {number}").format(number=attempt.number))
        set_mark(name, "role", "strong")
        first = QHBoxLayout()
        first.addWidget(name, 1)
        first.addWidget(_outcome_chip(attempt))
        card.column.addLayout(first)
        when = QLabel(self._when(attempt))
        set_mark(when, "role", "small")
        card.column.addWidget(when)
        sentence = self._sentence(attempt)
        if sentence:
            label = text_label()
            label.setText(sentence)
            card.column.addWidget(label)
        for told in (self._request(attempt), self._answer(attempt)):
            if told:
                small = text_label("small")
                small.setText(told)
                card.column.addWidget(small)
        return card

    def _request(self, attempt: Attempt) -> str:
        told = _told(attempt.request)
        if not told:
            return ""
        parts = [action_word(Action(told["action"])), isolate(told.get("host", ""), "ltr")]
        parts.append(self.tr("release {number}").format(number=told.get("release", "")))
        parts.append(self.tr("words: {count}").format(count=told.get("words", "0")))
        return self.tr("Asked: {what}").format(what=" · ".join(part for part in parts if part))

    def _answer(self, attempt: Attempt) -> str:
        told = _told(attempt.answer)
        shown = told.get("url") or told.get("remote_id", "")
        return self.tr("Answer: {what}").format(what=isolate(shown, "ltr")) if shown else ""

    def _when(self, attempt: Attempt) -> str:
        started = self._times.exact(attempt.started_utc)
        if attempt.ended_utc is None:
            return started
        seconds = (attempt.ended_utc - attempt.started_utc).total_seconds()
        return self.tr("{time}, took {seconds} s").format(
            time=started, seconds=decimal(seconds, self._times.language)
        )

    def _sentence(self, attempt: Attempt) -> str:
        if attempt.ended_utc is None:
            return self.tr("Still under way, or broken off with the program.")
        if attempt.outcome == QueueState.SENT.value:
            return ""
        return word(attempt.outcome, _told(attempt.detail), self._times.language)


def _told(text: str) -> Mapping[str, str]:
    """Return what an attempt tells as a JSON object; of an empty text nothing."""
    told: dict[str, str] = json.loads(text) if text else {}
    return told


def _outcome_chip(attempt: Attempt) -> Chip:
    if attempt.ended_utc is None:
        return Chip(queue_state_word(QueueState.SENDING), Tint.ACCENT)
    state = QueueState.SENT if attempt.outcome == QueueState.SENT.value else QueueState.FAILED
    return Chip(queue_state_word(state), queue_state_tint(state))
