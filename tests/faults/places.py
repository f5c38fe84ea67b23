"""Take the library's place away under an open window, and give it back."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from pathlib import Path

from editor_app.base.paths import data_folder
from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.formats.importing import read_draft
from editor_app.presenters.open_article import SaveState
from editor_app.presenters.rescue import write_copy
from editor_app.storage.database import open_database
from tests.faults.children import in_child, in_clean_process
from tests.faults.disk import small_disk
from tests.faults.outcome import Outcome
from tests.faults.windows import Window

_OBEYING = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
"""Runs a program for whom rights count, even where it is root's."""
_PAGE = 4096
_SAVED_WITHIN_S, _RED_WITHIN_S, _RESUMED_WITHIN_S = 2.0, 1.0, 61.0
Trouble = Callable[[Path], AbstractContextManager[None]]


@contextmanager
def moved(root: Path) -> Iterator[None]:
    """Let the folder have another name."""
    elsewhere = root.with_name("elsewhere")
    root.rename(elsewhere)
    yield
    elsewhere.rename(root)


@contextmanager
def replaced(root: Path) -> Iterator[None]:
    """Let an empty folder stand in the place, as an unplugged disk's mount point does."""
    with moved(root):
        root.mkdir()
        yield
        root.rmdir()


@contextmanager
def unmounted(root: Path) -> Iterator[None]:
    """Let the place be covered by an empty disk that can only be read."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(root)], check=True)
    yield
    subprocess.run(["umount", "-l", str(root)], check=True)


@contextmanager
def forbidden(root: Path) -> Iterator[None]:
    """Take every right to the folder away."""
    root.chmod(0)
    yield
    root.chmod(0o700)


@contextmanager
def full(root: Path) -> Iterator[None]:
    """Leave no room on the disk."""
    ballast = root.parent / "ballast"
    with suppress(OSError), ballast.open("wb", buffering=0) as stream:
        while stream.write(bytes(_PAGE)):
            pass
    yield
    ballast.unlink()


_TROUBLES: dict[str, Trouble] = {
    "moved": moved,
    "replaced": replaced,
    "unmounted": unmounted,
    "forbidden": forbidden,
    "full": full,
}
KINDS = tuple(_TROUBLES)
_BY_RIGHTS = frozenset({"forbidden"})
_ON_A_SMALL_DISK = frozenset({"full"})
_TOLD = {"full": {"storage-full"}}
_TOLD_ELSE = {"storage-gone", "storage-read-only"}


def _write_through(kind: str, root: Path, copy: Path) -> None:
    """Write in a window while its library's place is gone.

    Raises:
        AssertionError: Something was lost, or the person was not told.
    """
    database = open_database(data_folder(root))
    window = Window(database, "first", with_lease=False)
    base = Draft(headline="مقال", body=body_of("أول", "ثان"))
    article_id = window.articles.create(base).article.id
    window.editor.open(article_id)
    assert window.write(0, "قبل الخلل")
    window.timers.pass_time(_SAVED_WITHIN_S)
    assert window.editor.state is SaveState.SAVED
    with _TROUBLES[kind](root):
        assert window.write(1, "أثناء الخلل")
        window.timers.pass_time(_SAVED_WITHIN_S + _RED_WITHIN_S)
        assert window.editor.state is SaveState.FAILED
        shown = window.notices.shown
        assert shown is not None
        assert shown.code == "save-failed-retrying"
        assert shown.params["reason"] in _TOLD.get(kind, _TOLD_ELSE)
        assert window.write(0, "ثم كتب أكثر")
        write_copy(window.editor.draft, copy)
        assert read_draft(copy.read_bytes(), name=copy.name).draft.body == window.page.body
    window.timers.pass_time(_RESUMED_WITHIN_S)
    assert window.editor.state is SaveState.SAVED
    assert window.notices.shown is None
    with database.reading() as unit:
        assert unit.articles.get(article_id).draft.body == body_of("ثم كتب أكثر", "أثناء الخلل")
    database.close()


def _suffer(kind: str) -> None:
    with ExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mihbara-fault-")))
        small = kind in _ON_A_SMALL_DISK
        disk = stack.enter_context(small_disk("2m")) if small else place
        _write_through(kind, disk / "data", place / "copy.json")


def suffer(kind: str, times: int) -> int:
    """Do it several times; return how often something was lost or not told."""
    return sum(bool(in_child(lambda: _suffer(kind))) for _ in range(times))


def taken_away(kind: str, times: int) -> Outcome:
    """Take the place away in one way."""
    before = _OBEYING if kind in _BY_RIGHTS and os.geteuid() == 0 else ()
    lost = in_clean_process("tests.faults.places:suffer", kind, times, before=before)
    assert isinstance(lost, int)
    row = "13" if kind in _ON_A_SMALL_DISK else "15"
    return Outcome(f"library's place {kind}", injected=times, acknowledged_lost=lost, row=row)
