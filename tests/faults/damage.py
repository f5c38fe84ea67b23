"""Flipped bits, zeroed pages and cut-off files; bad backups; libraries that are none of ours."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from editor_app.app import build_caretaker
from editor_app.base.clock import SystemClock
from editor_app.base.errors import AppError
from editor_app.base.paths import DataFolder, data_folder
from editor_app.base.settings import Settings
from editor_app.domain.article import Article, ArticleState, Draft
from editor_app.domain.body import body_of
from editor_app.domain.byline import Byline
from editor_app.domain.history import VersionReason
from editor_app.domain.ports import Database
from editor_app.domain.publication import Release
from editor_app.services.care import CareService
from editor_app.services.images import ImageService
from editor_app.services.journal import JournalService
from editor_app.storage.backup import PICTURES
from editor_app.storage.database import open_database
from editor_app.storage.driver import driver
from editor_app.storage.file_marks import APPLICATION_ID, SCHEMA_VERSION
from editor_app.storage.media_store import FileMediaStore
from editor_app.storage.soundness import damage_of
from editor_app.storage.stored_library import FileLibrary
from editor_app.storage.vault import Vault
from tests.faults.disk import ROOT, cannot_mount, small_disk
from tests.faults.outcome import Outcome

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PAGE = 4096
_TEXTS = {
    "articles": "id, headline, byline",
    "drafts": "text, parts",
    "draft_parts": "sha256, text",
    "releases": "headline, text",
    "journal": "text",
    "parts": "text",
    "versions": "head",
}


def build(root: Path, articles: int = 24) -> DataFolder:
    """Make a library with texts and releases in it."""
    folder = data_folder(root)
    library = open_database(folder)
    with library.writing() as work:
        for number in range(articles):
            draft = Draft(
                headline=f"عنوان الخبر رقم {number}",
                lead="ملخص قصير للخبر.",
                body=body_of(*[f"فقرة {number}/{place} من خبر طويل. " * 8 for place in range(12)]),
                bylines=(Byline(name="نجيب الأضادي"),),
            )
            article = Article(
                id=f"a{number}",
                revision=1,
                state=ArticleState.DRAFT,
                draft=draft,
                created_utc=NOW,
                updated_utc=NOW,
            )
            work.articles.add(article)
            work.versions.add(article, reason=VersionReason.SAVED, author="", now=NOW)
            work.releases.add(
                Release(
                    id=f"r{number}",
                    article_id=article.id,
                    revision=1,
                    sequence=number,
                    slug=f"s{number}",
                    draft=draft,
                    first_published_utc=NOW,
                    created_utc=NOW,
                )
            )
    _write_on(library)
    ImageService(library, FileMediaStore(Vault(folder))).add(_picture(), name="صورة.png")
    library.close()
    return folder


def _write_on(library: Database) -> None:
    """Leave texts in the journal that nobody saved."""
    journal = JournalService(library, SystemClock(), "gone", lambda _unit, _owner: False)
    for number in range(3):
        buffer = journal.begin("", 0, Draft())
        for length in range(1, 6):
            texts = [f"فقرة {number}/{place} لم تُحفظ. " * 6 for place in range(length)]
            journal.append(buffer, Draft(headline="مسودة", body=body_of(*texts)))


def _picture() -> bytes:
    from io import BytesIO

    from PIL import Image

    stream = BytesIO()
    Image.effect_noise((120, 80), 60).save(stream, "PNG")
    return stream.getvalue()


def care_of(folder: DataFolder) -> CareService:
    """Return the verbs of care of a library."""
    return build_caretaker(folder, Settings(folder.settings), SystemClock()).care


def texts_in(path: Path) -> object:
    """Return every text of a library file, or why they cannot be read."""
    found: list[object] = []
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            connection.text_factory = bytes
            known = {
                name.decode() for (name,) in connection.execute("SELECT name FROM sqlite_master")
            }
            for table, columns in _TEXTS.items():
                if table in known:
                    found += connection.execute(f"SELECT {columns} FROM {table} ORDER BY rowid")
    except (sqlite3.Error, UnicodeDecodeError) as error:  # the second of its own message
        return str(error)
    return found


def harmed(good: bytes, kind: str, chance: random.Random) -> bytes:
    """Return a library's bytes with one harm done to them."""
    data = bytearray(good)
    if kind == "bit flipped":
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif kind == "page zeroed":
        start = chance.randrange(len(data) // PAGE) * PAGE
        data[start : start + PAGE] = bytes(PAGE)
    else:
        del data[chance.randrange(len(data)) :]
    return bytes(data)


def harms(kind: str, times: int, seed: int = 1) -> tuple[Outcome, int]:
    """Do a harm to copies of a library; return the row, and how many changed a text.

    A text that changed and was not noticed counts as an acknowledged loss.
    """
    outcome, changed, chance = Outcome(f"library: {kind}", row="24"), 0, random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
        folder = build(Path(place) / "data")
        good, written = folder.database.read_bytes(), texts_in(folder.database)
        copy = Path(place) / "copy.sqlite"
        while outcome.injected < times:
            copy.write_bytes(harmed(good, kind, chance))
            for end in ("-wal", "-shm"):
                copy.with_name(copy.name + end).unlink(missing_ok=True)
            outcome.injected += 1
            is_changed = texts_in(copy) != written
            changed += is_changed
            if is_changed and damage_of(copy, driver(), full=False).is_sound:
                outcome.acknowledged_lost += 1
    return outcome, changed


def harmed_pictures(times: int, seed: int = 1) -> Outcome:
    """Flip bits in a picture that the library holds: each must be found."""
    outcome, chance = Outcome("picture: bit flipped", row="24"), random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
        folder = build(Path(place) / "data", 1)
        files = FileLibrary(folder)
        picture = next(path for path in folder.media.rglob("*") if path.is_file())
        good = picture.read_bytes()
        outcome.damaged += len(files.misnamed_pictures())
        for _ in range(times):
            picture.write_bytes(harmed(good, "bit flipped", chance))
            outcome.injected += 1
            outcome.acknowledged_lost += not files.misnamed_pictures()
    return outcome


def bad_backups(times: int, seed: int = 1) -> Outcome:
    """Harm the newest backup: the one before it must stay, be chosen, and bring the text back."""
    outcome, chance = Outcome("newest backup harmed", row="25"), random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
        folder = build(Path(place) / "data")
        files, care = FileLibrary(folder), care_of(folder)
        written = texts_in(folder.database)
        now = datetime.now(UTC).replace(microsecond=0)  # noqa: TID251 - the names are moments
        older = files.back_up(folder.backups, now - timedelta(minutes=2))
        newest = files.back_up(folder.backups, now - timedelta(minutes=1))
        good, before = newest.path.read_bytes(), older.path.read_bytes()
        for number in range(times):
            kind = ("bit flipped", "page zeroed", "cut off")[number % 3]
            older.path.write_bytes(before)
            newest.path.write_bytes(harmed(good, kind, chance))
            changed = texts_in(newest.path) != written
            files.thin(folder.backups, now)
            outcome.injected += 1
            offered = care.offer().backup
            if offered is None:
                outcome.damaged += 1
            elif changed:
                outcome.damaged += not older.path.exists()
                care.restore(offered.path)
                outcome.acknowledged_lost += texts_in(folder.database) != written
    return outcome


def killed_backups(times: int, seed: int = 1) -> Outcome:
    """Kill a process that makes backups at random moments: what is there is whole."""
    outcome, chance = Outcome("kill while backing up", row="25"), random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
        folder = build(Path(place) / "data", 300)
        care_of(folder).back_up()
        code = (
            "import sys; from pathlib import Path\n"
            "from editor_app.app import open_caretaker\n"
            "care = open_caretaker(Path(sys.argv[1])).care\n"
            "print('ready', flush=True)\n"
            "while True: care.back_up()\n"
        )
        for _ in range(times):
            process = subprocess.Popen(
                [sys.executable, "-c", code, str(folder.root)],
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                stdout=subprocess.PIPE,
            )
            assert process.stdout is not None
            if not process.stdout.readline():
                raise RuntimeError("the process that was to be killed ended by itself")
            threading.Event().wait(chance.uniform(0, 0.5))
            process.send_signal(signal.SIGKILL)
            process.wait()
            process.stdout.close()
            care = care_of(folder)
            known = care.backups()
            outcome.injected += 1
            outcome.damaged += not known or not all(care.is_sound(each) for each in known)
    return outcome


def full_disk_backups(times: int) -> Outcome:
    """Back up onto a disk without room: the good backup before it stays, nothing half beside it."""
    outcome = Outcome("disk full while backing up", row="25")
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place, small_disk("2m") as disk:
        folder = build(Path(place) / "data")
        files = FileLibrary(folder)
        good = files.back_up(disk, NOW)
        room = shutil.disk_usage(disk).free
        for number in range(times):
            ballast = disk / "ballast"
            ballast.write_bytes(bytes(max(0, room - good.size_bytes * number // (times + 1))))
            with suppress(AppError):
                files.back_up(disk, NOW + timedelta(hours=1))
                raise RuntimeError("the disk was not full")
            ballast.unlink()
            outcome.injected += 1
            left = {path.name for path in disk.iterdir()} - {PICTURES}
            outcome.damaged += left != {good.path.name} or not files.is_sound(good.path)
    return outcome


def strangers() -> Outcome:
    """Open newer, foreign and hostile files as the library: their bytes stay, nothing runs."""
    outcome = Outcome("newer, foreign or hostile library", row="26")
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
        good = build(Path(place) / "good", 2)
        canary = Path(place) / "canary"
        for name, data in _stranger_files(good.database, Path(place), canary).items():
            folder = data_folder(Path(place) / name)
            folder.database.write_bytes(data)
            folder.database.chmod(0o600)
            outcome.injected += 1
            try:
                open_database(folder).close()
                outcome.acknowledged_lost += name != "hostile"  # the hostile one has our shape
            except AppError:
                outcome.damaged += folder.database.read_bytes() != data
            outcome.damaged += canary.exists()
    return outcome


def _stranger_files(good: Path, place: Path, canary: Path) -> dict[str, bytes]:
    ours = good.read_bytes()
    newer = bytearray(ours)
    newer[60:64] = (SCHEMA_VERSION + 1).to_bytes(4, "big")
    foreign, hostile = place / "foreign.sqlite", place / "hostile.sqlite"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE moz_places(url)")
        connection.commit()
    shutil.copy(good, hostile)
    with closing(sqlite3.connect(hostile)) as connection:
        connection.execute(
            "CREATE TRIGGER evil AFTER UPDATE ON articles BEGIN "
            f"SELECT writefile('{canary}', 'x'), load_extension('evil'); END"
        )
        connection.commit()
    assert int.from_bytes(ours[68:72], "big") == APPLICATION_ID
    return {
        "newer": bytes(newer),
        "foreign": foreign.read_bytes(),
        "hostile": hostile.read_bytes(),
        "picture": b"\x89PNG\r\n\x1a\n" + bytes(4000),
        "random": random.Random(3).randbytes(20_000),
        "words": "خبر عاجل".encode() * 900,
    }


def parts(
    dealt: Callable[[int, int], list[tuple[int, int]]],
) -> Iterator[Callable[[], Outcome]]:
    """Return the parts of the full form.

    Args:
        dealt: Deals a number of times out in parts of at most so many, each with a seed.
    """
    for kind, times in (("bit flipped", 1000), ("page zeroed", 100), ("cut off", 100)):
        for some, seed in dealt(times, 250):
            yield partial(_harms, kind, some, seed)
    for fault, times, most in (
        (harmed_pictures, 200, 200),
        (bad_backups, 60, 30),
        (killed_backups, 100, 10),
    ):
        for some, seed in dealt(times, most):
            yield partial(fault, some, seed)
    yield strangers
    if not cannot_mount():
        for some, _ in dealt(20, 20):
            yield partial(full_disk_backups, some)


def _harms(kind: str, times: int, seed: int) -> Outcome:
    return harms(kind, times, seed)[0]
