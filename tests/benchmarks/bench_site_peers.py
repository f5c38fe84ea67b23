"""Measure a rebuild of 1,000 articles beside Hugo and Pelican, of the same texts in one run.

Prints one JSON value; a peer that is not installed is null. Mihbara makes more of each text than
they do here: pages for phone and paper, three kinds of feed, sections, tags, authors, a search.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from editor_app.domain.publication import Release  # noqa: E402
from editor_app.formats.markdown import markdown_of_body  # noqa: E402
from tests.benchmarks.bench_site import seed  # noqa: E402
from tests.publishing.newsroom import a_publisher, text_releases  # noqa: E402

ARTICLES = 1000
ROUNDS = 3
PELICAN = os.environ.get("MIHBARA_PELICAN", "pelican")
"""The command of Pelican, which stands in an environment of its own more often than not."""
Figures = dict[str, float]
_PAGE = "<!doctype html><html lang=ar dir=rtl><title>{{ .Title }}</title><h1>{{ .Title }}</h1>"
_LAYOUTS = {
    "single.html": _PAGE + "<p>{{ .Params.lead }}</p>{{ .Content }}</html>",
    "list.html": _PAGE + "{{ range .Pages }}<a href={{ .Permalink }}>{{ .Title }}</a>{{ end }}",
}


def main() -> None:
    """Print the figures."""
    releases = list(text_releases(ARTICLES + 1))[:-1]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        figures = {
            "mihbara": _ours(root / "ours", releases),
            "hugo": _hugo(root / "hugo", releases),
            "pelican": _pelican(root / "pelican", releases),
        }
    sys.stdout.write(json.dumps({"site_peers": figures}, indent=2) + "\n")


def _ours(root: Path, releases: Sequence[Release]) -> Figures:
    publisher = a_publisher(root)
    seed(publisher, releases)
    rounds: list[tuple[float, float]] = []
    for number in range(ROUNDS):
        publisher = a_publisher(root, title=f"جريدة الساحل {number}")
        wall_s, cpu_s = time.perf_counter(), time.process_time()
        publisher.rebuild()
        rounds.append((time.process_time() - cpu_s, time.perf_counter() - wall_s))
    return _best(rounds)


def _hugo(root: Path, releases: Sequence[Release]) -> Figures | None:
    command = shutil.which("hugo")
    if command is None:
        return None
    content = root / "content" / "posts"
    content.mkdir(parents=True)
    for release in releases:
        head = {
            "title": release.draft.headline,
            "date": release.first_published_utc.isoformat(),
            "lead": release.draft.lead,
        }
        text = f"{json.dumps(head, ensure_ascii=False)}\n\n{markdown_of_body(release.draft.body)}"
        (content / f"{release.slug}.md").write_text(text, encoding="utf-8")
    layouts = root / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name, layout in _LAYOUTS.items():
        (layouts / name).write_text(layout, encoding="utf-8")
    (root / "config.json").write_text(json.dumps({"baseURL": "https://site.example/"}))
    return _best([_run([command, "--quiet", "--ignoreCache"], root) for _ in range(ROUNDS)])


def _pelican(root: Path, releases: Sequence[Release]) -> Figures | None:
    command = shutil.which(PELICAN)
    if command is None:
        return None
    content = root / "content"
    content.mkdir(parents=True)
    for release in releases:
        head = (
            f"Title: {release.draft.headline}\nDate: {release.first_published_utc:%Y-%m-%d %H:%M}\n"
        )
        text = f"{head}Slug: {release.slug}\n\n{markdown_of_body(release.draft.body)}"
        (content / f"{release.slug}.md").write_text(text, encoding="utf-8")
    options = [str(content), "--output", str(root / "output"), "--quiet"]
    return _best([_run([command, *options], root) for _ in range(ROUNDS)])


def _run(command: Sequence[str], folder: Path) -> tuple[float, float]:
    before, began_s = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used_s, time.perf_counter() - began_s


def _best(rounds: Sequence[tuple[float, float]]) -> Figures:
    cpu_s, wall_s = min(rounds)
    return {"rebuild_cpu_s": round(cpu_s, 2), "rebuild_s": round(wall_s, 2)}


if __name__ == "__main__":
    main()
