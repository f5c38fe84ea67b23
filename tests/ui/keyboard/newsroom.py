"""The real window over a library of its own, with what a writer at a keyboard sees of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QTextEdit, QWidget

from editor_app.app import build_desk
from editor_app.base.clock import SystemClock
from editor_app.base.paths import data_folder
from editor_app.base.settings import Settings
from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.ui.bench import Bench
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.page_head import PageHead
from editor_app.ui.inspector.tabs import InspectorTab
from editor_app.ui.program import Program, make_application
from tests.ui.keyboard.strokes import LATIN, Keyboard

_MOST_TABS = 80


def said(context: str, words: str) -> str:
    """Return words in the language of the window."""
    return QCoreApplication.translate(context, words)


def names_of(widget: QWidget) -> tuple[str, ...]:
    """Return what a widget is called, and what stands on it."""
    if isinstance(widget, QAbstractButton):
        return widget.accessibleName(), widget.text().strip()
    return (widget.accessibleName(),)


class Newsroom:
    """One window and the keyboard before it.

    Args:
        application: Qt's.
        program: The open program.
        folder: Where it keeps its things, and a scene may put its own.
    """

    def __init__(self, application: QApplication, program: Program, folder: Path) -> None:
        assert program.bench is not None
        self.folder = folder
        self.program = program
        self.bench: Bench = program.bench
        self.keys = Keyboard(application)

    @property
    def head(self) -> PageHead:
        """The fields over the body."""
        return self.bench.window.desk_screen.page.page_head

    @property
    def body(self) -> BodyEdit:
        """The body's surface."""
        return self.bench.window.desk_screen.page.body_edit

    @property
    def focused(self) -> QWidget:
        """The widget that takes the keys."""
        widget = QApplication.focusWidget()
        assert widget is not None, "no widget takes the keys"
        return widget

    @property
    def texts(self) -> tuple[str, str, str, str]:
        """Kicker, headline, lead and body, as they would be stored."""
        page = self.bench.window.desk_screen.page
        return (*page.head(), page.body().text)

    def where(self) -> str:
        """Name the field that has the keys, and the place of its caret."""
        widget = self.focused
        if isinstance(widget, QTextEdit):
            cursor = widget.textCursor()
            return f"{widget.accessibleName()} {cursor.anchor()}-{cursor.position()}"
        return f"{type(widget).__name__} {widget.accessibleName()}"

    def open(self, draft: Draft) -> None:
        """Put an article on the desk, with the caret at the end of its headline."""
        article_id = self.bench.desk.articles.create(draft).article.id
        self.bench.open_article(article_id)
        self.until(lambda: self.bench.editor.place.article_id == article_id)
        self.bench.window.desk_screen.page.focus_headline()
        self.rest()

    def until(self, holds: Callable[[], bool], timeout_ms: int = 8000) -> None:
        """Let events run until something holds."""
        loop, waited = QEventLoop(), QTimer()
        waited.setSingleShot(True)
        waited.start(timeout_ms)
        while not holds():
            assert waited.isActive(), "it never came true"
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)

    def go_on_to(self, wanted: QWidget | str, key: str = "tab") -> None:
        """Press Tab until a widget has the keys: this one, or the one of this name."""
        met = []
        for _ in range(_MOST_TABS):
            if self.focused is wanted or wanted in names_of(self.focused):
                return
            met.append(self.where())
            self.keys.press(key)
        raise AssertionError(f"{key} never came to {wanted}: {met}")

    def run(self, name: str) -> None:
        """Run an action by its words in the palette."""
        words = self.bench.window.actions_[name].text()
        self.keys.press("ctrl+k")
        field = self.bench.window.field
        self.keys.write(words.rstrip("…"))
        self.until(lambda: any(words in each for each in field.choices))
        self.keys.layout(LATIN)
        self.keys.press("enter")
        self.rest()

    def open_tab(self, name: str) -> None:
        """Show a tab of the inspector through the palette, and go into it by F6."""
        inspector, field = self.bench.inspector, self.bench.window.field
        tab = InspectorTab(name)
        words = inspector.word_of(tab)
        self.keys.press("ctrl+k")
        self.keys.write(words)
        self.until(lambda: words in field.choices)
        self.keys.layout(LATIN)
        self.keys.press(*["down"] * field.choices.index(words), "enter")
        assert inspector.tab is tab, (inspector.tab, field.choices)
        self.rest()
        for _ in range(8):
            if inspector.isAncestorOf(self.focused):
                return
            self.keys.press("f6")
        raise AssertionError(f"F6 never came to the inspector: {self.where()}")

    def write_in(self, *paragraphs: str) -> None:
        """Open an article with these paragraphs, and go down to the end of its body."""
        self.open(Draft(headline="بلاغ", body=body_of(*paragraphs)))
        self.keys.press("tab", "tab", "ctrl+end")
        assert self.focused is self.body, self.where()

    def stored(self) -> Draft:
        """Save by key, and return the open article as the library holds it."""
        self.keys.press("ctrl+s")
        self.rest()
        return self.bench.desk.articles.get(self.bench.editor.place.article_id).draft

    def rest(self) -> None:
        """Wait until nothing is under way."""
        self.until(lambda: self.program.jobs.running == 0)


@contextmanager
def newsroom(language: str) -> Iterator[Newsroom]:
    """Open the window in a language of the interface, and close it in the end."""
    application = make_application()
    application.setQuitOnLastWindowClosed(False)
    with TemporaryDirectory(prefix="mihbara-keys-") as folder:
        data = data_folder(Path(folder))
        settings = Settings(data.settings)
        settings.set("interface.language", language)
        settings.set("queue.runs_in_window", False)
        clock = SystemClock()
        program = Program(
            application, data, settings, clock, lambda: build_desk(data, settings, clock)
        )
        program.start()
        loop = QEventLoop()
        program.opened.subscribe(lambda _bench: loop.quit())
        loop.exec()
        room = Newsroom(application, program, Path(folder))
        room.until(lambda: QApplication.activeWindow() is program.window)
        room.rest()
        try:
            yield room
        finally:
            program.window.close()
            room.until(lambda: not program.window.isVisible())
            program.end()
            program.window.deleteLater()
