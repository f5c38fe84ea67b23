"""A receiver of webhooks as the documentation asks for one: it checks, and acts once per event."""

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.publishing.fake_wordpress import Headers

SECRET = "whsec_" + base64.b64encode(b"the newsroom's own and nobody else's").decode()
Answer = tuple[int, Any]


@dataclass
class FakeReceiver:
    """What it was told. ``tries`` are the events as they came, ``acts`` those it acted on.

    To so many posts as ``busy`` says it answers that it is still at work.
    """

    url: str = ""
    key: bytes = b"the newsroom's own and nobody else's"
    busy: int = 0
    tries: list[tuple[str, str, bytes]] = field(default_factory=list)
    acts: list[tuple[str, str]] = field(default_factory=list)
    items: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    bodies: dict[str, bytes] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def handle(self, method: str, path: str, headers: Headers, body: bytes) -> Answer:
        """Answer a request."""
        with self.lock:
            if not self._is_signed(headers, body):
                return 401, {"message": "not signed"}
            if method == "GET":
                return self._status(parse_qs(urlsplit(path).query)["event"][0])
            return self._told(headers, body)

    def _is_signed(self, headers: Headers, body: bytes) -> bool:
        content = f"{headers['Webhook-Id']}.{headers['Webhook-Timestamp']}.".encode() + body
        proof = base64.b64encode(hmac.digest(self.key, content, hashlib.sha256)).decode()
        return hmac.compare_digest(f"v1,{proof}", str(headers["Webhook-Signature"]))

    def _status(self, event: str) -> Answer:
        if event not in self.answers:
            return 404, {"message": "never heard of it"}
        return 200, {"id": event, **self.answers[event][1]}

    def _told(self, headers: Headers, body: bytes) -> Answer:
        event, action = headers["Idempotency-Key"], headers["Mihbara-Action"]
        assert event == headers["Webhook-Id"]
        if action == "test":
            return 200, {}
        self.tries.append((event, action, body))
        if self.busy:
            self.busy -= 1
            return 409, {"message": "at work on it"}
        if event in self.answers:
            same = self.bodies[event] == body
            return self.answers[event] if same else (422, {"message": "another body"})
        item = json.loads(body)
        self.acts.append((event, action))
        self.items[item["uri"]] = item
        self.bodies[event] = body
        page = f"https://journal.example/{item['uri'].rpartition(':')[2]}"
        self.answers[event] = 201, {"url": page}
        return self.answers[event]
