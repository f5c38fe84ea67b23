"""Queue articles for destinations; what is done to what waits there stands in ``steering``."""

from collections.abc import Sequence
from dataclasses import replace

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Article
from editor_app.domain.changes import Changes
from editor_app.domain.checklist import Problem
from editor_app.domain.history import VersionReason
from editor_app.domain.ports import Database, QueueQuery, UnitOfWork
from editor_app.domain.publication import (
    Action,
    Attempt,
    Destination,
    Priority,
    QueueItem,
    QueueRow,
    Release,
)
from editor_app.services.checking import FindUnread, blocking, facts_of, strictest
from editor_app.services.enqueueing import Terms, enqueue
from editor_app.services.protecting import drop_kept_back, refuse_protected
from editor_app.services.rehearsing import rehearsing
from editor_app.services.releasing import is_there, newest_there, release_for
from editor_app.services.schedules import Schedule, due_under_embargo
from editor_app.services.spelling_look import SpellingLook, look_at_spelling
from editor_app.services.steering import QueueSteering
from editor_app.services.verdicts import Verdict, verdict_on
from editor_app.services.versions import keep_version
from editor_app.services.withdrawing import Way, leave_waiting, make_way

__all__ = ["QueueService", "Queued", "Schedule"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """The new items, what the checklist would still mend, and what changed.

    ``cancelled`` is what gave way to a withdrawal, as it stood before; ``spared`` names the
    destinations that hold nothing to withdraw, so that nothing is sent there.
    """

    items: tuple[QueueItem, ...]
    advice: tuple[Problem, ...]
    changes: Changes
    cancelled: tuple[QueueItem, ...] = ()
    spared: tuple[str, ...] = ()


class QueueService(QueueSteering):
    """The verbs of the queue. Any thread; each call is one transaction."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        author: str = "",
        find_unread: FindUnread | None = None,
    ) -> None:
        super().__init__(database, clock)
        self._author = author
        self._find_unread = find_unread

    def add(
        self,
        article_id: str,
        destinations: Sequence[str],
        *,
        action: Action = Action.PUBLISH,
        schedule: Schedule | None = None,
        held: bool = False,
        priority: Priority = Priority.NORMAL,
        override: str | None = None,
        initiator: str = "",
        is_rehearsal: bool = False,
    ) -> Queued:
        """Freeze an article as it stands into a release and queue it, all or nothing.

        A destination that holds an earlier version gets an update where ``publish`` was asked. A
        withdrawal at once takes the place of everything that waits to show the article there.

        Args:
            article_id: What to send.
            destinations: Names of destinations, at least one.
            action: What to do there.
            schedule: When; None at once, or when the article's embargo ends.
            held: Queue it on hold.
            priority: How soon among what is due.
            override: Why it may leave in spite of the checklist; kept with the items.
            initiator: Who asked.
            is_rehearsal: Tell only what would come of it; nothing is stored.

        Raises:
            UserError: ``article-not-found``, ``article-deleted``, ``article-spiked``,
                ``destination-missing``,
                ``destination-not-found``, ``checklist-blocks`` with ``problems``,
                ``override-reason-missing``, ``protected-name-in-release`` where the address, a
                correction or a reply holds a protected word,
                ``nothing-published-there``, ``already-queued``, ``embargo-not-over``,
                ``time-does-not-exist`` or ``zone-unknown``.
        """
        if not destinations:
            raise UserError("destination-missing")
        look = self._look(article_id, destinations)
        database = self._database
        with rehearsing(database) if is_rehearsal else database.writing() as unit:
            article, now = unit.articles.get(article_id), self._clock.now()
            due = due_under_embargo(unit, article_id, action, schedule, now)
            targets = [unit.destinations.named(name) for name in dict.fromkeys(destinations)]
            is_at_once = action is Action.WITHDRAW and schedule is None and not held
            clear = make_way if is_at_once else leave_waiting
            way = clear(unit, article_id, targets, now)
            targets = [one for one in targets if one.name not in way.spared]
            facts = facts_of(unit, article_id, article.draft, self._clock, look.of(article.draft))
            verdict = verdict_on(article, action, facts, targets)
            verdict = verdict.let_past(override, by=self._author, now=now)
            terms = Terms(action=action, now=now, due=due, is_held=held, priority=priority)
            items, dropped = self._enqueue(unit, article, targets, way, verdict, terms)
        changes = Changes(
            articles=frozenset({article_id}),
            queue_items=dropped.union(item.id for item in (*items, *way.cancelled)),
            initiator=initiator,
        )
        return Queued(
            items=tuple(items),
            advice=verdict.advice,
            changes=changes,
            cancelled=way.cancelled,
            spared=way.spared,
        )

    def stopping(self, article_id: str, destinations: Sequence[str]) -> tuple[Problem, ...]:
        """Return what keeps an article from these destinations, each with what was found.

        Raises:
            UserError: ``article-not-found`` or ``destination-not-found``.
        """
        look = self._look(article_id, destinations)
        with self._database.reading() as unit:
            draft = unit.articles.get(article_id).draft
            rules = [unit.destinations.named(name).rules for name in destinations]
            facts = facts_of(unit, article_id, draft, self._clock, look.of(draft))
        return blocking(strictest(draft, facts, rules))

    def rows(self, query: QueueQuery) -> Sequence[QueueRow]:
        """Return the rows of the queue screen."""
        with self._database.reading() as unit:
            return unit.queue.rows(query)

    def rows_of(self, ids: frozenset[str]) -> Sequence[QueueRow]:
        """Return the rows of these items, to refresh a list after changes."""
        with self._database.reading() as unit:
            return unit.queue.rows_of(ids)

    def attempts(self, item_id: str) -> Sequence[Attempt]:
        """Return every try of an item, first first.

        Raises:
            UserError: ``queue-item-not-found``.
        """
        with self._database.reading() as unit:
            unit.queue.get(item_id)
            return unit.queue.attempts_of(item_id)

    def _look(self, article_id: str, destinations: Sequence[str]) -> SpellingLook:
        return look_at_spelling(
            self._database,
            self._find_unread,
            article_id,
            lambda unit: (unit.destinations.named(name) for name in destinations),
        )

    def _enqueue(
        self,
        unit: UnitOfWork,
        article: Article,
        targets: Sequence[Destination],
        way: Way,
        verdict: Verdict,
        terms: Terms,
    ) -> tuple[list[QueueItem], frozenset[str]]:
        """Queue an article for its targets; tell also what was dropped for a withdrawal."""
        items: list[QueueItem] = []
        dropped: frozenset[str] = frozenset()
        if not targets:
            return items, dropped
        release = release_for(unit, article, targets, terms.action, way.standing, terms.now)
        refuse_protected(unit, release, terms.action)
        keep_version(unit, article, reason=VersionReason.QUEUED, author=self._author, now=terms.now)
        for target in targets:
            if terms.action is Action.WITHDRAW:
                dropped |= drop_kept_back(unit, article.id, target.id)
            action = _action_there(unit, release, target, terms.action, way)
            item = enqueue(
                unit,
                release,
                target,
                replace(terms, action=action),
                override=verdict.word_for(target),
                remote_id=way.names.get(target.id, ""),
            )
            items.append(item)
        return items, dropped


def _action_there(
    unit: UnitOfWork, release: Release, destination: Destination, wanted: Action, way: Way
) -> Action:
    """Return what is to be done at a destination, where an earlier version may be.

    Raises:
        UserError: ``already-queued`` or ``nothing-published-there``.
    """
    if destination in way.places:
        return wanted
    newest = newest_there(unit, release.article_id, destination.id)
    is_held = is_there(newest)
    if wanted is Action.PUBLISH:
        if newest is not None and is_held and newest.release_id == release.id:
            raise UserError("already-queued", id=newest.id)
        return Action.UPDATE if is_held else Action.PUBLISH
    if not is_held:
        raise UserError("nothing-published-there", destination=destination.name)
    return wanted
