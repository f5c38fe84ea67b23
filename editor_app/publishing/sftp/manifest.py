"""What a host holds of a site, and what is to be done there until it holds another.

The program's memory of the site travels too, so that any machine can go on where another stopped.
It stands on the host by its content (``kept/HASH``), never written over: until the manifest names
the new files, the old ones are whole.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any, NamedTuple

from editor_app.base.records import dataclass
from editor_app.publishing.site.folder import STATE

MANIFEST = f"{STATE}/mirror.json"
WORK = f"{STATE}/mirror-work.json"
KEPT = f"{STATE}/kept"
HEAD_BYTES = 512
_VERSION = 1
_LONGEST_PATH = 1024


class Print(NamedTuple):
    """What tells one content from another."""

    size_bytes: int
    sha256: str


Files = Mapping[str, Print]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Every file of the site by its path below the site's folder.

    ``id`` is of this one writing; ``sequence`` counts the writings.
    """

    id: str = ""
    sequence: int = 0
    files: Files = field(default_factory=dict)

    @property
    def head(self) -> bytes:
        """The first line of the stored form: enough to tell it from every other."""
        return _line({"version": _VERSION, "sequence": self.sequence, "id": self.id})

    def encoded(self) -> bytes:
        """Return the stored form."""
        return self.head + _line({"files": self.files})


def manifest_of(content: bytes) -> Manifest:
    """Read a stored manifest.

    Raises:
        ValueError: it is none, or names a file that no site has.
    """
    head, _, rest = content.partition(b"\n")
    about, files = _object(head), _object(rest).get("files")
    if about.get("version") != _VERSION or not isinstance(files, dict):
        raise ValueError("no manifest of this version")
    number, name = about.get("sequence"), about.get("id")
    if not isinstance(number, int) or not isinstance(name, str):
        raise ValueError("no sequence or no id")
    return Manifest(
        id=name, sequence=number, files={_path(path): _print(said) for path, said in files.items()}
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is being done on the host, written there first: after a death nobody need guess.

    ``token`` is in the names of the parts; ``paths`` are places whose content is uncertain.
    """

    token: str = ""
    paths: frozenset[str] = frozenset()

    def encoded(self) -> bytes:
        """Return the stored form."""
        return _line({"version": _VERSION, "token": self.token, "paths": sorted(self.paths)})


def work_of(content: bytes) -> Work:
    """Read stored work.

    Raises:
        ValueError: it is none.
    """
    data = _object(content)
    token, paths = data.get("token"), data.get("paths")
    if data.get("version") != _VERSION or not isinstance(token, str) or "/" in token:
        raise ValueError("no work of this version")
    if not isinstance(paths, list):
        raise ValueError("no paths")
    return Work(token=token, paths=frozenset(map(_path, paths)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Which places are written, in this order, and which are deleted after all of them."""

    uploads: tuple[str, ...]
    deletions: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.uploads or self.deletions)


def plan(before: Files, unsure: Iterable[str], after: Files) -> Plan:
    """Compare what stands at places of the host with what is to stand there.

    Args:
        before: By place, what the manifest says.
        unsure: Places where anything may stand.
        after: By place, what is wanted.
    """
    doubted = frozenset(unsure)
    changed = [at for at in after if at in doubted or before.get(at) != after[at]]
    gone = (before.keys() | doubted) - after.keys()
    new = after.keys() - before.keys() - doubted
    return Plan(
        uploads=tuple(sorted(changed, key=lambda at: (_turn(at, is_new=at in new), at))),
        deletions=tuple(sorted(gone)),
    )


def place_of(path: str, seen: Print) -> str:
    """Return where a file of the site stands on the host."""
    return f"{KEPT}/{seen.sha256}" if is_state(path) else path


def is_state(path: str) -> bool:
    """Tell what the program keeps for itself from what readers may see."""
    return path.startswith(f"{STATE}/")


def is_page(path: str) -> bool:
    """Tell what a rebuild can write again from the site's memory."""
    is_index = path.startswith("search/") or path in ("feed.json", "robots.txt")
    return not is_state(path) and (is_index or path.endswith((".html", ".xml")))


def part_of(place: str, token: str) -> str:
    """Return the name under which a file is written before it is put into its place."""
    folder, slash, name = place.rpartition("/")
    return f"{folder}{slash}.{name}.{token}.part"


def _turn(place: str, *, is_new: bool) -> int:
    """Return when a place has its turn: whatever readers can be led to stands there before.

    Nothing leads to a new page yet, so that it may lead to another that follows.
    """
    if not is_page(place):
        return 0
    if place == "index.html":
        return 7
    if place.endswith((".xml", ".json", ".txt")):
        return 6
    if place.startswith("articles/"):
        return 1 if is_new else 3
    if is_new:
        return 2
    return 4 if "page-" in place else 5


def _line(data: Mapping[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _object(content: bytes) -> dict[str, Any]:
    try:
        data = json.loads(content)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(data, dict):
        raise ValueError("no object")
    return data


def _path(path: object) -> str:
    if not isinstance(path, str) or not 0 < len(path) <= _LONGEST_PATH or "\\" in path:
        raise ValueError("no path")
    if any(part in ("", ".", "..") for part in path.split("/")) or not path.isprintable():
        raise ValueError("a path that leads elsewhere")
    return path


def _print(said: object) -> Print:
    if not isinstance(said, list) or len(said) != 2:
        raise ValueError("no print")
    size, digest = said
    if not isinstance(size, int) or size < 0 or not isinstance(digest, str) or len(digest) != 64:
        raise ValueError("no print")
    int(digest, 16)
    return Print(size, digest)
