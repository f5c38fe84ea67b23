"""Find and replace in all articles: words, a preview to choose from, progress, and one button."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor_app.base.errors import AppError
from editor_app.domain.body import Direction
from editor_app.domain.hits import Hit
from editor_app.language.bidi import isolate
from editor_app.presenters.article_search import Wish
from editor_app.presenters.library_replace import ArticleHits, LibraryReplace, Progress
from editor_app.ui.editor.way_buttons import WayButtons
from editor_app.ui.theme.surfaces import set_mark, set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.text_line import TextLine

_SHOWN_PLACES = 30
"""Places of one article that the preview lists; all of them are replaced."""


class _Preview(QTreeWidget):
    """Articles to choose from, with their places; Enter and a double click open one.

    Emits:
        entered_on: Enter was pressed on this row.
    """

    entered_on = Signal(QTreeWidgetItem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open at Enter, in every style of the desktop."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.entered_on.emit(item)
        else:
            super().keyPressEvent(event)


class ReplaceScreen(QWidget):
    """One line of fields, the preview, the foot.

    Args:
        theme: The theme.
        replacing: Searches and replaces.
        say: Words an error.

    Emits:
        open_requested: the identifier of an article to open.
    """

    open_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        replacing: LibraryReplace,
        say: Callable[[str, Mapping[str, object]], str],
    ) -> None:
        super().__init__()
        self._replacing = replacing
        self._say = say
        self._searched: Wish | None = None
        self._is_searching = False
        self._articles: list[ArticleHits] = []
        set_surface(self, "background")
        self.words, self.put = TextLine(), TextLine()
        for field, words in (
            (self.words, self.tr("Find in all articles")),
            (self.put, self.tr("Replace with")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            field.returnPressed.connect(self.search)
        self._way = WayButtons(theme)
        self.button = QPushButton(self.tr("Search"))
        self.button.clicked.connect(self.search)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._cancel = QPushButton(self.tr("Cancel"))
        set_mark(self._cancel, "kind", "quiet")
        self._cancel.clicked.connect(replacing.cancel)
        self.tree = _Preview()
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(self.tr("What will be replaced"))
        self.tree.itemChanged.connect(self._count)
        self.tree.itemDoubleClicked.connect(self._open)
        self.tree.entered_on.connect(self._open)
        self._empty = EmptyState(theme, "search")
        self._said = QLabel()
        set_mark(self._said, "role", "muted")
        self.go = QPushButton()
        set_mark(self.go, "kind", "primary")
        self.go.clicked.connect(self._on_go)
        self._lay_out()
        replacing.begun.subscribe(self._on_begun)
        replacing.found.subscribe(self._on_found)
        replacing.progressed.subscribe(self._on_progressed)
        replacing.refused.subscribe(self._on_refused)
        self._tell_empty()
        self._on_progressed(Progress(0, 0, False))

    def take(self, wish: Wish | None) -> None:
        """Begin with the words of the bar over the page; without any, go on where one was."""
        self.words.setFocus()
        if wish is not None and wish.query.words:
            self.words.setText(wish.query.words)
            self.put.setText(wish.replacement or "")
            self._way.show_query(wish.query)
            self.search()

    def search(self) -> None:
        """Look through all articles."""
        if self.words.text():
            self._is_searching = True
            self._searched = Wish(self._way.query(self.words.text()), self.put.text())
            self._replacing.search(self._searched)

    @property
    def chosen(self) -> list[ArticleHits]:
        """The articles whose box is checked."""
        return [
            article
            for place, article in enumerate(self._articles)
            if self._top(place).checkState(0) is Qt.CheckState.Checked
        ]

    def _top(self, place: int) -> QTreeWidgetItem:
        item = self.tree.topLevelItem(place)
        assert item is not None
        return item

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Replace in all articles"))
        set_mark(title, "role", "heading")
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        for widget, stretch in ((self.words, 1), (self.put, 1), (self._way, 0), (self.button, 0)):
            row.addWidget(widget, stretch)
        work = QHBoxLayout()
        work.addWidget(self._progress, 1)
        work.addWidget(self._cancel)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(title)
        column.addLayout(row)
        column.addLayout(work)
        column.addWidget(self.tree, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(foot)

    def _tell_empty(self, trouble: str = "") -> None:
        if trouble:
            self._empty.tell("search", self.tr("This cannot be searched for"), trouble)
        elif self._searched is None:
            self._empty.tell(
                "search",
                self.tr("Nothing searched for yet"),
                self.tr("Write words above. You see every place before anything is replaced."),
            )
        else:
            self._empty.tell(
                "search",
                self.tr("Nothing found"),
                self.tr("No article holds these words in this way."),
            )
        self._show_list()

    def _show_list(self) -> None:
        has_some = bool(self._articles)
        self.tree.setVisible(has_some)
        self.go.setVisible(has_some)
        self._empty.setVisible(not has_some)

    def _on_begun(self) -> None:
        self._articles = []
        self.tree.clear()
        self._tell_empty()
        self._count()

    def _on_found(self, articles: Sequence[ArticleHits]) -> None:
        self.tree.blockSignals(True)
        for article in articles:
            self._articles.append(article)
            top = QTreeWidgetItem([self._title(article)])
            top.setCheckState(0, Qt.CheckState.Checked)
            for hit in article.hits[:_SHOWN_PLACES]:
                child = QTreeWidgetItem([_line(hit, article.direction)])
                child.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                top.addChild(child)
            self.tree.addTopLevelItem(top)
            top.setExpanded(len(self._articles) <= 8)
        self.tree.blockSignals(False)
        self._show_list()
        self._count()

    def _title(self, article: ArticleHits) -> str:
        headline = article.headline or self.tr("Without a headline")
        return f"\u2068{headline}\u2069 · " + self.tr("%n place(s)", None, len(article.hits))

    def _count(self) -> None:
        count = len(self.chosen)
        self.go.setText(self.tr("Replace in %n article(s)", None, count))
        self.go.setEnabled(count > 0)

    def _on_go(self) -> None:
        self._is_searching = False
        self.words.setFocus()  # the button goes with what it replaced
        self._replacing.replace(self.chosen)

    def _on_progressed(self, progress: Progress) -> None:
        self._progress.setVisible(progress.is_running)
        self._cancel.setVisible(progress.is_running)
        self._progress.setRange(0, max(progress.total, 1))
        self._progress.setValue(progress.done)
        self.go.setEnabled(not progress.is_running and bool(self.chosen))
        if progress.total and self._is_searching:
            self._said.setText(
                self.tr("Looked through {done} of {total}").format(
                    done=progress.done, total=progress.total
                )
            )
        if not self._is_searching and not progress.is_running and progress.done:
            self._said.setText("")
            self._searched = None
            self._on_begun()

    def _on_refused(self, error: AppError) -> None:
        self._articles = []
        self.tree.clear()
        self._tell_empty(self._say(error.code, error.params))
        self._count()

    def _open(self, item: QTreeWidgetItem) -> None:
        top = item.parent() or item
        self.open_requested.emit(self._articles[self.tree.indexOfTopLevelItem(top)].id)


def _line(hit: Hit, direction: Direction) -> str:
    """Return one line of the preview, run as its article runs, whatever word it begins with."""
    arrow = "←" if direction is Direction.RTL else "→"
    line = f"{hit.before}⟦{hit.old}⟧ {arrow} ⟦{hit.new}⟧{hit.after}"
    return isolate(line.replace("\n", " "), direction.value)
