"""One server with every way to misbehave: the name of the way stands in the request's path."""

import gzip
import os
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MEGABYTE = b"x" * (1 << 20)
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


@dataclass
class BadServer:
    """Where it listens, and what was asked of it; ``other_url`` is the same on another host."""

    url: str = ""
    other_url: str = ""
    hits: list[tuple[str, str, Mapping[str, str]]] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def trickle(self, write: Callable[[bytes], object], piece: bytes) -> None:
        """Send a small piece again and again until the test ends or the client has gone."""
        while not self.ended.wait(0.05):
            write(piece)


Way = Callable[[BadServer, "_Exchange"], None]


@dataclass
class _Exchange:
    handler: BaseHTTPRequestHandler

    def raw(self, data: bytes) -> None:
        self.handler.wfile.write(data)
        self.handler.wfile.flush()

    def answer(self, status: int, body: bytes = b"{}", **headers: str) -> None:
        self.handler.send_response_only(status)
        named = {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}
        for name, value in named.items():
            self.handler.send_header(name.replace("_", "-"), value)
        self.handler.end_headers()
        self.raw(body)

    def reset(self) -> None:
        link = self.handler.connection
        link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        os.close(link.detach())


def _big(_server: BadServer, to: _Exchange) -> None:
    to.raw(_HEAD + b"\r\n")
    for _ in range(100):
        to.raw(MEGABYTE)


def _drip(server: BadServer, to: _Exchange) -> None:
    to.raw(_HEAD + b"Content-Length: 100000\r\n\r\n")
    server.trickle(to.raw, b"x")


def _slow_head(server: BadServer, to: _Exchange) -> None:
    to.raw(b"HTTP/1.1 200 OK\r\n")
    server.trickle(to.raw, b"X-A: b\r\n")


WAYS: Mapping[str, Way] = {
    "400": lambda _, to: to.answer(400, b'{"message": "<b>no</b>\\n' + b"x" * 999 + b'"}'),
    "401": lambda _, to: to.answer(401),
    "403": lambda _, to: to.answer(403),
    "408": lambda _, to: to.answer(408),
    "429": lambda _, to: to.answer(429, Retry_After="7"),
    "500": lambda _, to: to.answer(500),
    "503": lambda _, to: to.answer(
        503, Date="Mon, 23 Nov 2026 08:00:00 GMT", Retry_After="Mon, 23 Nov 2026 08:02:00 GMT"
    ),
    "html": lambda _, to: to.answer(200, b"<html>Checking your browser</html>"),
    "error-as-200": lambda _, to: to.answer(200, b'{"code": "rest_cannot_create"}'),
    "empty": lambda _, to: to.answer(200, b""),
    "no-content": lambda _, to: to.raw(b"HTTP/1.1 204 No Content\r\n\r\n"),
    "half": lambda _, to: to.answer(200, b'{"id": 1, "sta', Content_Length="400"),
    "no-length": lambda _, to: to.raw(_HEAD + b"\r\n[1"),
    "negative-length": lambda _, to: to.answer(200, Content_Length="-5"),
    "bad-chunk": lambda _, to: to.raw(_HEAD + b"Transfer-Encoding: chunked\r\n\r\nZZZ\r\nxx"),
    "nulls": lambda _, to: to.answer(200, b"\0" * 100_000),
    "utf-16": lambda _, to: to.answer(200, '{"id": 1}'.encode("utf-16")),
    "deep": lambda _, to: to.answer(200, b"[" * 200_000),
    "gzip-bomb": lambda _, to: to.answer(200, _BOMB, Content_Encoding="gzip"),
    "not-gzip": lambda _, to: to.answer(200, b"x", Content_Encoding="gzip"),
    "big": _big,
    "long-header": lambda _, to: to.answer(200, X_Long="a" * 300_000),
    "many-headers": lambda _, to: to.answer(200, b"x", **{f"X-{n}": "a" for n in range(9000)}),
    "reset": lambda _, to: to.reset(),
    "close": lambda _, to: None,
    "not-http": lambda _, to: to.raw(b"SSH-2.0-OpenSSH_9.2\r\n"),
    "hang": lambda server, to: server.trickle(lambda _: None, b""),
    "drip": _drip,
    "slow-head": _slow_head,
    "loop": lambda _, to: to.answer(302, Location=to.handler.path),
    "to-file": lambda _, to: to.answer(302, Location="file:///etc/passwd"),
    "to-script": lambda _, to: to.answer(302, Location="javascript:alert(1)"),
    "to-other-host": lambda server, to: to.answer(302, Location=server.other_url + "/json"),
    "json": lambda _, to: to.answer(200, b'{"id": 1}'),
    "to-json": lambda _, to: to.answer(307, Location="/json"),
}
_BOMB = gzip.compress(b"\0" * (50 << 20), 9)


@contextmanager
def bad_server() -> Iterator[BadServer]:
    """Serve on two loopback addresses until the block ends."""
    server = BadServer()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            return

        def misbehave(self) -> None:
            self.close_connection = True
            server.hits.append((self.command, self.headers["Host"], dict(self.headers)))
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            way = self.path.partition("?")[0].strip("/").partition("/")[0]
            WAYS[way](server, _Exchange(self))

        do_GET = do_POST = misbehave  # noqa: N815 - the server looks for these names

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            return

    with Server(("127.0.0.1", 0), Handler) as one:
        port = one.server_address[1]
        server.url, server.other_url = f"http://127.0.0.1:{port}", f"http://127.0.0.3:{port}"
        with Server(("127.0.0.3", port), Handler) as other:
            for each in (one, other):
                threading.Thread(target=each.serve_forever, args=(0.01,), daemon=True).start()
            try:
                yield server
            finally:
                server.ended.set()
                one.shutdown()
                other.shutdown()
