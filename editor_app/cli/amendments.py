"""``mihbara article correct``, ``update``, ``reply`` and ``withdraw``: amend what is published."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from editor_app.cli import shapes
from editor_app.cli.commands import command
from editor_app.cli.session import INITIATOR, Session
from editor_app.domain.article import Article
from editor_app.formats.article_json import article_to_json
from editor_app.services.amendments import Showing, Told
from editor_app.services.queue import Queued

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

Override = Annotated[
    str | None,
    typer.Option("--override", metavar="REASON", help="Let it leave in spite of the checklist."),
]
ArticleId = Annotated[str, typer.Argument(metavar="ID", show_default=False)]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    command(app, "correct")(_correct)
    command(app, "update")(_update)
    command(app, "reply")(_reply)
    command(app, "withdraw")(_withdraw)


def whole_json(article: Article, told: Told, showing: Sequence[Showing]) -> shapes.Json:
    """Return an article with what readers were told of it, and who still shows it if withdrawn."""
    return {
        **article_to_json(article),
        "corrections": [
            {
                "wrong": one.wrong,
                "right": one.right,
                "by": one.by,
                "made_utc": shapes.moment(one.made_utc),
            }
            for one in told.corrections
        ],
        "replies": [
            {"text": one.text, "by": one.by, "made_utc": shapes.moment(one.made_utc)}
            for one in told.replies
        ],
        "still_shown": [
            {
                "destination": one.row.destination,
                "since_utc": shapes.moment(one.since_utc),
                "item": one.row.item.id,
                "state": one.row.item.state.value,
            }
            for one in showing
        ],
    }


def told_rows(told: Told, showing: Sequence[Showing]) -> list[shapes.Row]:
    """Return the same as lines of a table, name and value."""
    return [
        *(
            ("correction", " ".join(filter(None, (one.wrong, "→", one.right, one.by))))
            for one in told.corrections
        ),
        *(("reply", f"{one.by}: {one.text.splitlines()[0]}") for one in told.replies),
        *(("still shown by", f"{one.row.destination} ({one.row.item.state})") for one in showing),
    ]


def _correct(
    session: Session,
    article: ArticleId,
    right: Annotated[str, typer.Option("--right", metavar="TEXT", help="What is right.")],
    wrong: Annotated[
        str, typer.Option("--wrong", metavar="TEXT", help="What it said; may be left out.")
    ] = "",
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who answers for it.")] = "",
    override: Override = None,
) -> None:
    """Own up to a mistake wherever an earlier version is; mend the article before."""
    _amend(
        session,
        lambda desk: desk.amendments.correct(
            article, wrong=wrong, right=right, by=by, override=override, initiator=INITIATOR
        ),
    )


def _update(
    session: Session,
    article: ArticleId,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="What is new.")] = "",
    override: Override = None,
) -> None:
    """Send new facts wherever an earlier version is."""
    _amend(
        session,
        lambda desk: desk.amendments.update(
            article, note=note, override=override, initiator=INITIATOR
        ),
    )


def _reply(
    session: Session,
    article: ArticleId,
    text: Annotated[str, typer.Option("--text", metavar="TEXT", help="The reply's words.")],
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who replies.")],
) -> None:
    """Show a reply with the article; its text stays as it was last released."""
    _amend(
        session,
        lambda desk: desk.amendments.reply(article, text=text, by=by, initiator=INITIATOR),
    )


def _withdraw(
    session: Session,
    article: ArticleId,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="What the notice in its place says.")
    ] = "",
) -> None:
    """Take the article from readers wherever it is."""
    _amend(
        session, lambda desk: desk.amendments.withdraw(article, reason=reason, initiator=INITIATOR)
    )


def _amend(session: Session, act: Callable[["Desk"], Queued]) -> None:
    with session.desk() as desk:
        queued = act(desk)
        found = {row.item.id: row for row in desk.queue.rows_of(queued.changes.queue_items)}
    session.say("release-queued", count=len(queued.items))
    for problem in queued.advice:
        session.say(problem.code, found=problem.found)
    shapes.show_items(session, [found[item.id] for item in queued.items])
