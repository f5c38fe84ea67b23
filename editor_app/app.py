"""The composition root: the only place that knows every room, and introduces them."""

import gc
import os
import sys
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.base.clock import Clock, SystemClock, boot_name
from editor_app.base.paths import DataFolder, data_folder, restrict_new_files
from editor_app.base.processes import may_run, own_name, user_name
from editor_app.base.settings import Settings

if TYPE_CHECKING:
    from editor_app.domain.first_look import FirstLook
    from editor_app.domain.ports import Database
    from editor_app.services.desk import Desk
    from editor_app.services.doctor import Caretaker
    from editor_app.storage.vault import Vault
    from editor_app.ui.bench import Bench


def open_desk(data_dir: Path | None = None, passphrase: str = "") -> "Desk":
    """Open the library of a data folder.

    Args:
        data_dir: The folder; None for the usual one.
        passphrase: Opens an encrypted library; a recovery code does too.

    Raises:
        EnvironmentFault: ``data-folder-unusable``, or what storage says.
        UserError: ``library-newer`` or ``library-foreign``; the file is left as it is.
            ``library-locked`` or ``passphrase-wrong`` where it is encrypted.
    """
    restrict_new_files()
    folder = data_folder(data_dir)
    vault = _make_vault(folder)
    if passphrase and vault.is_locked:
        vault.unlock_either(passphrase)
    return build_desk(folder, Settings(folder.settings), SystemClock(), vault)


def open_caretaker(data_dir: Path | None = None) -> "Caretaker":
    """Take care of a library without opening it: it may be damaged.

    Args:
        data_dir: Its data folder; None for the usual one.

    Raises:
        EnvironmentFault: ``data-folder-unusable``.
    """
    restrict_new_files()
    folder = data_folder(data_dir)
    return build_caretaker(folder, Settings(folder.settings), SystemClock())


def build_caretaker(
    folder: DataFolder, settings: Settings, clock: Clock, vault: "Vault | None" = None
) -> "Caretaker":
    """Introduce the library's files to those who look after them. Any thread.

    Args:
        folder: The data folder.
        settings: Its options.
        clock: Time.
        vault: Holds the key of an encrypted library; None: only the keyring does.
    """
    from editor_app.services.care import CareService
    from editor_app.services.doctor import Caretaker, Doctor
    from editor_app.services.encryption import EncryptionService
    from editor_app.storage.stored_library import FileLibrary
    from editor_app.storage.turning import Turning
    from editor_app.storage.vault import Vault

    vault = vault or Vault(folder)
    files = FileLibrary(folder, vault)
    care = CareService(files, folder, settings, clock)
    return Caretaker(
        care=care,
        doctor=Doctor(files, care, folder, settings, clock),
        encryption=EncryptionService(vault, Turning(vault), files, care, clock),
        settings=settings,
    )


def build_desk(
    folder: DataFolder,
    settings: Settings,
    clock: Clock,
    vault: "Vault | None" = None,
    look: "FirstLook | None" = None,
) -> "Desk":
    """Introduce storage, publishing and services to each other. Any thread.

    Args:
        folder: The data folder.
        settings: Its options.
        clock: Time.
        vault: Holds the key of an encrypted library; None: only the keyring does.
        look: What was read of the library already: then the database layer, whose import takes a
            while, comes with the first transaction; else now.
    """
    import random
    import socket
    from uuid import uuid4

    from editor_app.publishing.fetching import WebFetcher
    from editor_app.publishing.registry import kinds, server
    from editor_app.publishing.withheld import WithheldSecrets
    from editor_app.services.amendments import AmendmentService
    from editor_app.services.articles import ArticleService
    from editor_app.services.assignments import AssignmentService
    from editor_app.services.bin import BinService
    from editor_app.services.checking import CheckService, UnreadWords
    from editor_app.services.contributors import ContributorService
    from editor_app.services.desk import Desk
    from editor_app.services.destinations import DestinationService
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
    from editor_app.services.sending_guard import SendingGuard
    from editor_app.services.serving import ServingService
    from editor_app.services.versions import VersionService
    from editor_app.services.worker import Worker
    from editor_app.services.writing_kit import WritingKitService
    from editor_app.storage.first_look import early_article
    from editor_app.storage.late_database import LateDatabase
    from editor_app.storage.media_store import FileMediaStore
    from editor_app.storage.private_file import PrivateFile
    from editor_app.storage.secrets import KeyringSecrets
    from editor_app.storage.vault import Vault

    vault = vault or Vault(folder)
    opening = partial(_open_library, folder, vault)
    late = LateDatabase(opening, vault.gate, partial(early_article, vault))
    database = opening() if look is None else late
    media = FileMediaStore(vault)
    secrets = KeyringSecrets()
    known = kinds(secrets, clock, folder.site_copies)
    author, owner = settings.text("house.person") or user_name(), own_name()
    fetcher = WebFetcher(clock)
    proofreading = ProofreadingService(
        PrivateFile(vault, folder.own_words), PrivateFile(vault, folder.ignored_places)
    )
    unread = UnreadWords(proofreading, lambda: settings.flag("proof.spelling"))
    articles = ArticleService(database, clock, author, late.early_article if look else None)
    images = ImageService(database, media)
    image_reports = ImageReportService(database, media, known, clock, author)
    leases = LeaseService(database, clock, owner, may_run)
    versions = VersionService(database, clock, author)
    journal = JournalService(database, clock, owner, leases.is_alive)
    queue = QueueService(database, clock, author, unread)
    silent = kinds(WithheldSecrets(), clock, folder.site_copies)
    moved = MovedSchedules(database, clock)
    notes = NoteService(database, clock, author)
    assignments = AssignmentService(database, clock, author)
    return Desk(
        folder=folder,
        settings=settings,
        clock=clock,
        amendments=AmendmentService(database, clock, author, unread),
        articles=articles,
        bin=BinService(database, clock),
        contributors=ContributorService(database, clock),
        destinations=DestinationService(database, media, known, secrets, clock),
        queue=queue,
        previews=PreviewService(database, media, silent, clock),
        checks=CheckService(database, clock, fetcher, unread),
        resender=Resender(database, media, known, clock),
        embargoes=EmbargoService(database),
        moved=moved,
        journal=journal,
        versions=versions,
        recovery=RecoveryService(journal, articles, versions),
        leases=leases,
        worker=Worker(
            database,
            media,
            known,
            clock,
            owner=f"{socket.gethostname()}-{os.getpid()}-{uuid4().hex[:6]}",
            jitter=random.random,
            per_minute=lambda: settings.number("queue.per_minute"),
            guard=SendingGuard(clock, folder.agreed_clocks, boot_name(), moved.look),
        ),
        images=images,
        exchange=ExchangeService(articles, media, fetcher),
        caretaker=build_caretaker(folder, settings, clock, vault),
        library_files=LibraryFiles(articles, images, notes, assignments),
        notes=notes,
        assignments=assignments,
        writing_kit=WritingKitService(PrivateFile(vault, folder.writing_kit)),
        proofreading=proofreading,
        image_reports=image_reports,
        serving=ServingService(
            database,
            articles,
            image_reports,
            server(known, media, clock),
            folder.report_key,
        ),
        close=database.close,
        first_look=look,
    )


def _open_library(folder: DataFolder, vault: "Vault") -> "Database":
    from editor_app.storage.database import open_database

    return open_database(folder, vault)


def run_window(data_dir: Path | None = None) -> int:
    """Open the window and return the exit code.

    Raises:
        EnvironmentFault: ``data-folder-unusable``.
    """
    gc.disable()  # what is imported stays; the program collects again when the library is open
    restrict_new_files()
    folder = data_folder(data_dir)
    from editor_app.ui.program import run

    settings, clock = Settings(folder.settings), SystemClock()
    vault = cache(partial(_make_vault, folder))
    return run(
        folder,
        settings,
        clock,
        lambda: _open_behind(folder, settings, clock, vault()),
        lambda: build_caretaker(folder, settings, clock, vault()),
    )


def _make_vault(folder: DataFolder) -> "Vault":
    from editor_app.storage.vault import Vault

    return Vault(folder)


def _open_behind(
    folder: DataFolder, settings: Settings, clock: Clock, vault: "Vault | None" = None
) -> "Desk":
    """Do what an earlier run left word of, build the desk, and read what its window needs."""
    from editor_app.presenters.library import PAGE_ROWS
    from editor_app.storage.first_look import first_look

    vault = vault or _make_vault(folder)
    vault.open_as_kept()
    build_caretaker(folder, settings, clock, vault).care.keep_word()
    desk = build_desk(folder, settings, clock, vault, first_look(vault, PAGE_ROWS))
    # Read here what the window's thread would otherwise stop to read.
    import_module("editor_app.ui.bench")
    return desk


def run_demo(page: Path, into: Path) -> int:
    """Play the main job on the window and return the exit code; see ``ui.demo``.

    Args:
        page: The page to import.
        into: A folder for the library, the site and a picture of the window; made where missing.

    Raises:
        EnvironmentFault: ``data-folder-unusable``.
    """
    restrict_new_files()
    folder = data_folder(into / "data")
    from editor_app.ui.demo import Demonstration
    from editor_app.ui.program import run

    settings, clock = Settings(folder.settings), SystemClock()
    demonstrations: list[Demonstration] = []

    def play(bench: "Bench") -> None:
        demonstrations.append(Demonstration(bench, page, into))
        demonstrations[0].start()

    code = run(
        folder,
        settings,
        clock,
        lambda: build_desk(folder, settings, clock),
        lambda: build_caretaker(folder, settings, clock),
        play,
    )
    played = demonstrations[0].played if demonstrations else None
    if played is None or played.stuck_at or played.page is None:
        sys.stderr.write(f"mihbara demo: stuck at: {played.stuck_at if played else 'start'}\n")
        return 1
    sys.stdout.write(f"window: {played.screenshot}\npage: {played.page}\n")
    return code
