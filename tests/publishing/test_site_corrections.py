"""Corrections as readers see them: on the article, on a page of their own, and for machines."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from editor_app.domain.correction import Correction
from editor_app.domain.publication import Action, Release
from tests.publishing.newsroom import (
    START,
    a_delivery,
    a_publisher,
    text_releases,
    with_change,
)
from tests.publishing.site_reader import dead_links, files_of, page, structured_data, text_of


def a_correction(number: int = 0, **fields: object) -> Correction:
    named = {
        "wrong": f"عدد القوارب {number}",
        "right": f"عدد القوارب {number + 100}",
        "made_utc": START + timedelta(hours=100 + number),
        "by": "سعاد المرابط",
    }
    return Correction(**{**named, **fields})


def corrected(release: Release, *corrections: Correction) -> Release:
    return replace(with_change(release), corrections=corrections)


def test_page_of_corrections_stands_before_there_is_one(tmp_path: Path) -> None:
    a_publisher(tmp_path).deliver(a_delivery(next(text_releases(1))))
    document = page(tmp_path, "corrections/index.html")
    assert "لم يُصحَّح أي مقال بعد." in text_of(document)
    assert dead_links(tmp_path, "corrections/index.html") == []


def test_correction_is_told_on_the_article_for_readers_and_machines(tmp_path: Path) -> None:
    release = next(text_releases(1))
    publisher = a_publisher(tmp_path)
    publisher.deliver(a_delivery(release))
    told = a_correction(1), a_correction(2, wrong="", by="")
    publisher.deliver(a_delivery(corrected(release, *told), Action.CORRECT))
    document = page(tmp_path, f"articles/{release.slug}.html")
    (box,) = document.xpath("//section[@class='corrections']")
    assert "الخطأ: عدد القوارب 1 الصواب: عدد القوارب 101" in text_of(box)
    assert [one.text for one in box.xpath(".//s")] == ["عدد القوارب 1"]
    assert text_of(box).index("102") < text_of(box).index("101"), "the newest stands first"
    assert structured_data(document)["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "الخطأ: عدد القوارب 1 الصواب: عدد القوارب 101",
            "datePublished": "2021-11-29T15:00:00+00:00",
            "author": {"@type": "Person", "name": "سعاد المرابط"},
        },
        {
            "@type": "CorrectionComment",
            "text": "الصواب: عدد القوارب 102",
            "datePublished": "2021-11-29T16:00:00+00:00",
        },
    ]
    listed = page(tmp_path, "corrections/index.html")
    assert len(listed.xpath("//article")) == 2
    assert listed.xpath("//article//h2/a/@href") == [f"../articles/{release.slug}.html"] * 2


def test_corrections_stand_newest_first_and_in_pages_that_stay(tmp_path: Path) -> None:
    publisher = a_publisher(tmp_path)
    releases = list(text_releases(26))
    for number, release in enumerate(releases[:25]):
        publisher.deliver(a_delivery(corrected(release, *map(a_correction, (number, number + 50)))))
    pages = sorted(path.name for path in (tmp_path / "corrections").iterdir())
    assert pages == ["index.html", "page-1.html", "page-2.html"]
    before = files_of(tmp_path)
    publisher.deliver(a_delivery(corrected(releases[25], a_correction(99))))
    after = files_of(tmp_path)
    changed = {path for path in before if before[path] != after[path]}
    assert "corrections/page-1.html" not in changed
    newest = page(tmp_path, "corrections/index.html").xpath("//article//s")
    assert newest[0].text == "عدد القوارب 99"


def test_correction_of_a_withdrawn_article_goes_with_it(tmp_path: Path) -> None:
    publisher = a_publisher(tmp_path)
    release = next(text_releases(1))
    publisher.deliver(a_delivery(corrected(release, a_correction(7)), Action.CORRECT))
    gone = replace(corrected(release, a_correction(7)), sequence=9000, id="gone")
    publisher.deliver(a_delivery(gone, Action.WITHDRAW))
    for path, content in files_of(tmp_path).items():
        assert "عدد القوارب".encode() not in content, path


def test_later_release_keeps_corrections_in_their_places(tmp_path: Path) -> None:
    publisher = a_publisher(tmp_path)
    first, second = text_releases(2)
    publisher.deliver(a_delivery(corrected(first, a_correction(1)), Action.CORRECT))
    publisher.deliver(a_delivery(corrected(second, a_correction(2)), Action.CORRECT))
    later = replace(corrected(first, a_correction(1), a_correction(3)), sequence=9000, id="later")
    publisher.deliver(a_delivery(later, Action.CORRECT))
    before = files_of(tmp_path)
    shown = page(tmp_path, "corrections/index.html").xpath("//article//s")
    assert [one.text[-1] for one in shown] == ["3", "2", "1"]
    publisher.rebuild()
    assert files_of(tmp_path, with_state=False) == {
        path: content for path, content in before.items() if not path.startswith(".mihbara")
    }
