"""The desk: all verbs of one open library, as every front end gets them."""

from collections.abc import Callable

from editor_app.base.clock import Clock
from editor_app.base.paths import DataFolder
from editor_app.base.records import dataclass
from editor_app.base.settings import Settings
from editor_app.domain.first_look import FirstLook
from editor_app.services.amendments import AmendmentService
from editor_app.services.articles import ArticleService
from editor_app.services.assignments import AssignmentService
from editor_app.services.bin import BinService
from editor_app.services.checking import CheckService
from editor_app.services.contributors import ContributorService
from editor_app.services.destinations import DestinationService
from editor_app.services.doctor import Caretaker
from editor_app.services.embargoes import EmbargoService
from editor_app.services.exchange import ExchangeService
from editor_app.services.image_reports import ImageReportService
from editor_app.services.images import ImageService
from editor_app.services.journal import JournalService
from editor_app.services.leases import LeaseService
from editor_app.services.library_files import LibraryFiles
from editor_app.services.moved_schedules import MovedSchedules
from editor_app.services.notes import NoteService
from editor_app.services.previews import PreviewService
from editor_app.services.proofreading import ProofreadingService
from editor_app.services.queue import QueueService
from editor_app.services.recovery import RecoveryService
from editor_app.services.resending import Resender
from editor_app.services.serving import ServingService
from editor_app.services.versions import VersionService
from editor_app.services.worker import Worker
from editor_app.services.writing_kit import WritingKitService


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One open library. ``close`` ends it; nothing may be asked of it afterwards."""

    folder: DataFolder
    settings: Settings
    clock: Clock
    amendments: AmendmentService
    articles: ArticleService
    bin: BinService
    contributors: ContributorService
    destinations: DestinationService
    queue: QueueService
    previews: PreviewService
    worker: Worker
    resender: Resender
    embargoes: EmbargoService
    moved: MovedSchedules
    checks: CheckService
    images: ImageService
    exchange: ExchangeService
    journal: JournalService
    versions: VersionService
    recovery: RecoveryService
    leases: LeaseService
    caretaker: Caretaker
    library_files: LibraryFiles
    writing_kit: WritingKitService
    proofreading: ProofreadingService
    image_reports: ImageReportService
    notes: NoteService
    assignments: AssignmentService
    serving: ServingService
    close: Callable[[], None]
    first_look: FirstLook | None = None
    """What was read before the library was opened; None where it is open."""
