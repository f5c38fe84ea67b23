"""What a presenter tells its screens: one hook for each fact."""

from collections.abc import Callable
from typing import Generic, ParamSpec

Told = ParamSpec("Told")


class Hook(Generic[Told]):
    """A fact that listeners hear of, in the order they came. GUI thread.

    Example: ``saved: Hook[[int]]``, ``saved.subscribe(show)``, ``saved.tell(3)``.
    """

    def __init__(self) -> None:
        self._listeners: list[Callable[Told, None]] = []

    def subscribe(self, listener: Callable[Told, None]) -> Callable[[], None]:
        """Call ``listener`` whenever the fact is told; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, *args: Told.args, **kwargs: Told.kwargs) -> None:
        """Tell every listener."""
        for listener in tuple(self._listeners):
            listener(*args, **kwargs)
