"""The key of one library: where it comes from, and which file it opens.

A library is encrypted where its folder has a key file; the exchange puts key file, database and
pictures in place together. Without its key nothing of it is read, and nothing is ever written in
plain beside it.
"""

from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Protocol

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.files import replace_file
from editor_app.base.paths import DataFolder
from editor_app.domain.encryption import Encryption, Opening
from editor_app.storage.driver import can_encrypt, driver
from editor_app.storage.exchange import finish_exchange
from editor_app.storage.gate import Gate
from editor_app.storage.key_file import (
    PASSPHRASE,
    RECOVERY,
    KeyFile,
    key_id,
    new_recovery_code,
    plain_code,
    plain_passphrase,
    read_key_file,
)
from editor_app.storage.keyed_driver import KeyedDriver, is_plain, opens
from editor_app.storage.sealing import SEALED, Sealer

if TYPE_CHECKING:
    from collections.abc import Iterable

KEY_FILES = "mihbara-*.key"
"""The key files beside backups, one for each data key."""
_KEYRING_NAME = "library"


class KeyStore(Protocol):
    """The system's keyring, as far as a data key needs it."""

    @property
    def is_lasting(self) -> bool:
        """Tell whether it outlives the program."""
        ...

    def get(self, destination_id: str, option: str) -> str:
        """Return a secret, or an empty string."""
        ...

    def set(self, destination_id: str, option: str, secret: str) -> None:
        """Keep a secret."""
        ...

    def delete(self, destination_id: str, option: str) -> None:
        """Forget a secret."""
        ...


class Vault:
    """Holds the data key while the program runs. Any thread.

    Args:
        folder: The library's data folder.
        secrets: The system's keyring.
    """

    def __init__(self, folder: DataFolder, secrets: KeyStore | None = None) -> None:
        from editor_app.storage.secrets import KeyringSecrets

        self.folder = folder
        self.gate = Gate()
        self.secrets: KeyStore = KeyringSecrets() if secrets is None else secrets
        self._module = driver()
        self._known: dict[str, bytes] = {}
        self._sealers: dict[str, Sealer] = {}
        self._expected: dict[Path, bytes] = {}

    @property
    def is_encrypted(self) -> bool:
        """Whether the library is encrypted."""
        return self.folder.key_file.exists()

    @property
    def is_locked(self) -> bool:
        """Whether the library is encrypted and its key not at hand."""
        return self.is_encrypted and self.key_file().id not in self._known

    def state(self) -> Encryption:
        """Tell how the library stands; asks the system for its keyring."""
        opening = None
        if self.is_encrypted:
            opening = Opening.KEYRING if self.key_file().in_keyring else Opening.PASSPHRASE
        return Encryption(
            is_available=can_encrypt(self._module),
            opening=opening,
            has_keyring=self.secrets.is_lasting,
        )

    def key_file(self) -> KeyFile:
        """Return the library's key file.

        Raises:
            UserError: ``encryption-off``.
            EnvironmentFault: ``library-key-unreadable``.
        """
        path = self.folder.key_file
        try:
            data = path.read_bytes()
        except FileNotFoundError as error:
            raise UserError("encryption-off") from error
        except OSError as error:
            raise EnvironmentFault("library-key-unreadable", path=str(path)) from error
        return read_key_file(data, str(path))

    def key(self) -> bytes:
        """Return the library's data key.

        Raises:
            UserError: ``library-locked``, or ``encryption-off``.
        """
        key_file = self.key_file()
        if key_file.id not in self._known and not self._learn_from_keyring(key_file):
            raise UserError("library-locked")
        return self._known[key_file.id]

    def sealer(self) -> Sealer | None:
        """Return what encrypts the library's files, or None for a plain library.

        Raises:
            UserError: ``library-locked``.
        """
        return self.sealer_of(self.key()) if self.is_encrypted else None

    def sealer_of(self, key: bytes) -> Sealer:
        """Return what encrypts files under a data key."""
        name = key_id(key)
        if name not in self._sealers:
            self._sealers[name] = Sealer(key)
        return self._sealers[name]

    def learn(self, key: bytes) -> None:
        """Keep a data key until the program ends."""
        self._known[key_id(key)] = key

    def open_as_kept(self) -> None:
        """Finish what a conversion began, and take the key out of the keyring where it is there.

        Raises:
            UserError: ``library-locked`` where a person has to open it, or
                ``encryption-unavailable``.
            EnvironmentFault: ``library-key-unreadable``, ``file-not-written``.
        """
        finish_exchange(self.folder)
        if not self.is_encrypted:
            return
        if not can_encrypt(self._module):
            raise UserError("encryption-unavailable")
        if self.is_locked and not self._learn_from_keyring(self.key_file()):
            raise UserError("library-locked")

    def unlock(self, passphrase: str) -> None:
        """Open the library with its passphrase.

        Raises:
            UserError: ``passphrase-wrong``; nothing has changed.
            EnvironmentFault: ``library-key-unreadable``.
        """
        self._unlock(self.key_file(), PASSPHRASE, passphrase)

    def recover(self, code: str) -> None:
        """Open the library with its recovery code.

        Raises:
            UserError: ``recovery-code-wrong``; nothing has changed.
            EnvironmentFault: ``library-key-unreadable``.
        """
        self._unlock(self.key_file(), RECOVERY, code)

    def unlock_either(self, secret: str) -> None:
        """Open the library with its passphrase or its recovery code.

        Raises:
            UserError: ``passphrase-wrong``; nothing has changed.
            EnvironmentFault: ``library-key-unreadable``.
        """
        try:
            self.unlock(secret)
        except UserError as error:
            key = self.key_file().opened(RECOVERY, _normal(RECOVERY, secret))
            if key is None:
                raise error
            self.learn(key)

    def unlock_backups(self, folder: Path, secret: str) -> None:
        """Open the backups of a folder with a passphrase or a recovery code.

        Raises:
            UserError: ``passphrase-wrong`` where it opens none of the key files there.
        """
        is_opened = False
        for key_file in _key_files(folder):
            for kind in (PASSPHRASE, RECOVERY):
                key = key_file.opened(kind, _normal(kind, secret))
                if key is not None:
                    self.learn(key)
                    is_opened = True
        if not is_opened:
            raise UserError("passphrase-wrong")

    def change_passphrase(self, passphrase: str | None, *, current: str = "") -> None:
        """Have another passphrase, or with None the keyring, open the library.

        Raises:
            UserError: ``passphrase-wrong``, ``passphrase-short``, ``library-locked``,
                ``encryption-off``.
            EnvironmentFault: ``keyring-missing``, ``keyring-failed``, ``file-not-written``.
        """
        key_file, key = self.key_file(), self.key()
        if key_file.has(PASSPHRASE) and not key_file.in_keyring:
            self._unlock(key_file, PASSPHRASE, current)
        made = self.opened_by(key_file, key, passphrase)
        replace_file(self.folder.key_file, made.data())
        if passphrase is not None and key_file.in_keyring:
            self.forget(key_file.id)

    def renew_recovery_code(self) -> str:
        """Make a new recovery code and return it; the old one opens nothing any more.

        Raises:
            UserError: ``encryption-off``, ``library-locked``.
            EnvironmentFault: ``file-not-written``.
        """
        code = new_recovery_code()
        made = self.key_file().with_wrap(RECOVERY, self.key(), plain_code(code))
        replace_file(self.folder.key_file, made.data())
        return code

    def keep_rescued(self, data: bytes, name: str) -> Path:
        """Keep a text that was rescued from a crash, encrypted where the library is.

        Raises:
            EnvironmentFault: ``file-not-written``.
            UserError: ``library-locked``.
        """
        sealer = self.sealer()
        path = self.folder.rescued / (name + SEALED if sealer else name)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise EnvironmentFault("file-not-written", path=str(path), reason=reason) from error
        replace_file(path, sealer.sealed(data, name) if sealer else data)
        return path

    def opened_by(self, key_file: KeyFile, key: bytes, passphrase: str | None) -> KeyFile:
        """Return a key file that a passphrase, or with None the keyring, opens.

        Raises:
            UserError: ``passphrase-short``.
            EnvironmentFault: ``keyring-missing`` or ``keyring-failed``.
        """
        if passphrase is not None:
            made = key_file.with_wrap(PASSPHRASE, key, plain_passphrase(passphrase))
            return KeyFile(id=made.id, wraps=made.wraps)
        if not self.secrets.is_lasting:
            raise EnvironmentFault("keyring-missing")
        self.secrets.set(_KEYRING_NAME, key_file.id, key.hex())
        if self.secrets.get(_KEYRING_NAME, key_file.id) != key.hex():
            raise EnvironmentFault("keyring-failed", reason="read back")
        made = key_file.with_wrap(PASSPHRASE, key, None)
        return KeyFile(id=made.id, wraps=made.wraps, in_keyring=True)

    def forget(self, name: str) -> None:
        """Take a data key out of the keyring.

        Raises:
            EnvironmentFault: ``keyring-failed``.
        """
        self.secrets.delete(_KEYRING_NAME, name)

    def driver(self, module: ModuleType | None = None) -> KeyedDriver:
        """Return the SQLite driver that opens each file with the key it needs."""
        return KeyedDriver(module or self._module, self.key_for)

    def key_for(self, path: Path) -> bytes | None:
        """Return the data key that a database file needs, or None for a plain one.

        Raises:
            UserError: ``library-locked``, or ``backup-locked`` where it is a backup's.
        """
        if path in self._expected:
            return self._expected[path]
        if path == self.folder.database:
            # Not by its first bytes: closing a file takes SQLite's locks on it away (fcntl).
            return self.key() if self.is_encrypted else None
        if is_plain(path) or not (self.is_encrypted or _has_key_file(path.parent)):
            return None
        own = self.key_file().id if self.is_encrypted else ""
        if path.parent == self.folder.root or not (path.exists() and path.stat().st_size):
            return self.key() if own else None
        for each in _key_files(path.parent):
            if each.id not in self._known:
                self._learn_from_keyring(each)
        known = sorted(self._known.items(), key=lambda entry: entry[0] != own)
        for _, key in known:
            if opens(path, key, self._module):
                return key
        if all(each.id in self._known for each in _key_files(path.parent)) and known:
            return known[0][1]  # it is damaged, and the check will say so
        raise UserError("backup-locked", path=str(path))

    def key_file_beside(self, backup: Path, name: str) -> KeyFile:
        """Return the key file beside a backup that wraps a data key.

        Raises:
            EnvironmentFault: ``library-key-unreadable``.
        """
        for each in _key_files(backup.parent):
            if each.id == name:
                return each
        raise EnvironmentFault("library-key-unreadable", path=str(backup.parent))

    def expect(self, path: Path, key: bytes | None) -> None:
        """Name the key of a file that is being made, or with None forget it."""
        self._expected.pop(path, None)
        if key is not None:
            self._expected[path] = key

    def _unlock(self, key_file: KeyFile, kind: str, secret: str) -> None:
        key = key_file.opened(kind, _normal(kind, secret))
        if key is None:
            code = "passphrase-wrong" if kind == PASSPHRASE else "recovery-code-wrong"
            raise UserError(code)
        self.learn(key)

    def _learn_from_keyring(self, key_file: KeyFile) -> bool:
        """Take a key out of the keyring; one that does not answer leaves asking a person."""
        if not key_file.in_keyring:
            return False
        try:
            key = bytes.fromhex(self.secrets.get(_KEYRING_NAME, key_file.id))
        except (EnvironmentFault, ValueError):
            return False
        if not key or key_id(key) != key_file.id:
            return False
        self.learn(key)
        return True


def _normal(kind: str, secret: str) -> str:
    if kind == RECOVERY:
        return plain_code(secret)
    try:
        return plain_passphrase(secret)
    except UserError:  # too short to be one: it will open nothing
        return secret


def _has_key_file(folder: Path) -> bool:
    return next(folder.glob(KEY_FILES), None) is not None


def _key_files(folder: Path) -> "Iterable[KeyFile]":
    for path in sorted(folder.glob(KEY_FILES)):
        try:
            yield read_key_file(path.read_bytes(), str(path))
        except (OSError, EnvironmentFault):
            continue
