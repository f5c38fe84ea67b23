"""The templates and assets of a site: ours, or those of a folder where they take their place.

A folder's templates are those of a stranger: they run sandboxed, see no file, cannot switch
escaping off, and are told by file and line where they break.
"""

import hashlib
import re
import stat
import traceback
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from editor_app.base.assets import asset
from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.publishing.site import site as addresses
from editor_app.publishing.site.article_view import srcset
from editor_app.publishing.site.direction import day, line, tongue

_ASSET = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_TEMPLATE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}\.html")
_MAX_BYTES = 4_000_000
_MAX_FILES = 200
_REASON_LENGTH = 300
_STYLE, _SEARCH = "style.css", "search.js"
_GLOBALS: Mapping[str, object] = {
    "tongue": tongue,
    "line": line,
    "day": day,
    "srcset": srcset,
    "article_path": addresses.article_path,
    "list_path": addresses.list_path,
    "list_key": addresses.list_key,
}


@dataclass(frozen=True, slots=True)
class Theme:
    """Templates and assets of one site.

    Args:
        environment: Renders the templates.
        assets: Every asset by its path below the site's root.
        style: The path of the style sheet.
        search: The path of the script that searches.
        digest: A fingerprint of templates and assets.
        folder: Whose theme it is; None for ours.
    """

    environment: Environment
    assets: Mapping[str, bytes]
    style: str
    search: str
    digest: str
    folder: Path | None = None

    def render(self, template: str, context: Mapping[str, object]) -> str:
        """Render a template.

        Raises:
            UserError: ``theme-broken`` with ``file``, ``line`` and ``reason``, where the folder's
                templates are at fault.
        """
        if self.folder is None:
            return self.environment.get_template(template).render(context)
        try:
            return self.environment.get_template(template).render(context)
        except Exception as error:
            raise _located(error, self.folder) or error from error


def theme_of(folder: Path | None) -> Theme:
    """Return our theme, or that of a folder laid over it.

    Raises:
        UserError: ``theme-broken`` with ``file``, ``line`` and ``reason``.
    """
    return own_theme() if folder is None else _theirs(folder)


@cache
def own_theme() -> Theme:
    """Return the theme that comes with the program."""
    return _made(_own_templates(), _own_assets(), Environment, None)


def own_template_names() -> Sequence[str]:
    """Return the names of the templates that come with the program."""
    return tuple(_own_templates())


def compile_own(name: str) -> None:
    """Compile one of our templates ahead of the first page that wants it. Any thread."""
    own_theme().environment.get_template(name)


@cache
def _own_templates() -> Mapping[str, tuple[str, str]]:
    found = sorted(asset("site", "templates").glob("*.html"))
    return {path.name: (path.read_text("utf-8"), str(path)) for path in found}


@cache
def _own_assets() -> Mapping[str, bytes]:
    fonts = sorted(asset("site", "fonts").glob("*.woff2"))
    named = [*fonts, *(asset("site", name) for name in ("icon.svg", _STYLE, _SEARCH))]
    return {path.name: path.read_bytes() for path in named}


def _theirs(folder: Path) -> Theme:
    templates = {
        name: (_text(folder / "templates" / name, content), str(folder / "templates" / name))
        for name, content in _files(folder, "templates", _TEMPLATE).items()
    }
    theirs = _files(folder, "assets", _ASSET)
    theme = _made(
        {**_own_templates(), **templates},
        {**_own_assets(), **theirs},
        ImmutableSandboxedEnvironment,
        folder,
    )
    for source, path in templates.values():
        _check_template(theme.environment, source, Path(path))
    return theme


def _made(
    templates: Mapping[str, tuple[str, str]],
    files: Mapping[str, bytes],
    kind: type[Environment],
    folder: Path | None,
) -> Theme:
    def load(name: str) -> tuple[str, str, None] | None:
        found = templates.get(name)
        return None if found is None else (*found, None)

    environment = kind(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(_GLOBALS)
    if folder is not None:
        del environment.filters["safe"]
    paths = {name: f"assets/{name}" for name in files}
    for name in (_STYLE, _SEARCH):
        stem, _, ending = name.partition(".")
        paths[name] = f"assets/{stem}-{hashlib.sha256(files[name]).hexdigest()[:10]}.{ending}"
    digest = hashlib.sha256()
    for name, content in [
        *((name, source.encode()) for name, (source, _) in sorted(templates.items())),
        *sorted(files.items()),
    ]:
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return Theme(
        environment=environment,
        assets={paths[name]: content for name, content in files.items()},
        style=paths[_STYLE],
        search=paths[_SEARCH],
        digest=digest.hexdigest(),
        folder=folder,
    )


def _files(folder: Path, part: str, name_like: re.Pattern[str]) -> Mapping[str, bytes]:
    """Read one part of a theme; links are not followed, for they may lead out of it."""
    place = folder / part
    if place.is_symlink() or not place.is_dir():
        return {}
    found: dict[str, bytes] = {}
    left = _MAX_BYTES
    try:
        for path in sorted(place.iterdir()):
            if not name_like.fullmatch(path.name) or not stat.S_ISREG(path.lstat().st_mode):
                continue
            left -= path.stat().st_size
            if left < 0 or len(found) >= _MAX_FILES:
                raise _broken(path, 0, f"more than {_MAX_BYTES} bytes or {_MAX_FILES} files")
            found[path.name] = path.read_bytes()
    except OSError as error:
        raise _broken(place, 0, error.strerror or str(error)) from error
    return found


def _text(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _broken(path, content.count(b"\n", 0, error.start) + 1, "not UTF-8") from error


def _check_template(environment: Environment, source: str, path: Path) -> None:
    try:
        tree = environment.parse(source, path.name, str(path))
        environment.compile(source, path.name, str(path))
    except TemplateSyntaxError as error:
        raise _broken(path, error.lineno, error.message or "") from error
    for node in tree.find_all(nodes.ScopedEvalContextModifier):
        raise _broken(path, node.lineno, "autoescape")


def _located(error: Exception, folder: Path) -> UserError | None:
    """Return where in the folder's templates an error arose; None where it did not."""
    own = str(folder)
    frames = traceback.extract_tb(error.__traceback__)
    at = next((one for one in reversed(frames) if one.filename.startswith(own)), None)
    if at is None:
        return None
    return _broken(Path(at.filename), at.lineno or 0, f"{type(error).__name__}: {error}")


def _broken(path: Path, line_number: int, reason: str) -> UserError:
    return UserError(
        "theme-broken", file=str(path), line=str(line_number), reason=reason[:_REASON_LENGTH]
    )
