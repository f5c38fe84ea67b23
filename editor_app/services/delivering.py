"""One try at one item: what is delivered, what is told of it in the log, and what came of it."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Protocol
from urllib.parse import urlsplit

from editor_app.base.errors import AppError, UserError
from editor_app.base.records import dataclass
from editor_app.domain.publication import (
    Action,
    QueueItem,
    Receipt,
    action_now,
)
from editor_app.domain.publisher import Delivery, DestinationKind, OptionType, Publisher
from editor_app.services.errands import Errand
from editor_app.services.protecting import KEPT_BACK


class Renewing(Protocol):
    """Extends the lease of an item that is being sent."""

    def renew(self, item: QueueItem, *, remote_id: str = "") -> QueueItem:
        """Return the item with its new lease, and its name at its destination on record."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A try that is over and not on record yet."""

    item: QueueItem
    action: Action
    started_utc: datetime
    request: str
    receipt: Receipt | None = None
    error: AppError | None = None


class Delivering:
    """One item while it is sent: every renewal of the lease gives a newer item.

    Args:
        leases: Renews.
        item: The claimed item.
        started_utc: When the try began.
    """

    def __init__(self, leases: Renewing, item: QueueItem, started_utc: datetime) -> None:
        self._leases = leases
        self.item = item
        self.action = item.action
        self.started_utc = started_utc
        self.request = ""

    def renew(self) -> None:
        """Extend the lease.

        Raises:
            EnvironmentFault: ``lease-lost``.
        """
        self.item = self._leases.renew(self.item)

    def send(self, publisher: Publisher, errand: Errand) -> Receipt:
        """Ask first where an earlier try may have succeeded, then send.

        Raises:
            UserError: ``protected-name-in-queue`` where nothing of it may be sent; and as
                ``Publisher.deliver``.
        """
        delivery = self.delivery(errand)
        if self.item.attempts > 1:
            receipt = publisher.find(delivery)
            if receipt is not None:
                return receipt
        if errand.is_kept_back:
            raise UserError(KEPT_BACK)
        return publisher.deliver(delivery)

    def tell_request(self, kind: DestinationKind, errand: Errand) -> None:
        """Note for the log what is about to be asked."""
        there = errand.earlier.action if errand.earlier is not None else None
        self.action = action_now(self.item.action, there)
        self.request = request_summary(self.item, self.action, kind, errand)

    def ended(self, *, receipt: Receipt | None = None, error: AppError | None = None) -> Tried:
        """Return the try as it stands when it is over."""
        return Tried(
            item=self.item,
            action=self.action,
            started_utc=self.started_utc,
            request=self.request,
            receipt=receipt,
            error=error,
        )

    def delivery(self, errand: Errand) -> Delivery:
        """Return what is handed to the destination."""
        item, earlier = self.item, errand.earlier
        known = state = ""
        if earlier is not None:
            known = "" if earlier.action is Action.WITHDRAW else earlier.remote_id
            state = earlier.remote_state
        return Delivery(
            key=item.id,
            action=self.action,
            release=errand.release,
            remote_id=item.remote_id or known,
            remote_state=item.remote_state or state,
            pages=errand.pages,
            due_utc=item.due_utc,
            earlier_pictures=errand.earlier_pictures,
            keep_alive=self.renew,
            record=self._record,
        )

    def _record(self, remote_id: str) -> None:
        self.item = self._leases.renew(self.item, remote_id=remote_id)


def request_summary(item: QueueItem, action: Action, kind: DestinationKind, errand: Errand) -> str:
    """Say what is asked of a destination, without a secret: of its addresses the host alone."""
    draft = errand.release.draft
    addresses = {OptionType.WEB_ADDRESS, OptionType.SERVICE_ADDRESS}
    hosts = [
        urlsplit(errand.destination.options.get(option.name, "")).hostname
        for option in kind.options
        if option.type in addresses
    ]
    return as_json(
        {
            "action": action.value,
            "kind": kind.name,
            "host": next((host for host in hosts if host), ""),
            "key": item.id,
            "release": str(errand.release.sequence),
            "words": str(draft.word_count),
            "pictures": str(len(draft.pictures)),
        }
    )


def answer_summary(receipt: Receipt) -> str:
    """Say what a destination answered, without what a query or a user's name may give away."""
    url = urlsplit(receipt.url)
    shown = url._replace(netloc=url.hostname or "", query="", fragment="").geturl()
    return as_json({"remote_id": receipt.remote_id, "url": shown})


def as_json(told: Mapping[str, str]) -> str:
    """Return what there is to tell as a JSON object; empty where there is nothing."""
    kept = {name: value for name, value in told.items() if value}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True) if kept else ""
