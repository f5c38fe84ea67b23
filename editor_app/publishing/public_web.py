"""Open connections to the public web alone, whatever a name says it is."""

import socket
from collections.abc import Collection, Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

import httpcore2

from editor_app.publishing.deadline import Deadline, DeadlineBackend

# Source: the IANA special-purpose address registries for IPv4 and IPv6, multicast, and the
# site-local addresses that RFC 3879 gave up.
_CLOSED: tuple[IPv4Network | IPv6Network, ...] = tuple(
    ip_network(block)
    for block in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
        *("172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16"),
        *("198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"),
        *("::/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23", "2001:db8::/32"),
        *("3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"),
    )
)
_CARRIERS: tuple[tuple[IPv6Network, int], ...] = (
    (IPv6Network("::ffff:0:0/96"), 0),
    (IPv6Network("64:ff9b::/96"), 0),
    (IPv6Network("2002::/16"), 80),
)
"""Blocks whose addresses stand for an IPv4 address, and by how many bits it is shifted."""


class NotPublicError(Exception):
    """A name that leads to no place on the public web."""


def is_public(address: str) -> bool:
    """Tell whether an IP address, with or without a zone, is a place on the public web."""
    return _is_open(ip_address(address.partition("%")[0]))


def is_literal(host: str) -> bool:
    """Tell whether a host is an IP address as it stands, which no resolver has a say in."""
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def _is_open(place: IPv4Address | IPv6Address) -> bool:
    for block, shift in _CARRIERS:
        if place in block:
            return _is_open(IPv4Address((int(place) >> shift) & 0xFFFFFFFF))
    return not any(place in block for block in _CLOSED)


class PublicBackend(httpcore2.NetworkBackend):
    """Connects to the very address it has judged: a name cannot change its mind in between.

    A name is refused where any of its addresses is closed, so that none is reached by luck.

    Args:
        deadline: When every step ends.
        known: Hosts, each with its port, that may be reached wherever they are.
    """

    def __init__(self, deadline: Deadline, known: Collection[tuple[str, int]] = ()) -> None:
        self._deadline = deadline
        self._known = frozenset(known)
        self._connections = DeadlineBackend(deadline)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first of a host's addresses that answers.

        Raises:
            NotPublicError: the host stands for a place that is not public.
        """
        addresses = self._looked_up(host, port)
        if (host, port) not in self._known and not all(map(is_public, addresses)):
            raise NotPublicError(host)
        failure: Exception = httpcore2.ConnectError(f"{host} has no address")
        for address in addresses:
            try:
                return self._connections.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
        raise failure

    def _looked_up(self, host: str, port: int) -> list[str]:
        """Return a host's addresses, each once; the system's resolver knows no deadline itself."""
        if is_literal(host):
            return [host]
        answers: SimpleQueue[list[str] | Exception] = SimpleQueue()

        def look_up() -> None:
            try:
                found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
                answers.put(list(dict.fromkeys(str(where[4][0]) for where in found)))
            except Exception as error:
                answers.put(error)

        Thread(target=look_up, name="name-lookup", daemon=True).start()
        try:
            answer = answers.get(timeout=max(0.001, self._deadline.left_s(None)))
        except Empty:
            raise httpcore2.ConnectTimeout(host) from None
        if isinstance(answer, OSError | UnicodeError):
            raise httpcore2.ConnectError(host) from answer
        if isinstance(answer, Exception):
            raise answer
        return answer
