"""Queue articles for destinations; what is done to what waits there stands in ``steering``."""

from collections.abc import Sequence

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.identifiers import new_id
from editor_app.base.records import dataclass
from editor_app.domain.article import Article, ArticleState, Draft
from editor_app.domain.changes import Changes
from editor_app.domain.checklist import Facts, Problem, problems_of
from editor_app.domain.history import VersionReason
from editor_app.domain.hits import Hit
from editor_app.domain.ports import Database, QueueQuery, UnitOfWork
from editor_app.domain.protection import is_in_slug
from editor_app.domain.publication import (
    Action,
    Attempt,
    Destination,
    Priority,
    QueueItem,
    QueueRow,
    QueueState,
    Release,
)
from editor_app.services.checking import (
    FindUnread,
    asks_for_spelling,
    blocking,
    facts_of,
    overridden,
    part_of,
    strictest,
)
from editor_app.services.protecting import drop_kept_back, needles, refuse_protected
from editor_app.services.rehearsing import rehearsing
from editor_app.services.releasing import freeze, is_there, newest_there
from editor_app.services.schedules import Schedule, due_under_embargo
from editor_app.services.steering import QueueSteering
from editor_app.services.versions import keep_version
from editor_app.services.withdrawing import Way, make_way

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
        seen, known = self._unread(article_id, destinations)
        database = self._database
        with rehearsing(database) if is_rehearsal else database.writing() as unit:
            article = unit.articles.get(article_id)
            due = due_under_embargo(unit, article_id, action, schedule, self._clock.now())
            targets = [unit.destinations.named(name) for name in dict.fromkeys(destinations)]
            way = None
            if action is Action.WITHDRAW and schedule is None and not held:
                way = make_way(unit, article_id, targets, self._clock.now())
                targets = [one for one in targets if one.name not in way.spared]
            unread = known if seen == article.draft else None
            facts = facts_of(unit, article_id, article.draft, self._clock, unread)
            advice = checked(article, action, facts, targets)
            now = self._clock.now()
            word = overridden(blocking(advice), override, by=self._author, now=now)
            items: list[QueueItem] = []
            dropped: frozenset[str] = frozenset()
            if targets:
                release = self.frozen(unit, article, targets, action, way)
                refuse_protected(unit, release, action)
                keep_version(
                    unit, article, reason=VersionReason.QUEUED, author=self._author, now=now
                )
            for destination in targets:
                if action is Action.WITHDRAW:
                    dropped |= drop_kept_back(unit, article_id, destination.id)
                sequence = unit.queue.next_sequence()
                item = QueueItem(
                    id=new_id(self._clock.now()),
                    article_id=article.id,
                    release_id=release.id,
                    destination_id=destination.id,
                    action=_action_there(unit, release, destination, action, way),
                    state=QueueState.HELD if held else QueueState.PENDING,
                    sequence=sequence,
                    position=sequence,
                    created_utc=self._clock.now(),
                    due_utc=due.utc,
                    due_wall=due.wall,
                    due_zone=due.zone,
                    zone_data=due.zone_data,
                    priority=priority,
                    override=part_of(
                        word, blocking(problems_of(article.draft, facts, destination.rules))
                    ),
                    remote_id=way.names.get(destination.id, "") if way is not None else "",
                )
                unit.queue.add(item)
                items.append(item)
        cancelled = way.cancelled if way is not None else ()
        changes = Changes(
            articles=frozenset({article_id}),
            queue_items=dropped.union(item.id for item in (*items, *cancelled)),
            initiator=initiator,
        )
        return Queued(
            items=tuple(items),
            advice=advice,
            changes=changes,
            cancelled=cancelled,
            spared=way.spared if way is not None else (),
        )

    def _unread(
        self, article_id: str, destinations: Sequence[str]
    ) -> tuple[Draft | None, Sequence[Hit] | None]:
        """Look at spelling, outside any transaction, where a destination insists on it."""
        if self._find_unread is None:
            return None, None
        with self._database.reading() as unit:
            if not asks_for_spelling(unit.destinations.named(name) for name in destinations):
                return None, None
            draft = unit.articles.get(article_id).draft
        return draft, self._find_unread(article_id, draft)

    def stopping(self, article_id: str, destinations: Sequence[str]) -> tuple[Problem, ...]:
        """Return what keeps an article from these destinations, each with what was found.

        Raises:
            UserError: ``article-not-found`` or ``destination-not-found``.
        """
        seen, known = self._unread(article_id, destinations)
        with self._database.reading() as unit:
            draft = unit.articles.get(article_id).draft
            rules = [unit.destinations.named(name).rules for name in destinations]
            unread = known if seen == draft else None
            facts = facts_of(unit, article_id, draft, self._clock, unread)
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

    def frozen(
        self,
        unit: UnitOfWork,
        article: Article,
        targets: Sequence[Destination],
        action: Action,
        way: Way | None = None,
    ) -> Release:
        """Return the newest release where it says the same, else freeze a new one.

        What has been withdrawn somewhere comes back as a release of its own. A withdrawal is one
        too: it says again what the newest release said, whatever has been written since, and its
        moment is the one that the notice shows.
        """
        standing = way.standing if way is not None else unit.releases.standing_of(article.id)
        draft = article.draft
        if standing is not None and action is Action.WITHDRAW:
            draft = standing.draft
        elif (
            standing is not None
            and standing == unit.releases.latest_of(article.id)
            and standing.draft == draft
            and not is_in_slug(standing.slug, needles(unit))
            and not any(
                newest is not None and newest.action is Action.WITHDRAW
                for newest in (newest_there(unit, article.id, target.id) for target in targets)
            )
        ):
            return standing
        now = self._clock.now()
        return freeze(unit, article.id, draft=draft, revision=article.revision, now=now)


def checked(
    article: Article, action: Action, facts: Facts, targets: Sequence[Destination]
) -> tuple[Problem, ...]:
    """Return what the checklist would still mend there; a withdrawal is checked for nothing.

    Raises:
        UserError: ``article-deleted`` or ``article-spiked``.
    """
    if action is Action.WITHDRAW:
        return ()
    if article.deleted_utc is not None:
        raise UserError("article-deleted", article=article.id)
    if article.state is ArticleState.SPIKED:
        raise UserError("article-spiked", article=article.id)
    return strictest(article.draft, facts, [target.rules for target in targets])


def _action_there(
    unit: UnitOfWork,
    release: Release,
    destination: Destination,
    wanted: Action,
    way: Way | None,
) -> Action:
    if way is not None and destination in way.places:
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
