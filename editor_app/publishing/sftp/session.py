"""The few things done on a host: whole files in, whole files out, nothing half, nothing forever."""

import contextlib
import stat
from collections.abc import Callable, Mapping
from typing import TypeVar

import paramiko
from paramiko.sftp import CMD_EXTENDED

from editor_app.base.errors import AppError, EnvironmentFault, UserError

OPERATION_S = 9.0
"""The longest that the host may be silent in one operation."""
MAX_BYTES = 64_000_000
PUBLIC_FILE, PUBLIC_FOLDER = 0o644, 0o755
PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700
_PIECE_BYTES = 32_768
_PIECES_A_GUARD = 32

Value = TypeVar("Value")


class Session:
    """An open session; paths are relative to the destination's folder, with slashes.

    ``guard`` is called before every operation and may forbid it by raising: whoever has slept or
    been overtaken does nothing more.

    Args:
        client: The SFTP session.
        root: The folder on the host.
        host: How the host is named to a person.
    """

    def __init__(self, client: paramiko.SFTPClient, root: str, host: str) -> None:
        self._client = client
        self._root = root.rstrip("/") or "/"
        self.host = host
        self.guard: Callable[[], None] = lambda: None
        self._can_sync = True

    def read(self, path: str, limit: int = MAX_BYTES) -> bytes | None:
        """Return a file's beginning of at most ``limit`` bytes, or None where there is none."""
        pieces: list[bytes] = []

        def read() -> bytes:
            with self._client.open(self._at(path), "rb") as file:
                while limit > sum(map(len, pieces)):
                    self.guard()
                    piece = file.read(min(_PIECE_BYTES, limit - sum(map(len, pieces))))
                    if not piece:
                        break
                    pieces.append(piece)
            return b"".join(pieces)

        return self._if_there(read, path)

    def write(self, path: str, part: str, content: bytes, mode: int = PUBLIC_FILE) -> None:
        """Replace a file: written whole under the name ``part``, synced, counted, renamed.

        Raises:
            EnvironmentFault: ``lease-lost`` where another has swept the part away: it has
                taken over. And as every operation: ``host-full``, ``host-dropped``,
                ``server-slow``, ``host-failing``.
            UserError: ``host-permission`` or ``host-folder-missing``.
        """
        try:
            self._write_part(part, content, mode)
            self._do(lambda: self._client.posix_rename(self._at(part), self._at(path)), path)
        except AppError as error:
            self._drop(part)
            if error.code == "host-folder-missing" and self.entries("") is not None:
                raise EnvironmentFault("lease-lost", path=path) from error
            raise

    def create(self, path: str, content: bytes) -> paramiko.SFTPFile | None:
        """Make a file that is not there yet and keep it open; None where it is there already."""

        def make() -> paramiko.SFTPFile:
            file = self._client.open(self._at(path), "wxb", bufsize=0)
            file.write(content)
            return file

        try:
            return self._do(make, path)
        except EnvironmentFault as error:
            if error.code == "host-failing" and self.modified_s(path) is not None:
                return None
            raise

    def rename(self, before: str, after: str) -> None:
        """Put a file in another's place."""
        self._do(lambda: self._client.posix_rename(self._at(before), self._at(after)), before)

    def remove(self, path: str) -> None:
        """Delete a file; one that is not there is no error."""
        self._if_there(lambda: self._client.remove(self._at(path)), path)

    def modified_s(self, path: str) -> float | None:
        """Return by the host's clock when a file changed, or None where there is none."""
        found = self._if_there(lambda: self._client.lstat(self._at(path)), path)
        return None if found is None else float(found.st_mtime or 0)

    def entries(self, folder: str) -> Mapping[str, bool] | None:
        """Return what a folder holds, by name, and whether each is a folder; None: no folder."""
        found = self._if_there(lambda: self._client.listdir_attr(self._at(folder)), folder)
        if found is None:
            return None
        return {entry.filename: self._is_folder(folder, entry) for entry in found}

    def make_folder(self, path: str, mode: int) -> None:
        """Make a folder."""
        self._do(lambda: self._client.mkdir(self._at(path), mode), path)
        self._do(lambda: self._client.chmod(self._at(path), mode), path)

    def touch(self, file: paramiko.SFTPFile, content: bytes) -> None:
        """Write an open file's content again, which renews its time."""
        self._do(lambda: file.seek(0), "")
        self._do(lambda: file.write(content), "")

    def _is_folder(self, folder: str, entry: paramiko.SFTPAttributes) -> bool:
        mode = entry.st_mode or 0
        if not stat.S_ISLNK(mode):
            return stat.S_ISDIR(mode)
        linked = f"{folder}/{entry.filename}" if folder else entry.filename
        found = self._if_there(lambda: self._client.stat(self._at(linked)), linked)
        return found is not None and stat.S_ISDIR(found.st_mode or 0)

    def _at(self, path: str) -> str:
        return f"{self._root.rstrip('/')}/{path}" if path else self._root

    def _write_part(self, part: str, content: bytes, mode: int) -> None:
        file = self._do(lambda: self._client.open(self._at(part), "wb"), part)
        try:
            self._do(lambda: self._fill(file, content), part, len(content))
            self._do(lambda: file.chmod(mode), part)
            self._sync(file, part)
            size = self._do(file.stat, part).st_size
        finally:
            self._close(file)
        if size != len(content):
            raise self._failing(part, f"{size}/{len(content)}", len(content))

    def _drop(self, part: str) -> None:
        """Leave no part behind, whether or not anything else may still be done; it is ours."""
        with contextlib.suppress(OSError, EOFError, paramiko.SSHException):
            self._act(lambda: self._client.remove(self._at(part)))

    def _fill(self, file: paramiko.SFTPFile, content: bytes) -> None:
        file.set_pipelined(True)
        for number, start in enumerate(range(0, len(content), _PIECE_BYTES)):
            if number % _PIECES_A_GUARD == 0:
                self.guard()
            file.write(content[start : start + _PIECE_BYTES])
        file.flush()

    def _sync(self, file: paramiko.SFTPFile, part: str) -> None:
        """Bring the file to the host's disk, where the host can be asked for that."""
        if not self._can_sync:
            return
        try:
            self._do(lambda: self._extended("fsync@openssh.com", file.handle), part)
        except EnvironmentFault as error:
            if "unsupported" not in str(error.params.get("said", "")).lower():
                raise
            self._can_sync = False

    def _extended(self, name: str, *arguments: str | bytes) -> paramiko.Message:
        """Ask for what a host may offer beyond the protocol."""
        _, answer = self._client._request(CMD_EXTENDED, name, *arguments)  # noqa: SLF001
        assert isinstance(answer, paramiko.Message)
        return answer

    @staticmethod
    def _close(file: paramiko.SFTPFile) -> None:
        with contextlib.suppress(OSError, EOFError, paramiko.SSHException):
            file.close()

    def _if_there(self, call: Callable[[], Value], path: str) -> Value | None:
        try:
            return self._do(call, path)
        except UserError as error:
            if error.code == "host-folder-missing":
                return None
            raise

    def _do(self, call: Callable[[], Value], path: str, size_bytes: int = 0) -> Value:
        """Do one operation if the guard allows it, and word whatever goes wrong."""
        self.guard()
        try:
            return self._act(call)
        except AppError:
            raise
        except TimeoutError as error:
            raise EnvironmentFault("server-slow", host=self.host) from error
        except FileNotFoundError as error:
            raise UserError("host-folder-missing", host=self.host, path=self._at(path)) from error
        except PermissionError as error:
            raise UserError("host-permission", host=self.host, path=self._at(path)) from error
        except (OSError, EOFError, paramiko.SSHException) as error:
            if not isinstance(error, OSError) or not self._is_alive():
                raise EnvironmentFault("host-dropped", host=self.host) from error
            raise self._failing(path, str(error), size_bytes) from error

    def _act(self, call: Callable[[], Value]) -> Value:
        return call()

    def _is_alive(self) -> bool:
        channel = self._client.get_channel()
        if channel is None or channel.closed or channel.eof_received:
            return False
        return bool(channel.get_transport().is_active())

    def _failing(self, path: str, said: str, size_bytes: int) -> EnvironmentFault:
        """Tell a full disk from other trouble: the protocol itself has one word for both."""
        if size_bytes and self._free_bytes() < size_bytes:
            return EnvironmentFault("host-full", host=self.host, path=self._at(path))
        return EnvironmentFault(
            "host-failing", host=self.host, path=self._at(path), said=said[:200]
        )

    def _free_bytes(self) -> float:
        """Return how much room the host says there is; one that does not say has enough."""
        try:
            answer = self._extended("statvfs@openssh.com", self._root)
        except (OSError, EOFError, paramiko.SSHException):
            return float("inf")
        _, fragment, _, _, available = (answer.get_int64() for _ in range(5))
        return float(fragment * available)
