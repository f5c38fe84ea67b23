"""The history of the open article: its versions, what differs, and the way back."""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.changes import Changes
from editor_app.domain.history import Act, Entry, VersionReason, newest_first
from editor_app.presenters.comparing import Compared, Comparison, compare, with_paragraph_back
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, done_notice, notice_of
from editor_app.presenters.open_article import Place

if TYPE_CHECKING:
    from editor_app.presenters.editor import EditorPresenter
    from editor_app.services.versions import SentTexts, VersionService


class SideKind(StrEnum):
    """What a version can be compared with."""

    NOW = "now"
    VERSION = "version"
    SENT = "sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One text to compare a version with: the open one, a version, or what went out."""

    kind: SideKind
    number: int = 0
    destination: str = ""
    moment_utc: datetime | None = None


NOW = Side(kind=SideKind.NOW)


def key_of(entry: Entry) -> int | str:
    """Return what an entry of the history is chosen by."""
    return entry.release_id if isinstance(entry, Act) else entry.number


class HistoryPresenter:
    """Decides for the history tab. GUI thread.

    - ``listed(rows, sides)``: versions and what was done in public, newest first, and what they
      can be compared with;
    - ``compared(comparison)``: what differs between the chosen row and the other side; None
      while there is nothing to show.

    Args:
        editor: Holds the open article.
        versions: The verbs of versions.
        jobs: Runs them away from the screen.
        notices: The message bar.
        feed: The event of the desk.
    """

    def __init__(
        self,
        editor: "EditorPresenter",
        versions: "VersionService",
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
    ) -> None:
        self.listed: Hook[[Sequence[Entry], Sequence[Side]]] = Hook()
        self.compared: Hook[[Comparison | None]] = Hook()
        self._editor = editor
        self._versions = versions
        self._jobs = jobs
        self._notices = notices
        self._sent: dict[str, Draft] = {}
        self._article_id = ""
        self._chosen: int | str = ""
        self._side = NOW
        self._shown: Comparison | None = None
        self._told: tuple[str, Sequence[str]] = ("", ())
        self._wish = 0
        self._is_watched = False
        editor.place_changed.subscribe(self._on_place_changed)
        feed.subscribe(self._on_changes)

    def watch(self, is_watched: bool) -> None:
        """Load while somebody looks, and only then."""
        self._is_watched = is_watched
        if is_watched:
            self._load()

    def choose(self, entry: int | str) -> None:
        """Compare a version, or what was sent with an act, with the other side.

        Args:
            entry: The number of the version, or the id of the release.
        """
        self._chosen = entry
        self._compare()

    def against(self, side: Side) -> None:
        """Compare the chosen version with another side."""
        self._side = side
        self._compare()

    def restore(self) -> None:
        """Put the chosen version into the buffer; what stood there stays a version."""
        if self._shown is not None:
            self._put(self._shown.before, "version-restored")

    def restore_part(self, part: Compared) -> None:
        """Bring back one paragraph, where the version is compared with the open text."""
        if self._shown is not None and self._side == NOW:
            self._put(with_paragraph_back(self._shown, part), "paragraph-restored")

    def _put(self, draft: Draft, code: str) -> None:
        before = self._editor.draft
        self._editor.replace(draft, VersionReason.RESTORED)
        self._notices.show(
            done_notice(
                code=code, undo=lambda: self._editor.replace(before, VersionReason.RESTORED)
            )
        )
        self._compare()

    def _load(self) -> None:
        article_id = self._article_id = self._editor.place.article_id
        if not article_id:
            self.listed.tell((), ())
            self._show(None)
            return

        def work() -> "tuple[Sequence[Entry], SentTexts]":
            rows = newest_first(self._versions.rows_of(article_id), self._versions.acts(article_id))
            return rows, self._versions.sent_texts(article_id)

        self._jobs.submit(
            Lane.READS, work, lambda found: self._on_loaded(article_id, *found), self._on_error
        )

    def _on_loaded(self, article_id: str, rows: Sequence[Entry], sent: "SentTexts") -> None:
        if article_id != self._article_id:
            return
        self._tell_damaged(sent.damaged)
        self._sent = {text.destination: text.draft for text in sent.texts}
        sides = [NOW]
        sides += [
            Side(kind=SideKind.SENT, destination=text.destination, moment_utc=text.sent_utc)
            for text in sent.texts
        ]
        sides += [
            Side(kind=SideKind.VERSION, number=row.number, moment_utc=row.saved_utc)
            for row in rows
            if not isinstance(row, Act)
        ]
        self.listed.tell(rows, sides)
        if self._chosen not in {key_of(row) for row in rows}:
            self._chosen = ""
            self._show(None)

    def _tell_damaged(self, names: Sequence[str]) -> None:
        """Say which destinations cannot be compared with, once for each article."""
        if names and (self._article_id, names) != self._told:
            params = {"names": ", ".join(names), "count": len(names)}
            code = "sent-texts-damaged"
            self._notices.show(Notice(code=code, level=Level.WARNING, params=params, topic=code))
        self._told = (self._article_id, names)

    def _compare(self) -> None:
        self._wish += 1
        if not self._chosen:
            self._show(None)
            return
        wish, chosen, other = self._wish, self._chosen, self._other()

        def work() -> Comparison:
            if isinstance(chosen, str):
                return compare(self._versions.released(chosen), other())
            return compare(self._versions.get(chosen).draft, other())

        def done(comparison: Comparison) -> None:
            if wish == self._wish:
                self._show(comparison)

        self._jobs.submit(Lane.READS, work, done, self._on_error)

    def _other(self) -> Callable[[], Draft]:
        """Return what gives the text of the other side, away from the screen."""
        side = self._side
        if side.kind is SideKind.VERSION:
            return lambda: self._versions.get(side.number).draft
        draft = self._sent.get(side.destination)
        if side.kind is SideKind.NOW or draft is None:
            draft = self._editor.draft
        found = draft
        return lambda: found

    def _show(self, comparison: Comparison | None) -> None:
        self._shown = comparison
        self.compared.tell(comparison)

    def _on_place_changed(self, place: Place) -> None:
        if place.article_id != self._article_id:
            self._chosen, self._side = "", NOW
            self._show(None)
        if self._is_watched:
            self._load()

    def _on_changes(self, changes: Changes) -> None:
        if self._is_watched and self._article_id in changes.articles:
            self._load()

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error))
