import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from editor_app.base.assets import asset
from editor_app.ui.action_table import TABLE
from editor_app.ui.translation import interface_language

FORMS = {"ar": 6, "fr": 2, "en": 2}
_MARKS = re.compile(r"\{\w+\}")


def messages(language: str) -> Iterator[ET.Element]:
    tree = ET.parse(asset("translations", f"mihbara_{language}.ts"))
    yield from tree.getroot().iter("message")


def text_of(message: ET.Element, tag: str) -> str:
    found = message.find(tag)
    assert found is not None
    return found.text or ""


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_translation_of_every_string_is_finished(language: str) -> None:
    found = list(messages(language))
    assert len(found) > 200
    unfinished = [
        text_of(message, "source")
        for message in found
        if message.find("translation[@type]") is not None
        or not "".join(message.find("translation").itertext()).strip()  # type: ignore[union-attr]
    ]
    assert unfinished == []


@pytest.mark.parametrize("language", FORMS)
def test_translation_of_counts_has_every_form(language: str) -> None:
    counted = [message for message in messages(language) if message.get("numerus")]
    assert len(counted) >= 5
    for message in counted:
        assert len(message.findall("translation/numerusform")) == FORMS[language]


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_translation_keeps_the_placeholders(language: str) -> None:
    for message in messages(language):
        source = text_of(message, "source")
        assert sorted(_MARKS.findall(source)) == sorted(
            _MARKS.findall(text_of(message, "translation"))
        ), source


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_translation_holds_every_action(language: str) -> None:
    tree = ET.parse(asset("translations", f"mihbara_{language}.ts"))
    contexts = {
        text_of(context, "name"): {
            text_of(message, "source") for message in context.iter("message")
        }
        for context in tree.getroot().iter("context")
    }
    assert {row.text for row in TABLE} <= contexts["Actions"]


@pytest.mark.parametrize(
    ("choice", "system", "language"),
    [
        ("system", "fr_MA", "fr"),
        ("system", "en_US", "en"),
        ("system", "ar_EG", "ar"),
        ("system", "C", "ar"),
        ("system", "de_DE", "ar"),
        ("en", "ar_MA", "en"),
    ],
)
def test_interface_language_follows_the_choice_then_the_system(
    choice: str, system: str, language: str
) -> None:
    assert interface_language(choice, system) == language


def test_moroccan_arabic_writes_latin_digits() -> None:
    assert QLocale("ar_MA").toString(1204) == "1.204"
