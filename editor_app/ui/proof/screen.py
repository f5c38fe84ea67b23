"""The screen of style and spelling: what is checked, every rule, the personal dictionary."""

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from editor_app.base.settings import Settings
from editor_app.presenters.own_words import OwnWords
from editor_app.services.proofreading import wanted_by
from editor_app.ui.proof.rules_model import REASON, RIGHT, WRONG, RulesModel, rule_rows
from editor_app.ui.proof.words_card import WordsCard
from editor_app.ui.theme.surfaces import set_mark, set_surface
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.quiet_box import QuietBox

_ROW_PX, _EXAMPLE_PX, _WORDS_PX = 52, 130, 230


class ProofScreen(QWidget):
    """A change is stored at once.

    Args:
        settings: The options.
        words: The personal dictionary.
        language: Of the rules' reasons.

    Emits:
        rule_switched: a rule, and whether it shall be on.
        option_chosen: an option of the settings, and its new value.
        left: back to the desk.
    """

    rule_switched = Signal(str, bool)
    option_chosen = Signal(str, object)
    left = Signal()

    def __init__(
        self, settings: Settings, words: OwnWords, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._language = language
        self.model = RulesModel()
        self.model.switched.connect(self.rule_switched)
        self.house_style = self._make_box(self.tr("Check house style"), "proof.style")
        self.spelling = self._make_box(self.tr("Check spelling"), "proof.spelling")
        self.quotes = QuietBox()
        self.quotes.setAccessibleName(self.tr("Quotation marks of the house"))
        for key, marks in (("guillemets", "« »"), ("straight", '" "')):
            self.quotes.addItem(marks, key)
        self.quotes.activated.connect(
            lambda _: self.option_chosen.emit("writing.quotes", self.quotes.currentData())
        )
        self.table = self._make_table()
        self.words = WordsCard(words, language)
        self.words.setFixedWidth(_WORDS_PX)
        self._build()
        self.refresh()

    def refresh(self) -> None:
        """Show the options and rules as they are stored."""
        self.house_style.setChecked(self._settings.flag("proof.style"))
        self.spelling.setChecked(self._settings.flag("proof.spelling"))
        self.quotes.setCurrentIndex(self.quotes.findData(self._settings.text("writing.quotes")))
        self.model.show_rows(rule_rows(wanted_by(self._settings), self._language))

    def _build(self) -> None:
        set_surface(self, "background")
        title = QLabel(self.tr("Style and spelling"))
        set_mark(title, "role", "heading")
        back = QPushButton(self.tr("Back to the desk"))
        set_mark(back, "kind", "link")
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(back)
        options = Card()
        line = QHBoxLayout()
        line.setSpacing(6 * SPACE)
        line.addWidget(self.house_style)
        line.addWidget(self.spelling)
        line.addStretch(1)
        line.addWidget(QLabel(self.tr("Quotation marks of the house")))
        line.addWidget(self.quotes)
        options.column.addLayout(line)
        rules = Card()
        rules.column.addWidget(self.table, 1)
        both = QHBoxLayout()
        both.setSpacing(3 * SPACE)
        both.addWidget(rules, 1)
        both.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 6 * SPACE, 6 * SPACE, 6 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addLayout(head)
        column.addWidget(options)
        column.addLayout(both, 1)

    def _make_box(self, text: str, key: str) -> QCheckBox:
        box = QCheckBox(text)
        box.clicked.connect(lambda is_on: self.option_chosen.emit(key, is_on))
        return box

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setItemDelegate(_Isolating(table))
        table.setWordWrap(True)
        table.setShowGrid(False)
        table.setAccessibleName(self.tr("Rules of house style"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_PX)
        across = table.horizontalHeader()
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)
        for place in (WRONG, RIGHT):
            across.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            across.resizeSection(place, _EXAMPLE_PX)
        return table

    def minimumSizeHint(self) -> QSize:
        """Let the window be narrower than the table would like."""
        return QSize(600, 300)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what menus and settings changed meanwhile."""
        super().showEvent(event)
        self.refresh()


class _Isolating(QStyledItemDelegate):
    """Shows each cell in the direction of its own words."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        """Return the text between isolates."""
        return f"\u2068{value}\u2069" if value else ""
