"""What a delivery would send, shown before anything is sent."""

from editor_app.base.records import dataclass

HTML, TEXT, JSON = "text/html", "text/plain", "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPart:
    """One thing that would be sent, under the name that the destination knows it by.

    ``content`` of a ``text/`` or JSON part is UTF-8.
    """

    name: str
    media_type: str
    content: bytes

    @property
    def is_text(self) -> bool:
        """Tell whether a person can read it as text."""
        return self.media_type.startswith("text/") or self.media_type == JSON

    @property
    def text(self) -> str:
        """What it says; empty for a picture or a file."""
        return self.content.decode("utf-8", "replace") if self.is_text else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Everything that one delivery would send, the part that readers see first.

    ``to`` is who or what would get it, without anything secret.
    """

    title: str
    to: str
    parts: tuple[PreviewPart, ...]


def text_part(name: str, text: str, media_type: str = TEXT) -> PreviewPart:
    """Return a part of text."""
    return PreviewPart(name=name, media_type=media_type, content=text.encode("utf-8", "replace"))
