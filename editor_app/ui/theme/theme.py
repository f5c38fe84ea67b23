"""The theme in force: follows the setting or the system, and dresses the application."""

import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from editor_app.ui.theme.fonts import interface_font, load_fonts
from editor_app.ui.theme.icons import IconSet, Role
from editor_app.ui.theme.style_sheet import SHEET_ICONS, style_sheet
from editor_app.ui.theme.tokens import DARK, LIGHT, Tokens


class _TakesIcon(Protocol):
    def setIcon(self, icon: QIcon) -> None: ...


STYLE_ARGUMENTS = ("-style", "Fusion")
"""What Qt's application is made with: a style that is changed later is made twice."""


class Theme(QObject):
    """The tokens and icons in force. GUI thread; one for the application.

    Args:
        application: What to dress.
        choice: ``system``, ``light`` or ``dark``, as the setting ``interface.theme`` has it.
        is_sheet_late: Leave the style sheet to :meth:`dress`. Widgets are put together in half
            the time without one: under a sheet Qt dresses all of a subtree anew for each parent
            that takes it.

    Emits:
        changed: after the colours changed; widgets that paint themselves then update.
    """

    changed = Signal()

    def __init__(
        self, application: QApplication, choice: str = "system", *, is_sheet_late: bool = False
    ) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._files = QTemporaryDir()
        self._bound: weakref.WeakKeyDictionary[_TakesIcon, tuple[str, Role]] = (
            weakref.WeakKeyDictionary()
        )
        self._tokens = LIGHT
        self._icons = IconSet(LIGHT, is_mirrored=False)
        load_fonts()
        application.setFont(interface_font())
        self._apply()
        if not is_sheet_late:
            self.dress()
        application.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def icons(self) -> IconSet:
        """The icons in force."""
        return self._icons

    def icons_in(self, ink: str, muted: str) -> IconSet:
        """Return the icons as they stand on a ground that is not the theme's own."""
        tokens = replace(self._tokens, ink=ink, muted=muted)
        return IconSet(tokens, is_mirrored=self._is_mirrored)

    def choose(self, choice: str) -> None:
        """Change the setting: ``system``, ``light`` or ``dark``."""
        self._choice = choice
        self.refresh()

    def refresh(self) -> None:
        """Dress the application again, after the theme or the layout direction changed."""
        self._apply()
        self.dress()
        for target, (name, role) in list(self._bound.items()):
            if not isinstance(target, QObject) or isValid(target):
                target.setIcon(self._icons.icon(name, role))
        self.changed.emit()

    def dress(self) -> None:
        """Put the style sheet of the colours in force on the application."""
        files = self._write_sheet_icons()
        sheet = style_sheet(self._tokens, files, is_mirrored=self._is_mirrored)
        self._application.setStyleSheet(sheet)

    @contextmanager
    def undressed(self) -> Iterator[None]:
        """Make many widgets without the style sheet, and dress them together at the end.

        With the sheet in force Qt looks up its rules for each widget that finds its place.
        """
        self._application.setStyleSheet("")
        try:
            yield
        finally:
            self.dress()

    def put_icon(self, target: _TakesIcon, name: str, role: Role = "ink") -> None:
        """Give a button or an action an icon that follows the theme."""
        self._bound[target] = (name, role)
        target.setIcon(self._icons.icon(name, role))

    def follow(self, redraw: Callable[[], None]) -> None:
        """Call ``redraw`` now and after every change of theme."""
        redraw()
        self.changed.connect(redraw)

    @property
    def _is_mirrored(self) -> bool:
        return self._application.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _on_system_scheme_changed(self) -> None:
        if self._choice == "system":
            self.refresh()

    def _apply(self) -> None:
        scheme = self._application.styleHints().colorScheme()
        is_dark = self._choice == "dark" or (
            self._choice == "system" and scheme is Qt.ColorScheme.Dark
        )
        self._tokens = DARK if is_dark else LIGHT
        self._icons = IconSet(self._tokens, is_mirrored=self._is_mirrored)
        self._application.setPalette(_palette(self._tokens))

    def _write_sheet_icons(self) -> dict[str, str]:
        folder = Path(self._files.path())
        files = {}
        for key, (name, role) in SHEET_ICONS.items():
            path = folder / f"{key}-{'dark' if self._tokens.is_dark else 'light'}.svg"
            if not path.exists():
                path.write_bytes(self._icons.coloured_outline(name, role))
            files[key] = path.as_posix()
        return files


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, tokens.background),
        (roles.WindowText, tokens.ink),
        (roles.Base, tokens.field),
        (roles.AlternateBase, tokens.panel),
        (roles.Text, tokens.ink),
        (roles.PlaceholderText, tokens.muted),
        (roles.Button, tokens.panel),
        (roles.ButtonText, tokens.ink),
        (roles.BrightText, tokens.bad),
        (roles.Light, tokens.page),
        (roles.Midlight, tokens.hover),
        (roles.Mid, tokens.line),
        (roles.Dark, tokens.field_line),
        (roles.Shadow, tokens.line),
        (roles.Highlight, tokens.accent),
        (roles.HighlightedText, tokens.on_accent),
        (roles.Link, tokens.accent),
        (roles.LinkVisited, tokens.accent),
        (roles.ToolTipBase, tokens.ink),
        (roles.ToolTipText, tokens.page),
        (roles.Accent, tokens.accent),
    ):
        palette.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(disabled, role, QColor(tokens.muted))
    return palette
