"""A desk that publishes to a host over SFTP, and dies or sleeps where a test wants it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from editor_app.base.clock import Clock, SystemClock
from editor_app.domain.publication import Destination
from editor_app.domain.publisher import DestinationKind
from editor_app.publishing.sftp.kind import SECRET, SftpKind
from editor_app.publishing.sftp.publisher import SftpPublisher
from editor_app.publishing.sftp.session import Session
from tests.fakes import FakeSecrets
from tests.publishing.fake_host import PASSWORD, USER
from tests.publishing.network_desk import Desk, Killed
from tests.publishing.newsroom import FolderOfPictures

LOCK_TIMEOUT_S = 0.05


class Host(Protocol):
    """A host of tests, fake or real."""

    port: int

    @property
    def fingerprint(self) -> str:
        """The fingerprint of its key."""
        ...


def options_for(host: Host, **fields: str) -> Mapping[str, str]:
    """Return a destination's options for a host of tests."""
    named = {
        "host": "127.0.0.1",
        "port": str(host.port),
        "user": USER,
        "host_key": host.fingerprint,
        "host_folder": "/",
        "title": "جريدة الساحل",
        "base_url": "https://assahil.example/",
        SECRET: PASSWORD,
    }
    return {**named, **fields}


def an_sftp_publisher(
    host: Host,
    copies: Path,
    media: Path | None = None,
    clock: Clock | None = None,
    **fields: str,
) -> SftpPublisher:
    """Open a publisher with a copy of its own."""
    secrets = FakeSecrets()
    options = dict(options_for(host, **fields))
    secrets.set("d1", SECRET, options.pop(SECRET))
    kind = SftpKind(secrets, clock or SystemClock(), copies, lock_timeout_s=LOCK_TIMEOUT_S)
    destination = Destination(id="d1", kind="sftp", name="host", options=options)
    return kind.open(destination, FolderOfPictures(media or copies / "nothing"))


@dataclass
class SftpDesk(Desk):
    """A desk over one host; ``elsewhere`` hires workers of another machine, with its own copy."""

    given: Mapping[str, str] | None = None
    copies: Path = Path()

    def kind(self) -> DestinationKind:
        return SftpKind(self.secrets, self.clock, self.copies, lock_timeout_s=LOCK_TIMEOUT_S)

    def options(self) -> Mapping[str, str]:
        return self.given or {}

    @contextmanager
    def elsewhere(self, copies: Path) -> Iterator[None]:
        """Work on another machine for the length of the block."""
        here = self.kinds
        self.kinds = {
            "sftp": SftpKind(self.secrets, self.clock, copies, lock_timeout_s=LOCK_TIMEOUT_S)
        }
        try:
            yield
        finally:
            self.kinds = here


@contextmanager
def dying_at(number: int) -> Iterator[None]:
    """Let the process die before or after an operation at the host: the step of this number."""
    steps = iter(range(number))
    act = Session._act

    def step() -> None:
        if next(steps, None) is None:
            raise Killed

    def acted(self: Session, call: Callable[[], object]) -> object:
        step()
        done = act(self, call)
        step()
        return done

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Session, "_act", acted)
        yield


@contextmanager
def before_operation(number: int, act: Callable[[], None], *, guarded: bool) -> Iterator[None]:
    """Do something once before the operation of this number.

    Args:
        number: Which one.
        act: What.
        guarded: Whether it happens before the operation's guard has looked, or just after.
    """
    left = iter(range(number + 1))
    name = "_do" if guarded else "_act"
    original = getattr(Session, name)

    def done(self: Session, *arguments: object, **named: object) -> object:
        if next(left, None) == number:
            act()
        return original(self, *arguments, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Session, name, done)
        yield
