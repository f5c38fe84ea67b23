"""Puts the open text and somebody else's together, after both were made from one."""

from typing import TYPE_CHECKING

from editor_app.domain.article import Article
from editor_app.domain.history import VersionReason
from editor_app.domain.merge import Merged, merge
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, done_notice, notice_of

if TYPE_CHECKING:
    from editor_app.presenters.editor import EditorPresenter
    from editor_app.services.articles import ArticleService
    from editor_app.services.versions import VersionService


class MergePresenter:
    """Offers the merge where a save met a newer text. GUI thread.

    Both texts are kept as versions before the merged one is stored, and the merge is an act of
    writing that Ctrl+Z takes back.

    Args:
        editor: Holds the open article.
        articles: Reads theirs.
        versions: Keeps mine.
        jobs: Runs them away from the screen.
        notices: The message bar.
    """

    def __init__(
        self,
        editor: "EditorPresenter",
        articles: "ArticleService",
        versions: "VersionService",
        jobs: Jobs,
        notices: Notices,
    ) -> None:
        self._editor = editor
        self._articles = articles
        self._versions = versions
        self._jobs = jobs
        self._notices = notices
        editor.merge_with(self.merge)

    def merge(self) -> None:
        """Read their text, put both together and save."""
        editor = self._editor
        article_id = editor.place.article_id
        base, mine = editor.stored, editor.draft

        def work() -> tuple[Article, Merged]:
            self._versions.keep_text(article_id, mine, VersionReason.WRITING)
            theirs = self._articles.get(article_id)
            return theirs, merge(base, mine, theirs.draft)

        self._jobs.submit(
            Lane.WRITES,
            work,
            lambda done: self._on_merged(article_id, *done),
            lambda error: self._notices.show(notice_of(error)),
        )

    def _on_merged(self, article_id: str, theirs: Article, merged: Merged) -> None:
        if self._editor.place.article_id != article_id:
            return
        self._editor.go_on_from(theirs)
        self._editor.replace(merged.draft, VersionReason.MERGED)
        clashes = merged.paragraphs + len(merged.fields)
        if clashes:
            self._notices.show(
                Notice(code="texts-merged-clashing", level=Level.WARNING, params={"count": clashes})
            )
        else:
            self._notices.show(done_notice(code="texts-merged"))
