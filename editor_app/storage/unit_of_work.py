"""One transaction's view of the library."""

import sqlalchemy as sa

from editor_app.storage.articles import SqlArticles
from editor_app.storage.contributors import SqlContributors
from editor_app.storage.destinations import SqlDestinations
from editor_app.storage.media_index import SqlMediaIndex
from editor_app.storage.queue import SqlQueue
from editor_app.storage.releases import SqlReleases


class SqlUnitOfWork:
    """The repositories of one open transaction; useless after it.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self.articles = SqlArticles(connection)
        self.contributors = SqlContributors(connection)
        self.destinations = SqlDestinations(connection)
        self.releases = SqlReleases(connection)
        self.queue = SqlQueue(connection)
        self.media = SqlMediaIndex(connection)
