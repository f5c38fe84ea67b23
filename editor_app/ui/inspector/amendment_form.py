"""The form that amends what is published: what readers are told, and what changes where."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QPushButton, QWidget

from editor_app.base.errors import AppError
from editor_app.domain.body import Direction
from editor_app.domain.checklist import Problem
from editor_app.language.bidi import isolate
from editor_app.presenters.amendments import Amendment, AmendmentWish, HeldText
from editor_app.presenters.messages import word
from editor_app.ui.inspector.checks import ProblemList
from editor_app.ui.inspector.override_part import OverridePart
from editor_app.ui.theme.icons import beside_icon
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.translation import QT_TRANSLATE_NOOP
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.diff_view import DiffView
from editor_app.ui.widgets.elided import sentences, text_label
from editor_app.ui.widgets.flow import FlowLayout
from editor_app.ui.widgets.form import Field
from editor_app.ui.widgets.keys_back import KeysBack
from editor_app.ui.widgets.quiet_box import QuietBox
from editor_app.ui.widgets.section_header import SectionHeader
from editor_app.ui.widgets.text_box import text_box
from editor_app.ui.widgets.text_line import TextLine

_WORDS: Mapping[Amendment, tuple[str, str, str]] = {
    Amendment.CORRECT: (
        QT_TRANSLATE_NOOP("AmendmentForm", "Correction"),
        QT_TRANSLATE_NOOP(
            "AmendmentForm",
            "Mend the text first. Readers see what was wrong and what is right, with the date.",
        ),
        QT_TRANSLATE_NOOP("AmendmentForm", "Send the correction"),
    ),
    Amendment.UPDATE: (
        QT_TRANSLATE_NOOP("AmendmentForm", "Update"),
        QT_TRANSLATE_NOOP(
            "AmendmentForm", "New facts: the text as it stands replaces the one before."
        ),
        QT_TRANSLATE_NOOP("AmendmentForm", "Send the update"),
    ),
    Amendment.REPLY: (
        QT_TRANSLATE_NOOP("AmendmentForm", "Right of reply"),
        QT_TRANSLATE_NOOP(
            "AmendmentForm", "The reply stands below the article, with name and date."
        ),
        QT_TRANSLATE_NOOP("AmendmentForm", "Send the reply"),
    ),
    Amendment.WITHDRAW: (
        QT_TRANSLATE_NOOP("AmendmentForm", "Withdrawal"),
        QT_TRANSLATE_NOOP(
            "AmendmentForm", "Readers find a notice in place of the article, wherever it was."
        ),
        QT_TRANSLATE_NOOP("AmendmentForm", "Withdraw the article"),
    ),
}
_PAUSE_MS = 300


class AmendmentForm(Card):
    """One act: its fields, where it goes, and word by word what changes there.

    Ctrl+Return sends, Escape leaves; the keys go back to who had them.

    Args:
        theme: The theme.
        times: Words for moments.

    Emits:
        send_requested: the wish.
        told_edited: what was wrong and what is right, after a moment without a key.
        left: the form is to be put away.
        place_requested: the problem that was pressed.
    """

    send_requested = Signal(object)
    told_edited = Signal(str, str)
    left = Signal()
    place_requested = Signal(object)

    def __init__(self, theme: Theme, times: TimeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times = times
        self._act = Amendment.CORRECT
        self._held: Sequence[HeldText] = ()
        self._is_sending = self._is_sent_by_button = False
        self._title = SectionHeader(theme, "")
        self._told = text_label("small")
        self._wrong, self._right, self._text = text_box(), text_box(), text_box()
        self._by = TextLine()
        self._fields = {
            "wrong": Field(self.tr("What it said (may stay empty)"), self._wrong),
            "right": Field(self.tr("What is right"), self._right),
            "note": Field(self.tr("What is new (may stay empty)"), self._text),
            "by": Field(self.tr("Name"), self._by),
        }
        self._still_said = ProblemList(times.language)
        self._going = text_label("small")
        self._where = QuietBox()
        self._where.setAccessibleName(self.tr("What changes at"))
        self._diff = DiffView(theme)
        self._refusal = text_label("bad")
        self._problems = ProblemList(times.language)
        self._override = OverridePart()
        self._send = QPushButton()
        set_mark(self._send, "kind", "primary")
        theme.put_icon(self._send, "send", "on_accent")
        self._leave = QPushButton(self.tr("Close"))
        set_mark(self._leave, "kind", "quiet")
        self._build()
        self._keys_back = KeysBack(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._on_paused)
        for box in (self._wrong, self._right):
            box.textChanged.connect(self._pause.start)
        self._still_said.place_requested.connect(self.place_requested)
        self._where.currentIndexChanged.connect(self._on_place_chosen)
        self._send.clicked.connect(lambda _=False: self._on_send())
        self._leave.clicked.connect(lambda _=False: self.left.emit())
        self._problems.place_requested.connect(self.place_requested)
        self._override.asked.connect(self._on_override_asked)

    @property
    def wish(self) -> AmendmentWish:
        """What is filled in."""
        return AmendmentWish(
            act=self._act,
            wrong=self._wrong.toPlainText(),
            right=self._right.toPlainText(),
            by=self._by.text(),
            text=self._text.toPlainText(),
        )

    def start(self, act: Amendment, direction: Direction) -> None:
        """Begin an act anew; what is typed runs as the article does."""
        self._act = act
        title, told, send = (self.tr(text) for text in _WORDS[act])
        self._title.set_title(title)
        self._told.setText(told)
        self._send.setText(beside_icon(send))
        is_right = direction is Direction.RTL
        way = Qt.LayoutDirection.RightToLeft if is_right else Qt.LayoutDirection.LeftToRight
        option = QTextOption()
        option.setTextDirection(way)
        for box in (self._wrong, self._right, self._text):
            box.clear()
            box.document().setDefaultTextOption(option)
        self._by.clear()
        self._by.setLayoutDirection(way)
        labels = {
            Amendment.UPDATE: self.tr("What is new (may stay empty)"),
            Amendment.REPLY: self.tr("The reply, as it was sent in"),
            Amendment.WITHDRAW: self.tr("Why, for readers (may stay empty)"),
        }
        self._fields["note"].set_label(labels.get(act, ""))
        is_correction = act is Amendment.CORRECT
        self._fields["by"].set_label(
            self.tr("Signed by (may stay empty)") if is_correction else self.tr("Who replies")
        )
        for name in ("wrong", "right"):
            self._fields[name].setVisible(is_correction)
        self._fields["note"].setVisible(not is_correction)
        self._fields["by"].setVisible(act in (Amendment.CORRECT, Amendment.REPLY))
        self.show_held(())
        self.show_still_said(None)
        self._going.setText("")
        self.show_refusal(None, ())
        QTimer.singleShot(0, self, self._go_to_first)

    def show_held(self, held: Sequence[HeldText]) -> None:
        """Show where it goes and what differs there; nothing can be sent to nowhere."""
        chosen = self._where.currentText()
        self._held = held
        self._where.blockSignals(True)
        self._where.clear()
        self._where.addItems([one.destination for one in held])
        self._where.setCurrentIndex(max(self._where.findText(chosen), 0) if held else -1)
        self._where.blockSignals(False)
        has_diff = any(one.comparison is not None for one in held)
        self._where.setVisible(has_diff and len(held) > 1)
        self._diff.setVisible(has_diff)
        if held:
            lines = [self.tr("Goes to:"), *map(self._since, held)]
            self._going.setText(sentences("\n".join(lines)))
        else:
            self._going.setText(self.tr("No destination holds this article: publish it first."))
        self._on_place_chosen(self._where.currentIndex())
        self._enable()

    def show_still_said(self, problem: Problem | None) -> None:
        """Lead to where the text still says what is corrected; None: it does not."""
        self._still_said.show_problems([problem] if problem else [])
        self._still_said.setVisible(problem is not None)

    def show_sending(self, is_sending: bool) -> None:
        """Keep the button from being pressed twice; it has its keys again where it had them."""
        if is_sending:
            self._is_sent_by_button = self._send.hasFocus()
        self._is_sending = is_sending
        self._enable()
        if not is_sending and self._is_sent_by_button:
            self._send.setFocus()

    def show_refusal(self, error: AppError | None, problems: Sequence[Problem]) -> None:
        """Show why not, and what to mend."""
        sentence = word(error.code, error.params, self._times.language) if error else ""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        self._problems.show_problems(problems)
        self._problems.setVisible(bool(problems))
        self._override.show_problems(problems)
        if not self._override.isHidden():
            self._override.reason.setFocus()

    def _build(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self._send)
        flow.addWidget(self._leave)
        self.column.setSpacing(2 * SPACE)
        self.column.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 3 * SPACE)
        for part in (self._title, self._told, *self._fields.values(), self._still_said):
            self.column.addWidget(part)
        for part in (
            self._going,
            self._where,
            self._diff,
            self._refusal,
            self._problems,
            self._override,
        ):
            self.column.addWidget(part)
        self.column.addWidget(buttons)

    def _go_to_first(self) -> None:
        first = self._wrong if self._act is Amendment.CORRECT else self._text
        first.setFocus()

    def _on_place_chosen(self, place: int) -> None:
        is_chosen = 0 <= place < len(self._held)
        self._diff.show_comparison(self._held[place].comparison if is_chosen else None)

    def _since(self, one: HeldText) -> str:
        name = isolate(one.destination)
        if one.sent_utc is None:
            return self.tr("{0}: on its way, this goes behind it").format(name)
        moment = self._times.relative(one.sent_utc)
        return self.tr("{0}: received {1}").format(name, moment)

    def _on_paused(self) -> None:
        if self._act is Amendment.CORRECT:
            self.told_edited.emit(self._wrong.toPlainText(), self._right.toPlainText())

    def _on_override_asked(self, reason: str) -> None:
        """Ask again with the reason; what is refused for another cause shows as before."""
        if self._send.isEnabled():
            self.send_requested.emit(replace(self.wish, override=reason))

    def _on_send(self) -> None:
        if self._send.isEnabled():
            self.send_requested.emit(self.wish)

    def _enable(self) -> None:
        is_ready = bool(self._held) and not self._is_sending
        self._send.setEnabled(is_ready)
        self._override.set_ready(is_ready)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send at Ctrl+Return, leave at Escape; what is typed ignores both."""
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_send()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
