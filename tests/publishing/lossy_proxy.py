"""A proxy in front of a real server that loses, mangles or delays answers the server has given."""

import http.client
import os
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

LOSSES = ("drop", "reset", "500", "html", "half")
"""What may become of an answer: no answer, a TCP reset, an error, a page, half of it."""

Plan = Callable[[str, str], str]
"""Says for a method and a path what becomes of the answer: ``ok``, a loss, or ``late`` to hold
the request itself back until ``LossyProxy.released``, long after the client has given up."""


@dataclass
class LossyProxy:
    """What the proxy did; ``plan`` may be changed at any time."""

    url: str = ""
    plan: Plan = lambda method, path: "ok"
    log: list[tuple[str, str]] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)
    late: list[threading.Thread] = field(default_factory=list)


def losing(count: int, loss: Callable[[], str], methods: str = "POST DELETE") -> Plan:
    """Return a plan under which the first ``count`` writes lose their answer."""
    left = iter(range(count))

    def plan(method: str, _path: str) -> str:
        return loss() if method in methods and next(left, None) is not None else "ok"

    return plan


@contextmanager
def in_front_of(upstream: str) -> Iterator[LossyProxy]:
    """Serve a proxy on a free loopback port until the block ends."""
    proxy, target = LossyProxy(), urlsplit(upstream)

    def forwarded(method: str, path: str, headers: dict[str, str], body: bytes):  # type: ignore[no-untyped-def]  # noqa: ANN202
        link = http.client.HTTPConnection(target.hostname or "", target.port, timeout=60)
        link.request(method, path, body, {**headers, "Host": target.netloc})
        answer = link.getresponse()
        content = answer.read()
        link.close()
        return answer, content

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            return

        def pass_on(self) -> None:
            self.close_connection = True
            fate = proxy.plan(self.command, self.path)
            proxy.log.append((self.command, fate))
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            sent = (self.command, self.path, dict(self.headers), body)
            if fate == "late":
                thread = threading.Thread(target=self.act_later, args=sent, daemon=True)
                proxy.late.append(thread)
                thread.start()
            if fate in ("late", "drop"):
                if fate == "drop":
                    forwarded(*sent)
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            answer, content = forwarded(*sent)
            self.give(answer, content, fate)

        def act_later(self, *sent: object) -> None:
            proxy.released.wait(30)
            forwarded(*sent)  # type: ignore[arg-type]

        def give(self, answer: http.client.HTTPResponse, content: bytes, fate: str) -> None:
            status, kind = answer.status, answer.headers.get("Content-Type", "")
            if fate == "reset":
                linger = struct.pack("ii", 1, 0)
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                os.close(self.connection.detach())
                return
            if fate == "500":
                status, kind, content = 500, "text/html", b"Internal Server Error"
            elif fate == "html":
                status, kind, content = 200, "text/html", b"<html>Checking your browser</html>"
            elif fate == "half":
                content = content[: len(content) // 2]
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_DELETE = pass_on  # noqa: N815 - the server looks for these names

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            return

    with Server(("127.0.0.1", 0), Handler) as server:
        proxy.url = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield proxy
        finally:
            proxy.released.set()
            for late in proxy.late:
                late.join()
            server.shutdown()
            thread.join()
