"""From markup to blocks: parse any HTML within limits and walk it without recursion."""

import re
from collections.abc import Iterable
from dataclasses import field, replace

from lxml import etree

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.body import (
    PLAIN,
    Block,
    BlockKind,
    Direction,
    Foreign,
    Marks,
    Run,
    joined_runs,
)
from editor_app.domain.source import is_safe_link
from editor_app.language.bidi import clean_line, drop_unstorable
from editor_app.language.tags import primary_language

MAX_DEPTH = 1_000
"""libxml2 drops what lies deeper than 2,048; a page of this depth is no article."""
MAX_ELEMENTS = 30_000
SPACED = "spaced"
"""The class of a block whose white space counts as it stands."""

ADDRESS = "address"
"""The class of what is set apart by itself: no mark of the text."""

_CHUNK_BYTES = 1 << 15
_DROPPED = frozenset({
    "script", "style", "noscript", "template", "iframe", "frame", "object", "embed", "applet",
    "svg", "math", "canvas", "audio", "video", "head", "nav", "footer", "button", "select",
    "textarea", "datalist", "map",
})  # fmt: skip
_BLOCKS = frozenset({
    "html", "body", "p", "div", "section", "article", "header", "main", "aside", "h1", "h2", "h3",
    "h4", "h5", "h6", "ul", "ol", "li", "menu", "dir", "blockquote", "figure", "figcaption",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "dl", "dt", "dd", "pre",
    "address", "center", "form", "fieldset", "legend", "details", "summary", "hgroup",
})  # fmt: skip
_LISTS = {"ul": BlockKind.BULLETED, "ol": BlockKind.ORDERED, "menu": BlockKind.BULLETED}
_HEADINGS = {
    "h1": BlockKind.HEADING2,
    "h2": BlockKind.HEADING2,
    **dict.fromkeys(("h3", "h4", "h5", "h6"), BlockKind.HEADING3),
}
_RTL_LANGUAGES = frozenset({
    "ar", "fa", "he", "ur", "ckb", "ps", "sd", "ug", "yi", "dv",
})  # fmt: skip
_FOLDED = re.compile("[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Page:
    """What a document says of itself, and its blocks in order.

    ``tags`` names, for each block, the element that made it: ``h1`` is a title, ``li`` an item.
    """

    blocks: tuple[Block, ...]
    tags: tuple[str, ...]
    title: str
    language: str
    direction: Direction | None


def read_page(markup: str, *, is_own: bool = False) -> Page:
    """Parse a document or a fragment.

    Args:
        markup: HTML of any quality.
        is_own: Whether the program wrote it: then empty blocks, pictures, citations and stated
            directions count; a stranger's empty blocks and pictures do not.

    Raises:
        UserError: ``import-too-complex``.
    """
    root = parse(markup)
    return Page((), (), "", "", None) if root is None else page_of(root, is_own=is_own)


def page_of(root: etree._Element, *, is_own: bool = False) -> Page:
    """Walk a tree that ``parse`` gave."""
    language = clean_line(_inherited(root, "lang"))
    direction = _direction(_inherited(root, "dir"))
    walker = _Walker(is_own=is_own, language=language, direction=direction)
    walker.walk(root)
    title = root.find("head/title")
    return Page(
        blocks=tuple(walker.blocks),
        tags=tuple(walker.tags),
        title="" if title is None else clean_line(title.text or ""),
        language=language,
        direction=direction,
    )


def parse(markup: str) -> etree._Element | None:
    """Return the tree of ``markup``, or None where it holds nothing.

    Raises:
        UserError: ``import-too-complex`` past ``MAX_DEPTH`` levels or ``MAX_ELEMENTS`` elements.
    """
    parser = etree.HTMLPullParser(
        events=("start", "end"),
        encoding="utf-8",
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    data = drop_unstorable(markup).encode("utf-8")
    depth = elements = 0
    for start in range(0, len(data), _CHUNK_BYTES):
        parser.feed(data[start : start + _CHUNK_BYTES])
        for event, _ in parser.read_events():
            depth += 1 if event == "start" else -1
            elements += event == "start"
            if depth > MAX_DEPTH or elements > MAX_ELEMENTS:
                raise UserError("import-too-complex", depth=MAX_DEPTH, elements=MAX_ELEMENTS)
    try:
        return parser.close() if data.strip() else None
    except etree.XMLSyntaxError:
        return None


def _inherited(root: etree._Element, name: str) -> str:
    body = root.find("body")
    return root.get(name) or (body.get(name) if body is not None else "") or ""


def _direction(value: str) -> Direction | None:
    spelt = value.strip().lower()
    return Direction(spelt) if spelt in ("rtl", "ltr") else None


def folded_space(text: str) -> str:
    """Return ``text`` as HTML shows it: white space folded, none at the ends of its lines."""
    return "\n".join(_FOLDED.sub(" ", line).strip(" ") for line in text.split("\n"))


@dataclass(slots=True)
class _Level:
    """One open element: what it says of the text inside it."""

    tag: str
    kind: BlockKind
    marks: Marks
    direction: Direction | None
    is_spaced: bool
    lists: int = 0
    """How many lists are open around the text."""
    level: int = 0
    item_at: int | None = None
    """Where the block of this item, heading or paragraph stands, once there is one."""


@dataclass(slots=True)
class _Walker:
    is_own: bool
    language: str
    direction: Direction | None
    blocks: list[Block] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    _texts: list[list[Run]] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _open: list[_Level] = field(default_factory=list)

    def walk(self, root: etree._Element) -> None:
        skipping: etree._Element | None = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag if isinstance(element.tag, str) else ""
            if skipping is not None:
                if event == "end" and element is skipping:
                    skipping = None
                    self._say(element.tail)
            elif event == "start" and (tag in _DROPPED or self._is_label(element)):
                skipping = element
            elif event == "start":
                self._start(tag, element)
            else:
                self._end(tag, element)
        self._flush()
        self.blocks = [
            replace(made, runs=joined_runs(runs))
            for made, runs in zip(self.blocks, self._texts, strict=True)
        ]

    def _is_label(self, element: etree._Element) -> bool:
        return self.is_own and element.tag == "sup" and element.get("class") == "citation"

    def _start(self, tag: str, element: etree._Element) -> None:
        if tag in _BLOCKS:
            if self.is_own and tag in _LISTS and self._open and self._open[-1].tag == "li":
                self._flush(even_empty=self._open[-1].item_at is None)
            self._flush()
        level = self._level(tag, element)
        self._open.append(level)
        if tag == "br":
            self._runs.append(Run("\n", level.marks))
        elif tag == "hr":
            self._flush()
            stated = _direction(element.get("dir", "")) if self.is_own else None
            self._add(Block(kind=BlockKind.DIVIDER, direction=stated), tag)
        elif tag == "figure" and self.is_own:
            self._add(Block(kind=BlockKind.FIGURE, image=element.get("data-image", "")), tag)
            level.item_at = len(self.blocks) - 1
            level.direction = _direction(element.get("dir", ""))
            self.blocks[-1] = replace(self.blocks[-1], direction=level.direction)
        self._say(element.text)

    def _end(self, tag: str, element: etree._Element) -> None:
        level = self._open[-1]
        if tag in _BLOCKS:
            makes_one = self.is_own and tag in ("p", "h2", "h3", "li")
            self._flush(even_empty=makes_one and level.item_at is None)
        self._open.pop()
        self._say(element.tail)

    def _level(self, tag: str, element: etree._Element) -> _Level:
        outer = self._open[-1] if self._open else None
        marks = outer.marks if outer else PLAIN
        kind = outer.kind if outer else BlockKind.PARAGRAPH
        direction = outer.direction if outer else None
        is_spaced = outer.is_spaced if outer else False
        lists = (outer.lists if outer else 0) + (tag in _LISTS)
        level = outer.level if outer else 0
        if tag in _BLOCKS:
            kind = self._kind(tag, kind)
            if tag not in ("html", "body"):
                stated = _direction(element.get("dir", ""))
                direction = stated if self.is_own else stated or direction
            is_spaced = is_spaced or tag == "pre" or element.get("class") == SPACED
            if tag == "li":
                level = self._item_level(element, lists)
        else:
            marks = self._marked(tag, element, marks)
        return _Level(tag, kind, marks, direction, is_spaced, lists, level)

    def _kind(self, tag: str, outer: BlockKind) -> BlockKind:
        if tag in _HEADINGS:
            return _HEADINGS[tag]
        if tag == "li":
            lists = (level.tag for level in reversed(self._open) if level.tag in _LISTS)
            return _LISTS[next(lists, "ul")]
        if tag == "blockquote":
            return BlockKind.QUOTE
        if tag == "figure" and self.is_own:
            return BlockKind.FIGURE
        return outer

    def _item_level(self, element: etree._Element, lists: int) -> int:
        stated = element.get("data-level", "")
        if self.is_own and stated in ("0", "1", "2", "3", "4"):
            return int(stated)
        return max(0, lists - 1)

    def _marked(self, tag: str, element: etree._Element, marks: Marks) -> Marks:
        if tag in ("b", "strong"):
            return replace(marks, bold=True)
        if tag in ("i", "em"):
            return replace(marks, italic=True)
        if tag == "a":
            address = clean_line(element.get("href", ""))
            return replace(marks, link=address) if is_safe_link(address) else marks
        if tag in ("bdi", "span", "bdo"):
            cited = element.get("data-source", "") if self.is_own else ""
            foreign = self._foreign(tag, element)
            return replace(
                marks, foreign=foreign or marks.foreign, citation=cited or marks.citation
            )
        return marks

    def _foreign(self, tag: str, element: etree._Element) -> Foreign | None:
        language = clean_line(element.get("lang", ""))
        direction = _direction(element.get("dir", ""))
        if self.is_own:
            is_mark = tag == "bdi" and element.get("class") != ADDRESS
            return Foreign(language, direction) if is_mark and direction else None
        if element.get("class") == ADDRESS:
            return None
        primary = primary_language(language)
        own_primary = primary_language(self.language or "ar")
        if direction is None and language:
            direction = Direction.RTL if primary in _RTL_LANGUAGES else Direction.LTR
        base = self.direction or Direction.RTL
        is_other = direction is not base or (bool(primary) and primary != own_primary)
        return Foreign(language, direction) if direction and is_other else None

    def _say(self, text: str | None) -> None:
        """Take up text inside the innermost open element."""
        if not text or not self._open:
            return
        level = self._open[-1]
        if not level.is_spaced:
            text = _FOLDED.sub(" ", text)
        elif self.is_own:
            text = text.replace("\n", " ")
        self._runs.append(Run(text, level.marks))

    def _flush(self, *, even_empty: bool = False) -> None:
        """Make a block of the text taken up since the last one."""
        level = next((part for part in reversed(self._open) if part.tag in _BLOCKS), None)
        is_spaced = level is not None and level.is_spaced
        runs = tuple(self._runs) if is_spaced else _without_outer_space(self._runs)
        self._runs.clear()
        text = "".join(run.text for run in runs)
        if level is None or not (even_empty or text.strip() or (self.is_own and text)):
            return
        holder = self._holder()
        if holder and holder.item_at is not None and holder.item_at == len(self.blocks) - 1:
            before = self._texts[-1]
            before.extend((Run("\n"), *runs) if before and runs else runs)
            return
        level_of_item = holder.level if holder and holder.tag == "li" else 0
        made = Block(kind=level.kind, direction=level.direction, level=level_of_item)
        self._add(made, holder.tag if holder else "p", runs)
        if holder:
            holder.item_at = len(self.blocks) - 1

    def _holder(self) -> _Level | None:
        """Return the open item, figure, heading or paragraph that the text belongs to.

        Paragraphs inside an item belong to the item.
        """
        found: _Level | None = None
        for level in reversed(self._open):
            if level.tag == "li":
                return level
            if level.tag in _LISTS or level.tag in ("blockquote", "td", "th", "div"):
                break
            if found is None and (level.tag in ("p", "figure") or level.tag in _HEADINGS):
                found = level
        return found

    def _add(self, made: Block, tag: str, runs: Iterable[Run] = ()) -> None:
        self.blocks.append(made)
        self.tags.append(tag)
        self._texts.append(list(runs))


def _without_outer_space(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Fold white space across runs: none doubled, none beside a line break or at the ends."""
    kept: list[Run] = []
    after_space = True
    for run in runs:
        text = run.text
        if after_space:
            text = text.lstrip(" ")
        if text.startswith("\n"):
            _drop_last_space(kept)
        if text:
            after_space = text[-1] in " \n"
            kept.append(Run(text, run.marks))
    _drop_last_space(kept)
    return tuple(kept)


def _drop_last_space(runs: list[Run]) -> None:
    while runs and runs[-1].text.endswith(" "):
        rest = runs[-1].text.rstrip(" ")
        if rest:
            runs[-1] = Run(rest, runs[-1].marks)
            return
        runs.pop()
