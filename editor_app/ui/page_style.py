"""The page's look, from the theme and the settings."""

from collections.abc import Mapping

from editor_app.base.settings import Settings
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.theme.fonts import INTERFACE_FAMILIES, PAGE_FAMILIES
from editor_app.ui.theme.tokens import (
    DARK,
    LIGHT,
    TYPE_HEADLINE,
    TYPE_LARGE,
    TYPE_SMALL,
    TYPE_TEXT,
    Tokens,
)

_PAPERS: Mapping[str, tuple[Tokens, str]] = {
    "white": (LIGHT, "#FFFFFF"),
    "cream": (LIGHT, "#FBF3E2"),
    "sage": (LIGHT, "#EEF3EA"),
    "night": (DARK, "#15181B"),
}
"""The tokens and the ground of each paper; contrast is that of the tokens' own theme."""


def page_look(tokens: Tokens, settings: Settings) -> PageLook:
    """Return fonts, sizes and colours of the page; everything grows with the text's size."""
    text = settings.number("page.text_size")
    family = settings.text("page.family")
    tokens, paper = _PAPERS.get(settings.text("page.paper"), (tokens, tokens.background))

    def scaled(pixels: int) -> int:
        return round(pixels * text / TYPE_TEXT)

    return PageLook(
        text_families=(family, *PAGE_FAMILIES) if family else PAGE_FAMILIES,
        line_height=settings.number("page.line_height") / 100,
        label_families=INTERFACE_FAMILIES,
        text_px=text,
        heading2_px=scaled(24),
        heading3_px=scaled(20),
        caption_px=scaled(TYPE_LARGE),
        kicker_px=scaled(TYPE_LARGE),
        headline_px=scaled(TYPE_HEADLINE),
        meter_px=TYPE_SMALL,
        measure_px=settings.number("page.measure"),
        page=paper,
        ink=tokens.ink,
        muted=tokens.muted,
        line=tokens.line,
        accent=tokens.accent,
        accent_tint=tokens.accent_tint,
        good=tokens.good,
        warning=tokens.warning,
        bad=tokens.bad,
    )
