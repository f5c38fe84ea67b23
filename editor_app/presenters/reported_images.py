"""Tell the desk of pictures that readers' reports have hidden, and carry out what it decides."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from editor_app.domain.changes import Changes
from editor_app.domain.image_report import ImageState, ShownImage
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, Remedy, done_notice, notice_of
from editor_app.presenters.timers import Timers
from editor_app.services.image_reports import CaseRow, ImageReportService

POLL_S = 20.0
_TOPIC = "reported-images"


class ReportedImagesScreen(Protocol):
    """What shows the cases of reported pictures. GUI thread."""

    def show_cases(self, rows: Sequence[CaseRow]) -> None:
        """Show every case."""
        ...


class ReportedImagesPresenter:
    """Looks now and then, for the server of a site may be another process. GUI thread.

    Args:
        reports: The verbs.
        jobs: The lanes.
        notices: The message bar.
        feed: The event of the desk.
        timers: Makes timers.
        open_article: Opens an article on the desk.
        screen: Shows the cases.
    """

    def __init__(
        self,
        reports: ImageReportService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        timers: Timers,
        open_article: Callable[[str], None],
        screen: ReportedImagesScreen,
    ) -> None:
        self._reports = reports
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._open_article = open_article
        self._screen = screen
        self._timer = timers(self.look)
        self._told: set[tuple[ShownImage, int]] = set()
        self._is_stopped = False

    def look(self) -> None:
        """Read the cases, and look again later."""
        self._jobs.submit(Lane.READS, self._reports.cases, self._on_read, self._on_error)

    def stop(self) -> None:
        """Look no more."""
        self._is_stopped = True
        self._timer.stop()

    def look_at(self, image: ShownImage) -> None:
        """Show the article that a picture belongs to, with what is decided of it."""
        self._open_article(image.article_id)

    def restore(self, image: ShownImage) -> None:
        """Show a hidden picture again."""
        self._do(self._reports.restore, image, "image-restored")

    def keep_hidden(self, image: ShownImage) -> None:
        """Leave a hidden picture hidden."""
        self._do(self._reports.keep_hidden, image, "image-kept-hidden")

    def allow_reports(self, image: ShownImage) -> None:
        """Let reports hide a restored picture again."""
        self._do(self._reports.allow_reports, image, "image-reportable")

    def _do(self, verb: Callable[[ShownImage], Changes], image: ShownImage, code: str) -> None:
        self._jobs.submit(
            Lane.WRITES, lambda: verb(image), partial(self._on_done, code), self._on_error
        )

    def _on_done(self, code: str, changes: Changes) -> None:
        self._notices.show(done_notice(code=code, topic=_TOPIC))
        self._feed.publish(changes)
        self.look()

    def _on_read(self, rows: Sequence[CaseRow]) -> None:
        if self._is_stopped:
            return
        self._timer.start(POLL_S)
        self._screen.show_cases(rows)
        for row in rows:
            key = (row.case.image, len(row.case.decisions))
            if row.case.state is ImageState.HIDDEN and key not in self._told:
                self._told.add(key)
                self._tell(row)

    def _tell(self, row: CaseRow) -> None:
        self._notices.show(
            Notice(
                code="image-hidden",
                level=Level.BAD,
                params={
                    "headline": row.headline,
                    "destination": row.destination,
                    "count": row.case.hidden_after,
                },
                remedy=Remedy.SHOW,
                on_remedy=partial(self.look_at, row.case.image),
                other=Remedy.RESTORE,
                on_other=partial(self.restore, row.case.image),
                topic=_TOPIC,
            )
        )

    def _on_error(self, error: Exception) -> None:
        if not self._is_stopped:
            self._notices.show(notice_of(error, topic=_TOPIC))
            self._timer.start(POLL_S)
