"""A WordPress in memory that answers as 6.1.9 was seen to do, on a loopback port.

What a client may trip over is kept: no idempotency key, a repeated slug becomes ``-2`` (drafts and
files share the space), slugs are cut at 200 encoded bytes, a date more than a minute ahead turns
publishing into ``future``, the bin renames slugs, unknown ``meta`` is dropped without a word, an
existing term is refused with its identifier.
"""

import base64
import json
import re
import threading
import urllib.parse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol, TypeVar

USER, PASSWORD = "muharrir", "abcd efgh ijkl mnop"
Json = dict[str, Any]
Headers = Mapping[str, str]
_RIGHTS = ("publish_posts", "edit_posts", "edit_published_posts", "upload_files")
_TEXTS = ("title", "content", "excerpt", "caption")


class Refusal(Exception):
    """An answer of status 4xx."""

    def __init__(self, status: int, code: str, **data: object) -> None:
        super().__init__(code)
        self.status = status
        self.body = {"code": code, "message": f"Sorry: {code}.", "data": {"status": status, **data}}


@dataclass
class FakeWordPress:
    """What one site holds. Any thread; one request at a time is handled."""

    url: str = ""
    rights: tuple[str, ...] = _RIGHTS
    registered_meta: tuple[str, ...] = ()
    closed_meta: tuple[str, ...] = ()
    objects: dict[int, Json] = field(default_factory=dict)
    requests: list[tuple[str, str]] = field(default_factory=list)
    now: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def posts(self, *statuses: str) -> list[Json]:
        """Return the posts in these states, or all."""
        found = [one for one in self.objects.values() if one["type"] == "post"]
        return [one for one in found if not statuses or one["status"] in statuses]

    def edit(self, post_id: int, **fields: str) -> None:
        """Let somebody change a post on the site."""
        self._change(self.objects[post_id], fields)

    def trash(self, post_id: int) -> None:
        """Let somebody put a post into the bin."""
        post = self.objects[post_id]
        post.update(status="trash", slug=post["slug"] + "__trashed")

    def handle(self, method: str, path: str, headers: Headers, body: bytes) -> tuple[int, object]:
        """Answer one request."""
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(path).query))
        route = query.pop("rest_route", "").removeprefix("/wp/v2/")
        wanted = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        with self.lock:
            self.requests.append((method, route))
            try:
                if headers.get("Authorization") != wanted:
                    raise Refusal(401, "incorrect_password")
                return self._answer(method, route, query, headers, body)
            except Refusal as refusal:
                return refusal.status, refusal.body

    def _answer(
        self, method: str, route: str, query: Json, headers: Headers, body: bytes
    ) -> tuple[int, object]:
        folder, _, name = route.partition("/")
        if folder == "users":
            me = {"id": 1, "name": USER, "capabilities": dict.fromkeys(self.rights, True)}
            return 200, me if name == "me" else []
        if folder not in ("posts", "pages", "media", "categories", "tags"):
            raise Refusal(404, "rest_no_route")
        kind = {"posts": "post", "pages": "page", "categories": "category", "tags": "tag"}.get(
            folder, folder
        )
        if not name:
            if method == "GET":
                return 200, [self._shown(one) for one in self._found(kind, query)]
            return 201, self._shown(self._made(kind, query, headers, body))
        one = self.objects.get(int(name))
        if one is None or one["type"] != kind:
            raise Refusal(404, "rest_post_invalid_id")
        if method == "DELETE":
            del self.objects[one["id"]]
        elif method == "POST":
            self._change(one, json.loads(body))
        return 200, self._shown(one)

    def _found(self, kind: str, query: Json) -> Iterator[Json]:
        statuses = query.get("status", "publish").split(",")
        slugs = query["slug"].split(",") if "slug" in query else None
        for one in sorted(self.objects.values(), key=lambda one: -one["id"]):
            texts = one["title"] + one["content"] + one.get("name", "")
            if (
                one["type"] == kind
                and (kind != "post" or one["status"] in statuses)
                and (slugs is None or one["slug"] in slugs)
                and query.get("search", "") in texts
            ):
                yield one

    def _made(self, kind: str, query: Json, headers: Headers, body: bytes) -> Json:
        given = query if kind == "media" else json.loads(body)
        if kind in ("category", "tag"):
            for one in self.objects.values():
                if one["type"] == kind and one["name"].casefold() == given["name"].casefold():
                    raise Refusal(400, "term_exists", term_id=one["id"])
        one: Json = {
            **dict.fromkeys(("title", "content", "excerpt", "caption", "slug", "alt_text"), ""),
            **{"id": 1 + max(self.objects, default=0), "type": kind, "status": "draft"},
            **{"author": 1, "categories": [1], "tags": [], "featured_media": 0, "date_gmt": ""},
            "meta": dict.fromkeys(self.registered_meta, ""),
        }
        self.objects[one["id"]] = one
        if kind == "media":
            disposition = headers.get("Content-Disposition", "")
            name = re.fullmatch(r'attachment; filename="([^"]+)"', disposition)
            if name is None:
                raise Refusal(400, "rest_upload_invalid_disposition")
            one.update(
                status="inherit",
                source_url=f"{self.url}/wp-content/uploads/{name[1]}",
                media_details={"width": 1600, "height": 978},
                mime_type=headers.get("Content-Type"),
                size=len(body),
            )
        self._change(one, given)
        return one

    def _change(self, one: Json, given: Json) -> None:
        for name, value in given.get("meta", {}).items():
            if name in self.closed_meta:
                raise Refusal(403, "rest_cannot_update")
            if name in one["meta"]:
                one["meta"][name] = value
        known = {*one, "name"} - {"id", "type", "link", "meta"}
        one.update({name: value for name, value in given.items() if name in known})
        if given.get("slug"):
            one["slug"] = self._unique(_cut(given["slug"]), one)
        if one["status"] == "publish" and one["date_gmt"]:
            date = datetime.fromisoformat(one["date_gmt"]).replace(tzinfo=UTC)
            if date > self.now + timedelta(seconds=60):
                one["status"] = "future"
        self.now += timedelta(seconds=1)
        one["modified_gmt"] = self.now.strftime("%Y-%m-%dT%H:%M:%S")

    def _unique(self, slug: str, own: Json) -> str:
        """Return a slug that no post or file has; terms have a space of their own."""
        taken = {one["slug"] for one in self.objects.values() if one is not own}
        number, free = 2, slug
        while free in taken:
            free, number = f"{slug}-{number}", number + 1
        return free

    def _shown(self, one: Json) -> Json:
        address = f"{self.url}/{one['slug']}/"
        link = address if one["status"] == "publish" else f"{self.url}/?p={one['id']}"
        return {**one, "link": link, **{name: {"raw": one[name]} for name in _TEXTS}}


def _cut(slug: str) -> str:
    """Cut a slug as WordPress does: at 200 bytes of its percent-encoded form."""
    kept = ""
    for letter in slug:
        encoded = urllib.parse.quote(letter).lower() if ord(letter) > 127 else letter
        if len(kept) + len(encoded) > 200:
            break
        kept += encoded
    return kept


class Site(Protocol):
    """What answers requests, and is told its address once it is served."""

    url: str

    def handle(self, method: str, path: str, headers: Headers, body: bytes) -> tuple[int, Any]: ...


AnySite = TypeVar("AnySite", bound=Site)


@contextmanager
def served(site: AnySite) -> Iterator[AnySite]:
    """Serve a site on a free loopback port until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            return

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, value = site.handle(self.command, self.path, self.headers, body)
            content = json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json; charset=UTF-8")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(content)
            self.close_connection = True

        do_GET = do_POST = do_DELETE = answer  # noqa: N815 - the server looks for these names

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            return

    with Server(("127.0.0.1", 0), Handler) as server:
        site.url = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()
