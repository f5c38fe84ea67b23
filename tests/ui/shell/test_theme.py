from dataclasses import asdict

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.base.assets import asset
from editor_app.ui.program import make_application
from editor_app.ui.theme.fonts import INTERFACE_FAMILIES, PAGE_FAMILIES, load_fonts
from editor_app.ui.theme.icons import MIRRORED, IconSet
from editor_app.ui.theme.style_sheet import SHEET_ICONS, style_sheet
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import DARK, LIGHT, TEXT_PAIRS, Tint, Tokens, contrast

AA = 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_tokens_every_text_on_its_ground_keeps_aa(tokens: Tokens, text: str, ground: str) -> None:
    colours = asdict(tokens)
    assert contrast(colours[text], colours[ground]) >= AA


def test_contrast_of_black_and_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("tint", Tint)
def test_tinted_every_tint_names_two_colours(tint: Tint) -> None:
    ink, ground = DARK.tinted(tint)
    assert ink != ground


def test_style_sheet_mirrored_swaps_start_and_end() -> None:
    files = dict.fromkeys(SHEET_ICONS, "/x.svg")
    plain = style_sheet(LIGHT, files, is_mirrored=False)
    mirrored = style_sheet(LIGHT, files, is_mirrored=True)
    assert "padding-left" in plain
    assert "padding-left" not in mirrored


def test_fonts_loaded_bundled_families_are_known(qapp: QApplication) -> None:
    from PySide6.QtGui import QFontDatabase

    load_fonts()
    assert set(INTERFACE_FAMILIES + PAGE_FAMILIES) <= set(QFontDatabase.families())


def weight_at_left(icons: IconSet, name: str) -> float:
    """Return the share of an icon's ink that lies in its left half."""
    image = icons.pixmap(name, "ink", 24).toImage()
    inks = {
        (x, y): image.pixelColor(x, y).alpha()
        for x in range(image.width())
        for y in range(image.height())
    }
    left = sum(ink for (x, _), ink in inks.items() if x < image.width() / 2)
    return left / sum(inks.values())


@pytest.mark.parametrize("name", ["send", "list", "list-ordered", "undo-2", "arrow-left"])
def test_icons_with_a_reading_direction_are_mirrored(qapp: QApplication, name: str) -> None:
    plain, mirrored = (IconSet(LIGHT, is_mirrored=flag) for flag in (False, True))
    assert weight_at_left(plain, name) != pytest.approx(0.5, abs=0.01)
    assert weight_at_left(mirrored, name) == pytest.approx(
        1 - weight_at_left(plain, name), abs=0.03
    )


@pytest.mark.parametrize("name", ["play", "check", "clock", "search"])
def test_icons_of_things_stay_as_they_are(qapp: QApplication, name: str) -> None:
    plain, mirrored = (IconSet(LIGHT, is_mirrored=flag) for flag in (False, True))
    assert plain.pixmap(name).toImage() == mirrored.pixmap(name).toImage()


def test_icons_every_name_to_mirror_is_bundled() -> None:
    assert all(asset("icons", f"{name}.svg").is_file() for name in MIRRORED)


def test_theme_chosen_dark_gives_buttons_new_icons(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp, "light")
    button = QPushButton()
    qtbot.addWidget(button)
    theme.put_icon(button, "send")
    before = button.icon().pixmap(QSize(18, 18)).toImage()
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert theme.tokens is DARK
    assert button.icon().pixmap(QSize(18, 18)).toImage() != before
    theme.choose("light")
    theme.deleteLater()


def test_theme_dresses_the_style_that_the_application_was_made_with(qapp: QApplication) -> None:
    assert make_application() is qapp
    worn, _ = qapp.styleSheet(), qapp.setStyleSheet("")  # a sheet hides the style beneath it
    assert qapp.style().name() == "fusion"
    qapp.setStyleSheet(worn)
