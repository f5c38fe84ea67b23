"""A library whose database layer is imported when something is first asked of it."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager

from editor_app.domain.article import Article
from editor_app.domain.ports import Database, UnitOfWork
from editor_app.storage.gate import Gate


class LateDatabase:
    """Opens the library with the first transaction. Any thread.

    Args:
        open_library: Opens it; what that raises, the transaction raises.
        gate: Closes while the file is exchanged: it is not opened then.
        read_article: Reads an article without the database layer, or returns None.
    """

    def __init__(
        self,
        open_library: Callable[[], Database],
        gate: Gate,
        read_article: Callable[[str], Article | None],
    ) -> None:
        self._open_library = open_library
        self._gate = gate
        self._read_article = read_article
        self._library: Database | None = None
        self._opening = threading.Lock()

    def writing(self) -> AbstractContextManager[UnitOfWork]:
        """Open a writing transaction; as ``Database.writing``, or as opening the library."""
        return self._opened().writing()

    def reading(self) -> AbstractContextManager[UnitOfWork]:
        """Open a reading transaction; as ``Database.reading``, or as opening the library."""
        return self._opened().reading()

    def early_article(self, article_id: str) -> Article | None:
        """Read an article before the library is opened; None once it is, or where that fails."""
        return None if self._library is not None else self._read_article(article_id)

    def close(self) -> None:
        """Close the library, if anything was asked of it."""
        with self._opening:
            if self._library is not None:
                self._library.close()

    def _opened(self) -> Database:
        if self._library is not None:
            return self._library
        # The gate first: whoever is alone inside may ask for the library too.
        with self._gate.passing(), self._opening:
            if self._library is None:
                self._library = self._open_library()
            return self._library
