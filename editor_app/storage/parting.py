"""Part the blocks of a body so that a changed paragraph changes one part.

A part ends where the hash of a block says so, about every eighth, so that a changed, new or
missing paragraph leaves the other parts as they were, wherever it stands.
"""

from collections.abc import Callable, Container, Iterator, Sequence
from zlib import crc32

from editor_app.base.records import dataclass
from editor_app.base.remembered import Remembered
from editor_app.domain.body import Block, Body
from editor_app.storage.texts import block_text, sha256_of

LONGEST_PART = 32
"""Blocks; a part ends here at the latest."""
HASH_BYTES = 32
_ONE_IN = 8
_LAST_OF_PART = 7  # not 0, the hash of nothing: a row of empty paragraphs is no row of parts
_SPREAD = 2_654_435_761  # 2 ** 32 over the golden ratio (Knuth, volume 3, section 6.4)
_REMEMBERED = 10_000


def _ends(part: Block) -> bool:
    # Like texts have like sums: multiplied, every bit of a sum has a say in the ones looked at.
    return (crc32(part.text.encode()) * _SPREAD >> 29) % _ONE_IN == _LAST_OF_PART


_ends_part = Remembered(_ends)


@dataclass(frozen=True, slots=True)
class Part:
    """Some neighbouring blocks, named by the SHA-256 of their text."""

    blocks: tuple[Block, ...]
    sha256: bytes

    @property
    def text(self) -> str:
        """The stored form: blocks divided by commas."""
        return ",".join(map(block_text, self.blocks))


_kept: dict[int, Part] = {}
"""Parts by the identity of their first block, which they hold, so that no other comes by it."""


def _parted(blocks: tuple[Block, ...]) -> tuple[Part, ...]:
    return tuple(_known_part(group) or _made_part(group) for group in _grouped(blocks))


parts_of = Remembered[tuple[Block, ...], tuple[Part, ...]](_parted, limit=4)
"""Divides blocks into parts; one that was met before costs no look at its text. Any thread."""


def parts_to_store(
    blocks: tuple[Block, ...], stored: Callable[[Sequence[bytes]], Container[bytes]]
) -> tuple[tuple[Part, ...], dict[bytes, str]]:
    """Divide blocks into parts, and return with them the texts that are not stored yet.

    Args:
        blocks: The blocks of a body.
        stored: Returns which of some hashes are stored.
    """
    parts = parts_of(blocks)
    new = _texts_beside(parts, stored)
    if any(sha256_of(text) != sha256 for sha256, text in new.items()):
        # Read from a text in an older form of JSON, whose hash is not that of today's form.
        parts = tuple(map(_made_part, _grouped(blocks)))
        new = _texts_beside(parts, stored)
    return parts, new


def note_parts(body: Body, counts_and_hashes: Sequence[tuple[int, bytes]]) -> None:
    """Remember the parts that a body was just read from: its first save works out no other.

    Args:
        body: The body.
        counts_and_hashes: How many blocks each part had, and its hash.
    """
    if sum(count for count, _ in counts_and_hashes) != len(body.blocks):
        return
    start = 0
    for count, sha256 in counts_and_hashes:
        _note(Part(body.blocks[start : start + count], sha256))
        start += count


def listed(parts: Sequence[Part]) -> bytes:
    """Return the stored list of parts: their hashes, one after another."""
    return b"".join(part.sha256 for part in parts)


def hashes_in(parts: bytes) -> list[bytes]:
    """Take a stored list of parts apart."""
    return [parts[at : at + HASH_BYTES] for at in range(0, len(parts), HASH_BYTES)]


def _texts_beside(
    parts: Sequence[Part], stored: Callable[[Sequence[bytes]], Container[bytes]]
) -> dict[bytes, str]:
    known = stored([part.sha256 for part in parts])
    return {part.sha256: part.text for part in parts if part.sha256 not in known}


def _note(part: Part) -> None:
    if len(_kept) >= _REMEMBERED:
        _kept.clear()
    _kept[id(part.blocks[0])] = part


def _known_part(blocks: tuple[Block, ...]) -> Part | None:
    known = _kept.get(id(blocks[0]))
    is_it = (
        known is not None
        and len(known.blocks) == len(blocks)
        and all(mine is other for mine, other in zip(known.blocks, blocks, strict=True))
    )
    return known if is_it else None


def _made_part(blocks: tuple[Block, ...]) -> Part:
    part = Part(blocks, sha256_of(",".join(map(block_text, blocks))))
    _note(part)
    return part


def _grouped(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if len(group) == LONGEST_PART or _ends_part(block):
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)
