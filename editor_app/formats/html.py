"""Bodies as clean HTML fragments and back; documents of any quality into drafts.

A fragment says direction and language by markup alone (``dir``, ``lang``, ``<bdi>``). Reading a
fragment that was written here gives the same body again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from html import escape

import nh3

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import (
    Block,
    BlockKind,
    Body,
    Direction,
    Run,
    canonical,
    grouped_lists,
)
from editor_app.domain.source import is_safe_link
from editor_app.formats.html_tree import ADDRESS, SPACED, Page, folded_space, read_page
from editor_app.language.addresses import ltr_spans
from editor_app.language.bidi import clean_line, drop_unstorable, first_strong

_TAGS = frozenset({
    "p", "h2", "h3", "blockquote", "ul", "ol", "li", "figure", "figcaption", "img", "hr", "br",
    "strong", "em", "a", "bdi", "span", "sup", "picture", "source",
})  # fmt: skip
_ATTRIBUTES = {
    **{tag: {"dir"} for tag in ("p", "h2", "h3", "figcaption", "hr", "ul", "ol")},
    "li": {"dir", "data-level"},
    "figure": {"dir", "data-image"},
    "img": {"src", "srcset", "sizes", "alt", "width", "height", "loading"},
    "source": {"type", "srcset", "sizes"},
    "a": {"href"},
    "bdi": {"dir", "lang"},
    "span": {"data-source"},
}
_CLASSES = {
    **{tag: {SPACED} for tag in ("p", "h2", "h3", "li", "figcaption")},
    "sup": {"citation"},
    "bdi": {ADDRESS},
}
UNDETERMINED = "und"
"""The language of a text whose language nothing tells. Source: ISO 639-2, BCP 47."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureImage:
    """How a figure shows its picture. ``src`` is a web address or relative to the page.

    ``srcset`` and ``webp_srcset`` offer the same in other widths and as WebP, for a place on the
    page as wide as ``sizes`` says; empty where there is no choice.
    """

    src: str
    alt: str = ""
    width: int = 0
    height: int = 0
    srcset: str = ""
    webp_srcset: str = ""
    sizes: str = ""


def html_of_body(
    body: Body,
    *,
    direction: Direction = Direction.RTL,
    figure: Callable[[str], FigureImage | None] = lambda media_id: None,
    citation: Callable[[str], str] = lambda source_id: "",
) -> str:
    """Return a body as an HTML fragment, sanitised last.

    Unsafe links lose their address and keep their text.

    Args:
        body: Any body.
        direction: The article's, for items nested in an item of another direction.
        figure: Gives the picture of a media identifier, or None to show the caption alone.
        citation: Gives the label of a cited source; the label stands after the cited text and
            links to ``#source-ID``. Empty: no label.
    """
    writer = _Writer(direction, figure, citation)
    return nh3.clean(
        drop_unstorable("\n".join(writer.parts(canonical(body)))),
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
        strip_comments=True,
    )


def body_from_html(fragment: str) -> Body:
    """Read a fragment that ``html_of_body`` wrote; the body is the same again.

    Raises:
        UserError: ``import-too-complex``.
    """
    return canonical(Body(read_page(fragment, is_own=True).blocks))


def draft_from_html(markup: str) -> Draft:
    """Read any document or fragment: a first-level heading or the title is the headline.

    Scripts, styles, pictures, frames and unsafe links are left out; a first-level heading that
    is the headline is not in the body.

    Raises:
        UserError: ``import-too-complex``.
    """
    return draft_from_page(read_page(markup))


def draft_from_page(page: Page) -> Draft:
    """Return the draft of a parsed page, in the page's own language and direction."""
    at = next((index for index, tag in enumerate(page.tags) if tag == "h1"), None)
    headline = page.title if at is None else clean_line(page.blocks[at].text)
    blocks = [part for index, part in enumerate(page.blocks) if index != at]
    text = "\n".join((headline, *(part.text for part in blocks)))
    direction = page.direction or direction_of(text)
    return cleaned(
        Draft(
            language=page.language or language_of(direction),
            direction=direction,
            headline=headline,
            body=Body(tuple(_plainly_directed(part, direction) for part in blocks)),
        )
    )


def direction_of(text: str) -> Direction:
    """Return the direction of the first line that has one; right-to-left where none has."""
    strong = (first_strong(line) for line in text.split("\n"))
    return Direction(next((found for found in strong if found), "rtl"))


def language_of(direction: Direction) -> str:
    """Return the language of a text that does not name it: Arabic, or undetermined."""
    return "ar" if direction is Direction.RTL else UNDETERMINED


def _plainly_directed(part: Block, direction: Direction) -> Block:
    return replace(part, direction=None) if part.direction is direction else part


@dataclass(frozen=True, slots=True)
class _Writer:
    direction: Direction
    figure: Callable[[str], FigureImage | None]
    citation: Callable[[str], str]

    def parts(self, body: Body) -> Iterator[str]:
        quotes: list[Block] = []
        for part in grouped_lists(body):
            if isinstance(part, Block) and part.kind is BlockKind.QUOTE:
                quotes.append(part)
                continue
            if quotes:
                yield self._quotes(quotes)
                quotes = []
            yield self._list(part) if isinstance(part, tuple) else self._block(part)
        if quotes:
            yield self._quotes(quotes)

    def _quotes(self, quotes: Iterable[Block]) -> str:
        return f"<blockquote>{''.join(self._tagged('p', part) for part in quotes)}</blockquote>"

    def _block(self, part: Block) -> str:
        if part.kind is BlockKind.DIVIDER:
            return f"<hr{_dir(part.direction)}>"
        if part.kind is BlockKind.FIGURE:
            return self._figure(part)
        tags = {BlockKind.HEADING2: "h2", BlockKind.HEADING3: "h3"}
        return self._tagged(tags.get(part.kind, "p"), part)

    def _figure(self, part: Block) -> str:
        shown = self.figure(part.image) if part.image else None
        image = "" if shown is None else _image(shown)
        caption = self._tagged("figcaption", replace(part, direction=None)) if part.runs else ""
        attributes = f' data-image="{escape(part.image)}"{_dir(part.direction)}'
        return f"<figure{attributes}>{image}{caption}</figure>"

    def _list(self, items: Sequence[Block]) -> str:
        """Write items as nested lists; an item deeper than its nesting states its level."""
        written: list[str] = []
        nested: list[Block] = []
        for item in items:
            while nested and nested[-1].level > item.level:
                written.append(f"</li></{_list_tag(nested.pop())}>")
            if nested and nested[-1].level == item.level:
                written.append("</li>")
                before = nested.pop()
                if before.kind is item.kind:
                    nested.append(item)
                else:
                    written.append(f"</{_list_tag(before)}>")
            if not nested or nested[-1].level < item.level:
                turned = bool(nested and nested[-1].direction)
                written.append(f"<{_list_tag(item)}{_dir(self.direction if turned else None)}>")
                nested.append(item)
            depth = len(nested) - 1
            stated = "" if depth == item.level else f' data-level="{item.level}"'
            written.append(self._opened("li", item, stated) + self._inline(item))
        written.extend(f"</li></{_list_tag(item)}>" for item in reversed(nested))
        return "".join(written)

    def _tagged(self, tag: str, part: Block) -> str:
        return f"{self._opened(tag, part)}{self._inline(part)}</{tag}>"

    def _opened(self, tag: str, part: Block, attributes: str = "") -> str:
        spaced = f' class="{SPACED}"' if folded_space(part.text) != part.text else ""
        return f"<{tag}{_dir(part.direction)}{attributes}{spaced}>"

    def _inline(self, part: Block) -> str:
        direction = part.direction or self.direction
        return "".join(self._run(run, direction) for run in part.runs)

    def _run(self, run: Run, direction: Direction) -> str:
        marks = run.marks
        if marks.foreign or direction is not Direction.RTL:
            text = _escaped(run.text)
        else:
            text = addresses_apart(run.text)
        if marks.foreign:
            language = f' lang="{escape(marks.foreign.language)}"' if marks.foreign.language else ""
            text = f'<bdi dir="{marks.foreign.direction.value}"{language}>{text}</bdi>'
        if marks.italic:
            text = f"<em>{text}</em>"
        if marks.bold:
            text = f"<strong>{text}</strong>"
        if marks.link and is_safe_link(marks.link):
            text = f'<a href="{escape(marks.link)}">{text}</a>'
        if marks.citation:
            text = f'<span data-source="{escape(marks.citation)}">{text}</span>'
            text += self._label(marks.citation)
        return text

    def _label(self, source_id: str) -> str:
        label = self.citation(source_id)
        if not label:
            return ""
        address = escape(f"#source-{source_id}")
        return f'<sup class="citation"><a href="{address}">{escape(label)}</a></sup>'


def _escaped(text: str) -> str:
    return escape(drop_unstorable(text), quote=False).replace("\n", "<br>")


def addresses_apart(text: str) -> str:
    """Return text from the right as markup in which addresses stand apart.

    Reading does not take that for a mark.
    """
    written, start = [], 0
    for first, last in ltr_spans(text):
        written.append(_escaped(text[start:first]))
        written.append(f'<bdi dir="ltr" class="{ADDRESS}">{_escaped(text[first:last])}</bdi>')
        start = last
    return "".join((*written, _escaped(text[start:])))


def _list_tag(item: Block) -> str:
    return "ul" if item.kind is BlockKind.BULLETED else "ol"


def _dir(direction: Direction | None) -> str:
    return f' dir="{direction.value}"' if direction else ""


def _image(shown: FigureImage) -> str:
    size = f' width="{shown.width}" height="{shown.height}"' if shown.width else ""
    choice = _choice(shown.srcset, shown.sizes)
    alt = escape(shown.alt)
    image = f'<img src="{escape(shown.src)}"{choice} alt="{alt}"{size} loading="lazy">'
    if not shown.webp_srcset:
        return image
    webp = _choice(shown.webp_srcset, shown.sizes)
    return f'<picture><source type="image/webp"{webp}>{image}</picture>'


def _choice(srcset: str, sizes: str) -> str:
    return f' srcset="{escape(srcset)}" sizes="{escape(sizes)}"' if srcset else ""
