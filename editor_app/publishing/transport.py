"""Exchange one request and answer over a connection of its own, opened as a backend decides."""

from functools import cache
from ssl import SSLContext

import httpcore2
import httpx2

PHASES = ("connect", "read", "write", "pool")
"""What of an exchange httpx bounds in time, one by one."""


class BoundedTransport(httpx2.HTTPTransport):
    """A transport that keeps no connection and takes neither proxies nor passwords of the system.

    Args:
        backend: Opens its connections, and bounds them.
    """

    def __init__(self, backend: httpcore2.NetworkBackend) -> None:
        context = _certificates()
        super().__init__(verify=context, trust_env=False)
        self._pool = httpcore2.ConnectionPool(
            ssl_context=context, max_keepalive_connections=0, network_backend=backend
        )


@cache
def _certificates() -> SSLContext:
    return httpx2.create_ssl_context(trust_env=False)
