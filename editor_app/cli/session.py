"""One call of the command line: what was asked of every command, and the desk it opens."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.base.errors import AppError, UserError
from editor_app.base.records import dataclass
from editor_app.cli import output, passphrase

if TYPE_CHECKING:
    from editor_app.base.settings import Settings
    from editor_app.services.desk import Desk
    from editor_app.services.doctor import Caretaker

OpenDesk = Callable[..., "Desk"]
"""Takes a data folder or None, and ``passphrase`` where the library is encrypted."""
RunWindow = Callable[[Path | None], int]
OpenCaretaker = Callable[[Path | None], "Caretaker"]
RunDemo = Callable[[Path, Path], int]

INITIATOR = "command-line"


@dataclass(kw_only=True)
class Session:
    """What one call knows. Commands open the desk late, so that bad usage never touches it.

    Args:
        open_desk: Opens the library of a data folder, or of the usual one.
        run_window: Opens the window and returns its exit code.
        run_demo: Plays the main job into a folder, where the program can.
        open_caretaker: Works on a library without opening it, where the program can.
        data_dir: The folder named by ``--data-dir``.
        passphrase_stdin: Whether the passphrase of the library stands on standard input.
        language: The language named by ``--lang``; empty: the settings' or the system's.
        is_json: Whether data is wanted as JSON.
        exit_code: What the call will end with unless an error ends it.
    """

    open_desk: OpenDesk
    run_window: RunWindow
    run_demo: RunDemo | None = None
    open_caretaker: OpenCaretaker | None = None
    data_dir: Path | None = None
    passphrase_stdin: bool = False
    language: str = ""
    is_json: bool = False
    exit_code: int = 0

    @contextmanager
    def desk(self) -> Iterator["Desk"]:
        """Open the desk for one command.

        Raises:
            UserError, EnvironmentFault: as ``open_desk`` says.
        """
        desk = self._opened()
        try:
            self._speak_as_chosen(desk.settings)
            yield desk
        finally:
            desk.close()

    def caretaker(self, *, unlocks: bool = True) -> "Caretaker":
        """Take care of a library that need not open.

        Args:
            unlocks: Whether a passphrase is asked for where it is encrypted.

        Raises:
            EnvironmentFault: ``data-folder-unusable``.
        """
        assert self.open_caretaker is not None
        caretaker = self.open_caretaker(self.data_dir)
        self._speak_as_chosen(caretaker.settings)
        if unlocks and caretaker.encryption.is_locked:
            self._unlock(caretaker)
        return caretaker

    def _opened(self) -> "Desk":
        """Open the desk; where it is encrypted and no keyring knows the key, ask for it."""
        try:
            return self.open_desk(self.data_dir)
        except UserError as error:
            if error.code != "library-locked":
                raise
        for given in passphrase.sources(self):
            try:
                return self.open_desk(self.data_dir, passphrase=given)
            except UserError as error:
                if error.code != "passphrase-wrong" or not passphrase.asks_again(self, error):
                    raise
        raise UserError("library-locked")

    def _unlock(self, caretaker: "Caretaker") -> None:
        """Open the library for those who care for it; without a passphrase it stays locked."""
        for given in passphrase.sources(self):
            try:
                caretaker.encryption.unlock_either(given)
            except UserError as error:
                if error.code != "passphrase-wrong" or not passphrase.asks_again(self, error):
                    raise
            else:
                return

    def _speak_as_chosen(self, settings: "Settings") -> None:
        chosen = settings.text("interface.language")
        if not self.language and chosen != "system":
            self.language = chosen

    def sentence(self, code: str, /, **params: object) -> str:
        """Word a code in the language of this call."""
        from editor_app.presenters.messages import word

        return word(code, params, self.language or system_language())

    def say(self, code: str, /, **params: object) -> None:
        """Say a sentence on standard error."""
        output.say(self.sentence(code, **params))

    def say_error(self, error: AppError, *, about: str = "") -> None:
        """Say what is wrong and what to do, after the name of what it is about."""
        sentence = self.sentence(error.code, **error.params)
        output.say(f"{about}: {sentence}" if about else sentence)

    def show(self, value: object, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
        """Print data: ``value`` as JSON where that is wanted, else the rows."""
        if self.is_json:
            output.print_json(value)
        else:
            output.print_table(columns, rows)


def system_language() -> str:
    """Return the language of the interface that the environment asks for."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        spoken = os.environ.get(name, "")
        if spoken:
            return spoken[:2] if spoken[:2] in ("ar", "fr") else "en"
    return "en"
