"""The page's look, from the theme and the settings."""

from editor_app.base.settings import Settings
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.theme.fonts import INTERFACE_FAMILIES, PAGE_FAMILIES
from editor_app.ui.theme.tokens import TYPE_HEADLINE, TYPE_LARGE, TYPE_SMALL, TYPE_TEXT, Tokens


def page_look(tokens: Tokens, settings: Settings) -> PageLook:
    """Return fonts, sizes and colours of the page; everything grows with the text's size."""
    text = settings.number("page.text_size")

    def scaled(pixels: int) -> int:
        return round(pixels * text / TYPE_TEXT)

    return PageLook(
        text_families=PAGE_FAMILIES,
        label_families=INTERFACE_FAMILIES,
        text_px=text,
        heading2_px=scaled(24),
        heading3_px=scaled(20),
        caption_px=scaled(TYPE_LARGE),
        kicker_px=scaled(TYPE_LARGE),
        headline_px=scaled(TYPE_HEADLINE),
        meter_px=TYPE_SMALL,
        measure_px=settings.number("page.measure"),
        page=tokens.background,
        ink=tokens.ink,
        muted=tokens.muted,
        line=tokens.line,
        accent=tokens.accent,
        accent_tint=tokens.accent_tint,
        good=tokens.good,
        warning=tokens.warning,
        bad=tokens.bad,
    )
