"""What the desk asks of the web when a person names a page: its bytes, or why there are none."""

from collections.abc import Mapping
from typing import Protocol

from editor_app.base.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedPage:
    """A page as its server gave it. ``url`` is where the redirects ended."""

    url: str
    content: bytes
    headers: Mapping[str, str]


class Fetcher(Protocol):
    """Reads public pages of the web. Any thread."""

    def reach(self, address: str) -> None:
        """Ask for a page and read no more than the head of its answer.

        Raises:
            UserError: as ``fetch``.
            EnvironmentFault: as ``fetch``.
        """
        ...

    def fetch(self, address: str) -> FetchedPage:
        """Return a page.

        Raises:
            UserError: ``address-not-web``; ``address-not-public`` where it, or where it leads, is
                no place on the public web; ``page-refused`` with ``host`` and ``status``;
                ``page-moves-on``; ``page-too-large`` with ``limit_mb``.
            EnvironmentFault: ``page-unreachable``, ``page-slow``, ``page-unreadable``,
                ``page-certificate-refused``, each with ``host``.
        """
        ...
