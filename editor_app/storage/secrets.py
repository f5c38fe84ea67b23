"""Passwords in the system's keyring, or in memory where there is none; never in a file."""

import threading
from functools import cached_property
from typing import TYPE_CHECKING

from editor_app.base.errors import EnvironmentFault

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "mihbara"
_TRUSTED = frozenset({
    "keyring.backends.SecretService",
    "keyring.backends.kwallet",
    "keyring.backends.libsecret",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
})  # fmt: skip
"""The keyrings that encrypt what they keep; others write plain text, or nothing."""


class KeyringSecrets:
    """Secrets by destination and option, under this program's name. Any thread.

    Where the system has no keyring they are kept until the program ends, and ``is_lasting`` says
    so. The keyring is looked for at the first use: most calls of the program need none.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._remembered: dict[str, str] = {}

    @property
    def is_lasting(self) -> bool:
        """Tell whether secrets outlive the program; where not, it has to ask each time."""
        return self._keyring is not None

    def get(self, destination_id: str, option: str) -> str:
        """Return a secret, or an empty string where none is kept.

        Raises:
            EnvironmentFault: ``keyring-failed``.
        """
        name = _name(destination_id, option)
        with self._lock:
            if self._keyring is None:
                return self._remembered.get(name, "")
            try:
                return self._keyring.get_password(SERVICE, name) or ""
            except Exception as error:
                raise _failed(error) from error

    def set(self, destination_id: str, option: str, secret: str) -> None:
        """Keep a secret.

        Raises:
            EnvironmentFault: ``keyring-failed``.
        """
        name = _name(destination_id, option)
        with self._lock:
            if self._keyring is None:
                self._remembered[name] = secret
                return
            try:
                self._keyring.set_password(SERVICE, name, secret)
            except Exception as error:
                raise _failed(error) from error

    def delete(self, destination_id: str, option: str) -> None:
        """Forget a secret; one that is not there is no error.

        Raises:
            EnvironmentFault: ``keyring-failed``.
        """
        name = _name(destination_id, option)
        with self._lock:
            if self._keyring is None:
                self._remembered.pop(name, None)
                return
            try:
                if self._keyring.get_password(SERVICE, name) is not None:
                    self._keyring.delete_password(SERVICE, name)
            except Exception as error:
                raise _failed(error) from error

    @cached_property
    def _keyring(self) -> "KeyringBackend | None":
        """The keyring to use, or None where no trusted one answers."""
        import keyring

        chosen = keyring.get_keyring()
        offered: tuple[KeyringBackend, ...] = (chosen, *getattr(chosen, "backends", ()))
        trusted = (one for one in offered if type(one).__module__ in _TRUSTED)
        return next(trusted, None)


def _name(destination_id: str, option: str) -> str:
    return f"{destination_id}/{option}"


def _failed(error: Exception) -> EnvironmentFault:
    """Return the fault of a keyring: back ends raise errors of many libraries."""
    return EnvironmentFault("keyring-failed", reason=type(error).__name__)
