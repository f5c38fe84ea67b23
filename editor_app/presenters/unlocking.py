"""The start of an encrypted library: a passphrase or a recovery code, and another try."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.base.errors import UserError
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import known_error

if TYPE_CHECKING:
    from editor_app.base.errors import AppError
    from editor_app.services.encryption import EncryptionService


class UnlockPresenter:
    """Tries what a person typed. GUI thread.

    - ``failed(error)``: it opens nothing; nothing has changed.

    Args:
        open_encryption: Makes the verbs; called on a worker, because it imports the database.
        jobs: Runs work away from the screen.
        on_unlocked: Called when the library can be opened.
    """

    def __init__(
        self,
        open_encryption: "Callable[[], EncryptionService]",
        jobs: Jobs,
        on_unlocked: Callable[[], None],
    ) -> None:
        self.failed: Hook[[AppError]] = Hook()
        self._open_encryption = open_encryption
        self._jobs = jobs
        self._on_unlocked = on_unlocked

    def unlock(self, secret: str, *, is_code: bool) -> None:
        """Try a passphrase, or a recovery code."""
        self._jobs.submit(
            Lane.READS,
            lambda: self._open(self._open_encryption(), secret, is_code),
            lambda _: self._on_unlocked(),
            self._on_error,
        )

    def _open(self, encryption: "EncryptionService", secret: str, is_code: bool) -> None:
        """Try it on the library. Thread: worker."""
        (encryption.recover if is_code else encryption.unlock)(secret)

    def _on_error(self, error: Exception) -> None:
        self.failed.tell(known_error(error))


class BackupUnlockPresenter(UnlockPresenter):
    """The same for a backup of another library, under a key of its own. GUI thread.

    Args:
        backups: The folder that it lies in, with its key file.
        open_encryption: As for the library.
        jobs: As for the library.
        on_unlocked: Called when the backup can be brought back.
    """

    def __init__(
        self,
        backups: Path,
        open_encryption: "Callable[[], EncryptionService]",
        jobs: Jobs,
        on_unlocked: Callable[[], None],
    ) -> None:
        super().__init__(open_encryption, jobs, on_unlocked)
        self._backups = backups

    def _open(self, encryption: "EncryptionService", secret: str, is_code: bool) -> None:
        """Try it on the backups. Thread: worker."""
        try:
            encryption.unlock_backups(self._backups, secret)
        except UserError as error:
            if is_code and error.code == "passphrase-wrong":
                raise UserError("recovery-code-wrong") from error
            raise
