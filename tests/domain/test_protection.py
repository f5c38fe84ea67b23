"""Words that must not leave are found however they stand in what leaves."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.body import Marks, Run, block, body_of
from editor_app.domain.byline import Byline
from editor_app.domain.image import Picture
from editor_app.domain.protection import needles_of, words_found
from editor_app.domain.source import SourceLink
from tests.builders import a_draft

NEEDLES = needles_of(["أمينة الطاهري", "الطفل"])


def found(**fields: object) -> list[tuple[str, str]]:
    return [(each.field, each.name) for each in words_found(a_draft(**fields), (), NEEDLES)]


@pytest.mark.parametrize(
    "text",
    ["أمينة الطاهري", "وأمينة الطاهري", "لامينه طاهري", "أَمِينَة الطّاهـري", "فبأمينة الطاهرى"],
)
def test_words_found_in_every_spelling(text: str) -> None:
    assert [field for field, _ in found(lead=f"قالت {text} ذلك.")] == ["lead"]


@pytest.mark.parametrize("text", ["الطفل", "طفل", "للطفل", "وللطفل", "بالطفل", "كطفل", "فالطفل"])
def test_words_found_behind_the_article_and_letters(text: str) -> None:
    assert [field for field, _ in found(lead=f"قيل {text} اليوم")] == ["lead"]


@pytest.mark.parametrize("text", ["الطفلة", "أمينة", "الطاهري أمينة", "متطفل"])
def test_words_found_leaves_other_words_alone(text: str) -> None:
    assert found(lead=text) == []


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"kicker": "الطفل"}, "kicker"),
        ({"headline": "الطفل"}, "headline"),
        ({"body": body_of("نص", "عن الطفل")}, "body"),
        (
            {
                "body": body_of(
                    block("نص ", Run("هنا", Marks(link="https://e.org/%D8%B7%D9%81%D9%84")))
                )
            },
            "body",
        ),
        ({"bylines": (Byline(name="أمينة الطاهري"),)}, "bylines"),
        ({"outlet": "جريدة الطفل"}, "outlet"),
        ({"sources": (SourceLink(id="s1", title="قصة الطفل"),)}, "sources"),
        ({"pictures": (Picture(media_id="m", caption="الطفل"),)}, "images"),
        ({"pictures": (Picture(media_id="m", alt="الطفل"),)}, "images"),
        ({"section": "الطفل"}, "section"),
        ({"keywords": ("الطفل",)}, "keywords"),
        ({"ticker": ("الطفل",)}, "ticker"),
    ],
)
def test_words_found_in_every_text_that_leaves(fields: dict[str, Any], field: str) -> None:
    assert [place for place, _ in found(**fields)] == [field]


def test_words_found_in_file_names() -> None:
    needles = needles_of(["Amina Tahiri"])
    (spotted,) = words_found(a_draft(), ["IMG_amina-tahiri_2.jpg"], needles)
    assert (spotted.field, spotted.name, spotted.place) == ("images", "Amina Tahiri", None)


@given(st.text(), st.lists(st.text(max_size=8), max_size=4))
def test_words_found_never_raises_and_finds_a_name_itself(text: str, names: list[str]) -> None:
    needles = needles_of(names)
    list(words_found(a_draft(lead=text), (), needles))
    for name in names:
        if needles_of([name]):
            assert list(words_found(a_draft(lead=name), (), needles_of([name])))
