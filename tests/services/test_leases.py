"""Leases under clocks that cannot be trusted."""

from datetime import timedelta

from editor_app.services.leases import LEASE_S, LeaseService
from tests.fakes import NOW, FakeDatabase, FixedClock


def two_services(clock: FixedClock) -> tuple[LeaseService, LeaseService]:
    database = FakeDatabase()
    mine, theirs = (
        LeaseService(database, clock, name, lambda _name: True) for name in ("mine", "theirs")
    )
    return mine, theirs


def test_hold_after_the_lease_of_a_living_neighbour_ran_out_takes_it() -> None:
    clock = FixedClock()
    mine, theirs = two_services(clock)
    assert theirs.hold("a1")
    assert not mine.hold("a1")
    clock.advance(LEASE_S + 1)
    assert mine.hold("a1")


def test_hold_of_a_lease_dated_years_ahead_binds_nobody() -> None:
    clock = FixedClock(NOW + timedelta(days=3650))
    mine, theirs = two_services(clock)
    assert theirs.hold("a1")
    clock.set_wall(NOW)
    assert mine.hold("a1")


def test_hold_of_a_lease_whose_holders_clock_is_hours_ahead_still_binds() -> None:
    clock = FixedClock(NOW + timedelta(hours=5))
    mine, theirs = two_services(clock)
    assert theirs.hold("a1")
    clock.set_wall(NOW)
    assert not mine.hold("a1")
