"""The one event of the desk: something in the library changed."""

from collections.abc import Callable

from editor_app.domain.changes import Changes

Listener = Callable[[Changes], None]


class ChangeFeed:
    """Tells every screen what changed. GUI thread only."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after every change; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, changes: Changes) -> None:
        """Tell everybody, in the order they came; empty changes are not told."""
        if changes:
            for listener in tuple(self._listeners):
                listener(changes)
