"""``mihbara article assign``: give an article to somebody, with a deadline or without."""

from typing import Annotated, Any

import typer

from editor_app.base.errors import UserError
from editor_app.cli.articles import ArticleId
from editor_app.cli.commands import command
from editor_app.cli.session import INITIATOR, Session
from editor_app.cli.shapes import moment
from editor_app.cli.values import schedule_of
from editor_app.domain.assignment import Assignment


def register(app: typer.Typer) -> None:
    """Add the command."""
    command(app, "assign")(_assign)


def _assign(
    session: Session,
    article: ArticleId,
    to: Annotated[str | None, typer.Option("--to", metavar="NAME")] = None,
    due: Annotated[str | None, typer.Option("--due", metavar="'YYYY-MM-DD HH:MM'")] = None,
    zone: Annotated[
        str | None, typer.Option("--zone", metavar="ZONE", help="Default: the house's.")
    ] = None,
    note: Annotated[str, typer.Option("--note", metavar="TEXT")] = "",
    nobody: Annotated[bool, typer.Option("--nobody", help="Take it away again.")] = False,
) -> None:
    """Give an article to somebody of the directory, or show who has had it."""
    if nobody and (to is not None or due is not None):
        raise UserError("assign-unclear")
    with session.desk() as desk:
        if to is not None or nobody or due is not None:
            chosen = zone if zone is not None else desk.settings.text("house.zone")
            schedule = None if due is None else schedule_of(due, chosen)
            desk.assignments.assign(article, to or "", schedule, note=note, initiator=INITIATOR)
        history = desk.assignments.history_of(article)
    held = history[0] if history and history[0].person else None
    if held is None:
        session.say("assignment-none")
    elif held.due_utc is None:
        session.say("assignment-holds", name=held.person)
    else:
        wall = held.wall.replace("T", " ")
        session.say("assignment-holds-due", name=held.person, time=wall, zone=held.zone)
    told = {
        "article_id": article,
        "assignment": held and _json(held),
        "history": [_json(each) for each in history],
    }
    session.show(told, ("given", "person", "due", "by", "note"), [_row(each) for each in history])


def _json(assignment: Assignment) -> dict[str, Any]:
    return {
        "person": assignment.person,
        "due_utc": moment(assignment.due_utc),
        "wall": assignment.wall,
        "zone": assignment.zone,
        "given_by": assignment.given_by,
        "given_utc": moment(assignment.given_utc),
        "note": assignment.note,
    }


def _row(assignment: Assignment) -> tuple[str, ...]:
    given = (moment(assignment.given_utc) or "")[:16].replace("T", " ")
    due = f"{assignment.wall.replace('T', ' ')} {assignment.zone}".strip()
    return given, assignment.person or "-", due, assignment.given_by, assignment.note
