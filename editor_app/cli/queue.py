"""``mihbara queue``: queue articles, and steer what waits."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from editor_app.base.errors import UserError
from editor_app.cli import previews, shapes
from editor_app.cli.amendments import say_queued
from editor_app.cli.commands import command
from editor_app.cli.queue_times import show_moved
from editor_app.cli.session import INITIATOR, Session
from editor_app.cli.values import action_of, priority_of, queue_state_of, schedule_of
from editor_app.domain.changes import Changes
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import Action
from editor_app.language.zones import to_utc
from editor_app.services.amendments import UNCONFIRMED
from editor_app.services.queue import Schedule

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

ItemId = Annotated[str, typer.Argument(metavar="ITEM", show_default=False)]
At = Annotated[str | None, typer.Option("--at", metavar="'YYYY-MM-DD HH:MM'")]
Zone = Annotated[str | None, typer.Option("--zone", metavar="ZONE", help="Default: the house's.")]


def register(app: typer.Typer) -> None:
    """Add the commands that change and show the queue."""
    command(app, "add")(_add)
    command(app, "preview")(previews.preview)
    command(app, "list")(_list)
    command(app, "hold")(_hold)
    command(app, "release")(_release)
    command(app, "cancel")(_cancel)
    command(app, "retry")(_retry)
    command(app, "move")(_move)
    command(app, "reschedule")(_reschedule)
    command(app, "log")(_log)
    command(app, "priority")(_priority)
    command(app, "publish-due")(_publish_due)
    command(app, "resend")(_resend)


def _add(
    session: Session,
    article: Annotated[str, typer.Argument(metavar="ID", show_default=False)],
    to: Annotated[
        list[str], typer.Option("--to", metavar="NAME", show_default=False, help="Repeatable.")
    ],
    at: At = None,
    zone: Zone = None,
    hold: Annotated[bool, typer.Option("--hold", help="Queue it on hold.")] = False,
    action: Annotated[
        str, typer.Option("--action", metavar="publish|update|correct|withdraw")
    ] = "publish",
    priority: Annotated[str, typer.Option("--priority", metavar="urgent|normal|low")] = "normal",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would be queued and sent.")
    ] = False,
    override: Annotated[
        str | None,
        typer.Option(
            "--override", metavar="REASON", help="Let it leave in spite of the checklist."
        ),
    ] = None,
) -> None:
    """Freeze an article as it stands and queue it for destinations."""
    wanted, soon = action_of(action), priority_of(priority)
    with session.desk() as desk:
        schedule = _schedule(desk, at, zone)
        queued = desk.queue.add(
            article,
            to,
            action=wanted,
            schedule=schedule,
            held=hold,
            priority=soon,
            override=override,
            initiator=INITIATOR,
            is_rehearsal=dry_run,
        )
        if not dry_run:
            say_queued(session, queued)
        for problem in queued.advice:
            session.say(problem.code, found=problem.found)
        if dry_run:
            previews.rehearse(session, desk, article, to, wanted, schedule)
            return
        found = {row.item.id: row for row in desk.queue.rows_of(queued.changes.queue_items)}
    shapes.show_items(session, [found[item.id] for item in (*queued.items, *queued.cancelled)])


def _list(
    session: Session,
    states: Annotated[
        list[str] | None, typer.Option("--state", metavar="STATE", help="Repeatable.")
    ] = None,
    article: Annotated[str, typer.Option("--article", metavar="ID")] = "",
    withdrawals: Annotated[
        bool, typer.Option("--withdrawals", help="Withdrawals that nobody has confirmed yet.")
    ] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N")] = 500,
    moved: Annotated[
        bool, typer.Option("--moved", help="Schedules that newer zone data would move.")
    ] = False,
) -> None:
    """List the queue: what waits in its order, then what is finished."""
    chosen = frozenset(queue_state_of(state) for state in states or [])
    query = QueueQuery(
        states=chosen or (UNCONFIRMED if withdrawals else chosen),
        actions=frozenset({Action.WITHDRAW} if withdrawals else ()),
        article_id=article,
        limit=limit,
    )
    if moved:
        show_moved(session)
        return
    with session.desk() as desk:
        rows = desk.queue.rows(query)
    shapes.show_items(session, rows)


def _hold(session: Session, item: ItemId) -> None:
    """Keep an item back until it is released."""
    _steer(session, item, lambda desk: desk.queue.hold(item, initiator=INITIATOR))
    session.say("queue-item-held")


def _release(session: Session, item: ItemId) -> None:
    """Let a held item go."""
    _steer(session, item, lambda desk: desk.queue.release(item, initiator=INITIATOR))
    session.say("queue-item-released")


def _cancel(session: Session, item: ItemId) -> None:
    """Take an unsent item out of the queue."""
    _steer(session, item, lambda desk: desk.queue.cancel(item, initiator=INITIATOR))
    session.say("queue-item-cancelled")


def _retry(session: Session, item: ItemId) -> None:
    """Send a failed, waiting or cancelled item at the next chance."""
    _steer(session, item, lambda desk: desk.queue.retry(item, initiator=INITIATOR))
    session.say("queue-item-retried")


def _move(
    session: Session,
    item: ItemId,
    before: Annotated[str | None, typer.Option("--before", metavar="ITEM")] = None,
    last: Annotated[bool, typer.Option("--last")] = False,
) -> None:
    """Put an item before another one, or last."""
    if (before is None) is not last:
        raise UserError("move-target-unclear")
    _steer(session, item, lambda desk: desk.queue.move(item, before=before, initiator=INITIATOR))
    session.say("queue-item-moved")


def _reschedule(
    session: Session,
    item: ItemId,
    at: At = None,
    zone: Zone = None,
    now: Annotated[bool, typer.Option("--now", help="At once.")] = False,
) -> None:
    """Change when an unsent item is due."""
    if (at is None) is not now:
        raise UserError("schedule-unclear")

    def reschedule(desk: "Desk") -> Changes:
        schedule = _schedule(desk, at, zone)
        return desk.queue.reschedule(item, schedule, initiator=INITIATOR)

    _steer(session, item, reschedule)
    session.say("queue-item-rescheduled")


def _priority(
    session: Session,
    item: ItemId,
    priority: Annotated[str, typer.Argument(metavar="urgent|normal|low", show_default=False)],
) -> None:
    """Say how soon an item leaves among those that are due."""
    wanted = priority_of(priority)
    _steer(session, item, lambda desk: desk.queue.prioritise(item, wanted, initiator=INITIATOR))
    session.say("queue-item-prioritised")


def _publish_due(session: Session) -> None:
    """Let everything whose time has come leave at the next chance."""
    with session.desk() as desk:
        changes = desk.queue.publish_due(initiator=INITIATOR)
        rows = desk.queue.rows_of(changes.queue_items)
    shapes.show_items(session, rows)
    session.say("queue-hurried", count=len(rows))


def _resend(
    session: Session,
    item: ItemId,
    yes: Annotated[bool, typer.Option("--yes", help="You are sure.")] = False,
) -> None:
    """Send again what was sent, where the destination no longer holds it."""
    with session.desk() as desk:
        changes = desk.resender.resend(item, is_confirmed=yes, initiator=INITIATOR)
        rows = desk.queue.rows_of(changes.queue_items)
    shapes.show_items(session, rows)
    session.say("release-queued", count=1)


def _log(session: Session, item: ItemId) -> None:
    """Show every try of an item."""
    with session.desk() as desk:
        attempts = desk.queue.attempts(item)
        rows = desk.queue.rows_of(frozenset({item}))
    override = rows[0].item.override if rows else None
    if override is not None:
        session.say(
            "override-kept",
            by=override.by,
            at=shapes.moment(override.at_utc),
            problems=", ".join(override.problems),
            reason=override.reason,
        )
    shapes.show_attempts(session, attempts)


def _steer(session: Session, item: str, verb: Callable[["Desk"], Changes]) -> None:
    """Do one thing to an item and print how it then stands."""
    with session.desk() as desk:
        verb(desk)
        rows = desk.queue.rows_of(frozenset({item}))
    shapes.show_items(session, rows)


def _schedule(desk: "Desk", at: str | None, zone: str | None) -> Schedule | None:
    """Read when something is due.

    Raises:
        UserError: ``due-has-passed``; and as ``schedule_of``.
    """
    if at is None:
        return None
    chosen = zone if zone is not None else desk.settings.text("house.zone")
    schedule = schedule_of(at, chosen)
    if to_utc(schedule.wall, chosen) < desk.clock.now():
        shown = schedule.wall.isoformat(" ", "minutes")
        raise UserError("due-has-passed", zone=chosen, time=shown)
    return schedule
