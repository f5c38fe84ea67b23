"""The article on the desk: one buffer, saved by itself, never lost and never overwritten."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypedDict, Unpack

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.domain.article import Article, ArticleState, Draft
from editor_app.domain.body import Direction
from editor_app.domain.byline import Byline
from editor_app.domain.changes import Changes
from editor_app.domain.image import Picture
from editor_app.domain.source import SourceLink
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, Remedy, known_error, notice_of
from editor_app.presenters.timers import Timers

if TYPE_CHECKING:
    from editor_app.services.articles import ArticleService, Saved

IDLE_S = 1.5
"""A save starts this long after the last key."""
LONGEST_UNSAVED_S = 10.0
"""A save starts at the latest this long after the first unsaved key."""
_RETRIES_S = (2.0, 4.0, 8.0, 16.0, 32.0, 60.0)
_CONFLICTS = frozenset({"article-changed-elsewhere", "article-not-found"})
INITIATOR = "editor"
TOPIC = "save"


class SaveState(StrEnum):
    """How the buffer stands to the library."""

    CLEAN = "clean"
    DIRTY = "dirty"
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"
    """The library could not be written; it is tried again by itself."""
    CONFLICT = "conflict"
    """Somebody else saved this article; nothing is written until the person decides."""


class Details(TypedDict, total=False):
    """The fields of a draft that the inspector edits, and not the page."""

    language: str
    direction: Direction
    bylines: tuple[Byline, ...]
    outlet: str
    published_on: date | None
    sources: tuple[SourceLink, ...]
    pictures: tuple[Picture, ...]
    section: str
    keywords: tuple[str, ...]
    ticker: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the open article stands. ``article_id`` is empty until a new one is first saved."""

    article_id: str = ""
    revision: int = 0
    state: ArticleState = ArticleState.DRAFT
    is_deleted: bool = False


ReadPage = Callable[[Draft], Draft]
"""Returns a draft with the page's own fields (kicker, headline, lead, body) put in."""


class EditorPresenter:
    """Decides when the open article is saved, and what happens when it cannot be. GUI thread.

    The page edits kicker, headline, lead and body and calls :meth:`edited`; the inspector edits
    the other fields through :meth:`update`. Both show what the hooks tell:

    - ``draft_shown(draft)``: another text is in the buffer; show all of it anew;
    - ``details_changed(draft)``: fields of the inspector changed, the page's did not;
    - ``place_changed(place)``: identifier, revision, workflow state or bin changed;
    - ``save_state_changed(state)``;
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
        self.details_changed: Hook[[Draft]] = Hook()
        self.place_changed: Hook[[Place]] = Hook()
        self.save_state_changed: Hook[[SaveState]] = Hook()
        self.counted: Hook[[int]] = Hook()
        self._articles = articles
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._clock = clock
        self._blank = blank
        self._read_page: ReadPage = lambda draft: draft
        self._timer = timers(self._write)
        self._draft = blank()
        self._place = Place()
        self._state = SaveState.CLEAN
        self._buffer = 0
        self._wish = 0
        self._generation = 0
        self._unsaved_since_s: float | None = None
        self._is_writing = False
        self._failures = 0
        self._waiting: list[tuple[Callable[[], None], Callable[[], None]]] = []
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
        """Whether the article lies in the bin."""
        return self._place.is_deleted

    @property
    def draft(self) -> Draft:
        """The whole draft as it stands now; reads the page."""
        return self._read_page(self._draft)

    def read_page_with(self, read_page: ReadPage) -> None:
        """Name the page that holds kicker, headline, lead and body."""
        self._read_page = read_page

    def new(self, draft: Draft | None = None, on_shown: Callable[[], None] = lambda: None) -> None:
        """Start an article, an empty one without ``draft``; it is stored with its first save."""

        def show() -> None:
            self._show(self._blank() if draft is None else draft, Place())
            on_shown()

        self.flush(show, self._tell_unsaved)

    def open(self, article_id: str, on_shown: Callable[[], None] = lambda: None) -> None:
        """Save what is in the buffer, then show another article.

        Of several wishes in a row the latest counts. Where saving fails, the buffer stays.
        """
        self._wish += 1
        wish = self._wish

        def shown(article: Article) -> None:
            if wish == self._wish:
                self.flush(lambda: self._show_article(article, on_shown), self._tell_unsaved)

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
        now_s = self._clock.monotonic_s()
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

    def save(self) -> None:
        """Save now, as Ctrl+S asks."""
        if self._state is SaveState.CONFLICT:
            self._tell_conflict()
            return
        self._failures = 0
        self._write()

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
            self._waiting.append((on_saved, on_failed))
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

        def work() -> "tuple[Saved, int]":
            if place.article_id:
                saved = self._articles.save(
                    place.article_id, draft, expected_revision=place.revision, initiator=INITIATOR
                )
            else:
                saved = self._articles.create(draft, initiator=INITIATOR)
            return saved, draft.word_count

        self._jobs.submit(
            Lane.WRITES, work, lambda done: self._on_saved(generation, *done), self._on_save_error
        )

    def _on_saved(self, generation: int, saved: "Saved", words: int) -> None:
        self._is_writing = False
        self._failures = 0
        self._notices.clear(TOPIC)
        self._set_place(_place_of(saved.article))
        self._feed.publish(saved.changes)
        self.counted.tell(words)
        if generation != self._generation:
            if self._waiting:
                self._write()
            elif not self._timer.is_active:
                self._timer.start(IDLE_S)
            return
        self._set_state(SaveState.SAVED)
        self._release_waiting(is_saved=True)

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
            self._notices.show(
                Notice(
                    code="save-failed-retrying",
                    level=Level.BAD,
                    params={"reason": reason, "seconds": int(pause_s)},
                    remedy=Remedy.RETRY,
                    on_remedy=self.save,
                    topic=TOPIC,
                )
            )
        self._release_waiting(is_saved=False)

    def _release_waiting(self, *, is_saved: bool) -> None:
        waiting, self._waiting = self._waiting, []
        for on_saved, on_failed in waiting:
            (on_saved if is_saved else on_failed)()

    def _tell_conflict(self) -> None:
        self._tell(
            Notice(code="article-changed-elsewhere", level=Level.BAD, topic=TOPIC),
            Remedy.KEEP_BOTH,
            self.keep_both,
        )

    def _tell_unsaved(self) -> None:
        if self._state is not SaveState.CONFLICT:
            notice = Notice(code="stays-open-unsaved", level=Level.BAD, topic=TOPIC)
            self._tell(notice, Remedy.RETRY, self.save)

    def _tell(self, notice: Notice, remedy: Remedy, on_remedy: Callable[[], None]) -> None:
        self._notices.show(replace(notice, remedy=remedy, on_remedy=on_remedy))

    def _on_read_error(self, error: Exception) -> None:
        self._notices.show(notice_of(known_error(error)))

    def _show_article(self, article: Article, on_shown: Callable[[], None]) -> None:
        self._show(article.draft, _place_of(article))
        on_shown()

    def _show(self, draft: Draft, place: Place) -> None:
        self._wish += 1
        self._buffer += 1
        self._timer.stop()
        self._draft = draft
        self._unsaved_since_s = None
        self._failures = 0
        self._place = place
        self._state = SaveState.CLEAN
        self._notices.clear(TOPIC)
        self.draft_shown.tell(draft)
        self.place_changed.tell(place)
        self.save_state_changed.tell(self._state)
        self.counted.tell(draft.word_count)

    def _on_changes(self, changes: Changes) -> None:
        article_id = self._place.article_id
        if changes.initiator == INITIATOR or article_id not in changes.articles:
            return
        buffer = self._buffer
        self._jobs.submit(
            Lane.READS,
            lambda: self._articles.get(article_id),
            lambda article: self._on_reread(buffer, article),
            self._on_read_error,
        )

    def _on_reread(self, buffer: int, article: Article) -> None:
        if buffer != self._buffer:
            return
        is_untouched = self._unsaved_since_s is None and not self._is_writing
        if article.revision == self._place.revision:
            self._set_place(_place_of(article))
        elif article.revision > self._place.revision and is_untouched:
            self._show(article.draft, _place_of(article))

    def _set_place(self, place: Place) -> None:
        if place != self._place:
            self._place = place
            self.place_changed.tell(place)

    def _set_state(self, state: SaveState) -> None:
        if state is not self._state:
            self._state = state
            self.save_state_changed.tell(state)


def _place_of(article: Article) -> Place:
    return Place(
        article_id=article.id,
        revision=article.revision,
        state=article.state,
        is_deleted=article.deleted_utc is not None,
    )
