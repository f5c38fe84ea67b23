"""The whole program in processes of its own, as its user starts it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from editor_app.app import open_desk
from tests.builders import a_draft

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "samples" / "aggregator_page.txt"
ARTICLES = 24

pytestmark = pytest.mark.e2e


def started(*arguments: str | Path, data: Path) -> subprocess.Popen[str]:
    """Start ``mihbara`` on a data folder."""
    variables = {
        **os.environ,
        "MIHBARA_DATA_DIR": str(data),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "editor_app", *map(str, arguments)],
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def said(*arguments: str | Path, data: Path) -> str:
    """Run ``mihbara`` to its end and return what it printed; anything but 0 fails."""
    process = started(*arguments, data=data)
    out, err = process.communicate(timeout=100)
    assert process.returncode == 0, err
    return out


def fill_queue(data: Path, site: Path) -> None:
    """Queue articles for a site."""
    desk = open_desk(data)
    options = {"path": str(site), "title": "جريدة", "base_url": "https://example.ma/"}
    desk.destinations.add("site", "web", options)
    for number in range(ARTICLES):
        draft = a_draft(headline=f"خبر رقم {number}")
        desk.queue.add(desk.articles.create(draft).article.id, ["web"])
    desk.close()


def test_window_takes_the_sample_from_file_to_published_page(tmp_path: Path) -> None:
    out = said("demo", SAMPLE, "--into", tmp_path, data=tmp_path / "unused")
    page = Path(out.splitlines()[1].removeprefix("page: "))
    tree = html.fromstring(page.read_bytes())
    assert tree.get("dir") == "rtl"
    assert "دبلوماسية أمن المغرب.. من دولة تتفاعل" in tree.findtext(".//h1")
    text = " ".join(tree.text_content().split())
    for part in ("وهذه جملة كتبت هنا.", "نجيب الأضادي", "هند العلوي", "أنا الخبر", "25 نونبر 2021"):
        assert part in text
    assert "شكرا على الإبلاغ" not in text
    assert tree.xpath("//a[@href='https://example.ma/ar/2021/11/25/amn']")
    assert (tmp_path / "desk.png").stat().st_size > 50_000


def test_queue_drained_by_two_processes_sends_every_item_once(tmp_path: Path) -> None:
    data, site = tmp_path / "data", tmp_path / "site"
    fill_queue(data, site)

    workers = [started("queue", "run", "--once", data=data) for _ in range(2)]
    for worker in workers:
        _, err = worker.communicate(timeout=100)
        assert worker.returncode == 0, err

    rows = json.loads(said("queue", "list", "--json", data=data))
    assert [row["state"] for row in rows] == ["sent"] * ARTICLES
    assert [row["attempts"] for row in rows] == [1] * ARTICLES
    published = list((site / "articles").glob("*.html"))
    assert len(published) == ARTICLES
    front = (site / "index.html").read_text(encoding="utf-8")
    assert f"خبر رقم {ARTICLES - 1}" in front
