"""Ask the links of the open article: when a person wishes it, and behind each queueing."""

from collections.abc import Callable

from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, notice_of
from editor_app.services.checking import CheckService, LinkReport

TOPIC = "links"


class LinkAsker:
    """Asks on the network's lane; nothing waits for the answers. GUI thread.

    Args:
        checks: The verbs of the checklist.
        jobs: The lanes.
        notices: The message bar.
        on_told: Called when there are answers, so that the checklist runs again.
    """

    def __init__(
        self,
        checks: CheckService,
        jobs: Jobs,
        notices: Notices,
        on_told: Callable[[], None],
    ) -> None:
        self._checks = checks
        self._jobs = jobs
        self._notices = notices
        self._on_told = on_told
        self._asked: set[str] = set()

    def ask(self, article_id: str, *, is_quiet: bool = False) -> None:
        """Ask the links of an article, once at a time.

        Args:
            article_id: Which one; an empty id is one that was never saved.
            is_quiet: Say something only where a link leads nowhere.
        """
        if not article_id or article_id in self._asked:
            return
        self._asked.add(article_id)
        self._jobs.submit(
            Lane.NETWORK,
            lambda: self._checks.check_links(article_id),
            lambda report: self._on_answered(article_id, report, is_quiet),
            lambda error: self._on_error(article_id, error),
        )

    def _on_answered(self, article_id: str, report: LinkReport, is_quiet: bool) -> None:
        self._asked.discard(article_id)
        if report.dead or not is_quiet:
            self._notices.show(
                Notice(
                    code="links-asked",
                    level=Level.WARNING if report.dead else Level.DONE,
                    params={
                        "answering": len(report.answering),
                        "dead": len(report.dead),
                        "unreached": len(report.not_checked),
                    },
                    topic=TOPIC,
                )
            )
        self._on_told()

    def _on_error(self, article_id: str, error: Exception) -> None:
        self._asked.discard(article_id)
        self._notices.show(notice_of(error, topic=TOPIC))
