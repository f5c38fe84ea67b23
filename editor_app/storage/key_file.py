"""The key file: a library's data key, wrapped by a passphrase and by a recovery code.

The data key itself is random and never changes while a library is encrypted; a new passphrase
wraps it anew. The file says nothing without one of the two, so backups carry it beside them.

Source: RFC 7914 (scrypt), NIST SP 800-38D (AES-GCM); parameters as OWASP's password storage
cheat sheet asks of scrypt.
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
import unicodedata
from dataclasses import replace
from typing import Any

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.records import dataclass
from editor_app.domain.encryption import SHORTEST_PASSPHRASE

KEY_BYTES = 32
PASSPHRASE, RECOVERY = "passphrase", "recovery"
_N, _R, _P = 2**17, 8, 1
_MOST_N, _MOST_R, _MOST_P = 2**20, 16, 4
_NONCE_BYTES = 12
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that looks like another."""
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_CODE_LETTERS, _GROUP = 25, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrap:
    """The data key, encrypted under what scrypt makes of a secret."""

    kind: str
    n: int
    r: int
    p: int
    salt: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """What is known of a data key.

    Args:
        id: Told from the key itself, see ``key_id``.
        wraps: One for each secret that opens it.
        in_keyring: Whether the system's keyring keeps it too.
    """

    id: str
    wraps: tuple[Wrap, ...]
    in_keyring: bool = False

    def has(self, kind: str) -> bool:
        """Tell whether there is a secret of this kind."""
        return any(wrap.kind == kind for wrap in self.wraps)

    def opened(self, kind: str, secret: str) -> bytes | None:
        """Return the data key, or None where the secret is wrong. Takes half a second."""
        for wrap in self.wraps:
            if wrap.kind == kind:
                key = _unwrapped(wrap, self.id, secret)
                if key is not None:
                    return key
        return None

    def with_wrap(self, kind: str, key: bytes, secret: str | None) -> "KeyFile":
        """Return it with another secret of a kind, or with None without one."""
        others = tuple(wrap for wrap in self.wraps if wrap.kind != kind)
        added = () if secret is None else (_wrapped(kind, self.id, key, secret),)
        return replace(self, wraps=others + added)

    def data(self) -> bytes:
        """Return it as it is stored."""
        wraps = [
            {
                "kind": wrap.kind,
                "n": wrap.n,
                "r": wrap.r,
                "p": wrap.p,
                "salt": base64.b64encode(wrap.salt).decode(),
                "sealed": base64.b64encode(wrap.sealed).decode(),
            }
            for wrap in self.wraps
        ]
        stored = {"version": 1, "id": self.id, "in_keyring": self.in_keyring, "wraps": wraps}
        return json.dumps(stored, indent=1).encode()


def read_key_file(data: bytes, path: str) -> KeyFile:
    """Read a key file.

    Raises:
        EnvironmentFault: ``library-key-unreadable``.
    """
    try:
        stored = json.loads(data)
        if stored["version"] != 1:
            raise ValueError("version")
        return KeyFile(
            id=str(stored["id"]),
            wraps=tuple(_wrap_of(each) for each in stored["wraps"]),
            in_keyring=bool(stored["in_keyring"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise EnvironmentFault("library-key-unreadable", path=path) from error


def key_id(key: bytes) -> str:
    """Return the name of a data key, which tells nothing of the key."""
    return subkey(key, "identity").hex()[:16]


def subkey(key: bytes, purpose: str) -> bytes:
    """Derive the key of one purpose from the data key."""
    return hmac.digest(key, f"mihbara {purpose}".encode(), "sha256")


def new_key() -> bytes:
    """Return a random data key."""
    return os.urandom(KEY_BYTES)


def new_recovery_code() -> str:
    """Return 125 random bits in groups that can be read aloud and typed."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_CODE_LETTERS))
    return "-".join(letters[at : at + _GROUP] for at in range(0, _CODE_LETTERS, _GROUP))


def plain_passphrase(typed: str) -> str:
    """Return a passphrase as it is hashed, the same from every keyboard.

    Raises:
        UserError: ``passphrase-short``.
    """
    passphrase = unicodedata.normalize("NFKC", typed)
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise UserError("passphrase-short", least=SHORTEST_PASSPHRASE)
    return passphrase


def plain_code(typed: str) -> str:
    """Return a recovery code as it is hashed: digits of any script, any case, any dashes."""
    letters = (
        str(unicodedata.digit(letter)) if letter.isdigit() else letter.upper()
        for letter in unicodedata.normalize("NFKC", typed)
        if letter.isalnum()
    )
    return "".join(letters).translate(_ALIKE)


def _wrap_of(stored: Any) -> Wrap:  # noqa: ANN401 - whatever the file holds
    wrap = Wrap(
        kind=str(stored["kind"]),
        n=int(stored["n"]),
        r=int(stored["r"]),
        p=int(stored["p"]),
        salt=base64.b64decode(stored["salt"], validate=True),
        sealed=base64.b64decode(stored["sealed"], validate=True),
    )
    if not (1 < wrap.n <= _MOST_N and 0 < wrap.r <= _MOST_R and 0 < wrap.p <= _MOST_P):
        raise ValueError("scrypt")
    return wrap


def _wrapped(kind: str, name: str, key: bytes, secret: str) -> Wrap:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # late: only where encrypted

    salt, nonce = os.urandom(16), os.urandom(_NONCE_BYTES)
    wrap = Wrap(kind=kind, n=_N, r=_R, p=_P, salt=salt, sealed=b"")
    sealed = AESGCM(_stretched(wrap, secret)).encrypt(nonce, key, _about(kind, name))
    return replace(wrap, sealed=nonce + sealed)


def _unwrapped(wrap: Wrap, name: str, secret: str) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, sealed = wrap.sealed[:_NONCE_BYTES], wrap.sealed[_NONCE_BYTES:]
    try:
        key = AESGCM(_stretched(wrap, secret)).decrypt(nonce, sealed, _about(wrap.kind, name))
    except (InvalidTag, ValueError):
        return None
    return key if key_id(key) == name else None


def _stretched(wrap: Wrap, secret: str) -> bytes:
    room = 128 * wrap.n * wrap.r + (1 << 20)
    return hashlib.scrypt(
        secret.encode(), salt=wrap.salt, n=wrap.n, r=wrap.r, p=wrap.p, maxmem=room, dklen=KEY_BYTES
    )


def _about(kind: str, name: str) -> bytes:
    return f"mihbara {kind} {name}".encode()
