"""The kinds of destination that this program can send to."""

from editor_app.domain.publisher import DestinationKind, Kinds
from editor_app.publishing.site.kind import SiteKind


def kinds() -> Kinds:
    """Return every kind of destination by its name."""
    known: tuple[DestinationKind, ...] = (SiteKind(),)
    return {kind.name: kind for kind in known}
