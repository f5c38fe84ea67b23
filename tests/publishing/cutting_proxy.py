"""A proxy in front of a TCP server that resets a connection after so many bytes."""

import contextlib
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class CuttingProxy:
    """``limit_bytes`` None lets everything through; ``passed_bytes`` counts both directions."""

    port: int = 0
    limit_bytes: int | None = None
    passed_bytes: int = 0
    cuts: int = 0
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def take(self, wanted: int) -> int:
        """Return how many of so many bytes may still pass."""
        with self._guard:
            left = wanted if self.limit_bytes is None else self.limit_bytes - self.passed_bytes
            allowed = max(0, min(wanted, left))
            self.passed_bytes += allowed
            return allowed


@contextmanager
def cutting(port: int) -> Iterator[CuttingProxy]:
    """Serve a proxy on a free loopback port until the block ends."""
    proxy, threads, links = CuttingProxy(), [], []

    def pump(source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(16_384):
                allowed = proxy.take(len(data))
                sink.sendall(data[:allowed])
                if allowed < len(data):
                    proxy.cuts += 1
                    break
        for link in (source, sink):
            with contextlib.suppress(OSError):
                link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                link.shutdown(socket.SHUT_RDWR)

    def serve(listening: socket.socket) -> None:
        while True:
            try:
                client, _ = listening.accept()
                server = socket.create_connection(("127.0.0.1", port), 5)
            except OSError:
                return
            server.settimeout(None)
            links.extend((client, server))
            for pair in ((client, server), (server, client)):
                threads.append(threading.Thread(target=pump, args=pair, daemon=True))
                threads[-1].start()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        proxy.port = listening.getsockname()[1]
        serving = threading.Thread(target=serve, args=(listening,), daemon=True)
        serving.start()
        try:
            yield proxy
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            serving.join()
            for link in links:
                with contextlib.suppress(OSError):
                    link.shutdown(socket.SHUT_RDWR)
            for thread in threads:
                thread.join()
            for link in links:
                link.close()
