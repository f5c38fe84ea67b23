"""Ask for what was sent to be sent once more: the destination answers first, then the person."""

from editor_app.base.errors import UserError
from editor_app.domain.changes import Changes
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, Remedy, done_notice, notice_of
from editor_app.presenters.queue_verbs import TOPIC
from editor_app.services.resending import Resender


class ResendPresenter:
    """Decides what resending says. GUI thread; the destination is asked on the network lane."""

    def __init__(self, resender: Resender, jobs: Jobs, notices: Notices, feed: ChangeFeed) -> None:
        self._resender = resender
        self._jobs = jobs
        self._notices = notices
        self._feed = feed

    def ask(self, item_id: str, *, is_confirmed: bool = False) -> None:
        """Send an item again, once its destination does not hold it and a person has confirmed."""
        self._jobs.submit(
            Lane.NETWORK,
            lambda: self._resender.resend(item_id, is_confirmed=is_confirmed),
            self._on_queued,
            lambda error: self._on_error(item_id, error),
        )

    def _on_queued(self, changes: Changes) -> None:
        self._feed.publish(changes)
        self._notices.show(done_notice(code="release-queued", params={"count": 1}, topic=TOPIC))

    def _on_error(self, item_id: str, error: Exception) -> None:
        if isinstance(error, UserError) and error.code == "resend-needs-consent":
            self._notices.show(
                Notice(
                    code="resend-question",
                    level=Level.WARNING,
                    remedy=Remedy.SEND,
                    on_remedy=lambda: self.ask(item_id, is_confirmed=True),
                    topic=TOPIC,
                )
            )
            return
        self._notices.show(notice_of(error, topic=TOPIC))
