"""Wall time becomes UTC by zone data that knows of Morocco's change, gaps and overlaps."""

import contextlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.base.errors import UserError
from editor_app.language.zones import data_version, happens_twice, to_utc, to_wall, zone

MOROCCO = "Africa/Casablanca"
CAIRO = "Africa/Cairo"


def at(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(fold=fold)


@pytest.mark.parametrize(
    ("wall", "utc"),
    [
        ("2026-09-19 12:00", "2026-09-19 11:00"),
        ("2026-09-21 12:00", "2026-09-21 12:00"),
        ("2026-12-01 18:00", "2026-12-01 18:00"),
        ("2025-12-01 18:00", "2025-12-01 17:00"),
        ("2025-03-10 12:00", "2025-03-10 12:00"),
    ],
)
def test_to_utc_knows_when_morocco_changed_its_clocks(wall: str, utc: str) -> None:
    assert to_utc(at(wall), MOROCCO) == at(utc).replace(tzinfo=UTC)
    assert to_wall(at(utc).replace(tzinfo=UTC), MOROCCO) == at(wall)


def test_to_utc_on_the_day_of_morocco_s_change_loses_and_gains_no_moment() -> None:
    moment = datetime(2026, 9, 19, 12, 0, tzinfo=UTC)
    offsets = []
    while moment < datetime(2026, 9, 21, 12, 0, tzinfo=UTC):
        wall = to_wall(moment, MOROCCO)
        assert to_utc(wall, MOROCCO) == moment
        offsets.append(wall - moment.replace(tzinfo=None))
        moment += timedelta(minutes=15)
    assert sorted(set(offsets), reverse=True) == [timedelta(hours=1), timedelta(0)]
    assert offsets == sorted(offsets, reverse=True)


def test_to_utc_in_a_gap_is_refused() -> None:
    with pytest.raises(UserError, match="time-does-not-exist") as refusal:
        to_utc(at("2026-04-24 00:30"), CAIRO)
    assert refusal.value.params == {
        "time": "2026-04-24 00:30",
        "zone": CAIRO,
        "earlier": "2026-04-23 23:30",
        "later": "2026-04-24 01:30",
    }
    assert to_utc(at("2026-04-24 01:00"), CAIRO) == datetime(2026, 4, 23, 22, 0, tzinfo=UTC)


def test_to_utc_in_an_overlap_takes_the_fold_it_is_told() -> None:
    wall = "2026-10-29 23:30"
    assert happens_twice(at(wall), CAIRO)
    assert to_utc(at(wall), CAIRO) == datetime(2026, 10, 29, 20, 30, tzinfo=UTC)
    assert to_utc(at(wall, fold=1), CAIRO) == datetime(2026, 10, 29, 21, 30, tzinfo=UTC)
    assert not happens_twice(at("2026-10-29 22:30"), CAIRO)
    assert not happens_twice(at("2026-04-24 00:30"), CAIRO)


@pytest.mark.parametrize(
    "name",
    [
        "", " ", "Mars/Olympus", "Africa", "Africa/", "/Africa/Casablanca", "../../etc/passwd",
        "../tzdata.zi", "tzdata.zi", "zone.tab", "Africa.Casablanca", "Africa/__init__",
        "__init__", "Africa\\Casablanca", "a" * 5000, "Africa/Casablanca\x00", "إفريقيا/الدار",
        "Africa//Casablanca", "C:/Windows", "Africa/Casablanca\n",
    ],
)  # fmt: skip
def test_zone_of_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(UserError, match="zone-unknown"):
        zone(name)


@given(st.text(max_size=40))
def test_zone_of_any_text_is_a_zone_or_refused(name: str) -> None:
    with contextlib.suppress(UserError):
        zone(name)


@pytest.mark.parametrize("wall", ["0001-01-01 00:00", "9999-12-31 23:59"])
@pytest.mark.parametrize("name", [MOROCCO, "America/New_York", "Asia/Tokyo"])
def test_to_utc_at_the_ends_of_the_calendar_is_a_moment_or_refused(wall: str, name: str) -> None:
    with contextlib.suppress(UserError):
        assert to_utc(at(wall), name).tzinfo is UTC
    assert happens_twice(at(wall), name) is False


@given(
    st.datetimes(min_value=at("1990-01-01 00:00"), max_value=at("2060-01-01 00:00")),
    st.sampled_from([MOROCCO, CAIRO, "Asia/Riyadh", "Europe/Paris", "America/New_York"]),
)
def test_to_wall_and_back_is_the_same_moment(moment: datetime, name: str) -> None:
    moment = moment.replace(microsecond=0, tzinfo=UTC)
    wall = to_wall(moment, name)
    earlier = to_utc(wall.replace(fold=0), name)
    later = to_utc(wall.replace(fold=1), name)
    assert moment in (earlier, later)
    assert happens_twice(wall, name) is (earlier != later)


def test_data_version_is_the_newer_of_both(tmp_path: Path) -> None:
    bundled = data_version(())
    (tmp_path / "tzdata.zi").write_text("# version 1999a\nrest", encoding="ascii")
    assert data_version([str(tmp_path)]) == bundled
    (tmp_path / "tzdata.zi").write_text("# version 2099z\nrest", encoding="ascii")
    assert data_version([str(tmp_path)]) == "2099z"
