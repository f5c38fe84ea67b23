"""Call the methods of a bot, and tell its answers apart.

The bot's token stands in every address: no error of this module holds an address.
"""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.language.bidi import clean_line
from editor_app.publishing.http import LONGEST_SAID, TOTAL_S, UPLOAD_S, Answer, Http, Request

Fields = Mapping[str, Any]
File = tuple[str, bytes, str]
"""A file's name, its bytes and its media type."""

_SAID = frozenset({400, 401, 403, 404, 409, 413, 429})
_BOUNDARY = "mihbara-5f3759df-part"


class BotRefusalError(Exception):
    """The service's own no to what was asked; ``said`` is its sentence, in English."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(status, said)
        self.status = status
        self.said = said


class Bot:
    """A bot of Telegram. Any thread.

    Args:
        http: Sends the requests.
        service: Where the service answers, without a slash at the end.
        token: The bot's.
    """

    def __init__(self, http: Http, service: str, token: str) -> None:
        self._http = http
        self._service = service
        self._token = token

    @property
    def host(self) -> str:
        """Where it answers."""
        return urlsplit(self._service).netloc

    def ask(self, method: str, fields: Fields, *, is_write: bool = True) -> Any:  # noqa: ANN401
        """Call a method and return its result.

        Raises:
            BotRefusalError: the service says no to what was asked.
            EnvironmentFault: as ``Http.send``; ``credentials-refused`` for a token that is none.
            UserError: ``server-moved``.
        """
        content = json.dumps(fields).encode()
        return self._called(method, content, "application/json", TOTAL_S, is_write=is_write)

    def send_file(self, method: str, fields: Fields, field: str, file: File) -> Any:  # noqa: ANN401
        """Call a method with a file in one of its fields; as :meth:`ask`."""
        content = _form(fields, field, file)
        kind = f"multipart/form-data; boundary={_BOUNDARY}"
        return self._called(method, content, kind, UPLOAD_S, is_write=True)

    def _called(
        self, method: str, content: bytes, kind: str, total_s: float, *, is_write: bool
    ) -> Any:  # noqa: ANN401
        request = Request(
            method="POST",
            url=f"{self._service}/bot{self._token}/{method}",
            headers={"Content-Type": kind},
            content=content,
            is_write=is_write,
            total_s=total_s,
            handed_back=_SAID,
        )
        try:
            answer = self._http.send(request)
        except AppError as error:
            if error.code == "server-failing" and is_write:
                raise EnvironmentFault("outcome-unknown", host=self.host) from error
            raise self._without_token(error) from None
        return self._judged(answer, is_write=is_write)

    def _without_token(self, error: AppError) -> AppError:
        if any(self._token in str(value) for value in error.params.values()):
            return UserError("server-moved", host=self.host, to=self.host)
        return error

    def _judged(self, answer: Answer, *, is_write: bool) -> Any:  # noqa: ANN401
        value = _object(answer)
        if answer.status == 200 and value.get("ok") is True:
            return value.get("result")
        said = value.get("description")
        line = clean_line(said)[:LONGEST_SAID] if isinstance(said, str) else ""
        if answer.status in (401, 404):
            raise EnvironmentFault(
                "credentials-refused", host=self.host, status=answer.status, said=line
            )
        if answer.status == 429:
            params: dict[str, object] = {"host": self.host, "status": 429}
            asked = value.get("parameters")
            wait_s = asked.get("retry_after") if isinstance(asked, dict) else None
            if isinstance(wait_s, int) and wait_s >= 0:
                params["retry_after_s"] = float(wait_s)
            raise EnvironmentFault("server-failing", **params)
        if answer.status in _SAID:
            raise BotRefusalError(answer.status, line)
        code = "outcome-unknown" if is_write else "answer-unreadable"
        raise EnvironmentFault(code, host=self.host)


def _object(answer: Answer) -> Mapping[str, Any]:
    try:
        value = answer.json()
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _form(fields: Fields, field: str, file: File) -> bytes:
    """Return a form with one file. Source: RFC 7578."""
    name, data, kind = file
    parts = []
    for key, value in fields.items():
        text = value if isinstance(value, str) else json.dumps(value)
        parts.append(f'Content-Disposition: form-data; name="{key}"\r\n\r\n{text}'.encode())
    head = (
        f'Content-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
        f"Content-Type: {kind}\r\n\r\n"
    )
    parts.append(head.encode("ascii") + data)
    mark = f"--{_BOUNDARY}".encode("ascii")
    return b"".join(mark + b"\r\n" + part + b"\r\n" for part in parts) + mark + b"--\r\n"
