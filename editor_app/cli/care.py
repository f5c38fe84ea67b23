"""``mihbara backup``, ``restore`` and ``doctor``: care of the data."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from editor_app.base.errors import UserError
from editor_app.cli import output, passphrase
from editor_app.cli.commands import command
from editor_app.cli.session import Session
from editor_app.domain.care import Backup, Progress, Restored
from editor_app.presenters.damaged_library import said_of

if TYPE_CHECKING:
    from editor_app.services.doctor import Caretaker

LATEST = "latest"


def register(app: typer.Typer) -> None:
    """Add the commands of care."""
    command(app, "backup")(_backup)
    command(app, "restore")(_restore)
    command(app, "doctor")(_doctor)


def _backup(
    session: Session,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="DIR", help="Into this folder, for once.")
    ] = None,
) -> None:
    """Make a backup of the library and check it."""
    made = session.caretaker().care.back_up(to, shown(session))
    session.say("backup-made", path=str(made.path))
    if session.is_json:
        output.print_json(_as_json(made))


def _restore(
    session: Session,
    backup: Annotated[str | None, typer.Argument(metavar="FILE|latest", show_default=False)] = None,
    listed: Annotated[bool, typer.Option("--list", help="Only list the backups.")] = False,
    readable: Annotated[
        bool,
        typer.Option("--readable", help="Without a backup: all that the library itself still has."),
    ] = False,
) -> None:
    """Put a backup in the library's place; the library that was there is set aside."""
    if (backup is not None) + listed + readable != 1:
        raise UserError("restore-unclear")
    caretaker = session.caretaker()
    care = caretaker.care
    if readable:
        _say_restored(session, care.read_out(shown(session)))
        return
    if backup is None:
        _show_backups(session, [(each, care.is_sound(each)) for each in care.backups()])
        return
    if backup == LATEST:
        work = partial(care.restore_latest, shown(session))
    else:
        work = partial(care.restore, Path(backup), shown(session))
    _say_restored(session, _unlocked(session, caretaker, work))


def _say_restored(session: Session, done: Restored) -> None:
    salvage = done.salvage
    if salvage is not None:
        for code, params in said_of(salvage):
            session.say(code, **params)
    elif done.backup is not None:
        session.say("backup-restored", path=str(done.backup))
    if done.set_aside is not None:
        session.say("library-set-aside", path=str(done.set_aside))
    if session.is_json:
        output.print_json(
            {
                "restored": str(done.backup) if done.backup else None,
                "articles": None if salvage is None else salvage.articles,
                "older": None if salvage is None else salvage.older,
                "receipts_without_text": None if salvage is None else salvage.blank,
                "left_out": None if salvage is None else dict(salvage.left_out),
                "set_aside": str(done.set_aside) if done.set_aside else None,
                "pictures": done.pictures,
            }
        )


def _unlocked(session: Session, caretaker: "Caretaker", work: Callable[[], Restored]) -> Restored:
    """Restore a backup; ask for what opens it where it is under another key than the library."""
    try:
        return work()
    except UserError as error:
        if error.code != "backup-locked":
            raise
        for given in passphrase.sources(session):
            folder = Path(str(error.params["path"])).parent
            caretaker.encryption.unlock_backups(folder, given)
            return work()
        raise


def _doctor(session: Session) -> None:
    """Look at everything that texts depend on; ends with 1 when something is wrong."""
    report = session.caretaker().doctor.examine(shown(session))
    said = [(found.code, session.sentence(found.code, **found.params)) for found in report.findings]
    if session.is_json:
        output.print_json(
            {
                "sound": not said,
                "encrypted": report.is_encrypted,
                "versions": dict(report.versions),
                "findings": [{"code": code, "message": message} for code, message in said],
            }
        )
    else:
        versions = [f"{name} {version}" for name, version in report.versions.items()]
        how = session.sentence("doctor-encrypted" if report.is_encrypted else "doctor-plain")
        output.print_lines([", ".join(versions), how, *(message for _, message in said)])
    if said:
        session.exit_code = 1
    else:
        session.say("doctor-all-well")


def _show_backups(session: Session, known: Sequence[tuple[Backup, bool]]) -> None:
    session.show(
        [_as_json(each) | {"sound": is_sound} for each, is_sound in known],
        ("taken", "size", "sound", "file"),
        [
            (
                f"{each.taken_utc:%Y-%m-%d %H:%M} UTC",
                f"{each.size_bytes / 1_000_000:.1f} MB",
                "yes" if is_sound else "no",
                str(each.path),
            )
            for each, is_sound in known
        ],
    )


def _as_json(backup: Backup) -> dict[str, object]:
    return {
        "path": str(backup.path),
        "taken": f"{backup.taken_utc:%Y-%m-%dT%H:%M:%SZ}",
        "size_bytes": backup.size_bytes,
        "library": backup.library,
    }


def shown(session: Session) -> Progress:
    """Say on a terminal how far long work is, each tenth once."""
    told = [0]

    def tell(share: float) -> None:
        if int(share * 10) > told[0] and output.is_watched():
            told[0] = int(share * 10)
            session.say("work-progress", percent=told[0] * 10)

    return Progress(tell=tell)
