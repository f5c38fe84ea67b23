"""Turn a whole library from plain to encrypted and back, so that no moment shows half of either."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.files import replace_file
from editor_app.domain.care import SILENT, Progress
from editor_app.storage.backup import PICTURES, backups_in
from editor_app.storage.conversion import (
    copy_database,
    copy_pictures,
    copy_private,
    copy_rescued,
)
from editor_app.storage.driver import can_encrypt, driver
from editor_app.storage.exchange import (
    NEWCOMER,
    Others,
    exchange,
    finish_exchange,
    newcomer_of,
    refuse_open,
)
from editor_app.storage.key_file import (
    RECOVERY,
    KeyFile,
    key_id,
    new_key,
    new_recovery_code,
    plain_code,
    plain_passphrase,
)
from editor_app.storage.keyed_driver import is_plain
from editor_app.storage.picture_folder import PictureFolder
from editor_app.storage.vault import Vault


class Turning:
    """Encrypts and decrypts the library of a vault. Any thread but the GUI's.

    Args:
        vault: Its keys, and the gate that keeps everybody else away meanwhile.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._folder = vault.folder

    def plain_copies(self, backups: Path) -> Sequence[Path]:
        """Return the plain copies of the library beside it and in its folder of backups.

        Raises:
            EnvironmentFault: ``backup-folder-unusable``.
        """
        known = [each for each in backups_in(backups) if is_plain(each.path)]
        own = self._identity()
        found = [each.path for each in known if each.library == own]
        if len(found) == len(known) and (backups / PICTURES).exists():
            found.append(backups / PICTURES)  # no other library's backup needs them
        aside = self._folder.set_aside
        kept = sorted(aside.iterdir()) if aside.exists() else []
        return [*found, *(each for each in kept if is_plain(each / self._folder.database.name))]

    def encrypt(
        self,
        passphrase: str | None,
        now: datetime,
        remove: Sequence[Path] = (),
        progress: Progress = SILENT,
    ) -> str:
        """Put an encrypted library in the plain one's place and return its recovery code.

        Raises:
            UserError: ``encryption-unavailable``, ``encryption-on``, ``passphrase-short``,
                ``library-open``; nothing has changed.
            EnvironmentFault: ``keyring-missing``, ``keyring-failed``, ``file-not-written``,
                ``conversion-unsound``; nothing has changed.
            Cancelled: It was to stop; nothing has changed.
        """
        vault = self._vault
        if not can_encrypt(driver()):
            raise UserError("encryption-unavailable")
        if passphrase is not None:
            plain_passphrase(passphrase)
        with self._alone():
            if vault.is_encrypted:
                raise UserError("encryption-on")
            key, code = new_key(), new_recovery_code()
            blank = KeyFile(id=key_id(key), wraps=()).with_wrap(RECOVERY, key, plain_code(code))
            key_file = vault.opened_by(blank, key, passphrase)
            try:
                vault.learn(key)
                self._copy(key, progress)
                replace_file(newcomer_of(self._folder.key_file), key_file.data())
                others = Others(
                    replaced=(self._folder.key_file.name, *self._newcomers()),
                    discards=True,
                    purged=tuple(map(str, remove)),
                )
                exchange(self._folder, now, others)
            except BaseException:
                if key_file.in_keyring and not vault.is_encrypted:
                    with suppress(EnvironmentFault):  # the first error is the one to tell
                        vault.forget(key_file.id)
                raise
        return code

    def decrypt(self, now: datetime, progress: Progress = SILENT) -> None:
        """Put a plain library in the encrypted one's place.

        The keyring goes on keeping the key, for the backups that were made under it.

        Raises:
            UserError: ``encryption-off``, ``library-locked``, ``library-open``.
            EnvironmentFault: ``file-not-written``, ``conversion-unsound``.
            Cancelled: It was to stop; nothing has changed.
        """
        with self._alone():
            self._vault.key()
            self._copy(None, progress)
            others = Others(
                replaced=self._newcomers(), dropped=(self._folder.key_file.name,), discards=True
            )
            exchange(self._folder, now, others)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep everybody away, and leave nothing half made behind."""
        folder = self._folder
        with self._vault.gate.alone():
            finish_exchange(folder)
            refuse_open(folder)
            if not folder.database.exists():
                raise UserError("library-missing", path=str(folder.root))
            self._sweep()
            try:
                yield
            except OSError as error:
                raise EnvironmentFault(
                    "file-not-written", path=str(folder.root), reason=error.strerror or str(error)
                ) from error
            finally:
                self._vault.expect(folder.root / NEWCOMER, None)
                if not folder.exchange_note.exists():
                    self._sweep()

    def _copy(self, key: bytes | None, progress: Progress) -> None:
        """Make the newcomers: the database, the pictures, the rescued texts, own words."""
        vault, folder = self._vault, self._folder
        goal = folder.root / NEWCOMER
        vault.expect(goal, key)
        copy_database(folder.database, goal, vault.driver(), key, progress)
        sealer = vault.sealer_of(key) if key is not None else None
        source = PictureFolder(folder.media, vault.sealer())
        copy_pictures(source, PictureFolder(newcomer_of(folder.media), sealer), progress)
        if folder.rescued.exists():
            copy_rescued(folder.rescued, newcomer_of(folder.rescued), vault.sealer(), sealer)
        copy_private(folder.private_files, vault.sealer(), sealer)
        progress.step(1.0)

    def _newcomers(self) -> tuple[str, ...]:
        paths = (self._folder.media, self._folder.rescued, *self._folder.private_files)
        return tuple(path.name for path in paths if newcomer_of(path).exists())

    def _sweep(self) -> None:
        """Remove newcomers of a conversion that never came to its exchange."""
        folder = self._folder
        goal = folder.root / NEWCOMER
        ends = ("", "-wal", "-shm", "-journal")
        files = map(newcomer_of, (folder.key_file, *folder.private_files))
        for path in (*files, *(Path(f"{goal}{end}") for end in ends)):
            with suppress(OSError):
                path.unlink(missing_ok=True)
        for path in (folder.media, folder.rescued):
            shutil.rmtree(newcomer_of(path), ignore_errors=True)

    def _identity(self) -> str:
        try:
            return self._folder.identity.read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            return ""
