"""The text of one paragraph of a Word document, with its marks."""

import re
from collections.abc import Mapping
from dataclasses import field, replace

from lxml import etree

from editor_app.base.records import dataclass
from editor_app.domain.body import PLAIN, Foreign, Marks, Run
from editor_app.domain.source import is_safe_link
from editor_app.formats import docx_styles as styles
from editor_app.formats.docx_layout import Layout
from editor_app.formats.docx_package import R, w
from editor_app.language.bidi import clean_line

_HOLDERS = frozenset(
    map(
        w,
        (
            *("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "dir", "bdo"),
            *("fldSimple", "customXml"),
        ),
    )
)
_LEFT_OUT = frozenset(
    map(w, ("drawing", "pict", "object", "footnoteReference", "endnoteReference"))
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"}
_FIELD_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)
_CITES = re.compile(r"cites_([1-9][0-9]{0,3})_[0-9]+")
_NO_TEXT = frozenset(
    map(str.lower, (styles.CITATION, styles.ISOLATE, styles.PICTURE_SAID)),
)
_SIGNS = {w("tab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "\u2011"}


@dataclass(slots=True)
class Words:
    """The runs of a paragraph, and those of its pieces that have a character style of ours."""

    runs: list[Run] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)
    link: str = ""
    """The first address that the paragraph leads to."""
    has_left_out: bool = False


@dataclass(slots=True)
class WordReader:
    """Reads paragraphs one after the other: fields and citations may reach over several."""

    layout: Layout
    links: Mapping[str, str]
    _fields: list[list[str]] = field(default_factory=list)
    """Of each open field: its instruction so far, and its address once the text begins."""
    _citations: dict[str, str] = field(default_factory=dict)

    def read(self, paragraph: etree._Element) -> Words:
        """Return the text of a paragraph; deleted text is not part of it."""
        words = Words()
        self._walk(paragraph, "", words)
        return words

    def _walk(self, holder: etree._Element, link: str, words: Words) -> None:
        for element in holder:
            if element.tag == w("r"):
                self._run(element, link, words)
            elif element.tag == w("bookmarkStart"):
                if match := _CITES.fullmatch(element.get(w("name"), "")):
                    self._citations[element.get(w("id"), "")] = f"s{match[1]}"
            elif element.tag == w("bookmarkEnd"):
                self._citations.pop(element.get(w("id"), ""), None)
            elif element.tag in _HOLDERS:
                self._walk(element, self._address(element) or link, words)
            elif element.tag in _LEFT_OUT:
                words.has_left_out = True

    def _address(self, element: etree._Element) -> str:
        if element.tag == w("hyperlink"):
            return clean_line(self.links.get(element.get(f"{{{R}}}id", ""), ""))
        if element.tag == w("fldSimple"):
            return _field_address(element.get(w("instr"), ""))
        return ""

    def _run(self, run: etree._Element, link: str, words: Words) -> None:
        properties = run.find(w("rPr"))
        text = "".join(self._text(element, words) for element in run)
        style = next(iter(self.layout.style_names(properties, "r")), "")
        if not text or style in _NO_TEXT:
            return
        link = link or next((each[1] for each in reversed(self._fields) if len(each) > 1), "")
        link = link if is_safe_link(link) else ""
        words.link = words.link or link
        words.named[style] = words.named.get(style, "") + text
        words.runs.append(Run(text, self._marks(properties, style, link)))

    def _text(self, element: etree._Element, words: Words) -> str:
        if element.tag == w("fldChar"):
            self._turn(element.get(w("fldCharType"), ""))
        elif element.tag == w("instrText"):
            if self._fields and len(self._fields[-1]) == 1:
                self._fields[-1][0] += element.text or ""
        elif element.tag in _LEFT_OUT:
            words.has_left_out = True
        elif any(len(each) == 1 for each in self._fields):
            return ""
        elif element.tag == w("t"):
            return element.text or ""
        elif element.tag == w("br"):
            return "" if element.get(w("type")) in ("page", "column") else "\n"
        return _SIGNS.get(element.tag, "") if isinstance(element.tag, str) else ""

    def _turn(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append([""])
        elif kind == "separate" and self._fields:
            self._fields[-1].append(_field_address(self._fields[-1][0]))
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _marks(self, properties: etree._Element | None, style: str, link: str) -> Marks:
        marks = Marks(
            bold=self.layout.has_run_property(properties, "b", "bCs"),
            italic=self.layout.has_run_property(properties, "i", "iCs"),
            link=link,
            citation=next(reversed(self._citations.values()), ""),
        )
        for direction, name in styles.FOREIGN.items():
            if style == name.lower():
                spoken = None if properties is None else properties.find(w("lang"))
                language = "" if spoken is None else spoken.get(w("val"), "")
                marks = replace(marks, foreign=Foreign(clean_line(language), direction))
        return marks if marks != PLAIN else PLAIN


def _field_address(instruction: str) -> str:
    match = _FIELD_LINK.match(instruction)
    return clean_line(match[1]) if match else ""
