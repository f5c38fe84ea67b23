"""``mihbara queue service``: the worker as a service of the user's session."""

import codecs
import os
from pathlib import Path
from typing import Annotated

import typer

from editor_app.base.errors import UserError
from editor_app.base.paths import ENVIRONMENT_VARIABLE
from editor_app.base.worker_service import ServicePlan, ServiceState, WorkerService, worker_command
from editor_app.cli.commands import command
from editor_app.cli.session import Session

_VERBS = ("install", "remove", "status")


def register(app: typer.Typer) -> None:
    """Add the command."""
    command(app, "service")(_service)


def _service(
    session: Session,
    verb: Annotated[
        str, typer.Argument(metavar="install|remove|status", show_default=False)
    ] = "status",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only print what would be written and run.")
    ] = False,
) -> None:
    """Send without the window: set the worker up for this user, or take it away."""
    if verb not in _VERBS:
        raise UserError("service-verb-unknown", verb=verb)
    chosen = session.data_dir or os.environ.get(ENVIRONMENT_VARIABLE)
    service = WorkerService(worker_command(Path(chosen) if chosen else None))
    if dry_run:
        _show_plan(session, service.plan, verb)
        return
    if verb == "install":
        service.install()
    elif verb == "remove":
        service.remove()
    state = service.state()
    path = str(service.plan.path)
    session.show({"state": state.value, "path": path}, ("state", "path"), [(state.value, path)])
    session.say(f"service-{state.value}")
    if verb == "install" and state is not ServiceState.RUNNING:
        session.exit_code = 1


def _show_plan(session: Session, plan: ServicePlan, verb: str) -> None:
    """Print the file and the commands."""
    commands = {
        "install": plan.install,
        "remove": (*plan.remove, *plan.after_removal),
        "status": (plan.asking,),
    }[verb]
    is_written = verb == "install"
    is_wide = plan.content[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    text = plan.content.decode("utf-16" if is_wide else "utf-8")
    lines: list[tuple[str, ...]] = [("file", str(plan.path))] if verb != "status" else []
    lines += [("line", line) for line in text.splitlines()] if is_written else []
    lines += [("command", " ".join(one)) for one in commands]
    session.show(
        {
            "path": str(plan.path),
            "content": text if is_written else "",
            "commands": [list(one) for one in commands],
        },
        ("what", "text"),
        lines,
    )
    session.say("service-dry-run")
