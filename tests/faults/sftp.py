"""A host under fire: deaths at every step, sleep past the lease, connections cut at every part.

    python -m tests.faults.sftp [--kills N] [--quick] [WORD ...]

The host is a real OpenSSH where one is installed. Deaths are those of a process that ends by
``os._exit`` at its step; a step is a line of the program that asks the host for something, and
where one is come to several times, another time is struck each time. Prints a row for each case,
or for those whose names hold one of the words; the exit code is 1 where a figure that must be 0 is
not.
"""

import argparse
import hashlib
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import FrameType

import pytest
from lxml import etree, html

from editor_app.base.errors import AppError
from editor_app.base.paths import data_folder
from editor_app.domain.article import Draft
from editor_app.domain.publication import Action, Receipt
from editor_app.domain.publisher import Delivery
from editor_app.publishing.sftp.kind import SECRET
from editor_app.publishing.sftp.lock import LOCK, STALE_S
from editor_app.publishing.sftp.manifest import MANIFEST, WORK, is_state, manifest_of
from editor_app.publishing.sftp.publisher import SftpPublisher
from editor_app.publishing.sftp.session import Session
from editor_app.services.worker import LEASE_S, Outcome
from editor_app.storage.database import open_database
from tests.faults.children import disk_in_memory
from tests.faults.strikes import BAD, Battery, Ground, KeptDesk, library_in
from tests.publishing.cutting_proxy import cutting
from tests.publishing.newsroom import FolderOfPictures, text_only, the_main_story, the_pictures
from tests.publishing.sftp_desk import SftpDesk, before_operation, options_for
from tests.publishing.site_reader import BASE, files_of
from tests.servers.openssh_server import OpenSsh, lacking, running

KILLS, CUTS, EVERY_STEP, A_FEW_STEPS = 100, 100, 1, 25
STORY = text_only(the_main_story())
Figures = dict[str, int]
BROKEN = {*BAD, "parts left", "overwritten"}


@dataclass
class Place:
    """A host with folders for libraries and copies beside it."""

    server: OpenSsh
    folder: Path
    count: int = 0

    def desk(self, port: int = 0) -> SftpDesk:
        """Open a desk over a new library and an empty folder of the host."""
        self.count += 1
        shutil.rmtree(self.server.folder)
        self.server.folder.mkdir()
        fields = {
            "user": self.server.user,
            "sign_in": "key",
            "key_file": str(self.server.key_file),
            "host_folder": str(self.server.folder),
            SECRET: "",
            "port": str(port or self.server.port),
        }
        return SftpDesk(
            "",
            FolderOfPictures(self.folder / "media"),
            open_database(data_folder(self.folder / f"library-{self.count}")),
            given=options_for(self.server, **fields),
            copies=self.folder / f"copies-{self.count}",
        )

    def age_lock(self) -> None:
        """Let the lock at the host be as old as one that nobody renews."""
        lock, old_s = self.server.folder / LOCK, time.time() - STALE_S - 5
        if lock.exists():
            os.utime(lock, (old_s, old_s))

    def half_pages(self) -> int:
        """Count the pages that are not whole."""
        root = self.server.folder
        ends = [page.read_bytes().rstrip() for page in root.rglob("*.html")]
        half = sum(not end.endswith(b"</html>") for end in ends)
        for feed in root.rglob("*.xml"):
            try:
                etree.parse(feed)
            except etree.XMLSyntaxError:
                half += 1
        return half

    def dead_links(self) -> int:
        """Count the pictures, styles and articles that the front page shows and are not there."""
        front = self.server.folder / "index.html"
        if not front.exists():
            return 0
        found = html.document_fromstring(front.read_bytes()).iterlinks()
        local = [link for _, _, link, _ in found if "://" not in link and not link.startswith("#")]
        wanted = [link for link in local if link.startswith(("articles/", "images/", "assets/"))]
        return sum(not (self.server.folder / link).exists() for link in wanted)

    def faults_at_rest(self) -> Figures:
        """Compare the host with its manifest once nobody is at work."""
        root = self.server.folder
        manifest = manifest_of((root / MANIFEST).read_bytes())
        unlike = 0
        for path, seen in manifest.files.items():
            place = root / (f".mihbara/kept/{seen.sha256}" if is_state(path) else path)
            there = place.read_bytes() if place.exists() else b""
            unlike += hashlib.sha256(there).hexdigest() != seen.sha256
        pages = {path for path in manifest.files if not is_state(path)}
        there_too = {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}
        public = {path for path in there_too if not is_state(path)}
        kept = {path for path in there_too if path.startswith(".mihbara/kept/")}
        named = {seen.sha256 for path, seen in manifest.files.items() if is_state(path)}
        return {
            "unlike": unlike + len(public ^ pages) + abs(len(kept) - len(named)),
            "parts left": sum(path.endswith(".part") for path in there_too)
            + ((root / WORK).exists()),
        }


@dataclass
class HostDesk(SftpDesk, KeptDesk):
    """A desk over a site at a host, whose folder can be kept and come back to."""

    FOLDERS = ("host", "copies")
    SITE = "host"

    def state(self) -> Mapping[str, bytes]:
        found = files_of(self.site)
        for own in (MANIFEST, LOCK):  # they tell who wrote, and a dead one's lock grows old there
            found.pop(own, None)
        return found


@contextmanager
def each_operation(act: Callable[[], None]) -> Iterator[None]:
    """Call ``act`` before each operation at the host, and before the work is put on record."""
    do, deliver = Session._act, SftpPublisher.deliver

    def acted(self: Session, call: Callable[[], object]) -> object:
        act()
        return do(self, call)

    def delivered(self: SftpPublisher, delivery: Delivery) -> Receipt:
        receipt = deliver(self, delivery)
        act()
        return receipt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Session, "_act", acted)
        patch.setattr(SftpPublisher, "deliver", delivered)
        yield


def name_of_operation() -> str:
    """Return which of the program's lines asked for the operation that is about to be done."""
    names: list[str] = []
    frame: FrameType | None = sys._getframe()
    while frame is not None:
        if f"{os.sep}publishing{os.sep}sftp{os.sep}" in frame.f_code.co_filename:
            names.append(f"{frame.f_code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return " < ".join(names)


@contextmanager
def ground() -> Iterator[Ground]:
    """Lend a host to strike at."""
    with running() as server:
        key = {"user": server.user, "sign_in": "key", "key_file": str(server.key_file), SECRET: ""}

        def desk(root: Path, pictures: Path) -> KeptDesk:
            (root / "host").mkdir()
            return HostDesk(
                "",
                FolderOfPictures(pictures),
                library_in(root),
                given=options_for(server, **key, host_folder=str(root / "host"), base_url=BASE),
                copies=root / "copies",
                root=root,
            )

        yield Ground(
            name="sftp", desk=desk, each_step=each_operation, name_of_step=name_of_operation
        )


def deaths(action: Action, turns: int) -> Figures:
    """Kill the worker at each kind of operation, at so many sizes of a site."""
    place = tempfile.TemporaryDirectory(dir=disk_in_memory(), prefix="mihbara-faults-")
    with place as folder, ground() as host:
        return Battery(host, Path(folder), action).deaths(turns)


def sleeps(place: Place, stride: int) -> Figures:
    """Let a worker sleep past its lease before an operation; another machine goes on meanwhile."""
    figures = {"sleeps": 0, "overwritten": 0, "half pages": 0, "unlike": 0, "parts left": 0}
    desk = place.desk()
    article = desk.write(replace(STORY, headline="خبر"))
    desk.sent(article.id)
    with desk.elsewhere(place.folder / "other"):
        desk.sent(article.id, Action.UPDATE)
    for guarded in (True, False):
        number = 0
        while _slept(place, desk, article.id, number, figures, guarded=guarded):
            number += stride
    desk.database.close()
    return figures


def _slept(
    place: Place, desk: SftpDesk, article: str, number: int, figures: Figures, *, guarded: bool
) -> bool:
    headline = f"خبر {number} {guarded}"
    desk.rewrite(article, replace(STORY, headline=headline))
    desk.queued(article, Action.UPDATE)
    overtaken: list[Outcome | None] = []
    sleeper = desk.worker()

    def nap() -> None:
        desk.clock.advance(LEASE_S + 1)
        place.age_lock()
        with desk.elsewhere(place.folder / "other"):
            step = desk.worker().step()
            overtaken.append(step.outcome if step else None)
            desk.rewrite(article, replace(STORY, headline=f"{headline} أحدث"))
            desk.sent(article, Action.UPDATE)

    with before_operation(number, nap, guarded=guarded):
        step = sleeper.step()
    if not overtaken:
        return False
    desk.drain()
    slug = next((place.server.folder / "articles").glob("*.html"))
    figures["sleeps"] += 1
    figures["overwritten"] += f"{headline} أحدث" not in slug.read_text("utf-8")
    figures["overwritten"] += step is not None and step.outcome is not Outcome.LOST
    figures["half pages"] += place.half_pages()
    place.age_lock()
    for name, count in place.faults_at_rest().items():
        figures[name] += count
    return True


def cuts(place: Place, count: int, story: Draft) -> Figures:
    """Cut the connection of a first publication after each part of its bytes."""
    figures = dict.fromkeys(("cuts", "half pages", "dead links", "unlike", "parts left"), 0)
    with cutting(place.server.port) as proxy:
        desk = place.desk(proxy.port)
        desk.sent(desk.write(story).id)
        total, desk = proxy.passed_bytes, _closed(desk)
        for number in range(count):
            desk = place.desk(proxy.port)
            proxy.passed_bytes, proxy.limit_bytes = 0, total * number // count
            desk.queued(desk.write(replace(story, headline=f"خبر {number}.")).id)
            desk.worker().step()
            figures["cuts"] += bool(proxy.cuts)
            figures["half pages"] += place.half_pages()
            figures["dead links"] += place.dead_links()
            proxy.limit_bytes, proxy.cuts = None, 0
            desk.clock.advance(4000)
            place.age_lock()  # by the host's clock too: a lock may have been cut before its name
            desk.drain()
            for name, found in place.faults_at_rest().items():
                figures[name] += found
            desk = _closed(desk)
    return figures


def _closed(desk: SftpDesk) -> SftpDesk:
    desk.database.close()
    return desk


@contextmanager
def a_place() -> Iterator[Place]:
    """Lend a host with everything beside it."""
    with running() as server, tempfile.TemporaryDirectory(prefix="mihbara-faults-") as name:
        the_pictures(Path(name) / "media")
        yield Place(server, Path(name))


def main(arguments: Sequence[str] = ()) -> int:
    """Run every case and print its figures."""
    parser = argparse.ArgumentParser(prog="tests.faults.sftp")
    parser.add_argument("--kills", type=int, default=KILLS, help="at each step of each action")
    parser.add_argument("words", nargs="*", metavar="WORD", help="of the cases; without, all")
    parser.add_argument("--quick", action="store_true", help="a few steps, deciles of bytes")
    wish = parser.parse_args(arguments)
    if lacking():
        sys.stdout.write(f"sftp: left out: {lacking()}\n")
        return 0
    # Ended from outside, the server that was started here ends too.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    stride = A_FEW_STEPS if wish.quick else EVERY_STEP
    turns, parts = (1, 10) if wish.quick else (wish.kills, CUTS)
    cases: dict[str, Callable[[], Figures]] = {
        **{f"killed while it would {one.value}": partial(deaths, one, turns) for one in Action},
        "asleep past the lease": lambda: _at_a_place(lambda place: sleeps(place, stride)),
        "connection cut": lambda: _at_a_place(lambda place: cuts(place, parts, the_main_story())),
    }
    failed = False
    for name, case in cases.items():
        if wish.words and not any(word in name for word in wish.words):
            continue
        began = time.monotonic()
        try:
            figures = case()
        except AppError as error:
            sys.stdout.write(f"sftp: {name}: {error}\n")
            failed = True
            continue
        failed |= any(figures.get(bad, 0) for bad in BROKEN)
        told = ", ".join(f"{value} {what}" for what, value in figures.items())
        sys.stdout.write(f"sftp: {name}: {told} ({time.monotonic() - began:.0f} s)\n")
        sys.stdout.flush()
    return int(failed)


def _at_a_place(case: Callable[[Place], Figures]) -> Figures:
    with a_place() as place:
        return case(place)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
