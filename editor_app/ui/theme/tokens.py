"""The one table of design tokens: colours of both themes, radii, steps, type sizes."""

from enum import StrEnum

from editor_app.base.records import dataclass

SPACE = 4
"""One step of space, in pixels; distances are multiples of it."""
STRIP = 34
"""The height of the strip at the foot of the window."""
RADIUS_SMALL = 8
RADIUS = 10
TYPE_SMALL = 11
TYPE = 13
TYPE_LARGE = 15
TYPE_TEXT = 18
TYPE_HEADLINE = 30
ICON = 18


class Tint(StrEnum):
    """What a chip or a notice says by its colour, always beside a word."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    WARNING = "warning"
    BAD = "bad"
    GOOD = "good"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one theme, as ``#RRGGBB``. Each tint is the ground under its own colour."""

    is_dark: bool
    background: str
    panel: str
    page: str
    line: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    warning: str
    bad: str
    good: str
    neutral_tint: str
    accent_tint: str
    warning_tint: str
    bad_tint: str
    good_tint: str
    hover: str
    field: str
    field_line: str

    def tinted(self, tint: Tint) -> tuple[str, str]:
        """Return the text colour and the ground of a tint."""
        if tint is Tint.NEUTRAL:
            return self.muted, self.neutral_tint
        return getattr(self, tint.value), getattr(self, f"{tint.value}_tint")


LIGHT = Tokens(
    is_dark=False,
    background="#F4F2EE",
    panel="#FBFAF7",
    page="#FFFFFF",
    line="#E3DFD6",
    ink="#1F2328",
    muted="#62666D",
    accent="#0F5E6B",
    on_accent="#FFFFFF",
    warning="#8F5300",
    bad="#A4262C",
    good="#2E6B3A",
    neutral_tint="#EEECE6",
    accent_tint="#E0EFF1",
    warning_tint="#FBF0DC",
    bad_tint="#FAE6E6",
    good_tint="#E4F1E6",
    hover="#EFEDE7",
    field="#FFFFFF",
    field_line="#D3CEC3",
)

DARK = Tokens(
    is_dark=True,
    background="#15181B",
    panel="#1B1F23",
    page="#20252A",
    line="#2E353B",
    ink="#E8E6E1",
    muted="#9BA3AA",
    accent="#6CC3CF",
    on_accent="#0E1517",
    warning="#E5B567",
    bad="#F08A8A",
    good="#8CCB99",
    neutral_tint="#272D32",
    accent_tint="#17343A",
    warning_tint="#3A2D17",
    bad_tint="#422325",
    good_tint="#1D3424",
    hover="#262C31",
    field="#15181B",
    field_line="#3A424A",
)

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *(
        (text, ground)
        for text in ("ink", "muted", "accent", "warning", "bad", "good")
        for ground in ("background", "panel", "page", "field")
    ),
    ("ink", "hover"),
    ("muted", "hover"),
    ("accent", "hover"),
    ("ink", "accent_tint"),
    ("muted", "accent_tint"),
    ("on_accent", "accent"),
    ("muted", "neutral_tint"),
    ("ink", "neutral_tint"),
    ("accent", "accent_tint"),
    ("warning", "warning_tint"),
    ("ink", "warning_tint"),
    ("bad", "bad_tint"),
    ("ink", "bad_tint"),
    ("good", "good_tint"),
    ("ink", "good_tint"),
)
"""Every text colour with every ground it is drawn on; each pair keeps WCAG AA."""


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21.

    Source: WCAG 2.2, relative luminance and contrast ratio.
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
