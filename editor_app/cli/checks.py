"""``mihbara protect``, and what destinations ask of the checklist."""

from typing import TYPE_CHECKING, Annotated

import typer

from editor_app.base.errors import UserError
from editor_app.cli import output
from editor_app.cli.commands import command
from editor_app.cli.session import INITIATOR, Session
from editor_app.domain.checklist import DEFAULTS, LIMITS

if TYPE_CHECKING:
    from editor_app.services.checking import LinkReport

_COLUMNS = ("check", "severity", "limit", "own")


def register(app: typer.Typer) -> None:
    """Add the command of words that must not leave."""
    command(app, "protect")(_protect)


def register_rules(app: typer.Typer) -> None:
    """Add what destinations ask of the checklist to their commands."""
    command(app, "checks")(_checks)


def link_counts(report: "LinkReport") -> dict[str, int]:
    """Return how many links answered, are dead, and were not reached."""
    return {
        "answering": len(report.answering),
        "dead": len(report.dead),
        "unreached": len(report.not_checked),
    }


def _protect(
    session: Session,
    add: Annotated[
        list[str] | None, typer.Option("--add", metavar="WORDS", help="Repeatable.")
    ] = None,
    remove: Annotated[
        list[str] | None, typer.Option("--remove", metavar="WORDS", help="Repeatable.")
    ] = None,
) -> None:
    """Keep names of minors or protected sources from leaving; shows all of them."""
    with session.desk() as desk:
        words = desk.checks.protected_words()
        if add or remove:
            gone = set(remove or ())
            if missing := gone - set(words):
                raise UserError("protected-word-not-there", word=sorted(missing)[0])
            kept = [*(word for word in words if word not in gone), *(add or ())]
            done = desk.checks.protect(kept, initiator=INITIATOR)
            words = done.words
            if done.changes.queue_items:
                session.say("queue-items-kept-back", count=len(done.changes.queue_items))
    if session.is_json:
        output.print_json(list(words))
    else:
        output.print_lines(words)


def _checks(
    session: Session,
    name: Annotated[str, typer.Argument(metavar="NAME", show_default=False)],
    given: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="CHECK=must|should|off|default", help="Repeatable."),
    ] = None,
    limits: Annotated[
        list[str] | None,
        typer.Option("--limit", metavar="CHECK=CHARACTERS|default", help="Repeatable."),
    ] = None,
) -> None:
    """Show or set which rows of the checklist a destination insists on."""
    pairs = dict(_pair(text) for text in given or ())
    lengths = dict(_pair(text) for text in limits or ())
    with session.desk() as desk:
        if pairs or lengths:
            desk.destinations.set_checks(name, pairs, lengths, initiator=INITIATOR)
        rules = desk.checks.rules_of(name)
    session.show(
        {
            **{code: rules.severity_of(code).value for code in DEFAULTS},
            "limits": {code: rules.limit_of(code) for code in LIMITS},
        },
        _COLUMNS,
        [
            (
                code,
                rules.severity_of(code).value,
                str(rules.limit_of(code)) if code in LIMITS else "-",
                "*" if code in rules.own or code in rules.limits else "-",
            )
            for code in DEFAULTS
        ],
    )


def _pair(text: str) -> tuple[str, str]:
    code, _, severity = text.partition("=")
    return code.strip(), severity.strip()
