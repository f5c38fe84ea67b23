"""Calls to one WordPress site's REST interface.

Source: developer.wordpress.org/rest-api/reference, and what 6.1 was seen to do.
"""

import base64
import json
from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

from editor_app.base.errors import UserError
from editor_app.publishing.http import (
    TOTAL_S,
    UPLOAD_S,
    Answer,
    Http,
    Request,
    said_by,
    unreadable,
)

Json = dict[str, Any]
Query = Mapping[str, str]


class WordPressApi:
    """One site as one account sees it. Any thread.

    Args:
        http: Sends the requests.
        address: Where the site's front page is; ends in a slash.
        user: The account's name.
        password: An application password of that account.
    """

    def __init__(self, http: Http, address: str, user: str, password: str) -> None:
        self._http = http
        self._address = address
        pair = f"{user}:{password}".encode()
        self._authorization = "Basic " + base64.b64encode(pair).decode("ascii")

    @property
    def host(self) -> str:
        """Where the site is."""
        return urlsplit(self._address).netloc

    def get(self, route: str, **query: str) -> Json | None:
        """Return one object, or None where the site has none there."""
        request, answer = self._ask("GET", route, query, handed_back={404})
        return None if answer.status == 404 else _object(request, answer)

    def all(self, route: str, **query: str) -> list[Json]:
        """Return the first hundred objects of a list."""
        request, answer = self._ask("GET", route, {"per_page": "100", **query})
        value = _value(request, answer)
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise unreadable(request)
        return value

    def post(self, route: str, fields: Json, **query: str) -> Json:
        """Make or change an object and return it as it then stands."""
        return _object(*self._sent(route, fields, query))

    def post_if_allowed(self, route: str, fields: Json) -> None:
        """Change an object, or leave it where the site keeps just these fields from the account."""
        self._sent(route, fields, {"_fields": "id"}, handed_back={400, 403})

    def make_term(self, route: str, name: str) -> int:
        """Make a category or a tag; one that is there already is told by its identifier."""
        fields = {"name": name}
        request, answer = self._sent(route, fields, {"_fields": "id"}, handed_back={400})
        value = _value(request, answer)
        if answer.status == 400 and isinstance(value, dict):
            data = value.get("data")
            if value.get("code") == "term_exists" and isinstance(data, dict):
                value = {"id": data.get("term_id")}
            else:
                raise UserError("request-refused", status=400, said=said_by(answer))
        if isinstance(value, dict) and isinstance(value.get("id"), int):
            return int(value["id"])
        raise unreadable(request)

    def upload(self, route: str, data: bytes, media_type: str, name: str, query: Query) -> Json:
        """Send a file under an ASCII name; ``query`` holds the fields of its description."""
        headers = {
            "Content-Type": media_type,
            "Content-Disposition": f'attachment; filename="{name}"',
        }
        request, answer = self._ask(
            "POST", route, query, headers=headers, content=data, total_s=UPLOAD_S
        )
        return _object(request, answer)

    def delete(self, route: str) -> None:
        """Delete an object for good; one that is gone already is no error."""
        self._ask("DELETE", route, {"force": "true"}, handed_back={404, 410})

    def delete_if_allowed(self, route: str) -> None:
        """Delete an object for good, or leave it where the account may not."""
        self._ask("DELETE", route, {"force": "true"}, handed_back={401, 403, 404, 410})

    def _sent(
        self, route: str, fields: Json, query: Query, handed_back: Collection[int] = ()
    ) -> tuple[Request, Answer]:
        content = json.dumps(fields).encode("ascii")
        headers = {"Content-Type": "application/json"}
        return self._ask(
            "POST", route, query, headers=headers, content=content, handed_back=handed_back
        )

    def _ask(
        self,
        method: str,
        route: str,
        query: Query,
        *,
        headers: Query | None = None,
        content: bytes = b"",
        total_s: float = TOTAL_S,
        handed_back: Collection[int] = (),
    ) -> tuple[Request, Answer]:
        """Send a request to a route, by the address that works without pretty permalinks too."""
        named = {"rest_route": f"/wp/v2/{route}", "context": "edit", **query}
        request = Request(
            method=method,
            url=f"{self._address}index.php?{urlencode(named)}",
            headers={"Authorization": self._authorization, **(headers or {})},
            content=content,
            is_write=method != "GET",
            total_s=total_s,
            handed_back=frozenset(handed_back),
        )
        return request, self._http.send(request)


def _object(request: Request, answer: Answer) -> Json:
    value = _value(request, answer)
    if not isinstance(value, dict) or not isinstance(value.get("id"), int):
        raise unreadable(request)
    return value


def _value(request: Request, answer: Answer) -> object:
    try:
        return answer.json()
    except ValueError as error:
        raise unreadable(request) from error
