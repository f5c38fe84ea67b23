"""Open an SFTP session: the host known by its key first, then the person to the host."""

import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field
from pathlib import Path
from typing import NoReturn

import paramiko

from editor_app.base.clock import Clock
from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.records import dataclass
from editor_app.publishing.deadline import Deadline
from editor_app.publishing.sftp.session import OPERATION_S, Session

CONNECT_S = 9.0
"""The longest that connecting, greeting and signing in may take together."""
PASSWORD, KEY, LOCKED_KEY, AGENT = "password", "key", "key-with-passphrase", "agent"
_LOG = "mihbara.sftp.wire"
_MOST_KEYS = 6
_REFUSED = "Authentication failed."


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """Whom to reach and how; ``host_key`` is the fingerprint that a person has accepted."""

    host: str
    port: int
    user: str
    host_key: str
    sign_in: str
    key_file: str = ""
    secret: str = field(default="", repr=False)

    @property
    def place(self) -> str:
        """How the host is named to a person."""
        return self.host if self.port == 22 else f"{self.host}:{self.port}"


@contextmanager
def opened(login: Login, root: str, clock: Clock) -> Iterator[Session]:
    """Lend a session below the folder ``root`` of the host.

    Raises:
        EnvironmentFault: ``server-unreachable``, ``server-slow``, ``host-dropped`` or
            ``host-not-sftp``; ``host-key-unknown`` or ``host-key-changed`` with ``fingerprint``,
            before anything secret is said; ``credentials-refused`` or ``secret-missing``.
        UserError: ``key-file-unusable`` or ``key-agent-empty``.
    """
    deadline = Deadline(clock, CONNECT_S)
    transport = _greeted(login, deadline)
    try:
        _check_host(login, transport)
        _sign_in(login, transport, deadline)
        yield Session(_channel(login, transport, deadline), root, login.place)
    finally:
        transport.close()


def _greeted(login: Login, deadline: Deadline) -> paramiko.Transport:
    try:
        link = socket.create_connection((login.host, login.port), deadline.left_s(None))
        # every request is small and waited for: the system must not hold it back for more
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except TimeoutError as error:
        raise EnvironmentFault("server-slow", host=login.place) from error
    except (OSError, UnicodeError) as error:
        raise EnvironmentFault("server-unreachable", host=login.place) from error
    transport = paramiko.Transport(link)
    _quieten(transport)
    left_s = max(0.1, deadline.left_s(None))
    transport.banner_timeout = transport.handshake_timeout = left_s
    try:
        transport.start_client(timeout=left_s)
        transport.get_remote_server_key()  # the line before returns in silence where it is late
    except (paramiko.SSHException, EOFError, OSError) as error:
        is_late = deadline.left_s(None) <= 0.2
        transport.close()
        code = "server-slow" if is_late else "host-not-sftp"
        raise EnvironmentFault(code, host=login.place) from error
    return transport


def _quieten(transport: paramiko.Transport) -> None:
    """Keep the library's own log out: each trouble is an error here, worded once."""
    log = logging.getLogger(_LOG)
    log.propagate = False
    log.setLevel(logging.CRITICAL + 1)
    transport.set_log_channel(_LOG)


def _check_host(login: Login, transport: paramiko.Transport) -> None:
    """Refuse a host whose key is not the one that a person has accepted."""
    shown = str(transport.get_remote_server_key().fingerprint)
    if not login.host_key:
        raise EnvironmentFault("host-key-unknown", host=login.place, fingerprint=shown)
    if shown != login.host_key:
        raise EnvironmentFault(
            "host-key-changed", host=login.place, fingerprint=shown, known=login.host_key
        )


def _sign_in(login: Login, transport: paramiko.Transport, deadline: Deadline) -> None:
    transport.auth_timeout = max(0.1, deadline.left_s(None))
    try:
        if login.sign_in == PASSWORD:
            more = transport.auth_password(login.user, login.secret)
        elif login.sign_in == AGENT:
            more = _with_agent(login, transport)
        else:
            more = transport.auth_publickey(login.user, _key(login))
    except paramiko.AuthenticationException as error:
        _raise_refused(login, error)
    except (paramiko.SSHException, EOFError, OSError) as error:
        raise EnvironmentFault("host-dropped", host=login.place) from error
    if more:
        raise EnvironmentFault("credentials-refused", host=login.place)


def _raise_refused(login: Login, error: paramiko.AuthenticationException) -> NoReturn:
    """Tell a host that says no from one that says nothing: only the first pauses."""
    said = str(error)
    if isinstance(error, paramiko.BadAuthenticationType) or said.startswith(_REFUSED):
        raise EnvironmentFault("credentials-refused", host=login.place) from error
    code = "server-slow" if "timeout" in said.lower() else "host-dropped"
    raise EnvironmentFault(code, host=login.place) from error


def _key(login: Login) -> paramiko.PKey:
    passphrase = login.secret.encode() if login.sign_in == LOCKED_KEY else None
    try:
        return paramiko.PKey.from_path(Path(login.key_file).expanduser(), passphrase)
    except OSError as error:
        raise _unusable(login, error.strerror or "unreadable") from error
    except (paramiko.PasswordRequiredException, TypeError) as error:
        raise _unusable(login, "passphrase-wanted") from error
    except (paramiko.SSHException, ValueError, RuntimeError) as error:
        is_locked = login.sign_in == LOCKED_KEY
        raise _unusable(login, "passphrase-or-key" if is_locked else "not-a-key") from error


def _unusable(login: Login, reason: str) -> UserError:
    return UserError("key-file-unusable", path=login.key_file, reason=reason)


def _with_agent(login: Login, transport: paramiko.Transport) -> list[str]:
    agent = paramiko.Agent()
    try:
        keys = agent.get_keys()[:_MOST_KEYS]
        if not keys:
            raise UserError("key-agent-empty", host=login.place)
        for key in keys[:-1]:
            try:
                return list(transport.auth_publickey(login.user, key))
            except paramiko.AuthenticationException as error:
                if not str(error).startswith(_REFUSED):
                    raise
        return list(transport.auth_publickey(login.user, keys[-1]))
    finally:
        agent.close()


def _channel(
    login: Login, transport: paramiko.Transport, deadline: Deadline
) -> paramiko.SFTPClient:
    try:
        channel = transport.open_session(timeout=max(0.1, deadline.left_s(None)))
        channel.settimeout(max(0.1, deadline.left_s(None)))
        channel.invoke_subsystem("sftp")
        client = paramiko.SFTPClient(channel)
        channel.settimeout(OPERATION_S)
    except TimeoutError as error:
        raise EnvironmentFault("server-slow", host=login.place) from error
    except (paramiko.SSHException, EOFError, OSError) as error:
        raise EnvironmentFault("host-not-sftp", host=login.place) from error
    return client
