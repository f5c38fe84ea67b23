"""The clipboard of the writing surface: our own form first, clean HTML, plain text.

Foreign markup is parsed into the document model before anything of it reaches Qt, whose own reader
opens local files and freezes on nested tables.
"""

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import Block, Body, Direction
from editor_app.formats.article_json import draft_from_json, draft_to_json
from editor_app.language.bidi import isolate, needs_isolation

if TYPE_CHECKING:
    from editor_app.formats.paste import Pasted

OWN_TYPE = "application/x-mihbara-body+json"
MAX_PASTED_BYTES = 20 * 1024 * 1024
"""A larger paste is refused whole: the importer is for whole files."""


@dataclass(frozen=True, slots=True)
class PasteReport:
    """What a paste did, and the plain text that it came with."""

    pasted: "Pasted"
    text: str


def mime_of_selection(body: Body, direction: Direction) -> QMimeData:
    """Return what a copy of ``body`` puts on the clipboard, in an article of ``direction``."""
    mime = QMimeData()
    own = json.dumps(draft_to_json(Draft(body=body)), ensure_ascii=False).encode()
    mime.setData(OWN_TYPE, QByteArray(own))
    mime.setHtml(_markup(body, direction))
    mime.setText(_plain_text(body, direction))
    return mime


def can_paste(mime: QMimeData) -> bool:
    """Tell whether ``pasted_of_mime`` has anything to read in ``mime``."""
    return mime.hasFormat(OWN_TYPE) or mime.hasHtml() or mime.hasText() or mime.hasImage()


def picture_of_mime(mime: QMimeData) -> bytes:
    """Return a bitmap that comes without text as PNG, or nothing."""
    if not mime.hasImage() or mime.hasHtml() or mime.hasText() or mime.hasFormat(OWN_TYPE):
        return b""
    image = mime.imageData()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not isinstance(image, QImage) or not QImageWriter(buffer, QByteArray(b"png")).write(image):
        return b""
    return bytes(buffer.data().data())


def pasted_of_mime(mime: QMimeData, direction: Direction, *, text_only: bool = False) -> "Pasted":
    """Return what a paste inserts; an empty body where there is nothing to insert.

    Raises:
        UserError: ``paste-too-large``.
    """
    from editor_app.formats.paste import pasted_as_it_was, pasted_text  # lxml: not before a paste

    if not text_only:
        for part_type, read in ((OWN_TYPE, _own_body), ("text/html", _foreign_body)):
            if mime.hasFormat(part_type):
                _check_size(mime.data(part_type).size())
                pasted = read(mime, direction)
                if pasted.body.blocks:
                    return pasted
    text = mime.text()
    _check_size(len(text))
    return pasted_as_it_was(text) if text_only else pasted_text(text)


def _check_size(size_bytes: int) -> None:
    if size_bytes > MAX_PASTED_BYTES:
        raise UserError("paste-too-large", size_bytes=size_bytes, limit_bytes=MAX_PASTED_BYTES)


def _own_body(mime: QMimeData, direction: Direction) -> "Pasted":
    from editor_app.formats.paste import Pasted

    try:
        data = json.loads(bytes(mime.data(OWN_TYPE).data()))
        return Pasted(cleaned(replace(draft_from_json(data), direction=direction)).body)
    except (UserError, ValueError, RecursionError):
        # Any program may offer this type: what is not ours falls back to the next form.
        return Pasted(Body())


def _foreign_body(mime: QMimeData, direction: Direction) -> "Pasted":
    from editor_app.formats.paste import Pasted, pasted_markup

    try:
        return pasted_markup(mime.html(), direction)
    except UserError:
        # Markup beyond the limits still has its text beside it.
        return Pasted(Body())


def _markup(body: Body, direction: Direction) -> str:
    from editor_app.formats.html import html_of_body

    inside = html_of_body(body, direction=direction)
    return (
        f'<html><head><meta charset="utf-8"></head><body dir="{direction}">{inside}</body></html>'
    )


def _plain_text(body: Body, direction: Direction) -> str:
    return "\n".join(_plain_block(part, direction) for part in body.blocks)


def _plain_block(part: Block, direction: Direction) -> str:
    """Return a block's text, its foreign spans isolated where they run against the line."""
    around = (part.direction or direction).value
    return "".join(
        isolate(run.text, run.marks.foreign.direction.value)
        if run.marks.foreign and needs_isolation(run.text, around)
        else run.text
        for run in part.runs
    )
