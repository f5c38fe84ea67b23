"""Every way a server can misbehave, before every part of the program that speaks over a network.

Each exchange is over in ten seconds, in a sentence that the program has Arabic words for, and with
little memory.
"""

from __future__ import annotations

import socket
import ssl
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from editor_app.base.clock import SystemClock
from editor_app.base.errors import AppError
from editor_app.domain.publisher import Publisher
from editor_app.presenters.messages import word
from editor_app.publishing.email.publisher import EmailPublisher
from editor_app.publishing.email.server import Account
from editor_app.publishing.fetching import WebFetcher
from editor_app.publishing.http import Http
from editor_app.publishing.telegram.api import Bot
from editor_app.publishing.telegram.publisher import TelegramPublisher
from editor_app.publishing.webhook.publisher import Receiver, WebhookPublisher
from editor_app.publishing.wordpress.api import WordPressApi
from editor_app.publishing.wordpress.publisher import WordPressPublisher
from tests.fakes import a_draft
from tests.publishing.bad_server import WAYS, BadServer, bad_server
from tests.publishing.fake_telegram import CHANNEL, TOKEN
from tests.publishing.newsroom import FolderOfPictures, a_delivery, a_numbered_release

LONGEST_S, MOST_MB = 10.0, 64.0
FEATURES = ("wordpress", "webhook", "telegram", "fetch")
DELIVERY = a_delivery(a_numbered_release(0, a_draft()))
_SANE = frozenset({"json", "to-json"})


@dataclass(kw_only=True)
class Met:
    """What a feature made of all ways; ``unworded`` are those without a sentence."""

    feature: str
    ways: int = 0
    slowest_s: float = 0.0
    most_mb: float = 0.0
    unworded: int = 0
    broken: int = 0

    @property
    def is_met(self) -> bool:
        """Whether all promises were kept."""
        is_small = self.slowest_s <= LONGEST_S and self.most_mb <= MOST_MB
        return is_small and not self.unworded and not self.broken

    def row(self) -> str:
        """Return the figures on one line."""
        return (
            f"{self.feature}: {self.ways} bad servers, longest {self.slowest_s:.1f} s, "
            f"memory +{self.most_mb:.0f} MB at most, {self.unworded} without a sentence, "
            f"{self.broken} taken for good or crashed"
        )

    def add(self, ask: Callable[[], object], *, may_succeed: bool) -> None:
        """Ask once, and note what came of it."""
        self.ways += 1
        before, began_s = _memory_mb(is_start=True), time.monotonic()
        try:
            ask()
            self.broken += not may_succeed
        except AppError as error:
            self.unworded += not _is_arabic(word(error.code, error.params, "ar"), error.code)
        self.slowest_s = max(self.slowest_s, time.monotonic() - began_s)
        self.most_mb = max(self.most_mb, _memory_mb() - before)


def http_features(ways: Sequence[str], features: Sequence[str] = FEATURES) -> list[Met]:
    """Put each feature before each way over HTTP."""
    with bad_server() as server, tempfile.TemporaryDirectory() as folder:
        found = []
        for feature in features:
            met = Met(feature=feature)
            for way in ways:
                ask = _asking(feature, server, way, Path(folder))
                # A webhook's receiver owes no more than a status; a page may be anything.
                may_succeed = way in _SANE or feature in ("webhook", "fetch")
                met.add(ask, may_succeed=may_succeed)
            found.append(met)
        return found


def _asking(feature: str, server: BadServer, way: str, folder: Path) -> Callable[[], object]:
    address, http, clock = f"{server.url}/{way}", Http(SystemClock()), SystemClock()
    media = FolderOfPictures(folder)
    if feature == "fetch":
        known = ("127.0.0.1", urlsplit(server.url).port or 0)
        fetcher = WebFetcher(clock, [known])
        return lambda: fetcher.fetch(address)
    publisher: Publisher
    if feature == "wordpress":
        api = WordPressApi(http, f"{address}/", "desk", "secret")
        publisher = WordPressPublisher(api, media, clock, "ar")
    elif feature == "webhook":
        receiver = Receiver(address=address, status_address="", key=b"key")
        publisher = WebhookPublisher(http, receiver, clock)
    else:
        bot = Bot(http, address, TOKEN)
        publisher = TelegramPublisher(bot, CHANNEL, media, linked_destination="")
    return lambda: publisher.deliver(DELIVERY)


def mail(ways: Sequence[str]) -> Met:
    """Put the handing in of mail before each way of a mail server."""
    met = Met(feature="email")
    for way in ways:
        with _mail_server(MAIL_WAYS[way]) as port, tempfile.TemporaryDirectory() as folder:
            account = Account(host="127.0.0.1", port=port, user="", password="")
            media = FolderOfPictures(Path(folder))
            publisher = EmailPublisher(account, "a@b.example", ("c@d.example",), media)
            met.add(lambda publisher=publisher: publisher.deliver(DELIVERY), may_succeed=False)  # type: ignore[misc]
    return met


def _slowly(link: socket.socket, piece: bytes) -> None:
    while True:
        link.sendall(piece)
        if _OVER.wait(0.05):
            return


def _flood(link: socket.socket) -> None:
    for _ in range(200):
        link.sendall(b"220-" + b"x" * 500_000 + b"\r\n")


def _breaks_tls(link: socket.socket) -> None:
    link.sendall(b"220 mail\r\n")
    link.recv(1000)
    link.sendall(b"250-mail\r\n250 STARTTLS\r\n")
    link.recv(1000)
    link.sendall(b"220 go ahead\r\n" + b"not TLS at all\r\n" * 10)


def _says(*answers: bytes) -> Callable[[socket.socket], None]:
    def speak(link: socket.socket) -> None:
        for answer in answers:
            link.sendall(answer)
            link.recv(100_000)
        _OVER.wait(30)

    return speak


_OVER = threading.Event()
MAIL_WAYS: Mapping[str, Callable[[socket.socket], None]] = {
    "no-banner": lambda link: bool(_OVER.wait(30)) and None,
    "drip": lambda link: _slowly(link, b"2"),
    "endless-banner": lambda link: _slowly(link, b"220-still here\r\n"),
    "half-line": _says(b"220 ma"),
    "closes": lambda link: None,
    "not-mail": _says(b"HTTP/1.1 200 OK\r\n\r\n"),
    "flood": _flood,
    "refuses": _says(b"554 no\r\n"),
    "breaks-tls": _breaks_tls,
    "hangs-after-hello": _says(b"220 mail\r\n"),
    "hangs-after-data": _says(
        *(b"220 mail\r\n", b"250 mail\r\n", b"250 ok\r\n", b"250 ok\r\n", b"354 go\r\n")
    ),
    "nulls": _says(b"\0" * 10_000 + b"\r\n"),
}


@contextmanager
def _mail_server(way: Callable[[socket.socket], None]) -> Iterator[int]:
    _OVER.clear()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            try:
                link, _ = listening.accept()
                with link:
                    way(link)
            except (OSError, ssl.SSLError):
                return

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            _OVER.set()
            thread.join(2)


def _is_arabic(sentence: str, code: str) -> bool:
    return any("ء" <= letter <= "ي" for letter in sentence) and code not in sentence


def _memory_mb(*, is_start: bool = False) -> float:
    """Return the memory in use, or since the last start the most that was."""
    if is_start:
        Path("/proc/self/clear_refs").write_text("5")
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmHWM")


def main() -> int:
    """Do all of it in full and print a row for each feature; 1 where a promise was broken."""
    found = [*http_features(sorted(WAYS)), mail(sorted(MAIL_WAYS))]
    for met in found:
        sys.stdout.write(f"{met.row()}\n")
    return int(not all(met.is_met for met in found))


if __name__ == "__main__":
    sys.exit(main())
