"""``mihbara article embargo``: keep everything of an article back until a time."""

from typing import Annotated

import typer

from editor_app.base.errors import UserError
from editor_app.cli.commands import command
from editor_app.cli.session import INITIATOR, Session
from editor_app.cli.values import schedule_of


def register(app: typer.Typer) -> None:
    """Add the command."""
    command(app, "embargo")(_embargo)


def _embargo(
    session: Session,
    article: Annotated[str, typer.Argument(metavar="ID", show_default=False)],
    until: Annotated[str | None, typer.Option("--until", metavar="'YYYY-MM-DD HH:MM'")] = None,
    zone: Annotated[
        str | None, typer.Option("--zone", metavar="ZONE", help="Default: the house's.")
    ] = None,
    lift: Annotated[bool, typer.Option("--lift", help="No longer.")] = False,
) -> None:
    """Show, set or lift an embargo: nothing leaves before it, whatever the destination."""
    if lift and until is not None:
        raise UserError("embargo-unclear")
    with session.desk() as desk:
        if until is not None:
            chosen = zone if zone is not None else desk.settings.text("house.zone")
            desk.embargoes.set(article, schedule_of(until, chosen), initiator=INITIATOR)
        elif lift:
            desk.embargoes.set(article, None, initiator=INITIATOR)
        else:
            desk.articles.get(article)
        embargo = desk.embargoes.of(article)
    told = embargo and {
        "until_utc": embargo.until_utc.isoformat(),
        "wall": embargo.wall,
        "zone": embargo.zone,
    }
    session.show({"article_id": article, "embargo": told}, (), [])
    if embargo is None:
        session.say("embargo-none")
    else:
        wall = embargo.wall.replace("T", " ")
        utc = embargo.until_utc.strftime("%Y-%m-%d %H:%M UTC")
        session.say("embargo-holds", time=wall, zone=embargo.zone, utc=utc)
