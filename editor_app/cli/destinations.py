"""``mihbara destination``: where articles are sent."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from editor_app.base.errors import UserError
from editor_app.cli import secrets, shapes
from editor_app.cli.checks import register_rules
from editor_app.cli.commands import command
from editor_app.cli.session import INITIATOR, Session
from editor_app.domain.publication import Destination

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

Name = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]


def register(app: typer.Typer) -> None:
    """Add the commands of destinations."""
    command(app, "add", passes_unknown_options=True)(_add)
    command(app, "list")(_list)
    command(app, "kinds")(_kinds)
    command(app, "password")(_password)
    command(app, "test")(_test)
    command(app, "accept-key")(_accept_key)
    command(app, "pause")(_pause)
    command(app, "resume")(_resume)
    command(app, "remove")(_remove)
    register_rules(app)


def _add(
    session: Session,
    words: Annotated[
        list[str], typer.Argument(metavar="KIND NAME [--OPTION VALUE]...", show_default=False)
    ],
    password_stdin: secrets.PasswordStdin = False,
) -> None:
    """Set up a destination; "destination kinds" lists the kinds and their options."""
    named, options = parted(words)
    if len(named) != 2:
        raise UserError("destination-words-unclear")
    kind, name = named
    with session.desk() as desk, _options_as_typed():
        hidden = desk.destinations.secret_options(kind)
        secrets.refuse_in_arguments(options, hidden)
        needed = desk.destinations.needed_secrets(kind, options)
        options |= secrets.asked(session, name, needed, from_stdin=password_stdin)
        destination, _ = desk.destinations.add(kind, name, options, initiator=INITIATOR)
        session.say("destination-added", name=destination.name)
        if needed:
            secrets.say_where_kept(session, desk)
    _show(session, destination)


def _password(session: Session, name: Name, password_stdin: secrets.PasswordStdin = False) -> None:
    """Change the password of a destination; it is asked for and never shown."""
    with session.desk() as desk, _options_as_typed():
        destination = _named(desk, name)
        hidden = desk.destinations.secret_options(destination.kind)
        if not hidden:
            raise UserError("destination-without-secret", name=name)
        given = secrets.asked(session, name, hidden, from_stdin=password_stdin)
        desk.destinations.set_secrets(destination.id, given)
        session.say("destination-password-changed", name=name)
        secrets.say_where_kept(session, desk)
    _show(session, destination)


@contextmanager
def _options_as_typed() -> Iterator[None]:
    """Name options in errors as the command line writes them."""
    try:
        yield
    except UserError as error:
        if "option" in error.params:
            error.params["option"] = shapes.option_text(str(error.params["option"]))
        raise


def _list(session: Session) -> None:
    """List the destinations."""
    with session.desk() as desk:
        found = desk.destinations.all()
    session.show(
        [shapes.destination_json(destination) for destination in found],
        shapes.DESTINATION_COLUMNS,
        [shapes.destination_row(destination) for destination in found],
    )


def _kinds(session: Session) -> None:
    """List the kinds of destination and their options."""
    with session.desk() as desk:
        kinds = shapes.kinds_json(desk.destinations.kinds)
    session.show(kinds, shapes.KIND_COLUMNS, shapes.kind_rows(kinds))


def _test(session: Session, name: Name, password_stdin: secrets.PasswordStdin = False) -> None:
    """Check that articles can be sent there, changing nothing."""
    with session.desk() as desk:
        secrets.bring_missing(session, desk, from_stdin=password_stdin, only=name)
        destination = desk.destinations.test(name)
    session.say("destination-works", name=destination.name)
    _show(session, destination)


def _accept_key(
    session: Session,
    name: Name,
    fingerprint: Annotated[str, typer.Argument(metavar="FINGERPRINT", show_default=False)],
) -> None:
    """Trust the host of a destination by its key, as "destination test" has shown it."""
    with session.desk() as desk, _options_as_typed():
        stored = _named(desk, name)
        destination, _ = desk.destinations.accept_host_key(
            stored.id, fingerprint, initiator=INITIATOR
        )
    session.say("host-key-accepted", name=name)
    _show(session, destination)


def _pause(session: Session, name: Name) -> None:
    """Keep everything for a destination back."""
    _set_paused(session, name, is_paused=True)
    session.say("destination-paused", name=name)


def _resume(session: Session, name: Name) -> None:
    """Let a paused destination go on."""
    _set_paused(session, name, is_paused=False)
    session.say("destination-resumed", name=name)


def _remove(session: Session, name: Name) -> None:
    """Forget a destination; what it holds stays there."""
    with session.desk() as desk:
        destination = _named(desk, name)
        desk.destinations.remove(name, initiator=INITIATOR)
    session.say("destination-removed", name=name)
    _show(session, destination)


def _set_paused(session: Session, name: str, *, is_paused: bool) -> None:
    with session.desk() as desk:
        destination = _named(desk, name)
        desk.destinations.set_paused(destination.id, is_paused, initiator=INITIATOR)
    _show(session, replace(destination, is_paused=is_paused))


def _named(desk: "Desk", name: str) -> Destination:
    for destination in desk.destinations.all():
        if destination.name == name:
            return destination
    raise UserError("destination-not-found", name=name)


def _show(session: Session, destination: Destination) -> None:
    session.show(
        shapes.destination_json(destination),
        shapes.DESTINATION_COLUMNS,
        [shapes.destination_row(destination)],
    )


def parted(words: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """Part words from options: ``--base-url U`` and ``--base-url=U`` are option ``base_url``.

    Raises:
        UserError: ``option-value-missing`` or ``option-twice``.
    """
    named: list[str] = []
    options: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        if not word.startswith("--"):
            named.append(word)
            continue
        written, equals, value = word.partition("=")
        if not equals:
            value = next(rest, "--")
            if value.startswith("--"):
                raise UserError("option-value-missing", option=written)
        name = written[2:].replace("-", "_")
        if name in options:
            raise UserError("option-twice", option=written)
        options[name] = value
    return named, options
