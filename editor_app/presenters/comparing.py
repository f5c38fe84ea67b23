"""Two texts of one article side by side, and how one paragraph comes back."""

from dataclasses import fields, replace

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.body import Body
from editor_app.language.diffing import ParagraphDiff, ParagraphKind, text_diff, word_diff

_LINES = ("kicker", "headline", "lead")
_OTHERS = tuple(each.name for each in fields(Draft) if each.name not in (*_LINES, "body"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One paragraph, and the field that it is of: ``kicker``, ``headline``, ``lead``, ``body``.

    ``is_restyled`` tells that its words are the same but its form or marks are not.
    """

    field: str
    diff: ParagraphDiff
    is_restyled: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether anything differs here."""
        return self.is_restyled or self.diff.kind is not ParagraphKind.SAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What differs between two texts; ``others`` names fields that no paragraph shows."""

    before: Draft
    after: Draft
    parts: tuple[Compared, ...]
    others: tuple[str, ...]

    @property
    def is_equal(self) -> bool:
        """Whether nothing differs at all."""
        return not self.others and not any(part.is_changed for part in self.parts)


def compare(before: Draft, after: Draft) -> Comparison:
    """Compare two texts; of long ones this takes a while. Any thread."""
    parts = []
    for name in _LINES:
        old, new = getattr(before, name), getattr(after, name)
        if old or new:
            kind = ParagraphKind.SAME if old == new else ParagraphKind.CHANGED
            diff = ParagraphDiff(kind=kind, pieces=word_diff(old, new), before=0, after=0)
            parts.append(Compared(field=name, diff=diff))
    old_blocks, new_blocks = before.body.blocks, after.body.blocks
    for diff in text_diff([b.text for b in old_blocks], [b.text for b in new_blocks]):
        is_restyled = (
            diff.kind in (ParagraphKind.SAME, ParagraphKind.MOVED)
            and diff.before is not None
            and diff.after is not None
            and old_blocks[diff.before] != new_blocks[diff.after]
        )
        parts.append(Compared(field="body", diff=diff, is_restyled=is_restyled))
    others = tuple(name for name in _OTHERS if getattr(before, name) != getattr(after, name))
    return Comparison(before=before, after=after, parts=tuple(parts), others=others)


def with_paragraph_back(comparison: Comparison, part: Compared) -> Draft:
    """Return the later text with one of its paragraphs as it was in the earlier one.

    A changed paragraph takes its old words where it stands, a moved one its old words too; a
    removed one comes back after the paragraph that it stood behind; an added one goes.
    """
    before, after = comparison.before, comparison.after
    if part.field != "body":
        old = {"kicker": before.kicker, "headline": before.headline, "lead": before.lead}
        return replace(after, **{part.field: old[part.field]})  # type: ignore[arg-type]
    old_at, new_at = part.diff.before, part.diff.after
    blocks = list(after.body.blocks)
    if old_at is None:
        if new_at is not None:
            del blocks[new_at]
    elif new_at is not None:
        blocks[new_at] = before.body.blocks[old_at]
    else:
        blocks.insert(_place_after(comparison, old_at), before.body.blocks[old_at])
    return replace(after, body=Body(tuple(blocks)))


def _place_after(comparison: Comparison, old_at: int) -> int:
    """Return where a removed paragraph belongs: behind the nearest one before it that is left."""
    left = {
        part.diff.before: part.diff.after
        for part in comparison.parts
        if part.field == "body"
        and part.diff.before is not None
        and part.diff.after is not None
        and part.diff.kind in (ParagraphKind.SAME, ParagraphKind.CHANGED)
    }
    for number in range(old_at - 1, -1, -1):
        place = left.get(number)
        if place is not None:
            return place + 1
    return 0
