"""The screens beside the desk: made, with what they import, when somebody first goes there."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs
from editor_app.presenters.moved_times import MovedTimesPresenter
from editor_app.presenters.pages import Pages
from editor_app.presenters.resending import ResendPresenter
from editor_app.services.desk import Desk
from editor_app.ui.browsing import browse
from editor_app.ui.main_window import MainWindow
from editor_app.ui.site_desk import SiteDesk

if TYPE_CHECKING:
    from editor_app.ui.queue.screen import QueueScreen


class OtherScreens:
    """Makes the queue, the destinations and the directory of people. GUI thread.

    Args:
        window: The frame that shows them.
        desk: All verbs.
        jobs: The lanes.
        feed: The event of the desk.
        moved: Settles schedules that newer zone rules move.
        sites: Knows the pictures that readers' reports have hidden.
    """

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        jobs: Jobs,
        feed: ChangeFeed,
        moved: MovedTimesPresenter,
        sites: SiteDesk,
    ) -> None:
        self._window = window
        self._desk = desk
        self._jobs = jobs
        self._feed = feed
        self._moved = moved
        self._sites = sites
        self._wanted = ""
        self._pages = Pages(desk.destinations, jobs, window.notices, browse)
        self._queue: QueueScreen | None = None
        self._resending = ResendPresenter(desk.resender, jobs, window.notices, feed)
        window.offer_screen("queue", self._make_queue)
        window.offer_screen("destinations", self._make_destinations)
        window.offer_screen("people", self._make_people)

    def show_item(self, item_id: str) -> None:
        """Go to the queue, to the row of an item."""
        self._wanted = item_id
        self._window.go_to("queue")
        if self._queue is not None:
            self._queue.show_item(item_id)

    def _make_queue(self) -> QWidget:
        from editor_app.ui.queue.hidden_pictures import HiddenPictures
        from editor_app.ui.queue.screen import QueueScreen

        window = self._window
        screen = QueueScreen(
            window.theme,
            window.times,
            self._desk.queue,
            self._jobs,
            window.notices,
            self._feed,
            self._desk.settings,
            deadlines=self._desk.assignments.deadlines,
        )
        screen.desk_requested.connect(window.go_to_desk)
        screen.page_requested.connect(self._pages.open)
        screen.resend_requested.connect(self._resending.ask)
        screen.keep_requested.connect(self._moved.keep)
        hidden = HiddenPictures(window.theme, window.language, self._sites.reported)
        hidden.show_cases(self._sites.rows)
        self._sites.cases_shown.subscribe(hidden.show_cases)
        screen.put_above(hidden)
        self._queue = screen
        if self._wanted:
            screen.show_item(self._wanted)
        else:
            screen.load()
        return screen

    def _make_destinations(self) -> QWidget:
        from editor_app.ui.destinations.screen import DestinationsScreen

        screen = DestinationsScreen(
            self._window.theme,
            self._window.language,
            self._desk.settings.text("house.outlet"),
            self._desk.destinations,
            self._jobs,
            self._window.notices,
            self._feed,
        )
        screen.load()
        return screen

    def _make_people(self) -> QWidget:
        from editor_app.ui.people.screen import PeopleScreen

        window = self._window
        screen = PeopleScreen(
            window.theme,
            window.language,
            self._desk.contributors,
            self._jobs,
            window.notices,
            self._feed,
        )
        screen.load()
        return screen
