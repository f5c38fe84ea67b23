"""What is said of the article besides its text: names, section, outlet, date, language."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from editor_app.domain.article import Draft
from editor_app.domain.body import Direction
from editor_app.domain.byline import Contributor
from editor_app.presenters.inspector import InspectorPresenter
from editor_app.presenters.messages import word
from editor_app.ui.inspector.byline_cards import BylineCards
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.form import DateLine, Field
from editor_app.ui.widgets.quiet_box import QuietBox
from editor_app.ui.widgets.section_header import SectionHeader
from editor_app.ui.widgets.text_line import TextLine
from editor_app.ui.words import LANGUAGES, language_word

_KEYWORD_MARKS = "،,;؛"


class ArticlePage(QWidget):
    """The plain fields of the article.

    Args:
        theme: The theme.
        language: Of dates and errors.
        presenter: Decides.

    Emits:
        directory_requested: a byline whose name is to be taken into the directory.
    """

    directory_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        language: str,
        presenter: InspectorPresenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._presenter = presenter
        self._bylines = BylineCards(theme, presenter)
        self._bylines.directory_requested.connect(self.directory_requested)
        self._section, self._outlet, self._keywords = TextLine(), TextLine(), TextLine()
        self._date = DateLine(theme, language, self.tr("Pick a day"))
        self._date_field = Field(self.tr("Publication date"), self._date)
        self._tongue, self._direction = QuietBox(), QuietBox()
        self._ticker = QPlainTextEdit()
        self._ticker.setTabChangesFocus(True)
        self._ticker.setFixedHeight(96)
        self._ticker.setPlaceholderText(self.tr("One headline on each line"))
        for code in LANGUAGES:
            self._tongue.addItem(language_word(code), code)
        self._direction.addItem(self.tr("Right to left"), Direction.RTL)
        self._direction.addItem(self.tr("Left to right"), Direction.LTR)
        self._keywords.setPlaceholderText(self.tr("Divided by commas"))
        self._build(theme)
        self._connect()
        presenter.shown.subscribe(self.show_draft)
        self.show_draft(presenter.draft)

    def show_people(self, people: Sequence[Contributor]) -> None:
        """Complete names from the directory."""
        self._bylines.show_people(people)

    def show_draft(self, draft: Draft) -> None:
        """Fill the fields from a draft; fires nothing."""
        self._section.show_text(draft.section)
        self._outlet.show_text(draft.outlet)
        if keywords_in(self._keywords.text()) != draft.keywords:
            self._keywords.show_text(_KEYWORDS_JOINT[self._is_arabic].join(draft.keywords))
        self._date.show_day(draft.published_on)
        if not self._date.hasFocus():
            self._date_field.show_error("")
        if self._tongue.findData(draft.language) < 0:
            self._tongue.addItem(language_word(draft.language), draft.language)
        self._tongue.setCurrentIndex(self._tongue.findData(draft.language))
        self._direction.setCurrentIndex(0 if draft.direction is Direction.RTL else 1)
        if lines_in(self._ticker.toPlainText()) != draft.ticker:
            self._ticker.blockSignals(True)
            self._ticker.setPlainText("\n".join(draft.ticker))
            self._ticker.blockSignals(False)
        self._count.setText(
            self.tr("Headlines: {count}").format(count=len(draft.ticker)) if draft.ticker else ""
        )

    def go_to(self, field: str) -> None:
        """Go to a field of the checklist; for the bylines, to the line for another name."""
        lines: Mapping[str, QWidget] = {
            "section": self._section,
            "keywords": self._keywords,
            "outlet": self._outlet,
            "ticker": self._ticker,
        }
        if field in lines:
            lines[field].setFocus()
        else:
            self._bylines.go_to_line()

    @property
    def _is_arabic(self) -> bool:
        return self._language == "ar"

    def _build(self, theme: Theme) -> None:
        self._count = QLabel()
        set_mark(self._count, "role", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(3 * SPACE)
        for part in (
            SectionHeader(theme, self.tr("Bylines")),
            self._bylines,
            SectionHeader(theme, self.tr("About the article")),
            Field(self.tr("Section"), self._section),
            Field(self.tr("Keywords"), self._keywords),
            Field(self.tr("Outlet"), self._outlet),
            self._date_field,
            Field(self.tr("Language"), self._tongue),
            Field(self.tr("Direction of the text"), self._direction),
            Field(self.tr("Headline ticker"), self._ticker),
            self._count,
        ):
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        update = self._presenter.update
        self._section.textEdited.connect(lambda text: update(section=text))
        self._outlet.textEdited.connect(lambda text: update(outlet=text))
        self._keywords.textEdited.connect(lambda text: update(keywords=keywords_in(text)))
        self._date.date_chosen.connect(self._on_date_chosen)
        self._date.date_refused.connect(self._on_date_refused)
        self._tongue.activated.connect(lambda _: update(language=self._tongue.currentData()))
        self._direction.activated.connect(
            lambda _: update(direction=Direction(self._direction.currentData()))
        )
        self._ticker.textChanged.connect(
            lambda: update(ticker=lines_in(self._ticker.toPlainText()))
        )

    def _on_date_chosen(self, day: date | None) -> None:
        self._date_field.show_error("")
        self._presenter.update(published_on=day)

    def _on_date_refused(self, text: str) -> None:
        self._date_field.show_error(word("date-unreadable", {"date": text}, self._language))


_KEYWORDS_JOINT = {True: "، ", False: ", "}


def keywords_in(text: str) -> tuple[str, ...]:
    """Return the keywords of a line that divides them by Arabic or Latin commas."""
    for mark in _KEYWORD_MARKS[1:]:
        text = text.replace(mark, _KEYWORD_MARKS[0])
    words = (word.strip() for word in text.split(_KEYWORD_MARKS[0]))
    return tuple(dict.fromkeys(word for word in words if word))


def lines_in(text: str) -> tuple[str, ...]:
    """Return the lines of a text that are not blank."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
