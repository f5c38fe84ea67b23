"""The site's search: its index, and the script that reads it, run by other people's programs."""

import json
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest

from editor_app.base.assets import asset
from editor_app.domain.publication import Action
from editor_app.language.folding import fold, fold_words
from editor_app.publishing.site.search import search_terms, stem
from tests.publishing.newsroom import a_delivery, a_publisher, text_releases, with_change
from tests.publishing.site_reader import files_of, page, search_lines, text_of

SAMPLES = Path(__file__).parent.parent / "samples"
NODE = shutil.which("node") or ""
CHROMIUM = shutil.which("chromium") or ""
needs_node = pytest.mark.skipif(not NODE, reason="needs node, to run the search's script")
_RUN = """
const fs = require("fs"), vm = require("vm");
const given = JSON.parse(fs.readFileSync(0, "utf8"));
const context = vm.createContext({});
vm.runInContext(fs.readFileSync(given.script, "utf8"), context);
const call = vm.runInContext(`(text) => ${given.call}`, context);
process.stdout.write(JSON.stringify(given.texts.map((text) => call(text))));
"""


def _in_node(call: str, texts: Sequence[str]) -> list[object]:
    given = {"script": str(asset("site", "search.js")), "call": call, "texts": texts}
    run = subprocess.run(
        [NODE, "-e", _RUN],
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def _corpus() -> list[str]:
    files = sorted(path for path in SAMPLES.glob("*.*") if path.is_file())
    return [line for path in files for line in path.read_text("utf-8").splitlines() if line]


@needs_node
def test_script_folds_every_line_of_the_samples_as_the_program_does() -> None:
    lines = _corpus()
    assert len(lines) > 100
    assert _in_node("foldWords(text)", lines) == [fold_words(line) for line in lines]


@needs_node
def test_script_folds_every_letter_of_newsroom_scripts_as_the_program_does() -> None:
    """Latin, Greek, Cyrillic, Hebrew, Arabic with all its blocks, Tifinagh, and punctuation."""
    spans = [
        (0x20, 0x590), (0x5D0, 0x780), (0x870, 0x900), (0x1D00, 0x2190), (0x2D30, 0x2D80),
        (0xFB50, 0xFE00), (0xFE70, 0xFF70), (0x1EE00, 0x1EF00),
    ]  # fmt: skip
    letters = [
        chr(code)
        for span in spans
        for code in range(*span)
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
    ]
    assert _in_node("fold(text)", letters) == [fold(letter) for letter in letters]


@needs_node
@pytest.mark.parametrize(
    ("asked", "is_found"),
    [
        ("الميناء", True), ("ميناء", True), ("مينا", True), ("الم", True), ("مِيـنَاء", True),
        ("ٱلميناء", True), ("مدينه مينا", True), ("TANGER", True), ("طائرة", False),
        ("ميناء طائرة", False), ("يناء", False),
    ],
)  # fmt: skip
def test_script_finds_what_a_reader_means(asked: str, is_found: bool) -> None:
    terms = " ".join(search_terms(["الميناء الذي غيّر المدينة", "Tanger Med"]))
    call = f"matches(['', '', '', '', '', '', {json.dumps(terms)}], wanted(text))"
    assert _in_node(call, [asked]) == [is_found]


def test_stem_drops_the_article_where_enough_is_left() -> None:
    words = ["الميناء", "والميناء", "بالميناء", "للميناء", "الذ", "ميناء", "ال"]
    assert [stem(word) for word in words] == [*["ميناء"] * 4, "الذ", "ميناء", "ال"]


def test_new_article_changes_the_last_part_alone(tmp_path: Path) -> None:
    publisher = a_publisher(tmp_path)
    releases = list(text_releases(103))
    for release in releases[:102]:
        publisher.deliver(a_delivery(release))
    before = files_of(tmp_path)
    publisher.deliver(a_delivery(releases[102]))
    after = files_of(tmp_path)
    changed = [path for path in after if before.get(path) != after[path]]
    assert [path for path in changed if path.startswith("search/")] == ["search/part-2.js"]
    assert len(search_lines(tmp_path)) == 103


def test_index_forgets_what_was_changed_or_withdrawn(tmp_path: Path) -> None:
    publisher = a_publisher(tmp_path)
    releases = list(text_releases(3))
    for release in releases:
        publisher.deliver(a_delivery(release))
    publisher.deliver(a_delivery(with_change(releases[0], headline="زلزال"), Action.UPDATE))
    publisher.deliver(a_delivery(with_change(releases[1]), Action.WITHDRAW))
    lines = {line[0]: line for line in search_lines(tmp_path)}
    assert lines.keys() == {releases[0].slug, releases[2].slug}
    assert "زلزال" in lines[releases[0].slug][6]
    assert "برلمان" not in lines[releases[0].slug][6]


def test_page_without_script_says_so_and_leads_to_the_archive(tmp_path: Path) -> None:
    a_publisher(tmp_path).deliver(a_delivery(next(text_releases(1))))
    document = page(tmp_path, "search/index.html")
    assert document.xpath("//div[@role='search']")[0].get("hidden") is not None
    assert "JavaScript" in text_of(document.xpath("//noscript")[0])
    assert document.xpath("//main//a/@href") == ["../archive/index.html"]


@pytest.mark.slow
@pytest.mark.skipif(
    not CHROMIUM or not sys.platform.startswith("linux"), reason="needs chromium, to open pages"
)
def test_browser_finds_an_article_in_a_folder_on_the_disk(tmp_path: Path) -> None:
    publisher = a_publisher(tmp_path / "site")
    for release in text_releases(30):
        publisher.deliver(a_delivery(release))
    run = subprocess.run(
        [
            *(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"),
            *(f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=4000"),
            f"{(tmp_path / 'site/search/index.html').as_uri()}?q=الِميـناء",
        ],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-500:]
    (tmp_path / "found.html").write_text(run.stdout, "utf-8")
    found = page(tmp_path, "found.html").xpath("//ol[@id='search-found']//a/@href")
    assert found == ["../articles/khabar-a00029.html"]
