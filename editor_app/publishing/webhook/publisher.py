"""A receiver of signed news items as a destination: every try of a delivery is the same event."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit, urlunsplit

from editor_app.base.clock import Clock
from editor_app.base.errors import EnvironmentFault
from editor_app.base.identifiers import new_id
from editor_app.base.records import dataclass
from editor_app.domain.article import Article, ArticleState, Draft
from editor_app.domain.preview import JSON, Preview, text_part
from editor_app.domain.publication import Action, Receipt, Release
from editor_app.domain.publisher import Delivery
from editor_app.domain.source import is_web_address
from editor_app.formats.ninjs import article_to_ninjs
from editor_app.publishing.additions import correction_line, opening_lines, published_draft
from editor_app.publishing.http import Answer, Http, Request, unreadable
from editor_app.publishing.webhook.signing import signed_headers

LONGEST_ADDRESS = 2000
TEST = "test"
_STATES: Mapping[Action, ArticleState] = {
    Action.PUBLISH: ArticleState.PUBLISHED,
    Action.UPDATE: ArticleState.PUBLISHED,
    Action.CORRECT: ArticleState.CORRECTED,
    Action.WITHDRAW: ArticleState.WITHDRAWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """Where items are posted and asked about, and the key that both sides share."""

    address: str
    status_address: str
    key: bytes


class WebhookPublisher:
    """One receiver. Any thread.

    Args:
        http: Sends the requests.
        receiver: To whom.
        clock: Time.
    """

    def __init__(self, http: Http, receiver: Receiver, clock: Clock) -> None:
        self._http = http
        self._receiver = receiver
        self._clock = clock

    def deliver(self, delivery: Delivery) -> Receipt:
        """Post the item; a receiver that has this event already changes nothing.

        Raises:
            EnvironmentFault: as ``Http.send``; ``outcome-unknown`` also where the receiver is
                still at work on an earlier try.
            UserError: as ``Http.send``.
        """
        item = item_of(delivery)
        delivery.keep_alive()
        request = self._post(delivery.key, delivery.action.value, item)
        answer = self._http.send(replace(request, handed_back=frozenset({409})))
        if answer.status == 409:
            raise EnvironmentFault("outcome-unknown", host=urlsplit(request.url).netloc)
        return Receipt(remote_id=item["uri"], url=_page_of(answer, request.url))

    def find(self, delivery: Delivery) -> Receipt | None:
        """Ask whether the receiver has this event; without a status address nobody can say.

        Raises:
            EnvironmentFault: as ``Http.send``; ``answer-unreadable`` where the answer does not
                name the event.
            UserError: as ``Http.send``.
        """
        if not self._receiver.status_address:
            return None
        answer = self._asked(delivery.key)
        if answer is None:
            return None
        page = _page_of(answer, self._receiver.status_address)
        return Receipt(remote_id=item_of(delivery)["uri"], url=page)

    def preview(self, delivery: Delivery) -> Preview:
        """Return the item."""
        item = json.dumps(item_of(delivery), ensure_ascii=False, indent=2)
        return Preview(
            title=published_draft(delivery.release).headline,
            to=urlsplit(self._receiver.address).netloc,
            parts=(text_part("ninjs", item, JSON),),
        )

    def test(self) -> None:
        """Post an empty item that the receiver is to check and otherwise ignore.

        Raises:
            EnvironmentFault, UserError: as ``Http.send``; ``credentials-refused`` where the
                receiver does not accept the signature.
        """
        event = new_id(self._clock.now())
        self._http.send(self._post(event, TEST, {}))
        if self._receiver.status_address:
            self._asked(event)

    def _post(self, event: str, action: str, item: Mapping[str, Any]) -> Request:
        body = json.dumps(item, ensure_ascii=False, separators=(",", ":")).encode()
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": event,
            "Mihbara-Action": action,
            **signed_headers(self._receiver.key, event, self._clock.now(), body),
        }
        return Request(method="POST", url=self._receiver.address, headers=headers, content=body)

    def _asked(self, event: str) -> Answer | None:
        """Return what the status address says of an event, or None where it has none such."""
        request = Request(
            method="GET",
            url=_with_parameter(self._receiver.status_address, "event", event),
            headers=signed_headers(self._receiver.key, event, self._clock.now(), b""),
            is_write=False,
            handed_back=frozenset({404}),
        )
        answer = self._http.send(request)
        if answer.status == 404:
            return None
        if _object_of(answer).get("id") != event:
            raise unreadable(request)
        return answer


def item_of(delivery: Delivery) -> dict[str, Any]:
    """Return the ninjs item of a delivery: the same for every try, and of a withdrawal no text."""
    release, is_withdrawn = delivery.release, delivery.action is Action.WITHDRAW
    article = _released(release, _STATES[delivery.action])
    told = _told(delivery)
    if not is_withdrawn:
        item = article_to_ninjs(article)
        corrections = [
            {"role": "correction", "contentType": "text/plain", "value": line}
            for line in (correction_line(one, release.draft) for one in release.corrections)
        ]
        if corrections:
            item["descriptions"] = [*item.get("descriptions", ()), *corrections]
        return item | told
    silent = Draft(language=release.draft.language, direction=release.draft.direction)
    item = article_to_ninjs(replace(article, draft=silent))
    del item["bodies"]
    return item | told


def _told(delivery: Delivery) -> dict[str, str]:
    """Return the note to the editors who receive the item: what changed, or why it is withdrawn."""
    lines = opening_lines(delivery.release, delivery.action)
    return {"edNote": "\n".join(lines)} if lines else {}


def _released(release: Release, state: ArticleState) -> Article:
    """Return the article as a release froze it; its version is the release's number."""
    return Article(
        id=release.article_id,
        revision=release.sequence,
        state=state,
        draft=published_draft(release),
        created_utc=release.first_published_utc,
        updated_utc=release.created_utc,
    )


def _page_of(answer: Answer, asked: str) -> str:
    """Return the page that an answer names, or nothing where it names none that may be a link."""
    stated = _object_of(answer).get("url") or answer.headers.get("location", "")
    if not isinstance(stated, str):
        return ""
    try:
        page = urljoin(asked, stated) if stated else ""
    except ValueError:
        return ""
    return page if len(page) <= LONGEST_ADDRESS and is_web_address(page) else ""


def _object_of(answer: Answer) -> Mapping[str, Any]:
    """Return the JSON object that an answer is, or an empty one for any other answer."""
    try:
        value = answer.json()
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _with_parameter(address: str, name: str, value: str) -> str:
    parts = urlsplit(address)
    query = "&".join(filter(None, (parts.query, urlencode({name: value}))))
    return urlunsplit(parts._replace(query=query, fragment=""))
