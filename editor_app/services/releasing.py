"""Freeze an article into a release, which carries what readers were told before."""

from collections.abc import Sequence
from datetime import datetime

from editor_app.base.identifiers import new_id
from editor_app.base.records import dataclass
from editor_app.domain.article import Article, Draft
from editor_app.domain.correction import Correction
from editor_app.domain.ports import QueueQuery, UnitOfWork
from editor_app.domain.protection import is_in_slug
from editor_app.domain.publication import Action, Destination, QueueItem, Release
from editor_app.domain.reply import Reply
from editor_app.language.slugs import slug_with_id
from editor_app.services.protecting import KEPT_BACK, needles


@dataclass(frozen=True, slots=True, kw_only=True)
class Additions:
    """What one release says beside its draft and beside what stood before."""

    corrections: tuple[Correction, ...] = ()
    replies: tuple[Reply, ...] = ()
    notice: str = ""


NOTHING = Additions()


def freeze(
    unit: UnitOfWork,
    article_id: str,
    *,
    draft: Draft,
    revision: int,
    now: datetime,
    added: Additions = NOTHING,
) -> Release:
    """Store the article's next release: every correction and reply that stands goes with it.

    Args:
        unit: The open transaction.
        article_id: The article.
        draft: What it says.
        revision: The revision that it was made from.
        now: The moment of the release.
        added: What this release says beside them.
    """
    latest = unit.releases.latest_of(article_id)
    standing = unit.releases.standing_of(article_id)
    release = Release(
        id=new_id(now),
        article_id=article_id,
        revision=revision,
        sequence=latest.sequence + 1 if latest else 1,
        slug=_slug(unit, latest, draft, article_id),
        draft=draft,
        first_published_utc=latest.first_published_utc if latest else now,
        created_utc=now,
        corrections=(standing.corrections if standing else ()) + added.corrections,
        replies=(standing.replies if standing else ()) + added.replies,
        notice=added.notice,
    )
    unit.releases.add(release)
    return release


def release_for(
    unit: UnitOfWork,
    article: Article,
    targets: Sequence[Destination],
    action: Action,
    standing: Release | None,
    now: datetime,
) -> Release:
    """Return the newest release where it says the same, else freeze a new one.

    What has been withdrawn somewhere comes back as a release of its own. A withdrawal is one
    too: it says again what the newest release said, whatever has been written since, and its
    moment is the one that the notice shows.

    Args:
        unit: The open transaction.
        article: The article as it stands.
        targets: Where the release is to go.
        action: What it is for.
        standing: What readers see, or may see; None where there never was a release.
        now: The moment of a new release.
    """
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
    return freeze(unit, article.id, draft=draft, revision=article.revision, now=now)


def _slug(unit: UnitOfWork, latest: Release | None, draft: Draft, article_id: str) -> str:
    """Return the address of an article's page, which stays once it has been anywhere.

    Before, an address that spells a word that has become protected gives way to a new one.
    """
    if latest is not None:
        is_spelt = is_in_slug(latest.slug, needles(unit))
        if not is_spelt or _has_been_tried(unit, article_id):
            return latest.slug
    return slug_with_id(draft.headline, article_id)


def _has_been_tried(unit: UnitOfWork, article_id: str) -> bool:
    rows = unit.queue.rows(QueueQuery(article_id=article_id))
    tries = (each for row in rows for each in unit.queue.attempts_of(row.item.id))
    return any(each.outcome != KEPT_BACK for each in tries)


def newest_there(unit: UnitOfWork, article_id: str, destination_id: str) -> QueueItem | None:
    """Return the item that decides what a destination holds, or will once its queue is empty."""
    sent = unit.queue.last_sent(article_id, destination_id)
    known = [] if sent is None else [sent]
    known += [
        item
        for item in unit.queue.unfinished_of(article_id)
        if item.destination_id == destination_id
    ]
    return max(known, key=lambda item: item.sequence, default=None)


def is_there(newest: QueueItem | None) -> bool:
    """Tell whether a destination whose newest item this is holds the article, or will."""
    return newest is not None and newest.action is not Action.WITHDRAW


def holders_of(unit: UnitOfWork, article_id: str) -> list[tuple[Destination, QueueItem]]:
    """Return the destinations that hold an article or will, each with its newest item."""
    found = []
    for destination in unit.destinations.all():
        newest = newest_there(unit, article_id, destination.id)
        if newest is not None and is_there(newest):
            found.append((destination, newest))
    return found
