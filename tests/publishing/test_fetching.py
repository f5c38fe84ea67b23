"""Pages that a person names: from the public web alone, and no server can hold the desk up."""

import _socket
import socket
import threading
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from editor_app.base.clock import SystemClock
from editor_app.base.errors import AppError, UserError
from editor_app.publishing.fetching import WebFetcher
from editor_app.publishing.public_web import is_public
from tests.publishing.bad_server import WAYS, BadServer, bad_server

SOON_S = 0.4
CLOSED = (
    *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.1.1", "172.16.0.1", "192.168.1.1"),
    *("169.254.169.254", "100.64.0.1", "192.0.0.8", "198.18.0.1", "192.88.99.1", "224.0.0.1"),
    *("240.0.0.1", "255.255.255.255", "::1", "::", "::ffff:127.0.0.1", "::ffff:10.0.0.1"),
    *("64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "fc00::1", "fe80::1", "fec0::1"),
    *("ff02::1", "2001:db8::1", "3fff::1", "100::1", "fe80::1%lo", "::127.0.0.1"),
)
OPEN = ("93.184.216.34", "8.8.8.8", "2606:4700::1111", "64:ff9b::808:808", "2002:808:808::")
SPELLINGS = (
    *("127.1", "0x7f.1", "2130706433", "0177.0.0.1", "localhost.", "①②⑦.⓪.⓪.①"),
    *("[::ffff:127.0.0.1]", "127.0.0.1%2f@example.org", "example.org@127.0.0.1", "0"),
)


@pytest.fixture(scope="module")
def server() -> Iterator[BadServer]:
    with bad_server() as server:
        yield server


def _port(server: BadServer) -> int:
    return urlsplit(server.url).port or 0


def _code(fetcher: WebFetcher, address: str) -> str:
    try:
        fetcher.fetch(address)
    except AppError as error:
        return error.code
    return ""


@pytest.mark.parametrize("address", CLOSED)
def test_is_public_of_a_closed_address_is_false(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", OPEN)
def test_is_public_of_an_open_address_is_true(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", [a for a in CLOSED if "%" not in a])
def test_fetch_of_a_closed_address_is_refused_before_anything_is_sent(address: str) -> None:
    host = f"[{address}]" if ":" in address else address
    assert _code(WebFetcher(SystemClock()), f"http://{host}:9/") == "address-not-public"


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_fetch_of_any_spelling_of_this_machine_reaches_nothing(
    spelling: str, server: BadServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look_up(host: str, port: int, type: int) -> object:
        return _socket.getaddrinfo(host, port, 0, type)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)  # past the guard: none of these is a name
    server.hits.clear()
    code = _code(WebFetcher(SystemClock()), f"http://{spelling}:{_port(server)}/json")
    assert code in {"address-not-public", "address-not-web", "page-unreachable"}
    assert server.hits == []


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "", "ftp://a/b"])
def test_fetch_of_what_is_no_web_address_is_refused(address: str) -> None:
    assert _code(WebFetcher(SystemClock()), address) == "address-not-web"


def test_fetch_redirected_to_a_closed_place_does_not_go_there(server: BadServer) -> None:
    server.hits.clear()
    fetcher = WebFetcher(SystemClock(), known=[("127.0.0.1", _port(server))])
    assert _code(fetcher, f"{server.url}/to-other-host") == "address-not-public"
    assert [host for _, host, _ in server.hits] == [urlsplit(server.url).netloc]


def test_reach_judges_an_address_as_fetch_does_and_reads_no_content(server: BadServer) -> None:
    fetcher = WebFetcher(SystemClock(), known=[("127.0.0.1", _port(server))])
    fetcher.reach(f"{server.url}/json")
    with pytest.raises(UserError, match="address-not-public"):
        fetcher.reach(f"{server.url}/to-other-host")
    with pytest.raises(UserError, match="address-not-public"):
        WebFetcher(SystemClock()).reach(f"{server.url}/json")


def test_fetch_of_a_name_that_changes_its_mind_connects_to_the_judged_address(
    server: BadServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def rebinding(host: str, port: int, *args: int, **kwargs: int) -> object:
        asked.append(host)
        if host != "rebinding.example":
            raise OSError("the test reaches no network")
        told = "93.184.216.34" if len(asked) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (told, port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    server.hits.clear()
    address = f"http://rebinding.example:{_port(server)}/json"
    assert _code(WebFetcher(SystemClock(), total_s=SOON_S), address) == "page-unreachable"
    assert asked == ["rebinding.example", "93.184.216.34"]
    assert server.hits == []


def test_fetch_of_a_name_with_one_closed_address_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def both(host: str, port: int, **_: int) -> list[object]:
        where = [("93.184.216.34", port), ("10.0.0.1", port)]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", each) for each in where]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    assert _code(WebFetcher(SystemClock()), "http://two.example/") == "address-not-public"


def test_fetch_with_a_resolver_that_hangs_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answered.wait(5))
    began = time.monotonic()
    assert _code(WebFetcher(SystemClock(), total_s=0.2), "http://slow.example/") == "page-slow"
    assert time.monotonic() - began < 1.5
    answered.set()


@pytest.mark.parametrize("way", WAYS)
def test_fetch_from_any_bad_server_ends_soon_with_a_page_or_a_clear_code(
    way: str, server: BadServer
) -> None:
    fetcher = WebFetcher(SystemClock(), known=[("127.0.0.1", _port(server))], total_s=SOON_S)
    began = time.monotonic()
    code = _code(fetcher, f"{server.url}/{way}")
    assert time.monotonic() - began < SOON_S + 2
    whole = {"html", "error-as-200", "empty", "no-content", "no-length", "nulls", "utf-16", "deep"}
    if way in whole | {"json", "to-json", "many-headers"}:
        assert code in {"", "page-unreadable"}
    else:
        assert code.startswith("page-") or code == "address-not-public"


def test_fetch_sends_no_cookies_passwords_or_referrer(
    server: BadServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    server.hits.clear()
    fetcher = WebFetcher(SystemClock(), known=[("127.0.0.1", _port(server))])
    page = fetcher.fetch(f"{server.url}/to-json")
    assert page.content == b'{"id": 1}'
    assert page.url == f"{server.url}/json"
    sent = {name.lower() for _, _, headers in server.hits for name in headers}
    assert sent == {"host", "accept", "accept-encoding", "connection", "user-agent"}


def test_fetch_of_a_page_past_the_limit_is_refused(server: BadServer) -> None:
    fetcher = WebFetcher(SystemClock(), known=[("127.0.0.1", _port(server))])
    with pytest.raises(UserError, match="page-too-large"):
        fetcher.fetch(f"{server.url}/big")
