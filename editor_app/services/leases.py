"""Let one window at a time write in an article."""

from collections.abc import Callable, Iterable
from datetime import timedelta

from editor_app.base.clock import Clock
from editor_app.domain.lease import Lease
from editor_app.domain.ports import Database, UnitOfWork

LEASE_S = 90.0
"""A lease that is not renewed runs out after this long."""
RENEW_S = 30.0
_LONGEST_LEFT = timedelta(days=1)
"""A lease that has more left is of a clock that jumped: two machines' clocks differ by less."""


class LeaseService:
    """The verbs of leases. Any thread.

    A lease binds nobody whose program is gone: on the machine itself that shows at once, on
    another one when the lease runs out.

    Args:
        database: The library.
        clock: Time.
        owner: This program's name, from ``base.processes``.
        may_run: Tells whether the program of a name may still run.
    """

    def __init__(
        self, database: Database, clock: Clock, owner: str, may_run: Callable[[str], bool]
    ) -> None:
        self._database = database
        self._clock = clock
        self._owner = owner
        self._may_run = may_run

    @property
    def owner(self) -> str:
        """This program's name."""
        return self._owner

    def hold(self, key: str) -> bool:
        """Take a lease that nobody alive has, or renew the own one; return whether it is ours."""
        with self._database.writing() as unit:
            lease = unit.leases.get(key)
            if lease is not None and lease.owner != self._owner and self._is_living(lease):
                return False
            unit.leases.put(self._fresh(key))
        return True

    def take_over(self, key: str) -> None:
        """Take a lease from whoever has it, who then only reads."""
        with self._database.writing() as unit:
            unit.leases.put(self._fresh(key))

    def renew(self, keys: Iterable[str]) -> frozenset[str]:
        """Renew own leases and return those that others took meanwhile."""
        lost = set()
        with self._database.writing() as unit:
            for key in keys:
                lease = unit.leases.get(key)
                if lease is None or lease.owner == self._owner:
                    unit.leases.put(self._fresh(key))
                else:
                    lost.add(key)
        return frozenset(lost)

    def release(self, keys: Iterable[str]) -> None:
        """Give leases up."""
        with self._database.writing() as unit:
            for key in keys:
                unit.leases.remove(key, self._owner)

    def is_alive(self, unit: UnitOfWork, owner: str) -> bool:
        """Tell whether an owner, who holds a lease under its own name, still runs."""
        lease = unit.leases.get(owner)
        return lease is not None and self._is_living(lease)

    def _is_living(self, lease: Lease) -> bool:
        left = lease.until_utc - self._clock.now()
        return timedelta() < left < _LONGEST_LEFT and self._may_run(lease.owner)

    def _fresh(self, key: str) -> Lease:
        until = self._clock.now() + timedelta(seconds=LEASE_S)
        return Lease(key=key, owner=self._owner, until_utc=until)
