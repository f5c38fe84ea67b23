"""A publisher killed at any write: readers see a whole site, and the next run completes it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.domain.publication import Action
from editor_app.domain.publisher import Delivery
from editor_app.publishing.site import folder as site_folder
from editor_app.publishing.site.publisher import SitePublisher
from tests.publishing.newsroom import (
    a_delivery,
    a_publisher,
    text_releases,
    the_newsroom,
    the_pictures,
    with_change,
)
from tests.publishing.site_reader import dead_links, files_of, links, pages_of


class Killed(BaseException):
    """The process dies here: nobody catches it."""


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return the_pictures(tmp_path_factory.mktemp("media"))


def _killed_at(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the process die before its write or deletion of this number, counted from 0."""
    left = iter(range(number))

    def counted(step):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        def stepped(*args, **named):  # type: ignore[no-untyped-def]  # noqa: ANN002, ANN003, ANN202
            if next(left, None) is None:
                raise Killed
            return step(*args, **named)

        return stepped

    monkeypatch.setattr(site_folder, "replace_file", counted(site_folder.replace_file))
    monkeypatch.setattr(site_folder.SiteFolder, "remove", counted(site_folder.SiteFolder.remove))


def _broken_links(root: Path, *known: str) -> dict[str, list[str]]:
    """Return the dead links of every page that readers know or are led to."""
    waiting, broken, seen = ["index.html", *known], dict[str, list[str]](), set[str]()
    while waiting:
        path = waiting.pop()
        if path in seen or not path.endswith(".html") or not (root / path).exists():
            continue
        seen.add(path)
        waiting += links(root, path)
        if dead := dead_links(root, path):
            broken[path] = dead
    return broken


def _scenario() -> Iterator[tuple[list[Delivery], Delivery]]:
    releases = list(text_releases(22))
    before = [a_delivery(one) for one in releases[:21]]
    yield [], before[0]
    yield before, a_delivery(releases[21])
    yield before[:3], a_delivery(with_change(releases[1], section="علوم"), Action.UPDATE)
    yield before[:3], a_delivery(with_change(releases[1]), Action.WITHDRAW)
    pictured = [a_delivery(one) for one in the_newsroom(3)]
    yield pictured[:2], pictured[2]
    yield pictured, a_delivery(with_change(pictured[2].release), Action.WITHDRAW)


SCENARIOS = ["first", "new page of lists", "moved", "withdrawn", "pictures", "pictures withdrawn"]


@pytest.mark.parametrize("number", range(len(SCENARIOS)), ids=SCENARIOS)
def test_deliver_killed_at_each_write_completes_to_the_same_bytes(
    number: int, tmp_path: Path, media: Path
) -> None:
    before, last = list(_scenario())[number]
    begun, whole = tmp_path / "begun", tmp_path / "whole"
    begun.mkdir()
    _deliver_all(a_publisher(begun, media), before)
    shutil.copytree(begun, whole)
    a_publisher(whole, media).deliver(last)
    wanted = files_of(whole)
    known = [path for path, _ in pages_of(begun)]
    kills = 0
    while True:
        root = tmp_path / f"killed-{kills}"
        shutil.copytree(begun, root)
        publisher = a_publisher(root, media)
        with pytest.MonkeyPatch.context() as patch:
            _killed_at(kills, patch)
            try:
                publisher.deliver(last)
            except Killed:
                pass
            else:
                break
        if before:
            assert _broken_links(root, *known) == {}, kills
        publisher.deliver(last)
        assert files_of(root) == wanted, kills
        shutil.rmtree(root)
        kills += 1
    assert kills > 10


def test_next_article_finishes_what_a_killed_delivery_left(tmp_path: Path) -> None:
    releases = list(text_releases(5))
    for kills in range(3, 24, 4):
        root = tmp_path / f"killed-{kills}"
        publisher = a_publisher(root)
        _deliver_all(publisher, [a_delivery(one) for one in releases[:3]])
        with pytest.MonkeyPatch.context() as patch:
            _killed_at(kills, patch)
            with pytest.raises(Killed):
                publisher.deliver(a_delivery(releases[3]))
        assert publisher.find(a_delivery(releases[3])) is None
        publisher.deliver(a_delivery(releases[4]))
        publisher.deliver(a_delivery(releases[3]))
        for release in releases:
            assert publisher.find(a_delivery(release)) is not None
            assert release.slug.encode() in (root / "sitemap-1.xml").read_bytes()
            assert release.slug.encode() in (root / "archive/index.html").read_bytes()
        assert _broken_links(root) == {}


@pytest.mark.parametrize("kills", [0, 8])
def test_half_written_files_of_a_killed_process_are_swept(kills: int, tmp_path: Path) -> None:
    releases = list(text_releases(3))
    publisher = a_publisher(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        _killed_at(kills, patch)
        with pytest.raises(Killed):
            publisher.deliver(a_delivery(releases[0]))
    half = tmp_path / ".mihbara" / ".~x.part"
    half.write_bytes(b"half")
    publisher.deliver(a_delivery(releases[0]))
    assert not half.exists()
    assert not list(tmp_path.rglob("*.part"))


def _deliver_all(publisher: SitePublisher, deliveries: list[Delivery]) -> None:
    for delivery in deliveries:
        publisher.deliver(delivery)
