"""The decimal sign of each language."""

import pytest

from editor_app.language.numbers import decimal


@pytest.mark.parametrize(("language", "written"), [("ar", "0,3"), ("fr", "0,3"), ("en", "0.3")])
def test_decimal_of_a_language_has_its_sign(language: str, written: str) -> None:
    assert decimal(0.26, language) == written
