"""What each row of the checklist looks for in a draft, and the first place where it finds it."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from editor_app.base.remembered import Remembered
from editor_app.domain.article import Draft
from editor_app.domain.body import BlockKind, Body, Marks
from editor_app.domain.hits import Field, Hit
from editor_app.domain.image import Picture
from editor_app.domain.source import is_safe_link, is_web_address
from editor_app.language.bidi import EMBEDDINGS, has_override, stray_controls
from editor_app.language.counting import count_characters
from editor_app.language.lonely_marks import lonely_mark

PLACEHOLDER = re.compile(r"\{[^{}\n]{1,80}\}")
"""A part of a template or snippet that is still to be filled in, such as ``{place}``."""


class Found(NamedTuple):
    """Where a row of the checklist finds something to mend.

    Args:
        place: The words on the page that it speaks of, where it speaks of some.
        item: Which source or picture, counted from 0, where it speaks of one.
    """

    place: Hit | None = None
    item: int | None = None


THERE = Found()
"""Found, and the field alone says where."""
Find = Callable[[Draft], Found | None]


class Paragraph(NamedTuple):
    """A text of the page: a field above the body, or one block of it."""

    field: Field
    block: int
    text: str

    def at(self, start: int, end: int) -> Found:
        """Return a span of it as a place."""
        old = self.text[start:end]
        return Found(Hit(field=self.field, block=self.block, start=start, end=end, old=old))


def paragraphs(draft: Draft, field: Field) -> Iterator[Paragraph]:
    """Yield what a field of the page is checked by."""
    if field is Field.BODY:
        yield from _body_paragraphs(draft.body)
    else:
        texts: Mapping[Field, str] = {
            Field.KICKER: draft.kicker,
            Field.HEADLINE: draft.headline,
            Field.LEAD: draft.lead,
        }
        yield Paragraph(field, 0, texts[field])


_body_paragraphs = Remembered[Body, tuple[Paragraph, ...]](
    lambda body: tuple(
        Paragraph(Field.BODY, number, part.text) for number, part in enumerate(body.blocks)
    ),
    limit=1,
)
"""Returns what a body is checked by; the rows of one checklist all ask for the same body."""


def run_with(draft: Draft, wanted: Callable[[Marks], bool]) -> Found | None:
    """Return the first run of the body whose marks are wanted."""
    for number, part in enumerate(draft.body.blocks):
        start = 0
        for run in part.runs:
            end = start + len(run.text)
            if wanted(run.marks):
                return Paragraph(Field.BODY, number, part.text).at(start, end)
            start = end
    return None


def unresolved_citation(draft: Draft) -> Found | None:
    """Find a citation of a source that is not there."""
    known = {source.id for source in draft.sources} | {""}
    return run_with(draft, lambda marks: marks.citation not in known)


def unsafe_link(draft: Draft) -> Found | None:
    """Find a link that may not be published."""
    return run_with(draft, lambda marks: bool(marks.link) and not is_safe_link(marks.link))


def linked_passage(draft: Draft, url: str) -> Found | None:
    """Find the words that link to an address."""
    return run_with(draft, lambda marks: marks.link == url)


def empty_figure(draft: Draft) -> Found | None:
    """Find a figure without its picture."""
    for number, part in enumerate(draft.body.blocks):
        if part.kind is BlockKind.FIGURE and not part.image:
            return Paragraph(Field.BODY, number, part.text).at(0, len(part.text))
    return None


def primary_without_address(draft: Draft) -> Found | None:
    """Find the primary source, where nobody can go to it."""
    for number, source in enumerate(draft.sources):
        if source.is_primary and not source.url:
            return Found(item=number)
    return None


def unusable_address(draft: Draft) -> Found | None:
    """Find a source whose address no page may link to."""
    for number, source in enumerate(draft.sources):
        if source.url and not is_web_address(source.url):
            return Found(item=number)
    return None


def picture_without(said: Callable[[Picture], str]) -> Find:
    """Find a picture of which something is not said; its place is its figure, where it has one."""

    def find(draft: Draft) -> Found | None:
        for number, picture in enumerate(draft.pictures):
            if not said(picture):
                return Found(_figure_of(draft, picture.media_id), number)
        return None

    return find


def _figure_of(draft: Draft, media_id: str) -> Hit | None:
    for number, part in enumerate(draft.body.blocks):
        if part.kind is BlockKind.FIGURE and part.image == media_id:
            return Paragraph(Field.BODY, number, part.text).at(0, len(part.text)).place
    return None


def placeholder_in(field: Field) -> Find:
    """Find a part of a template that is still to be filled in."""

    def find(draft: Draft) -> Found | None:
        for paragraph in paragraphs(draft, field):
            if match := PLACEHOLDER.search(paragraph.text):
                return paragraph.at(*match.span())
        return None

    return find


def bidi_stray_in(field: Field) -> Find:
    """Find controls that open or close nothing, and overrides, which can turn a name round."""

    def find(draft: Draft) -> Found | None:
        for paragraph in paragraphs(draft, field):
            places = set(stray_controls(paragraph.text))
            if has_override(paragraph.text):
                places |= {i for i, each in enumerate(paragraph.text) if each in EMBEDDINGS[2:]}
            if places:
                return paragraph.at(min(places), min(places) + 1)
        return None

    return find


def lonely_mark_in(field: Field) -> Find:
    """Find a quotation mark or a bracket without its fellow."""

    def find(draft: Draft) -> Found | None:
        for paragraph in paragraphs(draft, field):
            place = lonely_mark(paragraph.text)
            if place is not None:
                return paragraph.at(place, place + 1)
        return None

    return find


def is_longer(text: str, limit: int) -> bool:
    """Tell whether a text has more characters than a limit, as readers count them."""
    return len(text) > limit and count_characters(text) > limit
