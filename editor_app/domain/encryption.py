"""The encrypted library: whether it can be had, how it is opened, and what storage does for it."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from editor_app.base.records import dataclass
from editor_app.domain.care import SILENT, Progress

SHORTEST_PASSPHRASE = 8


class Opening(StrEnum):
    """What opens an encrypted library at start."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"


@dataclass(frozen=True, slots=True, kw_only=True)
class Encryption:
    """How a library stands.

    Args:
        is_available: Whether the database engine at hand can encrypt.
        opening: What opens it, or None where it is not encrypted.
        has_keyring: Whether the system has a keyring that keeps secrets encrypted.
    """

    is_available: bool
    opening: Opening | None
    has_keyring: bool

    @property
    def is_on(self) -> bool:
        """Whether the library is encrypted."""
        return self.opening is not None


class LibraryVault(Protocol):
    """The key of one library, and the change between plain and encrypted. Any thread."""

    @property
    def is_locked(self) -> bool:
        """Whether the library is encrypted and its key not at hand."""
        ...

    def state(self) -> Encryption:
        """Tell how the library stands; asks the system for its keyring."""
        ...

    def unlock(self, passphrase: str) -> None:
        """Open the library with its passphrase.

        Raises:
            UserError: ``passphrase-wrong``; nothing has changed.
            EnvironmentFault: ``library-key-unreadable``.
        """
        ...

    def unlock_either(self, secret: str) -> None:
        """Open the library with its passphrase or its recovery code.

        Raises:
            UserError: ``passphrase-wrong``; nothing has changed.
            EnvironmentFault: ``library-key-unreadable``.
        """
        ...

    def recover(self, code: str) -> None:
        """Open the library with its recovery code.

        Raises:
            UserError: ``recovery-code-wrong``; nothing has changed.
            EnvironmentFault: ``library-key-unreadable``.
        """
        ...

    def unlock_backups(self, folder: Path, secret: str) -> None:
        """Open the backups of a folder with a passphrase or a recovery code.

        Raises:
            UserError: ``passphrase-wrong`` where it opens none of the key files there.
        """
        ...

    def keep_rescued(self, data: bytes, name: str) -> Path:
        """Keep a text that was rescued from a crash, encrypted where the library is.

        Raises:
            EnvironmentFault: ``file-not-written``.
        """
        ...

    def change_passphrase(self, passphrase: str | None, *, current: str = "") -> None:
        """Have another passphrase, or with None the keyring, open the library.

        Args:
            passphrase: The new one.
            current: The one that opens it now; asked for where there is one.

        Raises:
            UserError: ``passphrase-wrong``, ``passphrase-short``, ``encryption-off``.
            EnvironmentFault: ``keyring-missing``, ``keyring-failed``, ``file-not-written``.
        """
        ...

    def renew_recovery_code(self) -> str:
        """Make a new recovery code and return it; the old one opens nothing any more.

        Raises:
            UserError: ``encryption-off``, ``library-locked``.
            EnvironmentFault: ``file-not-written``.
        """
        ...


class LibraryTurning(Protocol):
    """The change between plain and encrypted. Any thread but the GUI's."""

    def plain_copies(self, backups: Path) -> Sequence[Path]:
        """Return the plain copies of the library beside it and in its folder of backups."""
        ...

    def encrypt(
        self,
        passphrase: str | None,
        now: datetime,
        remove: Sequence[Path] = (),
        progress: Progress = SILENT,
    ) -> str:
        """Put an encrypted library in the plain one's place.

        Args:
            passphrase: Opens it from now on; None: the system's keyring does.
            now: When.
            remove: Plain copies to remove once the encrypted library is in place.
            progress: Hears how far it is.

        Returns:
            The recovery code.

        Raises:
            UserError: ``encryption-unavailable``, ``encryption-on``, ``passphrase-short``,
                ``library-open``; nothing has changed.
            EnvironmentFault: ``keyring-missing``, ``keyring-failed``, ``file-not-written``,
                ``conversion-unsound``; nothing has changed.
            Cancelled: It was to stop; nothing has changed.
        """
        ...

    def decrypt(self, now: datetime, progress: Progress = SILENT) -> None:
        """Put a plain library in the encrypted one's place.

        Raises:
            UserError: ``encryption-off``, ``library-locked``, ``library-open``.
            EnvironmentFault: ``file-not-written``, ``conversion-unsound``.
            Cancelled: It was to stop; nothing has changed.
        """
        ...
