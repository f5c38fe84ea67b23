"""Where a browser finds what a destination holds: at its address, or in a folder."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from editor_app.domain.publication import Destination, QueueItem
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Notices, notice_of

if TYPE_CHECKING:
    from editor_app.services.destinations import DestinationService

_THIS_COMPUTER = frozenset({"localhost", "127.0.0.1", "::1"})
_FRONT_PAGE = "index.html"


class Pages:
    """Opens the pages of items that were sent. GUI thread.

    Args:
        destinations: Know in which folder a site lies.
        jobs: Reads them away from the screen.
        notices: The message bar.
        browse: Opens an address in the browser.
    """

    def __init__(
        self,
        destinations: "DestinationService",
        jobs: Jobs,
        notices: Notices,
        browse: Callable[[str], None],
    ) -> None:
        self._destinations = destinations
        self._jobs = jobs
        self._notices = notices
        self._browse = browse

    def open(self, item: QueueItem) -> None:
        """Open the page of an item."""
        self._jobs.submit(
            Lane.READS,
            partial(self._place, item),
            self._browse,
            lambda error: self._notices.show(notice_of(error)),
        )

    def _place(self, item: QueueItem) -> str:
        for destination in self._destinations.all():
            if destination.id == item.destination_id:
                return place_of(destination, item.remote_url, item.remote_id)
        return item.remote_url


def place_of(destination: Destination, address: str, page: str = _FRONT_PAGE) -> str:
    """Return where to look at a page of a destination.

    A site in a folder for which no address was given yet has one that nobody answers at: its
    pages are looked at as files.

    Args:
        destination: Which one.
        address: Of the page.
        page: Its path within the site.
    """
    folder = destination.options.get("path", "")
    if destination.kind != "site" or urlsplit(address).hostname not in _THIS_COMPUTER:
        return address
    file = Path(folder, page).absolute()
    return file.as_uri() if folder and file.is_file() else address
