"""Lists of articles that stay cheap and stable at any length.

A shelf gives each article a slot, counted from the oldest, and keeps it there: pages of older
articles never shift when a newer one arrives or an old one is withdrawn. A chunk of slots is one
file of the catalogue and one page of the site.
"""

from dataclasses import field
from typing import Any, Protocol

from editor_app.base.records import dataclass

Json = dict[str, Any]


class Store(Protocol):
    """JSON values by name; what is put is written when the build says so."""

    def get(self, name: str) -> Json | None:
        """Return a value, or None."""
        ...

    def put(self, name: str, value: Json) -> None:
        """Keep a value."""
        ...


@dataclass(slots=True)
class Shelf:
    """One list: its name for readers, and how many articles each of its chunks shows."""

    key: str
    size: int
    store: Store
    name: str = ""
    counts: list[int] = field(default_factory=list)
    next_slot: int = 0
    _chunks: dict[int, dict[int, Json]] = field(default_factory=dict)
    _changed: set[int] = field(default_factory=set)

    @classmethod
    def load(cls, store: Store, key: str, size: int) -> "Shelf":
        """Read a shelf, or start an empty one."""
        shelf = cls(key, size, store)
        head = store.get(shelf._file("head"))
        if head is not None:
            shelf.name = head["name"]
            shelf.counts = list(head["counts"])
            shelf.next_slot = head["next_slot"]
        return shelf

    @property
    def last(self) -> int:
        """The number of the newest chunk; 0 where there is none."""
        return max(0, len(self.counts) - 1)

    @property
    def is_empty(self) -> bool:
        """Tell whether no article stands on it."""
        return not any(self.counts)

    def chunk_of(self, slot: int) -> int:
        """Return the chunk that holds a slot."""
        return slot // self.size

    def cards(self, chunk: int) -> list[Json]:
        """Return the cards of a chunk, oldest slot first."""
        return list(self._slots(chunk).values())

    def place(self, slot: int, card: Json, name: str) -> set[int]:
        """Put a card into its slot; return the chunks whose pages look different now.

        A chunk's first slot also completes the chunk before it and gives the one before that a
        newer neighbour.
        """
        chunk = self.chunk_of(slot)
        cards = self._slots(chunk)
        is_in_order = slot in cards or slot > max(cards, default=-1)
        cards[slot] = card
        if not is_in_order:
            self._chunks[chunk] = {known: cards[known] for known in sorted(cards)}
        self.name = self.name or name
        self.next_slot = max(self.next_slot, slot + 1)
        self._changed.add(chunk)
        self._count(chunk)
        reach = 3 if slot % self.size == 0 else 1
        return {number for number in range(chunk, chunk - reach, -1) if number >= 0}

    def take_away(self, slot: int, slug: str) -> set[int]:
        """Empty a slot if this article stands in it; return the chunks that look different."""
        chunk = self.chunk_of(slot)
        cards = self._slots(chunk)
        if slot in cards and cards[slot]["slug"] == slug:
            del cards[slot]
        self._changed.add(chunk)
        self._count(chunk)
        return {chunk}

    def flush(self) -> None:
        """Hand what has changed to the store: chunks, then the head that counts them."""
        for chunk in sorted(self._changed):
            shown = {str(slot): card for slot, card in self._slots(chunk).items()}
            self.store.put(self._file(str(chunk)), shown)
        if self._changed:
            head = {"name": self.name, "counts": self.counts, "next_slot": self.next_slot}
            self.store.put(self._file("head"), head)
        self._changed.clear()

    def newest(self, wanted: int) -> list[Json]:
        """Return at least ``wanted`` newest cards, if there are so many in its last chunks."""
        found: list[Json] = []
        for chunk in range(self.last, -1, -1):
            found += reversed(self.cards(chunk))
            if len(found) >= wanted:
                break
        return found

    def _slots(self, chunk: int) -> dict[int, Json]:
        if chunk not in self._chunks:
            found = self.store.get(self._file(str(chunk))) or {}
            self._chunks[chunk] = {int(slot): card for slot, card in found.items()}
        return self._chunks[chunk]

    def _count(self, chunk: int) -> None:
        self.counts += [0] * (chunk + 1 - len(self.counts))
        self.counts[chunk] = len(self._slots(chunk))

    def _file(self, part: str) -> str:
        return f"lists/{self.key}/{part}"
