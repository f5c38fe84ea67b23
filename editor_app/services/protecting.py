"""Keep the words that must not leave from leaving: at the queue's door and at every sending.

A word may become protected while what holds it waits in the queue already. Such an item is held;
a withdrawal never is: it leaves with the names struck out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Protocol

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft
from editor_app.domain.body import Body
from editor_app.domain.byline import Byline
from editor_app.domain.correction import Correction
from editor_app.domain.ports import QueueQuery, UnitOfWork
from editor_app.domain.protection import (
    Needle,
    Told,
    found_in,
    is_in_slug,
    needles_of,
    texts_of,
    without_names,
)
from editor_app.domain.publication import Action, Failure, QueueItem, QueueState, Release
from editor_app.domain.reply import Reply

KEPT_BACK = "protected-name-in-queue"
"""The code that an item is held with."""
_WAITING = frozenset({QueueState.PENDING, QueueState.RETRYING})
_ALL = 100_000


def needles(unit: UnitOfWork) -> tuple[Needle, ...]:
    """Return the words that must not leave, ready to be looked for."""
    return _needles(tuple(unit.protected.all()))


def file_names(unit: UnitOfWork, draft: Draft) -> Iterator[str]:
    """Yield the names of the files of a draft's pictures."""
    ids = [picture.media_id for picture in draft.pictures]
    ids += [part.image for part in draft.body.blocks if part.image]
    for media_id in dict.fromkeys(ids):
        try:
            yield unit.media.get(media_id).name
        except UserError as error:
            if error.code != "media-not-found":
                raise


def is_protected(unit: UnitOfWork, release: Release) -> bool:
    """Tell whether anything that a release would send holds a protected word."""
    wanted = needles(unit)
    if not wanted:
        return False
    names = file_names(unit, release.draft)
    texts = (*texts_of(release.draft, names), *told_beside(release))
    return is_in_slug(release.slug, wanted) or any(found_in(texts, wanted))


class Beside(Protocol):
    """What a release says beside its draft."""

    @property
    def corrections(self) -> Sequence[Correction]:
        """What was wrong, and what is right."""
        ...

    @property
    def replies(self) -> Sequence[Reply]:
        """What was answered."""
        ...

    @property
    def notice(self) -> str:
        """What readers are told of this release alone."""
        ...


def told_beside(release: Beside) -> Iterator[Told]:
    """Yield every text that a release says beside its draft."""
    yield Told("notice", release.notice)
    for one in release.corrections:
        yield from (Told("corrections", text) for text in (one.wrong, one.right, one.by))
    for reply in release.replies:
        yield from (Told("replies", text) for text in (reply.text, reply.by))


def says_protected(unit: UnitOfWork, said: Beside) -> bool:
    """Tell whether what is said beside a draft holds a protected word."""
    return any(found_in(told_beside(said), needles(unit)))


def refuse_protected(unit: UnitOfWork, release: Release, action: Action) -> None:
    """Refuse to queue a release that holds a protected word; a withdrawal always may go.

    Raises:
        UserError: ``protected-name-in-release``.
    """
    if action is not Action.WITHDRAW and is_protected(unit, release):
        raise UserError("protected-name-in-release")


def refuse_to_let_go(unit: UnitOfWork, item: QueueItem) -> None:
    """Refuse to let an item of the queue go that holds a protected word.

    Raises:
        UserError: ``protected-name-in-queue``.
    """
    if item.action is not Action.WITHDRAW and _is_protected_whole(unit, item.release_id):
        raise UserError(KEPT_BACK)


def keep_back_waiting(unit: UnitOfWork) -> frozenset[str]:
    """Hold everything that waits and holds a protected word; return the items that changed.

    An item whose outcome is not known is left to the worker, which asks its destination first.
    """
    if not needles(unit):
        return frozenset()
    changed = set()
    known: dict[str, bool] = {}
    for row in unit.queue.rows(QueueQuery(states=_WAITING, limit=_ALL)):
        item = row.item
        if item.action is Action.WITHDRAW:
            continue
        if item.release_id not in known:
            known[item.release_id] = _is_protected_whole(unit, item.release_id)
        if known[item.release_id]:
            unit.queue.save(kept_back(unit, item), expected=item)
            changed.add(item.id)
    return frozenset(changed)


def kept_back(unit: UnitOfWork, item: QueueItem) -> QueueItem:
    """Return an item held for a protected word, or cancelled where a withdrawal waits behind it."""
    is_overtaken = any(
        other.destination_id == item.destination_id
        and other.action is Action.WITHDRAW
        and other.sequence > item.sequence
        for other in unit.queue.unfinished_of(item.article_id)
    )
    return replace(
        item,
        state=QueueState.CANCELLED if is_overtaken else QueueState.HELD,
        lease=None,
        next_try_utc=None,
        failure=Failure(code=KEPT_BACK),
    )


def make_way(unit: UnitOfWork, article_id: str, destination_id: str) -> frozenset[str]:
    """Cancel what is held for a protected word at a destination, so that a withdrawal gets there.

    Returns:
        The items that were cancelled.
    """
    changed = set()
    for item in unit.queue.unfinished_of(article_id):
        is_kept = item.state is QueueState.HELD and item.failure == Failure(code=KEPT_BACK)
        if item.destination_id == destination_id and is_kept:
            unit.queue.save(replace(item, state=QueueState.CANCELLED), expected=item)
            changed.add(item.id)
    return frozenset(changed)


def struck_out(release: Release, wanted: Sequence[Needle]) -> Release:
    """Return a release as its withdrawal may say it: an ellipsis in the place of each name.

    The body and the pictures are left out: a withdrawal shows none. The address of the page stays,
    or the page could not be found.
    """
    if not wanted:
        return release

    def strike(text: str) -> str:
        return without_names(text, wanted)

    draft = release.draft
    return replace(
        release,
        draft=replace(
            draft,
            kicker=strike(draft.kicker),
            headline=strike(draft.headline),
            lead=strike(draft.lead),
            body=Body(),
            bylines=tuple(line for line in draft.bylines if not _names(line, wanted)),
            outlet=strike(draft.outlet),
            sources=(),
            pictures=(),
            section=strike(draft.section),
            keywords=tuple(map(strike, draft.keywords)),
            ticker=tuple(map(strike, draft.ticker)),
        ),
        corrections=tuple(_struck_correction(one, wanted) for one in release.corrections),
        replies=tuple(_struck_reply(one, wanted) for one in release.replies),
        notice=strike(release.notice),
    )


def _names(line: Byline, wanted: Sequence[Needle]) -> bool:
    return any(found_in((Told("bylines", f"{line.name} {line.credit}"),), wanted))


def _struck_correction(one: Correction, wanted: Sequence[Needle]) -> Correction:
    wrong, right, by = (without_names(text, wanted) for text in (one.wrong, one.right, one.by))
    return replace(one, wrong=wrong, right=right, by=by)


def _struck_reply(one: Reply, wanted: Sequence[Needle]) -> Reply:
    return replace(one, text=without_names(one.text, wanted), by=without_names(one.by, wanted))


def _is_protected_whole(unit: UnitOfWork, release_id: str) -> bool:
    """Tell the same of a release by its id; one that cannot be read fails when it is sent."""
    try:
        return is_protected(unit, unit.releases.get(release_id))
    except UserError as error:
        if error.code not in ("release-damaged", "release-not-found"):
            raise
        return False


@lru_cache(maxsize=4)
def _needles(words: tuple[str, ...]) -> tuple[Needle, ...]:
    return needles_of(words)
