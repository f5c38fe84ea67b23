"""``mihbara queue keep`` and ``trust-clock``: answers to what the clocks ask."""

from typing import Annotated

import typer

from editor_app.base.errors import UserError
from editor_app.cli.commands import command
from editor_app.cli.session import INITIATOR, Session
from editor_app.services.moved_schedules import Keep, MovedTime

MOVED_COLUMNS = ("id", "what", "wall", "zone", "utc before", "utc after", "headline")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    command(app, "keep")(_keep)
    command(app, "trust-clock")(_trust_clock)


def show_moved(session: Session) -> None:
    """Look at the zone data, and print every schedule that it would move."""
    with session.desk() as desk:
        desk.moved.look(initiator=INITIATOR)
        times = desk.moved.moved()
    session.show(
        [_json(time) for time in times],
        MOVED_COLUMNS,
        [
            (
                time.id,
                _what(time),
                time.wall.replace("T", " "),
                time.zone,
                f"{time.before_utc:%Y-%m-%d %H:%M}",
                f"{time.after_utc:%Y-%m-%d %H:%M}",
                time.headline,
            )
            for time in times
        ],
    )
    session.say("schedules-moved", count=len(times))


def _keep(
    session: Session,
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID...", show_default=False)] = None,
    wall: Annotated[bool, typer.Option("--wall", help="The time on the wall stays.")] = False,
    moment: Annotated[bool, typer.Option("--moment", help="The moment in UTC stays.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Everything that waits for this.")] = False,
) -> None:
    """Say what counts where newer zone data would move a schedule or an embargo."""
    if wall is moment or every is bool(ids):
        raise UserError("keep-unclear")
    choice = Keep.WALL if wall else Keep.MOMENT
    with session.desk() as desk:
        desk.moved.look(initiator=INITIATOR)
        chosen = [time.id for time in desk.moved.moved()] if every else list(ids or ())
        desk.moved.keep(chosen, choice, initiator=INITIATOR)
    session.say("schedules-kept", count=len(chosen))


def _trust_clock(session: Session) -> None:
    """Say that the clock of this computer is right after it has jumped; sending goes on."""
    with session.desk() as desk:
        assert desk.worker.guard is not None
        desk.worker.guard.confirm()
    session.say("queue-clock-trusted")


def _what(time: MovedTime) -> str:
    return "deadline" if time.is_deadline else "embargo" if time.is_embargo else "item"


def _json(time: MovedTime) -> dict[str, object]:
    return {
        "id": time.id,
        "is_embargo": time.is_embargo,
        "is_deadline": time.is_deadline,
        "headline": time.headline,
        "wall": time.wall,
        "zone": time.zone,
        "before_utc": time.before_utc.isoformat(),
        "after_utc": time.after_utc.isoformat(),
    }
