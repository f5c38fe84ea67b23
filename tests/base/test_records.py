"""Records behave as the data classes of the standard library do."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft

Decorator = Any
"""``dataclass``, ours or theirs."""
VALUES = st.one_of(st.integers(), st.text(max_size=5), st.none(), st.tuples(st.text(max_size=2)))


def classes(decorate: Decorator) -> SimpleNamespace:
    """Make the same classes with either decorator."""

    @decorate(frozen=True, slots=True, kw_only=True)
    class Frozen:
        """All that the program's classes use, but for what may change."""

        first: Any
        second: Any = "b"
        many: Any = field(default_factory=list, compare=False)
        secret: Any = field(default="hidden", repr=False)

    @decorate
    class Open:
        """One that may change, with fields by place."""

        first: Any
        second: Any = 2
        seen: Any = field(default_factory=list)

        def __post_init__(self) -> None:
            self.seen.append(self.first)

    @decorate(frozen=True)
    class One:
        """One field, compared as a tuple of one: nan is nan."""

        only: Any

    @decorate(slots=True, eq=False)
    class Unlike:
        """Not compared by its fields."""

        only: Any

    @decorate(frozen=True)
    class Own:
        """Says itself how it shows and when it is the same."""

        only: Any

        def __repr__(self) -> str:
            return "own"

        def __eq__(self, other: object) -> bool:
            return isinstance(other, int)

        def __hash__(self) -> int:
            return 7

    return SimpleNamespace(Frozen=Frozen, Open=Open, One=One, Unlike=Unlike, Own=Own)


OURS, THEIRS = classes(dataclass), classes(dataclasses.dataclass)


@given(VALUES, VALUES, VALUES, VALUES)
def test_record_shows_compares_and_hashes_as_a_standard_data_class(
    a: object, b: object, c: object, d: object
) -> None:
    pairs = []
    for made in (OURS, THEIRS):
        left = made.Frozen(first=a, second=b, many=c, secret=d)
        right = made.Frozen(first=b, second=a, many=d, secret=c)
        near = replace(left, many=d)
        pairs.append((left, right, near, made.Open(a, b), made.One(a), made.Own(a)))
    ours, theirs = pairs
    assert [repr(each) for each in ours] == [repr(each) for each in theirs]
    assert [hash(each) for each in (*ours[:3], *ours[4:])] == [
        hash(each) for each in (*theirs[:3], *theirs[4:])
    ]
    for one in range(3):
        assert (ours[0] == ours[one]) is (theirs[0] == theirs[one])
    assert ours[0] == ours[2]
    assert asdict(ours[0]) == asdict(theirs[0])
    assert ours[0] != theirs[0]


def test_record_says_the_same_of_its_fields() -> None:
    for name in ("Frozen", "Open", "One"):
        ours, theirs = getattr(OURS, name), getattr(THEIRS, name)
        assert [(each.name, each.default, each.kw_only) for each in fields(ours)] == [
            (each.name, each.default, each.kw_only) for each in fields(theirs)
        ]
        assert ours.__match_args__ == theirs.__match_args__


def test_constructor_takes_and_refuses_what_the_standard_one_does() -> None:
    for made in (OURS, THEIRS):
        assert made.Open(1).second == 2
        assert made.Open(1, second=3).seen == [1]
        assert made.Frozen(first=1).many is not made.Frozen(first=1).many
        for given_ in ({}, {"first": 1, "third": 3}):
            with pytest.raises(TypeError, match="argument"):
                made.Frozen(**given_)
        with pytest.raises(TypeError, match="positional"):
            made.Frozen(1)


@pytest.mark.parametrize("name", ["Frozen", "One"])
def test_frozen_record_takes_no_change(name: str) -> None:
    record = getattr(OURS, name)(**{fields(getattr(OURS, name))[0].name: 1})
    first = fields(record)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(record, first, 2)
    with pytest.raises(FrozenInstanceError):
        delattr(record, first)
    assert getattr(record, first) == 1


def test_record_has_slots_or_not_and_a_hash_or_not_as_asked() -> None:
    assert not hasattr(OURS.Frozen(first=1), "__dict__")
    assert hasattr(OURS.One(1), "__dict__")
    with pytest.raises(TypeError, match="unhashable"):
        hash(OURS.Open(1))
    assert OURS.Unlike(1) != OURS.Unlike(1)
    nan = float("nan")
    assert OURS.One(nan) == OURS.One(nan)


def test_record_is_copied_and_pickled_whole() -> None:
    draft = Draft(headline="ميناء طنجة", keywords=("ميناء",))
    assert copy.deepcopy(draft) == copy.copy(draft) == draft
    assert pickle.loads(pickle.dumps(draft)) == draft


def test_record_that_holds_itself_can_be_shown() -> None:
    record = OURS.Open(1)
    record.second = record
    assert repr(record).endswith("second=..., seen=[1])")
