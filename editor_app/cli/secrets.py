"""Take passwords from a person or from standard input; never from the arguments.

Arguments are seen by everybody on the machine, and shells write them down.
"""

import getpass
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from editor_app.base.errors import UserError
from editor_app.cli import shapes
from editor_app.cli.session import Session

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

PasswordStdin = Annotated[
    bool,
    typer.Option("--password-stdin", help="Read the password from standard input, a line each."),
]


def refuse_in_arguments(options: Mapping[str, str], secrets: Sequence[str]) -> None:
    """Refuse a secret among the options of a command.

    Raises:
        UserError: ``secret-in-arguments``.
    """
    for option in options.keys() & set(secrets):
        raise UserError("secret-in-arguments", option=option)


def asked(
    session: Session, name: str, secrets: Sequence[str], *, from_stdin: bool
) -> Mapping[str, str]:
    """Return the secrets of a destination, from standard input or asked without showing them.

    Raises:
        UserError: ``secret-not-given``.
    """
    return {option: _asked(session, name, option, from_stdin=from_stdin) for option in secrets}


def bring_missing(
    session: Session, desk: "Desk", *, from_stdin: bool = False, only: str = ""
) -> None:
    """Ask for the secrets that no keyring has kept; without a person nothing is asked.

    Args:
        session: The call.
        desk: The desk.
        from_stdin: Whether they stand on standard input, in the order of the destinations' names.
        only: The one destination that is concerned; empty: all that are not paused.
    """
    if not from_stdin and not sys.stdin.isatty():
        return
    for destination in desk.destinations.all():
        if destination.name != only if only else destination.is_paused:
            continue
        missing = desk.destinations.missing_secrets(destination)
        given = asked(session, destination.name, missing, from_stdin=from_stdin)
        desk.destinations.set_secrets(destination.id, given)


def say_where_kept(session: Session, desk: "Desk") -> None:
    """Say so where secrets end with the program."""
    if not desk.destinations.keeps_secrets:
        session.say("secret-not-kept")


def _asked(session: Session, name: str, option: str, *, from_stdin: bool) -> str:
    given = ""
    if from_stdin:
        given = sys.stdin.readline().strip()
    elif sys.stdin.isatty():
        prompt = session.sentence("secret-prompt", option=shapes.option_text(option), name=name)
        given = getpass.getpass(prompt + " ").strip()
    if not given:
        raise UserError("secret-not-given", option=shapes.option_text(option))
    return given
