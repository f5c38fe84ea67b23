"""The meters, the outline and the leads of the open article, worked out away from the screen."""

from collections.abc import Callable, Iterator
from datetime import date

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.body import HEADINGS, BlockKind, Direction
from editor_app.language.counting import reading_minutes
from editor_app.language.meters import (
    LIMITS,
    LONG_PARAGRAPH_WORDS,
    Limit,
    Measure,
    Room,
    measure,
    room,
)
from editor_app.language.summary import LeadChoice, suggest_leads
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Notices, notice_of
from editor_app.presenters.timers import Timers

PAUSE_S = 0.8
LEAD_CHARACTERS = 300
_OF_LEAD = frozenset({"search-description", "push-body", "card-description"})


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One sub-heading: where it stands, its level (2 or 3), its words."""

    block: int
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class LongPlace:
    """A long sentence or paragraph: its block (-1 for the lead), from where to where, its words."""

    block: int
    start: int
    end: int
    words: int
    text: str
    is_paragraph: bool = False


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """How the headline or the lead stands to the room of one place."""

    limit: Limit
    is_lead: bool
    room: Room


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything the panel shows of one state of the article."""

    measure: Measure
    outline: tuple[OutlineRow, ...]
    long_places: tuple[LongPlace, ...]
    places: tuple[PlaceRow, ...]
    direction: Direction
    outlet: str
    section: str
    published_on: date | None
    picture: str
    """The media identifier of the picture that leads the page, or nothing."""

    def place(self, limit_id: str) -> Room:
        """Return the room of one place."""
        return next(row.room for row in self.places if row.limit.id == limit_id)


class TextMeters:
    """Measures while its panel shows, and only the paragraphs that are new. GUI thread.

    Screens listen to ``measured(reading)`` and ``suggested(choices)``.

    Args:
        read: Returns the draft as it stands on the page.
        jobs: Runs the measuring away from the screen.
        notices: The message bar.
        timers: Makes the pause after a key.
    """

    def __init__(
        self, read: Callable[[], Draft], jobs: Jobs, notices: Notices, timers: Timers
    ) -> None:
        self.measured: Hook[[Reading]] = Hook()
        self.suggested: Hook[[tuple[LeadChoice, ...]]] = Hook()
        self._read = read
        self._jobs = jobs
        self._notices = notices
        self._timer = timers(self._measure)
        self._known: dict[str, Measure] = {}
        self._is_shown = False
        self._number = 0

    def show(self, is_shown: bool) -> None:
        """Begin to measure, or end it."""
        if is_shown != self._is_shown:
            self._is_shown = is_shown
            if is_shown:
                self._measure()
            else:
                self._timer.stop()

    def edited(self) -> None:
        """Measure again when the writer pauses."""
        if self._is_shown:
            self._timer.start(PAUSE_S)

    def suggest(self) -> None:
        """Look for leads in the body; the answer comes by ``suggested``."""
        body = self._read().body
        self._jobs.submit(
            Lane.READS,
            lambda: tuple(suggest_leads(body.text, LEAD_CHARACTERS)),
            self.suggested.tell,
            self._on_error,
        )

    def _measure(self) -> None:
        self._number += 1
        number, draft, known = self._number, self._read(), self._known

        def shown(done: tuple[Reading, dict[str, Measure]]) -> None:
            if number == self._number:
                reading, self._known = done
                self.measured.tell(reading)

        self._jobs.submit(Lane.READS, lambda: reading_of(draft, known), shown, self._on_error)

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error))


def reading_of(
    draft: Draft, known: dict[str, Measure] | None = None
) -> tuple[Reading, dict[str, Measure]]:
    """Measure a draft; paragraphs measured before are taken from ``known``.

    Returns:
        The reading, and what is to be handed in as ``known`` the next time.

    Thread: any; cost grows with the paragraphs that are not in ``known``.
    """
    known = known or {}
    parts: dict[str, Measure] = {}
    measures = []
    long_places: list[LongPlace] = []
    for number, text in enumerate((draft.lead, *(block.text for block in draft.body.blocks)), -1):
        found = parts.get(text) or known.get(text) or measure(text)
        parts[text] = found
        measures.append(found)
        long_places.extend(_long_places(number, text, found))
    outline = tuple(
        OutlineRow(number, 2 if block.kind is BlockKind.HEADING2 else 3, block.text)
        for number, block in enumerate(draft.body.blocks)
        if block.kind in HEADINGS
    )
    reading = Reading(
        measure=_sum(measures),
        outline=outline,
        long_places=tuple(long_places),
        places=tuple(_place(draft, limit) for limit in LIMITS),
        direction=draft.direction,
        outlet=draft.outlet,
        section=draft.section,
        published_on=draft.published_on,
        picture=_leading_picture(draft),
    )
    return reading, parts


def _long_places(block: int, text: str, found: Measure) -> Iterator[LongPlace]:
    if found.longest_paragraph > LONG_PARAGRAPH_WORDS:
        yield LongPlace(block, 0, len(text), found.words, text, is_paragraph=True)
    for each in found.long_sentences:
        yield LongPlace(block, each.start, each.end, each.words, each.text)


def _leading_picture(draft: Draft) -> str:
    """Return the first of the article's pictures, else that of its first figure."""
    inside = (part.image for part in draft.body.blocks if part.image)
    return next((each.media_id for each in draft.pictures), "") or next(inside, "")


def _place(draft: Draft, limit: Limit) -> PlaceRow:
    is_lead = limit.id in _OF_LEAD
    return PlaceRow(limit, is_lead, room(draft.lead if is_lead else draft.headline, limit))


def _sum(parts: list[Measure]) -> Measure:
    words = sum(part.words for part in parts)
    count = sum(part.sentences for part in parts)
    return Measure(
        words=words,
        characters=sum(part.characters for part in parts),
        minutes=reading_minutes(words),
        paragraphs=sum(part.paragraphs for part in parts),
        longest_paragraph=max((part.longest_paragraph for part in parts), default=0),
        sentences=count,
        mean_sentence=words / count if count else 0.0,
        longest_sentence=max((part.longest_sentence for part in parts), default=0),
        long_sentences=tuple(long for part in parts for long in part.long_sentences),
    )
