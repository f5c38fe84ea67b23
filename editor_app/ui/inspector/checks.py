"""The checklist of the article: each problem leads to its place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.checklist import Problem
from editor_app.presenters.inspector import InspectorPresenter
from editor_app.presenters.messages import word
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.elided import wrap
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.section_header import SectionHeader
from editor_app.ui.widgets.tab_order import put_in_tab_order
from editor_app.ui.words import severity_tint, severity_word


class ProblemRow(QPushButton):
    """One problem; a press leads to its place."""

    def __init__(self, problem: Problem, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sentence = word(problem.code, {"found": problem.found}, language)
        set_mark(self, "kind", "row")
        self.setAccessibleName(f"{severity_word(problem.severity)}: {sentence}")
        self.setToolTip(self.tr("Go to the place"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        text = QLabel(sentence)
        wrap(text)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        chip = Chip(severity_word(problem.severity), severity_tint(problem.severity))
        chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        row.setSpacing(2 * SPACE)
        row.addWidget(text, 1)
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell that the sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped sentence."""
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(width)


class ProblemList(QWidget):
    """Rows of problems.

    Emits:
        place_requested: the problem of the row that was pressed.
    """

    place_requested = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._problems: tuple[Problem, ...] = ()
        self._place = QWidget(self)
        self._place.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * SPACE)

    @property
    def rows(self) -> Sequence[ProblemRow]:
        """The rows that show."""
        return self.findChildren(ProblemRow, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems; of the same ones again only their places may be others."""
        before, self._problems = self._problems, tuple(problems)
        if before == self._problems:
            return
        for old in self.rows:
            self._column.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        for number, problem in enumerate(problems):
            row = ProblemRow(problem, self._language)
            row.clicked.connect(lambda _=False, at=number: self._on_row_clicked(at))
            self._column.addWidget(row)
        put_in_tab_order(self._place, self.rows)

    def _on_row_clicked(self, number: int) -> None:
        self.place_requested.emit(self._problems[number])


class ChecksPage(QWidget):
    """The checklist, fresh after each save.

    Args:
        theme: The theme.
        language: Of the sentences.
        presenter: Runs the checklist.

    Emits:
        place_requested: the problem to go to.
        links_requested: every link is to be asked.
    """

    place_requested = Signal(object)
    links_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        language: str,
        presenter: InspectorPresenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._header = SectionHeader(theme, self.tr("Before it leaves"))
        self._list = ProblemList(language)
        self._list.place_requested.connect(self.place_requested)
        self._empty = EmptyState(
            theme,
            "circle-check",
            self.tr("The checklist is clear"),
            self.tr("The article can go to the publishing queue."),
        )
        self._ask = QPushButton(self.tr("Check the links"))
        self._ask.setToolTip(self.tr("See whether every link and source still answers"))
        self._ask.clicked.connect(lambda _=False: self.links_requested.emit())
        column = QVBoxLayout(self)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._header)
        column.addWidget(self._list)
        column.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignLeading)
        self._column = column
        column.addWidget(self._empty)
        column.addStretch(1)
        presenter.checked.subscribe(self.show_problems)
        self.show_problems(())

    def add_list(self, list_: QWidget) -> None:
        """Put another list under the problems."""
        self._column.insertWidget(self._column.indexOf(self._empty) + 1, list_)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show what is to be mended."""
        self._list.show_problems(problems)
        self._header.setVisible(bool(problems))
        self._list.setVisible(bool(problems))
        self._empty.setVisible(not problems)
        self._column.setContentsMargins(
            3 * SPACE, SPACE if problems else 3 * SPACE, 3 * SPACE, 3 * SPACE
        )
