"""Files beside the library that hold words of the writer's own: encrypted where the library is."""

from pathlib import Path

from editor_app.base.errors import EnvironmentFault
from editor_app.base.files import replace_file
from editor_app.storage.sealing import is_sealed
from editor_app.storage.vault import Vault


class PrivateFile:
    """One such file; see ``base.files.KeptFile``. Any thread.

    Args:
        vault: The library's key.
        path: Where it lies; encrypted it opens under its own name only.
    """

    def __init__(self, vault: Vault, path: Path) -> None:
        self._vault = vault
        self.path = path

    def read(self) -> bytes:
        """Return what was written; what an earlier program left plain is encrypted first.

        Raises:
            OSError: It is not there, or cannot be read.
            EnvironmentFault: ``sealed-file-damaged``, or ``file-not-written``.
            UserError: ``library-locked``.
        """
        with self._vault.gate.passing():
            data = self.path.read_bytes()
            sealer = self._vault.sealer()
            if is_sealed(data):
                if sealer is None:
                    raise EnvironmentFault("sealed-file-damaged", name=self.path.name)
                return sealer.opened(data, self.path.name)
            if sealer is not None:
                replace_file(self.path, sealer.sealed(data, self.path.name))
            return data

    def replace(self, data: bytes, *, durable: bool = True) -> None:
        """Put another content in place of the old one.

        Raises:
            EnvironmentFault: ``file-not-written``; the old file is untouched.
            UserError: ``library-locked``.
        """
        with self._vault.gate.passing():
            sealer = self._vault.sealer()
            stored = data if sealer is None else sealer.sealed(data, self.path.name)
            replace_file(self.path, stored, durable=durable)
