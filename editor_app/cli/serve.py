"""``mihbara serve``: a site on this machine, with live preview and readers' reports."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Annotated, NoReturn

import typer

from editor_app.cli.commands import command
from editor_app.cli.session import Session
from editor_app.domain.serving import LOOPBACK, ServedSite


def register(app: typer.Typer) -> None:
    """Add the command."""
    command(app, "serve", prints_data=False)(_serve)


def _serve(
    session: Session,
    name: Annotated[str, typer.Argument(metavar="NAME", show_default=False)],
    port: Annotated[int, typer.Option("--port", min=0, max=65535, metavar="N")] = 8000,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS")] = "127.0.0.1",
) -> None:
    """Serve the site of a destination until Ctrl+C; readers can report pictures."""
    with session.desk() as desk:
        if host not in LOOPBACK:
            session.say("serve-open-to-others", host=host)
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
