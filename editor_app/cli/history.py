"""``mihbara article history``: the versions of an article, what differs, and the way back."""

from typing import TYPE_CHECKING, Annotated

import typer

from editor_app.base.errors import UserError
from editor_app.cli import output
from editor_app.cli.commands import command
from editor_app.cli.session import INITIATOR, Session
from editor_app.domain.article import Draft
from editor_app.domain.history import Version, VersionReason
from editor_app.language.diffing import Piece, PieceKind
from editor_app.presenters.comparing import Comparison, compare

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

_SIGNS = {PieceKind.SAME: "{}", PieceKind.REMOVED: "[-{}-]", PieceKind.ADDED: "{{+{}+}}"}


def register(app: typer.Typer) -> None:
    """Add the command."""
    command(app, "history")(_history)


def _history(
    session: Session,
    article: Annotated[str, typer.Argument(metavar="ID", show_default=False)],
    compared: Annotated[
        int | None, typer.Option("--compare", metavar="N", help="What changed since version N.")
    ] = None,
    other: Annotated[
        str | None,
        typer.Option(
            "--with",
            metavar="N|NAME",
            help="Up to version N, or to what this destination received last; else up to now.",
        ),
    ] = None,
    restored: Annotated[
        int | None, typer.Option("--restore", metavar="N", help="Bring version N back.")
    ] = None,
) -> None:
    """List the versions of an article, compare any two, or bring one back."""
    if (compared is not None and restored is not None) or (other is not None and compared is None):
        raise UserError("history-unclear")
    with session.desk() as desk:
        stored = desk.articles.get(article)
        if compared is not None:
            before = _version(desk, article, compared).draft
            after = stored.draft if other is None else _other(desk, article, other)
            _show_comparison(session, compare(before, after))
        elif restored is not None:
            desk.articles.save(
                article,
                _version(desk, article, restored).draft,
                expected_revision=stored.revision,
                reason=VersionReason.RESTORED,
                initiator=INITIATOR,
            )
            session.say("version-restored")
        else:
            _show_versions(session, desk, article)


def _version(desk: "Desk", article: str, number: int) -> Version:
    """Return a version of this article, and of no other.

    Raises:
        UserError: ``version-not-found`` or ``version-damaged``.
    """
    found = desk.versions.get(number)
    if found.row.article_id != article:
        raise UserError("version-not-found", id=number)
    return found


def _other(desk: "Desk", article: str, wanted: str) -> Draft:
    found = desk.versions.sent_texts(article)
    for sent in found.texts:
        if sent.destination == wanted:
            return sent.draft
    if wanted in found.damaged:
        raise UserError("sent-texts-damaged", names=wanted, count=1)
    if wanted.isdecimal():
        return _version(desk, article, int(wanted)).draft
    raise UserError("nothing-sent-there", destination=wanted)


def _show_versions(session: Session, desk: "Desk", article: str) -> None:
    rows = desk.versions.rows_of(article)
    session.show(
        [
            {
                "number": row.number,
                "revision": row.revision,
                "saved": f"{row.saved_utc:%Y-%m-%dT%H:%M:%SZ}",
                "reason": row.reason.value,
                "author": row.author,
            }
            for row in rows
        ],
        ("number", "saved", "reason", "author"),
        [
            (str(row.number), f"{row.saved_utc:%Y-%m-%d %H:%M} UTC", row.reason.value, row.author)
            for row in rows
        ],
    )


def _show_comparison(session: Session, found: Comparison) -> None:
    changed = [part for part in found.parts if part.is_changed]
    if session.is_json:
        output.print_json(
            {
                "parts": [
                    {
                        "field": part.field,
                        "kind": part.diff.kind.value,
                        "words": [[each.kind.value, each.text] for each in part.diff.pieces],
                    }
                    for part in changed
                ],
                "others": list(found.others),
            }
        )
        return
    lines = [
        f"{part.field} ({part.diff.kind.value}): {_words(part.diff.pieces)}" for part in changed
    ]
    output.print_lines([*lines, *(f"{name} (changed)" for name in found.others)])
    if found.is_equal:
        session.say("versions-equal")


def _words(pieces: tuple[Piece, ...]) -> str:
    return "".join(_SIGNS[each.kind].format(each.text) for each in pieces)
