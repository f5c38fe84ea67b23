"""What has been or will be sent, of one transaction."""

import sqlalchemy as sa

from editor_app.base.errors import UserError
from editor_app.domain.publication import QueueState, Release
from editor_app.storage.additions import additions_of, are_as_sealed, sealed_additions
from editor_app.storage.tables import as_bytes, queue, releases
from editor_app.storage.texts import sealed, unsealed

_r = releases.c
_whole = sa.select(
    _r.id,
    _r.article_id,
    _r.revision,
    _r.sequence,
    _r.slug,
    _r.first_published_utc,
    _r.created_utc,
    as_bytes(_r.text),
    _r.sha256,
    sa.cast(_r.additions, sa.LargeBinary).label("additions"),
    _r.additions_sha256,
)
_get = _whole.where(_r.id == sa.bindparam("release_id"))
_items = sa.select(queue.c.id).where(
    queue.c.article_id == _r.article_id, queue.c.release_id == _r.id
)
_stands = sa.or_(
    _items.where(queue.c.state != QueueState.CANCELLED.value).exists(), ~_items.exists()
)
_newest = (_r.sequence.desc(), _r.id.desc())


class SqlReleases:
    """Releases, one row each, the frozen draft as JSON with its hash.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, release: Release) -> None:
        """Store a release."""
        text, sha256 = sealed(release.draft)
        additions, additions_sha256 = sealed_additions(release)
        self._connection.execute(
            sa.insert(releases).values(
                id=release.id,
                article_id=release.article_id,
                revision=release.revision,
                sequence=release.sequence,
                slug=release.slug,
                headline=release.draft.headline,
                first_published_utc=release.first_published_utc,
                created_utc=release.created_utc,
                text=text,
                sha256=sha256,
                additions=additions,
                additions_sha256=additions_sha256,
            )
        )

    def get(self, release_id: str) -> Release:
        """Return a release.

        Raises:
            UserError: ``release-not-found``, or ``release-damaged`` where its hash disagrees.
        """
        row = self._connection.execute(_get, {"release_id": release_id}).one_or_none()
        if row is None:
            raise UserError("release-not-found", id=release_id)
        return _release(row)

    def latest_of(self, article_id: str) -> Release | None:
        """Return the article's newest release, if it has one.

        Raises:
            UserError: ``release-damaged`` where its hash disagrees.
        """
        return self._first(_whole.where(_r.article_id == article_id))

    def standing_of(self, article_id: str) -> Release | None:
        """Return the newest release that was not taken back: not all of its items are cancelled.

        Raises:
            UserError: ``release-damaged`` where its hash disagrees.
        """
        return self._first(_whole.where(_r.article_id == article_id, _stands))

    def _first(self, wanted: sa.Select[*tuple[object, ...]]) -> Release | None:
        row = self._connection.execute(wanted.order_by(*_newest).limit(1)).one_or_none()
        return None if row is None else _release(row)


def _release(row: sa.Row[*tuple[object, ...]]) -> Release:
    if not are_as_sealed(row.additions, row.additions_sha256):
        raise UserError("release-damaged", id=row.id)
    return Release(
        id=row.id,
        article_id=row.article_id,
        revision=row.revision,
        sequence=row.sequence,
        slug=row.slug,
        draft=unsealed(row.data, row.sha256, code="release-damaged", owner=row.id),
        first_published_utc=row.first_published_utc,
        created_utc=row.created_utc,
        **additions_of(row.additions),
    )
