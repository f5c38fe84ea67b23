"""The document model: a body is a tuple of blocks, a block holds runs of marked text.

Lists are flat: consecutive items of one kind make one list, ``level`` nests them. Every importer
makes a body, every exporter reads one, and the editor translates it to and from its own document.
"""

from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from enum import StrEnum
from itertools import groupby

from editor_app.base.records import dataclass
from editor_app.base.remembered import Remembered
from editor_app.language.counting import count_words


class Direction(StrEnum):
    """Which way a text runs; never how it is aligned."""

    RTL = "rtl"
    LTR = "ltr"


class BlockKind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING2 = "heading2"
    HEADING3 = "heading3"
    QUOTE = "quote"
    BULLETED = "bulleted"
    ORDERED = "ordered"
    FIGURE = "figure"
    DIVIDER = "divider"


HEADINGS = frozenset({BlockKind.HEADING2, BlockKind.HEADING3})
LIST_ITEMS = frozenset({BlockKind.BULLETED, BlockKind.ORDERED})
MAX_LEVEL = 4


@dataclass(frozen=True, slots=True)
class Foreign:
    """A span in another language, isolated from the text around it."""

    language: str = ""
    direction: Direction = Direction.LTR


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What is said of a run of text."""

    bold: bool = False
    italic: bool = False
    link: str = ""
    foreign: Foreign | None = None
    citation: str = ""
    """The identifier of the cited source link, or empty."""


PLAIN = Marks()


@dataclass(frozen=True, slots=True)
class Run:
    """Text with one set of marks; a line feed inside it is a line break within the block."""

    text: str
    marks: Marks = PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, heading, quote, list item, figure or divider.

    A figure shows the picture ``image`` (a media identifier) and its runs are the caption. A
    divider has no runs. ``direction`` None means the article's.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    runs: tuple[Run, ...] = ()
    direction: Direction | None = None
    level: int = 0
    image: str = ""

    @property
    def text(self) -> str:
        """The block's text without its marks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Body:
    """The text of an article below its lead."""

    blocks: tuple[Block, ...] = field(default=())

    @property
    def text(self) -> str:
        """The text of all blocks, one line feed between blocks."""
        return "\n".join(block.text for block in self.blocks)

    @property
    def word_count(self) -> int:
        """How many words its blocks hold."""
        return sum(map(_words_in, self.blocks))

    def __bool__(self) -> bool:
        return bool(self.blocks)


_words_in = Remembered[Block, int](lambda part: count_words(part.text))


def block(
    *text: str | Run,
    kind: BlockKind = BlockKind.PARAGRAPH,
    direction: Direction | None = None,
    level: int = 0,
    image: str = "",
) -> Block:
    """Build a canonical block from strings and runs."""
    runs = (part if isinstance(part, Run) else Run(part) for part in text)
    return Block(kind=kind, runs=joined_runs(runs), direction=direction, level=level, image=image)


def body_of(*paragraphs: str | Block) -> Body:
    """Build a body from blocks and plain paragraphs."""
    return Body(tuple(part if isinstance(part, Block) else block(part) for part in paragraphs))


def joined_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return the same text with empty runs dropped and neighbours of equal marks joined."""
    runs = tuple(runs)
    if _are_joined(runs):
        return runs
    joined = (
        Run("".join(run.text for run in alike), marks)
        for marks, alike in groupby((run for run in runs if run.text), key=lambda run: run.marks)
    )
    return tuple(joined)


def _are_joined(runs: tuple[Run, ...]) -> bool:
    before: Marks | None = None
    for run in runs:
        if not run.text or run.marks is before or run.marks == before:
            return False
        before = run.marks
    return True


def canonical(body: Body, *, is_passing: bool = False) -> Body:
    """Return the one form among equal bodies: runs joined, levels and figures in their bounds.

    One empty paragraph alone is the empty body: a writing surface cannot tell them apart.

    Args:
        body: Any body.
        is_passing: It was just read, perhaps with a whole library: remember none of its blocks.
    """
    blocks = tuple(map(_made_canonical if is_passing else _canonical_block, body.blocks))
    return Body() if blocks == (Block(),) else Body(blocks)


def note_canonical(part: Block) -> None:
    """Remember that a block has the one form already."""
    _canonical_block.know(part, part)


def _made_canonical(part: Block) -> Block:
    level = min(max(part.level, 0), MAX_LEVEL) if part.kind in LIST_ITEMS else 0
    runs = () if part.kind is BlockKind.DIVIDER else joined_runs(part.runs)
    image = part.image if part.kind is BlockKind.FIGURE else ""
    if (level, image) == (part.level, part.image) and runs == part.runs:
        return part
    return replace(part, runs=runs, level=level, image=image)


_canonical_block = Remembered(_made_canonical)


def grouped_lists(body: Body) -> Iterator[Block | tuple[Block, ...]]:
    """Yield blocks in order, each run of list items (of any kind and level) as one tuple."""
    items: list[Block] = []
    for part in body.blocks:
        if part.kind in LIST_ITEMS:
            items.append(part)
            continue
        if items:
            yield tuple(items)
            items = []
        yield part
    if items:
        yield tuple(items)
