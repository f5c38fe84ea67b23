"""What a Word document says of its styles and lists, looked up for each paragraph and run.

Source: ECMA-376 part 1, 17.7.2 (style hierarchy) and 17.9 (numbering).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from lxml import etree

from editor_app.base.records import dataclass
from editor_app.domain.body import BlockKind
from editor_app.formats.docx_package import Package, w

_OFF = frozenset({"0", "false", "off", "none"})
_HEADING = re.compile(r"heading ([1-9])")
_LONGEST_CHAIN = 20
TITLE_LEVEL = 1


def is_on(properties: etree._Element | None, *names: str) -> bool | None:
    """Tell whether any of these properties is on; None where none of them is stated."""
    if properties is None:
        return None
    found = [
        each.get(w("val"), "1").lower() not in _OFF
        for each in map(properties.find, map(w, names))
        if each is not None
    ]
    return any(found) if found else None


def value_of(properties: etree._Element | None, name: str) -> str:
    """Return the value of a property, or nothing."""
    found = None if properties is None else properties.find(w(name))
    return "" if found is None else found.get(w("val"), "")


@dataclass(slots=True)
class Layout:
    """The styles and lists of one document."""

    styles: dict[str, etree._Element] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=dict)
    levels: dict[tuple[str, str], str] = field(default_factory=dict)
    _chains: dict[str, tuple[etree._Element, ...]] = field(default_factory=dict)
    language: str = ""
    """The language of left-to-right text, where the document names one."""

    def names(self) -> frozenset[str]:
        """Return the names of all styles, in small letters."""
        return frozenset(map(_name, self.styles.values()))

    def style_names(self, properties: etree._Element | None, kind: str) -> tuple[str, ...]:
        """Return the style of a paragraph (``p``) or run (``r``) and those it is based on."""
        return tuple(map(_name, self.chain(properties, kind)))

    def chain(self, properties: etree._Element | None, kind: str) -> tuple[etree._Element, ...]:
        """Return the styles that hold for a paragraph (``p``) or run (``r``), nearest first."""
        own = value_of(properties, f"{kind}Style") or self.defaults.get(kind, "")
        if own not in self._chains:
            self._chains[own] = tuple(self._based(own))
        return self._chains[own]

    def _based(self, identifier: str) -> Iterator[etree._Element]:
        for _ in range(_LONGEST_CHAIN):
            style = self.styles.get(identifier)
            if style is None:
                return
            yield style
            identifier = value_of(style, "basedOn")

    def is_right_to_left(self, properties: etree._Element | None) -> bool | None:
        """Tell whether a paragraph is right-to-left, or None where nothing says."""
        stated = is_on(properties, "bidi")
        chain = iter(self.chain(properties, "p"))
        while stated is None and (style := next(chain, None)) is not None:
            stated = is_on(style.find(w("pPr")), "bidi")
        return stated

    def has_run_property(self, properties: etree._Element | None, *names: str) -> bool:
        """Tell whether a run is, by itself or its character style, one of these."""
        stated = is_on(properties, *names)
        if stated is None and value_of(properties, "rStyle"):
            chain = (is_on(each.find(w("rPr")), *names) for each in self.chain(properties, "r"))
            stated = next((each for each in chain if each is not None), None)
        return bool(stated)

    def heading_level(self, properties: etree._Element | None) -> int:
        """Return the level of a heading from 1, or 0 for any other paragraph."""
        for name in self.style_names(properties, "p"):
            if match := _HEADING.fullmatch(name):
                return int(match[1])
        stated = [properties, *(each.find(w("pPr")) for each in self.chain(properties, "p"))]
        level = next(filter(None, (value_of(each, "outlineLvl") for each in stated)), "")
        return int(level) + 1 if level in "012345678" and level else 0

    def item(self, properties: etree._Element | None) -> tuple[BlockKind, int] | None:
        """Return the kind and level of a list item, or None for any other paragraph."""
        stated = [properties, *(each.find(w("pPr")) for each in self.chain(properties, "p"))]
        found = (each.find(w("numPr")) for each in stated if each is not None)
        listed = next((each for each in found if each is not None), None)
        number = value_of(listed, "numId")
        if listed is None or not number or number == "0":
            return None
        level = value_of(listed, "ilvl") or "0"
        shape = self.levels.get((number, level), "bullet")
        if shape == "none":
            return None
        kind = BlockKind.BULLETED if shape == "bullet" else BlockKind.ORDERED
        return kind, int(level) if level.isdecimal() and len(level) < 3 else 0


def _name(style: etree._Element) -> str:
    return value_of(style, "name").lower()


def layout_of(package: Package) -> Layout:
    """Read the styles and lists of a document.

    Raises:
        UserError: as ``Package.part``.
    """
    layout = Layout()
    styles = package.part("word/styles.xml")
    if styles is not None:
        for style in styles.iterfind(w("style")):
            identifier = style.get(w("styleId"), "")
            layout.styles[identifier] = style
            if style.get(w("default"), "0").lower() not in _OFF:
                kind = "p" if style.get(w("type")) == "paragraph" else "r"
                layout.defaults.setdefault(kind, identifier)
        spoken = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}")
        layout.language = "" if spoken is None else spoken.get(w("val"), "")
    numbering = package.part("word/numbering.xml")
    if numbering is not None:
        layout.levels.update(_levels(numbering))
    return layout


def _levels(numbering: etree._Element) -> Mapping[tuple[str, str], str]:
    """Return how each level of each list counts, by list and level."""
    kinds = {
        kind.get(w("abstractNumId"), ""): dict(_shapes(kind))
        for kind in numbering.iterfind(w("abstractNum"))
    }
    found: dict[tuple[str, str], str] = {}
    for listed in numbering.iterfind(w("num")):
        number = listed.get(w("numId"), "")
        shapes = dict(kinds.get(value_of(listed, "abstractNumId"), {}))
        for override in listed.iterfind(w("lvlOverride")):
            shapes.update(_shapes(override))
        found.update({(number, level): shape for level, shape in shapes.items()})
    return found


def _shapes(kind: etree._Element) -> Iterator[tuple[str, str]]:
    for level in kind.iterfind(w("lvl")):
        yield level.get(w("ilvl"), "0"), value_of(level, "numFmt") or "decimal"
