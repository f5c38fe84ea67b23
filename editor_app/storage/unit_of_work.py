"""One transaction's view of the library."""

import sqlalchemy as sa

from editor_app.domain.assignment import Assignments
from editor_app.domain.bin import Bin
from editor_app.domain.byline import Contributors
from editor_app.domain.editor_note import EditorNotes
from editor_app.domain.embargo import Embargoes
from editor_app.domain.history import Versions
from editor_app.domain.image_report import ImageReports
from editor_app.domain.journal import Journal
from editor_app.domain.lease import Leases
from editor_app.domain.links import LinkChecks
from editor_app.domain.ports import (
    Articles,
    Destinations,
    MediaIndex,
    Queue,
    Releases,
)
from editor_app.domain.protection import ProtectedWords
from editor_app.domain.steps import Steps
from editor_app.storage.articles import SqlArticles
from editor_app.storage.assignments import SqlAssignments
from editor_app.storage.bin import SqlBin
from editor_app.storage.checks import SqlLinkChecks, SqlProtectedWords
from editor_app.storage.contributors import SqlContributors
from editor_app.storage.destinations import SqlDestinations
from editor_app.storage.embargoes import SqlEmbargoes
from editor_app.storage.image_reports import SqlImageReports
from editor_app.storage.journal import SqlJournal
from editor_app.storage.leases import SqlLeases
from editor_app.storage.media_index import SqlMediaIndex
from editor_app.storage.notes import SqlEditorNotes
from editor_app.storage.queue import SqlQueue
from editor_app.storage.releases import SqlReleases
from editor_app.storage.steps import SqlSteps
from editor_app.storage.versions import SqlVersions


class SqlUnitOfWork:
    """The repositories of one open transaction; useless after it.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self.articles: Articles = SqlArticles(connection)
        self.bin: Bin = SqlBin(connection)
        self.contributors: Contributors = SqlContributors(connection)
        self.destinations: Destinations = SqlDestinations(connection)
        self.embargoes: Embargoes = SqlEmbargoes(connection)
        self.protected: ProtectedWords = SqlProtectedWords(connection)
        self.links: LinkChecks = SqlLinkChecks(connection)
        self.releases: Releases = SqlReleases(connection)
        self.queue: Queue = SqlQueue(connection)
        self.media: MediaIndex = SqlMediaIndex(connection)
        self.image_reports: ImageReports = SqlImageReports(connection)
        self.journal: Journal = SqlJournal(connection)
        self.versions: Versions = SqlVersions(connection)
        self.leases: Leases = SqlLeases(connection)
        self.notes: EditorNotes = SqlEditorNotes(connection)
        self.assignments: Assignments = SqlAssignments(connection)
        self.steps: Steps = SqlSteps(connection)
