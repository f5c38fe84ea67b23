"""Cut the power after each system call of the save path."""

from __future__ import annotations

import os
import pickle
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from editor_app.base.clock import SystemClock
from editor_app.base.errors import AppError
from editor_app.base.paths import DataFolder, data_folder
from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.services.articles import ArticleService
from editor_app.services.journal import JournalService
from editor_app.storage.database import open_database
from editor_app.storage.driver import driver
from tests.faults.children import ROOT, disk_in_memory, in_clean_process
from tests.faults.outcome import Outcome

SAVES_EVERY = 4
SECTOR_BYTES = 512


def draft_of(number: int) -> Draft:
    """Return the text after ``number`` changes: one paragraph says which, the others stay.

    It is long enough to be stored in parts.
    """
    paragraphs = [f"فقرة ثابتة رقم {place}. " for place in range(60)]
    return Draft(headline="مقال", body=body_of(f"تغيير {number}", *paragraphs))


def number_in(draft: Draft) -> int:
    """Return the number of the change that a text holds, or -1 where it is not whole."""
    match = re.fullmatch(r"تغيير (\d+)", draft.body.blocks[0].text) if draft.body else None
    number = int(match[1]) if match else -1
    return number if match and draft.body == draft_of(number).body else -1


def write(root: Path, changes: int) -> None:
    """Journal one change after another, and save every few; acknowledge each on standard output."""
    database, clock = open_database(data_folder(root)), SystemClock()
    articles = ArticleService(database, clock)
    journal = JournalService(database, clock, "typist", lambda _unit, _owner: False)
    article = articles.create(draft_of(0)).article
    buffer = journal.begin(article.id, article.revision, article.draft)
    os.write(1, b"ACK 0\n")
    for number in range(1, changes + 1):
        journal.append(buffer, draft_of(number))
        os.write(1, b"ACK %d\n" % number)
        if number % SAVES_EVERY == 0:
            saved = articles.save(
                article.id,
                draft_of(number),
                expected_revision=article.revision,
                buffer=buffer,
                index_later=True,
            )
            article = saved.article
            journal.rebase(buffer, article)
            os.write(1, b"ACK %d\n" % number)
    os.kill(os.getpid(), signal.SIGKILL)


def newest(root: Path) -> int:
    """Return the number of the newest change that the next start has; -1 where a text is torn.

    Raises:
        AppError: The library cannot be opened or read.
    """
    database = open_database(data_folder(root))
    try:
        journal = JournalService(database, SystemClock(), "next", lambda _unit, _owner: False)
        leftovers = journal.leftovers()
        if leftovers:
            return number_in(leftovers[-1].draft)
        with database.reading() as unit:
            ids = list(unit.articles.summaries_of(frozenset(_ids(database))))
            return number_in(unit.articles.get(ids[0].id).draft) if ids else -2
    finally:
        database.close()


def _ids(database: object) -> list[str]:
    with database._engine.connect() as connection:  # type: ignore[attr-defined]
        return list(connection.exec_driver_sql("SELECT id FROM articles").scalars())


# A power cut


@dataclass
class DiskFile:
    """What of one file is on the platters, and what the system still holds back."""

    durable: bytes = b""
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        """Put everything on the platters."""
        self.durable = self.image(self.waiting)
        self.waiting = []

    def image(self, writes: list[tuple[int, bytes | None]]) -> bytes:
        """Return the file after some writes; None cuts it to a length."""
        data = bytearray(self.durable)
        for offset, written in writes:
            if len(data) < offset:
                data += bytes(offset - len(data))
            if written is None:
                del data[offset:]
            else:
                data[offset : offset + len(written)] = written
        return bytes(data)

    def after_cut(self, chance: random.Random) -> bytes:
        """Return what a cut may leave: any of the writes that were not synced, or half of one."""
        kept: list[tuple[int, bytes | None]] = []
        for offset, written in self.waiting:
            if chance.random() < 0.5:
                continue
            if written and len(written) > SECTOR_BYTES and chance.random() < 0.3:
                sectors = chance.randrange(1, len(written) // SECTOR_BYTES + 1)
                written = written[: sectors * SECTOR_BYTES]
            kept.append((offset, written))
        return self.image(kept)


_CALL = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)")
_HELD = re.compile(r"(\d+)<([^>]*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


def _unhexed(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _events(log: Path, folder: str) -> Iterator[tuple[str, str, int, bytes]]:
    """Yield what was written, cut, synced, removed and acknowledged, in order."""
    for line in log.read_text("latin-1").splitlines():
        call = _CALL.match(re.sub(r"^\d+\s+", "", line))
        if call is None or int(call[3]) < 0:
            continue
        name, arguments = call[1], call[2]
        held = _HELD.match(arguments)
        path = ""
        if held:
            path = re.sub(r"\\x([0-9a-f]{2})", lambda code: chr(int(code[1], 16)), held[2])
        texts = _TEXT.findall(arguments)
        if name == "write" and held and held[1] == "1":
            yield "ack", "", int(_unhexed(texts[0]).split()[1]), b""
        elif name == "unlink" and _unhexed(texts[0]).decode().startswith(folder):
            yield "unlink", _unhexed(texts[0]).decode(), 0, b""
        elif path.startswith(folder):
            if name == "pwrite64":
                yield "write", path, int(arguments.rsplit(",", 1)[1]), _unhexed(texts[0])
            elif name in ("fsync", "fdatasync"):
                yield "sync", path, 0, b""
            elif name == "ftruncate":
                yield "cut", path, int(arguments.rsplit(",", 1)[1]), b""


@dataclass(frozen=True)
class Record:
    """The system calls of a writer.

    Args:
        files: What lay on the disk before, by path.
        events: What happened then, as ``_events`` yields it.
    """

    files: dict[str, bytes]
    events: list[tuple[str, str, int, bytes]]


@contextmanager
def recorded(changes: int) -> Iterator[str]:
    """Record a writer that journals and saves so many changes; lend the record's file."""
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
        root = Path(place) / "data"
        open_database(data_folder(root)).close()
        files = {
            str(path): path.read_bytes()
            for path in root.iterdir()
            if path.is_file() and not path.name.endswith("-shm")
        }
        log = Path(place) / "calls"
        calls = "trace=pwrite64,write,fsync,fdatasync,ftruncate,unlink"
        subprocess.run(
            [
                *("strace", "-f", "-y", "-xx", "-s", "4000000", "-o", str(log), "-e", calls),
                *(sys.executable, "-m", "tests.faults.saving", str(root), str(changes)),
            ],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        record = Path(place) / "record"
        record.write_bytes(pickle.dumps(Record(files, list(_events(log, str(root))))))
        yield str(record)


def power_cuts(
    record: str,
    *,
    states: int = 2,
    seed: int = 1,
    every: int = 1,
    part: int = 0,
    parts: int = 1,
) -> Outcome:
    """Cut the power after each call of a record, and start again with what may be left.

    Args:
        record: A file of ``recorded``.
        states: How many disks with lost writes are tried beside the one that lost them all.
        seed: Of the lost writes.
        every: Cut after every so manieth call only.
        part: Which of the parts that the different disks are dealt out to.
        parts: How many there are.
    """
    found = in_clean_process("tests.faults.saving:cut", record, states, seed, every, part, parts)
    assert isinstance(found, dict)
    return Outcome("power cut on the save path", row="2", **found)


def cut(record: str, states: int, seed: int, every: int, part: int, parts: int) -> dict[str, int]:
    """Do one part of ``power_cuts`` in this process; return the figures of its row."""
    outcome, chance = Outcome("power cut"), random.Random(seed)
    told: Record = pickle.loads(Path(record).read_bytes())
    files = {path: DiskFile(data) for path, data in told.files.items()}
    acknowledged, seen = -1, set[int]()
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-", dir=disk_in_memory()) as place:
        for number, (kind, path, at, data) in enumerate(told.events):
            if kind == "ack":
                acknowledged = at
            elif not path.endswith("-shm"):
                _happen(files, kind, path, at, data)
            if number % every or acknowledged < 0:
                continue
            disks = [{name: file.durable for name, file in files.items()}]
            disks += [
                {name: file.after_cut(chance) for name, file in files.items()}
                for _ in range(states)
            ]
            for disk in disks:
                key = hash((acknowledged, tuple(sorted((n, hash(d)) for n, d in disk.items()))))
                if key in seen:
                    continue
                seen.add(key)
                if len(seen) % parts == part:
                    _start_again(outcome, disk, Path(place) / "again", acknowledged)
    return {
        "injected": outcome.injected,
        "acknowledged_lost": outcome.acknowledged_lost,
        "damaged": outcome.damaged,
    }


def _happen(files: dict[str, DiskFile], kind: str, path: str, at: int, data: bytes) -> None:
    if kind == "unlink":
        files.pop(path, None)
    elif kind == "sync":
        files.setdefault(path, DiskFile()).sync()
    else:
        files.setdefault(path, DiskFile()).waiting.append((at, data if kind == "write" else None))


def _start_again(outcome: Outcome, disk: dict[str, bytes], root: Path, acknowledged: int) -> None:
    shutil.rmtree(root, ignore_errors=True)
    folder = data_folder(root)
    for name, data in disk.items():
        (folder.root / Path(name).name).write_bytes(data)
    _judge(outcome, folder, acknowledged)


def _judge(outcome: Outcome, folder: DataFolder, acknowledged: int) -> None:
    outcome.injected += 1
    try:
        number = newest(folder.root)
        with closing(driver().connect(str(folder.database))) as connection:
            is_sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    except AppError:
        number, is_sound = -1, False
    if not is_sound or number == -1:
        outcome.damaged += 1
    elif number < acknowledged:
        outcome.acknowledged_lost += acknowledged - number


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
