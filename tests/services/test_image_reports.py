"""Reports hide a picture, the desk judges, and the site follows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.image import MediaStore
from editor_app.domain.image_report import READERS, ImageState, ShownImage, Verdict
from editor_app.domain.publication import Destination, Receipt
from editor_app.domain.publisher import Delivery, DestinationOption
from editor_app.services.image_reports import ImageReportService, Reported
from tests.fakes import FakeDatabase, FixedClock, a_destination, a_release, an_article
from tests.fakes.media import FakeMediaStore

IMAGE = ShownImage(destination_id="d1", article_id="a1", media_id="m1")


@dataclass
class WithholdingKind:
    """A site that only remembers which pictures it was told to withhold."""

    name: str = "site"
    options: Sequence[DestinationOption] = ()
    is_serial: bool = True
    withheld: dict[str, frozenset[str]] = field(default_factory=dict)
    fault: Exception | None = None

    def checked(self, options: Mapping[str, str]) -> Mapping[str, str]:
        return options

    def open(self, destination: Destination, media: MediaStore) -> "WithholdingKind":
        return self

    def deliver(self, delivery: Delivery) -> Receipt:
        raise NotImplementedError

    def find(self, delivery: Delivery) -> Receipt | None:
        raise NotImplementedError

    def test(self) -> None:
        raise NotImplementedError

    def withhold(self, slug: str, media_ids: frozenset[str]) -> None:
        if self.fault is not None:
            raise self.fault
        self.withheld[slug] = media_ids


@pytest.fixture
def kind() -> WithholdingKind:
    return WithholdingKind()


@pytest.fixture
def service(kind: WithholdingKind, tmp_path: Path) -> ImageReportService:
    database = FakeDatabase()
    with database.writing() as unit:
        options = {"reports_to_hide": "3"}
        unit.destinations.add(a_destination("d1", kind="site", options=options))
        unit.articles.add(an_article("a1"))
        unit.releases.add(a_release("r1", article_id="a1", slug="khabar"))
    return ImageReportService(
        database, FakeMediaStore(tmp_path), {"site": kind}, FixedClock(), "سلمى"
    )


def _reported_by(service: ImageReportService, people: int) -> list[Reported]:
    return [service.report(IMAGE, f"person {number}".encode()) for number in range(people)]


def test_picture_hides_when_the_number_of_different_people_is_reached(
    service: ImageReportService, kind: WithholdingKind
) -> None:
    assert service.report(IMAGE, b"person 0") is Reported.COUNTED
    assert _reported_by(service, 3) == [Reported.AGAIN, Reported.COUNTED, Reported.HIDDEN]
    service.settle("d1")
    (row,) = service.cases()
    assert row.case.state is ImageState.HIDDEN
    assert [(one.verdict, one.reports, one.by) for one in row.case.decisions] == [
        (Verdict.HIDDEN, 3, READERS)
    ]
    assert kind.withheld == {"khabar": frozenset({"m1"})}


def test_restored_picture_stays_shown_until_reports_are_allowed_again(
    service: ImageReportService, kind: WithholdingKind
) -> None:
    _reported_by(service, 3)
    service.restore(IMAGE)
    assert kind.withheld == {"khabar": frozenset()}
    assert service.cases()[0].case.reports == 0
    assert Reported.HIDDEN not in _reported_by(service, 9)
    service.allow_reports(IMAGE)
    assert _reported_by(service, 3)[-1] is Reported.HIDDEN


def test_picture_left_hidden_stays_so_and_can_be_restored_later(
    service: ImageReportService, kind: WithholdingKind
) -> None:
    _reported_by(service, 3)
    service.keep_hidden(IMAGE)
    service.settle("d1")
    assert kind.withheld == {"khabar": frozenset({"m1"})}
    with pytest.raises(UserError, match="image-verdict-not-allowed"):
        service.keep_hidden(IMAGE)
    service.restore(IMAGE)
    assert [one.by for one in service.cases()[0].case.decisions] == [READERS, "سلمى", "سلمى"]


def test_decision_stands_where_the_site_cannot_be_written(
    service: ImageReportService, kind: WithholdingKind
) -> None:
    _reported_by(service, 3)
    kind.fault = EnvironmentFault("site-busy", path="/x")
    with pytest.raises(EnvironmentFault, match="site-busy"):
        service.restore(IMAGE)
    assert service.cases()[0].case.state is ImageState.GUARDED
    kind.fault = None
    service.settle("d1")
    assert kind.withheld == {"khabar": frozenset()}


def test_verdict_without_a_hidden_picture_is_refused(service: ImageReportService) -> None:
    for verb in (service.restore, service.keep_hidden, service.allow_reports):
        with pytest.raises(UserError, match="image-verdict-not-allowed"):
            verb(IMAGE)
