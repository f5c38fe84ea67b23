"""The notes on the open article: where their passages stand in the text, and the verbs."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from editor_app.domain.changes import Changes
from editor_app.domain.editor_note import EditorNote, PlacedNote, open_first, placed_in
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, Remedy, notice_of
from editor_app.presenters.open_article import Place
from editor_app.presenters.timers import Timers

if TYPE_CHECKING:
    from editor_app.domain.article import Draft
    from editor_app.domain.passage import Passage
    from editor_app.presenters.editor import EditorPresenter
    from editor_app.services.notes import Noted, NoteService

TOPIC = "notes"
EDITING_S = 0.7
"""So long after the last key the passages are looked for again."""


class NotesPresenter:
    """Decides for the notes. GUI thread; reading and looking for passages run on the lanes.

    - ``placed(notes)``: the notes in the order of reading, with their places in the text.

    Args:
        editor: Holds the open article.
        notes: The verbs of notes.
        jobs: Runs them away from the screen.
        notices: The message bar.
        feed: The event of the desk.
        timers: Makes alarms.
    """

    def __init__(
        self,
        editor: "EditorPresenter",
        notes: "NoteService",
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        timers: Timers,
    ) -> None:
        self.placed: Hook[[tuple[PlacedNote, ...]]] = Hook()
        self._editor = editor
        self._notes = notes
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._timer = timers(self._place_again)
        self._article_id = ""
        self._shown: tuple[PlacedNote, ...] = ()
        self._number = 0
        self._damaged = 0
        editor.place_changed.subscribe(self._on_place_changed)
        editor.draft_shown.subscribe(self._on_draft_shown)
        feed.subscribe(self._on_changes)

    @property
    def shown(self) -> tuple[PlacedNote, ...]:
        """The notes as they were placed last."""
        return self._shown

    @property
    def open_count(self) -> int:
        """How many of them nobody has settled."""
        return sum(each.note.is_open for each in self._shown)

    def text_edited(self) -> None:
        """Look for the passages again soon, where there are any."""
        if any(each.note.passage is not None for each in self._shown):
            self._timer.start(EDITING_S)

    def write(self, text: str, passage: "Passage | None", on_done: Callable[[], None]) -> None:
        """Write a note on the open article, which is saved first."""

        def save() -> None:
            article_id = self._editor.place.article_id
            if not article_id:
                self._tell("note-needs-article", Level.WARNING)
                return
            self._do(lambda: self._notes.add(article_id, text, passage), lambda _: on_done())

        self._editor.flush(save)

    def answer(self, note_id: str, text: str, on_done: Callable[[], None]) -> None:
        """Answer a note."""
        self._do(lambda: self._notes.answer(note_id, text), lambda _: on_done())

    def resolve(self, note_id: str) -> None:
        """Settle a note, with a way back."""

        def done(_note: EditorNote) -> None:
            self._tell("note-resolved", Level.DONE, partial(self.reopen, note_id))

        self._do(lambda: self._notes.resolve(note_id), done)

    def reopen(self, note_id: str) -> None:
        """Open a settled note again."""
        self._do(lambda: self._notes.reopen(note_id))

    def remove(self, note_id: str) -> None:
        """Remove a note, with a way back."""

        def done(note: EditorNote) -> None:
            self._tell("note-removed", Level.DONE, partial(self._restore, note))

        self._do(lambda: self._notes.remove(note_id), done)

    def tell_gone(self) -> None:
        """Say that a passage is no longer in the text."""
        self._tell("note-passage-gone", Level.INFO)

    def _restore(self, note: EditorNote) -> None:
        self._do(lambda: self._notes.restore(note))

    def _do(
        self,
        work: "Callable[[], Noted]",
        on_done: Callable[[EditorNote], None] = lambda note: None,
    ) -> None:
        def done(noted: "Noted") -> None:
            self._feed.publish(noted.changes)
            on_done(noted.note)

        self._jobs.submit(Lane.WRITES, work, done, self._on_error)

    def _tell(self, code: str, level: Level, undo: Callable[[], None] | None = None) -> None:
        remedy = None if undo is None else Remedy.UNDO
        self._notices.show(
            Notice(code=code, level=level, remedy=remedy, on_remedy=undo, topic=TOPIC)
        )

    def _load(self) -> None:
        article_id = self._article_id
        self._number += 1
        self._timer.stop()
        if not article_id:
            self._show(())
            return

        def work() -> tuple[Sequence[EditorNote], int]:
            return self._notes.of(article_id), self._notes.damaged_count(article_id)

        self._jobs.submit(Lane.READS, work, partial(self._on_read, self._number), self._on_error)

    def _on_read(self, number: int, found: tuple[Sequence[EditorNote], int]) -> None:
        if number != self._number:
            return
        notes, damaged = found
        if damaged and damaged != self._damaged:
            params = {"count": damaged}
            self._notices.show(
                Notice(code="notes-damaged", level=Level.WARNING, params=params, topic=TOPIC)
            )
        self._damaged = damaged
        self._place(notes)

    def _place_again(self) -> None:
        self._place([each.note for each in self._shown])

    def _place(self, notes: Sequence[EditorNote]) -> None:
        """Look for passages in the text as it stands; without any the text is not even read."""
        self._number += 1
        if all(note.passage is None for note in notes):
            self._show(open_first([PlacedNote(note=note) for note in notes]))
            return
        draft = self._editor.draft
        self._jobs.submit(
            Lane.READS,
            lambda: open_first(placed_in(notes, draft)),
            partial(self._on_placed, self._number),
            self._on_error,
        )

    def _on_placed(self, number: int, placed: tuple[PlacedNote, ...]) -> None:
        if number == self._number:
            self._show(placed)

    def _show(self, placed: tuple[PlacedNote, ...]) -> None:
        if placed or self._shown:
            self._shown = placed
            self.placed.tell(placed)

    def _on_place_changed(self, place: Place) -> None:
        if place.article_id != self._article_id:
            self._article_id, self._damaged = place.article_id, 0
            self._show(())
            self._load()

    def _on_draft_shown(self, _draft: "Draft") -> None:
        if self._shown:
            self._place_again()

    def _on_changes(self, changes: Changes) -> None:
        if self._article_id in changes.articles:
            self._load()

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))
