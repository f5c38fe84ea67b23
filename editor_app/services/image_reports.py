"""Count readers' reports of pictures, hide what enough have reported, and let the desk judge."""

from collections.abc import Sequence
from enum import StrEnum

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.changes import Changes
from editor_app.domain.image import MediaStore
from editor_app.domain.image_report import (
    ALLOWED_VERDICTS,
    READERS,
    REPORTS_TO_HIDE,
    Decision,
    ImageCase,
    ImageState,
    ShownImage,
    Verdict,
    WithholdsPictures,
)
from editor_app.domain.ports import Database, UnitOfWork
from editor_app.domain.publication import Destination
from editor_app.domain.publisher import Kinds

_USUAL_NUMBER = "5"


class Reported(StrEnum):
    """What came of a reader's report."""

    COUNTED = "counted"
    AGAIN = "again"
    """The same person had reported the picture before; it counts once."""
    HIDDEN = "hidden"
    """With this report the number is reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A case with the names of what it points to."""

    case: ImageCase
    headline: str
    destination: str


class ImageReportService:
    """The verbs of reports. Any thread; those that change a site may take seconds."""

    def __init__(
        self, database: Database, media: MediaStore, kinds: Kinds, clock: Clock, person: str
    ) -> None:
        self._database = database
        self._media = media
        self._kinds = kinds
        self._clock = clock
        self._person = person

    def report(self, image: ShownImage, person: bytes) -> Reported:
        """Count a person's report, and hide the picture where the number is reached.

        The site is not rewritten here: ``settle`` does so, and may be repeated.

        Args:
            image: The picture.
            person: A hash that tells people apart.

        Raises:
            UserError: ``destination-not-found``.
        """
        now = self._clock.now()
        with self._database.writing() as unit:
            destination = unit.destinations.get(image.destination_id)
            if not unit.image_reports.add(image, person, now):
                return Reported.AGAIN
            case = unit.image_reports.case_of(image)
            wanted = int(destination.options.get(REPORTS_TO_HIDE) or _USUAL_NUMBER)
            if case.state is not ImageState.SHOWN or case.reports < wanted:
                return Reported.COUNTED
            self._decide(unit, case, Verdict.HIDDEN, READERS)
        return Reported.HIDDEN

    def keep_hidden(self, image: ShownImage) -> Changes:
        """Leave a hidden picture hidden, and forget who reported it.

        Raises:
            UserError: ``image-verdict-not-allowed``.
        """
        return self._judge(image, Verdict.KEPT_HIDDEN)

    def restore(self, image: ShownImage) -> Changes:
        """Show a hidden picture again; no report hides it until ``allow_reports``.

        Raises:
            UserError: ``image-verdict-not-allowed``, or what the site says.
            EnvironmentFault: what the site says; the decision stands, and ``settle`` repeats it.
        """
        changes = self._judge(image, Verdict.RESTORED)
        self.settle(image.destination_id, image.article_id)
        return changes

    def allow_reports(self, image: ShownImage) -> Changes:
        """Let readers' reports hide a restored picture again, counting from nothing.

        Raises:
            UserError: ``image-verdict-not-allowed``.
        """
        return self._judge(image, Verdict.REPORTABLE)

    def cases(self, article_id: str = "") -> Sequence[CaseRow]:
        """Return every case, or an article's, hidden ones first."""
        with self._database.reading() as unit:
            found = unit.image_reports.cases(article_id)
            names = {one.id: one.name for one in unit.destinations.all()}
            wanted = frozenset(case.image.article_id for case in found)
            headlines = {row.id: row.headline for row in unit.articles.summaries_of(wanted)}
        rows = [
            CaseRow(
                case=case,
                headline=headlines.get(case.image.article_id, ""),
                destination=names.get(case.image.destination_id, ""),
            )
            for case in found
        ]
        return sorted(rows, key=lambda row: (not row.case.is_hidden, -row.case.reports))

    def settle(self, destination_id: str, article_id: str = "") -> None:
        """Bring a site in line with what is decided; doing it again changes nothing.

        Args:
            destination_id: The site.
            article_id: Only this article; empty: every one that was ever reported there.

        Raises:
            UserError, EnvironmentFault: what the site says.
        """
        hidden: dict[str, set[str]] = {}
        with self._database.reading() as unit:
            destination = unit.destinations.get(destination_id)
            for case in unit.image_reports.cases(article_id):
                if case.image.destination_id == destination_id and case.decisions:
                    media_ids = hidden.setdefault(case.image.article_id, set())
                    media_ids |= {case.image.media_id} if case.is_hidden else set()
            releases = {known: unit.releases.latest_of(known) for known in hidden}
        publisher = self._publisher(destination) if hidden else None
        for known, release in releases.items():
            if release is not None and publisher is not None:
                publisher.withhold(release.slug, frozenset(hidden[known]))

    def _publisher(self, destination: Destination) -> WithholdsPictures:
        kind = self._kinds.get(destination.kind)
        publisher: object = kind.open(destination, self._media) if kind else None
        if not isinstance(publisher, WithholdsPictures):
            raise UserError("destination-serves-no-site", name=destination.name)
        return publisher

    def _judge(self, image: ShownImage, verdict: Verdict) -> Changes:
        with self._database.writing() as unit:
            case = unit.image_reports.case_of(image)
            if verdict not in ALLOWED_VERDICTS[case.state]:
                raise UserError("image-verdict-not-allowed", state=case.state.value)
            self._decide(unit, case, verdict, self._person)
            unit.image_reports.forget(image)
        return Changes(articles=frozenset({image.article_id}))

    def _decide(self, unit: UnitOfWork, case: ImageCase, verdict: Verdict, by: str) -> None:
        unit.image_reports.decide(
            Decision(
                image=case.image,
                verdict=verdict,
                reports=case.reports,
                by=by,
                at_utc=self._clock.now(),
            )
        )
