"""What was done with an article in public: each release, what it told readers, who confirmed."""

from collections.abc import Iterable, Iterator, Sequence

from editor_app.base.errors import UserError
from editor_app.domain.history import Act, ActKind
from editor_app.domain.ports import QueueQuery, UnitOfWork
from editor_app.domain.publication import Action, QueueRow, QueueState, Release

_KINDS = {
    Action.WITHDRAW: ActKind.WITHDRAWN,
    Action.CORRECT: ActKind.CORRECTED,
    Action.UPDATE: ActKind.UPDATED,
    Action.PUBLISH: ActKind.PUBLISHED,
}
"""What a release was, by the first of these that one of its items does."""


def acts_of(unit: UnitOfWork, article_id: str) -> Sequence[Act]:
    """Return the releases of an article that were not taken back, the oldest first.

    What a damaged release told nobody can say: it is left out.
    """
    rows: dict[str, list[QueueRow]] = {}
    for row in unit.queue.rows(QueueQuery(article_id=article_id, limit=10_000)):
        if row.item.state is not QueueState.CANCELLED:
            rows.setdefault(row.item.release_id, []).append(row)
    releases = sorted(_readable(unit, rows), key=lambda one: one.sequence)
    authors = {row.saved_utc: row.author for row in unit.versions.rows_of(article_id)}
    acts: list[Act] = []
    before: Release | None = None
    for release in releases:
        author = authors.get(release.created_utc, "")
        acts.append(_act(release, before, rows[release.id], author))
        before = release
    return acts


def _readable(unit: UnitOfWork, ids: Iterable[str]) -> Iterator[Release]:
    for each in ids:
        try:
            yield unit.releases.get(each)
        except UserError as error:
            if error.code != "release-damaged":
                raise


def _act(release: Release, before: Release | None, rows: Sequence[QueueRow], author: str) -> Act:
    known = before.corrections if before else ()
    told = next((one for one in release.corrections if one not in known), None)
    replied = before.replies if before else ()
    reply = next((one for one in release.replies if one not in replied), None)
    actions = {row.item.action for row in rows}
    kind = next(kind for action, kind in _KINDS.items() if action in actions)
    by, text = author, release.notice
    if told is not None:
        kind, by = ActKind.CORRECTED, told.by or author
    elif reply is not None:
        kind, by, text = ActKind.REPLIED, reply.by, reply.text
    names = {
        is_sent: tuple(
            sorted(
                {row.destination for row in rows if (row.item.state is QueueState.SENT) is is_sent}
            )
        )
        for is_sent in (True, False)
    }
    return Act(
        release_id=release.id,
        kind=kind,
        made_utc=release.created_utc,
        by=by,
        wrong=told.wrong if told else "",
        right=told.right if told else "",
        text=text,
        confirmed=names[True],
        waiting=names[False],
    )
