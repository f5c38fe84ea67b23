"""Tell readers apart without knowing them, and keep any of them from reporting too fast."""

import hashlib
import hmac
import ipaddress
import threading
from collections import deque

from editor_app.base.clock import Clock
from editor_app.domain.image_report import ShownImage

_IPV4_BITS, _IPV6_BITS = 24, 48
_PERSON_BYTES = 16
WINDOW_S = 60.0
MOST_OF_ONE, MOST_OF_ALL = 12, 120


class People:
    """Hashes under a key of this library: of no use to anybody who has not got the key.

    A person is the network (the first 24 bits of an IPv4 address, 48 of an IPv6 one) and the
    browser's name. What is stored is another hash for each picture, so that the reports of one
    person cannot be put together; it does not change from day to day, for one person counts once.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def reporter(self, image: ShownImage, address: str, browser: str) -> bytes:
        """Return the hash of a person as the reporter of one picture."""
        return self._hash("report", *_names(image), _network(address), browser)

    def token(self, image: ShownImage, address: str, browser: str) -> str:
        """Return what the form of one picture carries, so that no other page can send it."""
        return self._hash("token", *_names(image), _network(address), browser).hex()

    def caller(self, address: str, browser: str) -> bytes:
        """Return the hash by which a person is counted for a minute; it is never stored."""
        return self._hash("caller", _network(address), browser)

    def _hash(self, *parts: str) -> bytes:
        text = "\0".join(parts).encode("utf-8", "replace")
        return hmac.new(self._key, text, hashlib.sha256).digest()[:_PERSON_BYTES]


class Pace:
    """How many reports a minute are taken, from one person and from all. Any thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._recent: deque[tuple[float, bytes]] = deque()

    def allows(self, caller: bytes) -> bool:
        """Count a call, and tell whether it is not one too many."""
        with self._lock:
            now = self._clock.monotonic_s()
            while self._recent and self._recent[0][0] <= now - WINDOW_S:
                self._recent.popleft()
            mine = sum(1 for _, one in self._recent if one == caller)
            if mine >= MOST_OF_ONE or len(self._recent) >= MOST_OF_ALL:
                return False
            self._recent.append((now, caller))
            return True


def _names(image: ShownImage) -> tuple[str, str, str]:
    return (image.destination_id, image.article_id, image.media_id)


def _network(address: str) -> str:
    try:
        known = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    if isinstance(known, ipaddress.IPv6Address) and known.ipv4_mapped:
        known = known.ipv4_mapped
    bits = _IPV4_BITS if known.version == 4 else _IPV6_BITS
    return str(ipaddress.ip_network((known, bits), strict=False))
