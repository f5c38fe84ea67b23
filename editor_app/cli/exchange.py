"""``mihbara import``, ``export``, ``check`` and ``search``. Services are imported when they run."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from editor_app.base.errors import AppError, UserError
from editor_app.cli import output
from editor_app.cli.commands import command
from editor_app.cli.session import INITIATOR, Session

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.services.exchange import Taken

ArticleId = Annotated[str, typer.Argument(metavar="ID", show_default=False)]


def register(app: typer.Typer) -> None:
    """Add the commands that stand beside the groups."""
    command(app, "import")(_import)
    command(app, "export", prints_data=False)(_export)
    command(app, "check")(_check)
    command(app, "search")(_search)


def _import(
    session: Session,
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            allow_dash=True,
            show_default=False,
            help="- reads one article from standard input.",
        ),
    ],
    as_format: Annotated[
        str | None, typer.Option("--as", metavar="web-page|html|markdown|text|json")
    ] = None,
) -> None:
    """Make a draft of each file."""
    from editor_app.cli import shapes
    from editor_app.formats.article_json import article_to_json

    taken = []
    with session.desk() as desk:
        for path in files:
            try:
                taken.append(_take(desk, path, as_format))
            except AppError as error:
                session.say_error(error, about=path.name if len(files) > 1 else "")
                refused = 2 if isinstance(error, UserError) else 1
                session.exit_code = max(session.exit_code, refused)
                continue
            _say_taken(session, taken[-1])
    articles = [one.article for one in taken]
    if session.is_json and articles:
        shown = [article_to_json(article) for article in articles]
        output.print_json(shown if len(files) > 1 else shown[0])
    elif not session.is_json:
        for article in articles:
            output.print_table(("field", "value"), shapes.article_rows(article))


def _take(desk: "Desk", path: Path, as_format: str | None) -> "Taken":
    if str(path) != "-":
        return desk.exchange.import_file(path, as_format=as_format, initiator=INITIATOR)
    from editor_app.formats.decoding import MAX_BYTES

    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    return desk.exchange.import_bytes(data, as_format=as_format, initiator=INITIATOR)


def _say_taken(session: Session, taken: "Taken") -> None:
    session.say("article-imported", id=taken.article.id, format=taken.format)
    for note in taken.notes:
        session.say(note)


def _export(
    session: Session,
    article: ArticleId,
    format_name: Annotated[
        str, typer.Option("--format", metavar="html|markdown|text|json", show_default=False)
    ],
    into: Annotated[Path, typer.Option("-o", "--output", metavar="FILE|-", allow_dash=True)] = Path(
        "-"
    ),
) -> None:
    """Write an article as a file."""
    with session.desk() as desk:
        if str(into) == "-":
            output.print_bytes(desk.exchange.export(article, format_name))
            return
        desk.exchange.export_file(article, format_name, into)
    session.say("article-exported", path=into)


def _check(
    session: Session,
    article: ArticleId,
    style: Annotated[
        bool, typer.Option("--style/--no-style", help="House style and spelling too.")
    ] = True,
) -> None:
    """Say what is to be mended before an article leaves, and what style and spelling say."""
    from editor_app.cli import proofs, shapes

    with session.desk() as desk:
        problems = desk.articles.problems(article)
        found = proofs.found_in(session, desk, article) if style else ()
    if not problems:
        session.say("article-checks-out")
    if style and not found:
        session.say("article-style-clean")
    session.show(
        [
            *(shapes.problem_json(session, problem) for problem in problems),
            *(proofs.finding_json(session, spot, finding) for spot, finding in found),
        ],
        shapes.PROBLEM_COLUMNS,
        [
            *shapes.problem_rows(session, problems),
            *(proofs.finding_row(session, spot, finding) for spot, finding in found),
        ],
    )


def _search(
    session: Session,
    words: Annotated[list[str], typer.Argument(metavar="QUERY", show_default=False)],
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N")] = 200,
) -> None:
    """Find articles that hold all the words."""
    from editor_app.cli import shapes
    from editor_app.domain.ports import LibraryQuery

    with session.desk() as desk:
        page = desk.articles.library(LibraryQuery(text=" ".join(words), limit=limit))
    shapes.show_summaries(session, page.rows)
