"""A site on a host as a destination: built here, mirrored there, each release exactly once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.identifiers import new_id
from editor_app.domain.image import MediaStore
from editor_app.domain.publication import Receipt
from editor_app.domain.publisher import Delivery
from editor_app.publishing.sftp.copy import SiteCopy
from editor_app.publishing.sftp.lock import HostLock
from editor_app.publishing.sftp.login import Login, opened
from editor_app.publishing.sftp.mirror import Mirror
from editor_app.publishing.sftp.session import PRIVATE_FILE, Session
from editor_app.publishing.site.publisher import LOCK_TIMEOUT_S, SitePublisher
from editor_app.publishing.site.site import Site

FRESH_S = 5.0
"""How long a look at lease and lock counts; after it, or after a sleep, both are looked at anew."""


class Watch:
    """Forbids whatever comes after the lease or the host's lock was lost. One delivery.

    Args:
        clock: Time.
        looks: Each renews one right, or raises where it is lost.
    """

    def __init__(self, clock: Clock, *looks: Callable[[], None]) -> None:
        self._clock = clock
        self._looks = looks
        self._is_looking = False
        self._wall, self._monotonic_s = clock.now(), clock.monotonic_s()

    def __call__(self) -> None:
        """Look again where the last look is no longer fresh, by whichever clock ran further."""
        wall_s = abs((self._clock.now() - self._wall).total_seconds())
        if max(wall_s, self._clock.monotonic_s() - self._monotonic_s) > FRESH_S:
            self.look()

    def look(self) -> None:
        """Look now.

        Raises:
            EnvironmentFault: ``lease-lost``.
        """
        if self._is_looking:
            return
        began = self._clock.now(), self._clock.monotonic_s()  # it may fall asleep while it looks
        self._is_looking = True
        try:
            for look in self._looks:
                look()
        finally:
            self._is_looking = False
        self._wall, self._monotonic_s = began


class SftpPublisher:
    """One site on one host. Any thread or process may deliver, one at a time does.

    Args:
        login: The host and how to sign in.
        root: The site's folder there.
        site: The site; its path is that of the copy.
        copy: The copy here.
        media: The pictures.
        clock: Time.
        lock_timeout_s: How long to wait for another process that sends the same copy.
    """

    def __init__(
        self,
        login: Login,
        root: str,
        site: Site,
        copy: SiteCopy,
        media: MediaStore,
        clock: Clock,
        *,
        lock_timeout_s: float = LOCK_TIMEOUT_S,
    ) -> None:
        self._login = login
        self._root = root
        self._builder = SitePublisher(site, media)
        self._copy = copy
        self._clock = clock
        self._lock_timeout_s = lock_timeout_s

    def deliver(self, delivery: Delivery) -> Receipt:
        """Publish, update, correct or withdraw; doing it again writes nothing.

        Raises:
            EnvironmentFault: as ``opened`` and ``Session``; ``host-busy``, ``site-busy``,
                ``host-damaged``, ``lease-lost``, or what the building of the site raises.
            UserError: ``host-file-foreign``, ``host-folder-missing``, ``host-permission``, or
                what the building of the site raises.
        """
        with self._mirrored(delivery.keep_alive) as watch:
            return self._builder.deliver(replace(delivery, keep_alive=watch.look))

    def withhold(self, slug: str, media_ids: frozenset[str]) -> None:
        """Show an article without these pictures, and with all others of it.

        Raises:
            EnvironmentFault, UserError: as ``deliver``.
        """
        with self._mirrored(lambda: None):
            self._builder.withhold(slug, media_ids)

    def find(self, delivery: Delivery) -> Receipt | None:
        """Tell whether the host shows exactly this delivery, with nothing left to do.

        Raises:
            EnvironmentFault: as ``opened`` and ``Session``; ``site-busy``.
            UserError: as ``opened``.
        """
        with (
            self._copy.locked(self._lock_timeout_s),
            opened(self._login, self._root, self._clock) as session,
        ):
            mirror, seen = Mirror(session, self._copy, ""), self._copy.seen()
            if mirror.has_work() or not mirror.is_standing(seen):
                return None
            receipt = self._builder.find(delivery)
            return receipt if receipt and self._copy.files() == seen.files else None

    def test(self) -> None:
        """Sign in, and write, rename and delete an empty file in the folder.

        Raises:
            EnvironmentFault: as ``opened`` and ``Session``.
            UserError: ``host-folder-missing`` or ``host-permission``.
        """
        with opened(self._login, self._root, self._clock) as session:
            self._need_root(session)
            name = f".mihbara-{new_id(self._clock.now())}"
            for _ in range(2):  # the second takes the place of the first
                session.write(name, f"{name}.part", b"", PRIVATE_FILE)
            session.remove(name)

    @contextmanager
    def _mirrored(self, keep_alive: Callable[[], None]) -> Iterator[Watch]:
        """Bring the copy up to date, let it be changed, and push what has changed."""
        with (
            self._copy.locked(self._lock_timeout_s) as name,
            opened(self._login, self._root, self._clock) as session,
        ):
            self._need_root(session)
            token = new_id(self._clock.now())
            with _locked(session, HostLock(session, name, token)) as lock:
                watch = Watch(self._clock, keep_alive, lock.renew)
                session.guard = watch
                mirror = Mirror(session, self._copy, token)
                if mirror.catch_up():
                    self._builder.rebuild(watch)
                yield watch
                watch.look()
                mirror.push()

    def _need_root(self, session: Session) -> None:
        if session.entries("") is None:
            raise UserError("host-folder-missing", host=session.host, path=self._root)


@contextmanager
def _locked(session: Session, lock: HostLock) -> Iterator[HostLock]:
    lock.take()
    try:
        yield lock
    finally:
        lock.release()
