"""What a site remembers of each article: the delivered release, its pictures and its places.

Shape (version 1, ``.mihbara/articles/<slug>.json``): see ``record_to_json``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import datetime
from functools import lru_cache
from typing import Any

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.correction import Correction
from editor_app.domain.publication import Action
from editor_app.domain.publisher import Delivery
from editor_app.formats.article_json import draft_from_json, draft_to_json
from editor_app.language.bidi import clean_line

RANK: Mapping[Action, int] = {
    Action.PUBLISH: 0,
    Action.UPDATE: 1,
    Action.CORRECT: 2,
    Action.WITHDRAW: 3,
}
"""Of two deliveries of one release, which one is the later."""

Json = dict[str, Any]
_LEAD_LENGTH = 240
_HEADLINE_LENGTH = 200


@dataclass(frozen=True, slots=True)
class PictureFile:
    """One file of a picture below the root, and its width in pixels."""

    path: str
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedPicture:
    """A picture as the site serves it.

    ``path`` is its largest file, ``width`` and ``height`` are that file's. ``sizes`` are its files
    in its own format, narrowest first, and ``webp`` the same as WebP; a place that sizes pictures
    by itself has neither.
    """

    path: str
    width: int
    height: int
    media_type: str
    sizes: tuple[PictureFile, ...] = ()
    webp: tuple[PictureFile, ...] = ()

    @property
    def paths(self) -> frozenset[str]:
        """Every file of it."""
        return frozenset({self.path, *(one.path for one in (*self.sizes, *self.webp))})


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An article at the site.

    ``places`` holds the article's slot in every list that shows it. A withdrawn article has
    neither draft nor pictures nor places nor corrections: nothing of its text stays. ``withheld``
    are the pictures that readers are not to see, whatever is delivered; ``pictures`` holds none of
    them.
    """

    slug: str
    article_id: str
    release_id: str
    sequence: int
    action: Action
    first_published_utc: datetime
    created_utc: datetime
    notice: str = ""
    draft: Draft | None
    pictures: Mapping[str, PublishedPicture] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    withheld: frozenset[str] = frozenset()

    @property
    def is_withdrawn(self) -> bool:
        """Tell whether only a notice is left of it."""
        return self.action is Action.WITHDRAW

    @property
    def rank(self) -> tuple[int, int]:
        """How late its delivery is among all deliveries of the article."""
        return (self.sequence, RANK[self.action])

    @property
    def is_changed(self) -> bool:
        """Tell whether readers have seen an earlier release."""
        return self.created_utc > self.first_published_utc


def rank(delivery: Delivery) -> tuple[int, int]:
    """Return how late a delivery is among all deliveries of its article."""
    return (delivery.release.sequence, RANK[delivery.action])


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What lists say of an article."""

    slug: str
    headline: str
    kicker: str
    lead: str
    language: str
    direction: str
    authors: tuple[str, ...]
    section: str
    first_published_utc: datetime
    created_utc: datetime
    picture: PublishedPicture | None = None
    alt: str = ""


def card_of(record: Record, draft: Draft) -> Card:
    """Return what lists say of an article, cut to what they have room for."""
    lead_picture = next((one for one in draft.pictures if one.media_id in record.pictures), None)
    return Card(
        slug=record.slug,
        headline=shortened(draft.headline, _HEADLINE_LENGTH),
        kicker=shortened(draft.kicker, _HEADLINE_LENGTH),
        lead=shortened(draft.lead, _LEAD_LENGTH),
        language=draft.language,
        direction=draft.direction.value,
        authors=tuple(shortened(line.name, _HEADLINE_LENGTH) for line in draft.bylines[:4]),
        section=draft.section,
        first_published_utc=record.first_published_utc,
        created_utc=record.created_utc,
        picture=record.pictures[lead_picture.media_id] if lead_picture else None,
        alt=lead_picture.alt if lead_picture else "",
    )


@lru_cache(maxsize=256)
def shortened(text: str, length: int) -> str:
    """Return ``text`` as one line, cut between words with an ellipsis where it is longer."""
    line = clean_line(text)
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    return (cut.rpartition(" ")[0] or cut) + "…"


def card_to_json(card: Card) -> Json:
    """Return a card as JSON values."""
    return {
        "slug": card.slug,
        "headline": card.headline,
        "kicker": card.kicker,
        "lead": card.lead,
        "language": card.language,
        "direction": card.direction,
        "authors": list(card.authors),
        "section": card.section,
        "first_published_utc": card.first_published_utc.isoformat(),
        "created_utc": card.created_utc.isoformat(),
        "picture": _picture_to_json(card.picture) if card.picture else None,
        "alt": card.alt,
    }


def card_from_json(data: Json) -> Card:
    """Read a card back."""
    known = {name: value for name, value in data.items() if name not in ("row", "search")}
    return Card(
        **{
            **known,
            "authors": tuple(data["authors"]),
            "first_published_utc": datetime.fromisoformat(data["first_published_utc"]),
            "created_utc": datetime.fromisoformat(data["created_utc"]),
            "picture": _picture_from_json(data["picture"]) if data["picture"] else None,
        }
    )


def record_to_json(record: Record) -> Json:
    """Return a record as JSON values; ``record_from_json`` reads it back without loss."""
    return {
        "version": 1,
        "slug": record.slug,
        "article_id": record.article_id,
        "release_id": record.release_id,
        "sequence": record.sequence,
        "action": record.action.value,
        "first_published_utc": record.first_published_utc.isoformat(),
        "created_utc": record.created_utc.isoformat(),
        "notice": record.notice,
        "article": draft_to_json(record.draft) if record.draft else None,
        "pictures": {name: _picture_to_json(one) for name, one in record.pictures.items()},
        "places": dict(record.places),
        "corrections": [
            [one.wrong, one.right, one.made_utc.isoformat(), one.by] for one in record.corrections
        ],
        "withheld": sorted(record.withheld),
    }


def record_from_json(data: Json) -> Record:
    """Read a record back.

    Raises:
        KeyError, TypeError, ValueError, UserError: not such a record; the catalogue words them.
    """
    return Record(
        slug=data["slug"],
        article_id=data["article_id"],
        release_id=data["release_id"],
        sequence=data["sequence"],
        action=Action(data["action"]),
        first_published_utc=datetime.fromisoformat(data["first_published_utc"]),
        created_utc=datetime.fromisoformat(data["created_utc"]),
        notice=data.get("notice", ""),
        draft=draft_from_json(data["article"]) if data["article"] is not None else None,
        pictures={name: _picture_from_json(one) for name, one in data["pictures"].items()},
        places=dict(data["places"]),
        corrections=tuple(map(_correction_from_json, data.get("corrections", ()))),
        withheld=frozenset(data.get("withheld", ())),
    )


def _correction_from_json(data: Sequence[str]) -> Correction:
    wrong, right, made, by = data
    return Correction(wrong=wrong, right=right, made_utc=datetime.fromisoformat(made), by=by)


def _picture_to_json(picture: PublishedPicture) -> Json:
    return {
        "path": picture.path,
        "width": picture.width,
        "height": picture.height,
        "media_type": picture.media_type,
        "sizes": [[one.path, one.width] for one in picture.sizes],
        "webp": [[one.path, one.width] for one in picture.webp],
    }


def _picture_from_json(data: Json) -> PublishedPicture:
    """Read a picture back; one from before there was WebP has the two files that it then had."""
    if "small_path" in data:
        sizes = [[data["small_path"], data["small_width"]], [data["path"], data["width"]]]
        data = {**data, "sizes": sizes, "webp": []}
    return PublishedPicture(
        path=data["path"],
        width=data["width"],
        height=data["height"],
        media_type=data["media_type"],
        sizes=tuple(PictureFile(*one) for one in data["sizes"]),
        webp=tuple(PictureFile(*one) for one in data["webp"]),
    )
