from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from editor_app.storage.thinning import kept

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
moments = st.sets(
    st.integers(min_value=-3000, max_value=24 * 900).map(lambda h: NOW - timedelta(hours=h / 2)),
    max_size=60,
)


@given(moments)
def test_kept_twice_is_kept_once_and_holds_the_newest(taken: Collection[datetime]) -> None:
    first = kept(taken, NOW)
    assert first <= set(taken)
    assert kept(first, NOW) == first
    assert not taken or max(taken) in first


def test_kept_after_two_years_of_hours_is_a_handful() -> None:
    taken = [NOW - timedelta(hours=h) for h in range(2 * 365 * 24)]
    assert len(kept(taken, NOW)) < 60


@given(moments, st.integers(min_value=1, max_value=200))
def test_kept_as_time_goes_on_never_needs_what_was_removed(
    taken: Collection[datetime], hours: int
) -> None:
    later = NOW + timedelta(hours=hours)
    past = {moment for moment in taken if moment <= NOW}
    assert kept(kept(past, NOW), later) == kept(past, later)


def test_kept_after_the_clock_jumped_back_holds_what_seems_to_come() -> None:
    ahead = {NOW + timedelta(days=3650), NOW + timedelta(days=3651)}
    assert ahead <= kept({*ahead, NOW}, NOW)
