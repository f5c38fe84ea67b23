"""Keep a writer's tools in a file of the data folder, and read the templates."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from editor_app.base.assets import asset
from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.files import KeptFile, bad_name
from editor_app.domain.article import Draft
from editor_app.domain.body import Direction
from editor_app.domain.writing_kit import Replacement, Snippet, Template, WritingKit
from editor_app.formats.article_json import draft_from_json, draft_to_json

TEMPLATE_LANGUAGES = ("ar", "fr", "en")
Part = TypeVar("Part")


class WritingKitService:
    """The file of the tools. Any thread, one at a time.

    A file that cannot be read is set aside as ``.bad`` and the kit begins anew.

    Args:
        file: The file.
    """

    def __init__(self, file: KeptFile) -> None:
        self._file = file

    def load(self) -> WritingKit:
        """Return what is stored, and what comes with the program where nothing is.

        Raises:
            UserError: ``library-locked``.
        """
        try:
            data = self._file.read()
        except FileNotFoundError:
            return WritingKit()
        except OSError:
            return self._begin_anew()
        except EnvironmentFault as fault:
            if fault.code != "sealed-file-damaged":
                raise
            return self._begin_anew()
        try:
            return _kit(json.loads(data))
        except (ValueError, TypeError, KeyError, AttributeError, UserError):
            return self._begin_anew()

    def save(self, kit: WritingKit) -> None:
        """Replace what is stored.

        Raises:
            EnvironmentFault: ``file-not-written``.
        """
        data = {
            "snippets": [[each.name, each.text] for each in kit.snippets],
            "replacements": [[each.typed, each.put] for each in kit.replacements],
            "templates": [
                {"id": each.id, "name": each.name, "draft": draft_to_json(each.draft)}
                for each in kit.templates
            ],
            "recent_symbols": kit.recent_symbols,
            "recent_commands": kit.recent_commands,
            "day": kit.day,
            "day_words": kit.day_words,
        }
        text = json.dumps(data, ensure_ascii=False, indent=1)
        self._file.replace(text.encode(), durable=False)

    def _begin_anew(self) -> WritingKit:
        path = self._file.path
        if path.is_file():
            path.replace(bad_name(path))
        return WritingKit()

    def templates(self, language: str) -> Sequence[Template]:
        """Return the articles to start from, in one language."""
        return templates(language)


def templates(language: str) -> list[Template]:
    """Read the templates of one language; another one has those of Arabic."""
    spoken = language if language in TEMPLATE_LANGUAGES else TEMPLATE_LANGUAGES[0]
    data = json.loads(asset("templates", f"{spoken}.json").read_bytes())
    return [_template(row, spoken) for row in data]


def _template(row: Mapping[str, Any], language: str) -> Template:
    # Markdown's parser comes with the first template, never with the window.
    from editor_app.formats.markdown import draft_from_markdown

    read = draft_from_markdown("\n\n".join(row["body"]))
    draft = Draft(
        language=language,
        direction=Direction.RTL if language == "ar" else Direction.LTR,
        kicker=row.get("kicker", ""),
        headline=row["headline"],
        lead=row["lead"],
        body=replace(
            read.body, blocks=tuple(replace(part, direction=None) for part in read.body.blocks)
        ),
    )
    return Template(row["id"], row["name"], draft)


def _kit(data: Mapping[str, Any]) -> WritingKit:
    kit = WritingKit()
    return WritingKit(
        snippets=_pairs(data, "snippets", Snippet, kit.snippets),
        replacements=_pairs(data, "replacements", Replacement, kit.replacements),
        templates=tuple(
            Template(str(row["id"]), str(row["name"]), draft_from_json(row["draft"]))
            for row in data.get("templates", ())
        ),
        recent_symbols=tuple(str(each) for each in data.get("recent_symbols", ())),
        recent_commands=tuple(str(each) for each in data.get("recent_commands", ())),
        day=str(data.get("day", "")),
        day_words=int(data.get("day_words", 0)),
    )


def _pairs(
    data: Mapping[str, Any],
    key: str,
    make: Callable[[str, str], Part],
    otherwise: tuple[Part, ...],
) -> tuple[Part, ...]:
    if key not in data:
        return otherwise
    return tuple(make(str(first), str(second)) for first, second in data[key] if str(first))
