"""What has been or will be sent, of one transaction."""

import sqlalchemy as sa

from editor_app.base.errors import UserError
from editor_app.domain.publication import Release
from editor_app.storage.tables import as_bytes, releases
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
)
_get = _whole.where(_r.id == sa.bindparam("release_id"))


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
        row = self._connection.execute(
            _whole.where(_r.article_id == article_id)
            .order_by(_r.sequence.desc(), _r.id.desc())
            .limit(1)
        ).one_or_none()
        return None if row is None else _release(row)


def _release(row: sa.Row[*tuple[object, ...]]) -> Release:
    return Release(
        id=row.id,
        article_id=row.article_id,
        revision=row.revision,
        sequence=row.sequence,
        slug=row.slug,
        draft=unsealed(row.data, row.sha256, code="release-damaged", owner=row.id),
        first_published_utc=row.first_published_utc,
        created_utc=row.created_utc,
    )
