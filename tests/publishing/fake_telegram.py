"""Telegram's bot service as its documentation describes it, for one channel."""

import json
import threading
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from typing import Any

from tests.publishing.fake_wordpress import Headers

TOKEN = "123456789:AAcanary-token-for-tests-only-9x"
CHANNEL = "@mihbara_news"
Answer = tuple[int, Any]


@dataclass
class FakeTelegram:
    """A channel. ``lose`` posts are made and their answers lost as a proxy loses them."""

    url: str = ""
    lose: int = 0
    wait_s: int = 0
    may_post: bool = True
    posts: dict[int, dict[str, Any]] = field(default_factory=dict)
    made: int = 0
    calls: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def handle(self, method: str, path: str, headers: Headers, body: bytes) -> Answer:
        """Answer a request."""
        with self.lock:
            bot, _, name = path.strip("/").partition("/")
            self.calls.append(name)
            if bot != f"bot{TOKEN}":
                return _no(401, "Unauthorized")
            if self.wait_s:
                wait_s, self.wait_s = self.wait_s, 0
                said = _no(429, f"Too Many Requests: retry after {wait_s}")
                said[1]["parameters"] = {"retry_after": wait_s}
                return said
            answer: Answer = getattr(self, f"_{name}")(_fields(headers, body))
            if name.startswith("send") and self.lose:
                self.lose -= 1
                return 502, "lost"
            return answer

    def _getMe(self, _: dict[str, Any]) -> Answer:
        return _yes({"id": 7, "is_bot": True})

    def _getChatMember(self, fields: dict[str, Any]) -> Answer:
        if fields["chat_id"] != CHANNEL:
            return _no(400, "Bad Request: chat not found")
        rights = ("can_post_messages", "can_edit_messages", "can_delete_messages")
        return _yes({"status": "administrator", **dict.fromkeys(rights, self.may_post)})

    def _sendMessage(self, fields: dict[str, Any]) -> Answer:
        return self._posted(fields, "text", 4096)

    def _sendPhoto(self, fields: dict[str, Any]) -> Answer:
        return self._posted(fields, "caption", 1024)

    def _posted(self, fields: dict[str, Any], kind: str, longest: int) -> Answer:
        if not self.may_post:
            return _no(403, "Forbidden: bot is not a member of the channel chat")
        if len(fields[kind]) > longest + 100:
            return _no(400, "Bad Request: message is too long")
        self.made += 1
        self.posts[self.made] = fields
        return _yes({"message_id": self.made, "chat": {"id": -1001, "username": CHANNEL[1:]}})

    def _editMessageText(self, fields: dict[str, Any]) -> Answer:
        return self._edited(fields, "text")

    def _editMessageCaption(self, fields: dict[str, Any]) -> Answer:
        return self._edited(fields, "caption")

    def _edited(self, fields: dict[str, Any], kind: str) -> Answer:
        post = self.posts.get(fields["message_id"])
        if post is None:
            return _no(400, "Bad Request: message to edit not found")
        if post.get(kind) == fields[kind]:
            return _no(400, "Bad Request: message is not modified: the new content is the same")
        post[kind] = fields[kind]
        return _yes({"message_id": fields["message_id"]})

    def _deleteMessage(self, fields: dict[str, Any]) -> Answer:
        if self.posts.pop(fields["message_id"], None) is None:
            return _no(400, "Bad Request: message to delete not found")
        return _yes(True)


def _fields(headers: Headers, body: bytes) -> dict[str, Any]:
    kind = str(headers["Content-Type"])
    if not kind.startswith("multipart/"):
        return dict(json.loads(body))
    whole = f"Content-Type: {kind}\r\n\r\n".encode() + body
    form = message_from_bytes(whole, policy=policy.HTTP)
    found: dict[str, Any] = {}
    for part in form.iter_parts():
        name = part.get_param("name", header="content-disposition")
        data = part.get_payload(decode=True)
        assert isinstance(name, str)
        assert isinstance(data, bytes)
        found[name] = data if part.get_filename() else data.decode()
    return found


def _yes(result: object) -> Answer:
    return 200, {"ok": True, "result": result}


def _no(status: int, said: str) -> Answer:
    return status, {"ok": False, "error_code": status, "description": said}
