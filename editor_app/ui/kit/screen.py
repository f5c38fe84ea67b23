"""The screen of snippets, of replacements while typing, and of the writer's own templates."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QWidget

from editor_app.domain.writing_kit import Replacement, Snippet
from editor_app.presenters.writing_kit import WritingKitPresenter
from editor_app.ui.kit.pair_table import PairTable, columns_of
from editor_app.ui.theme.surfaces import set_mark, set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE

_WIDTH = 760
_LINE = "¶"
"""Stands for the end of a paragraph in a line of the table."""


class KitScreen(QScrollArea):
    """Three tables; a change is stored at once.

    Args:
        theme: The theme.
        kit: The tools.
    """

    def __init__(self, theme: Theme, kit: WritingKitPresenter) -> None:
        super().__init__()
        self._kit = kit
        set_surface(self, "background")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        title = QLabel(self.tr("Snippets, replacements, templates"))
        set_mark(title, "role", "heading")
        self.setAccessibleName(title.text())
        self.snippets = PairTable(
            theme,
            self.tr("Snippets"),
            (self.tr("Name"), self.tr("Text")),
            self.tr(
                "Type the name and press Tab, or choose it in the command palette. Tab leads "
                "through parts such as {place}; ¶ begins a paragraph."
            ),
        )
        self.replacements = PairTable(
            theme,
            self.tr("Replacements while typing"),
            (self.tr("Typed"), self.tr("Put")),
            self.tr("A word is replaced at the space or mark after it. Ctrl+Z brings it back."),
        )
        self.templates = PairTable(
            theme,
            self.tr("Your templates"),
            (self.tr("Name"), self.tr("Headline")),
            self.tr(
                "The command “Keep the article as a template” makes one of the open article; "
                "they come first where a new article is begun from a template."
            ),
        )
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        inside.setMaximumWidth(_WIDTH)
        inside.setLayout(columns_of(title, self.snippets, self.replacements, self.templates))
        holder = QWidget()
        holder.setProperty("scrolled", "true")
        row = QHBoxLayout(holder)
        row.setContentsMargins(6 * SPACE, 6 * SPACE, 6 * SPACE, 6 * SPACE)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        self.setWidget(holder)
        self.snippets.edited.connect(
            lambda rows: kit.set_snippets(
                [Snippet(name.strip(), text.replace(_LINE, "\n")) for name, text in rows]
            )
        )
        self.replacements.edited.connect(
            lambda rows: kit.set_replacements([Replacement(*row) for row in rows])
        )
        self.templates.edited.connect(kit.rename_templates)
        kit.changed.subscribe(self._show_templates)
        self._show()

    def _show_templates(self) -> None:
        if not self.templates.table.isActiveWindow() or not self.templates.table.hasFocus():
            self.templates.show_rows(
                [(each.name, each.draft.headline) for each in self._kit.kit.templates]
            )

    def _show(self) -> None:
        kit = self._kit.kit
        self.snippets.show_rows(
            [(each.name, each.text.replace("\n", _LINE)) for each in kit.snippets]
        )
        self._show_templates()
        self.replacements.show_rows([(each.typed, each.put) for each in kit.replacements])
