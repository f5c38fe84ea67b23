"""``mihbara import``, ``export``, ``check`` and ``search``. Services are imported when they run."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from editor_app.base.errors import AppError, UserError
from editor_app.base.records import dataclass
from editor_app.cli import checks, output
from editor_app.cli.commands import command
from editor_app.cli.session import INITIATOR, Session
from editor_app.formats import exporting, importing

if TYPE_CHECKING:
    from editor_app.domain.article import Article
    from editor_app.services.desk import Desk
    from editor_app.services.exchange import Taken

ArticleId = Annotated[str, typer.Argument(metavar="ID", show_default=False)]


@dataclass(frozen=True, slots=True)
class From:
    """What an import takes in: a file, or a page of the web where ``path`` is None."""

    path: Path | None
    address: str = ""

    @property
    def name(self) -> str:
        """What to call it in a message."""
        return self.address if self.path is None else self.path.name


def _from(text: str) -> From:
    """Read an argument: its bytes may be those of any file's name."""
    if text.lower().startswith(("http://", "https://")):
        return From(None, text)
    return From(Path(text))


def register(app: typer.Typer) -> None:
    """Add the commands that stand beside the groups."""
    command(app, "import")(_import)
    command(app, "export", prints_data=False)(_export)
    command(app, "check")(_check)
    checks.register(app)
    command(app, "search")(_search)


def _import(
    session: Session,
    files: Annotated[
        list[From],
        typer.Argument(
            metavar="FILE|URL...",
            parser=_from,
            show_default=False,
            help="- reads one article from standard input.",
        ),
    ],
    as_format: Annotated[
        str | None, typer.Option("--as", metavar="|".join(importing.FORMATS))
    ] = None,
) -> None:
    """Make a draft of each file, each entry of a feed, each article of an exported library."""
    from editor_app.cli import shapes
    from editor_app.formats.article_json import article_to_json

    articles: list[Article] = []
    with session.desk() as desk:
        for place in files:
            try:
                found = _take(session, desk, place, as_format)
            except AppError as error:
                session.say_error(error, about=place.name if len(files) > 1 else "")
                refused = 2 if isinstance(error, UserError) else 1
                session.exit_code = max(session.exit_code, refused)
                continue
            articles.extend(found)
    if session.is_json and articles:
        shown = [article_to_json(article) for article in articles]
        output.print_json(shown if len(files) > 1 or len(shown) > 1 else shown[0])
    elif not session.is_json:
        for article in articles:
            output.print_table(("field", "value"), shapes.article_rows(article))


def _take(
    session: Session, desk: "Desk", place: From, as_format: str | None
) -> "tuple[Article, ...]":
    """Make drafts of a file, a page, standard input or a folder of exported articles."""
    path = place.path
    if path is None:
        page = desk.exchange.fetch(place.address)
        taken = desk.exchange.import_page(page, as_format=as_format, initiator=INITIATOR)
    elif path.is_dir():
        made = desk.library_files.import_library(path, initiator=INITIATOR)
        session.say("library-imported", count=len(made), path=path)
        return made
    else:
        taken = _read(desk, path, as_format)
    for each in taken:
        _say_taken(session, each)
    return tuple(each.article for each in taken)


def _read(desk: "Desk", path: Path, as_format: str | None) -> "tuple[Taken, ...]":
    if str(path) != "-":
        from editor_app.services.exchange import read_file

        data = read_file(path)
        return desk.exchange.import_articles(
            data, name=path.name, as_format=as_format, initiator=INITIATOR
        )
    from editor_app.formats.decoding import MAX_BYTES

    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    return desk.exchange.import_articles(data, as_format=as_format, initiator=INITIATOR)


def _say_taken(session: Session, taken: "Taken") -> None:
    session.say("article-imported", id=taken.article.id, format=taken.format)
    for note in taken.notes:
        session.say(note)


def _export(
    session: Session,
    article: Annotated[str, typer.Argument(metavar="ID", show_default=False)] = "",
    format_name: Annotated[
        str, typer.Option("--format", metavar="|".join(exporting.FORMATS), show_default=False)
    ] = "",
    into: Annotated[Path, typer.Option("-o", "--output", metavar="FILE|-", allow_dash=True)] = Path(
        "-"
    ),
    is_whole: Annotated[
        bool, typer.Option("--all", help="Every article, each in a folder of its own below -o.")
    ] = False,
) -> None:
    """Write an article as a file, or the whole library as files that can be imported again."""
    if is_whole:
        _export_library(session, into)
        return
    if not article or not format_name:
        raise UserError("export-what-missing")
    with session.desk() as desk:
        if str(into) == "-":
            output.print_bytes(desk.exchange.export(article, format_name))
            return
        desk.exchange.export_file(article, format_name, into)
    session.say("article-exported", path=into)


def _export_library(session: Session, into: Path) -> None:
    if str(into) == "-":
        raise UserError("export-folder-missing")
    with session.desk() as desk:
        written = desk.library_files.export_library(into)
        is_encrypted = desk.folder.key_file.exists()
    session.say("library-exported", count=written.articles, path=into)
    if is_encrypted:
        session.say("export-is-plain")
    if written.missing_pictures:
        session.say("pictures-missing", count=written.missing_pictures)
    if written.damaged_notes:
        session.say("notes-damaged", count=written.damaged_notes)


def _check(
    session: Session,
    article: ArticleId,
    style: Annotated[
        bool, typer.Option("--style/--no-style", help="House style and spelling too.")
    ] = True,
    to: Annotated[
        list[str] | None,
        typer.Option("--to", metavar="NAME", help="As a destination asks for; repeatable."),
    ] = None,
    links: Annotated[bool, typer.Option("--links", help="Ask every link first.")] = False,
) -> None:
    """Say what is to be mended before an article leaves, and what style and spelling say."""
    from editor_app.cli import proofs, shapes

    with session.desk() as desk:
        if links:
            report = desk.checks.check_links(article)
            session.say("links-asked", **checks.link_counts(report))
        problems = desk.checks.problems(article, to=to or (), with_spelling=style)
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
