"""``mihbara serve``: a site on this machine, with live preview and readers' reports."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from editor_app.base.errors import UserError
from editor_app.cli.commands import command
from editor_app.cli.session import Session
from editor_app.domain.serving import LOOPBACK, ServedSite

if TYPE_CHECKING:
    from editor_app.services.desk import Desk


def register(app: typer.Typer) -> None:
    """Add the command."""
    command(app, "serve", prints_data=False)(_serve)


def _serve(
    session: Session,
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="May be left out where there is one site only.")
    ] = "",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, metavar="N")] = 8000,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS")] = "127.0.0.1",
) -> None:
    """Serve the site of a destination until Ctrl+C; readers can report pictures."""
    with session.desk() as desk:
        if host not in LOOPBACK:
            session.say("serve-open-to-others", host=host)
        name = name or _only_site(desk)
        with _stoppable():
            served: ServedSite | None = None
            try:
                served = desk.serving.start(name, host=host, port=port)
                session.say("serving", name=name, address=served.address)
                served.wait()
            except KeyboardInterrupt:
                session.say("serving-ended", name=name)
            finally:
                if served is not None:
                    served.stop()


def _only_site(desk: "Desk") -> str:
    """Return the name of the site there is.

    Raises:
        UserError: ``preview-needs-site``, or ``serve-which-site`` with their ``names``.
    """
    names = [site.name for site in desk.serving.sites()]
    if not names:
        raise UserError("preview-needs-site")
    if len(names) > 1:
        raise UserError("serve-which-site", names=", ".join(names))
    return names[0]


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let SIGTERM end the command as Ctrl+C does."""

    def interrupt(number: int, frame: FrameType | None) -> NoReturn:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
