"""What was done with an article in public: each release, what it told readers, who confirmed."""

from collections.abc import Iterable, Iterator, Sequence, Set

from editor_app.base.errors import UserError
from editor_app.domain.correction import Correction
from editor_app.domain.history import Act, ActKind
from editor_app.domain.ports import QueueQuery, UnitOfWork
from editor_app.domain.publication import Action, QueueRow, QueueState, Release
from editor_app.domain.reply import Reply

_KINDS = {
    Action.WITHDRAW: ActKind.WITHDRAWN,
    Action.CORRECT: ActKind.CORRECTED,
    Action.UPDATE: ActKind.UPDATED,
    Action.PUBLISH: ActKind.PUBLISHED,
}
"""What a release was, by the first of these that one of its items does."""


def acts_of(unit: UnitOfWork, article_id: str) -> Sequence[Act]:
    """Return the releases of an article, the oldest first; also those that were called off.

    What a damaged release told nobody can say: it is left out.
    """
    rows: dict[str, list[QueueRow]] = {}
    for row in unit.queue.rows(QueueQuery(article_id=article_id, limit=10_000)):
        rows.setdefault(row.item.release_id, []).append(row)
    releases = sorted(_readable(unit, rows), key=lambda one: one.sequence)
    authors = {row.saved_utc: row.author for row in unit.versions.rows_of(article_id)}
    acts: list[Act] = []
    told: set[Correction | Reply] = set()
    for release in releases:
        author = authors.get(release.created_utc, "")
        acts.append(_act(release, told, rows[release.id], author))
        told.update(release.corrections, release.replies)
    return acts


def _readable(unit: UnitOfWork, ids: Iterable[str]) -> Iterator[Release]:
    for each in ids:
        try:
            yield unit.releases.get(each)
        except UserError as error:
            if error.code != "release-damaged":
                raise


def _act(
    release: Release, known: Set[Correction | Reply], rows: Sequence[QueueRow], author: str
) -> Act:
    told = next((one for one in release.corrections if one not in known), None)
    reply = next((one for one in release.replies if one not in known), None)
    actions = {row.item.action for row in rows}
    kind = next(kind for action, kind in _KINDS.items() if action in actions)
    by, text = author, release.notice
    if told is not None:
        kind, by = ActKind.CORRECTED, told.by or author
    elif reply is not None:
        kind, by, text = ActKind.REPLIED, reply.by, reply.text
    ends = (QueueState.SENT, QueueState.CANCELLED)
    sent, cancelled = (_named(row for row in rows if row.item.state is end) for end in ends)
    return Act(
        release_id=release.id,
        kind=kind,
        made_utc=release.created_utc,
        by=by,
        wrong=told.wrong if told else "",
        right=told.right if told else "",
        text=text,
        confirmed=sent,
        waiting=_named(row for row in rows if row.item.state not in ends),
        cancelled=cancelled,
    )


def _named(rows: Iterable[QueueRow]) -> tuple[str, ...]:
    return tuple(sorted({row.destination for row in rows}))
