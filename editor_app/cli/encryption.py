"""``mihbara encrypt``, ``decrypt`` and ``passphrase``: the encrypted library."""

from typing import Annotated

import typer

from editor_app.base.errors import AppError, UserError
from editor_app.cli import output, passphrase
from editor_app.cli.care import shown
from editor_app.cli.commands import command
from editor_app.cli.session import Session
from editor_app.domain.encryption import Opening

PassphraseStdin = Annotated[
    bool,
    typer.Option(
        "--passphrase-stdin",
        help="Read the passphrase from standard input; else MIHBARA_PASSPHRASE_FILE names a file.",
    ),
]
Keyring = Annotated[
    bool, typer.Option("--keyring", help="Keep the key in the system's keyring instead.")
]


def register(app: typer.Typer) -> None:
    """Add the commands of encryption."""
    command(app, "encrypt")(_encrypt)
    command(app, "decrypt", prints_data=False)(_decrypt)
    command(app, "passphrase", prints_data=False)(_passphrase)


def _encrypt(
    session: Session,
    passphrase_stdin: PassphraseStdin = False,
    keyring: Keyring = False,
    remove_copies: Annotated[
        bool, typer.Option("--remove-copies", help="Remove plain backups and older copies too.")
    ] = False,
) -> None:
    """Encrypt the library, its pictures and its backups; prints a recovery code once."""
    session.passphrase_stdin |= passphrase_stdin
    caretaker = session.caretaker()
    encryption = caretaker.encryption
    if encryption.state().is_on:
        raise UserError("encryption-on")
    chosen = None if keyring else passphrase.new(session)
    left = 0 if remove_copies else len(encryption.plain_copies())
    code = encryption.turn_on(chosen, removes_copies=remove_copies, progress=shown(session))
    session.say("encryption-turned-on")
    if session.is_json:
        output.print_json({"recovery_code": code, "plain_copies_left": left})
    else:
        session.say("recovery-code-shown")
        output.print_lines([code])
    if left:
        session.say("plain-copies-left", count=left)
    try:
        caretaker.care.back_up(progress=shown(session))
    except AppError as error:  # the library is encrypted, and its code was shown
        session.exit_code = 1
        session.say_error(error)


def _decrypt(session: Session, passphrase_stdin: PassphraseStdin = False) -> None:
    """Turn an encrypted library into a plain one."""
    session.passphrase_stdin |= passphrase_stdin
    encryption = session.caretaker().encryption
    encryption.turn_off(shown(session))
    session.say("encryption-turned-off")


def _passphrase(
    session: Session,
    passphrase_stdin: PassphraseStdin = False,
    keyring: Keyring = False,
) -> None:
    """Change what opens an encrypted library; standard input holds the old and the new one."""
    session.passphrase_stdin |= passphrase_stdin
    encryption = session.caretaker(unlocks=False).encryption
    state = encryption.state()
    current = ""
    if state.opening is Opening.PASSPHRASE:
        current = next(passphrase.sources(session), "")
        encryption.unlock(current)
    chosen = None if keyring else passphrase.new(session, takes_file=False)
    encryption.change(chosen, current=current)
    session.say("passphrase-changed")
