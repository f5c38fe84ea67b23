"""Who waits for a save: told once, that it is done or that it could not be."""

from collections.abc import Callable


class Waiting:
    """Calls to make when the next save ends. GUI thread."""

    def __init__(self) -> None:
        self._calls: list[tuple[Callable[[], None], Callable[[], None]]] = []

    def __bool__(self) -> bool:
        """Tell whether anybody waits."""
        return bool(self._calls)

    def add(self, on_saved: Callable[[], None], on_failed: Callable[[], None]) -> None:
        """Wait for the next save."""
        self._calls.append((on_saved, on_failed))

    def release(self, *, is_saved: bool) -> None:
        """Tell everybody; who begins to wait meanwhile waits for the save after."""
        calls, self._calls = self._calls, []
        for on_saved, on_failed in calls:
            (on_saved if is_saved else on_failed)()
