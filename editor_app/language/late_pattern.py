"""Patterns of the ``regex`` library that are compiled, like the library itself, when first used."""

from functools import cached_property
from typing import Any


class LatePattern:
    """One pattern. Any thread.

    Args:
        pattern: What it matches, in the words of ``regex``; flags stand in it.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern

    @cached_property
    def compiled(self) -> Any:  # noqa: ANN401  # the library has no types
        """The pattern, ready to match."""
        import regex

        return regex.compile(self._pattern)
