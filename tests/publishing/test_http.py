"""A client that no server can hold up, flood or lead astray."""

import json
import socket
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpcore2
import pytest

from editor_app.base.clock import SystemClock
from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.publishing import http
from editor_app.publishing.addresses import is_secure
from editor_app.publishing.deadline import Deadline, DeadlineBackend
from editor_app.publishing.http import LONGEST_SAID, Http, Request
from tests.fakes import FixedClock
from tests.publishing.bad_server import WAYS, BadServer, bad_server

SOON_S = 0.4
CANARY = "canary-7f3a"

# What each way comes to, for a request that reads and for one that writes.
READ_CODES = {
    "400": "request-refused",
    **dict.fromkeys(("401", "403"), "credentials-refused"),
    **dict.fromkeys(("408", "429", "500", "503"), "server-failing"),
    **dict.fromkeys(("hang", "drip", "slow-head"), "server-slow"),
    **dict.fromkeys(("loop", "to-file", "to-script", "to-other-host"), "server-moved"),
    **dict.fromkeys(("json", "to-json"), ""),
}
WRITE_CODES = {
    **{way: code for way, code in READ_CODES.items() if code != "server-slow"},
    "to-json": "server-moved",
}


@pytest.fixture(scope="module")
def server() -> Iterator[BadServer]:
    with bad_server() as server:
        yield server


def _asked(url: str, *, is_write: bool, total_s: float = SOON_S) -> Request:
    return Request(
        method="POST" if is_write else "GET",
        url=url,
        headers={"Authorization": f"Basic {CANARY}"},
        content=b"{}" if is_write else b"",
        is_write=is_write,
        total_s=total_s,
    )


def _code(url: str, *, is_write: bool) -> AppError | None:
    request = _asked(url, is_write=is_write)
    try:
        answer = Http(SystemClock()).send(request)
        if not isinstance(answer.json(), dict) or "id" not in answer.json():
            raise http.unreadable(request)
    except ValueError:
        return http.unreadable(request)
    except AppError as error:
        return error
    return None


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("is_write", [False, True], ids=["read", "write"])
def test_send_to_any_bad_server_ends_soon_with_a_clear_code(
    way: str, is_write: bool, server: BadServer
) -> None:
    began = time.monotonic()
    error = _code(f"{server.url}/{way}", is_write=is_write)
    assert time.monotonic() - began < SOON_S + 2
    wanted = (
        WRITE_CODES.get(way, "outcome-unknown")
        if is_write
        else READ_CODES.get(way, "answer-unreadable")
    )
    assert (error.code if error else "") == wanted
    assert CANARY not in repr(error)


def test_send_never_takes_credentials_to_another_host(server: BadServer) -> None:
    server.hits.clear()
    with pytest.raises(UserError, match="server-moved"):
        Http(SystemClock()).send(_asked(f"{server.url}/to-other-host", is_write=False))
    assert [host for _, host, _ in server.hits] == [server.url.removeprefix("http://")]


@pytest.mark.parametrize(("way", "wait_s"), [("429", 7.0), ("503", 120.0), ("500", None)])
def test_send_tells_the_pause_that_a_server_asks_for(
    way: str, wait_s: float | None, server: BadServer
) -> None:
    error = _code(f"{server.url}/{way}", is_write=True)
    assert isinstance(error, EnvironmentFault)
    assert error.params.get("retry_after_s") == wait_s


def test_send_shows_the_sentence_of_a_refusal_cut_short(server: BadServer) -> None:
    error = _code(f"{server.url}/400", is_write=True)
    assert isinstance(error, UserError)
    said = str(error.params["said"])
    assert said.startswith("<b>no</b> x")
    assert len(said) == LONGEST_SAID


def test_send_to_a_closed_port_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    for is_write in (False, True):
        error = _code(f"http://127.0.0.1:{port}/", is_write=is_write)
        assert error is not None
        assert (error.code, error.params["host"]) == ("server-unreachable", f"127.0.0.1:{port}")


@pytest.mark.parametrize(
    ("address", "is_fine"),
    [
        ("https://journal.example/", True),
        ("http://127.0.0.1:8080/", True),
        ("http://[::1]/", True),
        ("http://localhost/", True),
        ("http://journal.example/", False),
        ("http://localhost.example/", False),
        ("http://127.0.0.1.example/", False),
        ("http://10.0.0.1/", False),
        ("http://2130706433/", False),
        ("ftp://127.0.0.1/", False),
        ("file:///etc/passwd", False),
    ],
)
def test_password_goes_to_https_or_this_machine_only(address: str, is_fine: bool) -> None:
    assert is_secure(address) is is_fine
    if not is_fine:
        with pytest.raises(UserError, match="address-not-secure"):
            Http(SystemClock()).send(_asked(address, is_write=False))


def test_send_ignores_proxies_and_passwords_of_the_environment(
    server: BadServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login a password b\n")
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    server.hits.clear()
    request = Request(method="GET", url=f"{server.url}/json", headers={}, is_write=False)
    assert Http(SystemClock()).send(request).status == 200
    assert "Authorization" not in server.hits[0][2]


def test_request_that_slept_is_not_sent_on_waking() -> None:
    clock = FixedClock()
    deadline = Deadline(clock, 9.0)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        stream = DeadlineBackend(deadline).connect_tcp(*listener.getsockname(), timeout=5.0)
        clock.set_wall(clock.now() + timedelta(hours=2))  # only one clock ran on in its sleep
        with pytest.raises(httpcore2.WriteTimeout):
            stream.write(b"POST / HTTP/1.1\r\n")
        link, _ = listener.accept()
        stream.close()
        assert link.recv(10) == b""
        link.close()
    with pytest.raises(httpcore2.ConnectTimeout):
        DeadlineBackend(deadline).connect_tcp("127.0.0.1", 9, timeout=5.0)


@pytest.mark.parametrize("is_write", [False, True])
def test_send_refuses_a_certificate_that_nobody_vouches_for(
    is_write: bool, self_signed: int
) -> None:
    error = _code(f"https://127.0.0.1:{self_signed}/", is_write=is_write)
    assert error is not None
    assert error.code == "certificate-refused"


def test_answer_with_a_byte_order_mark_is_read() -> None:
    answer = http.Answer(status=200, headers={}, content="\ufeff{}".encode())
    assert answer.json() == json.loads("{}")
