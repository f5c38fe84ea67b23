"""``mihbara article``: write, show, find, delete and bring back articles."""

from dataclasses import replace
from typing import Annotated

import typer

from editor_app.base.errors import UserError
from editor_app.cli import output, shapes
from editor_app.cli.amendments import told_rows, whole_json
from editor_app.cli.article_fields import Fields, field_options
from editor_app.cli.commands import command
from editor_app.cli.session import INITIATOR, Session
from editor_app.cli.values import state_of
from editor_app.domain.article import Article, ArticleState, Draft, check_move
from editor_app.domain.body import BlockKind, Direction
from editor_app.domain.ports import LibraryQuery
from editor_app.formats.article_json import article_to_json

EVERY_ROW = 1_000_000
_LEFT_TO_RIGHT = frozenset({"fr", "en", "es", "de", "it", "pt"})

ArticleId = Annotated[str, typer.Argument(metavar="ID", show_default=False)]
ArticleIds = Annotated[list[str], typer.Argument(metavar="ID...", show_default=False)]


def register(app: typer.Typer) -> None:
    """Add the commands of articles."""
    command(app, "list")(_list)
    command(app, "show")(_show)
    command(app, "new", also=field_options)(_new)
    command(app, "set", also=field_options)(_set)
    command(app, "delete")(_delete)
    command(app, "restore")(_restore)
    command(app, "purge")(_purge)


def _list(
    session: Session,
    states: Annotated[list[str], typer.Option("--state", metavar="STATE", help="Repeatable.")] = [],  # noqa: B006 - Typer copies it
    deleted: Annotated[bool, typer.Option("--deleted", help="What is in the bin.")] = False,
    mine: Annotated[bool, typer.Option("--mine", help="What was given to me.")] = False,
    due: Annotated[bool, typer.Option("--due", help="What has a deadline.")] = False,
    limit: Annotated[
        int, typer.Option("--limit", min=1, metavar="N", show_default=False)
    ] = EVERY_ROW,
) -> None:
    """List the library, newest change first."""
    query = LibraryQuery(
        states=frozenset(state_of(state) for state in states),
        deleted=deleted,
        limit=limit,
        is_due=due,
    )
    with session.desk() as desk:
        if mine:
            query = replace(query, assigned_to=desk.assignments.me)
        page = desk.articles.library(query)
        now = desk.clock.now()
    if mine or due:
        shapes.show_assigned(session, page.rows, now)
    else:
        shapes.show_summaries(session, page.rows)


def _show(session: Session, article: ArticleId) -> None:
    """Print an article."""
    with session.desk() as desk:
        found = desk.articles.get(article)
        told = desk.amendments.told(article)
        showing = desk.amendments.still_showing(article)
    if not session.is_json:
        rows = [*shapes.article_rows(found), *told_rows(told, showing)]
        output.print_table(("field", "value"), rows)
        output.print_lines(
            [
                "",
                *(
                    part.text
                    for part in found.draft.body.blocks
                    if part.kind is not BlockKind.DIVIDER
                ),
            ]
        )
    else:
        output.print_json(whole_json(found, told, showing))


def _new(session: Session, **given: object) -> None:
    """Start a draft, with what its options say."""
    fields = Fields(**given)  # type: ignore[arg-type]
    language = fields.language or "ar"
    direction = Direction.LTR if language[:2] in _LEFT_TO_RIGHT else Direction.RTL
    draft = fields.applied(Draft(language=language, direction=direction))
    state = fields.wanted_state
    check_move(ArticleState.DRAFT, state or ArticleState.DRAFT)
    with session.desk() as desk:
        article = desk.articles.create(draft, initiator=INITIATOR).article
        if state is not None:
            article = desk.articles.move(article.id, state, initiator=INITIATOR).article
    session.say("article-created", id=article.id)
    _show_fields(session, article)


def _set(session: Session, article: ArticleId, **given: object) -> None:
    """Change an article; everything is checked before anything is written."""
    fields = Fields(**given)  # type: ignore[arg-type]
    fields.refuse_nothing()
    with session.desk() as desk:
        stored = desk.articles.get(article)
        draft = fields.applied(stored.draft)
        state = fields.wanted_state or stored.state
        check_move(stored.state, state)
        saved = desk.articles.save(
            article, draft, expected_revision=stored.revision, initiator=INITIATOR
        ).article
        if state is not stored.state:
            saved = desk.articles.move(article, state, initiator=INITIATOR).article
    unchanged = (saved.revision, saved.state) == (stored.revision, stored.state)
    session.say("article-unchanged" if unchanged else "article-saved")
    _show_fields(session, saved)


def _delete(session: Session, articles: ArticleIds) -> None:
    """Put articles into the bin."""
    with session.desk() as desk:
        desk.articles.delete(articles, initiator=INITIATOR)
    session.say("articles-deleted", count=len(articles))
    if session.is_json:
        output.print_json({"deleted": articles})


def _restore(session: Session, articles: ArticleIds) -> None:
    """Bring articles back from the bin."""
    with session.desk() as desk:
        desk.articles.restore(articles, initiator=INITIATOR)
    session.say("articles-restored", count=len(articles))
    if session.is_json:
        output.print_json({"restored": articles})


def _purge(
    session: Session,
    articles: Annotated[
        list[str] | None, typer.Argument(metavar="ID...", show_default=False)
    ] = None,
    whole_bin: Annotated[bool, typer.Option("--bin", help="Everything in the bin.")] = False,
    agreed: Annotated[bool, typer.Option("--yes", help="Say that it is meant.")] = False,
) -> None:
    """Delete articles of the bin for good: the only way to lose text."""
    if whole_bin == bool(articles):
        raise UserError("purge-unclear")
    if not agreed:
        raise UserError("purge-needs-consent")
    with session.desk() as desk:
        ids = desk.bin.contents() if whole_bin else articles or []
        desk.bin.purge(ids, initiator=INITIATOR)
    session.say("articles-purged", count=len(ids))
    if session.is_json:
        output.print_json({"purged": ids})


def _show_fields(session: Session, article: Article) -> None:
    if session.is_json:
        output.print_json(article_to_json(article))
    else:
        _print(article)


def _print(article: Article) -> None:
    output.print_table(("field", "value"), shapes.article_rows(article))
