"""Ties notes and assignments to the desk: the tab, the marks on the page, the action."""

from functools import cached_property
from typing import TYPE_CHECKING

from editor_app.domain.editor_note import PlacedNote
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs
from editor_app.presenters.notes import NotesPresenter
from editor_app.presenters.timers import Timers
from editor_app.services.desk import Desk
from editor_app.ui.editor.find_session import FindSession
from editor_app.ui.inspector.panel import InspectorPanel
from editor_app.ui.inspector.tabs import InspectorTab
from editor_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from editor_app.ui.editor.note_marks import NoteMarks
    from editor_app.ui.inspector.notes import NotesPage


class NotesDesk:
    """Makes the parts when they are first needed. GUI thread; lives as long as the window.

    Args:
        window: The frame.
        desk: All verbs.
        jobs: The lanes.
        editor: Holds the open article.
        feed: The event of the desk.
        timers: Makes timers.
        inspector: Takes the tab.
        find: Leads to places of the page.
    """

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        jobs: Jobs,
        editor: EditorPresenter,
        feed: ChangeFeed,
        timers: Timers,
        inspector: InspectorPanel,
        find: FindSession,
    ) -> None:
        self._window = window
        self._desk = desk
        self._jobs = jobs
        self._editor = editor
        self._feed = feed
        self._inspector = inspector
        self._find = find
        self.presenter = NotesPresenter(editor, desk.notes, jobs, window.notices, feed, timers)
        self.presenter.placed.subscribe(self._on_placed)
        inspector.add_notes_page(lambda: self.page)
        window.desk_screen.page.edited.connect(self.presenter.text_edited)
        window.actions_.on("edit.note", self.write)

    @cached_property
    def page(self) -> "NotesPage":
        """The tab of notes."""
        from editor_app.ui.inspector.assignment_card import AssignmentCard
        from editor_app.ui.inspector.notes import NotesPage

        theme, times = self._window.theme, self._window.times
        card = AssignmentCard(
            times,
            self._editor,
            self._desk.assignments,
            self._jobs,
            self._window.notices,
            self._feed,
        )
        page = NotesPage(theme, times, self.presenter, card)
        page.place_requested.connect(self._go_to)
        page.new_requested.connect(self.write)
        return page

    @cached_property
    def marks(self) -> "NoteMarks":
        """The marks on the page."""
        from editor_app.ui.editor.note_marks import NoteMarks

        return NoteMarks(self._window.desk_screen.page)

    def write(self) -> None:
        """Open the form for a note on what is selected, or on the article."""
        from editor_app.ui.editor.passage_selection import selected_passage

        passage = selected_passage(self._window.desk_screen.page, self._editor.draft)
        self._window.go_to_desk()
        self._window.actions_["view.inspector"].setChecked(True)
        self._inspector.open_tab(InspectorTab.NOTES)
        self.page.write(passage)

    def _on_placed(self, placed: tuple[PlacedNote, ...]) -> None:
        self._inspector.show_note_count(self.presenter.open_count)
        hits = [hit for each in placed if each.note.is_open for hit in each.hits]
        if hits or "marks" in vars(self):
            self.marks.show(hits)

    def _go_to(self, placed: PlacedNote) -> None:
        self._window.go_to_desk()
        if placed.hits:
            self._find.go_to(placed.hits[0])
        elif placed.is_lost:
            self.presenter.tell_gone()
