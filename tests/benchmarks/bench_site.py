"""Measure the site destination: CPU per article in a large site, and a rebuild.

Prints one JSON value. ``--full`` adds a site of 10,000 articles.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from editor_app.domain.publication import Action, Release  # noqa: E402
from editor_app.publishing.site import folder as site_folder  # noqa: E402
from editor_app.publishing.site.build import Build  # noqa: E402
from editor_app.publishing.site.publisher import SitePublisher  # noqa: E402
from tests.publishing.newsroom import (  # noqa: E402
    a_delivery,
    a_publisher,
    text_releases,
    with_change,
)

SAMPLES = 25
Figures = dict[str, float]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="also a site of 10,000 articles")
    sizes = [1000, 10_000] if parser.parse_args().full else [1000]
    sys.stdout.write(
        json.dumps({"site": {str(size): _measure(size) for size in sizes}}, indent=2) + "\n"
    )


def _measure(size: int) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        publisher = a_publisher(Path(folder) / "site")
        releases = list(text_releases(size + SAMPLES + 1))[:-1]
        seed(publisher, releases[:size])
        added = [_timed(publisher, a_delivery(one)) for one in releases[size:]]
        changed = [
            _timed(publisher, a_delivery(with_change(one, lead="مقدمة جديدة"), Action.UPDATE))
            for one in releases[:: size // SAMPLES][:SAMPLES]
        ]
        return {
            **_summary("publish", added),
            **_summary("update", changed),
            **_rebuild(publisher),
        }


def seed(publisher: SitePublisher, releases: Sequence[Release]) -> None:
    """Fill the site as single deliveries would, but write its lists once."""
    publisher.deliver(a_delivery(releases[0]))

    def fill(build: Build) -> None:
        catalogue = build._catalogue
        for release in releases[1:]:
            record = build._record(a_delivery(release), None)
            catalogue.put_record(record)
            catalogue.show(record, {}, build._lines(record))
        catalogue.flush()

    publisher._work(lambda: None, fill)
    publisher.rebuild()


def _timed(publisher: SitePublisher, delivery: object) -> tuple[float, float, int]:
    writes = _Writes()
    wall, cpu = time.perf_counter(), time.process_time()
    publisher.deliver(delivery)  # type: ignore[arg-type]
    figures = (time.process_time() - cpu, time.perf_counter() - wall)
    return (figures[0] * 1000, figures[1] * 1000, writes.stop())


def _summary(name: str, figures: list[tuple[float, float, int]]) -> Figures:
    cpu, wall, written = zip(*figures, strict=True)
    return {
        f"{name}_cpu_ms_median": round(statistics.median(cpu), 1),
        f"{name}_cpu_ms_max": round(max(cpu), 1),
        f"{name}_wall_ms_median": round(statistics.median(wall), 1),
        f"{name}_files_written_median": statistics.median(written),
    }


def _rebuild(publisher: SitePublisher) -> Figures:
    """Time a rebuild that finds every page as it should be, and one that writes them all."""
    wall = time.perf_counter()
    publisher.rebuild()
    same = time.perf_counter() - wall
    publisher = a_publisher(publisher._site.path, title="جريدة الساحل الجديدة")
    writes = _Writes()
    wall, cpu = time.perf_counter(), time.process_time()
    publisher.rebuild()
    figures = (time.process_time() - cpu, time.perf_counter() - wall)
    return {
        "rebuild_unchanged_s": round(same, 2),
        "rebuild_all_cpu_s": round(figures[0], 2),
        "rebuild_all_s": round(figures[1], 2),
        "rebuild_all_files_written": writes.stop(),
    }


class _Writes:
    """Count the files that are replaced until ``stop``."""

    def __init__(self) -> None:
        self._replace = site_folder.replace_file
        self._count = 0

        def counted(*args: object, **named: object) -> None:
            self._count += 1
            self._replace(*args, **named)  # type: ignore[arg-type]

        site_folder.replace_file = counted  # type: ignore[assignment]

    def stop(self) -> int:
        site_folder.replace_file = self._replace
        return self._count


if __name__ == "__main__":
    main()
