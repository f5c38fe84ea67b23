"""The readers' reports of one transaction."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from editor_app.domain.image_report import Decision, ImageCase, ShownImage, Verdict
from editor_app.storage.report_tables import image_decisions, image_reports

_r, _d = image_reports.c, image_decisions.c


class SqlImageReports:
    """Reports, one row for each person and picture, and the decisions about them.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, image: ShownImage, person: bytes, at_utc: datetime) -> bool:
        """Count a person's report; False where the same person has reported it before."""
        mine = self._connection.execute(
            sa.select(_r.person).where(*_of(image_reports, image), _r.person == person)
        )
        if mine.first() is not None:
            return False
        self._connection.execute(
            sa.insert(image_reports).values(**_key(image), person=person, reported_utc=at_utc)
        )
        return True

    def forget(self, image: ShownImage) -> None:
        """Delete the people's hashes of a picture; its count is 0 then."""
        self._connection.execute(sa.delete(image_reports).where(*_of(image_reports, image)))

    def decide(self, decision: Decision) -> None:
        """Record a decision, for good."""
        self._connection.execute(
            sa.insert(image_decisions).values(
                **_key(decision.image),
                verdict=decision.verdict.value,
                reports=decision.reports,
                decided_by=decision.by,
                at_utc=decision.at_utc,
            )
        )

    def case_of(self, image: ShownImage) -> ImageCase:
        """Return what is known of a picture; an empty case where nothing is."""
        count, last = self._connection.execute(
            sa.select(sa.func.count(), sa.func.max(_r.reported_utc)).where(
                *_of(image_reports, image)
            )
        ).one()
        rows = self._connection.execute(
            sa.select(image_decisions).where(*_of(image_decisions, image)).order_by(_d.number)
        )
        return ImageCase(
            image=image,
            reports=count,
            last_report_utc=last,
            decisions=tuple(
                Decision(
                    image=image,
                    verdict=Verdict(row.verdict),
                    reports=row.reports,
                    by=row.decided_by,
                    at_utc=row.at_utc,
                )
                for row in rows
            ),
        )

    def cases(self, article_id: str = "") -> Sequence[ImageCase]:
        """Return every case, or an article's, in the order of their identifiers."""
        known: set[tuple[str, str, str]] = set()
        for table in (image_reports, image_decisions):
            wanted = sa.select(
                table.c.destination_id, table.c.article_id, table.c.media_id
            ).distinct()
            if article_id:
                wanted = wanted.where(table.c.article_id == article_id)
            known.update((row[0], row[1], row[2]) for row in self._connection.execute(wanted))
        return [
            self.case_of(ShownImage(destination_id=one[0], article_id=one[1], media_id=one[2]))
            for one in sorted(known)
        ]


def _key(image: ShownImage) -> dict[str, str]:
    return {
        "destination_id": image.destination_id,
        "article_id": image.article_id,
        "media_id": image.media_id,
    }


def _of(table: sa.Table, image: ShownImage) -> list[sa.ColumnElement[bool]]:
    return [table.c[name] == value for name, value in _key(image).items()]
