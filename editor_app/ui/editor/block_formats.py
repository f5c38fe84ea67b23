"""What the document model looks like inside a ``QTextDocument``: properties and formats.

Meaning is carried by our own properties (kind, level, marks …) and appearance by Qt's, so that
reading a document never guesses from a font weight. Colours are painted, never stored: a theme may
change without touching the document or its undo history.
"""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from editor_app.domain.body import (
    HEADINGS,
    LIST_ITEMS,
    PLAIN,
    BlockKind,
    Direction,
    Foreign,
    Marks,
)
from editor_app.ui.editor.page_look import PageLook

_OWN = QTextFormat.Property.UserProperty.value
KIND, LEVEL, IMAGE = _OWN + 1, _OWN + 2, _OWN + 3
STYLED_AS = _OWN + 16
BOLD, ITALIC, LINK, CITATION = _OWN + 17, _OWN + 18, _OWN + 19, _OWN + 20
FOREIGN_LANGUAGE, FOREIGN_DIRECTION = _OWN + 21, _OWN + 22
ISOLATE = _OWN + 23
"""Of the controls that the writing surface puts in by itself: see ``isolates``."""

_LAYOUT_DIRECTION = QTextFormat.Property.LayoutDirection.value

KINDS = tuple(BlockKind)
"""A kind is stored as its place here; a paragraph, the first, needs no property."""

_NUMBER = {kind: number for number, kind in enumerate(KINDS)}
_DIRECTIONS = {
    Direction.RTL: Qt.LayoutDirection.RightToLeft,
    Direction.LTR: Qt.LayoutDirection.LeftToRight,
}

INDENT_PX = 26
FIGURE_PX = 280
"""Height of the box in which a figure's picture is painted, above its caption."""
FIGURE_GAP_PX = 8


def kind_of(format_: QTextBlockFormat) -> BlockKind:
    """Return the kind of a block of this format."""
    return KINDS[format_.intProperty(KIND)]


def direction_of(format_: QTextBlockFormat) -> Direction | None:
    """Return the block's own direction, or None where it follows the article."""
    if not format_.hasProperty(_LAYOUT_DIRECTION):
        return None
    right = format_.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return Direction.RTL if right else Direction.LTR


def level_of(format_: QTextBlockFormat) -> int:
    """Return how deep a list item is nested, from 0."""
    return format_.intProperty(LEVEL)


def image_of(format_: QTextBlockFormat) -> str:
    """Return the media identifier of a figure, or an empty string."""
    return format_.stringProperty(IMAGE)


def marks_of(format_: QTextCharFormat) -> Marks:
    """Return the marks that a character format carries."""
    if format_.propertyCount() == 0:
        return PLAIN
    return Marks(
        bold=format_.boolProperty(BOLD),
        italic=format_.boolProperty(ITALIC),
        link=format_.stringProperty(LINK),
        foreign=foreign_in(format_),
        citation=format_.stringProperty(CITATION),
    )


def foreign_in(format_: QTextCharFormat) -> Foreign | None:
    """Return what a character format says of a foreign span, or None."""
    direction = format_.stringProperty(FOREIGN_DIRECTION)
    if not direction:
        return None
    return _foreign(format_.stringProperty(FOREIGN_LANGUAGE), direction)


@lru_cache(maxsize=64)
def _foreign(language: str, direction: str) -> Foreign:
    return Foreign(language, Direction(direction))


def styled_as(format_: QTextCharFormat) -> BlockKind:
    """Return the kind of block whose letters this format draws."""
    return KINDS[format_.intProperty(STYLED_AS)]


class Formats:
    """The formats of one look, each made once and shared."""

    def __init__(self, look: PageLook) -> None:
        self._look = look
        self._blocks: dict[tuple[object, ...], QTextBlockFormat] = {}
        self._texts: dict[tuple[BlockKind, Marks], QTextCharFormat] = {}
        self._isolates: dict[tuple[BlockKind, Marks], QTextCharFormat] = {}
        self._style: dict[BlockKind, Callable[[QTextCharFormat], None]] = {
            BlockKind.HEADING2: self._as_heading2,
            BlockKind.HEADING3: self._as_heading3,
            BlockKind.FIGURE: self._as_caption,
        }

    @property
    def font(self) -> QFont:
        """The font of running text: the document's default."""
        font = QFont()
        font.setFamilies(list(self._look.text_families))
        font.setPixelSize(self._look.text_px)
        return font

    def block(
        self,
        kind: BlockKind = BlockKind.PARAGRAPH,
        direction: Direction | None = None,
        level: int = 0,
        image: str = "",
    ) -> QTextBlockFormat:
        """Return the format of such a block."""
        key = (kind, direction, level, image)
        found = self._blocks.get(key)
        if found is None:
            found = self._blocks[key] = self._new_block(kind, direction, level, image)
        return found

    def text(self, kind: BlockKind, marks: Marks = PLAIN) -> QTextCharFormat:
        """Return the format of text with ``marks`` in a block of ``kind``."""
        key = (kind if kind in self._style else BlockKind.PARAGRAPH, marks)
        found = self._texts.get(key)
        if found is None:
            found = self._texts[key] = self._new_text(*key)
        return found

    def isolate(self, kind: BlockKind, marks: Marks = PLAIN) -> QTextCharFormat:
        """Return the format of an isolate control beside such text."""
        key = (kind if kind in self._style else BlockKind.PARAGRAPH, marks)
        found = self._isolates.get(key)
        if found is None:
            found = self._isolates[key] = QTextCharFormat(self.text(kind, marks))
            found.setProperty(ISOLATE, True)
        return found

    def like(self, old: QTextCharFormat, kind: BlockKind, marks: Marks) -> QTextCharFormat:
        """Return the format that takes the place of ``old``: an isolate stays one."""
        return (self.isolate if old.hasProperty(ISOLATE) else self.text)(kind, marks)

    def suits(self, kind: BlockKind, format_: QTextCharFormat) -> bool:
        """Tell whether text of this format looks as text of a block of ``kind`` should."""
        return styled_as(format_) is (kind if kind in self._style else BlockKind.PARAGRAPH)

    def _new_block(
        self, kind: BlockKind, direction: Direction | None, level: int, image: str
    ) -> QTextBlockFormat:
        look = self._look
        made = QTextBlockFormat()
        if kind is not BlockKind.PARAGRAPH:
            made.setProperty(KIND, _NUMBER[kind])
        if direction is not None:
            made.setLayoutDirection(_DIRECTIONS[direction])
        above, below = look.text_px * 0.45, look.text_px * 0.7
        height = look.text_px * look.line_height
        if kind in LIST_ITEMS:
            made.setProperty(LEVEL, level)
            made.setIndent(level + 1)
            above, below = look.text_px * 0.2, look.text_px * 0.2
        elif kind is BlockKind.QUOTE:
            made.setIndent(1)
        elif kind in HEADINGS:
            size = look.heading2_px if kind is BlockKind.HEADING2 else look.heading3_px
            height, above, below = size * 1.6, look.text_px * 0.9, look.text_px * 0.3
        elif kind is BlockKind.FIGURE:
            made.setProperty(IMAGE, image)
            height, above = look.caption_px * 1.7, above + FIGURE_PX + FIGURE_GAP_PX
        made.setLineHeight(round(height), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(round(above))
        made.setBottomMargin(round(below))
        return made

    def _new_text(self, kind: BlockKind, marks: Marks) -> QTextCharFormat:
        made = QTextCharFormat()
        if kind in self._style:
            made.setProperty(STYLED_AS, _NUMBER[kind])
            self._style[kind](made)
        if marks.bold:
            made.setProperty(BOLD, True)
            made.setFontWeight(QFont.Weight.Bold)
        if marks.italic:
            made.setProperty(ITALIC, True)
            made.setFontItalic(True)
        if marks.link:
            made.setProperty(LINK, marks.link)
        if marks.citation:
            made.setProperty(CITATION, marks.citation)
        if marks.foreign is not None:
            made.setProperty(FOREIGN_LANGUAGE, marks.foreign.language)
            made.setProperty(FOREIGN_DIRECTION, marks.foreign.direction.value)
        return made

    def _as_heading2(self, made: QTextCharFormat) -> None:
        made.setProperty(QTextFormat.Property.FontPixelSize.value, self._look.heading2_px)
        made.setFontWeight(QFont.Weight.Bold)

    def _as_heading3(self, made: QTextCharFormat) -> None:
        made.setProperty(QTextFormat.Property.FontPixelSize.value, self._look.heading3_px)
        made.setFontWeight(QFont.Weight.Bold)

    def _as_caption(self, made: QTextCharFormat) -> None:
        made.setProperty(QTextFormat.Property.FontPixelSize.value, self._look.caption_px)
