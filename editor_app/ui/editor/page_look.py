"""How the page looks: fonts, sizes and colours, filled by the theme."""

from editor_app.base.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLook:
    """Fonts, sizes in logical pixels and colours (``#rrggbb``) of the writing surface."""

    text_families: tuple[str, ...] = ("Noto Naskh Arabic", "Noto Serif", "Noto Sans Tifinagh")
    label_families: tuple[str, ...] = ("Vazirmatn", "Noto Sans Tifinagh")
    text_px: int = 18
    heading2_px: int = 24
    heading3_px: int = 20
    caption_px: int = 15
    kicker_px: int = 15
    headline_px: int = 30
    meter_px: int = 11
    line_height: float = 1.9
    """Distance of the lines of running text, as a multiple of ``text_px``."""
    measure_px: int = 620
    """Width of the text column where the window allows it."""

    page: str = "#F4F2EE"
    ink: str = "#1F2328"
    muted: str = "#6B6F76"
    line: str = "#E3DFD6"
    accent: str = "#0F5E6B"
    accent_tint: str = "#E1EEF0"
    """Behind selected text."""
    good: str = "#2E6B3A"
    warning: str = "#9A5B00"
    bad: str = "#A4262C"

    @property
    def metrics(self) -> tuple[object, ...]:
        """What the document's own formats depend on; colours are painted and not stored."""
        return (
            self.text_families,
            self.text_px,
            self.heading2_px,
            self.heading3_px,
            self.caption_px,
            self.line_height,
        )
