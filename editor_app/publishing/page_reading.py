"""Read a page of the public web: bounded in time and size, wherever its redirects lead."""

from collections.abc import Collection
from contextlib import closing
from typing import NoReturn
from urllib.parse import urljoin, urlsplit

import httpx2

from editor_app.base.clock import Clock
from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.domain.fetching import FetchedPage
from editor_app.domain.source import is_web_address, web_address
from editor_app.publishing.deadline import Deadline
from editor_app.publishing.http import host_of, is_about_certificate
from editor_app.publishing.public_web import NotPublicError, PublicBackend
from editor_app.publishing.transport import PHASES, BoundedTransport

MAX_BYTES = 5 * 1024 * 1024
MAX_REDIRECTS = 5
_MEGABYTE = 1024 * 1024
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


def read_page(
    address: str,
    clock: Clock,
    known: Collection[tuple[str, int]],
    total_s: float,
    *,
    is_head_enough: bool = False,
) -> FetchedPage:
    """Return the page at an address; arguments and errors as ``WebFetcher.fetch``.

    Where the head of the answer is enough, the page comes without content.
    """
    url = web_address(address)
    if not url:
        raise UserError("address-not-web", address="")
    deadline = Deadline(clock, total_s)
    for _ in range(MAX_REDIRECTS + 1):
        if urlsplit(url).username is not None:
            raise UserError("address-not-public", host=host_of(url))
        found = _asked(url, PublicBackend(deadline, known), deadline, is_head_enough)
        if isinstance(found, FetchedPage):
            return found
        url = found
    raise UserError("page-moves-on", host=host_of(url))


def _asked(
    url: str, backend: PublicBackend, deadline: Deadline, is_head_enough: bool
) -> FetchedPage | str:
    """Return the page, or the address that the answer points to."""
    try:
        with closing(BoundedTransport(backend)) as transport:
            answer = transport.handle_request(_request(url, deadline))
            with closing(answer):
                if answer.status_code in _REDIRECTS:
                    return _next_address(url, answer.headers.get("location", ""))
                return _page(url, answer, is_head_enough)
    except NotPublicError as error:
        raise UserError("address-not-public", host=host_of(url)) from error
    except (httpx2.TransportError, httpx2.InvalidURL, ValueError, OSError) as error:
        _raise_lost(url, error)


def _request(url: str, deadline: Deadline) -> httpx2.Request:
    return httpx2.Request(
        "GET",
        url,
        headers={
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
            "Accept-Encoding": "identity",
            "Connection": "close",
            "User-Agent": "mihbara",
        },
        extensions={"timeout": dict.fromkeys(PHASES, max(0.001, deadline.left_s(None)))},
    )


def _page(url: str, answer: httpx2.Response, is_head_enough: bool) -> FetchedPage:
    headers = {name.lower(): value for name, value in answer.headers.items()}
    if not 200 <= answer.status_code < 300:
        raise UserError("page-refused", host=host_of(url), status=answer.status_code)
    if is_head_enough:
        return FetchedPage(url=url, content=b"", headers=headers)
    if headers.get("content-encoding", "identity").lower() != "identity":
        raise EnvironmentFault("page-unreadable", host=host_of(url))
    content = bytearray()
    assert isinstance(answer.stream, httpx2.SyncByteStream)
    for part in answer.stream:
        content += part
        if len(content) > MAX_BYTES:
            raise UserError("page-too-large", limit_mb=MAX_BYTES // _MEGABYTE)
    return FetchedPage(url=url, content=bytes(content), headers=headers)


def _next_address(url: str, location: str) -> str:
    to = urljoin(url, location)
    if not is_web_address(to):
        raise UserError("page-moves-on", host=host_of(url))
    return to


def _raise_lost(url: str, error: Exception) -> NoReturn:
    """Say what a broken exchange was."""
    fault: AppError
    if isinstance(error, httpx2.TimeoutException):
        fault = EnvironmentFault("page-slow", host=host_of(url))
    elif is_about_certificate(error):
        fault = EnvironmentFault("page-certificate-refused", host=host_of(url))
    elif isinstance(error, httpx2.ConnectError | httpx2.InvalidURL):
        fault = EnvironmentFault("page-unreachable", host=host_of(url))
    else:
        fault = EnvironmentFault("page-unreadable", host=host_of(url))
    raise fault from error
