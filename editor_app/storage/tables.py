"""The tables of the library, as the newest migration leaves them."""

from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator

from editor_app.domain.publication import CLAIMABLE, FINISHED, QueueState
from editor_app.storage.file_marks import EPOCH, MICROSECOND


class UtcTime(TypeDecorator[datetime]):
    """An aware moment, kept as whole microseconds since 1970 UTC: exact, and sorts as time."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> int | None:
        """Turn a moment into its number."""
        return None if value is None else (value - EPOCH) // MICROSECOND

    def process_result_value(self, value: int | None, dialect: sa.Dialect) -> datetime | None:
        """Turn a number into its moment."""
        return None if value is None else EPOCH + value * MICROSECOND


metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, primary_key=key)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _moment(name: str, *, optional: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, UtcTime, nullable=optional)


def _row_seal() -> sa.Column[bytes]:
    return sa.Column("sha256", sa.LargeBinary, nullable=False, server_default=sa.text("x''"))


def _points_to(name: str, target: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, sa.ForeignKey(target), nullable=False)


def one_of(column: sa.ColumnElement[str], states: Iterable[str]) -> sa.ColumnElement[bool]:
    """Say that ``column`` is one of ``states``, spelt out: only then is a partial index taken."""
    return column.in_([sa.literal_column(f"'{state}'") for state in sorted(states)])


def none_of(column: sa.ColumnElement[str], states: Iterable[str]) -> sa.ColumnElement[bool]:
    """Say that ``column`` is none of ``states``, spelt out as ``one_of`` does."""
    return column.not_in([sa.literal_column(f"'{state}'") for state in sorted(states)])


def as_bytes(text: sa.ColumnElement[str]) -> sa.ColumnElement[bytes]:
    """Select a text column's bytes: the driver stumbles over those that are no UTF-8."""
    return sa.cast(text, sa.LargeBinary).label("data")


articles = sa.Table(
    "articles",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    _number("revision"),
    _text("state"),
    _text("language"),
    _text("direction"),
    _text("headline"),
    _text("byline"),
    _moment("created_utc"),
    _moment("updated_utc"),
    _moment("deleted_utc", optional=True),
)
"""What lists show. ``number`` is also the row of the draft and of the search index."""

sa.Index(
    "ix_articles_library",
    articles.c.updated_utc,
    articles.c.id,
    articles.c.state,
    sqlite_where=articles.c.deleted_utc.is_(None),
)
sa.Index(
    "ix_articles_bin",
    articles.c.updated_utc,
    articles.c.id,
    articles.c.state,
    sqlite_where=articles.c.deleted_utc.is_not(None),
)

drafts = sa.Table(
    "drafts",
    metadata,
    sa.Column(
        "number",
        sa.Integer,
        sa.ForeignKey("articles.number", ondelete="CASCADE"),
        primary_key=True,
    ),
    _text("text"),
    sa.Column("sha256", sa.LargeBinary, nullable=False),
    sa.Column("parts", sa.LargeBinary, nullable=False, server_default=sa.text("x''")),
)
"""What authors wrote, as JSON, apart from the lists so that those stay small.

``parts`` lists the hashes of a long body's parts; ``text`` then holds the rest of the draft.
"""

draft_parts = sa.Table(
    "draft_parts",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column(
        "article",
        sa.Integer,
        sa.ForeignKey("articles.number", ondelete="CASCADE"),
        nullable=False,
    ),
    sa.Column("sha256", sa.LargeBinary, nullable=False),
    _text("text"),
    sa.UniqueConstraint("article", "sha256", name="uq_draft_parts_article"),
)
"""A few neighbouring blocks of a long draft each. Versions have parts of their own: what the disk
does to the one text, it has not done to the other."""

search = sa.table("search", sa.column("rowid", sa.Integer), sa.column("words", sa.Text))
CREATE_SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5(words, detail=none, columnsize=0, "
    "prefix='1 2 3', tokenize=\"ascii tokenchars '_'\")"
)
"""The folded words of each draft, each once. They come folded and parted, so that the plain
tokenizer is enough; without positions the index stays a third of its size."""

contributors = sa.Table(
    "contributors",
    metadata,
    _text("id", key=True),
    _text("name"),
    _text("role"),
    _text("credit"),
    _text("email"),
    _row_seal(),
)

destinations = sa.Table(
    "destinations",
    metadata,
    _text("id", key=True),
    _text("kind"),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    _text("options"),
    sa.Column("is_paused", sa.Boolean(create_constraint=False), nullable=False),
    _moment("open_utc", optional=True),
    sa.Column("checks", sa.Text, nullable=False, server_default="{}"),
    _row_seal(),
    _moment("asked_utc", optional=True),
)
"""``open_utc`` is when one of limited pace, or at rest, is sent to next; ``asked_utc`` its wish."""

releases = sa.Table(
    "releases",
    metadata,
    _text("id", key=True),
    _points_to("article_id", "articles.id"),
    _number("revision"),
    _number("sequence"),
    _text("slug"),
    _text("headline"),
    _moment("first_published_utc"),
    _moment("created_utc"),
    _text("text"),
    sa.Column("sha256", sa.LargeBinary, nullable=False),
    sa.Column("additions", sa.Text, nullable=False, server_default=""),
    sa.Column("additions_sha256", sa.LargeBinary, nullable=False, server_default=sa.text("x''")),
    sa.Index("ix_releases_latest", "article_id", "sequence", "id"),
)
"""``additions`` holds corrections, replies and a notice as JSON; empty where there are none."""

queue = sa.Table(
    "queue",
    metadata,
    _text("id", key=True),
    _points_to("article_id", "articles.id"),
    _points_to("release_id", "releases.id"),
    _points_to("destination_id", "destinations.id"),
    _text("action"),
    _text("state"),
    _number("sequence"),
    _number("position"),
    _moment("created_utc"),
    _moment("due_utc", optional=True),
    _text("due_wall"),
    _text("due_zone"),
    _number("attempts"),
    _moment("next_try_utc", optional=True),
    sa.Column("lease_owner", sa.Text),
    _moment("lease_until_utc", optional=True),
    sa.Column("lease_attempt", sa.Integer),
    _text("remote_id"),
    _text("remote_url"),
    _moment("sent_utc", optional=True),
    sa.Column("failure_code", sa.Text),
    sa.Column("failure_params", sa.Text),
    sa.Column("remote_state", sa.Text, nullable=False, server_default=""),
    sa.Column("priority", sa.Integer, nullable=False, server_default=sa.text("1")),
    sa.Column("resend", sa.Integer, nullable=False, server_default=sa.text("0")),
    sa.Column("override", sa.Text, nullable=False, server_default=""),
    sa.Column("zone_data", sa.Text, nullable=False, server_default=""),
    _moment("moved_utc", optional=True),
    _row_seal(),
)
_q = queue.c

MAY_BE_SENT = frozenset({*CLAIMABLE, QueueState.SENDING})
"""What a worker looks through: a SENDING item may have lost its worker."""

ALREADY_QUEUED = "uq_queue_release"
sa.Index(
    ALREADY_QUEUED,
    _q.article_id,
    _q.release_id,
    _q.destination_id,
    _q.action,
    _q.resend,
    unique=True,
    sqlite_where=_q.state != sa.literal_column("'cancelled'"),
)
sa.Index(
    "ix_queue_waiting",
    _q.priority,
    _q.position,
    _q.sequence,
    _q.id,
    _q.due_utc,
    _q.next_try_utc,
    _q.state,
    _q.lease_until_utc,
    _q.destination_id,
    _q.article_id,
    sqlite_where=one_of(_q.state, MAY_BE_SENT),
)
sa.Index(
    "ix_queue_unfinished",
    _q.article_id,
    _q.destination_id,
    _q.sequence,
    sqlite_where=none_of(_q.state, FINISHED),
)
sa.Index(
    "ix_queue_sending",
    _q.destination_id,
    _q.lease_until_utc,
    sqlite_where=one_of(_q.state, {QueueState.SENDING}),
)
sa.Index("ix_queue_moved", _q.id, sqlite_where=_q.moved_utc.is_not(None))
sa.Index("ix_queue_due_utc", _q.due_utc)
sa.Index("ix_queue_sent_utc", _q.sent_utc)
sa.Index("ix_queue_pair", _q.article_id, _q.destination_id, _q.sequence)
sa.Index("ix_queue_release_id", _q.release_id)
sa.Index("ix_queue_destination_id", _q.destination_id)
sa.Index("ix_queue_position", _q.position)
sa.Index("ix_queue_order", _q.priority, _q.position)
sa.Index("ix_queue_sequence", _q.sequence, _q.id)

attempts = sa.Table(
    "attempts",
    metadata,
    sa.Column("item_id", sa.Text, sa.ForeignKey("queue.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    _moment("started_utc"),
    _moment("ended_utc", optional=True),
    _text("outcome"),
    _text("detail"),
    sa.Column("request", sa.Text, nullable=False, server_default=""),
    sa.Column("answer", sa.Text, nullable=False, server_default=""),
    _row_seal(),
    sqlite_with_rowid=False,
)

embargoes = sa.Table(
    "embargoes",
    metadata,
    sa.Column(
        "article_id", sa.Text, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    ),
    _moment("until_utc"),
    _text("wall"),
    _text("zone"),
    sa.Column("zone_data", sa.Text, nullable=False, server_default=""),
    _moment("moved_utc", optional=True),
)
"""Until when articles are kept back."""

media = sa.Table(
    "media",
    metadata,
    _text("id", key=True),
    _text("media_type"),
    _number("width"),
    _number("height"),
    _number("size_bytes"),
    _text("name"),
)

journal = sa.Table(
    "journal",
    metadata,
    _text("buffer", key=True),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    _text("article_id"),
    _number("base_revision"),
    _text("owner"),
    _moment("written_utc"),
    _text("text"),
    sa.Column("sha256", sa.LargeBinary, nullable=False),
    sa.Index("ix_journal_article_id", "article_id"),
)
"""What is being written and not saved yet, one row a change."""

steps = sa.Table(
    "steps",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column(
        "article",
        sa.Integer,
        sa.ForeignKey("articles.number", ondelete="CASCADE"),
        nullable=False,
    ),
    sa.Column("seal_before", sa.LargeBinary, nullable=False),
    sa.Column("seal_after", sa.LargeBinary, nullable=False),
    _moment("taken_utc"),
    _text("text"),
    sa.Column("sha256", sa.LargeBinary, nullable=False),
    sa.Index("ix_steps_article_number", "article", "number"),
    sa.Index("ix_steps_taken_utc", "taken_utc"),
)
"""A day's changes, both ways, between texts that are named by their hashes."""

versions = sa.Table(
    "versions",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column(
        "article_id", sa.Text, sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False
    ),
    _number("revision"),
    _text("reason"),
    _text("author"),
    _moment("saved_utc"),
    _text("head"),
    _text("parts"),
    sa.Column("sha256", sa.LargeBinary, nullable=False),
    sa.Index("ix_versions_article_id_number", "article_id", "number"),
)
"""How articles stood: the head of a draft, and the numbers of the parts that hold its blocks."""

parts = sa.Table(
    "parts",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("sha256", sa.LargeBinary, nullable=False, unique=True),
    _text("text"),
)
"""A few neighbouring blocks each, named by their hash and shared by all versions that hold them."""

leases = sa.Table(
    "leases",
    metadata,
    _text("key", key=True),
    _text("owner"),
    _moment("until_utc"),
)

unindexed = sa.Table(
    "unindexed",
    metadata,
    sa.Column(
        "number",
        sa.Integer,
        sa.ForeignKey("articles.number", ondelete="CASCADE"),
        primary_key=True,
    ),
)
"""Articles whose search index is older than their text."""
