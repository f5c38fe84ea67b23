"""The article on the desk: one buffer, saved by itself, never lost and never overwritten."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.domain.article import Article, ArticleState, Draft
from editor_app.domain.changes import Changes
from editor_app.domain.history import VersionReason
from editor_app.presenters.calm import Quiet
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.journal import Buffer, Unjournaled
from editor_app.presenters.notices import Notices, known_error, notice_of
from editor_app.presenters.open_article import (
    Details,
    Place,
    ReadPage,
    SaveState,
    WordCount,
    place_of,
)
from editor_app.presenters.save_notices import TOPIC, changed_elsewhere, retrying, stays_open
from editor_app.presenters.timers import Timers
from editor_app.presenters.waiting import Waiting

if TYPE_CHECKING:
    from editor_app.services.articles import ArticleService, Saved

IDLE_S = 1.5
"""A save starts this long after the last key."""
LONGEST_UNSAVED_S = 10.0
"""A save starts at the latest this long after the first unsaved key."""
_RETRIES_S = (2.0, 4.0, 8.0, 16.0, 32.0, 60.0)
_CONFLICTS = frozenset({"article-changed-elsewhere", "article-not-found"})
INITIATOR = "editor"


class EditorPresenter:
    """Decides when the open article is saved, and what happens when it cannot be. GUI thread.

    The page edits kicker, headline, lead and body and calls :meth:`edited`; the inspector edits
    the other fields through :meth:`update`. Both show what the hooks tell:

    - ``draft_shown(draft)``: another text is in the buffer; show all of it anew;
    - ``draft_replaced(draft)``: the text became another; show it so that it can be undone;
    - ``details_changed(draft)``: fields of the inspector changed, the page's did not;
    - ``place_changed(place)``, ``save_state_changed(state)``;
    - ``counted(words)``: the words of lead and body, after an opening and after each save.

    Args:
        articles: The verbs of articles.
        jobs: Runs them away from the screen.
        notices: The message bar.
        feed: The event of the desk.
        timers: Makes the idle timer.
        clock: Time.
        blank: Makes the draft that a new article starts with.
    """

    def __init__(
        self,
        articles: "ArticleService",
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        timers: Timers,
        clock: Clock,
        blank: Callable[[], Draft],
    ) -> None:
        self.draft_shown: Hook[[Draft]] = Hook()
        self.draft_replaced: Hook[[Draft]] = Hook()
        self.details_changed: Hook[[Draft]] = Hook()
        self.place_changed: Hook[[Place]] = Hook()
        self.save_state_changed: Hook[[SaveState]] = Hook()
        self._words = WordCount(jobs, self._on_read_error)
        self.counted = self._words.counted
        self.quiet = Quiet(clock)
        self._articles = articles
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._clock = clock
        self._blank = blank
        self._read_page: ReadPage = lambda draft: draft
        self._journal: Buffer = Unjournaled()
        self._merge: Callable[[], None] | None = None
        self._timer = timers(self._write)
        self._draft = blank()
        self._stored = self._draft
        self._place = Place()
        self._reason = VersionReason.WRITING
        self._state = SaveState.CLEAN
        self._buffer = 0
        self._wish = 0
        self._generation = 0
        self._unsaved_since_s: float | None = None
        self._is_writing = False
        self._failures = 0
        self._waiting = Waiting()
        feed.subscribe(self._on_changes)

    @property
    def place(self) -> Place:
        """Where the open article stands."""
        return self._place

    @property
    def state(self) -> SaveState:
        """How the buffer stands to the library."""
        return self._state

    @property
    def is_read_only(self) -> bool:
        """Whether the article lies in the bin or somebody else writes in it."""
        return self._place.is_read_only

    @property
    def is_writing(self) -> bool:
        """Whether a save is under way."""
        return self._is_writing

    @property
    def draft(self) -> Draft:
        """The whole draft as it stands now; reads the page."""
        return self._read_page(self._draft)

    def read_page_with(self, read_page: ReadPage) -> None:
        """Name the page that holds kicker, headline, lead and body."""
        self._read_page = read_page

    @property
    def stored(self) -> Draft:
        """The text that the open one was made from: as it was opened or last saved."""
        return self._stored

    def journal_with(self, journal: Buffer) -> None:
        """Write every change down with ``journal``."""
        self._journal = journal
        journal.begin(self._place, self._stored)

    def merge_with(self, merge: Callable[[], None]) -> None:
        """Name what puts two people's texts together."""
        self._merge = merge

    def new(self, draft: Draft | None = None, on_shown: Callable[[], None] = lambda: None) -> None:
        """Start an article, an empty one without ``draft``; it is stored with its first save."""
        self.flush(
            lambda: self._show(self._blank() if draft is None else draft, Place(), on_shown),
            self._tell_unsaved,
        )

    def open(self, article_id: str, on_shown: Callable[[], None] = lambda: None) -> None:
        """Save what is in the buffer, then show another article.

        Of several wishes in a row the latest counts. Where saving fails, the buffer stays.
        """
        self._wish += 1
        wish = self._wish

        def shown(article: Article) -> None:
            if wish == self._wish:
                self.flush(
                    lambda: self._show(article.draft, place_of(article), on_shown),
                    self._tell_unsaved,
                )

        def read() -> None:
            self._jobs.submit(
                Lane.READS, lambda: self._articles.get(article_id), shown, self._on_read_error
            )

        self.flush(read, self._tell_unsaved)

    def edited(self) -> None:
        """Note that the page's text changed, and save it soon."""
        if self.is_read_only:
            return
        self._generation += 1
        self._journal.note()
        now_s = self.quiet.break_off()
        if self._unsaved_since_s is None:
            self._unsaved_since_s = now_s
        if self._state is SaveState.CONFLICT or self._failures:
            return
        self._set_state(SaveState.DIRTY)
        latest_s = self._unsaved_since_s + LONGEST_UNSAVED_S - now_s
        self._timer.start(max(0.0, min(IDLE_S, latest_s)))

    def update(self, **fields: Unpack[Details]) -> None:
        """Change fields of the inspector; equal values change nothing."""
        changed = replace(self._draft, **fields)
        if self.is_read_only or changed == self._draft:
            return
        self._draft = changed
        self.edited()
        self.details_changed.tell(changed)

    def save(self, reason: VersionReason = VersionReason.SAVED) -> None:
        """Save now, as Ctrl+S asks, and keep a version."""
        if self._state is SaveState.CONFLICT:
            self._tell_conflict()
            return
        self._failures = 0
        self._reason = reason
        if self._unsaved_since_s is None and not self._is_writing and self._place.article_id:
            self._unsaved_since_s = self._clock.monotonic_s()
        self._write()

    def replace(self, draft: Draft, reason: VersionReason) -> None:
        """Put another text into the buffer, as an act of writing that can be undone, and save."""
        if self.is_read_only:
            return
        self._draft = draft
        self.draft_replaced.tell(draft)
        self.details_changed.tell(draft)
        self.edited()
        self._reason = reason
        self._write()

    def go_on_from(self, article: Article) -> None:
        """Make the stored article, read after a conflict, what the next save is made from."""
        self._stored = article.draft
        self._failures = 0
        self._set_place(place_of(article))
        self._set_state(SaveState.DIRTY)
        self._notices.clear(TOPIC)

    def hold_elsewhere(self, is_held: bool) -> None:
        """Let the article be read only while somebody else writes in it."""
        self._set_place(replace(self._place, is_held_elsewhere=is_held))

    def reread(self) -> None:
        """Show the open article as it is stored now, unless something unsaved stands here."""
        buffer, article_id = self._buffer, self._place.article_id
        self._jobs.submit(
            Lane.READS,
            lambda: self._articles.get(article_id),
            lambda article: self._on_reread(buffer, article),
            self._on_read_error,
        )

    def flush(
        self, on_saved: Callable[[], None], on_failed: Callable[[], None] = lambda: None
    ) -> None:
        """Call ``on_saved`` once everything is in the library, or ``on_failed`` where it is not."""
        if self._state is SaveState.CONFLICT:
            self._tell_conflict()
            on_failed()
        elif self._unsaved_since_s is None and not self._is_writing:
            on_saved()
        else:
            self._waiting.add(on_saved, on_failed)
            self._write()

    def keep_both(self) -> None:
        """Store the buffer as an article of its own, beside the one it was made from."""
        self._place = Place()
        self._failures = 0
        self._set_state(SaveState.DIRTY)
        self._unsaved_since_s = self._clock.monotonic_s()
        self._notices.clear(TOPIC)
        self._write()

    def move(self, state: ArticleState) -> None:
        """Save, then move the article in the workflow."""
        self.flush(lambda: self._move(state), self._tell_unsaved)

    def stop(self) -> None:
        """Ring no more; called when the window closes."""
        self._timer.stop()

    def _move(self, state: ArticleState) -> None:
        article_id = self._place.article_id
        if article_id:
            self._jobs.submit(
                Lane.WRITES,
                lambda: self._articles.move(article_id, state),
                lambda saved: self._feed.publish(saved.changes),
                self._on_read_error,
            )

    def _write(self) -> None:
        if self._is_writing or self._unsaved_since_s is None:
            return
        self._timer.stop()
        self._is_writing = True
        self._unsaved_since_s = None
        self._set_state(SaveState.SAVING)
        place, generation, draft = self._place, self._generation, self.draft
        reason, self._reason = self._reason, VersionReason.WRITING
        journal, buffer = self._journal, self._journal.id

        def work() -> "tuple[Saved, int]":
            if place.article_id:
                saved = self._articles.save(
                    place.article_id,
                    draft,
                    expected_revision=place.revision,
                    reason=reason,
                    buffer=buffer,
                    index_later=True,
                    initiator=INITIATOR,
                )
            else:
                saved = self._articles.create(draft, buffer=buffer, initiator=INITIATOR)
            journal.rebase(buffer, saved.article)
            return saved, draft.word_count

        self._jobs.submit(
            Lane.WRITES, work, lambda done: self._on_saved(generation, *done), self._on_save_error
        )

    def _on_saved(self, generation: int, saved: "Saved", words: int) -> None:
        self._is_writing = False
        self._failures = 0
        self._notices.clear(TOPIC)
        self._stored = saved.article.draft
        self._set_place(place_of(saved.article, self._place))
        self._feed.publish(saved.changes)
        self._words.tell(words)
        if generation != self._generation:
            if self._waiting:
                self._write()
            elif not self._timer.is_active:
                self._timer.start(IDLE_S)
            return
        self._set_state(SaveState.SAVED)
        self._waiting.release(is_saved=True)

    def _on_save_error(self, error: Exception) -> None:
        self._is_writing = False
        self._unsaved_since_s = self._clock.monotonic_s()
        if isinstance(error, UserError) and error.code in _CONFLICTS:
            self._set_state(SaveState.CONFLICT)
            self._tell_conflict()
        else:
            pause_s = _RETRIES_S[min(self._failures, len(_RETRIES_S) - 1)]
            self._failures += 1
            self._set_state(SaveState.FAILED)
            self._timer.start(pause_s)
            reason = known_error(error).code
            self._notices.show(retrying(reason, pause_s, self.save))
        self._waiting.release(is_saved=False)

    def _tell_conflict(self) -> None:
        self._notices.show(changed_elsewhere(self.keep_both, self._merge))

    def _tell_unsaved(self) -> None:
        if self._state is not SaveState.CONFLICT:
            self._notices.show(stays_open(self.save))

    def _on_read_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error))

    def _show(self, draft: Draft, place: Place, on_shown: Callable[[], None]) -> None:
        self._wish += 1
        self._buffer += 1
        self._timer.stop()
        self._draft = self._stored = draft
        self._reason = VersionReason.WRITING
        self._unsaved_since_s = None
        self._failures = 0
        self._place = place
        self._state = SaveState.CLEAN
        self._notices.clear(TOPIC)
        self._journal.begin(place, draft)
        self.draft_shown.tell(draft)
        self.place_changed.tell(place)
        self.save_state_changed.tell(self._state)
        self._words.count(draft)
        on_shown()

    def _on_changes(self, changes: Changes) -> None:
        if changes.initiator != INITIATOR and self._place.article_id in changes.articles:
            self.reread()

    def _on_reread(self, buffer: int, article: Article) -> None:
        if buffer != self._buffer:
            return
        is_untouched = self._unsaved_since_s is None and not self._is_writing
        if article.revision == self._place.revision:
            self._set_place(place_of(article, self._place))
        elif article.revision > self._place.revision and is_untouched:
            self._show(article.draft, place_of(article, self._place), lambda: None)

    def _set_place(self, place: Place) -> None:
        if place != self._place:
            self._place = place
            self.place_changed.tell(place)

    def _set_state(self, state: SaveState) -> None:
        if state is not self._state:
            self._state = state
            self.save_state_changed.tell(state)
