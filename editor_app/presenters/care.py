"""Care while the window is open: checks in quiet moments, backups each hour, both told calmly."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from editor_app.base.clock import Clock
from editor_app.base.errors import AppError
from editor_app.base.memory import give_back
from editor_app.base.settings import Settings
from editor_app.domain.care import Backup, Cancelled, Damage, Progress
from editor_app.presenters.calm import Calm, Quiet
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import CancelToken, Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, done_notice, notice_of
from editor_app.presenters.timers import Timers

if TYPE_CHECKING:
    from editor_app.services.care import CareService

Result = TypeVar("Result")

FIRST_LOOK_S = 5.0
BETWEEN_LOOKS_S = 600.0
CALM_S = 5.0
"""Reading the whole library waits so long after an article was opened, or a key."""
BETWEEN_FULL_CHECKS = timedelta(days=1)
CHECKED = "care.checked_utc"
TOPIC = "care"


class CarePresenter:
    """Looks after the library without being asked, and makes a backup when asked. GUI thread.

    - ``progressed(share)``: how far the backup that was asked for is, 0 to 1;
    - ``ended()``: it was made, stopped or failed;
    - ``listed(backups)``: what there is to go back to, newest first.

    Args:
        care: The verbs of care.
        jobs: Runs them away from the screen.
        notices: The message bar.
        timers: Makes the timer of the looks.
        settings: The options; when the last full check was is one.
        clock: Time.
        quiet: Knows how long nobody has typed.
    """

    def __init__(
        self,
        care: "CareService",
        jobs: Jobs,
        notices: Notices,
        timers: Timers,
        settings: Settings,
        clock: Clock,
        quiet: Quiet,
    ) -> None:
        self.progressed: Hook[[float]] = Hook()
        self.ended: Hook[[]] = Hook()
        self.listed: Hook[[Sequence[Backup]]] = Hook()
        self._care = care
        self._jobs = jobs
        self._notices = notices
        self._settings = settings
        self._clock = clock
        self._calm = Calm(quiet, clock, CALM_S)
        self._timer = timers(self._look)
        self._stopping = CancelToken()
        self._asked: CancelToken | None = None
        self._is_checked = False
        self._share = 0.0
        self._opened_s: float | None = None

    def start(self) -> None:
        """Look for the first time soon, when the window has settled."""
        self._timer.start(FIRST_LOOK_S)

    def stop(self) -> None:
        """Look no more, and break off what is under way."""
        self._timer.stop()
        self._stopping.cancel()
        self.cancel()

    def note_opening(self) -> None:
        """Note that an article is being shown, which reading the library would slow down."""
        self._opened_s = self._clock.monotonic_s()

    def list(self) -> None:
        """Ask which backups there are."""
        self._jobs.submit(Lane.READS, self._care.backups, self.listed.tell, self._on_backup_error)

    def back_up(self) -> None:
        """Make a backup now."""
        if self._asked is not None:
            return
        token = self._asked = CancelToken()
        self._share = 0.0
        progress = Progress(tell=self._note_share, is_cancelled=lambda: token.is_cancelled)
        self._jobs.submit(
            Lane.READS,
            lambda: _unless_cancelled(lambda: self._care.back_up(progress=progress)),
            self._on_backed_up,
            self._on_backup_error,
        )

    def cancel(self) -> None:
        """Stop the backup that was asked for."""
        if self._asked is not None:
            self._asked.cancel()

    def show_progress(self) -> None:
        """Tell how far the backup is; the screen asks as often as it wants to draw."""
        self.progressed.tell(self._share)

    def restore_at_start(self, backup: Path) -> None:
        """Put a backup in place when the program starts next; the library cannot be open then.

        Raises:
            EnvironmentFault: ``file-not-written``.
        """
        self._care.restore_at_start(backup)

    def _note_share(self, share: float) -> None:
        self._share = share

    def _look(self) -> None:
        if self._opened_s is not None and self._clock.monotonic_s() - self._opened_s < CALM_S:
            self._timer.start(CALM_S)
            return
        wait_s = self._calm.wait_s()
        if wait_s:
            self._timer.start(wait_s)
            return
        full = self._is_full_check_due()
        if full or not self._is_checked:
            progress = Progress(is_cancelled=lambda: self._stopping.is_cancelled)
            self._jobs.submit(
                Lane.READS,
                lambda: _unless_cancelled(lambda: self._care.check(full=full, progress=progress)),
                lambda damage: self._on_checked(damage, full),
                self._on_check_error,
            )
        else:
            self._back_up_where_due()

    def _is_full_check_due(self) -> bool:
        try:
            last = datetime.fromisoformat(self._settings.text(CHECKED))
            return abs(self._clock.now() - last) >= BETWEEN_FULL_CHECKS
        except (ValueError, TypeError):
            return True

    def _on_checked(self, damage: Damage | None, full: bool) -> None:
        if damage is None:
            return
        if not damage.is_sound:
            try:
                self._care.check_at_start()
            except AppError as error:
                self._on_check_error(error)
            self._notices.show(Notice(code="damage-found", level=Level.BAD, topic=TOPIC))
            return
        self._is_checked = True
        if full:
            try:
                self._settings.set(CHECKED, self._clock.now().isoformat())
            except AppError as error:
                self._on_check_error(error)
                return
        self._back_up_where_due()

    def _on_check_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))
        self._timer.start(BETWEEN_LOOKS_S)

    def _back_up_where_due(self) -> None:
        progress = Progress(is_cancelled=lambda: self._stopping.is_cancelled)
        self._jobs.submit(
            Lane.READS,
            lambda: self._end_look(progress),
            lambda _: self._rest(),
            self._on_backup_error,
        )

    def _end_look(self, progress: Progress) -> None:
        """Back up, and let go of what reading the library took. Thread: worker."""
        _unless_cancelled(lambda: self._care.back_up_where_due(progress))
        give_back()

    def _rest(self) -> None:
        if not self._stopping.is_cancelled:
            self._timer.start(BETWEEN_LOOKS_S)

    def _on_backed_up(self, backup: Backup | None) -> None:
        self._asked = None
        self.ended.tell()
        self.list()
        if backup is None:
            self._notices.show(Notice(code="backup-stopped", topic=TOPIC))
        else:
            params = {"path": str(backup.path)}
            self._notices.show(done_notice(code="backup-made", params=params, topic=TOPIC))

    def _on_backup_error(self, error: Exception) -> None:
        self._asked = None
        self.ended.tell()
        self._notices.show(notice_of(error, topic=TOPIC))
        self._rest()


def _unless_cancelled(work: Callable[[], Result]) -> Result | None:
    """Return what work came to, or None where it was stopped: that is a result, not an error."""
    try:
        return work()
    except Cancelled:
        return None
