"""``mihbara queue preview`` and ``queue add --dry-run``: what would be sent, and to whom."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from editor_app.base.files import replace_file
from editor_app.cli import output
from editor_app.cli.session import Session
from editor_app.cli.shapes import Json, Row
from editor_app.cli.values import action_of
from editor_app.domain.preview import Preview

if TYPE_CHECKING:
    from editor_app.domain.publication import Action
    from editor_app.services.desk import Desk
    from editor_app.services.queue import Schedule

_COLUMNS = ("destination", "to", "part", "type", "bytes")


def preview(
    session: Session,
    article: Annotated[str, typer.Argument(metavar="ID", show_default=False)],
    to: Annotated[str, typer.Option("--to", metavar="NAME", show_default=False)],
    action: Annotated[
        str, typer.Option("--action", metavar="publish|update|correct|withdraw")
    ] = "publish",
    file: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write what readers see first."),
    ] = None,
) -> None:
    """Show what a destination would be sent of an article as it stands; nothing is sent."""
    wanted = action_of(action)
    with session.desk() as desk:
        found = desk.previews.of(article, to, action=wanted)
    if file is not None:
        replace_file(file, found.parts[0].content if found.parts else b"", mode=0o600)
        session.say("preview-written", path=str(file))
        return
    session.show(preview_json(to, found), _COLUMNS, preview_rows(to, found))
    if not session.is_json:
        for part in found.parts:
            if part.is_text:
                output.print_lines(["", f"[{part.name}]", *part.text.splitlines()])


def rehearse(
    session: Session,
    desk: "Desk",
    article: str,
    destinations: Sequence[str],
    action: "Action",
    schedule: "Schedule | None",
) -> None:
    """Show for each destination what it would be sent."""
    found = [
        (name, desk.previews.of(article, name, action=action, schedule=schedule))
        for name in dict.fromkeys(destinations)
    ]
    session.say("dry-run", count=len(found))
    session.show(
        [preview_json(name, one) for name, one in found],
        _COLUMNS,
        [row for name, one in found for row in preview_rows(name, one)],
    )


def preview_json(destination: str, found: Preview) -> Json:
    """Return a preview; of pictures and files the size alone."""
    return {
        "destination": destination,
        "to": found.to,
        "title": found.title,
        "parts": [
            {
                "name": part.name,
                "media_type": part.media_type,
                "size_bytes": len(part.content),
                "text": part.text if part.is_text else None,
            }
            for part in found.parts
        ],
    }


def preview_rows(destination: str, found: Preview) -> list[Row]:
    """Return one line for each part."""
    return [
        (destination, found.to, part.name, part.media_type, str(len(part.content)))
        for part in found.parts
    ] or [(destination, found.to, "-", "-", "0")]
