from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from editor_app.base.identifiers import LENGTH, is_id, new_id

moments = st.datetimes(
    min_value=datetime(2020, 1, 2), max_value=datetime(2060, 1, 1), timezones=st.just(UTC)
)


@given(moments)
def test_new_id_at_any_moment_has_the_form_of_an_id(now: datetime) -> None:
    assert is_id(new_id(now))


@given(moments, st.integers(min_value=1, max_value=10**9))
def test_new_id_made_later_sorts_later(now: datetime, milliseconds: int) -> None:
    later = now + timedelta(milliseconds=milliseconds)
    assert new_id(now) < new_id(later)


def test_is_id_of_other_text_is_false() -> None:
    assert not is_id("../etc/passwd0")
    assert not is_id("")
    assert not is_id("u" * LENGTH)
