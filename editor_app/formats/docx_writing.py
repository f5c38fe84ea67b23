"""Articles as Word documents that are right-to-left everywhere, and say nothing of their maker.

The package is written part by part: no template's author, dates, thumbnail or theme come along,
and the same article gives the same bytes. Paragraphs state their direction (``w:bidi``), runs of
right-to-left letters theirs (``w:rtl``), lists are real lists.
Source: ECMA-376 part 1.
"""

from collections.abc import Callable, Iterator
from dataclasses import field
from itertools import groupby

from lxml import etree

from editor_app.base.records import dataclass
from editor_app.domain.article import Article, Draft, cleaned
from editor_app.domain.body import LIST_ITEMS, Block, BlockKind, Direction, Run
from editor_app.domain.image import Picture
from editor_app.domain.source import SourceLink, is_safe_link, is_web_address
from editor_app.formats import docx_styles as styles
from editor_app.formats.article_lines import (
    credit_words,
    date_words,
    draft_of,
    source_words,
    sources_heading,
)
from editor_app.formats.docx_package import (
    CORE,
    DC,
    DCTERMS,
    DOCUMENT,
    RELATIONSHIPS,
    R,
    W,
    packed,
    w,
    xml_bytes,
)
from editor_app.formats.docx_picture import DocumentPicture, drawing
from editor_app.formats.docx_styles import flag, make, style_id, valued
from editor_app.formats.docx_words import apart, runs, words
from editor_app.formats.xml_making import ElementMaker

SOURCE_MARK, CITED_MARK = "source", "cites"
"""How bookmarks begin: ``source_2`` is the second source, ``cites_2_7`` a text that cites it."""

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FindPicture = Callable[[str], DocumentPicture | None]


def no_picture(media_id: str) -> DocumentPicture | None:
    """Return nothing: captions stand alone."""
    return None


def docx_file(article: Article | Draft, picture: FindPicture = no_picture) -> bytes:
    """Write an article as a Word document.

    Citations become note marks that lead to the numbered sources at the end. The document names
    the headline, the bylines, the keywords, the language and the publication date; nothing else.

    Args:
        article: An article or a draft.
        picture: Gives the picture of a media identifier, or None to show the caption alone.
    """
    draft = cleaned(draft_of(article))
    document = _Document(draft, picture)
    content = document.written()
    pictures = {f"word/{name}": shown.data for name, shown in document.pictures.items()}
    return packed(
        {
            "[Content_Types].xml": _content_types(sorted({n[-3:] for n in pictures})),
            "_rels/.rels": _relationships(
                ("rId1", f"{R}/officeDocument", DOCUMENT, ""),
                (
                    "rId2",
                    f"{RELATIONSHIPS}/metadata/core-properties",
                    "docProps/core.xml",
                    "",
                ),
            ),
            "docProps/core.xml": _core(draft),
            DOCUMENT: xml_bytes(content),
            "word/_rels/document.xml.rels": _relationships(*document.relationships),
            "word/styles.xml": styles.styles_part(_word_language(draft), draft.direction),
            "word/numbering.xml": styles.numbering_part(document.ordered_lists),
            **pictures,
        }
    )


def _word_language(draft: Draft) -> str:
    """Return the language as word processors know it: with its country."""
    return "ar-MA" if draft.language.lower() == "ar" else draft.language


@dataclass(slots=True)
class _Document:
    draft: Draft
    picture: FindPicture
    relationships: list[tuple[str, str, str, str]] = field(
        default_factory=lambda: [
            ("rId1", f"{R}/styles", "styles.xml", ""),
            ("rId2", f"{R}/numbering", "numbering.xml", ""),
        ]
    )
    pictures: dict[str, DocumentPicture] = field(default_factory=dict)
    ordered_lists: int = 0
    _counting: list[int | None] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)
    _marks: int = 0

    def written(self) -> etree._Element:
        listed = [source for source in self.draft.sources if source_words(source)]
        self._numbers = {source.id: number for number, source in enumerate(listed, start=1)}
        is_rtl = self.draft.direction is Direction.RTL
        section = make(
            "sectPr",
            make("pgSz", {w("w"): "11906", w("h"): "16838"}),
            make(
                "pgMar",
                {w(side): "1417" for side in ("top", "right", "bottom", "left")}
                | {w(side): "708" for side in ("header", "footer")}
                | {w("gutter"): "0"},
            ),
            flag("bidi", is_rtl),
        )
        leading, *others = self._pictures_around() or [[]]
        body = make("body", *self._head(), *leading)
        body.extend([each for part in self.draft.body.blocks for each in self._block(part)])
        body.extend([each for other in others for each in other])
        if listed:
            body.append(self._line(styles.SOURCES, sources_heading(self.draft)))
            body.extend([self._source(number, each) for number, each in enumerate(listed, 1)])
        body.append(section)
        whole = ElementMaker(W, {"w": W, "r": R})
        return whole("document", body)

    def _head(self) -> Iterator[etree._Element]:
        draft = self.draft
        if draft.kicker:
            yield self._line(styles.KICKER, draft.kicker)
        if draft.headline:
            yield self._line(styles.HEADLINE, draft.headline)
        for line in draft.bylines:
            written = self._paragraph(styles.BYLINE, draft.direction)
            if line.credit:
                written.extend(runs(line.credit, draft.direction, style=styles.CREDIT))
                written.extend(runs(" ", draft.direction))
            written.extend(runs(line.name, draft.direction))
            yield written
        if draft.outlet:
            yield self._line(styles.OUTLET, draft.outlet)
        if draft.published_on:
            yield self._line(styles.DATE, date_words(draft))
        if draft.lead:
            yield self._line(styles.LEAD, draft.lead)

    def _line(self, style: str, text: str) -> etree._Element:
        written = self._paragraph(style, self.draft.direction)
        written.extend(words(text, self.draft.direction))
        return written

    def _paragraph(
        self, style: str, direction: Direction, listed: etree._Element | None = None
    ) -> etree._Element:
        properties = make("pPr")
        if style != "Normal":
            properties.append(valued("pStyle", style_id(style)))
        if listed is not None:
            properties.append(listed)
        properties.append(flag("bidi", direction is Direction.RTL))
        return make("p", properties)

    def _block(self, part: Block) -> Iterator[etree._Element]:
        direction = part.direction or self.draft.direction
        if part.kind is BlockKind.FIGURE and (shown := self.picture(part.image)):
            yield self._picture(part.image, shown, direction)
        written = self._paragraph(styles.OF_KIND[part.kind], direction, self._listed(part))
        for source_id, cited in groupby(part.runs, key=lambda run: run.marks.citation):
            number = self._numbers.get(source_id)
            pieces = [each for run in cited for each in self._run(run, direction)]
            written.extend(self._cited(number, pieces) if number else pieces)
        if part.kind is BlockKind.FIGURE:
            written.extend(self._said_of(self._described(part.image), direction, part.text))
        yield written

    def _listed(self, part: Block) -> etree._Element | None:
        """Return the list and level of an item; an ordered list that was left starts anew."""
        counting = self._counting
        if part.kind not in LIST_ITEMS:
            counting.clear()
            return None
        del counting[part.level + 1 :]
        counting.extend([None] * (part.level + 1 - len(counting)))
        number: int | None = styles.BULLET_LIST
        if part.kind is BlockKind.ORDERED:
            number = counting[part.level]
            if number is None:
                number = styles.FIRST_FREE_LIST + self.ordered_lists
                self.ordered_lists += 1
        counting[part.level] = number if part.kind is BlockKind.ORDERED else None
        return make("numPr", valued("ilvl", part.level), valued("numId", number))

    def _cited(self, number: int, pieces: list[etree._Element]) -> Iterator[etree._Element]:
        self._marks += 1
        yield from _bookmarked(f"{CITED_MARK}_{number}_{self._marks}", self._marks, pieces)
        mark = runs(f"[{number}]", Direction.LTR, style=styles.CITATION)
        yield make("hyperlink", {w("anchor"): f"{SOURCE_MARK}_{number}"}, *mark)

    def _run(self, run: Run, direction: Direction) -> Iterator[etree._Element]:
        foreign = run.marks.foreign
        style = styles.FOREIGN[foreign.direction] if foreign else ""
        if foreign:
            foreign_runs = runs(run.text, foreign.direction, run.marks, style=style)
            pieces = [apart(foreign.direction, foreign_runs)]
        else:
            pieces = list(words(run.text, direction, run.marks))
        if run.marks.link and is_safe_link(run.marks.link):
            yield self._link(run.marks.link, pieces)
        else:
            yield from pieces

    def _link(self, address: str, pieces: list[etree._Element]) -> etree._Element:
        return make("hyperlink", {f"{{{R}}}id": self._related("hyperlink", address)}, *pieces)

    def _related(self, kind: str, target: str) -> str:
        identifier = f"rId{len(self.relationships) + 1}"
        mode = "External" if kind == "hyperlink" else ""
        self.relationships.append((identifier, f"{R}/{kind}", target, mode))
        return identifier

    def _picture(
        self, media_id: str, shown: DocumentPicture, direction: Direction
    ) -> etree._Element:
        number = len(self.pictures) + 1
        name = f"media/image{number}.{shown.suffix}"
        self.pictures[name] = shown
        alt = self._described(media_id).alt
        written = self._paragraph(styles.PICTURE, direction)
        written.append(make("r", drawing(shown, number, self._related("image", name), alt)))
        return written

    def _described(self, media_id: str) -> Picture:
        found = (each for each in self.draft.pictures if each.media_id == media_id)
        return next(found, Picture(media_id=media_id))

    def _pictures_around(self) -> list[list[etree._Element]]:
        """Return the pictures that no figure shows, each with its words; the first one leads."""
        direction = self.draft.direction
        inside = {part.image for part in self.draft.body.blocks}
        made = []
        for each in self.draft.pictures:
            if each.media_id not in inside and (shown := self.picture(each.media_id)):
                said = self._paragraph(styles.PICTURE_WORDS, direction)
                said.extend(self._said_of(each, direction))
                made.append([self._picture(each.media_id, shown, direction), said])
        return made

    def _said_of(
        self, picture: Picture, direction: Direction, written: str = ""
    ) -> Iterator[etree._Element]:
        """Yield what is said of a picture behind the ``written`` caption: its own, its credit."""
        said = "" if written else picture.caption
        if picture.credit:
            before = " " if written or said else ""
            said += f"{before}({credit_words(self.draft, picture.credit)})"
        return runs(said, direction, style=styles.PICTURE_SAID)

    def _source(self, number: int, source: SourceLink) -> etree._Element:
        direction = self.draft.direction
        style = styles.PRIMARY_SOURCE if source.is_primary else styles.SOURCE
        listed = make("numPr", valued("ilvl", 0), valued("numId", styles.SOURCE_LIST))
        written = self._paragraph(style, direction, listed)
        named = [(source.outlet, styles.SOURCE_OUTLET), (source.title, styles.SOURCE_TITLE)]
        pieces: list[etree._Element] = []
        for text, character_style in named:
            if text:
                if pieces:
                    pieces.extend(runs(" – ", direction))
                pieces.extend(runs(text, direction, style=character_style))
        pieces = pieces or list(runs(source.url, Direction.LTR))
        if is_web_address(source.url):
            pieces = [self._link(source.url, pieces)]
        self._marks += 1
        written.extend(_bookmarked(f"{SOURCE_MARK}_{number}", self._marks, pieces))
        return written


def _bookmarked(name: str, number: int, pieces: list[etree._Element]) -> Iterator[etree._Element]:
    yield make("bookmarkStart", {w("id"): str(number), w("name"): name})
    yield from pieces
    yield make("bookmarkEnd", {w("id"): str(number)})


def _content_types(pictures: list[str]) -> bytes:
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    types = ElementMaker(namespace, {None: namespace})
    kinds = {"jpg": "image/jpeg", "png": "image/png", "gif": "image/gif"}
    defaults = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        *((end, kinds[end]) for end in pictures),
    ]
    parts = [
        (DOCUMENT, f"{_KIND}.document.main+xml"),
        ("word/styles.xml", f"{_KIND}.styles+xml"),
        ("word/numbering.xml", f"{_KIND}.numbering+xml"),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    return xml_bytes(
        types(
            "Types",
            *(types("Default", {"Extension": end, "ContentType": kind}) for end, kind in defaults),
            *(
                types("Override", {"PartName": f"/{name}", "ContentType": kind})
                for name, kind in parts
            ),
        )
    )


def _relationships(*related: tuple[str, str, str, str]) -> bytes:
    namespace = ElementMaker(RELATIONSHIPS, {None: RELATIONSHIPS})
    written = namespace("Relationships")
    for identifier, kind, target, mode in related:
        stated = {"Id": identifier, "Type": kind, "Target": target}
        written.append(namespace("Relationship", stated | ({"TargetMode": mode} if mode else {})))
    return xml_bytes(written)


def _core(draft: Draft) -> bytes:
    names = {"cp": CORE, "dc": DC, "dcterms": DCTERMS, "xsi": _XSI}
    written = etree.Element(f"{{{CORE}}}coreProperties", nsmap=names)
    comma = "، " if draft.direction is Direction.RTL else ", "
    for name, text in (
        (f"{{{DC}}}title", draft.headline),
        (f"{{{DC}}}creator", comma.join(line.name for line in draft.bylines)),
        (f"{{{CORE}}}keywords", comma.join(draft.keywords)),
        (f"{{{DC}}}language", draft.language),
    ):
        if text:
            etree.SubElement(written, name).text = text
    if draft.published_on:
        for name in ("created", "modified"):
            stated = etree.SubElement(written, f"{{{DCTERMS}}}{name}")
            stated.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
            stated.text = f"{draft.published_on.isoformat()}T00:00:00Z"
    return xml_bytes(written)
