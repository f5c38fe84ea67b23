"""The command ``mihbara``: read the arguments, run one command, end with one code."""

import re
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from editor_app.base.errors import AppError, UserError
from editor_app.cli import care, encryption, exchange, output, serve
from editor_app.cli.commands import command, take_common
from editor_app.cli.session import OpenCaretaker, OpenDesk, RunDemo, RunWindow, Session

DONE, FAILED, REFUSED = 0, 1, 2

ROOMS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "article": ("Write and find articles.", ("articles", "amendments", "embargoes", "assigning")),
    "contributor": ("The directory of people.", ("contributors",)),
    "destination": ("Where articles are sent.", ("destinations",)),
    "image": ("Pictures that readers have reported.", ("images",)),
    "note": ("Editor's notes; they never leave the desk.", ("notes",)),
    "queue": ("The publishing queue.", ("queue", "queue_times", "sending")),
}
"""The groups of commands: what help says of them, and the modules that hold their commands."""


def run(
    argv: Sequence[str],
    open_desk: OpenDesk,
    run_window: RunWindow,
    run_demo: RunDemo | None = None,
    open_caretaker: OpenCaretaker | None = None,
) -> int:
    """Run one call of the command line.

    Args:
        argv: The arguments after the program's name.
        open_desk: Opens the library of a data folder, or of the usual one for None.
        run_window: Opens the window on a data folder and returns its exit code.
        run_demo: Plays the main job into a folder, for ``mihbara demo``.
        open_caretaker: Works on a library without opening it, for backup, restore and doctor.

    Returns:
        0 done, 1 the work failed, 2 bad usage or bad input. Errors are one line on standard error.
    """
    output.use_utf8()
    session = Session(
        open_desk=open_desk,
        run_window=run_window,
        run_demo=run_demo,
        open_caretaker=open_caretaker,
    )
    try:
        code = _run(session, argv)
        output.finish()
    except output.PipeClosed:
        return DONE
    except UserError as error:
        session.say_error(error)
        return REFUSED
    except AppError as error:
        session.say_error(error)
        return FAILED
    return code


def _run(session: Session, argv: Sequence[str]) -> int:
    try:
        ended: Any = typer.main.get_command(_app(session, argv)).main(
            args=list(argv), prog_name="mihbara", standalone_mode=False, obj=session
        )
    except typer.Abort:
        return FAILED
    except typer.TyperException as error:
        _say_usage(session, error)
        return REFUSED
    return ended if isinstance(ended, int) else session.exit_code


def _app(session: Session, argv: Sequence[str]) -> typer.Typer:
    """Build the commands; groups that are not named in ``argv`` stay empty, for speed."""
    app = _group("Write, check and publish articles from right to left.")
    app.callback(invoke_without_command=True)(_root)
    exchange.register(app)
    serve.register(app)
    if session.open_caretaker is not None:
        care.register(app)
        encryption.register(app)
    for name, (help_text, modules) in ROOMS.items():
        group = _group(help_text)
        for module in modules if name in argv else ():
            import_module(f"editor_app.cli.{module}").register(group)
        app.add_typer(group, name=name)
    if session.run_demo is not None:
        command(app, "demo", prints_data=False, hidden=True)(_demo)
    return app


def _group(help_text: str) -> typer.Typer:
    return typer.Typer(
        help=help_text,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )


def _root(
    ctx: typer.Context,
    data_dir: Annotated[
        Path | None, typer.Option("--data-dir", metavar="DIR", help="Where the library is kept.")
    ] = None,
    lang: Annotated[str | None, typer.Option("--lang", metavar="ar|fr|en")] = None,
    passphrase_stdin: encryption.PassphraseStdin = False,
    as_json: Annotated[bool, typer.Option("--json", hidden=True)] = False,
) -> None:
    session: Session = ctx.obj
    session.passphrase_stdin = passphrase_stdin
    take_common(session, {"data_dir": data_dir, "lang": lang, "as_json": as_json})
    if ctx.invoked_subcommand is None:
        session.exit_code = session.run_window(session.data_dir)


def _demo(
    session: Session,
    page: Annotated[Path, typer.Argument(metavar="FILE", help="The page to import.")],
    into: Annotated[Path, typer.Option("--into", metavar="DIR", help="A folder for its results.")],
) -> None:
    """Play the main job on the window: import, edit, sign, source, queue, publish."""
    assert session.run_demo is not None
    session.exit_code = session.run_demo(page, into)


_USAGE_CODES = {
    "NoSuchOption": "usage-option-unknown",
    "MissingParameter": "usage-missing",
    "BadParameter": "usage-invalid",
    "BadOptionUsage": "usage-missing",
}
_USAGE_TEXTS = {
    "No such command": "usage-command-unknown",
    "Missing command": "usage-command-missing",
    "Got unexpected extra argument": "usage-extra",
}
_GIVEN = re.compile(r"['(](.*)[')]")


def _say_usage(session: Session, error: typer.TyperException) -> None:
    """Word a usage error in one line; what is not known keeps Typer's own words."""
    text = " ".join(str(getattr(error, "message", "") or error).split())
    code = _USAGE_CODES.get(type(error).__name__, "usage")
    given = getattr(error, "option_name", "") or _parameter_name(error)
    for start, known in _USAGE_TEXTS.items():
        if text.startswith(start):
            code = known
            found = _GIVEN.search(text.removeprefix(start).removeprefix("(s)"))
            given = found.group(1) if found else ""
    session.say(code, given=given, text=text)


def _parameter_name(error: typer.TyperException) -> str:
    parameter = getattr(error, "param", None)
    if parameter is None:
        return ""
    named = [name for name in parameter.opts if name.startswith("-")]
    return named[-1] if named else str(parameter.metavar or parameter.name)
