"""Look at the open article as a site would show it, before it is published."""

from collections.abc import Callable, Sequence
from functools import partial

from editor_app.base.errors import UserError
from editor_app.domain.serving import ServedSite
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Notices, notice_of
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
        choose: Lets a person choose among the names of several sites, and calls back with one.
    """

    def __init__(
        self,
        serving: ServingService,
        editor: EditorPresenter,
        jobs: Jobs,
        notices: Notices,
        browse: Callable[[str], None],
        choose: Callable[[Sequence[str], Callable[[str], None]], None],
    ) -> None:
        self._serving = serving
        self._editor = editor
        self._jobs = jobs
        self._notices = notices
        self._browse = browse
        self._choose = choose
        self._served: dict[str, ServedSite] = {}

    def show(self) -> None:
        """Save the open article and open its preview, at the site that is chosen of several."""
        self._editor.flush(self._ask)

    def stop(self) -> None:
        """End every server that runs."""
        served, self._served = self._served, {}
        for one in served.values():
            one.stop()

    def _ask(self) -> None:
        article_id = self._editor.place.article_id
        if not article_id:
            self._on_error(UserError("article-never-saved"))
            return
        self._jobs.submit(
            Lane.READS, self._names, partial(self._on_sites_read, article_id), self._on_error
        )

    def _names(self) -> list[str]:
        names = [site.name for site in self._serving.sites()]
        if not names:
            raise UserError("preview-needs-site")
        return names

    def _on_sites_read(self, article_id: str, names: Sequence[str]) -> None:
        if len(names) == 1:
            self._show_at(article_id, names[0])
        else:
            self._choose(names, partial(self._show_at, article_id))

    def _show_at(self, article_id: str, name: str) -> None:
        # One after another, so that two wishes never start two servers.
        self._jobs.submit(
            Lane.WRITES, lambda: self._address(article_id, name), self._browse, self._on_error
        )

    def _address(self, article_id: str, name: str) -> str:
        if name not in self._served:
            self._served[name] = self._serving.start(name)
        return self._served[name].preview_address(article_id)

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=_TOPIC))
