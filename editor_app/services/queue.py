"""Queue articles for destinations, and steer what waits there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.identifiers import new_id
from editor_app.domain.article import Article, ArticleState
from editor_app.domain.changes import Changes
from editor_app.domain.checklist import Problem, Severity, problems_of
from editor_app.domain.history import VersionReason
from editor_app.domain.ports import Database, QueueQuery, UnitOfWork
from editor_app.domain.publication import (
    FINISHED,
    Action,
    Attempt,
    Destination,
    QueueItem,
    QueueRow,
    QueueState,
    Release,
    check_move,
)
from editor_app.language.slugs import slug_with_id
from editor_app.language.zones import to_utc
from editor_app.services.versions import keep_version


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When an item is due: what the clock on the wall of a zone shows then."""

    wall: datetime
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """The new items, what the checklist would still mend, and what changed."""

    items: tuple[QueueItem, ...]
    advice: tuple[Problem, ...]
    changes: Changes


class QueueService:
    """The verbs of the queue. Any thread; each call is one transaction."""

    def __init__(self, database: Database, clock: Clock, author: str = "") -> None:
        self._database = database
        self._clock = clock
        self._author = author

    def add(
        self,
        article_id: str,
        destinations: Sequence[str],
        *,
        action: Action = Action.PUBLISH,
        schedule: Schedule | None = None,
        held: bool = False,
        initiator: str = "",
    ) -> Queued:
        """Freeze an article as it stands into a release and queue it, all or nothing.

        A destination that holds an earlier version gets an update where ``publish`` was asked.

        Args:
            article_id: What to send.
            destinations: Names of destinations, at least one.
            action: What to do there.
            schedule: When; None at once.
            held: Queue it on hold.
            initiator: Who asked.

        Raises:
            UserError: ``article-not-found``, ``article-deleted``, ``article-spiked``,
                ``destination-missing``,
                ``destination-not-found``, ``checklist-blocks`` with ``problems``,
                ``nothing-published-there``, ``already-queued``, ``time-does-not-exist`` or
                ``zone-unknown``.
        """
        if not destinations:
            raise UserError("destination-missing")
        due_utc = to_utc(schedule.wall, schedule.zone) if schedule else None
        with self._database.writing() as unit:
            article = unit.articles.get(article_id)
            advice = _checked(article, action)
            targets = [unit.destinations.named(name) for name in dict.fromkeys(destinations)]
            release = self._release(unit, article, targets, action)
            keep_version(
                unit,
                article,
                reason=VersionReason.QUEUED,
                author=self._author,
                now=self._clock.now(),
            )
            items = []
            for destination in targets:
                sequence = unit.queue.next_sequence()
                item = QueueItem(
                    id=new_id(self._clock.now()),
                    article_id=article.id,
                    release_id=release.id,
                    destination_id=destination.id,
                    action=_action_there(unit, release, destination, action),
                    state=QueueState.HELD if held else QueueState.PENDING,
                    sequence=sequence,
                    position=sequence,
                    created_utc=self._clock.now(),
                    due_utc=due_utc,
                    due_wall=schedule.wall.isoformat("T", "minutes") if schedule else "",
                    due_zone=schedule.zone if schedule else "",
                )
                unit.queue.add(item)
                items.append(item)
        changes = Changes(
            articles=frozenset({article_id}),
            queue_items=frozenset(item.id for item in items),
            initiator=initiator,
        )
        return Queued(items=tuple(items), advice=advice, changes=changes)

    def hold(self, item_id: str, *, initiator: str = "") -> Changes:
        """Keep an item back until it is released."""
        return self._move(item_id, QueueState.HELD, initiator)

    def release(self, item_id: str, *, initiator: str = "") -> Changes:
        """Let a held item go."""
        return self._move(item_id, QueueState.PENDING, initiator, only=QueueState.HELD)

    def cancel(self, item_id: str, *, initiator: str = "") -> Changes:
        """Take an unsent item out of the queue; ``retry`` brings it back."""
        return self._move(item_id, QueueState.CANCELLED, initiator)

    def retry(self, item_id: str, *, initiator: str = "") -> Changes:
        """Send a failed, waiting or cancelled item at the next chance.

        Where somebody changed the article at its destination, this is the answer to the question
        that the failure asked: what stands there now is overwritten, and nothing newer than it.

        Raises:
            UserError: ``queue-item-not-found``, ``queue-move-not-allowed``, ``already-queued``, or
                ``queue-item-outdated`` where something newer has been sent meanwhile.
        """
        return self._move(item_id, QueueState.PENDING, initiator, is_newest=True)

    def reschedule(
        self, item_id: str, schedule: Schedule | None, *, initiator: str = ""
    ) -> Changes:
        """Change when an unsent item is due; None means at once.

        Raises:
            UserError: ``queue-item-finished``, ``time-does-not-exist``, ``zone-unknown``.
        """
        due_utc = to_utc(schedule.wall, schedule.zone) if schedule else None
        with self._database.writing() as unit:
            item = _unfinished(unit, item_id)
            changed = replace(
                item,
                due_utc=due_utc,
                due_wall=schedule.wall.isoformat("T", "minutes") if schedule else "",
                due_zone=schedule.zone if schedule else "",
            )
            unit.queue.save(changed, expected=item)
        return _changed(item_id, initiator=initiator)

    def move(self, item_id: str, *, before: str | None, initiator: str = "") -> Changes:
        """Put an item before another one, or with None last.

        Items of one article to one destination still leave in the order they were queued.

        Raises:
            UserError: ``queue-item-not-found`` or ``queue-item-finished``.
        """
        with self._database.writing() as unit:
            moved = _unfinished(unit, item_id)
            if before == item_id:
                return Changes(initiator=initiator)
            rows = unit.queue.rows(QueueQuery(limit=100_000))
            waiting = [row.item for row in rows if row.item.state not in FINISHED]
            others = [item for item in waiting if item.id != item_id]
            ids = [item.id for item in others]
            if before is not None and before not in ids:
                raise UserError("queue-item-not-found", id=before)
            others.insert(len(ids) if before is None else ids.index(before), moved)
            positions = sorted(item.position for item in waiting)
            changed = set()
            for item, position in zip(others, positions, strict=True):
                if item.position != position:
                    unit.queue.save(replace(item, position=position), expected=item)
                    changed.add(item.id)
        return _changed(*changed, initiator=initiator)

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

    def _release(
        self, unit: UnitOfWork, article: Article, targets: Sequence[Destination], action: Action
    ) -> Release:
        """Return the newest release where it says the same, else freeze a new one.

        What has been withdrawn somewhere comes back as a release of its own. A withdrawal is one
        too: it says again what the newest release said, whatever has been written since, and its
        moment is the one that the notice shows.
        """
        latest = unit.releases.latest_of(article.id)
        draft = article.draft
        if latest is not None and action is Action.WITHDRAW:
            draft = latest.draft
        elif (
            latest is not None
            and latest.draft == draft
            and not any(
                newest is not None and newest.action is Action.WITHDRAW
                for newest in (_newest_there(unit, article.id, target) for target in targets)
            )
        ):
            return latest
        now = self._clock.now()
        release = Release(
            id=new_id(now),
            article_id=article.id,
            revision=article.revision,
            sequence=latest.sequence + 1 if latest else 1,
            slug=latest.slug if latest else slug_with_id(draft.headline, article.id),
            draft=draft,
            first_published_utc=latest.first_published_utc if latest else now,
            created_utc=now,
        )
        unit.releases.add(release)
        return release

    def _move(
        self,
        item_id: str,
        state: QueueState,
        initiator: str,
        *,
        only: QueueState | None = None,
        is_newest: bool = False,
    ) -> Changes:
        with self._database.writing() as unit:
            item = unit.queue.get(item_id)
            if only is not None and item.state is not only:
                raise UserError(
                    "queue-move-not-allowed", before=item.state.value, after=state.value
                )
            check_move(item.state, state)
            if is_newest:
                _refuse_outdated(unit, item)
            told = item.failure.params if item.failure and is_newest else {}
            changed = replace(
                item,
                state=state,
                next_try_utc=None,
                lease=None,
                remote_state=told.get("remote_state", item.remote_state),
            )
            unit.queue.save(changed, expected=item)
        return Changes(
            articles=frozenset({item.article_id}),
            queue_items=frozenset({item_id}),
            initiator=initiator,
        )


def _checked(article: Article, action: Action) -> tuple[Problem, ...]:
    if action is Action.WITHDRAW:
        return ()
    if article.deleted_utc is not None:
        raise UserError("article-deleted", article=article.id)
    if article.state is ArticleState.SPIKED:
        raise UserError("article-spiked", article=article.id)
    problems = problems_of(article.draft)
    blocking = [problem.code for problem in problems if problem.severity is Severity.MUST]
    if blocking:
        raise UserError("checklist-blocks", problems=", ".join(blocking))
    return problems


def _action_there(
    unit: UnitOfWork, release: Release, destination: Destination, wanted: Action
) -> Action:
    newest = _newest_there(unit, release.article_id, destination)
    is_there = newest is not None and newest.action is not Action.WITHDRAW
    if wanted is Action.PUBLISH:
        if newest is not None and is_there and newest.release_id == release.id:
            raise UserError("already-queued", id=newest.id)
        return Action.UPDATE if is_there else Action.PUBLISH
    if not is_there:
        raise UserError("nothing-published-there", destination=destination.name)
    return wanted


def _newest_there(unit: UnitOfWork, article_id: str, destination: Destination) -> QueueItem | None:
    sent = unit.queue.last_sent(article_id, destination.id)
    known = [] if sent is None else [sent]
    known += [
        item
        for item in unit.queue.unfinished_of(article_id)
        if item.destination_id == destination.id
    ]
    return max(known, key=lambda item: item.sequence, default=None)


def _refuse_outdated(unit: UnitOfWork, item: QueueItem) -> None:
    """Refuse to send what something newer has overtaken at the same destination."""
    sent = unit.queue.last_sent(item.article_id, item.destination_id)
    if sent is not None and sent.sequence > item.sequence:
        raise UserError("queue-item-outdated", id=item.id)


def _unfinished(unit: UnitOfWork, item_id: str) -> QueueItem:
    item = unit.queue.get(item_id)
    if item.state in FINISHED or item.state is QueueState.SENDING:
        raise UserError("queue-item-finished", item=item_id, state=item.state.value)
    return item


def _changed(*item_ids: str, initiator: str) -> Changes:
    return Changes(queue_items=frozenset(item_ids), initiator=initiator)
