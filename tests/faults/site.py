"""Kill the worker at each step of its work on a site, under the eyes of readers.

A step is a file half written, a file about to go, the lock about to be taken, the work about to
be put on record. Every kill begins from a copy of one library and one site, and what comes of it
is compared, byte by byte, with what the same work leaves where nobody is killed.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from itertools import product
from pathlib import Path

import pytest
from lxml import etree

from editor_app.base import files
from editor_app.base.paths import data_folder
from editor_app.domain.article import Draft
from editor_app.domain.image import MediaStore
from editor_app.domain.publication import Action, Destination, QueueItem, QueueState, Receipt
from editor_app.domain.publisher import Delivery
from editor_app.publishing.site.folder import SiteFolder
from editor_app.publishing.site.kind import SiteKind
from editor_app.publishing.site.publisher import SitePublisher
from editor_app.storage.database import open_database
from tests.faults.children import disk_in_memory
from tests.faults.wordpress import in_a_process
from tests.publishing.network_desk import Desk, at_step, die
from tests.publishing.newsroom import small_pictures, the_newsroom
from tests.publishing.site_reader import BASE, files_of, links

TURNS, NAPS, GROWN = 100, 60, 25
"""Articles on a site before a new one is begun: more than a page of its lists holds."""
Figures = dict[str, int]
BAD = ("duplicates", "missing", "unlike", "half pages", "dead links", "stuck")
_LOCK_TIMEOUT_S = 0.02
_OWN_ADDRESS = re.compile(re.escape(BASE) + r'[^\s"<>\\]*')


class _ImpatientKind(SiteKind):
    """A site whose lock nobody waits for: whoever holds it here is dead or asleep."""

    def open(self, destination: Destination, media: MediaStore) -> SitePublisher:
        return SitePublisher(self.site_of(destination), media, lock_timeout_s=_LOCK_TIMEOUT_S)


@dataclass(frozen=True)
class Moment:
    """What a desk was like: its files, and its clock."""

    place: Path
    clock: Mapping[str, object]


@dataclass
class SiteDesk(Desk):
    """A desk over one site; a moment of both can be kept and come back to."""

    root: Path = field(kw_only=True)

    def kind(self) -> SiteKind:
        return _ImpatientKind()

    def options(self) -> Mapping[str, str]:
        return {"path": str(self.site), "title": "جريدة الساحل", "base_url": BASE}

    @property
    def site(self) -> Path:
        """Where the site's files lie."""
        return self.root / "site"

    @property
    def library(self) -> Path:
        """Where the library lies."""
        return data_folder(self.root / "library").database

    def kept(self, place: Path) -> Moment:
        """Keep this moment in a folder."""
        self.database.close()
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        shutil.copyfile(self.library, place / "library")
        if self.site.exists():  # a file of the site is replaced, never written into
            shutil.copytree(self.site, place / "site", copy_function=os.link)
        return Moment(place, dict(vars(self.clock)))

    def come_back(self, moment: Moment) -> None:
        """Be again in a moment that was kept."""
        self.database.close()
        vars(self.clock).update(moment.clock)
        shutil.copyfile(moment.place / "library", self.library)
        shutil.rmtree(self.site, ignore_errors=True)
        if (moment.place / "site").exists():
            shutil.copytree(moment.place / "site", self.site, copy_function=os.link)


class Readers:
    """Those who read a site while it is worked on: what they hold open, they go on from."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int, int], tuple[bool, frozenset[str]]] = {}

    def seen(self, root: Path) -> dict[str, tuple[bool, frozenset[str]]]:
        """Return of every public file whether it is whole, and the site's files it leads to."""
        found = {}
        for folder, folders, names in os.walk(root):
            folders[:] = [name for name in folders if name != ".mihbara"]
            for name in names:
                if name.endswith(".part"):  # a name that nothing leads to
                    continue
                path = os.path.join(folder, name)
                state = os.stat(path)
                relative = os.path.relpath(path, root)
                key = (relative, state.st_ino, state.st_mtime_ns)
                if key not in self._known:
                    self._known[key] = _read(root, relative)
                found[relative] = self._known[key]
        return found

    def troubles(self, root: Path, before: Mapping[str, tuple[bool, frozenset[str]]]) -> Figures:
        """Count half files, and ends that are missing for whoever came before or comes now."""
        now = self.seen(root)
        dead = {link for _, ends in before.values() for link in ends if link not in now}
        waiting, led_to = [*before, "index.html"], set[str]()
        while waiting:
            path = waiting.pop()
            if path in led_to or path not in now:
                continue
            led_to.add(path)
            dead |= {link for link in now[path][1] if link not in now}
            waiting += now[path][1]
        return {
            "half pages": sum(not is_whole for is_whole, _ in now.values()),
            "dead links": len(dead),
        }


def _read(root: Path, path: str) -> tuple[bool, frozenset[str]]:
    data = (root / path).read_bytes()
    if path.endswith(".html"):
        return data.rstrip().endswith(b"</html>"), frozenset(links(root, path))
    if path.endswith(".xml"):
        try:
            etree.fromstring(data)
        except etree.XMLSyntaxError:
            return False, frozenset()
    elif path.endswith(".json"):
        try:
            json.loads(data)
        except ValueError:
            return False, frozenset()
    elif path.endswith(".js"):
        return data.rstrip().endswith((b";", b"}", b")")), frozenset()
    else:
        return bool(data), frozenset()
    found = {address.removeprefix(BASE) for address in _OWN_ADDRESS.findall(data.decode())}
    return True, frozenset(one or "index.html" for one in found)


@contextmanager
def each_step(act: Callable[[], None]) -> Iterator[None]:
    """Call ``act`` at each step of what is done to a site."""
    write_all, remove = files._write_all, SiteFolder.remove
    locked, deliver = SiteFolder.locked, SitePublisher.deliver

    def written(descriptor: int, data: bytes) -> None:
        half = len(data) // 2
        write_all(descriptor, data[:half])
        act()
        write_all(descriptor, data[half:])

    def removed(self: SiteFolder, relative: str) -> None:
        act()
        remove(self, relative)

    def held(self: SiteFolder, timeout_s: float) -> AbstractContextManager[None]:
        act()
        return locked(self, timeout_s)

    def delivered(self: SitePublisher, delivery: Delivery) -> Receipt:
        receipt = deliver(self, delivery)
        act()
        return receipt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda descriptor: None)  # no kill takes the power
        patch.setattr(files, "_write_all", written)
        patch.setattr(SiteFolder, "remove", removed)
        patch.setattr(SiteFolder, "locked", held)
        patch.setattr(SitePublisher, "deliver", delivered)
        yield


Strike = Callable[[SiteDesk, int], bool]


class Battery:
    """A site that grows, and what is done to it at each size.

    Args:
        folder: Everything lies below it.
        action: What the worker does.
    """

    def __init__(self, folder: Path, action: Action) -> None:
        self._folder = folder
        self._action = action
        self._readers = Readers()
        self._pictures = small_pictures(folder)
        self._begun = 0
        self.figures = dict.fromkeys(("turns", "steps", "strikes", *BAD), 0)

    def deaths(self, turns: int) -> Figures:
        """Die once at each step of the action, at ``turns`` sizes of a site."""
        for desk, article in self._sites(turns):
            item = desk.queued(article, self._action)
            self._strike(desk, [item], _killed)
        return self.figures

    def sleeps(self, turns: int) -> Figures:
        """Sleep past the lease at each step, while another worker does this and what follows."""
        for desk, article in self._sites(turns):
            items = [desk.queued(article, self._action)]
            is_gone = self._action is Action.WITHDRAW
            desk.rewrite(article, _renamed(desk.articles.get(article).draft, "أحدث"))
            items.append(desk.queued(article, Action.PUBLISH if is_gone else Action.UPDATE))
            self._strike(desk, items, _slept)
        return self.figures

    def _sites(self, turns: int) -> Iterator[tuple[SiteDesk, str]]:
        """Yield for each turn a desk with an article that the action can be done to."""
        for turn in range(turns):
            if turn % GROWN == 0:
                desk, drafts = self._fresh(), the_newsroom(GROWN)
            draft = next(drafts).draft
            article = desk.write(draft).id
            if self._action is not Action.PUBLISH:
                desk.sent(article)
                desk.rewrite(article, _renamed(draft, "جديد", section="قسم جديد"))
            self.figures["turns"] += 1
            yield desk, article
            desk.database.close()

    def _fresh(self) -> SiteDesk:
        self._begun += 1
        root = self._folder / f"desk-{self._begun}"
        library = open_database(data_folder(root / "library"))
        return SiteDesk("", self._pictures, library, root=root)

    def _strike(self, desk: SiteDesk, items: Sequence[QueueItem], strike: Strike) -> None:
        """Strike at each step, and leave the site as it is where nothing was struck."""
        begin = desk.kept(self._folder / "begin")
        # what a page leads to stays for one build after it
        before = self._readers.seen(desk.site) if len(items) == 1 else {}
        desk.let_all_leave()
        whole = files_of(desk.site)
        end = desk.kept(self._folder / "end")
        steps = 0
        while True:
            desk.come_back(begin)
            if not strike(desk, steps):
                break
            steps += 1
            self.figures["strikes"] += 1
            self._count(self._readers.troubles(desk.site, before), steps)
            desk.let_all_leave()
            self._count(self._readers.troubles(desk.site, before), steps)
            states = [desk.item(item).state for item in items]
            self._count({"stuck": sum(state is not QueueState.SENT for state in states)}, steps)
            self._count(_differences(files_of(desk.site), whole), steps)
        self.figures["steps"] = max(self.figures["steps"], steps)
        desk.come_back(end)

    def _count(self, found: Figures, step: int) -> None:
        for name, count in found.items():
            self.figures[name] += count
            if count:
                sys.stderr.write(f"site: {self._action.value}: step {step}: {count} {name}\n")


def _killed(desk: SiteDesk, step: int) -> bool:
    """Let a worker die at a step; tell whether it came to it."""

    def work() -> None:
        with at_step(each_step, step, die):
            desk.worker().step()

    desk.hired += 1  # the name of the worker that works in the child
    desk.database.close()  # no connection crosses a fork
    return in_a_process(work)


def _slept(desk: SiteDesk, step: int) -> bool:
    """Let a worker sleep at a step while others do all the work; tell whether it came to it."""
    woken: list[bool] = []

    def nap() -> None:
        desk.let_all_leave()
        woken.append(True)

    with at_step(each_step, step, nap):
        desk.worker().step()
    return bool(woken)


def _differences(found: Mapping[str, bytes], whole: Mapping[str, bytes]) -> Figures:
    return {
        "missing": len(whole.keys() - found.keys()),
        "duplicates": len(found.keys() - whole.keys()),
        "unlike": sum(found[path] != whole[path] for path in whole.keys() & found.keys()),
    }


def _renamed(draft: Draft, word: str, **fields: object) -> Draft:
    return replace(draft, headline=f"{draft.headline} {word}", **fields)


def main(share: float = 1.0) -> int:
    """Run every case; 1 where a promise was broken."""
    failed = False
    cases = (("killed", Battery.deaths, TURNS), ("asleep", Battery.sleeps, NAPS))
    for (how, case, turns), action in product(cases, Action):
        began_s = time.monotonic()
        with tempfile.TemporaryDirectory(dir=disk_in_memory(), prefix="mihbara-faults-") as folder:
            figures = case(Battery(Path(folder), action), max(1, round(turns * share)))
        failed |= any(figures[bad] for bad in BAD)
        told = ", ".join(f"{value} {what}" for what, value in figures.items())
        taken_s = time.monotonic() - began_s
        sys.stdout.write(f"site: {how}: {action.value}: {told} ({taken_s:.0f} s)\n")
        sys.stdout.flush()
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if sys.argv[1:] else 1.0))
