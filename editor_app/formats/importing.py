"""Choose the reader of a file, by name or by what its bytes look like."""

from dataclasses import dataclass

from editor_app.domain.article import Draft

MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A draft read from a file, the format it was read as, and notes for the person (codes)."""

    draft: Draft
    format: str
    notes: tuple[str, ...] = ()


def read_draft(data: bytes, *, name: str = "", as_format: str | None = None) -> Imported:
    """Read a file into a draft."""
    raise NotImplementedError
