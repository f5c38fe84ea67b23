"""What a Word document's paragraphs and runs are called, how they look, and how lists count.

Styles are told apart by their names: word processors keep names and rewrite identifiers.
Fonts and sizes are stated for Latin and for complex scripts (``w:cs``, ``w:szCs``, ``w:bCs``).
Source: ECMA-376 part 1, 17.7 (styles) and 17.9 (numbering).
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lxml import etree

from editor_app.base.records import dataclass
from editor_app.domain.body import MAX_LEVEL, BlockKind, Direction
from editor_app.formats.docx_package import W, w, xml_bytes
from editor_app.formats.xml_making import ElementMaker

KICKER, HEADLINE, LEAD = "Mihbara Kicker", "Title", "Mihbara Lead"
BYLINE, OUTLET, DATE = "Mihbara Byline", "Mihbara Outlet", "Mihbara Date"
PICTURE, DIVIDER = "Mihbara Picture", "Mihbara Divider"
PICTURE_WORDS, PICTURE_SAID = "Mihbara Picture Words", "Mihbara Picture Credit"
"""Of words that stand with the article's picture and not in its body: a paragraph, a run."""

SOURCES, SOURCE, PRIMARY_SOURCE = "Mihbara Sources", "Mihbara Source", "Mihbara Primary Source"
CREDIT, CITATION = "Mihbara Credit", "Mihbara Citation"
SOURCE_OUTLET, SOURCE_TITLE = "Mihbara Source Outlet", "Mihbara Source Title"
LINK = "Hyperlink"
ISOLATE = "Mihbara Isolate"
"""Of a control that sets what is beside it apart: it is no text."""

FOREIGN: Mapping[Direction, str] = MappingProxyType(
    {Direction.LTR: "Mihbara Foreign LTR", Direction.RTL: "Mihbara Foreign RTL"}
)
OF_KIND: Mapping[BlockKind, str] = MappingProxyType(
    {
        BlockKind.PARAGRAPH: "Normal",
        BlockKind.HEADING2: "heading 2",
        BlockKind.HEADING3: "heading 3",
        BlockKind.QUOTE: "Quote",
        BlockKind.BULLETED: "List Bullet",
        BlockKind.ORDERED: "List Number",
        BlockKind.FIGURE: "caption",
        BlockKind.DIVIDER: DIVIDER,
    }
)
BULLETS, NUMBERS, SOURCE_NUMBERS = 1, 2, 3
"""The kinds of list (``w:abstractNum``); lists 1 and 2 (``w:num``) are bullets and sources."""

BULLET_LIST, SOURCE_LIST = 1, 2
FIRST_FREE_LIST = 3
TWIPS_A_LEVEL = 425

make = ElementMaker(W, {"w": W})


@dataclass(frozen=True, slots=True)
class _Look:
    """How a paragraph style looks; sizes in half points, spaces in twips."""

    size: int = 0
    complex_size: int = 0
    is_bold: bool = False
    is_italic: bool = False
    before: int = 0
    after: int = 0
    indent: int = 0
    outline: int | None = None
    has_rule: bool = False
    keeps_next: bool = False


_LOOKS: Mapping[str, _Look] = MappingProxyType(
    {
        KICKER: _Look(22, 24, after=60, keeps_next=True),
        HEADLINE: _Look(40, 44, is_bold=True, after=160, keeps_next=True),
        BYLINE: _Look(22, 24, after=40),
        OUTLET: _Look(22, 24, after=40),
        DATE: _Look(22, 24, after=160),
        LEAD: _Look(26, 30, is_bold=True, after=240),
        OF_KIND[BlockKind.HEADING2]: _Look(
            30, 34, is_bold=True, before=320, after=120, outline=1, keeps_next=True
        ),
        OF_KIND[BlockKind.HEADING3]: _Look(
            26, 30, is_bold=True, before=240, after=100, outline=2, keeps_next=True
        ),
        OF_KIND[BlockKind.QUOTE]: _Look(is_italic=True, after=160, indent=567),
        OF_KIND[BlockKind.BULLETED]: _Look(after=60),
        OF_KIND[BlockKind.ORDERED]: _Look(after=60),
        PICTURE: _Look(before=160, after=60, keeps_next=True),
        OF_KIND[BlockKind.FIGURE]: _Look(20, 24, after=240),
        PICTURE_WORDS: _Look(20, 24, after=240),
        DIVIDER: _Look(before=160, after=160, has_rule=True),
        SOURCES: _Look(26, 30, is_bold=True, before=400, after=100, keeps_next=True),
        SOURCE: _Look(20, 24, after=40),
        PRIMARY_SOURCE: _Look(20, 24, after=40),
    }
)
_FONT = "Times New Roman"
_CHARACTER_STYLES = (
    *(CREDIT, CITATION, SOURCE_OUTLET, SOURCE_TITLE, LINK, ISOLATE, PICTURE_SAID),
    *FOREIGN.values(),
)


def style_id(name: str) -> str:
    """Return the identifier of a style."""
    return "".join(word[0].upper() + word[1:] for word in name.split())


def flag(name: str, is_on: bool) -> etree._Element:
    """Return a property that is on or off; off is said, for a style may say on."""
    return make(name) if is_on else make(name, {w("val"): "0"})


def valued(name: str, value: object) -> etree._Element:
    """Return a property with a value."""
    return make(name, {w("val"): str(value)})


def styles_part(language: str, direction: Direction) -> bytes:
    """Return ``word/styles.xml`` for an article of this language and direction."""
    is_rtl = direction is Direction.RTL
    spoken = {w("val"): "en-US" if is_rtl else language, w("bidi"): language if is_rtl else "ar-MA"}
    defaults = make(
        "docDefaults",
        make(
            "rPrDefault",
            make(
                "rPr",
                make("rFonts", {w(part): _FONT for part in ("ascii", "hAnsi", "eastAsia", "cs")}),
                valued("sz", 24),
                valued("szCs", 28),
                make("lang", spoken),
            ),
        ),
        make("pPrDefault", make("pPr", make("spacing", {w("after"): "160", w("line"): "360"}))),
    )
    normal = make(
        "style",
        {w("type"): "paragraph", w("default"): "1", w("styleId"): "Normal"},
        valued("name", "Normal"),
        make("qFormat"),
        make("pPr", flag("bidi", is_rtl)),
    )
    looks = [_paragraph_style(name, look) for name, look in _LOOKS.items()]
    characters = [_character_style(name) for name in _CHARACTER_STYLES]
    return xml_bytes(make("styles", defaults, normal, *looks, *characters))


def _paragraph_style(name: str, look: _Look) -> etree._Element:
    return make(
        "style",
        {w("type"): "paragraph", w("styleId"): style_id(name)},
        valued("name", name),
        valued("basedOn", "Normal"),
        make("qFormat"),
        make("pPr", *_paragraph_look(look)),
        make("rPr", *_letter_look(look)),
    )


def _paragraph_look(look: _Look) -> Iterator[etree._Element]:
    if look.keeps_next:
        yield make("keepNext")
    if look.has_rule:
        rule = {w("val"): "single", w("sz"): "6", w("space"): "1", w("color"): "auto"}
        yield make("pBdr", make("bottom", rule))
    spaces = {w("before"): str(look.before), w("after"): str(look.after)}
    yield make("spacing", spaces)
    if look.indent:
        yield make("ind", {w("left"): str(look.indent), w("right"): str(look.indent)})
    if look.outline is not None:
        yield valued("outlineLvl", look.outline)


def _letter_look(look: _Look) -> Iterator[etree._Element]:
    names = [*(["b", "bCs"] if look.is_bold else []), *(["i", "iCs"] if look.is_italic else [])]
    yield from map(make, names)
    if look.size:
        yield valued("sz", look.size)
        yield valued("szCs", look.complex_size)


def _character_style(name: str) -> etree._Element:
    look = []
    if name == LINK:
        look = [valued("color", "0563C1"), valued("u", "single")]
    elif name == CITATION:
        look = [valued("vertAlign", "superscript")]
    return make(
        "style",
        {w("type"): "character", w("styleId"): style_id(name)},
        valued("name", name),
        make("qFormat"),
        make("rPr", *look),
    )


def numbering_part(ordered_lists: int) -> bytes:
    """Return ``word/numbering.xml`` with one list of its own for each ordered list."""
    kinds = [
        _list_kind(BULLETS, "bullet", "•"),
        _list_kind(NUMBERS, "decimal", "%{}."),
        _list_kind(SOURCE_NUMBERS, "decimal", "[%{}]"),
    ]
    lists = [_list(BULLET_LIST, BULLETS), _list(SOURCE_LIST, SOURCE_NUMBERS)]
    restart = [
        make("lvlOverride", {w("ilvl"): str(level)}, valued("startOverride", 1))
        for level in range(MAX_LEVEL + 1)
    ]
    for number in range(FIRST_FREE_LIST, FIRST_FREE_LIST + ordered_lists):
        own = _list(number, NUMBERS)
        own.extend([etree.fromstring(etree.tostring(each)) for each in restart])
        lists.append(own)
    return xml_bytes(make("numbering", *kinds, *lists))


def _list_kind(number: int, kind: str, text: str) -> etree._Element:
    levels = [
        make(
            "lvl",
            {w("ilvl"): str(level)},
            valued("start", 1),
            valued("numFmt", kind),
            valued("lvlText", text.format(level + 1)),
            valued("lvlJc", "left"),  # the side where lines start, also where that is the right
            make(
                "pPr",
                make(
                    "ind",
                    {
                        w("left"): str(TWIPS_A_LEVEL * (level + 1)),
                        w("hanging"): str(TWIPS_A_LEVEL),
                    },
                ),
            ),
        )
        for level in range(MAX_LEVEL + 1)
    ]
    return make(
        "abstractNum",
        {w("abstractNumId"): str(number)},
        valued("multiLevelType", "hybridMultilevel"),
        *levels,
    )


def _list(number: int, kind: int) -> etree._Element:
    return make("num", {w("numId"): str(number)}, valued("abstractNumId", kind))
