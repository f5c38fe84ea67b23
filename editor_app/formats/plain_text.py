"""Plain text in and out.

Reading takes the first line for the headline only where a blank line follows it; every other
line is a paragraph. Writing parts blocks by blank lines and isolates what runs the other way.
"""

from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import LIST_ITEMS, Block, BlockKind, Body, Direction, Run
from editor_app.domain.body import block as build_block
from editor_app.formats.decoding import lines_of
from editor_app.formats.html import direction_of, language_of
from editor_app.formats.plain_isolates import directed, with_addresses_apart, with_marks
from editor_app.language.bidi import isolate, needs_isolation


def draft_from_text(text: str) -> Draft:
    """Read text: one paragraph a line, the first being the headline where it stands apart."""
    lines = lines_of(text)
    first = next((at for at, line in enumerate(lines) if line), 0)
    lines = lines[first:]
    headline = lines.pop(0) if len(lines) > 1 and not lines[1] else ""
    direction = direction_of(text)
    return cleaned(
        Draft(
            language=language_of(direction),
            direction=direction,
            headline=headline,
            body=Body(tuple(with_marks(build_block(line)) for line in lines if line)),
        )
    )


def text_of_body(body: Body, direction: Direction = Direction.RTL) -> str:
    """Return the blocks of a body, a blank line between them and none between list items."""
    written: list[str] = []
    counts: list[int] = []
    before: Block | None = None
    for part in body.blocks:
        are_items = part.kind in LIST_ITEMS and before is not None and before.kind in LIST_ITEMS
        if part.kind not in LIST_ITEMS:
            counts.clear()
        separator = "\n" if are_items else "\n\n"
        written.extend((separator if before else "", _block_text(part, direction, counts)))
        before = part
    return "".join(written)


def _block_text(part: Block, direction: Direction, counts: list[int]) -> str:
    text = "".join(_run_text(run, part.direction or direction) for run in part.runs)
    if part.kind is BlockKind.DIVIDER:
        return "* * *"
    if part.kind is BlockKind.QUOTE:
        return "\n".join(f"> {line}" for line in text.split("\n"))
    if part.kind in LIST_ITEMS:
        return "  " * part.level + item_mark(part, counts) + text
    return "\n".join(directed(line, part.direction, direction) for line in text.split("\n"))


def item_mark(part: Block, counts: list[int], bullet: str = "•") -> str:
    """Return what stands before a list item, and count it among its level's."""
    del counts[part.level + 1 :]
    counts.extend([0] * (part.level + 1 - len(counts)))
    counts[part.level] = counts[part.level] + 1 if part.kind is BlockKind.ORDERED else 0
    return f"{counts[part.level]}. " if part.kind is BlockKind.ORDERED else f"{bullet} "


def _run_text(run: Run, direction: Direction) -> str:
    foreign = run.marks.foreign
    text = run.text
    if foreign and (foreign.direction is not direction or needs_isolation(text, direction.value)):
        text = "\n".join(
            isolate(line, foreign.direction.value) if line else "" for line in text.split("\n")
        )
    if not foreign:
        text = with_addresses_apart(text, direction)
    if run.marks.link and run.marks.link != run.text:
        text += f" ({isolate(run.marks.link, 'ltr')})"
    return text
