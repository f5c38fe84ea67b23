"""The language of a language tag."""

import pytest

from editor_app.language.tags import primary_language


@pytest.mark.parametrize(
    ("tag", "language"),
    [("ar", "ar"), ("ar-MA", "ar"), ("FR-fr", "fr"), ("zgh-Tfng-MA", "zgh"), ("", "")],
)
def test_primary_language_of_a_tag_is_its_first_part_in_lower_case(tag: str, language: str) -> None:
    assert primary_language(tag) == language
