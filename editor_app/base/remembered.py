"""Remember what a function made of a thing that never changes, by the thing itself."""

from collections.abc import Callable
from typing import Generic, TypeVar

Thing = TypeVar("Thing")
Made = TypeVar("Made")


class Remembered(Generic[Thing, Made]):
    """A pure function over frozen things that is worked out once for each object. Any thread.

    Two autosaves of a long article share nearly all of their paragraphs, the same objects: asking
    for an object costs no look at its content, where a table by value would hash all of it again.

    Args:
        make: The function; of equal things it makes equal results.
        limit: So many objects are kept; one more, and all are forgotten.
    """

    def __init__(self, make: Callable[[Thing], Made], limit: int = 10_000) -> None:
        self._make = make
        self._limit = limit
        self._kept: dict[int, tuple[Thing, Made]] = {}

    def __call__(self, thing: Thing) -> Made:
        """Return what the function makes of ``thing``."""
        kept = self._kept.get(id(thing))
        if kept is not None:
            return kept[1]
        made = self._make(thing)
        self.know(thing, made)
        return made

    def know(self, thing: Thing, made: Made) -> None:
        """Remember what the function makes of ``thing``, where somebody knows it already."""
        if len(self._kept) >= self._limit:
            self._kept = {}
        # The thing is kept with its result, so that no other object can come by its identity.
        self._kept[id(thing)] = (thing, made)
