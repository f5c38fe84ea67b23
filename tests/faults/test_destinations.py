"""Deaths at every destination, bad servers and the search for secrets, in short form."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.domain.publication import Action
from tests.faults import site, strikes
from tests.faults.canary import a_day
from tests.faults.destinations import BAD, Figures, Place, deaths, places, sleeps
from tests.faults.servers import http_features, mail
from tests.faults.strikes import Battery

QUICK_WAYS = ("401", "html", "half", "gzip-bomb", "reset", "not-http", "to-file", "deep")


@pytest.mark.parametrize(
    ("strike", "action"),
    [(deaths, Action.PUBLISH), (deaths, Action.WITHDRAW), (sleeps, Action.PUBLISH)],
)
def test_strike_at_each_step_sends_nothing_twice_and_loses_nothing(
    strike: Callable[[Place, Path, Action, int], Figures],
    action: Action,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.fsync", lambda descriptor: None)
    with places() as (folder, found):
        for place in found:
            if action is Action.WITHDRAW and place.name == "email":
                continue  # a mail of its own like every other: in the full form
            figures = strike(place, folder, action, 1)
            assert figures["strikes"], place.name
            assert not [bad for bad in BAD if figures[bad]], (place.name, figures)
            assert place.can_be_asked is False or not figures["asked"]


@pytest.mark.parametrize(
    ("strike", "action"),
    [(Battery.deaths, Action.UPDATE), (Battery.sleeps, Action.WITHDRAW)],
)
def test_site_whose_writer_is_struck_ends_as_one_that_nobody_harmed(
    strike: Callable[[Battery, int], Figures],
    action: Action,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.fsync", lambda descriptor: None)
    figures = strike(Battery(site.SITE, tmp_path, action), 1)
    assert figures["strikes"] > 20
    assert not [bad for bad in strikes.BAD if figures[bad]], figures


def test_bad_servers_hold_nobody_up() -> None:
    for met in (*http_features(QUICK_WAYS), mail(("closes", "not-mail", "refuses", "breaks-tls"))):
        assert met.is_met, met.row()


def test_day_of_publishing_leaves_no_secret_in_any_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", lambda descriptor: None)
    day = a_day(tmp_path, 1)
    assert day.sent >= 15, day.row()
    assert day.refused
    assert not day.found, day.row()
