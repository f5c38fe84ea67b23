"""The main job, played on the real window: import, edit, sign, source, queue, publish."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from editor_app.base.records import dataclass
from editor_app.domain.byline import Byline, Role
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import Destination, QueueRow, QueueState
from editor_app.presenters.jobs import Lane
from editor_app.presenters.open_article import SaveState
from editor_app.presenters.publish import QueueWish
from editor_app.ui.bench import Bench
from editor_app.ui.inspector.tabs import InspectorTab

DESTINATION = "الموقع"
SITE_OPTIONS = {"title": "أنا الخبر", "base_url": "https://example.ma/", "language": "ar"}
TYPED = " وهذه جملة كتبت هنا."
SECOND_BYLINE = Byline(name="هند العلوي", role=Role.PHOTOGRAPHER, credit="📷")
SOURCE_ADDRESS = "https://example.ma/ar/2021/11/25/amn"
_STEP_MS = 50
_LONGEST_S = 120

Ready = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Played:
    """What the demonstration made; ``stuck_at`` names the step that never came to its end."""

    screenshot: Path
    page: Path | None
    stuck_at: str = ""


class Demonstration(QObject):
    """Plays the job step by step in Qt's own event loop, then closes the window.

    Args:
        bench: The open desk in its window.
        source: The page to import.
        into: An existing folder for the site and the screenshot.
    """

    def __init__(self, bench: Bench, source: Path, into: Path) -> None:
        super().__init__(bench.window)
        self._bench = bench
        self._source = source
        self._into = into
        self._step = "start"
        self._rows: tuple[QueueRow, ...] = ()
        self._script = self._steps()
        self._is_ready: Ready = lambda: True
        self._ticks_left = _LONGEST_S * 1000 // _STEP_MS
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self.played: Played | None = None

    def start(self) -> None:
        """Begin."""
        self._timer.start(_STEP_MS)

    def _on_tick(self) -> None:
        self._ticks_left -= 1
        if self._ticks_left <= 0:
            self._end(self._step)
        elif self._is_ready():
            step = next(self._script, None)
            if step is None:
                self._end("")
            else:
                self._step, self._is_ready = step

    def _steps(self) -> Iterator[tuple[str, Ready]]:
        bench = self._bench
        bench.library.import_files([self._source])
        yield "import", lambda: bool(bench.editor.place.article_id and bench.editor.draft.headline)
        self._type_into_lead()
        yield "edit the lead", self._is_saved
        self._sign_and_source()
        yield "sign and name the source", self._is_saved
        self._add_destination()
        yield "add the site", self._has_destination
        bench.inspector.queue_article()
        bench.inspector.publishing.presenter.queue(QueueWish(destinations=(DESTINATION,)))
        yield "publish", self._is_published
        bench.window.go_to_desk()
        bench.inspector.open_tab(InspectorTab.SOURCES)
        yield "settle", lambda: True
        bench.window.grab().save(str(self._screenshot))

    @property
    def _screenshot(self) -> Path:
        return self._into / "desk.png"

    def _type_into_lead(self) -> None:
        lead = self._bench.window.desk_screen.page.page_head.lead
        lead.setFocus()
        lead.moveCursor(QTextCursor.MoveOperation.End)
        typed = QInputMethodEvent()
        typed.setCommitString(TYPED)
        QApplication.sendEvent(lead, typed)

    def _sign_and_source(self) -> None:
        editor = self._bench.editor
        draft = editor.draft
        sources = tuple(
            replace(source, url=SOURCE_ADDRESS) if source.is_primary else source
            for source in draft.sources
        )
        editor.update(bylines=(*draft.bylines, SECOND_BYLINE), sources=sources)
        editor.save()

    def _is_saved(self) -> bool:
        return self._bench.editor.state in (SaveState.SAVED, SaveState.CLEAN)

    def _add_destination(self) -> None:
        options = {"path": str(self._into / "site"), **SITE_OPTIONS}
        bench = self._bench
        bench.jobs.submit(
            Lane.WRITES,
            partial(bench.desk.destinations.add, "site", DESTINATION, options),
            lambda added: bench.feed.publish(added[1]),
            _raise,
        )

    def _has_destination(self) -> bool:
        known: list[Destination] = list(self._bench.desk.destinations.all())
        return any(destination.name == DESTINATION for destination in known)

    def _is_published(self) -> bool:
        self._rows = tuple(self._bench.desk.queue.rows(QueueQuery()))
        return any(row.item.state is QueueState.SENT for row in self._rows)

    def _end(self, stuck_at: str) -> None:
        self._timer.stop()
        sent = [row.item for row in self._rows if row.item.state is QueueState.SENT]
        page = self._into / "site" / sent[0].remote_id if sent else None
        self.played = Played(self._screenshot, page, stuck_at)
        self._bench.window.close()


def _raise(error: Exception) -> None:
    raise error
