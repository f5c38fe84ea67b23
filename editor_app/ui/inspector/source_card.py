"""One source of the article: a summary that opens into its fields."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from editor_app.domain.source import SourceLink
from editor_app.language.bidi import isolate
from editor_app.language.calendar import format_date
from editor_app.language.lookalikes import lookalike
from editor_app.presenters.inspector import address_error
from editor_app.presenters.messages import word
from editor_app.ui.theme.surfaces import margins
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.card_column import Grip
from editor_app.ui.widgets.elided import ElidedLabel
from editor_app.ui.widgets.form import DateLine, Field, LtrLine
from editor_app.ui.widgets.text_line import TextLine
from editor_app.ui.words import lookalike_word


class SourceCard(Card):
    """A source; a press on it opens its fields in place.

    Args:
        theme: The theme.
        language: Of dates and errors.
        source: What to show.

    Emits:
        changed: the source as it was edited.
        primary_requested, removal_requested, browser_requested, copy_requested: from its menu.
        step_requested: -1 to stand one place earlier, 1 later.
    """

    changed = Signal(object)
    primary_requested = Signal()
    removal_requested = Signal()
    browser_requested = Signal()
    copy_requested = Signal()
    step_requested = Signal(int)

    def __init__(
        self, theme: Theme, language: str, source: SourceLink, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._source = source
        self.grip = Grip(theme, self.tr("Drag to reorder"))
        self._name = ElidedLabel("strong")
        self._address = ElidedLabel("small", is_ltr=True)
        self._title = ElidedLabel("small")
        self._edit = QToolButton()
        self._edit.setCheckable(True)
        self._edit.setToolTip(self.tr("Edit the source"))
        self._edit.setAccessibleName(self.tr("Edit the source"))
        theme.put_icon(self._edit, "square-pen", "muted")
        self._edit.toggled.connect(self._on_edit_toggled)
        self._build_summary(theme)
        self._build_form(theme)
        self.show_source(source)

    @property
    def source(self) -> SourceLink:
        """The source that shows."""
        return self._source

    @property
    def is_open(self) -> bool:
        """Whether its fields show."""
        return self._edit.isChecked()

    def open(self) -> None:
        """Open the fields and go to the address."""
        self._edit.setChecked(True)
        self._url.editor.setFocus()

    def show_source(self, source: SourceLink) -> None:
        """Show what the article now says of the source; fires nothing."""
        self._source = source
        day = format_date(source.published_on, self._language) if source.published_on else ""
        outlet = isolate(source.outlet) if source.outlet else ""
        name = " · ".join(part for part in (outlet, day) if part)
        self._name.show_text(name or self.tr("Source without an outlet"))
        self._address.show_text(source.url)
        self._title.show_text(source.title)
        self._url_line.show_text(source.url)
        self._title_line.show_text(source.title)
        self._outlet_line.show_text(source.outlet)
        self._date_line.show_day(source.published_on)
        self._browse.setEnabled(bool(source.url) and address_error(source.url) is None)
        self._copy.setEnabled(bool(source.url))
        self._primary.setEnabled(not source.is_primary)
        self._on_edit_toggled(self.is_open)
        if not self._url_line.hasFocus():
            self._show_address_error(source.url)

    def _build_summary(self, theme: Theme) -> None:
        more = QToolButton()
        more.setToolTip(self.tr("More about this source"))
        more.setAccessibleName(self.tr("More about this source"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu(theme))
        theme.put_icon(more, "ellipsis-vertical", "muted")
        first = QHBoxLayout()
        first.setSpacing(0)
        first.addWidget(self.grip)
        first.addSpacing(SPACE)
        first.addWidget(self._name, 1)
        first.addWidget(self._edit)
        first.addWidget(more)
        self.column.setContentsMargins(margins(2 * SPACE, SPACE, SPACE, 2 * SPACE))
        self.column.setSpacing(0)
        self.column.addLayout(first)
        lines = QVBoxLayout()
        lines.setContentsMargins(margins(SPACE, 0, 2 * SPACE, 0))
        lines.setSpacing(2)
        lines.addWidget(self._address)
        lines.addWidget(self._title)
        self.column.addLayout(lines)

    def _menu(self, theme: Theme) -> QMenu:
        menu = QMenu(self)
        for text, icon, signal in (
            (self.tr("Open in the browser"), "external-link", self.browser_requested),
            (self.tr("Copy the address"), "copy", self.copy_requested),
            (self.tr("Make it the primary source"), "star", self.primary_requested),
        ):
            action = QAction(text, menu)
            theme.put_icon(action, icon, "muted")
            action.triggered.connect(lambda _=False, told=signal: told.emit())
            menu.addAction(action)
        self._browse, self._copy, self._primary = menu.actions()
        menu.addSeparator()
        for text, icon, step in (
            (self.tr("Move up"), "arrow-up", -1),
            (self.tr("Move down"), "arrow-down", 1),
        ):
            action = QAction(text, menu)
            theme.put_icon(action, icon, "muted")
            action.triggered.connect(lambda _=False, by=step: self.step_requested.emit(by))
            menu.addAction(action)
        menu.addSeparator()
        remove = QAction(self.tr("Remove"), menu)
        theme.put_icon(remove, "trash-2", "bad")
        remove.triggered.connect(lambda _=False: self.removal_requested.emit())
        menu.addAction(remove)
        return menu

    def _build_form(self, theme: Theme) -> None:
        self._url_line, self._title_line, self._outlet_line = LtrLine(), TextLine(), TextLine()
        self._date_line = DateLine(theme, self._language, self.tr("Pick a day"))
        self._url_line.setPlaceholderText("https://")
        self._url = Field(self.tr("Address"), self._url_line)
        self._date = Field(self.tr("Published on"), self._date_line)
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(margins(SPACE, 2 * SPACE, 2 * SPACE, SPACE))
        column.setSpacing(2 * SPACE)
        column.addWidget(self._url)
        column.addWidget(Field(self.tr("Title"), self._title_line))
        column.addWidget(Field(self.tr("Outlet"), self._outlet_line))
        column.addWidget(self._date)
        self._form.hide()
        self.column.addWidget(self._form)
        self._url_line.textEdited.connect(self._on_address_edited)
        self._url_line.editingFinished.connect(self._on_address_finished)
        self._title_line.textEdited.connect(
            lambda text: self.changed.emit(replace(self._source, title=text))
        )
        self._outlet_line.textEdited.connect(
            lambda text: self.changed.emit(replace(self._source, outlet=text))
        )
        self._date_line.date_chosen.connect(self._on_date_chosen)
        self._date_line.date_refused.connect(self._on_date_refused)

    def _show_address_error(self, text: str) -> None:
        error = address_error(text)
        said = word(error.code, error.params, self._language) if error else ""
        deceives = lookalike(text)
        if not said and deceives is not None:
            said = lookalike_word(deceives)
        self._url.show_error(said)
        if error is not None:
            self._edit.setChecked(True)

    def _on_address_edited(self, text: str) -> None:
        if address_error(text) is None and lookalike(text) is None:
            self._url.show_error("")
        self.changed.emit(replace(self._source, url=text))

    def _on_address_finished(self) -> None:
        self._show_address_error(self._url_line.text())

    def _on_date_chosen(self, day: date | None) -> None:
        self._date.show_error("")
        self.changed.emit(replace(self._source, published_on=day))

    def _on_date_refused(self, text: str) -> None:
        self._date.show_error(word("date-unreadable", {"date": text}, self._language))

    def _on_edit_toggled(self, is_open: bool) -> None:
        self._form.setVisible(is_open)
        self._address.setVisible(not is_open and bool(self._source.url))
        self._title.setVisible(not is_open and bool(self._source.title))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the fields on a press anywhere on the summary."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.is_open:
            self.open()
