"""Fetch pages that a person names; what speaks HTTP is imported at the first of them."""

from collections.abc import Collection

from editor_app.base.clock import Clock
from editor_app.domain.fetching import FetchedPage

TOTAL_S = 9.0
"""The longest that a page may take with all its redirects, from the name to the last byte."""


class WebFetcher:
    """Fetches pages of the public web without cookies, passwords or proxies. Any thread.

    Args:
        clock: Time.
        known: Hosts, each with its port, that may be asked wherever they are.
        total_s: Seconds until a fetch is given up.
    """

    def __init__(
        self,
        clock: Clock,
        known: Collection[tuple[str, int]] = (),
        *,
        total_s: float = TOTAL_S,
    ) -> None:
        self._clock = clock
        self._known = tuple(known)
        self._total_s = total_s

    def reach(self, address: str) -> None:
        """Ask for a page and read no more than the head of its answer.

        Raises:
            UserError: as ``fetch``.
            EnvironmentFault: as ``fetch``.
        """
        from editor_app.publishing.page_reading import read_page

        read_page(address, self._clock, self._known, self._total_s, is_head_enough=True)

    def fetch(self, address: str) -> FetchedPage:
        """Return the page at an address.

        Raises:
            UserError: ``address-not-web``; ``address-not-public`` where it, or where it leads, is
                no place on the public web; ``page-refused`` with ``host`` and ``status``;
                ``page-moves-on``; ``page-too-large`` with ``limit_mb``.
            EnvironmentFault: ``page-unreachable``, ``page-slow``, ``page-unreadable``,
                ``page-certificate-refused``, each with ``host``.
        """
        from editor_app.publishing.page_reading import read_page

        return read_page(address, self._clock, self._known, self._total_s)
