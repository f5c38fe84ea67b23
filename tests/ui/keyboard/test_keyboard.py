"""The window driven by the keys of a real keyboard, in an interface of each direction."""

import ctypes.util
import json
from collections.abc import Mapping

import pytest

from tests.ui.keyboard.playing import SCENES
from tests.ui.keyboard.screen import missing, run_on_screen

LANGUAGES = ("ar", "en", "fr")


@pytest.fixture(scope="module")
def outcomes() -> Mapping[str, Mapping[str, str]]:
    """Play every scene in each language, in a program on a display of its own."""
    if lacking := missing():
        pytest.skip(f"no {lacking} here, and without them no real key is pressed")
    if ctypes.util.find_library("Xtst") is None:
        pytest.skip("no libXtst here, which presses the keys")
    made = {}
    for language in LANGUAGES:
        try:
            made[language] = json.loads(run_on_screen("tests.ui.keyboard.playing", language))
        except RuntimeError as error:
            if "could not load the qt platform plugin" in str(error).lower():
                pytest.skip("Qt lacks a library that it needs for a display")
            raise
    return made


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENES)
def test_writer_at_the_keyboard(
    outcomes: Mapping[str, Mapping[str, str]], name: str, language: str
) -> None:
    assert outcomes[language][name] == ""
