"""The program's own JSON of an article: what ``article show --json`` prints and releases keep.

Shape (version 2): the names of the command line (``headline``, ``lead``, ``body`` as a list of
blocks with ``kind`` and ``text`` …); a block has ``runs`` too where it holds marks.
Version 2 knows the ``rights`` of an image; what has none is written as version 1 still, so that
earlier programs read it and its hash stays.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from editor_app.base.errors import UserError
from editor_app.domain.article import Article, Draft
from editor_app.domain.body import (
    PLAIN,
    Block,
    BlockKind,
    Body,
    Direction,
    Foreign,
    Marks,
    Run,
    canonical,
    joined_runs,
)
from editor_app.domain.byline import Byline, Role
from editor_app.domain.image import Picture
from editor_app.domain.source import SourceLink

VERSION = 2
Json = dict[str, Any]


def article_to_json(article: Article) -> Json:
    """Return an article under the names of the command line."""
    return {
        "id": article.id,
        "state": article.state.value,
        "revision": article.revision,
        "created_utc": article.created_utc.isoformat(),
        "updated_utc": article.updated_utc.isoformat(),
        **draft_to_json(article.draft),
        "word_count": article.draft.word_count,
    }


def draft_to_json(draft: Draft) -> Json:
    """Return a draft as JSON values; ``draft_from_json`` reads it back without loss."""
    return {
        "version": VERSION if any(picture.rights for picture in draft.pictures) else 1,
        "language": draft.language,
        "direction": draft.direction.value,
        "kicker": draft.kicker,
        "headline": draft.headline,
        "lead": draft.lead,
        "body": body_to_json(draft.body),
        "bylines": [
            {
                "name": line.name,
                "role": line.role.value,
                "credit": line.credit,
                "contributor_id": line.contributor_id,
            }
            for line in draft.bylines
        ],
        "outlet": draft.outlet,
        "published_on": _date_text(draft.published_on),
        "sources": [
            {
                "id": source.id,
                "url": source.url,
                "title": source.title,
                "outlet": source.outlet,
                "published_on": _date_text(source.published_on),
                "is_primary": source.is_primary,
            }
            for source in draft.sources
        ],
        "images": [
            {
                "media_id": picture.media_id,
                "caption": picture.caption,
                "credit": picture.credit,
                "alt": picture.alt,
                **({"rights": picture.rights} if picture.rights else {}),
            }
            for picture in draft.pictures
        ],
        "section": draft.section,
        "keywords": list(draft.keywords),
        "ticker": list(draft.ticker),
    }


def draft_from_json(data: Mapping[str, Any]) -> Draft:
    """Read a draft back.

    Raises:
        UserError: ``article-json-unreadable`` with ``reason``, or ``article-json-newer``.
    """
    if not isinstance(data, Mapping):
        raise UserError("article-json-unreadable", reason="not an object")
    version = data.get("version", VERSION)
    if not isinstance(version, int) or version > VERSION:
        raise UserError("article-json-newer", version=version, known=VERSION)
    try:
        return _draft(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UserError(
            "article-json-unreadable", reason=f"{type(error).__name__}: {error}"
        ) from error


def _draft(data: Mapping[str, Any]) -> Draft:
    return Draft(
        language=_text(data, "language") or "ar",
        direction=Direction(data.get("direction", "rtl")),
        kicker=_text(data, "kicker"),
        headline=_text(data, "headline"),
        lead=_text(data, "lead"),
        body=body_from_json(data.get("body", [])),
        bylines=tuple(
            Byline(
                name=_text(line, "name"),
                role=Role(line.get("role", Role.WRITER.value)),
                credit=_text(line, "credit"),
                contributor_id=_text(line, "contributor_id"),
            )
            for line in data.get("bylines", ())
        ),
        outlet=_text(data, "outlet"),
        published_on=_date(data.get("published_on")),
        sources=tuple(_source(source) for source in data.get("sources", ())),
        pictures=tuple(
            Picture(
                media_id=_text(picture, "media_id"),
                caption=_text(picture, "caption"),
                credit=_text(picture, "credit"),
                alt=_text(picture, "alt"),
                rights=_text(picture, "rights"),
            )
            for picture in data.get("images", ())
        ),
        section=_text(data, "section"),
        keywords=_texts(data, "keywords"),
        ticker=_texts(data, "ticker"),
    )


def _source(data: Mapping[str, Any]) -> SourceLink:
    return SourceLink(
        id=_text(data, "id"),
        url=_text(data, "url"),
        title=_text(data, "title"),
        outlet=_text(data, "outlet"),
        published_on=_date(data.get("published_on")),
        is_primary=bool(data.get("is_primary", False)),
    )


def body_to_json(body: Body) -> list[Json]:
    """Return the blocks of a body; defaults are left out."""
    return [block_to_json(part) for part in body.blocks]


def body_from_json(data: Sequence[Mapping[str, Any]]) -> Body:
    """Read blocks back into a canonical body.

    Raises:
        KeyError, TypeError, ValueError: not such blocks; ``draft_from_json`` words them.
    """
    if isinstance(data, str | Mapping):
        raise TypeError("body is not a list of blocks")
    return canonical(Body(tuple(block_from_json(part) for part in data)), is_passing=True)


def block_to_json(part: Block) -> Json:
    """Return one block; defaults are left out."""
    shown: Json = {"kind": part.kind.value, "text": part.text}
    if any(run.marks != PLAIN for run in part.runs):
        shown["runs"] = [{"text": run.text, **_marks_to_json(run.marks)} for run in part.runs]
    if part.direction:
        shown["direction"] = part.direction.value
    if part.level:
        shown["level"] = part.level
    if part.image:
        shown["image"] = part.image
    return shown


def block_from_json(data: Mapping[str, Any]) -> Block:
    """Read one block back, its runs joined.

    Raises:
        KeyError, TypeError, ValueError: no such block.
    """
    runs = data.get("runs")
    if runs is None:
        runs = [{"text": _text(data, "text")}]
    direction = data.get("direction")
    return Block(
        kind=BlockKind(data.get("kind", "paragraph")),
        runs=joined_runs(Run(_text(run, "text"), _marks_from_json(run)) for run in runs),
        direction=Direction(direction) if direction else None,
        level=_whole_number(data, "level"),
        image=_text(data, "image"),
    )


def _marks_to_json(marks: Marks) -> Json:
    shown: Json = {}
    if marks.bold:
        shown["bold"] = True
    if marks.italic:
        shown["italic"] = True
    if marks.link:
        shown["link"] = marks.link
    if marks.citation:
        shown["citation"] = marks.citation
    if marks.foreign:
        shown["foreign"] = {
            "language": marks.foreign.language,
            "direction": marks.foreign.direction.value,
        }
    return shown


def _marks_from_json(data: Mapping[str, Any]) -> Marks:
    if len(data) == 1 and "text" in data:
        return PLAIN
    foreign = data.get("foreign")
    return _marks(
        bool(data.get("bold", False)),
        bool(data.get("italic", False)),
        _text(data, "link"),
        _text(data, "citation"),
        None
        if foreign is None
        else (_text(foreign, "language"), Direction(foreign.get("direction", "ltr"))),
    )


@lru_cache(maxsize=1_000)
def _marks(
    bold: bool, italic: bool, link: str, citation: str, foreign: tuple[str, Direction] | None
) -> Marks:
    """Return the same object for the same marks: an article says few things of many runs."""
    return Marks(
        bold=bold,
        italic=italic,
        link=link,
        citation=citation,
        foreign=None if foreign is None else Foreign(*foreign),
    )


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name, "")
    if not isinstance(value, str):
        raise TypeError(f"{name} is not text")
    return value


def _whole_number(data: Mapping[str, Any], name: str) -> int:
    value = data.get(name, 0)
    if not isinstance(value, int):
        raise TypeError(f"{name} is not a whole number")
    return int(value)


def _texts(data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    values = data.get(name, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise TypeError(f"{name} is not a list of texts")
    return tuple(values)


def _date(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _date_text(value: date | None) -> str | None:
    return value.isoformat() if value else None
