"""Encryption in the settings: how the library stands, and the long work of turning it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from editor_app.base.records import dataclass
from editor_app.domain.care import Cancelled, Progress
from editor_app.domain.encryption import Encryption
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import CancelToken, Jobs, Lane
from editor_app.presenters.notices import Notice, Notices, done_notice, known_error, notice_of

if TYPE_CHECKING:
    from editor_app.base.errors import AppError
    from editor_app.services.encryption import EncryptionService

TOPIC = "encryption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the library stands, and how many plain copies of it lie about."""

    encryption: Encryption
    plain_copies: int = 0


class EncryptionPresenter:
    """Turns encryption on and off and changes what opens the library. GUI thread.

    - ``shown(standing)``: how the library stands;
    - ``began()``: long work is under way, and nothing should be written meanwhile;
    - ``ended()``: it was done, stopped or failed; the desk can go on;
    - ``code_made(code)``: a recovery code, to be shown this once;
    - ``refused(error)``: what was asked for was wrong; nothing has changed.

    Args:
        encryption: The verbs.
        jobs: Runs them away from the screen.
        notices: The message bar.
        flush: Saves what is on the desk, then calls back.
    """

    def __init__(
        self,
        encryption: "EncryptionService",
        jobs: Jobs,
        notices: Notices,
        flush: Callable[[Callable[[], None]], None],
    ) -> None:
        self.shown: Hook[[Standing]] = Hook()
        self.began: Hook[[]] = Hook()
        self.ended: Hook[[]] = Hook()
        self.code_made: Hook[[str]] = Hook()
        self.refused: Hook[[AppError]] = Hook()
        self.share = 0.0
        self._encryption = encryption
        self._jobs = jobs
        self._notices = notices
        self._flush = flush
        self._token: CancelToken | None = None

    def look(self) -> None:
        """Ask how the library stands."""

        def work() -> Standing:
            state = self._encryption.state()
            copies = 0 if state.is_on else len(self._encryption.plain_copies())
            return Standing(encryption=state, plain_copies=copies)

        self._jobs.submit(Lane.READS, work, self.shown.tell, self._on_refused)

    def turn_on(self, passphrase: str | None, *, removes_copies: bool) -> None:
        """Encrypt the library; with None the system's keyring opens it."""
        self._begin(
            lambda progress: self._encryption.turn_on(
                passphrase, removes_copies=removes_copies, progress=progress
            )
        )

    def turn_off(self) -> None:
        """Make the library plain again."""

        def work(progress: Progress) -> str:
            self._encryption.turn_off(progress)
            return ""

        self._begin(work)

    def change(self, passphrase: str | None, current: str) -> None:
        """Have another passphrase, or with None the keyring, open the library."""
        self._jobs.submit(
            Lane.READS,
            lambda: self._encryption.change(passphrase, current=current),
            lambda _: self._on_changed(),
            self._on_refused,
        )

    def renew_code(self) -> None:
        """Make a new recovery code."""
        self._jobs.submit(
            Lane.READS, self._encryption.renew_code, self.code_made.tell, self._on_refused
        )

    def cancel(self) -> None:
        """Stop the work that is under way."""
        if self._token is not None:
            self._token.cancel()

    def _begin(self, work: Callable[[Progress], str]) -> None:
        if self._token is None:
            self._flush(lambda: self._run(work))

    def _run(self, work: Callable[[Progress], str]) -> None:
        token = self._token = CancelToken()
        self.share = 0.0
        progress = Progress(tell=self._note_share, is_cancelled=lambda: token.is_cancelled)

        def unless_cancelled() -> str | None:
            try:
                return work(progress)
            except Cancelled:
                return None

        self.began.tell()
        # On the lane of writes: what is typed meanwhile is written afterwards, into the new one.
        self._jobs.submit(Lane.WRITES, unless_cancelled, self._on_turned, self._on_failed)

    def _note_share(self, share: float) -> None:
        self.share = share

    def _on_turned(self, code: str | None) -> None:
        self._end()
        if code is None:
            self._notices.show(Notice(code="encryption-stopped", topic=TOPIC))
            return
        said = "encryption-turned-on" if code else "encryption-turned-off"
        self._notices.show(done_notice(code=said, topic=TOPIC))
        if code:
            self.code_made.tell(code)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._notices.show(notice_of(error, topic=TOPIC))

    def _end(self) -> None:
        self._token = None
        self.ended.tell()
        self.look()

    def _on_changed(self) -> None:
        self._notices.show(done_notice(code="passphrase-changed", topic=TOPIC))
        self.look()

    def _on_refused(self, error: Exception) -> None:
        self.refused.tell(known_error(error))
