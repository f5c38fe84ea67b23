"""Offers the writer's tools: symbols in a grid and in the palette, snippets, templates."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QIcon, QTextCursor

from editor_app.domain.writing_kit import Template
from editor_app.presenters.writing_kit import WritingKitPresenter
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.typing_aids import TypingAids
from editor_app.ui.kit.symbol_names import symbol_name
from editor_app.ui.kit.symbols import SymbolGrid, around
from editor_app.ui.main_window import MainWindow
from editor_app.ui.palette_sources import Choice, buttons_of
from editor_app.ui.words import language_word

_LANGUAGES = ("ar", "fr", "en")


class KitOffers:
    """Fills the palette and opens the grid. GUI thread.

    Args:
        window: The frame.
        kit: The tools.
        aids: Inserts snippets.
        page: Where symbols go.
    """

    def __init__(
        self, window: MainWindow, kit: WritingKitPresenter, aids: TypingAids, page: Page
    ) -> None:
        self._window = window
        self._kit = kit
        self._aids = aids
        self._page = page
        self.grid: SymbolGrid | None = None
        window.actions_.on("edit.symbol", self._open_grid)
        field = window.field
        field.remember_with(lambda: kit.kit.recent_commands, kit.note_command)
        field.add_source(self._snippets)
        field.add_source(self._symbols)
        field.add_source(
            lambda: [] if window.shown_screen is window.desk_screen else self._buttons()
        )

    def serve_templates(
        self, start: Callable[[Template], None], language: Callable[[], str]
    ) -> None:
        """Offer templates, those of the house's language first."""

        def choices() -> list[Choice]:
            icon = self._window.theme.icons.icon("files", "muted")
            own = language()
            order = sorted(_LANGUAGES, key=lambda each: each != own)
            return [
                Choice(
                    template.name,
                    language_word(each),
                    icon,
                    partial(start, template),
                    f"template.{each}.{template.id}",
                )
                for each in order
                for template in self._kit.templates(each)
            ]

        self._window.actions_.on("article.template", lambda: self._window.field.offer(choices()))

    def _snippets(self) -> list[Choice]:
        icon = self._window.theme.icons.icon("text-quote", "muted")
        return [
            Choice(
                each.name,
                " ".join(each.text.split())[:40],
                icon,
                partial(self._insert_snippet, each.text),
                f"snippet.{each.name}",
            )
            for each in self._kit.kit.snippets
        ]

    def _symbols(self) -> list[Choice]:
        return [
            Choice(
                f"{symbol}  {symbol_name(symbol)}".strip(),
                "",
                QIcon(),
                partial(self._insert_symbol, symbol),
                f"symbol.{symbol}",
            )
            for symbol in self._kit.symbols
        ]

    def _buttons(self) -> list[Choice]:
        return buttons_of(self._window.shown_screen)

    def _insert_snippet(self, text: str) -> None:
        self._window.go_to_desk()
        self._aids.insert_snippet(text)

    def _open_grid(self) -> None:
        self._window.go_to_desk()
        if self.grid is None:
            self.grid = SymbolGrid(self._window)
            self.grid.chosen.connect(self._insert_symbol)
        edit = self._page.writing_field
        corner = edit.cursorRect().bottomLeft()
        place = edit.viewport().mapTo(self._window, QPoint(corner.x(), corner.y()))
        self.grid.open(self._kit.symbols[:48], place, edit)

    def _insert_symbol(self, symbol: str) -> None:
        self._window.go_to_desk()
        field = self._page.writing_field
        if field.isReadOnly():
            return
        cursor = field.textCursor()
        selected = cursor.selectedText()
        format_ = cursor.charFormat()
        if "\u2029" in selected:
            selected = ""
            cursor.setPosition(cursor.selectionEnd(), QTextCursor.MoveMode.MoveAnchor)
        cursor.insertText(around(symbol, selected), format_)
        field.setTextCursor(cursor)
        field.setFocus()
        self._kit.note_symbol(symbol)
