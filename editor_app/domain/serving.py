"""A site served from this machine: what a server needs to know, and what is asked of it."""

from collections.abc import Callable
from dataclasses import field
from typing import Protocol

from editor_app.base.records import dataclass
from editor_app.domain.article import Article
from editor_app.domain.image_report import ShownImage
from editor_app.domain.publication import Destination

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ServingWish:
    """Which site to serve, where, and whom to ask.

    Args:
        destination: The site.
        article: Reads an article by its identifier, for previews.
        report: Takes a reader's report: the picture, and a hash that tells people apart.
        host: The address to listen on.
        port: The port; 0 for any free one.
    """

    destination: Destination
    article: Callable[[str], Article]
    report: Callable[[ShownImage, bytes], None]
    host: str = "127.0.0.1"
    port: int = 0
    key: bytes = field(repr=False, default=b"")


class ServedSite(Protocol):
    """A site that is being served. Any thread."""

    @property
    def address(self) -> str:
        """Where the front page stands."""
        ...

    def preview_address(self, article_id: str) -> str:
        """Return where a draft can be looked at; whoever knows the address can read it."""
        ...

    def wait(self) -> None:
        """Return when the server has ended."""
        ...

    def stop(self) -> None:
        """End the server, and return when it has ended."""
        ...


Serve = Callable[[ServingWish], ServedSite]
"""Starts a server.

Raises:
    UserError: ``destination-serves-no-site``, ``serve-not-installed`` or ``port-taken``.
"""
