"""Whether a text still says what a correction takes back."""

import pytest

from editor_app.domain.body import body_of
from editor_app.domain.hits import Field
from editor_app.domain.mending import still_said
from tests.fakes import a_draft


@pytest.mark.parametrize(
    ("text", "wrong", "right", "found"),
    [
        ("وصل 84 شخصا", "84", "120", "84"),
        ("وصل 120 شخصا", "84", "120", None),
        ("سنة 1984", "84", "120", None),
        ("قال أحمد العلمي", "احمد العلمى", "محمد العلمي", "أحمد العلمي"),
        ("قال محمد أمين", "محمد", "محمد أمين", None),
        ("قال محمد أمين ثم عاد محمد", "محمد", "محمد أمين", "محمد"),
        ("قال محمد", "", "محمد أمين", None),
        ("قال  محمد", " محمد\n", "", "محمد"),
    ],
)
def test_still_said_finds_whole_words_outside_of_what_is_right(
    text: str, wrong: str, right: str, found: str | None
) -> None:
    problem = still_said(a_draft(headline="عنوان", lead="", body=body_of(text)), wrong, right)
    assert (problem.found if problem else None) == found


def test_still_said_leads_to_the_first_place_from_the_top() -> None:
    draft = a_draft(headline="84 غريقا", lead="نجا 84", body=body_of("بقي", "ثم 84"))
    problem = still_said(draft, "84", "120")
    assert problem is not None
    assert problem.place is not None
    assert (problem.place.field, problem.place.start, problem.place.end) == (Field.HEADLINE, 0, 2)
