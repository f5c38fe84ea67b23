"""Places of a draft where searched words stand, and the draft with some of them replaced."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.body import Block, Body, Run, joined_runs
from editor_app.language.finding import Occurrence, Query, find, preview, replaced, surroundings

PART_CHARACTERS = 20_000
MOST_HITS = 10_000


class Field(StrEnum):
    """The written fields of a draft, from the top."""

    KICKER = "kicker"
    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place of a draft.

    Args:
        field: The field it stands in.
        block: The number of its block where the field is the body, else 0.
        start: First character in the field or block.
        end: One past the last.
        old: The words there.
        new: What replaces them, or None.
        before: What stands before it on its line.
        after: What stands after it.
    """

    field: Field
    block: int = 0
    start: int
    end: int
    old: str
    new: str | None = None
    before: str = ""
    after: str = ""


def hits_in(draft: Draft, query: Query, replacement: str | None = None) -> list[Hit]:
    """Return the places of ``query`` from the top; none reaches over two blocks.

    Raises:
        UserError: As `language.finding.find` and `preview`.

    Thread: any.
    """
    hits = []
    for field, text in (
        (Field.KICKER, draft.kicker),
        (Field.HEADLINE, draft.headline),
        (Field.LEAD, draft.lead),
    ):
        hits += [_hit(field, 0, 0, text, found) for found in _found(text, query, replacement)]
    for first, blocks in _parts(draft.body):
        hits += _hits_of(first, blocks, query, replacement)
        if len(hits) >= MOST_HITS:
            break
    return hits


def _parts(body: Body) -> Iterator[tuple[int, list[Block]]]:
    """Yield the blocks in parts, each with the number of its first one.

    A search in a part is short: between two of them the window's thread has its turn.
    """
    part: list[Block] = []
    first = size = 0
    for number, block in enumerate(body.blocks):
        part.append(block)
        size += len(block.text)
        if size >= PART_CHARACTERS:
            yield first, part
            part, first, size = [], number + 1, 0
    if part:
        yield first, part


def _hits_of(
    first: int, blocks: list[Block], query: Query, replacement: str | None
) -> Iterator[Hit]:
    text = Body(tuple(blocks)).text
    found = iter(_found(text, query, replacement))
    occurrence = next(found, None)
    start = 0
    for number, block in enumerate(blocks, start=first):
        if occurrence is None:
            return
        end = start + len(block.text)
        while occurrence is not None and occurrence.start < end:
            if occurrence.start >= start and occurrence.end <= end:
                yield _hit(Field.BODY, number, start, text, occurrence)
            occurrence = next(found, None)
        start = end + 1


def with_replaced(draft: Draft, hits: Sequence[Hit]) -> Draft:
    """Return ``draft`` with the replacements of ``hits`` put in; marks around them stay.

    Raises:
        UserError: ``text-changed`` where the words of a hit are no longer there.
    """
    texts = {
        field: replaced(text, _occurrences(hit for hit in hits if hit.field is field))
        for field, text in (
            (Field.KICKER, draft.kicker),
            (Field.HEADLINE, draft.headline),
            (Field.LEAD, draft.lead),
        )
    }
    of_block: dict[int, list[Hit]] = {}
    for hit in hits:
        if hit.field is Field.BODY:
            of_block.setdefault(hit.block, []).append(hit)
    blocks = tuple(
        _replaced_block(block, of_block[number]) if number in of_block else block
        for number, block in enumerate(draft.body.blocks)
    )
    return replace(
        draft,
        kicker=texts[Field.KICKER],
        headline=texts[Field.HEADLINE],
        lead=texts[Field.LEAD],
        body=Body(blocks),
    )


def _found(text: str, query: Query, replacement: str | None) -> list[Occurrence]:
    return find(text, query) if replacement is None else preview(text, query, replacement)


def _hit(field: Field, block: int, start: int, text: str, found: Occurrence) -> Hit:
    before, after = surroundings(text, found)
    return Hit(
        field=field,
        block=block,
        start=found.start - start,
        end=found.end - start,
        old=found.old,
        new=found.new,
        before=before,
        after=after,
    )


def _occurrences(hits: Iterable[Hit]) -> list[Occurrence]:
    return [Occurrence(hit.start, hit.end, hit.old, hit.new) for hit in hits]


def _replaced_block(block: Block, hits: Sequence[Hit]) -> Block:
    """Put new words in place of old ones; they take the marks of the first old letter."""
    replaced(block.text, _occurrences(hits))
    runs: list[Run] = []
    done = 0
    for hit in sorted(hits, key=lambda each: each.start):
        runs += _cut(block.runs, done, hit.start)
        marks = _cut(block.runs, hit.start, hit.start + 1)[0].marks
        runs.append(Run(hit.old if hit.new is None else hit.new, marks))
        done = hit.end
    runs += _cut(block.runs, done, len(block.text))
    return replace(block, runs=joined_runs(runs))


def _cut(runs: Sequence[Run], start: int, end: int) -> list[Run]:
    pieces, place = [], 0
    for run in runs:
        piece = run.text[max(start - place, 0) : max(end - place, 0)]
        if piece:
            pieces.append(replace(run, text=piece))
        place += len(run.text)
    return pieces
