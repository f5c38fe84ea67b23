"""Libraries as earlier programs left them, with what their articles said."""

from __future__ import annotations

import json
from pathlib import Path

from editor_app.domain.article import Draft
from editor_app.formats.article_json import draft_from_json

FOLDER = Path(__file__).resolve().parent / "libraries"


def library_of(version: str) -> Path:
    """Return the file of a library."""
    return FOLDER / f"{version}.sqlite"


def drafts_of(version: str) -> dict[str, Draft]:
    """Return what each article of it said, by identifier."""
    told = json.loads((FOLDER / f"{version}.json").read_text(encoding="utf-8"))
    return {name: draft_from_json(article["draft"]) for name, article in told.items()}


def unsaved_in(version: str) -> list[str]:
    """Return the texts that its journals still held when it was left, sorted."""
    told = FOLDER / f"{version}.unsaved.json"
    return list(json.loads(told.read_text(encoding="utf-8"))) if told.exists() else []
