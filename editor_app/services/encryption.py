"""The encrypted library: turn it on and off, open it, and change what opens it."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from editor_app.base.clock import Clock
from editor_app.base.errors import EnvironmentFault
from editor_app.domain.care import SILENT, Progress, StoredLibrary
from editor_app.domain.encryption import Encryption, LibraryTurning, LibraryVault
from editor_app.services.care import CareService


class EncryptionService:
    """The verbs of encryption. Works whether the library is open or not. Any thread but the GUI's.

    Args:
        vault: The library's key.
        turning: Turns the library from plain to encrypted and back.
        files: The library's files.
        care: Knows where backups go.
        clock: Time.
    """

    def __init__(
        self,
        vault: LibraryVault,
        turning: LibraryTurning,
        files: StoredLibrary,
        care: CareService,
        clock: Clock,
    ) -> None:
        self._vault = vault
        self._turning = turning
        self._files = files
        self._care = care
        self._clock = clock

    @property
    def is_locked(self) -> bool:
        """Whether the library is encrypted and its key not at hand."""
        return self._vault.is_locked

    def state(self) -> Encryption:
        """Tell how the library stands; asks the system for its keyring."""
        return self._vault.state()

    def unlock(self, passphrase: str) -> None:
        """Open the library with its passphrase.

        Raises:
            UserError: ``passphrase-wrong``; nothing has changed.
            EnvironmentFault: ``library-key-unreadable``.
        """
        self._vault.unlock(passphrase)

    def unlock_either(self, secret: str) -> None:
        """Open the library with its passphrase or its recovery code.

        Raises:
            UserError: ``passphrase-wrong``; nothing has changed.
            EnvironmentFault: ``library-key-unreadable``.
        """
        self._vault.unlock_either(secret)

    def recover(self, code: str) -> None:
        """Open the library with its recovery code.

        Raises:
            UserError: ``recovery-code-wrong``; nothing has changed.
            EnvironmentFault: ``library-key-unreadable``.
        """
        self._vault.recover(code)

    def unlock_backups(self, folder: Path, secret: str) -> None:
        """Open the backups of a folder with a passphrase or a recovery code.

        Raises:
            UserError: ``passphrase-wrong``.
        """
        self._vault.unlock_backups(folder, secret)

    def plain_copies(self) -> Sequence[Path]:
        """Return the plain copies of the library that older backups and restores left.

        Raises:
            EnvironmentFault: ``backup-folder-unusable``.
        """
        return self._turning.plain_copies(self._care.backup_folder)

    def turn_on(
        self, passphrase: str | None, *, removes_copies: bool, progress: Progress = SILENT
    ) -> str:
        """Put an encrypted library in the plain one's place and return its recovery code.

        Args:
            passphrase: Opens it from now on; None: the system's keyring does.
            removes_copies: Whether the plain copies go too.
            progress: Hears how far it is.

        Raises:
            UserError, EnvironmentFault, Cancelled: as ``LibraryTurning.encrypt``.
        """
        remove = self.plain_copies() if removes_copies else ()
        return self._turning.encrypt(passphrase, self._clock.now(), remove, progress)

    def turn_off(self, progress: Progress = SILENT) -> None:
        """Put a plain library in the encrypted one's place.

        Raises:
            UserError, EnvironmentFault, Cancelled: as ``LibraryTurning.decrypt``.
        """
        self._turning.decrypt(self._clock.now(), progress)

    def change(self, passphrase: str | None, *, current: str = "") -> None:
        """Have another passphrase, or with None the keyring, open the library and its backups.

        Raises:
            UserError, EnvironmentFault: as ``LibraryVault.change_passphrase``.
        """
        self._vault.change_passphrase(passphrase, current=current)
        self._carry()

    def renew_code(self) -> str:
        """Make a new recovery code and return it; the old one opens nothing any more.

        Raises:
            UserError, EnvironmentFault: as ``LibraryVault.renew_recovery_code``.
        """
        code = self._vault.renew_recovery_code()
        self._carry()
        return code

    def keep_rescued(self, data: bytes, name: str) -> Path:
        """Keep a text that was rescued from a crash, encrypted where the library is.

        Raises:
            EnvironmentFault: ``file-not-written``.
        """
        return self._vault.keep_rescued(data, name)

    def _carry(self) -> None:
        """Renew the key file of the backups; one that is out of reach is renewed by the next."""
        with suppress(EnvironmentFault):  # the new code must be shown in any case
            self._files.carry_key(self._care.backup_folder)
