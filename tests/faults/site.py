"""Kill the worker, or let it sleep, at each step of its work on a site in a folder.

A step is a file half written, a file about to go, the lock about to be taken, the work about to
be put on record.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest

from editor_app.base import files
from editor_app.domain.image import MediaStore
from editor_app.domain.publication import Action, Destination, Receipt
from editor_app.domain.publisher import Delivery
from editor_app.publishing.site.folder import SiteFolder
from editor_app.publishing.site.kind import SiteKind
from editor_app.publishing.site.publisher import SitePublisher
from tests.faults.children import disk_in_memory
from tests.faults.strikes import BAD, Battery, Ground, KeptDesk, library_in
from tests.publishing.newsroom import FolderOfPictures
from tests.publishing.site_reader import BASE, files_of

TURNS, NAPS = 100, 60
_LOCK_TIMEOUT_S = 0.02


class _ImpatientKind(SiteKind):
    """A site whose lock nobody waits for: whoever holds it here is dead or asleep."""

    def open(self, destination: Destination, media: MediaStore) -> SitePublisher:
        return SitePublisher(self.site_of(destination), media, lock_timeout_s=_LOCK_TIMEOUT_S)


@dataclass
class SiteDesk(KeptDesk):
    """A desk over a site in a folder."""

    FOLDERS = ("site",)
    SITE = "site"

    def kind(self) -> SiteKind:
        return _ImpatientKind()

    def options(self) -> Mapping[str, str]:
        return {"path": str(self.site), "title": "جريدة الساحل", "base_url": BASE}

    def state(self) -> Mapping[str, bytes]:
        return files_of(self.site)


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


def _desk(root: Path, pictures: Path) -> KeptDesk:
    return SiteDesk("", FolderOfPictures(pictures), library_in(root), root=root)


SITE = Ground(name="site", desk=_desk, each_step=each_step)


def main(share: float = 1.0) -> int:
    """Run every case; 1 where a promise was broken."""
    failed = False
    cases = (("killed", Battery.deaths, TURNS), ("asleep", Battery.sleeps, NAPS))
    for (how, case, turns), action in product(cases, Action):
        began_s = time.monotonic()
        with tempfile.TemporaryDirectory(dir=disk_in_memory(), prefix="mihbara-faults-") as folder:
            figures = case(Battery(SITE, Path(folder), action), max(1, round(turns * share)))
        failed |= any(figures[bad] for bad in BAD)
        told = ", ".join(f"{value} {what}" for what, value in figures.items())
        taken_s = time.monotonic() - began_s
        sys.stdout.write(f"site: {how}: {action.value}: {told} ({taken_s:.0f} s)\n")
        sys.stdout.flush()
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if sys.argv[1:] else 1.0))
