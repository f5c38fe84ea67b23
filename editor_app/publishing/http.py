"""Speak HTTP to a destination: bounded in time and size, certificates checked, never led astray."""

import json
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from ssl import SSLCertVerificationError
from typing import Any, NoReturn
from urllib.parse import urljoin, urlsplit

import httpx2

from editor_app.base.clock import Clock
from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.base.records import dataclass
from editor_app.language.bidi import clean_line
from editor_app.publishing.addresses import is_secure
from editor_app.publishing.deadline import Deadline, DeadlineBackend
from editor_app.publishing.transport import PHASES, BoundedTransport

TOTAL_S = 9.0
"""The longest that one request may take, from looking up the name to the last byte."""
UPLOAD_S = 40.0
"""The longest that sending a file may take; shorter than a lease."""
MAX_BYTES = 8_000_000
MAX_REDIRECTS = 3
LONGEST_SAID = 200
_TRY_LATER = frozenset({408, 425, 429})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request. ``is_write`` False promises that it changes nothing at the server.

    Answers of the statuses in ``handed_back`` are not errors to this request.
    """

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes = b""
    is_write: bool = True
    total_s: float = TOTAL_S
    handed_back: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A whole answer; ``headers`` are by lower-case name."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    def json(self) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Return the value that the content is.

        Raises:
            ValueError: it is no JSON, or nested past reading.
        """
        try:
            return json.loads(self.content.decode("utf-8-sig"))
        except RecursionError as error:
            raise ValueError("nested too deeply") from error


class Http:
    """Sends requests, each over a connection of its own. Any thread.

    Every request may carry credentials: none goes to an address that is not secure, a redirect is
    followed within the same host only, and neither the environment's proxies nor its passwords
    are used.

    Args:
        clock: Time.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def send(self, request: Request) -> Answer:
        """Send a request and return an answer of status 2xx or one it wants handed back.

        Raises:
            UserError: ``address-not-secure``, ``server-moved``, or ``request-refused`` with
                ``status`` and ``said``.
            EnvironmentFault: ``credentials-refused`` for 401 and 403; ``server-unreachable``,
                ``certificate-refused``, ``server-slow``, ``answer-unreadable`` where nothing
                was changed; ``server-failing`` with ``status`` and, where the server says so,
                ``retry_after_s``; ``outcome-unknown`` where a write may have been done.
        """
        for _ in range(MAX_REDIRECTS + 1):
            answer = self._exchange(request)
            if answer.status not in _REDIRECTS:
                return self._judged(request, answer)
            request = _followed(request, answer)
        raise UserError("server-moved", host=host_of(request.url), to=_shown(request.url))

    def _exchange(self, request: Request) -> Answer:
        if not is_secure(request.url):
            raise UserError("address-not-secure", host=host_of(request.url))
        deadline = Deadline(self._clock, request.total_s)
        try:
            with closing(BoundedTransport(DeadlineBackend(deadline))) as transport:
                outgoing = httpx2.Request(
                    request.method,
                    request.url,
                    headers={
                        "Accept-Encoding": "identity",
                        "Connection": "close",
                        "User-Agent": "mihbara",
                        **request.headers,
                    },
                    content=request.content,
                    extensions={"timeout": dict.fromkeys(PHASES, request.total_s)},
                )
                answer = transport.handle_request(outgoing)
                assert isinstance(answer.stream, httpx2.SyncByteStream)
                with closing(answer.stream):
                    return Answer(
                        status=answer.status_code,
                        headers={name.lower(): value for name, value in answer.headers.items()},
                        content=_limited(answer.stream, request),
                    )
        except (httpx2.TransportError, httpx2.InvalidURL, ValueError, OSError) as error:
            _raise_lost(request, error)

    def _judged(self, request: Request, answer: Answer) -> Answer:
        host, status = host_of(request.url), answer.status
        if answer.headers.get("content-encoding", "identity").lower() != "identity":
            raise unreadable(request)
        if 200 <= status < 300 or status in request.handed_back:
            return answer
        said = said_by(answer)
        if status in (401, 403):
            raise EnvironmentFault("credentials-refused", host=host, status=status, said=said)
        if status >= 500 or status in _TRY_LATER:
            params: dict[str, object] = {"host": host, "status": status}
            wait_s = self._asked_pause_s(answer)
            if wait_s is not None:
                params["retry_after_s"] = wait_s
            raise EnvironmentFault("server-failing", **params)
        raise UserError("request-refused", host=host, status=status, said=said)

    def _asked_pause_s(self, answer: Answer) -> float | None:
        """Return the seconds that Retry-After asks for. Source: RFC 9110, 10.2.3."""
        asked = answer.headers.get("retry-after", "").strip()
        if asked.isascii() and asked.isdigit():
            return float(asked[:9])
        moment = http_date(asked)
        if moment is None:
            return None
        now = http_date(answer.headers.get("date", "")) or self._clock.now()
        return max(0.0, (moment - now).total_seconds())


def unreadable(request: Request) -> EnvironmentFault:
    """Return the fault of an answer that says nothing: a write may have been done all the same."""
    host = host_of(request.url)
    return EnvironmentFault(
        "outcome-unknown" if request.is_write else "answer-unreadable", host=host
    )


def said_by(answer: Answer) -> str:
    """Return the server's own sentence about what is wrong, cut short; empty where it has none."""
    try:
        value = answer.json()
    except ValueError:
        return ""
    message = value.get("message") if isinstance(value, dict) else None
    return clean_line(message)[:LONGEST_SAID] if isinstance(message, str) else ""


def http_date(text: str) -> datetime | None:
    """Return the moment that a header names, or None where it names none."""
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _limited(parts: Iterable[bytes], request: Request) -> bytes:
    content = bytearray()
    for part in parts:
        content += part
        if len(content) > MAX_BYTES:
            raise unreadable(request)
    return bytes(content)


def _followed(request: Request, answer: Answer) -> Request:
    """Return the request at the place that a redirect names, within the same host only."""
    to = urljoin(request.url, answer.headers.get("location", ""))
    try:
        before, after = urlsplit(request.url), urlsplit(to)
        ports = before.port, after.port
    except ValueError as error:
        raise UserError("server-moved", host=host_of(request.url), to=_shown(to)) from error
    is_same = (before.scheme, before.hostname, ports[0]) == (after.scheme, after.hostname, ports[1])
    if not is_same or request.is_write:
        raise UserError("server-moved", host=before.hostname, to=_shown(to))
    return replace(request, url=to)


def _raise_lost(request: Request, error: Exception) -> NoReturn:
    """Say what a broken exchange means: before anything was sent, or after."""
    host = host_of(request.url)
    fault: AppError
    if isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.InvalidURL):
        code = "certificate-refused" if is_about_certificate(error) else "server-unreachable"
        fault = EnvironmentFault(code, host=host)
    elif isinstance(error, httpx2.TimeoutException) and not request.is_write:
        fault = EnvironmentFault("server-slow", host=host)
    else:
        fault = unreadable(request)
    raise fault from error


def is_about_certificate(error: BaseException | None) -> bool:
    """Tell whether an exchange broke because a certificate was refused."""
    while error is not None:
        if isinstance(error, SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


def host_of(url: str) -> str:
    """Return the host of an address with its port, without a user's name."""
    return urlsplit(url).netloc.rpartition("@")[2]


def _shown(url: str) -> str:
    return clean_line(url.partition("?")[0])[:LONGEST_SAID]
