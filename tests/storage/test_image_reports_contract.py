"""What every library promises of readers' reports."""

from datetime import timedelta

import pytest

from editor_app.domain.image_report import (
    Decision,
    ImageState,
    ShownImage,
    Verdict,
)
from editor_app.domain.ports import Database
from tests.fakes import NOW, a_destination, an_article

IMAGE = ShownImage(destination_id="d1", article_id="a1", media_id="m1")
OTHER = ShownImage(destination_id="d1", article_id="a2", media_id="m1")


@pytest.fixture
def desk(database: Database) -> Database:
    with database.writing() as work:
        work.destinations.add(a_destination("d1"))
        work.articles.add(an_article("a1"))
        work.articles.add(an_article("a2"))
    return database


def test_report_counts_each_person_once(desk: Database) -> None:
    with desk.writing() as work:
        assert work.image_reports.add(IMAGE, b"one", NOW)
        assert not work.image_reports.add(IMAGE, b"one", NOW)
        assert work.image_reports.add(IMAGE, b"two", NOW + timedelta(hours=1))
        assert work.image_reports.add(OTHER, b"one", NOW)
    with desk.reading() as work:
        case = work.image_reports.case_of(IMAGE)
    assert (case.reports, case.last_report_utc) == (2, NOW + timedelta(hours=1))
    assert case.state is ImageState.SHOWN


def test_decisions_stay_in_order_when_the_people_are_forgotten(desk: Database) -> None:
    decisions = tuple(
        Decision(image=IMAGE, verdict=verdict, reports=reports, by=by, at_utc=NOW)
        for verdict, reports, by in (
            (Verdict.HIDDEN, 5, "readers"),
            (Verdict.RESTORED, 5, "سلمى"),
        )
    )
    with desk.writing() as work:
        work.image_reports.add(IMAGE, b"one", NOW)
        work.image_reports.add(OTHER, b"one", NOW)
        for decision in decisions:
            work.image_reports.decide(decision)
        work.image_reports.forget(IMAGE)
    with desk.reading() as work:
        case = work.image_reports.case_of(IMAGE)
        assert work.image_reports.case_of(OTHER).reports == 1
    assert case.decisions == decisions
    assert (case.reports, case.last_report_utc, case.hidden_after) == (0, None, 5)
    assert case.state is ImageState.GUARDED


def test_cases_are_all_or_those_of_an_article(desk: Database) -> None:
    with desk.writing() as work:
        work.image_reports.add(OTHER, b"one", NOW)
        work.image_reports.decide(
            Decision(image=IMAGE, verdict=Verdict.HIDDEN, reports=1, by="readers", at_utc=NOW)
        )
    with desk.reading() as work:
        assert [case.image for case in work.image_reports.cases()] == [IMAGE, OTHER]
        assert [case.image for case in work.image_reports.cases("a2")] == [OTHER]
        assert work.image_reports.cases("a3") == []
