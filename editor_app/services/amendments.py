"""Amend what was published: correct it, update it, show a reply with it, withdraw it."""

from collections.abc import Sequence
from datetime import datetime

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Article, Draft
from editor_app.domain.changes import Changes
from editor_app.domain.checklist import PROTECTED, Problem
from editor_app.domain.correction import Correction
from editor_app.domain.history import VersionReason
from editor_app.domain.mending import still_said
from editor_app.domain.ports import Database, QueueQuery, UnitOfWork
from editor_app.domain.publication import (
    FINISHED,
    Action,
    Destination,
    Priority,
    QueueItem,
    QueueRow,
    QueueState,
    Release,
)
from editor_app.domain.reply import Reply
from editor_app.language.bidi import clean_line, drop_unstorable
from editor_app.services.checking import FindUnread, facts_of, strictest
from editor_app.services.enqueueing import Terms, enqueue
from editor_app.services.protecting import refuse_protected, says_protected
from editor_app.services.queue import Queued
from editor_app.services.releasing import NOTHING, Additions, freeze, holders_of
from editor_app.services.spelling_look import NOT_LOOKED, SpellingLook, look_at_spelling
from editor_app.services.verdicts import Verdict, struck, verdict_on
from editor_app.services.withdrawing import make_way

UNCONFIRMED = frozenset(QueueState) - FINISHED
"""The states of a withdrawal that its destination has not confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What a destination holds of an article; ``sent_utc`` None: it is still on its way there."""

    destination: Destination
    draft: Draft
    sent_utc: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """A destination that still shows what is withdrawn: since when, and the withdrawal's row."""

    row: QueueRow
    since_utc: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What readers were told of an article besides its text."""

    corrections: tuple[Correction, ...] = ()
    replies: tuple[Reply, ...] = ()


class AmendmentService:
    """The verbs of what is published. Any thread; each call is one transaction.

    Every act freezes a release and goes to exactly those destinations that hold an earlier
    version; where the first one is still on its way, the act waits behind it. A withdrawal waits
    for nothing but what is being sent right now.

    Args:
        database: The library.
        clock: Time.
        author: Who writes here.
        find_unread: Looks at spelling where a destination insists on it.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        author: str = "",
        find_unread: FindUnread | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._author = author
        self._find_unread = find_unread

    def correct(
        self,
        article_id: str,
        *,
        wrong: str,
        right: str,
        by: str = "",
        override: str | None = None,
        initiator: str = "",
    ) -> Queued:
        """Own up to a mistake, and send the article as it now stands.

        Args:
            article_id: The article, mended already.
            wrong: What it said; empty where it is better not said again.
            right: What is right.
            by: Who answers for it; empty for the whole desk.
            override: Why it may leave in spite of the checklist; kept with the items.
            initiator: Who asked.

        Raises:
            UserError: ``correction-empty``, ``correction-told`` where readers are told of it
                already, ``nothing-published``, ``article-not-found``, and what the checklist
                says, as ``QueueService.add``.
        """
        told = Correction(
            wrong=clean_line(wrong),
            right=clean_line(right),
            made_utc=self._clock.now(),
            by=clean_line(by),
        )
        if not told.right:
            raise UserError("correction-empty")
        added = Additions(corrections=(told,))
        return self._amend(
            article_id, Action.CORRECT, added, override=override, initiator=initiator
        )

    def update(
        self,
        article_id: str,
        *,
        note: str = "",
        override: str | None = None,
        initiator: str = "",
    ) -> Queued:
        """Send new facts to where an earlier version is.

        Args:
            article_id: The article as it now stands.
            note: What is new, for those whom mails and news items go to; may be empty.
            override: Why it may leave in spite of the checklist; kept with the items.
            initiator: Who asked.

        Raises:
            UserError: ``nothing-new-to-send`` where every destination has this text and there is
                no note; and as ``correct``.
        """
        added = Additions(notice=clean_line(note))
        return self._amend(article_id, Action.UPDATE, added, override=override, initiator=initiator)

    def reply(self, article_id: str, *, text: str, by: str, initiator: str = "") -> Queued:
        """Show a reply with the article, whose text stays as it was last released.

        Args:
            article_id: The article.
            text: The reply's words, one paragraph a line.
            by: Who replies.
            initiator: Who asked.

        Raises:
            UserError: ``reply-empty``, ``reply-unsigned``, ``nothing-published`` or
                ``article-not-found``.
        """
        lines = filter(None, map(clean_line, drop_unstorable(text).splitlines()))
        told = Reply(text="\n".join(lines), by=clean_line(by), made_utc=self._clock.now())
        if not told.text:
            raise UserError("reply-empty")
        if not told.by:
            raise UserError("reply-unsigned")
        added = Additions(replies=(told,))
        return self._amend(article_id, Action.UPDATE, added, is_text_kept=True, initiator=initiator)

    def withdraw(self, article_id: str, *, reason: str = "", initiator: str = "") -> Queued:
        """Take an article from readers everywhere, at once.

        What waits to show it is cancelled; where it never was, nothing is sent.

        Args:
            article_id: The article.
            reason: What the notice in its place says; may be empty.
            initiator: Who asked.

        Raises:
            UserError: ``nothing-published`` or ``article-not-found``.
        """
        added, now = Additions(notice=clean_line(reason)), self._clock.now()
        with self._database.writing() as unit:
            article = unit.articles.get(article_id)
            way = make_way(unit, article_id, unit.destinations.all(), now)
            if way.standing is None or not (way.places or way.cancelled):
                raise UserError("nothing-published", id=article_id)
            advice = struck(unit, added)
            items: list[QueueItem] = []
            if way.places:
                release = freeze(
                    unit,
                    article_id,
                    draft=way.standing.draft,
                    revision=article.revision,
                    now=now,
                    added=added,
                )
                terms = _terms(Action.WITHDRAW, now)
                items = [
                    enqueue(unit, release, place, terms, remote_id=way.names.get(place.id, ""))
                    for place in way.places
                ]
                unit.versions.add(
                    article, reason=VersionReason.QUEUED, author=self._author, now=now
                )
        changes = Changes(
            articles=frozenset({article_id}),
            queue_items=frozenset(item.id for item in (*items, *way.cancelled)),
            initiator=initiator,
        )
        return Queued(
            items=tuple(items),
            advice=advice,
            changes=changes,
            cancelled=way.cancelled,
            spared=way.spared,
        )

    def problems(self, article_id: str) -> tuple[Problem, ...]:
        """Return what the checklist finds in an article, as those ask that hold it.

        Raises:
            UserError: ``article-not-found``.
        """
        look = self._look(article_id)
        with self._database.reading() as unit:
            draft = unit.articles.get(article_id).draft
            facts = facts_of(unit, article_id, draft, self._clock, look.of(draft))
            places = [place for place, _ in holders_of(unit, article_id)]
            return strictest(draft, facts, [place.rules for place in places])

    def holdings(self, article_id: str) -> Sequence[Holding]:
        """Return what each destination holds, or will before an act gets there, by name.

        Raises:
            UserError: ``release-damaged``.
        """
        with self._database.reading() as unit:
            found = []
            for destination, newest in holders_of(unit, article_id):
                sent = unit.queue.last_sent(article_id, destination.id)
                is_sent = sent is not None and sent.action is not Action.WITHDRAW
                there = sent if sent is not None and is_sent else newest
                draft = unit.releases.get(there.release_id).draft
                moment = there.sent_utc if is_sent else None
                found.append(Holding(destination=destination, draft=draft, sent_utc=moment))
            return found

    def told(self, article_id: str) -> Told:
        """Return the corrections and replies that stand, the oldest first."""
        with self._database.reading() as unit:
            standing = unit.releases.standing_of(article_id)
        if standing is None:
            return Told()
        return Told(corrections=standing.corrections, replies=standing.replies)

    def still_showing(self, article_id: str = "") -> Sequence[Showing]:
        """Return who has not confirmed a withdrawal yet, of one article or of all."""
        query = QueueQuery(
            states=UNCONFIRMED, actions=frozenset({Action.WITHDRAW}), article_id=article_id
        )
        with self._database.reading() as unit:
            found = []
            for row in unit.queue.rows(query):
                sent = unit.queue.last_sent(row.item.article_id, row.item.destination_id)
                found.append(Showing(row=row, since_utc=sent.sent_utc if sent else None))
            return found

    def _amend(
        self,
        article_id: str,
        action: Action,
        added: Additions,
        *,
        is_text_kept: bool = False,
        override: str | None = None,
        initiator: str,
    ) -> Queued:
        """Freeze a release and queue it where an earlier version is, all or nothing."""
        now = self._clock.now()
        look = NOT_LOOKED if is_text_kept else self._look(article_id)
        with self._database.writing() as unit:
            article = unit.articles.get(article_id)
            standing = unit.releases.standing_of(article_id)
            holders = holders_of(unit, article_id)
            if not holders or standing is None:
                raise UserError("nothing-published", id=article_id)
            _refuse_told(standing, added)
            places = [place for place, _ in holders]
            if is_text_kept:
                verdict = Verdict(advice=())
            else:
                draft = article.draft
                facts = facts_of(unit, article_id, draft, self._clock, look.of(draft))
                verdict = verdict_on(article, action, facts, places, standing=standing)
                verdict = verdict.let_past(override, by=self._author, now=now)
                if action is Action.UPDATE and added == NOTHING:
                    _refuse_same(unit, article, holders)
            release = freeze(
                unit,
                article_id,
                draft=standing.draft if is_text_kept else article.draft,
                revision=article.revision,
                now=now,
                added=added,
            )
            if says_protected(unit, added):
                raise UserError("checklist-blocks", problems=PROTECTED)
            refuse_protected(unit, release, action)
            unit.versions.add(article, reason=VersionReason.QUEUED, author=self._author, now=now)
            terms = _terms(action, now)
            items = [
                enqueue(unit, release, place, terms, override=verdict.word_for(place))
                for place in places
            ]
        changes = Changes(
            articles=frozenset({article_id}),
            queue_items=frozenset(item.id for item in items),
            initiator=initiator,
        )
        left = (still_said(release.draft, one.wrong, one.right) for one in added.corrections)
        advice = (*verdict.advice, *filter(None, left))
        return Queued(items=tuple(items), advice=advice, changes=changes)

    def _look(self, article_id: str) -> SpellingLook:
        return look_at_spelling(
            self._database,
            self._find_unread,
            article_id,
            lambda unit: (place for place, _ in holders_of(unit, article_id)),
        )


def _refuse_same(
    unit: UnitOfWork, article: Article, holders: Sequence[tuple[Destination, QueueItem]]
) -> None:
    releases = {newest.release_id for _, newest in holders}
    if all(unit.releases.get(release).draft == article.draft for release in releases):
        raise UserError("nothing-new-to-send", id=article.id)


def _refuse_told(standing: Release, added: Additions) -> None:
    """Refuse to tell readers of one mistake twice."""
    told = {(one.wrong, one.right) for one in standing.corrections}
    if any((one.wrong, one.right) in told for one in added.corrections):
        raise UserError("correction-told")


def _terms(action: Action, now: datetime) -> Terms:
    """Return the terms of an act: a mistake is mended before anything else leaves."""
    is_urgent = action in (Action.CORRECT, Action.WITHDRAW)
    priority = Priority.URGENT if is_urgent else Priority.NORMAL
    return Terms(action=action, now=now, priority=priority)
