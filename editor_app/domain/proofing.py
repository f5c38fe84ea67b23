"""What is proofread: the paragraphs of a draft, and what house style and spelling say of them."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.body import Block, BlockKind
from editor_app.domain.hits import Field, Hit

SPELLING = "spelling"
"""Stands for the rule where a word is not known."""

_SPELT_LANGUAGES = frozenset({"", "ar", "fr", "en"})


class Kind(StrEnum):
    """Who says it."""

    STYLE = "style"
    SPELLING = "spelling"


class Spot(NamedTuple):
    """A field of the draft, or one block of its body."""

    field: Field
    block: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One text that is proofread by itself.

    Args:
        text: The text.
        field: Where it stands.
        protected: Spans that "fix all" leaves alone: links, citations, words in another language,
            and all of a quotation.
        unspelt: Spans in a language that has no dictionary here.
        is_caption: Whether it stands under a picture.
    """

    text: str
    field: Field = Field.BODY
    protected: tuple[tuple[int, int], ...] = ()
    unspelt: tuple[tuple[int, int], ...] = ()
    is_caption: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place that a rule or the dictionaries speak of.

    Args:
        kind: House style or spelling.
        rule_id: The rule, or ``SPELLING``.
        start: First character of what would be replaced.
        end: One past the last; the same where something would be inserted.
        old: What stands there.
        replacement: What should stand there, or None where a person must decide.
        is_protected: Shown, and left out of "fix all".
        mark: The span that is underlined: never empty.
        marked: The text of that span.
        fingerprint: What "ignore here" remembers.
    """

    kind: Kind
    rule_id: str
    start: int
    end: int
    old: str
    replacement: str | None
    is_protected: bool
    mark: tuple[int, int]
    marked: str
    fingerprint: str

    @property
    def is_fixable(self) -> bool:
        """Whether "fix all" changes it."""
        return self.replacement is not None and not self.is_protected


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a house wants checked: rules switched on and off besides their defaults."""

    style: bool = True
    spelling: bool = True
    on: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()


def paragraph_of(block: Block) -> Paragraph:
    """Return what is proofread of a block of the body."""
    is_caption = block.kind is BlockKind.FIGURE
    if len(block.runs) == 1 and block.kind is not BlockKind.QUOTE:
        marks = block.runs[0].marks
        if not (marks.link or marks.citation or marks.foreign):
            return Paragraph(text=block.runs[0].text, is_caption=is_caption)
    protected, unspelt, place = [], [], 0
    for run in block.runs:
        span = (place, place + len(run.text))
        place = span[1]
        if run.marks.link or run.marks.citation or run.marks.foreign:
            protected.append(span)
        if run.marks.foreign and run.marks.foreign.language not in _SPELT_LANGUAGES:
            unspelt.append(span)
    if block.kind is BlockKind.QUOTE:
        protected = [(0, place)]
    return Paragraph(
        text=block.text,
        protected=tuple(protected),
        unspelt=tuple(unspelt),
        is_caption=is_caption,
    )


def paragraphs_of(draft: Draft) -> Iterator[tuple[Spot, Paragraph]]:
    """Yield everything of a draft that is proofread, from the top."""
    for field, text in (
        (Field.KICKER, draft.kicker),
        (Field.HEADLINE, draft.headline),
        (Field.LEAD, draft.lead),
    ):
        yield Spot(field), Paragraph(text=text, field=field)
    for number, block in enumerate(draft.body.blocks):
        yield Spot(Field.BODY, number), paragraph_of(block)


def unread_in(found: Iterable[tuple[Spot, Finding]]) -> tuple[Hit, ...]:
    """Return the places of the words that the dictionaries do not know, among what was found."""
    return tuple(
        Hit(
            field=spot.field,
            block=spot.block,
            start=finding.mark[0],
            end=finding.mark[1],
            old=finding.marked,
        )
        for spot, finding in found
        if finding.rule_id == SPELLING
    )


def moved_by(finding: Finding, text: str, checked: str) -> int | None:
    """Return how far a finding has moved since its text was checked, or None where it is gone.

    Args:
        finding: What was found.
        text: The paragraph as it is now.
        checked: The paragraph as it was checked; edits before and after a finding are followed.
    """
    if text == checked:
        return 0
    first, last = finding.mark
    for by in (0, len(text) - len(checked)):
        if first + by >= 0 and (
            text[first + by : last + by] == finding.marked
            and text[finding.start + by : finding.end + by] == finding.old
        ):
            return by
    return None
