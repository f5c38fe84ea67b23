"""Lists with slots: stable under every order of placing and taking away."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from editor_app.publishing.site.shelves import Shelf

SIZE = 3


class Memory:
    """A store in memory that counts what it is given."""

    def __init__(self) -> None:
        self.values: dict[str, dict[str, Any]] = {}

    def get(self, name: str) -> dict[str, Any] | None:
        return self.values.get(name)

    def put(self, name: str, value: dict[str, Any]) -> None:
        self.values[name] = dict(value)


def _placed(store: Memory, *slots: int) -> Shelf:
    shelf = Shelf.load(store, "tags/x", SIZE)
    for slot in slots:
        shelf.place(slot, {"slug": f"s{slot}"}, "وسم")
    shelf.flush()
    return shelf


@given(st.permutations(range(11)))
def test_place_in_any_order_stores_the_same(order: list[int]) -> None:
    one, other = Memory(), Memory()
    _placed(one, *range(11))
    _placed(other, *order)
    assert one.values == other.values
    assert [list(value) for value in one.values.values()] == [
        list(other.values[name]) for name in one.values
    ]


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 8)), max_size=20))
def test_reloaded_shelf_knows_what_stands_on_it(steps: list[tuple[bool, int]]) -> None:
    store = Memory()
    expected: set[int] = set()
    for is_placed, slot in steps:
        shelf = Shelf.load(store, "tags/x", SIZE)
        if is_placed:
            shelf.place(slot, {"slug": f"s{slot}"}, "")
            expected.add(slot)
        else:
            shelf.take_away(slot, f"s{slot}")
            expected.discard(slot)
        shelf.flush()
    shelf = Shelf.load(store, "tags/x", SIZE)
    assert sum(shelf.counts) == len(expected)
    assert shelf.is_empty == (not expected)
    found = [card["slug"] for card in shelf.newest(100)]
    assert found == [f"s{slot}" for slot in sorted(expected, reverse=True)]


def test_take_away_leaves_another_article_in_its_slot() -> None:
    shelf = _placed(Memory(), 0)
    shelf.take_away(0, "another")
    assert [card["slug"] for card in shelf.cards(0)] == ["s0"]


def test_place_first_slot_of_a_chunk_touches_its_two_older_neighbours() -> None:
    shelf = _placed(Memory(), *range(6))
    assert shelf.place(6, {"slug": "s6"}, "") == {0, 1, 2}
    assert shelf.place(7, {"slug": "s7"}, "") == {2}


def test_name_stays_that_of_the_first() -> None:
    shelf = _placed(Memory(), 0)
    shelf.place(1, {"slug": "s1"}, "اسم آخر")
    assert shelf.name == "وسم"
