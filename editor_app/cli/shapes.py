"""The JSON names and the table rows of what commands print."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from editor_app.base.clock import SystemClock
from editor_app.cli.session import Session
from editor_app.domain.article import Article, ArticleSummary
from editor_app.domain.assignment import is_overdue
from editor_app.domain.byline import Contributor
from editor_app.domain.checklist import Problem
from editor_app.domain.overriding import Override
from editor_app.domain.publication import Attempt, Destination, QueueRow
from editor_app.domain.publisher import DestinationKind
from editor_app.presenters.queue_hints import hint_of

Json = dict[str, Any]
Row = tuple[str, ...]

SUMMARY_COLUMNS = ("id", "state", "updated", "byline", "headline")
QUEUE_COLUMNS = ("id", "state", "action", "destination", "due", "headline", "url")
DESTINATION_COLUMNS = ("name", "kind", "paused", "options")
CONTRIBUTOR_COLUMNS = ("id", "name", "role", "credit", "email")
ATTEMPT_COLUMNS = ("number", "started", "ended", "outcome", "message")
PROBLEM_COLUMNS = ("severity", "field", "code", "message")
KIND_COLUMNS = ("kind", "option", "type", "default", "required")


def override_json(override: Override | None) -> Json | None:
    """Return who let an item leave in spite of the checklist, when and why."""
    if override is None:
        return None
    return {
        "by": override.by,
        "at_utc": moment(override.at_utc),
        "reason": override.reason,
        "problems": list(override.problems),
    }


def moment(value: datetime | None) -> str | None:
    """Return a moment as ISO text in UTC."""
    return value.isoformat() if value else None


def summary_json(row: ArticleSummary) -> Json:
    """Return a row of the library."""
    return {
        "id": row.id,
        "state": row.state.value,
        "headline": row.headline,
        "byline": row.byline,
        "language": row.language,
        "direction": row.direction.value,
        "updated_utc": moment(row.updated_utc),
        "revision": row.revision,
        "is_queued": row.is_queued,
        "assigned_to": row.assigned_to,
        "due_utc": moment(row.due_utc),
    }


def show_summaries(session: Session, rows: Sequence[ArticleSummary]) -> None:
    """Print rows of the library."""
    session.show(
        [summary_json(row) for row in rows] if session.is_json else None,
        SUMMARY_COLUMNS,
        [(row.id, row.state.value, _short(row.updated_utc), row.byline, row.headline)
         for row in rows],
    )  # fmt: skip


def show_assigned(session: Session, rows: Sequence[ArticleSummary], now: datetime) -> None:
    """Print rows of the library with who has them, by when, and which are late."""
    late = {row.id for row in rows if is_overdue(row.state, row.due_utc, now)}
    session.show(
        [{**summary_json(row), "is_overdue": row.id in late} for row in rows],
        ("id", "state", "due", "late", "person", "headline"),
        [
            (row.id, row.state.value, _short(row.due_utc) if row.due_utc else "",
             "late" if row.id in late else "", row.assigned_to, row.headline)
            for row in rows
        ],
    )  # fmt: skip


def article_rows(article: Article) -> list[Row]:
    """Return the fields of an article, name and value, empty ones left out."""
    draft = article.draft
    fields = [
        ("id", article.id),
        ("state", article.state.value),
        ("revision", str(article.revision)),
        ("language", f"{draft.language} {draft.direction.value}"),
        ("kicker", draft.kicker),
        ("headline", draft.headline),
        ("lead", draft.lead),
        *(("byline", f"{line.credit} {line.name} ({line.role.value})") for line in draft.bylines),
        ("outlet", draft.outlet),
        ("published_on", draft.published_on.isoformat() if draft.published_on else ""),
        *(
            ("primary source" if source.is_primary else "source",
             f"{source.url} {source.title} {source.outlet}".strip() or "-")
            for source in draft.sources
        ),
        ("section", draft.section),
        ("keywords", "، ".join(draft.keywords)),
        ("ticker", str(len(draft.ticker) or "")),
        ("word_count", str(draft.word_count)),
    ]  # fmt: skip
    return [row for row in fields if row[1]]


def item_json(session: Session, row: QueueRow) -> Json:
    """Return an item of the queue, its failure worded."""
    item = row.item
    failure = item.failure
    return {
        "id": item.id,
        "article_id": item.article_id,
        "headline": row.headline,
        "destination": row.destination,
        "destination_kind": row.destination_kind,
        "is_paused": row.is_paused,
        "action": item.action.value,
        "state": item.state.value,
        "priority": item.priority.name.lower(),
        "position": item.position,
        "hint": _hint(session, row),
        "embargo_utc": moment(row.embargo_utc),
        "override": override_json(item.override),
        "attempts": item.attempts,
        "created_utc": moment(item.created_utc),
        "due_utc": moment(item.due_utc),
        "due_wall": item.due_wall,
        "due_zone": item.due_zone,
        "zone_data": item.zone_data,
        "moved_utc": moment(item.moved_utc),
        "next_try_utc": moment(item.next_try_utc),
        "sent_utc": moment(item.sent_utc),
        "remote_id": item.remote_id,
        "url": item.remote_url,
        "failure": failure
        and {
            "code": failure.code,
            "params": dict(failure.params),
            "message": session.sentence(failure.code, **failure.params),
        },
    }


def _hint(session: Session, row: QueueRow) -> str:
    hint = hint_of(row, SystemClock().now())
    return session.sentence(hint[0], **hint[1]) if hint and row.item.failure is None else ""


def show_items(session: Session, rows: Sequence[QueueRow]) -> None:
    """Print items of the queue."""
    session.show(
        [item_json(session, row) for row in rows] if session.is_json else None,
        QUEUE_COLUMNS,
        [
            (
                row.item.id,
                row.item.state.value,
                row.item.action.value,
                row.destination,
                row.item.due_wall.replace("T", " ") or "-",
                row.headline,
                row.item.remote_url or (row.item.failure.code if row.item.failure else "-"),
            )
            for row in rows
        ],
    )


def attempt_json(session: Session, attempt: Attempt) -> Json:
    """Return one try of an item."""
    return {
        "number": attempt.number,
        "started_utc": moment(attempt.started_utc),
        "ended_utc": moment(attempt.ended_utc),
        "outcome": attempt.outcome,
        "message": _outcome(session, attempt),
        "request": json.loads(attempt.request or "{}"),
        "answer": json.loads(attempt.answer or "{}"),
    }


def show_attempts(session: Session, attempts: Sequence[Attempt]) -> None:
    """Print the tries of an item."""
    session.show(
        [attempt_json(session, attempt) for attempt in attempts],
        ATTEMPT_COLUMNS,
        [
            (
                str(attempt.number),
                _short(attempt.started_utc),
                _short(attempt.ended_utc),
                attempt.outcome or "-",
                _outcome(session, attempt),
            )
            for attempt in attempts
        ],
    )


def destination_json(destination: Destination) -> Json:
    """Return a destination; secrets are never among its options."""
    return {
        "id": destination.id,
        "kind": destination.kind,
        "name": destination.name,
        "is_paused": destination.is_paused,
        "options": dict(destination.options),
    }


def destination_row(destination: Destination) -> Row:
    """Return a destination as one line."""
    options = " ".join(f"{name}={value}" for name, value in destination.options.items() if value)
    paused = "paused" if destination.is_paused else "-"
    return destination.name, destination.kind, paused, options


def kinds_json(kinds: Mapping[str, DestinationKind]) -> list[Json]:
    """Return the kinds of destination and their options, as the command line writes them."""
    return [
        {
            "kind": name,
            "options": [
                {
                    "name": option_text(option.name),
                    "type": option.type.value,
                    "default": option.default,
                    "is_required": option.is_required,
                    "choices": list(option.choices),
                }
                for option in kind.options
            ],
        }
        for name, kind in sorted(kinds.items())
    ]


def kind_rows(kinds: Sequence[Json]) -> list[Row]:
    """Return one line for each option of each kind."""
    return [
        (
            kind["kind"],
            option["name"],
            "|".join(option["choices"]) or option["type"],
            option["default"] or "-",
            "required" if option["is_required"] else "-",
        )
        for kind in kinds
        for option in kind["options"]
    ]


def option_text(name: str) -> str:
    """Return how the command line writes a destination's option: ``--base-url``."""
    return "--" + name.replace("_", "-")


def contributor_json(person: Contributor) -> Json:
    """Return a person of the directory."""
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role.value,
        "credit": person.credit,
        "email": person.email,
    }


def contributor_row(person: Contributor) -> Row:
    """Return a person as one line."""
    return person.id, person.name, person.role.value, person.credit, person.email


def problem_json(session: Session, problem: Problem) -> Json:
    """Return a row of the checklist, worded."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "field": problem.field,
        "found": problem.found,
        "message": _said(session, problem),
    }


def problem_rows(session: Session, problems: Iterable[Problem]) -> list[Row]:
    """Return the rows of the checklist, worded."""
    return [
        (problem.severity.value, problem.field, problem.code, _said(session, problem))
        for problem in problems
    ]


def _said(session: Session, problem: Problem) -> str:
    return session.sentence(problem.code, found=problem.found)


def _outcome(session: Session, attempt: Attempt) -> str:
    if attempt.outcome in ("", "sent"):
        return ""
    params = json.loads(attempt.detail) if attempt.detail else {}
    return session.sentence(attempt.outcome, **params)


def _short(value: datetime | None) -> str:
    return value.strftime("%Y-%m-%d %H:%MZ") if value else "-"
