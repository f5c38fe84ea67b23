"""Look at the open article as a site would show it, before it is published."""

from collections.abc import Callable

from editor_app.base.errors import UserError
from editor_app.domain.serving import ServedSite
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Notices, known_error, notice_of
from editor_app.services.serving import ServingService

_TOPIC = "site-preview"


class SitePreviewPresenter:
    """Starts a server on loopback when a preview is first wanted. GUI thread.

    Args:
        serving: Serves sites.
        editor: Holds the article; it is saved before it is shown.
        jobs: The lanes.
        notices: The message bar.
        browse: Opens an address in the browser.
    """

    def __init__(
        self,
        serving: ServingService,
        editor: EditorPresenter,
        jobs: Jobs,
        notices: Notices,
        browse: Callable[[str], None],
    ) -> None:
        self._serving = serving
        self._editor = editor
        self._jobs = jobs
        self._notices = notices
        self._browse = browse
        self._served: ServedSite | None = None

    def show(self) -> None:
        """Save the open article and open its preview at the first site."""
        self._editor.flush(self._ask)

    def stop(self) -> None:
        """End the server, where one runs."""
        served, self._served = self._served, None
        if served is not None:
            served.stop()

    def _ask(self) -> None:
        article_id = self._editor.place.article_id
        if not article_id:
            self._on_error(UserError("article-never-saved"))
            return
        # One after another, so that two wishes never start two servers.
        self._jobs.submit(
            Lane.WRITES, lambda: self._address(article_id), self._browse, self._on_error
        )

    def _address(self, article_id: str) -> str:
        if self._served is None:
            sites = self._serving.sites()
            if not sites:
                raise UserError("preview-needs-site")
            self._served = self._serving.start(sites[0].name)
        return self._served.preview_address(article_id)

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(known_error(error), topic=_TOPIC))
