"""Keep versions of articles, list them, and tell what differs between two texts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Article, Draft, cleaned
from editor_app.domain.history import Act, Version, VersionReason, VersionRow
from editor_app.domain.ports import Database, UnitOfWork
from editor_app.services.acts import acts_of

WRITING = timedelta(minutes=5)
"""While somebody writes, a version is kept this often."""
_OVERWRITING = frozenset(
    {
        VersionReason.MERGED,
        VersionReason.RECOVERED,
        VersionReason.REPLACED,
        VersionReason.RESTORED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentText:
    """What a destination received last."""

    destination: str
    sent_utc: datetime
    draft: Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class SentTexts:
    """What destinations received last, and the names of those of which it is damaged."""

    texts: Sequence[SentText]
    damaged: Sequence[str] = ()


class VersionService:
    """The verbs of versions. Any thread; each call is one transaction.

    Args:
        database: The library.
        clock: Time.
        author: Who writes here.
    """

    def __init__(self, database: Database, clock: Clock, author: str = "") -> None:
        self._database = database
        self._clock = clock
        self._author = author

    def rows_of(self, article_id: str) -> Sequence[VersionRow]:
        """Return an article's versions, newest first."""
        with self._database.reading() as unit:
            return unit.versions.rows_of(article_id)

    def get(self, number: int) -> Version:
        """Return a version with its text.

        Raises:
            UserError: ``version-not-found`` or ``version-damaged``.
        """
        with self._database.reading() as unit:
            return unit.versions.get(number)

    def keep(self, article_id: str, reason: VersionReason) -> None:
        """Keep an article as it is stored now.

        Raises:
            UserError: ``article-not-found``.
        """
        with self._database.writing() as unit:
            self._keep(unit, unit.articles.get(article_id), reason)

    def keep_text(self, article_id: str, draft: Draft, reason: VersionReason) -> None:
        """Keep a text that is not the stored one, such as one that gives way to another's.

        It is no revision of the article, and is kept as revision 0.

        Raises:
            UserError: ``article-not-found``.
        """
        with self._database.writing() as unit:
            article = unit.articles.place_of(article_id).with_draft(cleaned(draft))
            self._keep(unit, replace(article, revision=0), reason)

    def acts(self, article_id: str) -> Sequence[Act]:
        """Return what was published, updated, corrected, replied to and withdrawn, oldest first."""
        with self._database.reading() as unit:
            return acts_of(unit, article_id)

    def released(self, release_id: str) -> Draft:
        """Return the text that was sent with an act.

        Raises:
            UserError: ``release-not-found`` or ``release-damaged``.
        """
        with self._database.reading() as unit:
            return unit.releases.get(release_id).draft

    def sent_texts(self, article_id: str) -> SentTexts:
        """Return what each destination received last, by the destination's name."""
        found, damaged = [], []
        with self._database.reading() as unit:
            for destination in unit.destinations.all():
                item = unit.queue.last_sent(article_id, destination.id)
                if item is None or item.sent_utc is None:
                    continue
                draft = None if item.is_damaged else _draft_of(unit, item.release_id)
                if draft is None:
                    damaged.append(destination.name)
                else:
                    found.append(
                        SentText(destination=destination.name, sent_utc=item.sent_utc, draft=draft)
                    )
        return SentTexts(texts=found, damaged=damaged)

    def _keep(self, unit: UnitOfWork, article: Article, reason: VersionReason) -> None:
        unit.versions.add(article, reason=reason, author=self._author, now=self._clock.now())


def _draft_of(unit: UnitOfWork, release_id: str) -> Draft | None:
    try:
        return unit.releases.get(release_id).draft
    except UserError as error:
        if error.code != "release-damaged":
            raise
        return None


def keep_version(
    unit: UnitOfWork, article: Article, *, reason: VersionReason, author: str, now: datetime
) -> None:
    """Keep an article that was just stored, where that is worth a version.

    Some minutes of writing are; the same revision again, for the same kind of reason, is not.
    """
    latest = next(iter(unit.versions.rows_of(article.id, limit=1)), None)
    if latest is not None:
        if latest.revision == article.revision and (
            reason is VersionReason.WRITING or latest.reason is reason
        ):
            return
        if reason is VersionReason.WRITING and abs(now - latest.saved_utc) < WRITING:
            return
    unit.versions.add(article, reason=reason, author=author, now=now)


def keep_before(
    unit: UnitOfWork, article_id: str, *, buffer: str, reason: VersionReason, now: datetime
) -> None:
    """Keep the stored text that is about to be overwritten, where no version would have it.

    That is where its writing ended a while ago, where something takes its place at once, and
    where somebody's unsaved journal was begun on it.
    """
    place = unit.articles.place_of(article_id)
    if unit.versions.has_revision(article_id, place.revision):
        return
    others = {base for other, base in unit.journal.bases_of(article_id) if other != buffer}
    has_rested = abs(now - place.updated_utc) >= WRITING
    if reason in _OVERWRITING or has_rested or place.revision in others:
        try:
            stored = unit.articles.get(article_id)
        except UserError:  # damaged: there is no text that could be kept
            return
        kept_as = reason if reason is VersionReason.REPLACED else VersionReason.WRITING
        unit.versions.add(stored, reason=kept_as, author="", now=place.updated_utc)
