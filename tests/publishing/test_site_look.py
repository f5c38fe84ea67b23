"""The site's words and colours."""

import re
from collections.abc import Mapping

import pytest

from editor_app.base.assets import asset
from editor_app.publishing.site.direction import line, own_direction
from editor_app.publishing.site.words import DIRECTIONS, LOCALES, WORDS

STYLE = asset("site", "style.css").read_text("utf-8")
TEMPLATES = {
    path.name: path.read_text("utf-8") for path in asset("site", "templates").glob("*.html")
}


def _tokens(start: str) -> Mapping[str, str]:
    block = STYLE[STYLE.index(start) :]
    block = block[block.index(":root") : block.index("}")]
    return dict(re.findall(r"--([a-z]+): (#[0-9A-F]{6})", block))


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    """Source: WCAG 2.2, contrast ratio."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [":root {", "@media (prefers-color-scheme: dark)"])
@pytest.mark.parametrize("paper", ["background", "panel", "page"])
@pytest.mark.parametrize("ink", ["ink", "muted", "accent", "warning"])
def test_colours_have_contrast_aa(theme: str, ink: str, paper: str) -> None:
    tokens = _tokens(theme)
    assert _contrast(tokens[ink], tokens[paper]) >= 4.5
    assert _contrast(tokens["accent"], tokens["tint"]) >= 4.5


def test_every_language_says_everything() -> None:
    assert WORDS.keys() == DIRECTIONS.keys() == LOCALES.keys()
    for words in WORDS.values():
        assert words.keys() == WORDS["ar"].keys()
        assert all(words.values())


def test_every_word_is_used_and_known() -> None:
    used = {
        name
        for template in TEMPLATES.values()
        for name in re.findall(r'words\["([a-z-]+)"\]', template)
    }
    elsewhere = {
        "photo-credit", "section", "author", "tag", "updated", "corrected", "newer", "newest",
        "older", "archive", "correction", "corrections", "empty-corrections", "empty-list",
        "correction-wrong", "correction-right",
    }  # fmt: skip
    roles = {name for name in WORDS["ar"] if name.startswith("role-")}
    assert used | elsewhere | roles == WORDS["ar"].keys()


def test_templates_switch_no_escaping_off_and_run_nothing() -> None:
    for name, template in TEMPLATES.items():
        assert "safe" not in re.findall(r"\|\s*(\w+)", template), name
        assert "autoescape" not in template, name
        own = r" src=\"\{\{ up \}\}\{\{ script \}\}\" defer></script>"
        assert not re.findall(rf"<script(?! type=\"application/ld\+json\"|{own})", template), name
        assert not re.findall(r"\son\w+=|\sstyle=", template), name


def test_style_sheet_is_mirrored_by_logic_and_fetches_its_fonts_only() -> None:
    assert not re.findall(r"(?:margin|padding|border)-(?:left|right)", STYLE)
    assert not re.findall(r"text-align:\s*(?:left|right)", STYLE)
    assert {*re.findall(r'url\("([^"]+)"\)', STYLE)} == {
        path.name for path in asset("site", "fonts").glob("*.woff2")
    }


@pytest.mark.parametrize(
    ("text", "around", "direction"),
    [
        ("Le marché", "rtl", "ltr"),
        ("SNRTnews: خبر", "rtl", ""),
        ("خبر", "rtl", ""),
        ("خبر", "ltr", "rtl"),
        ("2021", "rtl", ""),
        ("", "rtl", ""),
    ],
)
def test_own_direction_is_said_only_where_all_of_a_line_turns(
    text: str, around: str, direction: str
) -> None:
    assert own_direction(text, around) == direction


def test_line_escapes_what_it_turns() -> None:
    class Around:
        language = "ar"
        direction = "rtl"

    assert line("<b>", Around()) == '<bdi dir="ltr">&lt;b&gt;</bdi>'
