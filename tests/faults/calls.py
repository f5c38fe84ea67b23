"""Make the k-th system call of each kind fail under a process that saves, for each k.

One process runs under strace and forks a child for each k. strace counts the calls of each child
apart, and always strikes the last place; a child makes calls on a file that does not matter until
as many are left as it wants the library to make.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.faults.children import disk_in_memory, in_child, in_clean_process
from tests.faults.disk import Run, judge
from tests.faults.outcome import Outcome
from tests.faults.writer import write

ERRORS = ("EIO", "ENOSPC")
_SAVES_AFTER = 8
_SPENT: dict[str, Callable[[int], object]] = {
    "pwrite64": lambda file: os.pwrite(file, b".", 0),
    "fsync": os.fsync,
    "ftruncate": lambda file: os.ftruncate(file, 0),
}
_CALLS_A_SAVE = {"pwrite64": 16, "fsync": 1.5, "ftruncate": 1}
"""At the least; a save that opens the library anew makes one cut of a file."""
_REOPENS_EVERY = {"pwrite64": 5, "fsync": 5, "ftruncate": 1}
PLACES = {"pwrite64": 200, "fsync": 200, "ftruncate": 20}
MAKING = 240
"""Making a library takes that many writes; they fail apart, for a save comes after them all."""
_STRETCH = 40
_PATTERN = "pattern"


def missing_tool() -> str:
    """Say why system calls cannot be made to fail here, or nothing."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return "strace is not installed: system calls cannot be made to fail"
    return ""


def save_under(place: str, call: str, first: int, last: int, step: int, makes: bool) -> int:
    """Fork a writer for each ``step``-th place from the last down; return how many there were."""
    places = range(last, first - 1, -step)
    for at in places:
        in_child(partial(_save, Path(place), call, last, at, makes=makes))
    return len(places)


def _save(folder: Path, call: str, last: int, at: int, *, makes: bool) -> None:
    """Save until the library has made ``at`` calls and more; the last of ``last`` fails."""
    if not makes:
        shutil.copytree(folder / _PATTERN, folder / str(at))
    said = os.open(folder / f"{at}.said", os.O_CREAT | os.O_WRONLY, 0o600)
    os.dup2(said, 1)
    with (folder / "spent").open("wb") as spent:
        for _ in range(last - at):
            _SPENT[call](spent.fileno())
    times = (0 if makes else int(at / _CALLS_A_SAVE[call])) + _SAVES_AFTER
    write(folder / str(at), times, reopens_every=_REOPENS_EVERY[call], reads_back=True)
    os.write(1, b"END %d\n" % times)


def failing_calls(
    call: str,
    error: str,
    *,
    last: int = 0,
    first: int = 1,
    step: int = 1,
    makes: bool = False,
) -> Outcome:
    """Make each ``step``-th place up to the last fail; a writer must be told, and save on after.

    One that never saves again counts as damage.

    Args:
        call: The system call.
        error: What it fails with.
        last: The last place; 0 for the last of all.
        first: Before this place there is none.
        step: How far places are apart.
        makes: Whether the calls are those that make a library; else it is there.
    """
    last = last or PLACES[call]
    row = "13" if error == "ENOSPC" else "14"
    what = f"library made, {call}" if makes else call
    most = MAKING if makes else PLACES[call]
    outcome = Outcome(f"{what} fails with {error} at each k to {most}", row=row)
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-", dir=disk_in_memory()) as place:
        log = Path(place) / "calls"
        in_clean_process("tests.faults.writer:prepare", str(Path(place) / _PATTERN))
        options = ("strace", "-f", "--seccomp-bpf", "-o", str(log), "-e", f"trace={call}", "-e")
        inject = f"inject={call}:error={error}:when={last}"
        arguments = (place, call, first, last, step, makes)
        tried = in_clean_process(
            "tests.faults.calls:save_under", *arguments, before=(*options, inject)
        )
        for file in Path(place).glob("*.said"):
            said = file.read_text().splitlines()
            acknowledged = sum(line.startswith("ACK") for line in said)
            refusals = [line.split()[1] for line in said if line.startswith("FAIL")]
            judge(outcome, Path(place) / file.stem, Run(acknowledged, refusals))
            outcome.acknowledged_lost += sum(line.startswith("LIE") for line in said)
            outcome.damaged += said[-1] != f"END {acknowledged}"
        struck = len(re.findall(r"\(INJECTED\)", log.read_text(errors="replace")))
        if struck < (tried if isinstance(tried, int) else 0):
            raise RuntimeError(f"{struck} calls failed of {tried}")
        outcome.injected = struck
    return outcome


def parts(step: int = 1) -> Iterator[Callable[[], Outcome]]:
    """Return the parts of the full form: every call with every error, a stretch of places each."""
    kinds = [(call, last, False) for call, last in PLACES.items()] + [("pwrite64", MAKING, True)]
    for call, last, makes in kinds:
        for error in ERRORS:
            for end in range(last, 0, -_STRETCH):
                yield partial(
                    failing_calls,
                    call,
                    error,
                    last=end,
                    first=max(1, end - _STRETCH + 1),
                    step=step,
                    makes=makes,
                )
