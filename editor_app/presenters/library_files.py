"""The whole library as plain files, and back, while the desk goes on working."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.base.clock import Clock
from editor_app.domain.changes import Changes
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import CancelToken, Jobs, Lane, Result
from editor_app.presenters.notices import Level, Notice, Notices, Remedy, done_notice, notice_of
from editor_app.presenters.timers import Timers

if TYPE_CHECKING:
    from editor_app.domain.article import Article
    from editor_app.services.library_files import Exported, LibraryFiles

INITIATOR = "library-files"
TOPIC = "library-files"
_LOOK_EVERY_S = 1.0
_TELL_EVERY_LOOKS = 10
_TENTH = 10


class LibraryFilesPresenter:
    """Exports and imports the library, tells how far it is, and stops when asked. GUI thread.

    ``written(folder)`` is told when somebody wants to look at what was exported.

    Args:
        files: Reads and writes the files.
        jobs: Runs that away from the screen.
        notices: The message bar; it shows how far the work is, with a button that stops it.
        feed: The event of the desk.
        timers: Makes the timer that looks how far the work is.
        clock: Goes into the folder's name.
    """

    def __init__(
        self,
        files: "LibraryFiles",
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        timers: Timers,
        clock: Clock,
    ) -> None:
        self.written: Hook[[Path]] = Hook()
        self._files = files
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._clock = clock
        self._timer = timers(self._look)
        self._token: CancelToken | None = None
        self._code = ""
        self._percent = self._told = self._looks = 0

    def export_into(self, folder: Path) -> None:
        """Write every article into a new folder within ``folder``."""
        place = folder / f"mihbara-{self._clock.now():%Y%m%d-%H%M%S}"
        self._run(
            "library-exporting",
            lambda token: self._files.export_library(place, self._note, lambda: token.is_cancelled),
            partial(self._on_exported, place),
        )

    def import_from(self, folder: Path) -> None:
        """Make a draft of every article in a folder that was exported."""
        self._run(
            "library-importing",
            lambda token: self._files.import_library(
                folder, self._note, lambda: token.is_cancelled, initiator=INITIATOR
            ),
            partial(self._on_imported, folder),
        )

    def stop(self) -> None:
        """Stop what is under way; what is done stays."""
        if self._token is not None:
            self._token.cancel()

    def _run(
        self,
        code: str,
        work: Callable[[CancelToken], Result],
        on_done: Callable[[CancelToken, Result], None],
    ) -> None:
        if self._token is not None:
            self._tell()
            return
        token = self._token = CancelToken()
        self._code = code
        self._percent = self._told = self._looks = 0
        self._tell()
        self._timer.start(_LOOK_EVERY_S)

        def done(result: Result) -> None:
            self._end()
            on_done(token, result)

        self._jobs.submit(Lane.READS, partial(work, token), done, self._on_error)

    def _note(self, done: int, total: int) -> None:
        self._percent = done * 100 // max(total, 1)

    def _look(self) -> None:
        if self._token is None:
            return
        self._looks += 1
        is_further = self._percent // _TENTH > self._told // _TENTH
        if is_further or self._looks % _TELL_EVERY_LOOKS == 0:
            self._tell()
        self._timer.start(_LOOK_EVERY_S)

    def _tell(self) -> None:
        self._told = self._percent
        self._notices.show(
            Notice(
                code=self._code,
                params={"percent": self._percent},
                remedy=Remedy.STOP,
                on_remedy=self.stop,
                topic=TOPIC,
            )
        )

    def _end(self) -> None:
        self._token = None
        self._timer.stop()

    def _on_exported(self, place: Path, token: CancelToken, written: "Exported") -> None:
        params = {"count": written.articles, "path": str(place)}
        code = "library-export-stopped" if token.is_cancelled else "library-exported"
        self._show(code, params, partial(self.written.tell, place))
        if written.missing_pictures:
            missing = {"count": written.missing_pictures}
            self._notices.show(
                Notice(code="pictures-missing", level=Level.WARNING, params=missing, topic=TOPIC)
            )
        if written.damaged_notes:
            damaged = {"count": written.damaged_notes}
            self._notices.show(
                Notice(code="notes-damaged", level=Level.WARNING, params=damaged, topic=TOPIC)
            )

    def _on_imported(self, folder: Path, token: CancelToken, made: "tuple[Article, ...]") -> None:
        ids = frozenset(article.id for article in made)
        self._feed.publish(Changes(articles=ids, initiator=INITIATOR))
        code = "library-import-stopped" if token.is_cancelled else "library-imported"
        self._show(code, {"count": len(made), "path": str(folder)})

    def _show(
        self, code: str, params: dict[str, object], look: Callable[[], None] | None = None
    ) -> None:
        self._notices.show(done_notice(code=code, params=params, look=look, topic=TOPIC))

    def _on_error(self, error: Exception) -> None:
        self._end()
        self._notices.show(notice_of(error, topic=TOPIC))
