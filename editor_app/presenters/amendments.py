"""Amend the open article where it is published: what is asked, what differs, who confirmed."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from editor_app.base.errors import AppError
from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.changes import Changes
from editor_app.domain.checklist import Problem, row_named
from editor_app.domain.mending import still_said
from editor_app.domain.publication import QueueRow
from editor_app.presenters.comparing import Comparison, compare
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, Remedy, known_error, notice_of
from editor_app.presenters.queue_verbs import TOPIC, QueueVerbs
from editor_app.services.amendments import AmendmentService, Holding, Showing
from editor_app.services.queue import Queued, QueueService
from editor_app.services.verdicts import STRUCK_OUT


class Amendment(StrEnum):
    """What can be done to what is published."""

    CORRECT = "correct"
    UPDATE = "update"
    REPLY = "reply"
    WITHDRAW = "withdraw"


SENDING_THE_TEXT = frozenset({Amendment.CORRECT, Amendment.UPDATE})
"""The acts that send the article as it now stands; the others leave its text as released."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentWish:
    """What the form asks for; each act reads its own fields."""

    act: Amendment
    wrong: str = ""
    right: str = ""
    by: str = ""
    text: str = ""
    override: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldText:
    """What a destination holds: since when (None: on its way), and what would change there."""

    destination: str
    sent_utc: datetime | None
    comparison: Comparison | None


class AmendmentScreen(Protocol):
    """What the presenter tells the screen. GUI thread."""

    def show_held(self, held: Sequence[HeldText]) -> None:
        """Show where the act goes, and what differs there."""
        ...

    def show_showing(self, showing: Sequence[Showing]) -> None:
        """Show who has not confirmed a withdrawal of the article."""
        ...

    def show_still_said(self, problem: Problem | None) -> None:
        """Show where the text still says what is corrected; None: nowhere."""
        ...

    def show_sending(self, is_sending: bool) -> None:
        """Show that the wish is being carried out, or no longer."""
        ...

    def show_refusal(self, error: AppError | None, problems: Sequence[Problem]) -> None:
        """Show why not; None and no problem takes it away."""
        ...

    def show_sent(self) -> None:
        """Put the form away."""
        ...


class AmendmentPresenter:
    """Decides for the form of amendments. GUI thread; the work itself runs on the lanes."""

    def __init__(
        self,
        screen: AmendmentScreen,
        editor: EditorPresenter,
        amendments: AmendmentService,
        queue: QueueService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
    ) -> None:
        self._screen = screen
        self._editor = editor
        self._amendments = amendments
        self._queue = queue
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._verbs = QueueVerbs(queue, jobs, notices, feed)
        self._article_id = ""
        self._act: Amendment | None = None
        self._told = ("", "")
        self._is_sending = False
        self._unsubscribe = feed.subscribe(self._on_changes)

    def close(self) -> None:
        """End the listening to changes."""
        self._unsubscribe()

    def open_for(self, article_id: str) -> None:
        """Look at another article; a form that is open is put away."""
        if article_id != self._article_id:
            self._act = None
            self._screen.show_sent()
        self._article_id = article_id
        self._load_showing()

    def begin(self, act: Amendment) -> None:
        """Show where an act would go, and what would change there."""
        self._act = act
        self._told = ("", "")
        self._screen.show_refusal(None, ())
        self._editor.flush(self._load_held)

    def look_for(self, wrong: str, right: str) -> None:
        """Look whether the text still says what is being corrected."""
        self._told = (wrong, right)
        if self._act is not None:
            self._look_again(self._editor.draft)

    def leave(self) -> None:
        """Put the form away."""
        self._act = None
        self._screen.show_sent()

    def retry(self, row: QueueRow) -> None:
        """Ask a destination again to take the article down."""
        self._verbs.retry([row.item.id])

    def send(self, wish: AmendmentWish) -> None:
        """Save the article, then queue the act, or show why not."""
        if self._is_sending:
            return
        self._screen.show_refusal(None, ())
        self._set_sending(True)
        self._editor.flush(lambda: self._send(wish), lambda: self._set_sending(False))

    def _send(self, wish: AmendmentWish) -> None:
        self._jobs.submit(
            Lane.WRITES,
            lambda: _done(self._amendments, self._editor.place.article_id, wish),
            self._on_queued,
            self._on_refused,
        )

    def _on_queued(self, queued: Queued) -> None:
        self._set_sending(False)
        self.leave()
        self._feed.publish(queued.changes)
        code = _told_of(queued)
        self._notices.show(
            Notice(
                code=code,
                level=Level.WARNING if code == STRUCK_OUT else Level.DONE,
                params={"count": len(queued.items), "names": "، ".join(queued.spared)},
                remedy=Remedy.UNDO,
                on_remedy=lambda: self._take_back(queued),
                topic=TOPIC,
            )
        )

    def _take_back(self, queued: Queued) -> None:
        """Cancel what no worker has taken yet, and let wait again what gave way to it.

        Of what has left, say so.
        """
        ids = frozenset(item.id for item in queued.items)
        before = {item.id: item.state for item in queued.cancelled}
        self._jobs.submit(
            Lane.READS,
            lambda: self._queue.rows_of(ids),
            lambda rows: self._verbs.take_back(rows, before),
            self._on_error,
        )

    def _on_refused(self, error: Exception) -> None:
        """Show why not; what the checklist found comes from it, for no error carries it."""
        if not isinstance(error, AppError) or error.code != "checklist-blocks":
            self._show_refused(error, ())
            return
        article_id = self._editor.place.article_id
        self._jobs.submit(
            Lane.READS,
            lambda: _rows_of(error, self._amendments.problems(article_id)),
            lambda problems: self._show_refused(error, problems),
            lambda _: self._show_refused(error, _rows_of(error, ())),
        )

    def _show_refused(self, error: Exception, problems: Sequence[Problem]) -> None:
        self._set_sending(False)
        self._screen.show_refusal(known_error(error), problems)

    def _set_sending(self, is_sending: bool) -> None:
        self._is_sending = is_sending
        self._screen.show_sending(is_sending)

    def _load_held(self) -> None:
        act = self._act
        if act is None:
            return
        article_id, draft = self._editor.place.article_id, self._editor.draft
        self._jobs.submit(
            Lane.READS,
            lambda: _held(self._amendments.holdings(article_id), act, draft),
            lambda held: self._on_held_read(act, article_id, held),
            self._on_error,
        )
        self._look_again(draft)

    def _look_again(self, draft: Draft) -> None:
        told = self._told
        self._jobs.submit(
            Lane.READS,
            lambda: still_said(draft, *told),
            lambda problem: self._on_looked(told, problem),
            self._on_error,
        )

    def _on_looked(self, told: tuple[str, str], problem: Problem | None) -> None:
        if told == self._told:
            self._screen.show_still_said(problem)

    def _on_held_read(self, act: Amendment, article_id: str, held: Sequence[HeldText]) -> None:
        if act is self._act and article_id == self._editor.place.article_id:
            self._screen.show_held(held)

    def _load_showing(self) -> None:
        article_id = self._article_id
        if not article_id:
            self._screen.show_showing(())
            return
        self._jobs.submit(
            Lane.READS,
            lambda: tuple(self._amendments.still_showing(article_id)),
            lambda showing: self._on_showing_read(article_id, showing),
            self._on_error,
        )

    def _on_showing_read(self, article_id: str, showing: Sequence[Showing]) -> None:
        if article_id == self._article_id:
            self._screen.show_showing(showing)

    def _on_changes(self, changes: Changes) -> None:
        is_sending_changed = bool(changes.queue_items or changes.destinations)
        if is_sending_changed:
            self._load_showing()
        if is_sending_changed or self._article_id in changes.articles:
            self._load_held()

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))


def _held(holdings: Sequence[Holding], act: Amendment, draft: Draft) -> tuple[HeldText, ...]:
    compared: list[Comparison] = []
    found = []
    for one in holdings:
        comparison = None
        if act in SENDING_THE_TEXT:
            same = (seen for seen in compared if seen.before == one.draft)
            comparison = next(same, None) or compare(one.draft, draft)
            compared.append(comparison)
        name = one.destination.name
        found.append(HeldText(destination=name, sent_utc=one.sent_utc, comparison=comparison))
    return tuple(found)


def _done(amendments: AmendmentService, article_id: str, wish: AmendmentWish) -> Queued:
    if wish.act is Amendment.CORRECT:
        return amendments.correct(
            article_id, wrong=wish.wrong, right=wish.right, by=wish.by, override=wish.override
        )
    if wish.act is Amendment.UPDATE:
        return amendments.update(article_id, note=wish.text, override=wish.override)
    if wish.act is Amendment.REPLY:
        return amendments.reply(article_id, text=wish.text, by=wish.by)
    return amendments.withdraw(article_id, reason=wish.text)


def _rows_of(error: AppError, found: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the rows that a ``checklist-blocks`` names, as they were found where they were."""
    codes = str(error.params["problems"]).split(", ")
    known = {each.code for each in found}
    missing = [row_named(code) for code in codes if code not in known]
    return (*(each for each in found if each.code in codes), *missing)


def _told_of(queued: Queued) -> str:
    """Return what the writer most needs to hear of what was queued."""
    if any(each.code == STRUCK_OUT for each in queued.advice):
        return STRUCK_OUT
    if queued.spared:
        return "withdrawal-spared"
    return "withdrawal-took-over" if queued.cancelled else "release-queued"
