"""Icons drawn from the bundled outlines in the colours of the theme."""

import re
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor_app.base.assets import asset
from editor_app.ui.theme.tokens import ICON, Tokens

Role = Literal["ink", "muted", "accent", "on_accent", "warning", "bad", "good"]

MIRRORED = frozenset(
    {
        "arrow-left",
        "arrow-right",
        "between-horizontal-start",
        "chevron-left",
        "chevron-right",
        "external-link",
        "file-text",
        "layout-list",
        "list",
        "log-out",
        "panel-left",
        "panel-right",
        "quote",
        "redo",
        "redo-2",
        "remove-formatting",
        "rotate-ccw",
        "send",
        "text-quote",
        "undo",
        "undo-2",
        "newspaper",
    }
)
"""Icons that have a reading direction. What shows a thing of the world (a clock, a lens) or plays
sound or film stays as it is; the pilcrows name a direction themselves."""

_PARTED = {"list-ordered": (b"M11 ", -8, 14), "list-checks": (b"M13 ", -10, 12)}
"""Mirrored by moving lines and signs past each other: digits and ticks are never turned round.

How a line begins in the outline, how far the lines move and how far the signs do.
"""


def beside_icon(text: str) -> str:
    """Return a button's text with some air between it and its icon."""
    return f"\u2002{text}"


class IconSet:
    """The icons of one theme and one layout direction, drawn once each.

    Example: ``button.setIcon(icons.icon("send", "on_accent"))``. Inside widgets prefer
    ``Theme.put_icon``, which follows a change of theme by itself.

    Args:
        tokens: The colours.
        is_mirrored: Whether the interface runs from right to left.
    """

    def __init__(self, tokens: Tokens, *, is_mirrored: bool) -> None:
        self._tokens = tokens
        self._is_mirrored = is_mirrored
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._pixmaps: dict[tuple[str, str, int], QPixmap] = {}

    def icon(self, name: str, role: Role = "ink") -> QIcon:
        """Return an icon for a button or an action, with a paler form for when it is disabled."""
        known = self._icons.get((name, role))
        if known is None:
            known = QIcon(self.pixmap(name, role))
            is_on_accent = role == "on_accent"  # its ground is gone where it is disabled
            pale = self.pixmap(name, "muted") if is_on_accent else _paled(self.pixmap(name, role))
            known.addPixmap(pale, QIcon.Mode.Disabled)
            self._icons[name, role] = known
        return known

    def pixmap(self, name: str, role: Role = "ink", size: int = ICON) -> QPixmap:
        """Return an icon as an image of ``size`` logical pixels, sharp on the screen in use."""
        known = self._pixmaps.get((name, role, size))
        if known is None:
            known = self._drawn(name, role, size)
            self._pixmaps[name, role, size] = known
        return known

    def coloured_outline(self, name: str, role: Role) -> bytes:
        """Return the SVG of an icon in its colour, for style sheets, which take files only."""
        return _outline(name).replace(b"currentColor", getattr(self._tokens, role).encode())

    def _drawn(self, name: str, role: Role, size: int) -> QPixmap:
        application = QGuiApplication.instance()
        ratio = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
        scale = 1 if ratio <= 1 else 2 if ratio <= 2 else 3
        pixmap = QPixmap(QSize(size, size) * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        if self._is_mirrored and name in MIRRORED:
            painter.translate(size, 0)
            painter.scale(-1, 1)
        outline = self.coloured_outline(name, role)
        if self._is_mirrored and name in _PARTED:
            outline = _with_signs_at_the_right(outline, *_PARTED[name])
        QSvgRenderer(outline).render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap


def _outline(name: str) -> bytes:
    data = asset("icons", f"{name}.svg").read_bytes()
    return data.replace(b'stroke-width="2"', b'stroke-width="1.75"')


def _with_signs_at_the_right(outline: bytes, line: bytes, lines_by: int, signs_by: int) -> bytes:
    def moved(found: re.Match[bytes]) -> bytes:
        by = lines_by if found[1].startswith(line) else signs_by
        return b'<path transform="translate(%d 0)" d="%b"' % (by, found[1])

    return re.sub(rb'<path d="([^"]*)"', moved, outline)


def _paled(pixmap: QPixmap) -> QPixmap:
    pale = QPixmap(pixmap.size())
    pale.setDevicePixelRatio(pixmap.devicePixelRatio())
    pale.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pale)
    painter.setOpacity(0.4)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return pale
