"""Data classes that cost a start next to nothing: their methods are made when they are needed.

:func:`dataclasses.dataclass` writes and compiles up to eight functions for each class while its
module is imported. This program has some two hundred such classes and imports most of them
before its window is filled: a tenth of a second and more. Here comparing, hashing and showing are
plain functions, and only the constructor is still written, for its speed, with the first record.

To type checkers and to :mod:`dataclasses` (``fields``, ``replace``, ``asdict``) these are ordinary
data classes. ``InitVar``, ``order`` and fields with ``init=False`` are not offered.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, NoReturn, cast

_Class = Any
"""A data class: nothing is known of its fields here."""
_Record = Any
"""An instance of one."""


def _make_dataclass(
    kind: _Class = None,
    /,
    *,
    frozen: bool = False,
    slots: bool = False,
    kw_only: bool = False,
    eq: bool = True,
) -> _Class:
    """Make a data class, with or without brackets after the decorator's name.

    Args:
        kind: The class; None where the decorator has arguments.
        frozen: Refuse to set or delete a field of a record.
        slots: Give records no ``__dict__``.
        kw_only: Take all fields by name only.
        eq: Compare records of one class by their fields.
    """
    if kind is None:
        return lambda made: _make_dataclass(
            made, frozen=frozen, slots=slots, kw_only=kw_only, eq=eq
        )
    own = set(vars(kind))
    kind.__doc__ = kind.__doc__ or kind.__name__  # or Python works a signature out, in 10 ms
    bare = {"init": False, "repr": False, "eq": False}
    made: _Class = dataclasses.dataclass(kind, slots=slots, kw_only=kw_only, **bare)
    made.__init__ = _first_constructor(made, is_frozen=frozen)
    if "__repr__" not in own:
        made.__repr__ = _show
    if eq:
        _compare(made, own, is_frozen=frozen)
    if frozen:
        made.__setattr__, made.__delattr__ = _refuse_to_set, _refuse_to_delete
        if slots:
            made.__getstate__, made.__setstate__ = _state, _take_state
    return made


def _first_constructor(kind: _Class, *, is_frozen: bool) -> Callable[..., None]:
    """Return a constructor that puts the written one in its own place when it is first called."""

    def construct(self: _Record, *given: object, **named: object) -> None:
        kind.__init__ = _written_constructor(kind, is_frozen=is_frozen)
        kind.__init__(self, *given, **named)

    return construct


def _written_constructor(kind: _Class, *, is_frozen: bool) -> Callable[..., None]:
    """Write what :mod:`dataclasses` writes: a plain function that sets one field after another."""
    names: dict[str, object] = {"_MISSING": MISSING, "_set": object.__setattr__}
    ordered, by_name = ["self"], ["*"]
    lines: list[str] = []
    for part in fields(kind):
        name, value, taken = part.name, part.name, part.name
        if part.default_factory is not MISSING:
            names[f"_make_{name}"] = part.default_factory
            taken = f"{name}=_MISSING"
            value = f"_make_{name}() if {name} is _MISSING else {name}"
        elif part.default is not MISSING:
            names[f"_default_{name}"] = part.default
            taken = f"{name}=_default_{name}"
        (by_name if part.kw_only else ordered).append(taken)
        lines.append(f"_set(self, {name!r}, {value})" if is_frozen else f"self.{name} = {value}")
    if hasattr(kind, "__post_init__"):
        lines.append("self.__post_init__()")
    taken_all = [*ordered, *(by_name if len(by_name) > 1 else ())]
    exec(f"def __init__({', '.join(taken_all)}):\n " + "\n ".join(lines or ["pass"]), names)
    written: Any = names["__init__"]
    written.__qualname__ = f"{kind.__qualname__}.__init__"
    return cast("Callable[..., None]", written)


def _compare(kind: _Class, own: set[str], *, is_frozen: bool) -> None:
    """Have records of a class compared, and frozen ones hashed, by their fields."""
    compared = _values_of([part.name for part in fields(kind) if part.compare])

    def are_equal(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or compared(self) == compared(other)

    def hash_of(self: object) -> int:
        return hash(compared(self))

    if "__eq__" not in own:
        kind.__eq__ = are_equal
    if "__hash__" not in own:
        kind.__hash__ = hash_of if is_frozen else None


def _values_of(names: list[str]) -> Callable[[_Record], object]:
    """Return what reads these fields of a record as one tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)


@recursive_repr()
def _show(self: _Record) -> str:
    shown = (f"{part.name}={getattr(self, part.name)!r}" for part in fields(self) if part.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse_to_set(self: object, name: str, value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: _Record) -> list[object]:
    return [getattr(self, part.name) for part in fields(self)]


def _take_state(self: _Record, state: list[object]) -> None:
    for part, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, part.name, value)


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    dataclass = _make_dataclass
