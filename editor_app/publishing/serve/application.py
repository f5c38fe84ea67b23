"""The answers of the server: files of the site, previews, readers' reports."""

import hmac
import logging
from collections.abc import Iterable
from urllib.parse import parse_qs, urlsplit

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from editor_app.base.clock import Clock
from editor_app.base.errors import AppError
from editor_app.base.records import dataclass
from editor_app.domain.article import Article
from editor_app.domain.image_report import ShownImage
from editor_app.domain.serving import ServingWish
from editor_app.publishing.serve import files, page
from editor_app.publishing.serve.people import Pace, People
from editor_app.publishing.serve.previews import Previews
from editor_app.publishing.site.catalogue import Catalogue
from editor_app.publishing.site.folder import SiteFolder
from editor_app.publishing.site.records import Record
from editor_app.publishing.site.report_button import language_of
from editor_app.publishing.site.site import Site, checked_slug

_log = logging.getLogger(__name__)

_MOST_BYTES = 4096
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
_SECRET_HEADERS = {"Referrer-Policy": "no-referrer", "Cache-Control": "no-store"}
_HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Everything the server can answer. Any thread.

    Args:
        wish: The site, and whom to ask.
        site: Its options.
        previews: Renders drafts; None where strangers can reach the server.
        preview_key: What the address of a preview must hold.
        hosts: The names under which the server may be called.
        clock: Time.
        people: Tells readers apart.
        pace: Keeps reports slow.
    """

    wish: ServingWish
    site: Site
    previews: Previews | None
    preview_key: str
    hosts: frozenset[str]
    clock: Clock
    people: People
    pace: Pace

    def application(self) -> Starlette:
        """Return the routes, for a server to run."""
        routes = [
            Route(page.REPORT, self._report, methods=["POST"]),
            Route(page.LIVE, self._live),
            Route(page.LIVE_SCRIPT, self._script),
            Route("/preview/{article_id}", self._enter_preview),
            Route("/preview/{key}/{article_id}/{path:path}", self._preview),
            Route("/{path:path}", self._file),
        ]
        return Starlette(routes=routes)

    def is_for_us(self, request: Request) -> bool:
        """Tell whether a call names a host of ours: a foreign name may be a rebound one."""
        name = urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
        return name in self.hosts

    async def _file(self, request: Request) -> Response:
        return await run_in_threadpool(self._published, request)

    def _published(self, request: Request) -> Response:
        if not self.is_for_us(request):
            return _said(421, b"")
        address = self._below_base(request.url.path)
        found = files.find(self.site.path, address)
        if found is None:
            if files.is_folder(self.site.path, address):
                return RedirectResponse(f"{request.url.path.rsplit('/', 1)[-1]}/", 301, _HEADERS)
            return self._html(request, files.not_found_page(self.site.path), 404)
        if not found.path.endswith(".html"):
            return _sent(request, found.content, found.media_type, found.caching)
        slug = found.path.removeprefix("articles/").removesuffix(".html")
        record = self._record(slug) if found.path.startswith("articles/") else None
        return self._html(request, found.content, 200, record)

    def _html(
        self, request: Request, content: bytes, status: int, record: Record | None = None
    ) -> Response:
        text = content.decode("utf-8", "replace")
        if record is not None and record.draft is not None:
            text = page.with_forms(
                text,
                record,
                language_of(record.draft, self.site),
                lambda media_id: self._token(request, record, media_id),
                request.query_params.get("reported", ""),
            )
        text, policy = page.with_policy(text, is_live=self.previews is not None)
        caching = "no-cache" if record is None else "private, no-cache"
        headers = {"Content-Security-Policy": policy}
        return _sent(request, text.encode(), _HTML, caching, headers, status)

    async def _report(self, request: Request) -> Response:
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > _MOST_BYTES:
                return _said(413, b"")
        return await run_in_threadpool(self._reported, request, body)

    def _reported(self, request: Request, body: bytes) -> Response:
        """Take a report whose form came from a page of ours, and lead back to that page."""
        if not self.is_for_us(request):
            return _said(421, b"")
        sent = parse_qs(body.decode("utf-8", "replace"), max_num_fields=8)
        slug, media_id, token = (
            sent.get(name, [""])[0] for name in ("article", "picture", "token")
        )
        record = self._record(slug)
        if record is None or media_id not in record.pictures:
            return self._answer(request, 404, "not-taken", record)
        is_ours = hmac.compare_digest(
            token.encode(), self._token(request, record, media_id).encode()
        )
        if not is_ours or not _is_same_origin(request):
            return self._answer(request, 403, "not-taken", record)
        if not self.pace.allows(self.people.caller(*_caller(request))):
            return self._answer(request, 429, "too-many", record)
        image = self._image(record, media_id)
        self.wish.report(image, self.people.reporter(image, *_caller(request)))
        base = urlsplit(self.site.base_url).path
        prefix = base if urlsplit(request.headers.get("referer", "")).path.startswith(base) else "/"
        back = f"{prefix}articles/{record.slug}.html?reported={media_id}#reported"
        return RedirectResponse(back, 303, {**_HEADERS, "Cache-Control": "no-store"})

    def _answer(self, request: Request, status: int, code: str, record: Record | None) -> Response:
        language = self.site.language
        if record is not None and record.draft is not None:
            language = language_of(record.draft, self.site)
        content = page.answer_page(code, language, files.not_found_page(self.site.path))
        return self._html(request, content, status)

    async def _live(self, request: Request) -> Response:
        return await run_in_threadpool(self._stamp, request)

    def _stamp(self, request: Request) -> Response:
        """Tell how a page stands now; only its own script asks, on this machine."""
        if self.previews is None or not self.is_for_us(request):
            return _said(404, b"")
        address = request.query_params.get("page", "/")
        parts = address.split("/")
        if len(parts) > 4 and parts[1] == "preview" and self._is_key(parts[2]):
            article = self._article(parts[3])
            stamp = str(article.revision) if article else ""
        else:
            found = files.find(self.site.path, self._below_base(address))
            stamp = files.tag_of(found.content) if found else ""
        return _said(200, stamp.encode())

    async def _script(self, request: Request) -> Response:
        if self.previews is None or not self.is_for_us(request):
            return _said(404, b"")
        return _sent(request, page.RELOADING, "text/javascript; charset=utf-8", "no-cache")

    async def _enter_preview(self, request: Request) -> Response:
        return await run_in_threadpool(self._entered, request)

    def _entered(self, request: Request) -> Response:
        key = request.query_params.get("key", "")
        article = self._article(request.path_params["article_id"])
        if not self._may_preview(request, key) or article is None or self.previews is None:
            return self._html(request, files.not_found_page(self.site.path), 404)
        path = self.previews.page(article)
        place = f"/preview/{key}/{article.id}/{path}"
        return RedirectResponse(place, 303, {**_HEADERS, **_SECRET_HEADERS})

    async def _preview(self, request: Request) -> Response:
        return await run_in_threadpool(self._previewed, request)

    def _previewed(self, request: Request) -> Response:
        given = request.path_params
        if self.previews is None or not self._may_preview(request, given["key"]):
            return self._html(request, files.not_found_page(self.site.path), 404)
        article = self._article(given["article_id"])
        if article is None:
            return self._html(request, files.not_found_page(self.site.path), 404)
        try:
            found = files.find(self.previews.root(article), f"/{given['path']}")
        except AppError as error:
            _log.error("preview of %s failed: %s", article.id, error.code)
            return _said(500, error.code.encode())
        if found is None:
            return self._html(request, files.not_found_page(self.site.path), 404)
        headers = {**_SECRET_HEADERS, "X-Robots-Tag": "noindex, nofollow"}
        if not found.path.endswith(".html"):
            return _sent(request, found.content, found.media_type, "no-store", headers)
        text = page.with_preview_mark(found.content.decode(), self.previews.language(article))
        text, headers["Content-Security-Policy"] = page.with_policy(text, is_live=True)
        return _sent(request, text.encode(), _HTML, "no-store", headers)

    def _may_preview(self, request: Request, key: str) -> bool:
        return self.previews is not None and self.is_for_us(request) and self._is_key(key)

    def _is_key(self, key: str) -> bool:
        return hmac.compare_digest(key.encode(), self.preview_key.encode())

    def _article(self, article_id: str) -> Article | None:
        try:
            return self.wish.article(article_id)
        except AppError:
            return None

    def _record(self, slug: str) -> Record | None:
        try:
            return Catalogue(SiteFolder(self.site.path)).record(checked_slug(slug))
        except AppError:
            return None

    def _image(self, record: Record, media_id: str) -> ShownImage:
        return ShownImage(
            destination_id=self.wish.destination.id,
            article_id=record.article_id,
            media_id=media_id,
        )

    def _token(self, request: Request, record: Record, media_id: str) -> str:
        return self.people.token(self._image(record, media_id), *_caller(request))

    def _below_base(self, path: str) -> str:
        """Return an address below the site's own, which may itself stand in a folder of a host."""
        base = urlsplit(self.site.base_url).path
        return f"/{path.removeprefix(base)}" if len(base) > 1 and path.startswith(base) else path


def _caller(request: Request) -> tuple[str, str]:
    address = request.client.host if request.client else ""
    return address, request.headers.get("user-agent", "")


def _is_same_origin(request: Request) -> bool:
    """Tell whether a form was sent by a page of this very server, as its browser says."""
    if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return False
    said = request.headers.get("origin") or request.headers.get("referer", "")
    return urlsplit(said).netloc == request.headers.get("host") and said != ""


def _sent(
    request: Request,
    content: bytes,
    media_type: str,
    caching: str,
    headers: dict[str, str] | None = None,
    status: int = 200,
) -> Response:
    tag = files.tag_of(content)
    all_headers = {**_HEADERS, "Cache-Control": caching, "ETag": tag, **(headers or {})}
    if status == 200 and tag in _tags(request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers=all_headers)
    return Response(content, status, all_headers, media_type=media_type)


def _tags(said: str) -> Iterable[str]:
    return [one.strip().removeprefix("W/") for one in said.split(",")]


def _said(status: int, text: bytes) -> Response:
    headers = {**_HEADERS, "Cache-Control": "no-store"}
    return Response(text, status, headers, media_type="text/plain; charset=utf-8")
