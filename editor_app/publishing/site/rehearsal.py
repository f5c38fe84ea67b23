"""A build that changes no page: it finds out what would fail before readers see half of it."""

from pathlib import Path

from editor_app.publishing.site.folder import STATE, SiteFolder

_IMAGES = "images/"


class RehearsalFolder(SiteFolder):
    """A site's folder that remembers what is written to it instead of writing.

    Pictures alone are written: their making is costly, nothing links to them yet, and the build
    that follows finds them there. Of pages only the name is remembered.
    """

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self._memory: dict[str, bytes] = {}
        self._pages: set[str] = set()
        self._removed: set[str] = set()

    def read(self, relative: str) -> bytes | None:
        """Return what was last written, or what stands in the folder."""
        if relative in self._memory:
            return self._memory[relative]
        return None if relative in self._removed else super().read(relative)

    def has(self, relative: str) -> bool:
        """Tell whether a file would exist."""
        if relative in self._pages or relative in self._memory:
            return True
        return relative not in self._removed and super().has(relative)

    def write(self, relative: str, content: bytes) -> bool:
        """Remember a file, or write a picture."""
        if relative.startswith(_IMAGES):
            return super().write(relative, content)
        self.path(relative)
        self._removed.discard(relative)
        if relative.startswith(f"{STATE}/"):
            self._memory[relative] = content
        else:
            self._pages.add(relative)
        return True

    def remove(self, relative: str) -> None:
        """Remember that a file would be gone."""
        self._memory.pop(relative, None)
        self._pages.discard(relative)
        self._removed.add(relative)
