"""Who works on a library's files, and who wants to be alone with them."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Gate:
    """Lets any number through, or one alone. Any thread.

    Who is inside or alone may pass again; everybody else waits.
    """

    def __init__(self) -> None:
        self._turn = threading.Condition()
        self._inside = 0
        self._alone: int | None = None
        self._own = threading.local()
        self._changes: list[tuple[Callable[[], None], Callable[[], None]]] = []

    def change_with(self, release: Callable[[], None], look_again: Callable[[], None]) -> None:
        """Name what lets go of files kept open between uses, and what looks at them anew."""
        self._changes.append((release, look_again))

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Work beside others."""
        depth = getattr(self._own, "depth", 0)
        if depth or self._alone == threading.get_ident():
            yield
            return
        with self._turn:
            self._turn.wait_for(lambda: self._alone is None)
            self._inside += 1
        self._own.depth = 1
        try:
            yield
        finally:
            self._own.depth = 0
            with self._turn:
                self._inside -= 1
                self._turn.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Work when everybody has left and every file is closed."""
        with self._turn:
            self._turn.wait_for(lambda: self._alone is None)
            self._alone = threading.get_ident()
            self._turn.wait_for(lambda: not self._inside)
        try:
            for release, _ in self._changes:
                release()
            yield
        finally:
            for _, look_again in self._changes:
                look_again()
            with self._turn:
                self._alone = None
                self._turn.notify_all()
