"""``mihbara image``: pictures that readers have reported."""

from typing import TYPE_CHECKING, Annotated

import typer

from editor_app.base.errors import UserError
from editor_app.cli.commands import command
from editor_app.cli.session import Session
from editor_app.domain.image_report import ShownImage

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor_app.services.desk import Desk
    from editor_app.services.image_reports import CaseRow

Article = Annotated[str, typer.Argument(metavar="ARTICLE", show_default=False)]
Picture = Annotated[str, typer.Argument(metavar="PICTURE", show_default=False)]
Place = Annotated[str, typer.Option("--at", metavar="NAME", help="The destination.")]
_COLUMNS = ("state", "reports", "destination", "article", "picture", "headline", "decided")


def register(app: typer.Typer) -> None:
    """Add the commands of reported pictures."""
    command(app, "list")(_list)
    command(app, "restore")(_restore)
    command(app, "keep-hidden")(_keep_hidden)
    command(app, "allow-reports")(_allow_reports)


def _list(
    session: Session,
    reported: Annotated[
        bool, typer.Option("--reported", help="Those that readers have reported (all there are).")
    ] = True,
    article: Annotated[str, typer.Option("--article", metavar="ID")] = "",
) -> None:
    """List pictures that readers have reported, hidden ones first."""
    with session.desk() as desk:
        rows = desk.image_reports.cases(article)
    session.show([_json(row) for row in rows], _COLUMNS, [_row(row) for row in rows])


def _restore(session: Session, article: Article, picture: Picture, at: Place = "") -> None:
    """Show a hidden picture again, and let no report hide it."""
    _judge(session, article, picture, at, lambda desk, image: desk.image_reports.restore(image))
    session.say("image-restored")


def _keep_hidden(session: Session, article: Article, picture: Picture, at: Place = "") -> None:
    """Leave a hidden picture hidden."""
    _judge(session, article, picture, at, lambda desk, image: desk.image_reports.keep_hidden(image))
    session.say("image-kept-hidden")


def _allow_reports(session: Session, article: Article, picture: Picture, at: Place = "") -> None:
    """Let reports hide a restored picture again."""
    _judge(
        session, article, picture, at, lambda desk, image: desk.image_reports.allow_reports(image)
    )
    session.say("image-reportable")


def _judge(
    session: Session,
    article: str,
    picture: str,
    at: str,
    verb: "Callable[[Desk, ShownImage], object]",
) -> None:
    """Do one thing to a reported picture, at each destination or at one, and print it."""
    with session.desk() as desk:
        found = [row for row in desk.image_reports.cases(article) if _is_meant(row, picture, at)]
        if not found:
            raise UserError("image-not-reported", article=article, image=picture[:80])
        for row in found:
            verb(desk, row.case.image)
        rows = [row for row in desk.image_reports.cases(article) if _is_meant(row, picture, at)]
    session.show([_json(row) for row in rows], _COLUMNS, [_row(row) for row in rows])


def _is_meant(row: "CaseRow", picture: str, at: str) -> bool:
    """A picture may be named by the beginning of its identifier."""
    is_there = not at or row.destination == at
    return is_there and bool(picture) and row.case.image.media_id.startswith(picture)


def _json(row: "CaseRow") -> dict[str, object]:
    case = row.case
    return {
        "state": case.state.value,
        "reports": case.reports,
        "hidden_after": case.hidden_after,
        "destination": row.destination,
        "article": case.image.article_id,
        "picture": case.image.media_id,
        "headline": row.headline,
        "decisions": [
            {
                "verdict": one.verdict.value,
                "reports": one.reports,
                "by": one.by,
                "at_utc": one.at_utc.isoformat(),
            }
            for one in case.decisions
        ],
    }


def _row(row: "CaseRow") -> tuple[str, ...]:
    case = row.case
    decided = case.decisions[-1].at_utc.isoformat(" ", "minutes") if case.decisions else ""
    return (
        case.state.value,
        str(case.reports),
        row.destination,
        case.image.article_id,
        case.image.media_id[:12],
        row.headline,
        decided,
    )
