"""Files encrypted under a library's data key, one by one: pictures, and texts that were rescued.

Source: NIST SP 800-38D (AES-GCM with random 96-bit nonces).
"""

import hmac
import os

from editor_app.base.errors import EnvironmentFault
from editor_app.storage.key_file import subkey

_HEAD = b"mihbara1"
_NONCE_BYTES = 12
OVERHEAD = len(_HEAD) + _NONCE_BYTES + 16
"""How much longer a sealed file is."""
SEALED = ".sealed"
"""The ending of a rescued text that is encrypted."""


def is_sealed(data: bytes) -> bool:
    """Tell by its beginning whether a file is encrypted."""
    return data.startswith(_HEAD)


class Sealer:
    """Encrypts and decrypts whole files. Any thread.

    Args:
        key: The data key.
    """

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # late, as in ``key_file``

        self._cipher = AESGCM(subkey(key, "files"))
        self._names = subkey(key, "names")

    def name_of(self, media_id: str) -> str:
        """Return 64 letters that stand for a picture and betray nothing of its bytes."""
        return hmac.digest(self._names, media_id.encode(), "sha256").hex()

    def sealed(self, data: bytes, name: str) -> bytes:
        """Encrypt a file; it opens under its own name only."""
        nonce = os.urandom(_NONCE_BYTES)
        return _HEAD + nonce + self._cipher.encrypt(nonce, data, name.encode())

    def opened(self, sealed: bytes, name: str) -> bytes:
        """Decrypt a file.

        Raises:
            EnvironmentFault: ``sealed-file-damaged`` where a byte of it is not as it was written.
        """
        from cryptography.exceptions import InvalidTag

        head, nonce = sealed[: len(_HEAD)], sealed[len(_HEAD) :][:_NONCE_BYTES]
        try:
            if head != _HEAD or len(sealed) < OVERHEAD:
                raise InvalidTag
            body = sealed[len(_HEAD) + _NONCE_BYTES :]
            return self._cipher.decrypt(nonce, body, name.encode())
        except InvalidTag as error:
            raise EnvironmentFault("sealed-file-damaged", name=name[:12]) from error
