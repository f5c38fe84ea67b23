"""Every hit of house style on a real aggregator page, judged by hand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from editor_app.language.counting import count_words
from editor_app.language.typography.engine import check
from editor_app.language.typography.rule import Place
from editor_app.language.typography.rulebook import chosen

PAGE = Path(__file__).parents[1] / "samples" / "aggregator_page.txt"


class Judged(NamedTuple):
    rule_id: str
    old: str
    new: str | None
    is_right: bool
    verdict: str


TICKER = [
    Judged("space-before-mark", " :", ":", True, "بايتاس : الواردات"),
    Judged("hamza-missing", "انذارية", "إنذارية", True, "misspelt"),
    Judged(
        "hamza-missing",
        "اطار",
        "إطار",
        True,
        "misspelt; the writer meant أمطار, which no list can know: the hit is right, its offer "
        "is a word of its own",
    ),
    Judged("hamza-missing", "الى", "إلى", True, "misspelt"),
    Judged("hamza-missing", "الامبريالي", "الإمبريالي", True, "misspelt"),
    Judged("tanwin-before-alef", "اً", "ًا", True, "أرقاماً: the page writes ًا ten times"),
    Judged("ellipsis-joined", "…", "… ", True, "عالم جديد…شرق أوسط"),
    Judged("space-before-mark", " !", "!", True, "وجاءت الفكرة !"),
]
ARTICLE = [
    Judged("tanwin-before-alef", "اً", "ًا", True, "فاعلاً in the lead; فاعلًا in the body"),
    Judged("tanwin-before-alef", "اً", "ًا", True, "إقليمياً"),
    Judged("tanwin-before-alef", "اً", "ًا", True, "متجاوزاً"),
    Judged("mark-then-dot", ".", "", True, "في محيطنا؟."),
]


def hits_of(lines: list[str], place: Place) -> list[tuple[str, str, str | None]]:
    return [
        (hit.rule_id, line[hit.start : hit.end], hit.replacement)
        for line in lines
        for hit in check(line, chosen(), place=place)
    ]


def page_parts() -> tuple[list[str], list[str], list[str]]:
    ticker, _, rest = PAGE.read_text(encoding="utf-8").partition("\n")
    headlines = [part for part in re.split("[ \u00a0]{2,}", ticker) if part]
    lines = [line for line in rest.splitlines() if line.strip()]
    title = next(index for index, line in enumerate(lines) if line.startswith("دبلوماسية أمن"))
    return headlines, [lines[title]], lines[:title] + lines[title + 1 :]


def test_hits_on_the_ticker_are_those_judged() -> None:
    headlines, _, _ = page_parts()
    assert len(headlines) == 48
    assert hits_of(headlines, Place.HEADLINE) == [judged[:3] for judged in TICKER]


def test_headline_with_its_pause_is_left_alone() -> None:
    _, title, _ = page_parts()
    assert ".." in title[0]
    assert hits_of(title, Place.HEADLINE) == []


def test_hits_on_the_article_are_those_judged() -> None:
    _, _, article = page_parts()
    assert hits_of(article, Place.BODY) == [judged[:3] for judged in ARTICLE]


def test_wrong_hits_stay_below_two_in_a_thousand_words() -> None:
    wrong = [judged for judged in TICKER + ARTICLE if not judged.is_right]
    assert len(wrong) * 1_000 < 2 * count_words(PAGE.read_text(encoding="utf-8"))
