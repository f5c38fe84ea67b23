"""A host that speaks SFTP, in this process: a folder of the disk behind paramiko's own server."""

import os
import socket
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import paramiko
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)

USER, PASSWORD = "desk", "كلمة سر canary-4711"


@dataclass
class FakeHost:
    """Where it listens, its key and its folder; ``refusal`` may name an operation that fails."""

    folder: Path
    key: paramiko.PKey
    port: int = 0
    log: list[tuple[str, str]] = field(default_factory=list)
    refusal: Callable[[str, str], int | None] = lambda operation, path: None

    @property
    def fingerprint(self) -> str:
        return str(self.key.fingerprint)

    @property
    def uploads(self) -> list[str]:
        """The files that were put into their places, in order."""
        return [path for operation, path in self.log if operation == "rename"]


@cache
def host_key() -> paramiko.PKey:
    """Make the key of hosts of tests; a second call returns the same."""
    with tempfile.TemporaryDirectory() as folder:
        return paramiko.PKey.from_path(a_key(Path(folder), "host"))


def a_key(folder: Path, name: str, passphrase: bytes = b"") -> Path:
    """Make an Ed25519 key file as OpenSSH writes it."""
    locking = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    path = folder / name
    path.write_bytes(
        Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, locking)
    )
    path.chmod(0o600)
    return path


class _Door(paramiko.ServerInterface):
    def check_channel_request(self, kind: str, chanid: int) -> int:
        return int(paramiko.OPEN_SUCCEEDED)

    def check_auth_password(self, username: str, password: str) -> int:
        is_known = (username, password) == (USER, PASSWORD)
        return int(paramiko.AUTH_SUCCESSFUL if is_known else paramiko.AUTH_FAILED)

    def get_allowed_auths(self, username: str) -> str:
        return "password"


class _Files(paramiko.SFTPServerInterface):
    def __init__(self, server: paramiko.ServerInterface, host: FakeHost) -> None:
        super().__init__(server)
        self._host = host

    def _do(self, operation: str, path: str, call: Callable[[Path], object]) -> object:
        self._host.log.append((operation, path.lstrip("/")))
        refused = self._host.refusal(operation, path)
        if refused is not None:
            return refused
        try:
            return call(self._host.folder / path.lstrip("/"))
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno or 0)

    def list_folder(self, path: str) -> object:
        def entries(folder: Path) -> list[paramiko.SFTPAttributes]:
            return [_about(one) for one in folder.iterdir()]

        return self._do("list", path, entries)

    def stat(self, path: str) -> object:
        return self._do("stat", path, _about)

    lstat = stat

    def open(self, path: str, flags: int, attr: paramiko.SFTPAttributes) -> object:
        def handle(place: Path) -> paramiko.SFTPHandle:
            descriptor = os.open(place, flags | getattr(os, "O_BINARY", 0), 0o600)
            is_read = flags & (os.O_WRONLY | os.O_RDWR) == 0
            file = paramiko.SFTPHandle(flags)
            file.readfile = file.writefile = os.fdopen(descriptor, "rb" if is_read else "r+b", 0)
            file.stat = lambda: paramiko.SFTPAttributes.from_stat(os.fstat(descriptor))
            file.chattr = lambda attr: paramiko.SFTP_OK
            return file

        return self._do("open", path, handle)

    def remove(self, path: str) -> object:
        return self._do("remove", path, lambda place: place.unlink() or paramiko.SFTP_OK)

    def mkdir(self, path: str, attr: paramiko.SFTPAttributes) -> object:
        return self._do("mkdir", path, lambda place: place.mkdir() or paramiko.SFTP_OK)

    def chattr(self, path: str, attr: paramiko.SFTPAttributes) -> object:
        return paramiko.SFTP_OK

    def posix_rename(self, oldpath: str, newpath: str) -> object:
        new = self._host.folder / newpath.lstrip("/")
        before = self._host.folder / oldpath.lstrip("/")
        return self._do("rename", newpath, lambda _: before.replace(new) and paramiko.SFTP_OK)


def _about(place: Path) -> paramiko.SFTPAttributes:
    return paramiko.SFTPAttributes.from_stat(place.lstat(), place.name)


@contextmanager
def hosting(folder: Path) -> Iterator[FakeHost]:
    """Serve a folder on a free loopback port until the block ends."""
    host = FakeHost(folder, host_key())
    folder.mkdir(exist_ok=True)
    sessions: list[paramiko.Transport] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        host.port = listening.getsockname()[1]

        def serve() -> None:
            while True:
                try:
                    link, _ = listening.accept()
                except OSError:
                    return
                transport = paramiko.Transport(link)
                transport.set_log_channel("mihbara.sftp.wire")
                transport.add_server_key(host.key)
                transport.set_subsystem_handler("sftp", paramiko.SFTPServer, _Files, host)
                sessions.append(transport)
                try:
                    transport.start_server(server=_Door())
                except (paramiko.SSHException, EOFError, OSError):
                    transport.close()

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield host
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            thread.join()
            for session in sessions:
                session.close()
