"""Word documents into drafts: structure, marks, lists and the direction of every paragraph.

What the program wrote is read back whole (a picture's bytes aside); of strangers' documents the
title, the text and its marks are taken, and no look.
"""

import re
from collections.abc import Iterator
from dataclasses import field, replace

from lxml import etree

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import (
    Block,
    BlockKind,
    Body,
    Direction,
    Run,
    joined_runs,
)
from editor_app.domain.byline import Byline
from editor_app.domain.source import SourceLink, is_web_address
from editor_app.formats import docx_styles as styles
from editor_app.formats.docx_layout import TITLE_LEVEL, Layout, is_on, layout_of
from editor_app.formats.docx_package import CORE, DC, DOCUMENT, Package, w
from editor_app.formats.docx_runs import WordReader, Words
from editor_app.formats.html import direction_of, language_of
from editor_app.language.bidi import clean_line, first_strong
from editor_app.language.calendar import parse_date

LEFT_OUT = "document-parts-left-out"
_BLOCK_HOLDERS = frozenset(
    map(w, ("tbl", "tr", "tc", "sdt", "sdtContent", "customXml", "ins", "moveTo"))
)
_KINDS = {
    name.lower(): kind
    for kind, name in styles.OF_KIND.items()
    if kind in (BlockKind.QUOTE, BlockKind.FIGURE, BlockKind.DIVIDER)
} | {"intense quote": BlockKind.QUOTE, "block text": BlockKind.QUOTE}


@dataclass(frozen=True, slots=True)
class Reading:
    """A draft, and codes of what a person should look at."""

    draft: Draft
    notes: tuple[str, ...] = ()


def read_docx(data: bytes) -> Reading:
    """Read a Word document.

    A title, or else the first heading of the first level, is the headline. Pictures, notes and
    text boxes are left out, and a note says so.

    Args:
        data: The whole file.

    Raises:
        UserError: ``import-empty``, ``import-too-large``, ``import-too-complex``,
            ``import-document-unreadable`` or ``import-document-unsafe``.
    """
    package = Package(data)
    document = package.part(DOCUMENT)
    body = None if document is None else document.find(w("body"))
    if body is None:
        raise UserError("import-document-unreadable")
    layout = layout_of(package)
    reader = _Reader(layout, WordReader(layout, package.links()))
    for paragraph in _paragraphs(body):
        reader.take(paragraph)
    section = body.find(w("sectPr"))
    core = package.part("docProps/core.xml")
    return reader.reading(is_on(section, "bidi"), _Said.by(core))


def _paragraphs(holder: etree._Element) -> Iterator[etree._Element]:
    for element in holder:
        if element.tag == w("p"):
            yield element
        elif element.tag in _BLOCK_HOLDERS:
            yield from _paragraphs(element)


_NOT_OF_THE_TEXT = frozenset(
    map(str.lower, (styles.PICTURE, styles.PICTURE_WORDS, styles.SOURCES)),
)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a document says of itself apart from its text."""

    language: str = ""
    keywords: tuple[str, ...] = ()

    @classmethod
    def by(cls, core: etree._Element | None) -> "_Said":
        if core is None:
            return cls()
        keywords = core.findtext(f"{{{CORE}}}keywords") or ""
        return cls(
            language=clean_line(core.findtext(f"{{{DC}}}language") or ""),
            keywords=tuple(re.split("[،,;؛]", keywords)),
        )


@dataclass(slots=True)
class _Reader:
    layout: Layout
    words: WordReader
    draft: Draft = field(default_factory=Draft)
    _blocks: list[Block] = field(default_factory=list)
    _heading_at: int | None = None
    _lead: list[str] = field(default_factory=list)
    _sides: dict[bool, int] = field(default_factory=lambda: {True: 0, False: 0})
    _is_own: bool = False
    _has_left_out: bool = False

    def __post_init__(self) -> None:
        self._is_own = styles.LEAD.lower() in self.layout.names()

    def take(self, paragraph: etree._Element) -> None:
        properties = paragraph.find(w("pPr"))
        words = self.words.read(paragraph)
        names = self.layout.style_names(properties, "p")
        self._has_left_out |= words.has_left_out and styles.PICTURE.lower() not in names
        text = "".join(run.text for run in words.runs)
        side = self.layout.is_right_to_left(properties)
        if side is not None:
            self._sides[side] += len(text.strip())
        if self._take_line(names[0] if names else "", text, words):
            return
        made = self._block(properties, names, words, side)
        if self._is_own or text.strip() or made.kind is BlockKind.DIVIDER:
            is_first = self._heading_at is None
            if is_first and self.layout.heading_level(properties) == TITLE_LEVEL:
                self._heading_at = len(self._blocks)
            self._blocks.append(made)

    def _take_line(self, style: str, text: str, words: Words) -> bool:
        """Take up a line that stands around the body; tell whether it was one."""
        draft, line = self.draft, clean_line(text)
        if style == styles.HEADLINE.lower() and not draft.headline and line:
            self.draft = replace(draft, headline=line)
        elif style == "subtitle" and draft.headline and not (self._blocks or self._lead):
            self._lead.append(text)
        elif style in _NOT_OF_THE_TEXT:
            return True
        elif style == styles.KICKER.lower() and not draft.kicker:
            self.draft = replace(draft, kicker=line)
        elif style == styles.LEAD.lower():
            self._lead.append(text)
        elif style == styles.OUTLET.lower() and not draft.outlet:
            self.draft = replace(draft, outlet=line)
        elif style == styles.BYLINE.lower():
            credit = words.named.get(styles.CREDIT.lower(), "")
            signed = Byline(name=clean_line(text.removeprefix(credit)), credit=credit)
            self.draft = replace(draft, bylines=(*draft.bylines, signed))
        elif style == styles.DATE.lower() and (day := parse_date(line)):
            self.draft = replace(draft, published_on=day)
        elif style in (styles.SOURCE.lower(), styles.PRIMARY_SOURCE.lower()):
            self._take_source(words, line, is_primary=style == styles.PRIMARY_SOURCE.lower())
        else:
            return False
        return True

    def _take_source(self, words: Words, line: str, *, is_primary: bool) -> None:
        outlet = clean_line(words.named.get(styles.SOURCE_OUTLET.lower(), ""))
        title = clean_line(words.named.get(styles.SOURCE_TITLE.lower(), ""))
        address = words.link
        if not (outlet or title):
            address, title = (line, "") if is_web_address(line) or not address else (address, line)
        source = SourceLink(
            id=f"s{len(self.draft.sources) + 1}",
            url=address,
            title=title,
            outlet=outlet,
            is_primary=is_primary,
        )
        self.draft = replace(self.draft, sources=(*self.draft.sources, source))

    def _block(
        self,
        properties: etree._Element | None,
        names: tuple[str, ...],
        words: Words,
        side: bool | None,
    ) -> Block:
        heading = self.layout.heading_level(properties)
        kind = next((_KINDS[name] for name in names if name in _KINDS), BlockKind.PARAGRAPH)
        level = 0
        if heading:
            kind = BlockKind.HEADING2 if heading <= 2 else BlockKind.HEADING3
        elif kind is BlockKind.PARAGRAPH and (item := self.layout.item(properties)):
            kind, level = item
        runs = words.runs if self._is_own else _plain_ends(words.runs)
        if heading and not self._is_own:
            runs = [Run(run.text, replace(run.marks, bold=False)) for run in runs]
        direction = None if side is None else Direction.RTL if side else Direction.LTR
        return Block(kind=kind, runs=joined_runs(runs), direction=direction, level=level)

    def reading(self, section_is_rtl: bool | None, said: _Said) -> Reading:
        """Return what was read, in the direction that the document has as a whole."""
        blocks, headline = self._blocks, self.draft.headline
        if not headline and self._heading_at is not None:
            headline = clean_line(blocks.pop(self._heading_at).text)
        direction = self._direction(section_is_rtl, headline)
        draft = replace(
            self.draft,
            direction=direction,
            language=self._language(said.language, direction),
            keywords=said.keywords,
            headline=headline,
            lead="\n".join(self._lead).strip(),
            body=Body(tuple(self._directed(part, direction) for part in blocks)),
        )
        return Reading(cleaned(draft), (LEFT_OUT,) if self._has_left_out else ())

    def _direction(self, section_is_rtl: bool | None, headline: str) -> Direction:
        if self._is_own and section_is_rtl is not None:
            return Direction.RTL if section_is_rtl else Direction.LTR
        if self._sides[True] or section_is_rtl:
            undirected = sum(len(part.text) for part in self._blocks if part.direction is None)
            is_rtl = self._sides[True] >= self._sides[False] or not undirected
            if section_is_rtl or is_rtl:
                return Direction.RTL
        return direction_of("\n".join((headline, *(part.text for part in self._blocks))))

    def _language(self, stated: str, direction: Direction) -> str:
        if stated:
            return stated
        if direction is Direction.LTR and self.layout.language[:2].lower() not in ("", "en", "ar"):
            return self.layout.language
        return language_of(direction)

    def _directed(self, part: Block, direction: Direction) -> Block:
        """Return a block that states its direction only where it is not the article's.

        A stranger's paragraph that states none is left-to-right in earnest only where others are
        right-to-left and its text begins so: many Arabic documents never state any.
        """
        own = part.direction
        if own is None and self._sides[True] and first_strong(part.text) == "ltr":
            own = Direction.LTR
        return replace(part, direction=None if own is direction else own)


def _plain_ends(runs: list[Run]) -> list[Run]:
    """Return a stranger's runs without the white space around them."""
    kept = list(runs)
    while kept and not kept[0].text.lstrip():
        del kept[0]
    while kept and not kept[-1].text.rstrip():
        del kept[-1]
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return kept
