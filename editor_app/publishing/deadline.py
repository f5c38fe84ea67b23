"""End a conversation over a socket at one moment, whatever the other side does."""

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore2

from editor_app.base.clock import Clock

Options = Iterable[Any]
_PIECE_BYTES = 65_536


class Deadline:
    """So many seconds from now, by whichever of the two clocks has run further.

    The monotonic clock may stand still while a laptop sleeps and the wall clock does not: what
    went to sleep with a request half sent does not send the rest of it hours later.

    Args:
        clock: Time.
        total_s: The seconds.
    """

    def __init__(self, clock: Clock, total_s: float) -> None:
        self._clock = clock
        self._total_s = total_s
        self._began, self._began_s = clock.now(), clock.monotonic_s()

    def left_s(self, wanted_s: float | None) -> float:
        """Return the seconds left, at most ``wanted_s``; 0 or less when it is over."""
        wall_s = (self._clock.now() - self._began).total_seconds()
        left_s = self._total_s - max(wall_s, self._clock.monotonic_s() - self._began_s)
        return left_s if wanted_s is None else min(wanted_s, left_s)


class DeadlineBackend(httpcore2.NetworkBackend):
    """Opens TCP connections whose every step ends at the deadline."""

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline
        self._sockets = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Options | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect."""
        left_s = self._deadline.left_s(timeout)
        if left_s <= 0:
            raise httpcore2.ConnectTimeout
        stream = self._sockets.connect_tcp(host, port, left_s, local_address, socket_options)
        return _DeadlineStream(stream, self._deadline)


class _DeadlineStream(httpcore2.NetworkStream):
    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        left_s = self._deadline.left_s(timeout)
        if left_s <= 0:
            raise httpcore2.ReadTimeout
        return self._stream.read(max_bytes, left_s)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _PIECE_BYTES):
            left_s = self._deadline.left_s(timeout)
            if left_s <= 0:
                raise httpcore2.WriteTimeout
            self._stream.write(buffer[start : start + _PIECE_BYTES], left_s)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        left_s = self._deadline.left_s(timeout)
        if left_s <= 0:
            raise httpcore2.ConnectTimeout
        return _DeadlineStream(
            self._stream.start_tls(ssl_context, server_hostname, left_s), self._deadline
        )

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - whatever the socket knows
        return self._stream.get_extra_info(info)
