"""Decide on the texts that a crash left unsaved; none is ever thrown away."""

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft
from editor_app.domain.changes import Changes
from editor_app.domain.history import VersionReason
from editor_app.services.articles import ArticleService
from editor_app.services.journal import JournalService, Leftover
from editor_app.services.versions import VersionService


class RecoveryService:
    """The verbs of recovery. Any thread.

    Args:
        journal: Holds the texts.
        articles: Takes those that become articles.
        versions: Takes those that are put away.
    """

    def __init__(
        self, journal: JournalService, articles: ArticleService, versions: VersionService
    ) -> None:
        self._journal = journal
        self._articles = articles
        self._versions = versions

    def leftovers(self) -> tuple[Leftover, ...]:
        """Return the texts that wait for a decision, oldest first."""
        return self._journal.leftovers()

    def saved_text(self, leftover: Leftover) -> Draft:
        """Return the text that is saved now, for comparison; blank where there is none."""
        try:
            return self._articles.get(leftover.article_id).draft
        except UserError:
            return Draft()

    def keep(self, leftover: Leftover) -> tuple[str, Changes]:
        """Store a text as an article of its own and return its identifier."""
        saved = self._articles.create(
            leftover.draft, reason=VersionReason.RECOVERED, buffer=leftover.buffer
        )
        return saved.article.id, saved.changes

    def discard(self, leftover: Leftover) -> Changes:
        """Put a text away: into the history of its article, or as an article into the bin."""
        if leftover.saved is None:
            article_id, _ = self.keep(leftover)
            return self._articles.delete([article_id])
        self._versions.keep_text(leftover.article_id, leftover.draft, VersionReason.RECOVERED)
        self.forget(leftover)
        return Changes(articles=frozenset({leftover.article_id}))

    def forget(self, leftover: Leftover) -> None:
        """Forget a journal whose text is saved."""
        self._journal.discard(leftover.buffer)
