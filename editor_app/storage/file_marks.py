"""What a library's file says of itself, and where its moments count from."""

from datetime import UTC, datetime, timedelta

APPLICATION_ID = 0x4D484252
"""``MHBR`` in the file's header: the file is a library of ours."""

SCHEMA_VERSION = 12
"""The header's ``user_version``; the Alembic revision of that number made the shape."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""Where stored moments count from."""
MICROSECOND = timedelta(microseconds=1)
