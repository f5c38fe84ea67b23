"""Foreign markup made plain: what each program writes in its own way becomes ordinary HTML.

Word's lists are paragraphs with a style, Google Docs' bold is a span, LibreOffice's colours are
``font`` elements. What an article does not take over is counted, so that the writer can be told.
Source: observed clipboards of Word, LibreOffice, Google Docs and browsers.
"""

import re
from collections import Counter
from enum import StrEnum

from lxml import etree


class LeftOut(StrEnum):
    """Kinds of what a paste leaves behind; each has a word in the wording's terms."""

    FONTS = "fonts"
    COLOURS = "colours"
    PICTURES = "pictures"
    TRACKERS = "trackers"
    SCRIPTS = "scripts"
    HIDDEN = "hidden"
    EMPTY = "empty"
    FORMS = "forms"
    INVISIBLES = "invisibles"
    LINE_BREAKS = "line-breaks"
    LINKS = "links"


_SCRIPTS = frozenset({"script", "iframe", "frame", "object", "embed", "applet", "link", "base"})
_FONT = re.compile(r"(?:^|;)\s*(?:font-family|font-size|font\s*:|mso-[a-z-]*font)")
_COLOUR = re.compile(r"(?:^|;)\s*(?:color|background(?:-color)?|mso-highlight)\s*:")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all")
_DIRECTION = re.compile(r"(?:^|;)\s*direction\s*:\s*(rtl|ltr)")
_BOLD = re.compile(r"(?:^|;)\s*font-weight\s*:\s*(bold|[6-9]00)")
_NOT_BOLD = re.compile(r"(?:^|;)\s*font-weight\s*:\s*(normal|[1-5]00)")
_ITALIC = re.compile(r"(?:^|;)\s*font-style\s*:\s*italic")
_MSO_LIST = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d+)")
_MSO_HEADING = re.compile(r"MsoHeading([1-6])|mso-outline-level\s*:\s*([1-6])")
_NUMBERED = re.compile(r"^\s*[\(]?[0-9\u0660-\u0669]{1,3}\s*[.)\-]|^\s*[a-zA-Zأ-ي]\s*[.)\-]")
_QUOTES = frozenset({"MsoQuote", "MsoIntenseQuote", "quotations", "Quote", "IntenseQuote"})
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "div"})
_SPACE = " \t\r\n\f\u00a0"


def made_plain(root: etree._Element) -> Counter[LeftOut]:
    """Change a tree in place into ordinary HTML; return what was left out, by kind."""
    counts: Counter[LeftOut] = Counter()
    for element in list(root.iter(etree.Element)):
        if element is not root and element.getparent() is None:
            continue
        if not isinstance(element.tag, str) or _take_out(element, counts):
            continue
        style = (element.get("style") or "").lower()
        counts[LeftOut.FONTS] += bool(_FONT.search(style)) or element.tag == "font"
        counts[LeftOut.COLOURS] += bool(_COLOUR.search(style)) or "color" in element.attrib
        if (stated := _DIRECTION.search(style)) and not element.get("dir"):
            element.set("dir", stated[1])
        _take_emphasis(element, style)
        _take_paragraph(element, style)
        if element.tag in _PARAGRAPHS and element.tag != "div" and _is_empty(element):
            counts[LeftOut.EMPTY] += 1
    _gather_lists(root)
    return +counts


def _take_out(element: etree._Element, counts: Counter[LeftOut]) -> bool:
    """Take out what is no text; tell whether the element is gone."""
    tag, style = element.tag, (element.get("style") or "").lower()
    if tag == "img":
        is_dot = {element.get("width", ""), element.get("height", "")} & {"0", "1", "1px", "0px"}
        counts[LeftOut.TRACKERS if is_dot else LeftOut.PICTURES] += 1
    elif tag in _SCRIPTS or tag.endswith((":imagedata", ":shape")):
        counts[LeftOut.SCRIPTS] += 1
    elif "mso-list:ignore" in style.replace(" ", ""):
        _note_mark(element)
    elif _HIDDEN.search(style) and tag not in ("html", "body"):
        counts[LeftOut.HIDDEN] += 1
    else:
        if tag == "a" and element.get("href", "").partition(":")[0].strip().lower() in (
            "javascript", "file", "data", "vbscript",
        ):  # fmt: skip
            counts[LeftOut.LINKS] += 1
        return False
    _drop(element)
    return True


def _drop(element: etree._Element) -> None:
    """Remove an element with what is inside it; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    element.tail = None
    parent.remove(element)


def _note_mark(element: etree._Element) -> None:
    """Tell the paragraph around a list mark of Word's which kind of list it is in."""
    numbered = _NUMBERED.match(_text(element))
    for around in element.iterancestors():
        if around.tag in _PARAGRAPHS:
            around.set("data-list", "ol" if numbered else "ul")
            return


def _take_emphasis(element: etree._Element, style: str) -> None:
    if element.tag in ("b", "strong") and _NOT_BOLD.search(style):
        element.tag = "span"
    elif element.tag in ("span", "font"):
        is_bold, is_italic = bool(_BOLD.search(style)), bool(_ITALIC.search(style))
        if is_bold or is_italic:
            _wrap_inside(element, [tag for tag, on in (("b", is_bold), ("i", is_italic)) if on])


def _wrap_inside(element: etree._Element, tags: list[str]) -> None:
    """Put everything inside an element into elements of these tags."""
    children, text = list(element), element.text
    inner = element
    element.text = None
    for child in children:
        element.remove(child)
    for tag in tags:
        inner = etree.SubElement(inner, tag)
    inner.text = text
    inner.extend(children)


def _take_paragraph(element: etree._Element, style: str) -> None:
    if element.tag != "p":
        return
    kind = element.get("class", "")
    if listed := _MSO_LIST.search(style):
        element.set("data-depth", listed[1])
    elif kind.split(" ")[0] in _QUOTES:
        element.tag = "blockquote"
    elif kind == "MsoTitle":
        element.tag = "h1"
    elif heading := _MSO_HEADING.search(f"{kind};{style}"):
        element.tag = f"h{heading[1] or heading[2]}"


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _is_empty(element: etree._Element) -> bool:
    return not _text(element).strip(_SPACE)


def _gather_lists(root: etree._Element) -> None:
    """Make lists of the paragraphs that Word only numbers; each stands nested at its depth."""
    for first in list(root.iterfind(".//p[@data-depth]")):
        parent = first.getparent()
        if parent is None or first.tag != "p":
            continue
        item: etree._Element | None = first
        lists: list[etree._Element] = []
        while item is not None and item.tag == "p" and item.get("data-depth"):
            after = item.getnext()
            depth = min(int(item.get("data-depth", "1")), 5)
            kind = item.get("data-list", "ul")
            del lists[depth:]
            if len(lists) == depth and lists[-1].tag != kind:
                lists.pop()
            while len(lists) < depth:
                made = etree.Element(kind)
                if lists:
                    lists[-1].append(made)
                else:
                    item.addprevious(made)
                lists.append(made)
            item.tag, item.tail = "li", None
            lists[-1].append(item)
            item = after
