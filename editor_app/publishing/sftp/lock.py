"""One writer at a host: a lock file there, whose age the host's own clock tells.

Nobody can hold a host against a writer that sleeps. So a lock grows old; whoever takes an old one
over sweeps away the parts of the one before, and a sleeper that wakes between its last look and a
renaming finds nothing to rename.
"""

import json
from typing import Any

import paramiko

from editor_app.base.errors import AppError, EnvironmentFault
from editor_app.publishing.sftp.session import PRIVATE_FILE, PRIVATE_FOLDER, Session
from editor_app.publishing.site.folder import STATE

LOCK = f"{STATE}/mirror.lock"
STALE_S = 60.0
"""How long a lock may go without being renewed; every operation ends far sooner."""


class HostLock:
    """A writer's right to change what a host shows.

    Args:
        session: The session.
        name: Of the copy that is being sent; held by one process at a time.
        token: Of this one holding, never used before.
    """

    def __init__(self, session: Session, name: str, token: str) -> None:
        self._session = session
        self._content = json.dumps({"name": name, "token": token}).encode()
        self._name = name
        self._token = token
        self._file: paramiko.SFTPFile | None = None

    def take(self) -> None:
        """Take the lock.

        Raises:
            EnvironmentFault: ``host-busy`` while another writer holds it.
        """
        if self._session.entries(STATE) is None:
            self._session.make_folder(STATE, PRIVATE_FOLDER)
        self._file = self._session.create(LOCK, self._content)
        if self._file is None:
            self._take_over()
        self._sweep_parts()

    def renew(self) -> None:
        """Make the lock young again.

        It is written through the file that was opened when it was taken: after a take-over that
        is no longer the file under its name, and nothing of the other's is touched.

        Raises:
            EnvironmentFault: ``lease-lost`` where another has taken it over.
        """
        if self._holder().get("token") != self._token or self._file is None:
            raise EnvironmentFault("lease-lost", host=self._session.host)
        self._session.touch(self._file, self._content)

    def release(self) -> None:
        """Give the lock back; where the host cannot be reached any more it grows old there."""
        self._session.guard = lambda: None
        try:
            if self._holder().get("token") == self._token:
                self._session.remove(LOCK)
        except AppError:
            return
        finally:
            self._file = None

    def _take_over(self) -> None:
        """Put this lock in the place of one that nobody can be working under."""
        holder = self._holder()
        is_ours = holder.get("name") == self._name
        if not is_ours and not self._is_old():
            raise EnvironmentFault("host-busy", host=self._session.host)
        breaking = f"{LOCK}.{self._safe(holder)}.broken"
        if self._session.create(breaking, b"") is None and not is_ours:
            self._session.remove(breaking)  # whoever made it has died, or has the lock by now
            raise EnvironmentFault("host-busy", host=self._session.host)
        part = f"{LOCK}.{self._token}.part"
        self._file = self._session.create(part, self._content)
        self._session.rename(part, LOCK)
        self._session.remove(breaking)

    @staticmethod
    def _safe(holder: dict[str, Any]) -> str:
        token = str(holder.get("token", ""))
        return token if token.isalnum() else "nobody"

    def _sweep_parts(self) -> None:
        for name in self._session.entries(STATE) or {}:
            if name.endswith(".part") and self._token not in name:
                self._session.remove(f"{STATE}/{name}")

    def _holder(self) -> dict[str, Any]:
        try:
            data = json.loads(self._session.read(LOCK, 512) or b"{}")
        except ValueError:
            return {}
        return data if isinstance(data, dict) else {}

    def _is_old(self) -> bool:
        locked_s = self._session.modified_s(LOCK)
        probe = f"{LOCK}.{self._token}.probe"
        self._session.write(probe, f"{probe}.part", b"", PRIVATE_FILE)
        now_s = self._session.modified_s(probe)
        self._session.remove(probe)
        return locked_s is None or now_s is None or now_s - locked_s > STALE_S
