"""A real OpenSSH for tests: an unprivileged server of its own on loopback, SFTP alone.

It reads its own configuration, host key and list of keys from a folder that goes with it; nothing
of a server that the system may run is read or touched.
"""

import base64
import getpass
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.publishing.fake_host import a_key

SERVER = shutil.which("sshd", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin") or ""
PATIENCE_S = 10.0
_CONFIG = """
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host_key
PidFile none
AuthorizedKeysFile {folder}/authorized_keys
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
StrictModes no
MaxStartups 100
Subsystem sftp internal-sftp -u 0022
ForceCommand internal-sftp -u 0022
"""
_PRIVILEGED = Path("/run/sshd")


@dataclass
class OpenSsh:
    """Where it listens, who may sign in with which key, and its process."""

    port: int
    user: str
    key_file: Path
    fingerprint: str
    folder: Path


def lacking() -> str:
    """Say what has to be installed for it, or an empty string."""
    if not SERVER:
        return "openssh-server is not installed"
    if os.name == "posix" and os.geteuid() == 0 and not _can_separate():
        return f"sshd run by root wants {_PRIVILEGED}"
    return ""


def _can_separate() -> bool:
    """Make the empty folder that sshd locks itself into where root runs it."""
    try:
        _PRIVILEGED.mkdir(mode=0o755, exist_ok=True)
    except OSError:
        return False
    return True


@contextmanager
def running() -> Iterator[OpenSsh]:
    """Start a server and end it, with its sessions, when the block ends."""
    with tempfile.TemporaryDirectory(prefix="mihbara-sshd-") as name:
        folder = Path(name)
        a_key(folder, "host_key")
        key_file = a_key(folder, "user_key")
        (folder / "authorized_keys").write_text(_public(key_file), "ascii")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        config = folder / "config"
        config.write_text(_CONFIG.format(port=port, folder=folder), "utf-8")
        blob = base64.b64decode(_public(folder / "host_key").split()[1])
        digest = base64.b64encode(hashlib.sha256(blob).digest()).decode().rstrip("=")
        server = OpenSsh(port, getpass.getuser(), key_file, f"SHA256:{digest}", folder / "site")
        server.folder.mkdir()
        with (folder / "log").open("wb") as log, _process(config, log.fileno()):
            _wait_for(port, folder / "log")
            yield server


@contextmanager
def _process(config: Path, log: int) -> Iterator[None]:
    command = [SERVER, "-D", "-e", "-f", str(config)]
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
    )
    try:
        yield
    finally:
        _end_with_sessions(process)


def _end_with_sessions(process: subprocess.Popen[bytes]) -> None:
    """End the server and the sessions it has forked; each of them leads a group of its own."""
    children = _children(process.pid)
    process.send_signal(signal.SIGTERM)
    process.wait(PATIENCE_S)
    for child in children:
        try:
            os.kill(child, signal.SIGTERM)
        except ProcessLookupError:
            continue


def _children(parent: int) -> list[int]:
    told = Path(f"/proc/{parent}/task/{parent}/children")
    return [int(child) for child in told.read_text().split()] if told.exists() else []


def _wait_for(port: int, log: Path) -> None:
    tick, end = threading.Event(), time.monotonic() + PATIENCE_S
    while True:
        with socket.socket() as link:
            if link.connect_ex(("127.0.0.1", port)) == 0:
                return
        if time.monotonic() > end:
            raise TimeoutError(f"sshd did not come up: {log.read_text('utf-8', 'replace')}")
        tick.wait(0.02)


def _public(key_file: Path) -> str:
    """Return the line that lets a key in."""
    from paramiko import PKey

    key = PKey.from_path(key_file)
    return f"{key.get_name()} {key.get_base64()}\n"
