"""The start of an encrypted library: a passphrase or a recovery code, and another try."""

from collections.abc import Callable
from typing import TYPE_CHECKING

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

        def work() -> None:
            encryption = self._open_encryption()
            (encryption.recover if is_code else encryption.unlock)(secret)

        self._jobs.submit(Lane.READS, work, lambda _: self._on_unlocked(), self._on_error)

    def _on_error(self, error: Exception) -> None:
        self.failed.tell(known_error(error))
