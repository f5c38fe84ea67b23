"""``mihbara contributor``: the directory of people."""

from typing import Annotated

import typer

from editor_app.cli import shapes
from editor_app.cli.commands import command
from editor_app.cli.session import INITIATOR, Session
from editor_app.cli.values import role_of
from editor_app.domain.byline import DEFAULT_CREDIT, Contributor

Person = Annotated[str, typer.Argument(metavar="ID", show_default=False)]


def register(app: typer.Typer) -> None:
    """Add the commands of the directory."""
    command(app, "list")(_list)
    command(app, "add")(_add)
    command(app, "remove")(_remove)


def _list(session: Session) -> None:
    """List everybody in the directory."""
    with session.desk() as desk:
        people = desk.contributors.all()
    session.show(
        [shapes.contributor_json(person) for person in people],
        shapes.CONTRIBUTOR_COLUMNS,
        [shapes.contributor_row(person) for person in people],
    )


def _add(
    session: Session,
    name: Annotated[str, typer.Argument(metavar="NAME", show_default=False)],
    role: Annotated[str, typer.Option("--role", metavar="ROLE")] = "writer",
    credit: Annotated[str, typer.Option("--credit", metavar="MARK")] = DEFAULT_CREDIT,
    email: Annotated[str, typer.Option("--email", metavar="ADDRESS")] = "",
) -> None:
    """Take a person into the directory."""
    chosen = role_of(role)
    with session.desk() as desk:
        person, _ = desk.contributors.add(
            name,
            role=chosen,
            credit=credit,
            email=email,
            initiator=INITIATOR,
        )
    session.say("contributor-added", name=person.name)
    _show(session, person)


def _remove(session: Session, person: Person) -> None:
    """Take a person out of the directory; articles keep the byline."""
    with session.desk() as desk:
        removed, _ = desk.contributors.remove(person, initiator=INITIATOR)
    session.say("contributor-removed", name=removed.name)
    _show(session, removed)


def _show(session: Session, person: Contributor) -> None:
    session.show(
        shapes.contributor_json(person),
        shapes.CONTRIBUTOR_COLUMNS,
        [shapes.contributor_row(person)],
    )
