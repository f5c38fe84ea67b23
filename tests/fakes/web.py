"""A web of pages in memory."""

from collections.abc import Mapping

from editor_app.base.errors import EnvironmentFault
from editor_app.domain.fetching import FetchedPage


class FakeFetcher:
    """Gives the pages it was made with, by address; everything else cannot be reached."""

    def __init__(self, pages: Mapping[str, bytes] | None = None) -> None:
        self._pages = dict(pages or {})

    def reach(self, address: str) -> None:
        """Return where there is a page.

        Raises:
            EnvironmentFault: ``page-unreachable``.
        """
        self.fetch(address)

    def fetch(self, address: str) -> FetchedPage:
        """Return a page.

        Raises:
            EnvironmentFault: ``page-unreachable``.
        """
        if address not in self._pages:
            raise EnvironmentFault("page-unreachable", host=address)
        return FetchedPage(url=address, content=self._pages[address], headers={})
