"""Put two people's texts together, paragraph by paragraph, without losing a word of either."""

from collections.abc import Sequence
from dataclasses import fields, replace
from difflib import SequenceMatcher

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.body import Block, Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Both texts in one, and where both had changed the same thing.

    Args:
        draft: The text. Where both changed the same paragraphs, mine stand before theirs; where
            both changed the same other field, mine stands.
        fields: Names of the fields of which theirs gave way.
        paragraphs: How many places hold mine and theirs one after the other.
    """

    draft: Draft
    fields: tuple[str, ...] = ()
    paragraphs: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether nothing was changed by both."""
        return not self.fields and not self.paragraphs


def merge(base: Draft, mine: Draft, theirs: Draft) -> Merged:
    """Merge two drafts that were made from one.

    Args:
        base: What both started from.
        mine: One of them; it wins where a field can hold one value only.
        theirs: The other.
    """
    chosen: dict[str, object] = {}
    lost = []
    for name in (each.name for each in fields(Draft) if each.name != "body"):
        old, own, other = (getattr(draft, name) for draft in (base, mine, theirs))
        chosen[name] = other if own == old else own
        if own != old and other not in (old, own):
            lost.append(name)
    blocks, clashes = _merged(base.body.blocks, mine.body.blocks, theirs.body.blocks)
    draft = replace(mine, body=Body(tuple(blocks)), **chosen)  # type: ignore[arg-type]
    return Merged(draft=draft, fields=tuple(lost), paragraphs=clashes)


def _merged(
    base: Sequence[Block], mine: Sequence[Block], theirs: Sequence[Block]
) -> tuple[list[Block], int]:
    """Walk from one block that all three share to the next; between them somebody changed."""
    shared = _shared(base, mine, theirs)
    merged: list[Block] = []
    clashes = 0
    old = own = other = 0
    for at, in_mine, in_theirs in (*shared, (len(base), len(mine), len(theirs))):
        before = list(base[old:at])
        ours, others = list(mine[own:in_mine]), list(theirs[other:in_theirs])
        if ours in (before, others):
            merged += others
        elif others == before:
            merged += ours
        else:
            merged += [*ours, *others]
            clashes += 1
        if at < len(base):
            merged.append(base[at])
        old, own, other = at + 1, in_mine + 1, in_theirs + 1
    return merged, clashes


def _shared(
    base: Sequence[Block], mine: Sequence[Block], theirs: Sequence[Block]
) -> list[tuple[int, int, int]]:
    """Return where the blocks that all three share, in one order, stand in each of them."""
    in_mine, in_theirs = _kept(base, mine), _kept(base, theirs)
    return [(at, in_mine[at], in_theirs[at]) for at in sorted(in_mine.keys() & in_theirs.keys())]


def _kept(base: Sequence[Block], other: Sequence[Block]) -> dict[int, int]:
    matcher = SequenceMatcher(None, base, other, autojunk=False)
    return {
        match.a + step: match.b + step
        for match in matcher.get_matching_blocks()
        for step in range(match.size)
    }
