"""Measure the window on a library of 1,000 articles, and FocusWriter beside it; print JSON.

Run as ``python -m tests.benchmarks.bench_window [--runs N]``. Every start is a process of its
own on a screen of its own (Xvfb, 1400x900; Qt's offscreen platform where there is none). Times
are CPU seconds of the whole process since it was started, medians, unless they say otherwise.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from editor_app.app import open_desk
from tests.benchmarks.bench_editor import an_article

ROOT = Path(__file__).parent.parent.parent
ARTICLES = 1_000
LENGTHS = (1_000, 10_000, 100_000)
TICKS = os.sysconf("SC_CLK_TCK")
PEER = "focuswriter"


def main() -> None:
    """Fill a library, measure the window and its peer in turn, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--starts-only", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, screen() as environment:
        folder = Path(name)
        fill(folder / "data", folder / "site")
        window = {**environment, "MIHBARA_DATA_DIR": str(folder / "data")}
        figures: dict[str, object] = {"benchmark": "window", "runs": asked.runs}
        figures |= starts(folder, window, environment, asked.runs)
        if not asked.starts_only:
            figures["idle"] = probe("idle", window)
            figures["open"] = probe("open", window)
            figures["day"] = probe("day", window)
            figures |= peer_opens(folder, environment)
    sys.stdout.write(json.dumps(figures, indent=1) + "\n")


def fill(data: Path, site: Path) -> None:
    """Write a library: many short articles, one of each length, and a site to send to."""
    desk = open_desk(data)
    short = an_article(400)
    for number in range(ARTICLES - len(LENGTHS)):
        desk.articles.create(replace(short, headline=f"{short.headline} {number}"))
    for words in LENGTHS:
        desk.articles.create(replace(an_article(words), headline=f"{words}"))
    options = {"path": str(site), "title": "أنا الخبر", "base_url": "https://example.ma/"}
    desk.destinations.add("site", "site", {**options, "language": "ar"})
    desk.close()


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Lend an environment with a screen of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if shutil.which("Xvfb") is None:
        sys.stderr.write("bench_window: no Xvfb; the offscreen platform, and no peer\n")
        yield {**environment, "QT_QPA_PLATFORM": "offscreen"}
        return
    reads, writes = os.pipe()
    command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(
        command, pass_fds=[writes], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writes)
    try:
        with os.fdopen(reads) as told:
            display = told.readline().strip()
        yield {**environment, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


def starts(
    folder: Path, window: Mapping[str, str], environment: Mapping[str, str], runs: int
) -> dict[str, object]:
    """Start the window and its peer in turn, so that both meet the same machine."""
    has_peer = is_peer_here(environment)
    ours: list[dict[str, float]] = []
    theirs: list[float] = []
    for run in range(runs + 1):
        facts = probe("start", window)
        peer = peer_s(folder, environment) if has_peer else 0.0
        if run:
            ours.append(start_figures(facts))
            theirs.append(peer)
    figures: dict[str, object] = {
        name: round(statistics.median(one[name] for one in ours), 3) for name in ours[0]
    }
    if has_peer:
        peer = statistics.median(theirs)
        figures |= {"peer_idle_s": round(peer, 3)}
        figures["first_frame_ratio"] = round(float(str(figures["first_frame_s"])) / peer, 2)
        figures["idle_ratio"] = round(float(str(figures["idle_s"])) / peer, 2)
    return figures


def start_figures(facts: Sequence[Mapping[str, object]]) -> dict[str, float]:
    """Pick the figures of one start."""
    began, frame, opened = (
        next(dict(fact) for fact in facts if fact["fact"] == name)
        for name in ("began", "first_frame", "opened")
    )
    at = float(str(began["at"]))
    return {
        "first_frame_s": float(str(frame["cpu_s"])),
        "first_frame_wall_s": float(str(frame["at"])) - at,
        "idle_s": float(str(opened["to_idle_s"])),
        "idle_pss_mb": float(str(opened["pss_mb"])),
    }


def probe(part: str, environment: Mapping[str, str]) -> list[dict[str, object]]:
    """Play one part in a process of its own and return what it told."""
    began = {"fact": "began", "at": time.time()}
    command = [sys.executable, "-m", "tests.benchmarks.window_probe", part]
    told = subprocess.run(
        command, capture_output=True, check=True, text=True, env=environment, timeout=180
    )
    return [began, *(json.loads(line) for line in told.stdout.splitlines())]


def is_peer_here(environment: Mapping[str, str]) -> bool:
    """Tell whether the peer can be measured, and say why not."""
    if "DISPLAY" in environment and environment["QT_QPA_PLATFORM"] == "xcb":
        if shutil.which(PEER):
            return True
        sys.stderr.write(f"bench_window: {PEER} is not installed; no ratios\n")
    return False


def peer_opens(folder: Path, environment: Mapping[str, str]) -> dict[str, object]:
    """Measure the peer's start with a document of each length, three times each."""
    if not is_peer_here(environment):
        return {}
    figures: dict[str, object] = {}
    for words in LENGTHS:
        path = folder / f"{words}.txt"
        path.write_text(an_article(words).body.text, encoding="utf-8")
        seconds = [peer_s(folder, environment, str(path)) for _ in range(3)]
        figures[f"peer_start_with_{words}_s"] = round(statistics.median(seconds), 3)
    return figures


def peer_s(folder: Path, environment: Mapping[str, str], *arguments: str) -> float:
    """Start the peer and return its CPU seconds when a second passes without any."""
    own = peer_environment(folder, environment)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen([PEER, *arguments], env=own, **quiet)  # type: ignore[call-overload]
    try:
        seen, since, end = -1.0, time.monotonic(), time.monotonic() + 90
        while time.monotonic() - since < 1.0 and time.monotonic() < end:
            process_pause(process)
            now = cpu_s(process.pid)
            if now > seen + 1.5 / TICKS:
                seen, since = now, time.monotonic()
        return cpu_s(process.pid)
    finally:
        process.terminate()
        process.wait()


def peer_environment(folder: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """Give the peer a home of its own, in which it never met an end by a signal."""
    home = folder / "peer"
    home.mkdir(mode=0o700, exist_ok=True)
    # It would ask about that end at its next start.
    shutil.rmtree(home / "XDG_DATA_HOME" / "GottCode" / "FocusWriter" / "Cache", True)
    # It looks in the folder of temporary files for another of its kind, and would leave to it.
    own = {**environment, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "TMPDIR": str(home)}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        own[name] = str(home / name)
    return own


def cpu_s(pid: int) -> float:
    """Return the CPU seconds of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def process_pause(process: "subprocess.Popen[bytes]", seconds: float = 0.05) -> None:
    """Let a process run for a while; it is not to end by itself."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(seconds)
        raise RuntimeError(f"{process.args!r} ended by itself")


if __name__ == "__main__":
    main()
