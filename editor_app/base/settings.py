"""The options of the program: one row each; only what differs from its default is stored.

The file stays plain where the library is encrypted: the window needs language, theme and geometry,
and a damaged start the folder of backups, before anybody has typed a passphrase. So no option may
hold the name of an article, a source or a person. ``window.article`` is an identifier that says
nothing without the library, ``house.outlet`` the outlet that signs every page in public, and
``backup.folder`` a path that whoever holds the disk sees anyway.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from editor_app.base.errors import UserError
from editor_app.base.files import replace_file
from editor_app.base.records import dataclass

Value = str | int | bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One row of the table.

    Args:
        key: Dotted name; it never changes its meaning.
        default: The value while nothing else is stored; its type is the option's type.
        choices: The values allowed, or empty for any.
        unit: What a number counts, for the form.
        minimum: The least value of a number.
        maximum: The greatest value of a number.
        needs_restart: Whether it acts at the next start only.
    """

    key: str
    default: Value
    choices: tuple[str, ...] = ()
    unit: str = ""
    minimum: int = 0
    maximum: int = 10_000
    needs_restart: bool = False


OPTIONS: tuple[Option, ...] = (
    Option(key="interface.language", default="system", choices=("system", "ar", "fr", "en")),
    Option(key="interface.theme", default="system", choices=("system", "light", "dark")),
    Option(key="page.text_size", default=18, unit="px", minimum=12, maximum=36),
    Option(key="page.measure", default=640, unit="px", minimum=400, maximum=1000),
    Option(key="page.caret", default="logical", choices=("logical", "visual")),
    Option(key="page.family", default=""),
    Option(key="page.line_height", default=190, unit="%", minimum=130, maximum=260),
    Option(key="page.paper", default="theme", choices=("theme", "white", "cream", "sage", "night")),
    Option(key="focus.full_screen", default=True),
    Option(key="focus.paragraph", default=True),
    Option(key="focus.typewriter", default=True),
    Option(key="writing.marks", default=True),
    Option(key="writing.replacements", default=True),
    Option(key="writing.quotes", default="guillemets", choices=("guillemets", "straight")),
    Option(key="writing.goal", default=0, maximum=20_000),
    Option(key="proof.style", default=True),
    Option(key="proof.spelling", default=True),
    Option(key="proof.rules_on", default=""),
    Option(key="proof.rules_off", default=""),
    Option(key="house.zone", default="Africa/Casablanca"),
    Option(key="house.language", default="ar", choices=("ar", "fr", "en")),
    Option(key="house.outlet", default=""),
    Option(key="house.person", default="", needs_restart=True),
    Option(key="queue.runs_in_window", default=True),
    Option(
        key="house.week_start", default="zone", choices=("zone", "monday", "saturday", "sunday")
    ),
    Option(key="queue.late_minutes", default=10, unit="min", minimum=1, maximum=10_080),
    Option(key="queue.view", default="list", choices=("list", "day", "week", "month")),
    Option(key="queue.per_minute", default=0, maximum=6_000),
    Option(key="backup.automatic", default=True),
    Option(key="backup.folder", default=""),
    Option(key="care.checked_utc", default=""),
    Option(key="window.geometry", default=""),
    Option(key="window.panels", default=""),
    Option(key="window.article", default=""),
    Option(key="window.marks", default=False),
)
_TABLE: Mapping[str, Option] = {option.key: option for option in OPTIONS}


class Settings:
    """The options with their stored overrides. Unknown keys of the file are kept as they are.

    A file that cannot be read is set aside as ``settings.json.bad`` and the defaults hold.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stored: dict[str, object] = {}
        self.was_unreadable = False
        self._load()

    def text(self, key: str) -> str:
        """Return a text option."""
        value = self._value(key)
        assert isinstance(value, str)
        return value

    def number(self, key: str) -> int:
        """Return a number option."""
        value = self._value(key)
        assert isinstance(value, int)
        return value

    def flag(self, key: str) -> bool:
        """Return a yes-or-no option."""
        value = self._value(key)
        assert isinstance(value, bool)
        return value

    def set(self, key: str, value: Value) -> None:
        """Store a value, or forget it where it is the default.

        Raises:
            UserError: ``setting-invalid`` with ``key``.
            EnvironmentFault: ``file-not-written``.
        """
        option = _TABLE[key]
        if not _fits(option, value):
            raise UserError("setting-invalid", key=key, value=str(value)[:80])
        before = dict(self._stored)
        if value == option.default:
            self._stored.pop(key, None)
        else:
            self._stored[key] = value
        if self._stored != before:
            data = json.dumps(self._stored, ensure_ascii=False, indent=1, sort_keys=True)
            replace_file(self._path, data.encode(), durable=False)

    def _value(self, key: str) -> Value:
        option = _TABLE[key]
        stored = self._stored.get(key)
        if isinstance(stored, str | int | bool) and _fits(option, stored):
            return stored
        return option.default

    def _load(self) -> None:
        try:
            data = json.loads(self._path.read_bytes())
            if not isinstance(data, dict):
                raise ValueError("not an object")
            self._stored = data
        except FileNotFoundError:
            return
        except (OSError, ValueError):
            self.was_unreadable = True
            if self._path.is_file():
                self._path.replace(self._path.with_suffix(".json.bad"))


def _fits(option: Option, value: Value) -> bool:
    if type(value) is not type(option.default):
        return False
    if isinstance(value, str):
        return not option.choices or value in option.choices
    return isinstance(value, bool) or option.minimum <= value <= option.maximum
