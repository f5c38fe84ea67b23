"""The journal: every change of an open text, so that no crash takes more than a blink of typing.

A buffer is one writing of one text in one window, from its opening to the next. Its journal is a
chain of changes on top of the revision it was opened at; a save takes the chain's place.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.body import Block, Body

_NO_BODY = Body()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftChange:
    """What turned one draft into the next.

    Args:
        start: The first block that changed.
        removed: How many blocks stood there.
        blocks: The blocks that stand there now.
        head: All other fields, as a draft without a body; None where none of them changed.
    """

    start: int = 0
    removed: int = 0
    blocks: tuple[Block, ...] = ()
    head: Draft | None = None


def change_between(before: Draft, after: Draft) -> DraftChange | None:
    """Return the change that makes ``after`` of ``before``, or None where they are equal.

    Blocks that are one object in both cost nothing: an editor hands on those that nobody touched.
    """
    old, new = before.body.blocks, after.body.blocks
    most = min(len(old), len(new))
    start = 0
    while start < most and (old[start] is new[start] or old[start] == new[start]):
        start += 1
    kept = 0
    while kept < most - start and (
        old[-1 - kept] is new[-1 - kept] or old[-1 - kept] == new[-1 - kept]
    ):
        kept += 1
    head = replace(after, body=_NO_BODY)
    change = DraftChange(
        start=start,
        removed=len(old) - kept - start,
        blocks=new[start : len(new) - kept],
        head=None if head == replace(before, body=_NO_BODY) else head,
    )
    return change if change.removed or change.blocks or change.head is not None else None


def with_change(draft: Draft, change: DraftChange) -> Draft:
    """Return ``draft`` after a change.

    Raises:
        ValueError: The change was not made on a draft like this one.
    """
    blocks = draft.body.blocks
    end = change.start + change.removed
    if not 0 <= change.start <= end <= len(blocks):
        raise ValueError(f"no blocks {change.start} to {end} among {len(blocks)}")
    body = Body((*blocks[: change.start], *change.blocks, *blocks[end:]))
    return replace(draft if change.head is None else change.head, body=body)


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One change of a buffer.

    Args:
        buffer: The buffer's identifier.
        article_id: The article in it; empty for one that was never saved.
        base_revision: The revision that the buffer's first entry was made on.
        owner: Which program writes in the buffer.
        written_utc: When the change was written down.
        change: The change.
    """

    buffer: str
    article_id: str
    base_revision: int
    owner: str
    written_utc: datetime
    change: DraftChange


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalChain:
    """The entries of one buffer that can be read, in order.

    ``is_whole`` is False where an entry's hash disagrees; it and those after it are left out. Where
    that is so of the first, ``has_start`` is False too, and the entries are all that can be read.
    """

    entries: tuple[JournalEntry, ...]
    is_whole: bool = True
    has_start: bool = True


class Journal(Protocol):
    """The journals of one unit of work."""

    def append(self, entry: JournalEntry) -> None:
        """Write down one change, after those of its buffer."""
        ...

    def discard(self, buffer: str) -> None:
        """Forget a buffer's entries; one without any is no error."""
        ...

    def owners(self) -> Sequence[tuple[str, str]]:
        """Return each buffer that has entries with its owner, oldest first."""
        ...

    def chain_of(self, buffer: str) -> JournalChain:
        """Return a buffer's entries; empty where it has none."""
        ...

    def bases_of(self, article_id: str) -> frozenset[tuple[str, int]]:
        """Return buffer and base revision of every journal on this article."""
        ...
