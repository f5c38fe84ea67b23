"""The passphrase of an encrypted library: from a file, from standard input, or from a person.

Never from the arguments, which everybody on the machine can read.
"""

import getpass
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.base.errors import EnvironmentFault, UserError

if TYPE_CHECKING:
    from editor_app.cli.session import Session

ENVIRONMENT_VARIABLE = "MIHBARA_PASSPHRASE_FILE"
_TRIES = 3


def sources(session: "Session") -> Iterator[str]:
    """Yield what may open the library: one given secret, or what a person types, three times.

    Raises:
        EnvironmentFault: ``file-not-read``.
    """
    given = _given(session)
    if given is not None:
        yield given
        return
    for _ in range(_TRIES if sys.stdin.isatty() else 0):
        yield getpass.getpass(session.sentence("passphrase-prompt") + " ")


def asks_again(session: "Session", error: UserError) -> bool:
    """Say what was wrong where a person can type again, and tell whether that is so."""
    if _is_given(session):
        return False
    session.say_error(error)
    return True


def new(session: "Session", *, takes_file: bool = True) -> str:
    """Return a new passphrase: given, or typed twice.

    Args:
        session: The call.
        takes_file: Whether the file of the environment may hold it; not where it holds the old one.

    Raises:
        UserError: ``passphrase-not-given`` or ``passphrases-differ``.
        EnvironmentFault: ``file-not-read``.
    """
    given = _given(session) if takes_file or session.passphrase_stdin else None
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise UserError("passphrase-not-given")
    typed = getpass.getpass(session.sentence("passphrase-prompt-new") + " ")
    if typed != getpass.getpass(session.sentence("passphrase-prompt-again") + " "):
        raise UserError("passphrases-differ")
    return typed


def _is_given(session: "Session") -> bool:
    return session.passphrase_stdin or bool(os.environ.get(ENVIRONMENT_VARIABLE))


def _given(session: "Session") -> str | None:
    if session.passphrase_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    named = os.environ.get(ENVIRONMENT_VARIABLE)
    if not named:
        return None
    try:
        lines = Path(named).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise EnvironmentFault("file-not-read", path=named, reason=reason) from error
    return lines[0] if lines else ""
