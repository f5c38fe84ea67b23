"""An article: what its author wrote, and where it stands in the newsroom."""

import re
from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date, datetime
from enum import StrEnum
from itertools import count

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.base.remembered import Remembered
from editor_app.domain.body import (
    PLAIN,
    Block,
    Body,
    Direction,
    Marks,
    Run,
    canonical,
    joined_runs,
    note_canonical,
)
from editor_app.domain.byline import Byline
from editor_app.domain.image import Picture
from editor_app.domain.source import SourceLink, with_one_primary
from editor_app.language.bidi import balance_controls, clean_line, drop_unstorable, stray_controls
from editor_app.language.counting import count_words

_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")


class ArticleState(StrEnum):
    """Where an article stands."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    SPIKED = "spiked"


_S = ArticleState
ALLOWED_MOVES: Mapping[ArticleState, frozenset[ArticleState]] = {
    _S.DRAFT: frozenset({_S.IN_REVIEW, _S.APPROVED, _S.PUBLISHED, _S.SPIKED}),
    _S.IN_REVIEW: frozenset({_S.DRAFT, _S.APPROVED, _S.PUBLISHED, _S.SPIKED}),
    _S.APPROVED: frozenset({_S.DRAFT, _S.IN_REVIEW, _S.PUBLISHED, _S.SPIKED}),
    _S.PUBLISHED: frozenset({_S.CORRECTED, _S.WITHDRAWN}),
    _S.CORRECTED: frozenset({_S.WITHDRAWN}),
    _S.WITHDRAWN: frozenset({_S.DRAFT, _S.PUBLISHED, _S.SPIKED}),
    _S.SPIKED: frozenset({_S.DRAFT}),
}
"""Every move that the newsroom makes by hand or by publishing; to stay is always allowed."""


def check_move(before: ArticleState, after: ArticleState) -> None:
    """Refuse a move that the table does not hold.

    Raises:
        UserError: ``move-not-allowed``.
    """
    if before is not after and after not in ALLOWED_MOVES[before]:
        raise UserError("move-not-allowed", before=before.value, after=after.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Everything an author can write, and nothing that storage decides."""

    language: str = "ar"
    direction: Direction = Direction.RTL
    kicker: str = ""
    headline: str = ""
    lead: str = ""
    body: Body = field(default_factory=Body)
    bylines: tuple[Byline, ...] = ()
    outlet: str = ""
    published_on: date | None = None
    sources: tuple[SourceLink, ...] = ()
    pictures: tuple[Picture, ...] = ()
    section: str = ""
    keywords: tuple[str, ...] = ()
    ticker: tuple[str, ...] = ()

    @property
    def word_count(self) -> int:
        """Words of the lead and the body; the headline is not counted."""
        return count_words(self.lead) + self.body.word_count

    @property
    def primary_source(self) -> SourceLink | None:
        """The source that the page sends its readers to."""
        return next((source for source in self.sources if source.is_primary), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePlace:
    """An article without its text: where it stands in the library."""

    id: str
    revision: int
    state: ArticleState
    created_utc: datetime
    updated_utc: datetime
    deleted_utc: datetime | None = None

    def with_draft(self, draft: Draft) -> "Article":
        """Return the article of this place and a text."""
        return Article(
            id=self.id,
            revision=self.revision,
            state=self.state,
            draft=draft,
            created_utc=self.created_utc,
            updated_utc=self.updated_utc,
            deleted_utc=self.deleted_utc,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A draft with its place in the library.

    ``revision`` counts saves from 1; a save names the revision it was made from.
    """

    id: str
    revision: int
    state: ArticleState
    draft: Draft
    created_utc: datetime
    updated_utc: datetime
    deleted_utc: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSummary:
    """One row of the library: what a list shows, and no text beyond it.

    ``assigned_to`` is who has the article, by name, and ``due_utc`` by when it is wanted.
    """

    id: str
    state: ArticleState
    headline: str
    byline: str
    language: str
    direction: Direction
    updated_utc: datetime
    revision: int
    is_queued: bool = False
    assigned_to: str = ""
    due_utc: datetime | None = None


def summary_of(article: Article, *, is_queued: bool = False) -> ArticleSummary:
    """Return the library's row of ``article``; the byline names everybody in order."""
    draft = article.draft
    comma = "، " if draft.direction is Direction.RTL else ", "
    return ArticleSummary(
        id=article.id,
        state=article.state,
        headline=draft.headline,
        byline=comma.join(line.name for line in draft.bylines),
        language=draft.language,
        direction=draft.direction,
        updated_utc=article.updated_utc,
        revision=article.revision,
        is_queued=is_queued,
    )


def cleaned(draft: Draft) -> Draft:
    """Return ``draft`` as it may be stored: single lines cleaned, controls balanced, canonical.

    Nothing is refused here: what cannot be stored is dropped, and no letter of text is.
    """
    return replace(
        draft,
        language=clean_line(draft.language) or "ar",
        kicker=clean_line(draft.kicker),
        headline=clean_line(draft.headline),
        lead=_cleaned_text(draft.lead).strip(),
        body=_cleaned_body(draft.body),
        bylines=tuple(
            replace(
                line,
                name=clean_line(line.name),
                credit=clean_line(line.credit),
                contributor_id=clean_line(line.contributor_id),
            )
            for line in draft.bylines
            if clean_line(line.name)
        ),
        outlet=clean_line(draft.outlet),
        sources=_cleaned_sources(draft.sources),
        pictures=tuple(
            replace(
                picture,
                media_id=clean_line(picture.media_id),
                caption=clean_line(picture.caption),
                credit=clean_line(picture.credit),
                alt=clean_line(picture.alt),
                rights=clean_line(picture.rights),
            )
            for picture in draft.pictures
        ),
        section=clean_line(draft.section),
        keywords=tuple(dict.fromkeys(_cleaned_lines(draft.keywords))),
        ticker=_cleaned_lines(draft.ticker),
    )


def _cleaned_lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in map(clean_line, lines) if line)


def _cleaned_sources(sources: tuple[SourceLink, ...]) -> tuple[SourceLink, ...]:
    given = {clean_line(source.id) for source in sources}
    taken: set[str] = set()
    kept = []
    for source in sources:
        own = clean_line(source.id)
        if not own or own in taken:
            own = next(free for n in count(1) if (free := f"s{n}") not in taken | given)
        taken.add(own)
        kept.append(
            replace(
                source,
                id=own,
                url=clean_line(source.url),
                title=clean_line(source.title),
                outlet=clean_line(source.outlet),
            )
        )
    return with_one_primary(kept)


def _cleaned_text(text: str) -> str:
    return balance_controls(_storable(text))


def _storable(text: str) -> str:
    return _LINE_ENDS.sub("\n", drop_unstorable(text))


def _cleaned_body(body: Body) -> Body:
    return canonical(Body(tuple(map(_cleaned_block, body.blocks))))


def _made_clean(part: Block) -> Block:
    made = _without_stray(replace(part, image=clean_line(part.image)))
    return part if made == part else made


_cleaned_block = Remembered(_made_clean)


def note_clean(body: Body) -> None:
    """Remember that a body was cleaned before it was stored: its first save need not look again."""
    for part in body.blocks:
        note_canonical(part)
        _cleaned_block.know(part, part)


def _without_stray(part: Block) -> Block:
    runs = joined_runs(Run(_storable(run.text), _cleaned_marks(run.marks)) for run in part.runs)
    stray = stray_controls("".join(run.text for run in runs))
    if not stray:
        return replace(part, runs=runs)
    kept = []
    start = 0
    for run in runs:
        text = "".join(
            character for index, character in enumerate(run.text, start=start) if index not in stray
        )
        kept.append(replace(run, text=text))
        start += len(run.text)
    return replace(part, runs=tuple(kept))


def _cleaned_marks(marks: Marks) -> Marks:
    if marks == PLAIN:
        return marks
    foreign = marks.foreign and replace(marks.foreign, language=clean_line(marks.foreign.language))
    return replace(
        marks,
        link=clean_line(marks.link),
        citation=clean_line(marks.citation),
        foreign=foreign,
    )
