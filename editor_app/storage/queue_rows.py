"""How an item of the queue stands in its row."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa

from editor_app.domain.overriding import Override
from editor_app.domain.publication import (
    Action,
    Failure,
    Lease,
    Priority,
    QueueItem,
    QueueState,
)
from editor_app.storage.row_seals import SEALED, is_row_as_sealed, seal_of
from editor_app.storage.texts import json_strings, json_text


def columns_of(item: QueueItem) -> dict[str, object]:
    """Return the columns of an item, all but its id."""
    return {
        "article_id": item.article_id,
        "release_id": item.release_id,
        "destination_id": item.destination_id,
        "action": item.action.value,
        "state": item.state.value,
        "sequence": item.sequence,
        "position": item.position,
        "created_utc": item.created_utc,
        "due_utc": item.due_utc,
        "due_wall": item.due_wall,
        "due_zone": item.due_zone,
        "zone_data": item.zone_data,
        "moved_utc": item.moved_utc,
        "attempts": item.attempts,
        "next_try_utc": item.next_try_utc,
        "lease_owner": item.lease.owner if item.lease else None,
        "lease_until_utc": item.lease.until_utc if item.lease else None,
        "lease_attempt": item.lease.attempt if item.lease else None,
        "remote_id": item.remote_id,
        "remote_url": item.remote_url,
        "remote_state": item.remote_state,
        "sent_utc": item.sent_utc,
        "failure_code": item.failure.code if item.failure else None,
        "failure_params": json_text(item.failure.params) if item.failure else None,
        "priority": item.priority.value,
        "resend": item.resend,
        "override": _override_text(item.override),
    }


_SEALED = SEALED["queue"]


def seal_of_item(item_id: str, columns: Mapping[str, object]) -> bytes:
    """Return the seal of an item with these columns."""
    return seal_of([item_id, *(columns[name] for name in _SEALED[1:])])


def checked_item(row: sa.Row[*tuple[object, ...]]) -> QueueItem:
    """Return the item in a row, marked where the row is not what was written."""
    item = item_in(row)
    return item if is_row_as_sealed("queue", row) else replace(item, is_damaged=True)


def item_in(row: sa.Row[*tuple[object, ...]]) -> QueueItem:
    """Return the item in a row of the table."""
    lease = None
    if row.lease_owner is not None:
        lease = Lease(
            owner=row.lease_owner, until_utc=row.lease_until_utc, attempt=row.lease_attempt
        )
    failure = None
    if row.failure_code is not None:
        failure = Failure(code=row.failure_code, params=json_strings(row.failure_params))
    return QueueItem(
        id=row.id,
        article_id=row.article_id,
        release_id=row.release_id,
        destination_id=row.destination_id,
        action=Action(row.action),
        state=QueueState(row.state),
        sequence=row.sequence,
        position=row.position,
        created_utc=row.created_utc,
        due_utc=row.due_utc,
        due_wall=row.due_wall,
        due_zone=row.due_zone,
        zone_data=row.zone_data,
        moved_utc=row.moved_utc,
        attempts=row.attempts,
        next_try_utc=row.next_try_utc,
        lease=lease,
        remote_id=row.remote_id,
        remote_url=row.remote_url,
        remote_state=row.remote_state,
        sent_utc=row.sent_utc,
        failure=failure,
        priority=Priority(row.priority),
        resend=row.resend,
        override=_override_in(row.override),
    )


def _override_text(override: Override | None) -> str:
    if override is None:
        return ""
    told = {
        "by": override.by,
        "at_utc": override.at_utc.isoformat(),
        "reason": override.reason,
        "problems": list(override.problems),
    }
    return json.dumps(told, ensure_ascii=False)


def _override_in(text: str) -> Override | None:
    if not text:
        return None
    told = json.loads(text)
    return Override(
        by=told["by"],
        at_utc=datetime.fromisoformat(told["at_utc"]),
        reason=told["reason"],
        problems=tuple(told["problems"]),
    )
