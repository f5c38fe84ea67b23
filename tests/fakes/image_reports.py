"""Readers' reports in memory."""

from collections.abc import Sequence
from datetime import datetime

from editor_app.domain.image_report import Decision, ImageCase, ShownImage
from tests.fakes.shelves import Shelves


class FakeImageReports:
    """The reports of one unit of work."""

    def __init__(self, shelves: Shelves) -> None:
        self._reports = shelves.image_reports
        self._decisions = shelves.image_decisions

    def add(self, image: ShownImage, person: bytes, at_utc: datetime) -> bool:
        if (image, person) in self._reports:
            return False
        self._reports[image, person] = at_utc
        return True

    def forget(self, image: ShownImage) -> None:
        for key in [key for key in self._reports if key[0] == image]:
            del self._reports[key]

    def decide(self, decision: Decision) -> None:
        self._decisions[len(self._decisions) + 1] = decision

    def case_of(self, image: ShownImage) -> ImageCase:
        moments = [at for (one, _), at in self._reports.items() if one == image]
        return ImageCase(
            image=image,
            reports=len(moments),
            last_report_utc=max(moments, default=None),
            decisions=tuple(one for one in self._decisions.values() if one.image == image),
        )

    def cases(self, article_id: str = "") -> Sequence[ImageCase]:
        known = {image for image, _ in self._reports}
        known |= {decision.image for decision in self._decisions.values()}
        wanted = [one for one in known if not article_id or one.article_id == article_id]
        order = sorted(wanted, key=lambda one: (one.destination_id, one.article_id, one.media_id))
        return [self.case_of(image) for image in order]
