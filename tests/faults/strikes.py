"""Strike a worker at each step of its work on a site, under the eyes of readers.

Every strike begins from a copy of one library and one site, and what comes of it is compared, byte
by byte, with what the same work leaves where nobody is struck.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from abc import abstractmethod
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import ClassVar

from lxml import etree

from editor_app.base.paths import data_folder
from editor_app.domain.article import Draft
from editor_app.domain.ports import Database
from editor_app.domain.publication import Action, QueueItem, QueueState
from editor_app.storage.database import open_database
from tests.faults.wordpress import in_a_process
from tests.publishing.network_desk import Desk, EachStep, at_step, die
from tests.publishing.newsroom import small_pictures, the_newsroom
from tests.publishing.site_reader import BASE, links

GROWN = 25
"""Articles on a site before a new one is begun: more than a page of its lists holds."""
Figures = dict[str, int]
BAD = ("duplicates", "missing", "unlike", "half pages", "dead links", "stuck")
_OWN_ADDRESS = re.compile(re.escape(BASE) + r'[^\s"<>\\]*')


def library_in(root: Path) -> Database:
    """Open the library of a desk whose moments are kept."""
    return open_database(data_folder(root / "library"))


@dataclass(frozen=True)
class Moment:
    """What a desk was like: its files, and its clock."""

    place: Path
    clock: Mapping[str, object]


@dataclass
class KeptDesk(Desk):
    """A desk over one site, all below a folder; a moment of it can be kept and come back to.

    ``FOLDERS`` hold files that are replaced and never written into, ``SITE`` is what readers see.
    """

    FOLDERS: ClassVar[tuple[str, ...]]
    SITE: ClassVar[str]
    root: Path = field(kw_only=True)

    @property
    def site(self) -> Path:
        """What readers see."""
        return self.root / self.SITE

    @abstractmethod
    def state(self) -> Mapping[str, bytes]:
        """Return what the same work leaves the same, by its path."""

    def kept(self, place: Path) -> Moment:
        """Keep this moment in a folder."""
        self.database.close()
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        shutil.copyfile(self._library, place / "library")
        for name in self.FOLDERS:
            _link_all(self.root / name, place / name)
        return Moment(place, dict(vars(self.clock)))

    def come_back(self, moment: Moment) -> None:
        """Be again in a moment that was kept."""
        self.database.close()
        vars(self.clock).update(moment.clock)
        shutil.copyfile(moment.place / "library", self._library)
        for name in self.FOLDERS:
            shutil.rmtree(self.root / name, ignore_errors=True)
            _link_all(moment.place / name, self.root / name)

    @property
    def _library(self) -> Path:
        return data_folder(self.root / "library").database


def _link_all(folder: Path, other: Path) -> None:
    if folder.exists():
        shutil.copytree(folder, other, copy_function=os.link)


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


Strike = Callable[[Desk, EachStep, int], bool]


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Where strikes are done.

    Args:
        name: What it is called in the table.
        desk: Opens a desk below a new folder, over these pictures.
        each_step: Lends a block in which something is called at each step.
        name_of_step: Called at a step, gives the name of its kind: of steps of one kind, each turn
            strikes one, another each time. Without it every step is struck each turn.
    """

    name: str
    desk: Callable[[Path, Path], KeptDesk]
    each_step: EachStep
    name_of_step: Callable[[], str] | None = None


class Battery:
    """A site that grows, and what is done to it at each size.

    Args:
        ground: Where.
        folder: Everything lies below it.
        action: What the worker does.
    """

    def __init__(self, ground: Ground, folder: Path, action: Action) -> None:
        self._ground = ground
        self._folder = folder
        self._action = action
        self._readers = Readers()
        self._begun = 0
        self._kinds: Counter[str] = Counter()
        self.figures = dict.fromkeys(("turns", "steps", "strikes", *BAD), 0)

    def deaths(self, turns: int) -> Figures:
        """Die at the steps of the action, at ``turns`` sizes of a site."""
        for turn, desk, article in self._sites(turns):
            item = desk.queued(article, self._action)
            self._strike(turn, desk, [item], killed)
        return self.figures

    def sleeps(self, turns: int) -> Figures:
        """Sleep past the lease at the steps, while another worker does this and what follows."""
        for turn, desk, article in self._sites(turns):
            items = [desk.queued(article, self._action)]
            is_gone = self._action is Action.WITHDRAW
            desk.rewrite(article, _renamed(desk.articles.get(article).draft, "أحدث"))
            items.append(desk.queued(article, Action.PUBLISH if is_gone else Action.UPDATE))
            self._strike(turn, desk, items, slept)
        return self.figures

    def _sites(self, turns: int) -> Iterator[tuple[int, KeptDesk, str]]:
        """Yield for each turn a desk with an article that the action can be done to."""
        for turn in range(turns):
            if turn % GROWN == 0:
                root = self._folder / f"desk-{turn}"
                root.mkdir()
                small_pictures(self._folder)
                desk, drafts = self._ground.desk(root, self._folder), the_newsroom(GROWN)
            draft = next(drafts).draft
            article = desk.write(draft).id
            if self._action is not Action.PUBLISH:
                desk.sent(article)
                desk.rewrite(article, _renamed(draft, "جديد", section="قسم جديد"))
            self.figures["turns"] += 1
            yield turn, desk, article
            desk.database.close()

    def _strike(
        self, turn: int, desk: KeptDesk, items: Sequence[QueueItem], strike: Strike
    ) -> None:
        """Strike at each step, and leave the site as it is where nothing was struck."""
        begin, self._readers = desk.kept(self._folder / "begin"), Readers()  # a fork copies all
        # what a page leads to stays for one build after it
        before = self._readers.seen(desk.site) if len(items) == 1 else {}
        steps = self._unharmed(desk, turn)
        whole = desk.state()
        end = desk.kept(self._folder / "end")
        for step in steps:
            desk.come_back(begin)
            if not strike(desk, self._ground.each_step, step):
                raise RuntimeError(f"{self._ground.name}: turn {turn} has no step {step}")
            self.figures["strikes"] += 1
            self._count(self._readers.troubles(desk.site, before), turn, step)
            desk.let_all_leave()
            self._count(self._readers.troubles(desk.site, before), turn, step)
            states = [desk.item(item).state for item in items]
            self._count(
                {"stuck": sum(state is not QueueState.SENT for state in states)}, turn, step
            )
            self._count(_differences(desk.state(), whole), turn, step)
        desk.come_back(end)

    def _unharmed(self, desk: KeptDesk, turn: int) -> Sequence[int]:
        """Do all the work, and return the steps of its first part that this turn strikes."""
        names: list[str] = []
        name_of_step = self._ground.name_of_step or (lambda: str(len(names)))
        with self._ground.each_step(lambda: names.append(name_of_step())):
            desk.worker().step()
        desk.let_all_leave()
        places: dict[str, list[int]] = {}
        for place, name in enumerate(names):
            places.setdefault(name, []).append(place)
        self._kinds.update(places.keys())
        self.figures["steps"] = len(self._kinds)
        return [each[turn % len(each)] for each in places.values()]

    def _count(self, found: Figures, turn: int, step: int) -> None:
        for name, count in found.items():
            self.figures[name] += count
            if count:
                said = f"turn {turn}, step {step}: {count} {name}"
                sys.stderr.write(f"{self._ground.name}: {self._action.value}: {said}\n")


def killed(desk: Desk, each_step: EachStep, step: int) -> bool:
    """Let a worker die at a step; tell whether it came to it."""

    def work() -> None:
        with at_step(each_step, step, die):
            desk.worker().step()

    desk.hired += 1  # the name of the worker that works in the child
    desk.database.close()  # no connection crosses a fork
    return in_a_process(work)


def slept(desk: Desk, each_step: EachStep, step: int) -> bool:
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
