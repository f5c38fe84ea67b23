"""The window: a frame that shows at once, then the desk in it, then what the open library holds."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QIcon,
    QKeyEvent,
    QPixmap,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.base.assets import asset
from editor_app.base.clock import Clock
from editor_app.base.settings import Settings
from editor_app.ui.actions import Actions
from editor_app.ui.dropping import dropped_page, importable_files
from editor_app.ui.lone_alt import LoneAlt
from editor_app.ui.palette import CommandField, FindArticles
from editor_app.ui.rail import Rail
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import STRIP
from editor_app.ui.top_bar import TopBar
from editor_app.ui.ways_around import WaysAround, press_focused
from editor_app.ui.widgets.card import Rule

if TYPE_CHECKING:
    from editor_app.base.errors import AppError
    from editor_app.ui.desk_screen import DeskScreen
    from editor_app.ui.message_bar import MessageBar
    from editor_app.ui.preferences import Preferences
    from editor_app.ui.status_strip import StatusStrip
    from editor_app.ui.time_words import TimeWords

DESK, SETTINGS = "desk", "settings"

MakeScreen = Callable[[], QWidget]


class MainWindow(QMainWindow):
    """The frame around the screens. What happens in it, the bench decides.

    It is made bare, to be on the screen soon; what it imports before :meth:`furnish` holds it up.

    Args:
        theme: The theme.
        settings: The options.
        clock: Time.
        language: ``ar``, ``fr`` or ``en``.

    Emits:
        files_dropped: paths of files to import.
        address_dropped: a page of the web to import.
        setting_changed: the key of an option that the person changed.
        closing: the window was asked to close; it closes after :meth:`let_close`.
    """

    files_dropped = Signal(list)
    address_dropped = Signal(str)
    setting_changed = Signal(str)
    closing = Signal()

    times: "TimeWords"
    notices: "MessageBar"
    desk_screen: "DeskScreen"
    status: "StatusStrip"

    def __init__(self, theme: Theme, settings: Settings, clock: Clock, language: str) -> None:
        super().__init__()
        self.theme = theme
        self.settings = settings
        self.language = language
        self._clock = clock
        self.actions_ = Actions(theme, self)
        self._find_articles: FindArticles = lambda _text, answer: answer(())
        self._open_article: Callable[[str], None] = lambda _article_id: None
        self._screens: dict[str, QWidget] = {}
        self._makers: dict[str, MakeScreen] = {}
        self._instead: QWidget | None = None
        self._settings_cards: list[tuple[str, MakeScreen]] = []
        self._preferences: Preferences | None = None
        self._may_close = False
        self._lone_alt = LoneAlt(self)
        self._lone_alt.released.connect(
            self._on_lone_alt_released, Qt.ConnectionType.QueuedConnection
        )
        self.field = CommandField(
            theme,
            self.actions_.drawn,
            lambda text, answer: self._find_articles(text, answer),
            lambda article_id: self._open_article(article_id),
        )
        self._build()
        self._restore_geometry()

    def furnish(self) -> None:
        """Put the desk into the frame, with the strip below it and the bar for messages."""
        from editor_app.ui.desk_screen import DeskScreen
        from editor_app.ui.message_bar import MessageBar
        from editor_app.ui.page_style import page_look
        from editor_app.ui.status_strip import StatusStrip
        from editor_app.ui.time_words import TimeWords

        theme, zone = self.theme, self.settings.text("house.zone")
        self.times = TimeWords(self._clock, zone=zone, language=self.language)
        self.notices = MessageBar(theme, self.say)
        look = page_look(theme.tokens, self.settings)
        self.desk_screen = DeskScreen(theme, self.actions_, self.times, look)
        self.status = StatusStrip(theme)
        self.status.show_zone(self.times.zone_words())
        self._middle.insertWidget(0, self.notices)
        self._stack.addWidget(self.desk_screen)
        self._screens[DESK] = self.desk_screen
        self._column.takeAt(self._column.count() - 1)
        self._column.addWidget(self.status)
        self.offer_screen(SETTINGS, self._make_preferences)
        self._bind()
        self._restore_panels()
        self.desk_screen.page.setFocus()
        theme.changed.connect(self.take_look)

    def say(self, code: str, params: Mapping[str, object]) -> str:
        """Word a code in the language of the window."""
        from editor_app.presenters.messages import word

        return word(code, params, self.language)

    def offer_screen(self, name: str, make: MakeScreen) -> None:
        """Name the maker of a screen; it is made when somebody first goes there."""
        self._makers[name] = make

    def offer_settings(self, title: str, make: MakeScreen) -> None:
        """Name the maker of a card that stands below the options of the settings screen."""
        self._settings_cards.append((title, make))

    def go_to(self, name: str) -> None:
        """Show a screen."""
        if name not in self._screens:
            self._screens[name] = self._makers[name]()
            self._stack.addWidget(self._screens[name])
        self.actions_["view.focus"].setChecked(False)
        self._stack.setCurrentWidget(self._screens[name])
        self._rail.show_screen(name)

    def show_instead(self, screen: QWidget | None) -> None:
        """Show a screen in place of every other, or with None the desk again."""
        before, self._instead = self._instead, screen
        if screen is not None:
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen or self.desk_screen)
        self._rail.setEnabled(screen is None)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()

    def go_to_desk(self) -> None:
        """Show the desk where another screen shows; focus mode stays."""
        if self.shown_screen is not self.desk_screen:
            self.go_to(DESK)

    @property
    def shown_screen(self) -> QWidget | None:
        """The screen that shows, for example to be asked for its buttons."""
        return self._stack.currentWidget()

    def made_screen(self, name: str) -> QWidget:
        """Return a screen after :meth:`go_to` showed it."""
        return self._screens[name]

    def serve_palette(self, find: FindArticles, open_article: Callable[[str], None]) -> None:
        """Let the command field find and open articles."""
        self._find_articles = find
        self._open_article = open_article

    def show_error(self, error: "AppError") -> None:
        """Tell an error in the message bar."""
        from editor_app.presenters.notices import notice_of

        self.notices.show(notice_of(error))

    def let_close(self) -> None:
        """Close now: everything is saved, or given up by the person."""
        self._may_close = True
        self.close()

    def come_forward(self) -> None:
        """Raise the window, as a second start of the program asks."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def ask_for_file(self, on_chosen: Callable[[list[str]], None]) -> None:
        """Ask which files to import."""
        from PySide6.QtWidgets import QFileDialog

        from editor_app.formats import importing

        patterns = " ".join(f"*{suffix}" for suffix in importing.SUFFIXES)
        dialog = QFileDialog(self, self.tr("Import"), "", f"{self.tr('Articles')} ({patterns})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(on_chosen)
        dialog.open()

    def ask_where(self, name: str, on_chosen: Callable[[str], None]) -> None:
        """Ask where to write a file."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.tr("Export"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(on_chosen)
        dialog.open()

    def ask_for_folder(self, on_chosen: Callable[[str], None]) -> None:
        """Ask for a folder to read from or to write into."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.tr("Folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(on_chosen)
        dialog.open()

    def take_look(self) -> None:
        """Draw the page by the theme and the settings."""
        from editor_app.ui.page_style import page_look

        self.desk_screen.page.set_look(page_look(self.theme.tokens, self.settings))

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Mihbara"))
        self.setWindowIcon(QIcon(QPixmap(str(asset("icons", "feather.svg")))))
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 560)
        acts = self.actions_
        self._top = TopBar(self.theme, acts.menus(self), self.field, acts["article.queue"])
        self._rail = Rail(
            self.theme,
            {
                DESK: (acts["view.desk"], "newspaper"),
                "queue": (acts["view.queue"], "send"),
                "destinations": (acts["view.destinations"], "server"),
                "people": (acts["view.people"], "users"),
            },
            {SETTINGS: (acts["app.settings"], "settings")},
        )
        self._stack = QStackedWidget()
        self._rail.show_screen(DESK)
        self._rail_rule = Rule(is_upright=True)
        self._foot_rule = Rule()
        self._head_rule = Rule()
        middle = self._middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._rail_rule)
        row.addLayout(middle, 1)
        column = self._column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self._head_rule)
        column.addLayout(row, 1)
        column.addWidget(self._foot_rule)
        column.addSpacing(STRIP)
        holder = QWidget()
        holder.setLayout(column)
        self.setCentralWidget(holder)

    def _bind(self) -> None:
        acts = self.actions_
        for name in (DESK, "queue", "destinations", "people"):
            acts.on(f"view.{name}", partial(self.go_to, name))
        acts.on("app.settings", lambda: self.go_to(SETTINGS))
        acts.on("app.quit", self.close)
        acts.on("edit.command", self.field.summon)
        self._ways = WaysAround(self)
        acts["view.library"].toggled.connect(self.desk_screen.show_library)
        acts["view.inspector"].toggled.connect(self.desk_screen.show_inspector)
        acts["view.focus"].toggled.connect(self._on_focus_toggled)
        acts["view.dark"].setChecked(self.theme.tokens.is_dark)
        acts["view.dark"].triggered.connect(self._on_dark_triggered)

    def _restore_panels(self) -> None:
        shown = self.desk_screen.restore_layout(self.settings.text("window.panels"))
        for action_id, is_shown in zip(("view.library", "view.inspector"), shown, strict=True):
            self.actions_[action_id].setChecked(is_shown)

    def _restore_geometry(self) -> None:
        geometry = QByteArray.fromBase64(self.settings.text("window.geometry").encode())
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1440, 900)

    def remember(self, article_id: str) -> None:
        """Store where the window stands and what it shows."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.settings.set("window.geometry", geometry)
        self.settings.set("window.panels", self.desk_screen.layout_text())
        self.settings.set("window.article", article_id)

    def _make_preferences(self) -> QWidget:
        from editor_app.ui.preferences import Preferences

        screen = Preferences(self.settings, self.say)
        screen.changed.connect(self._on_setting_changed)
        screen.refused.connect(self.show_error)
        for title, make in self._settings_cards:
            screen.add_card(title, make())
        self._preferences = screen
        return screen

    def _on_setting_changed(self, key: str) -> None:
        from editor_app.presenters.notices import Notice

        if key == "interface.theme":
            self.theme.choose(self.settings.text(key))
            self.actions_["view.dark"].setChecked(self.theme.tokens.is_dark)
        elif key.startswith("page."):
            self.take_look()
        elif key in ("interface.language", "house.zone", "queue.runs_in_window"):
            self.notices.show(Notice(code="acts-after-restart", topic="settings"))
        self.setting_changed.emit(key)

    def _on_dark_triggered(self, is_dark: bool) -> None:
        self.settings.set("interface.theme", "dark" if is_dark else "light")
        self.theme.choose(self.settings.text("interface.theme"))
        if self._preferences is not None:
            self._preferences.refresh("interface.theme")

    def _on_focus_toggled(self, is_on: bool) -> None:
        if is_on:
            self._stack.setCurrentWidget(self.desk_screen)
            self._rail.show_screen(DESK)
        for part in (
            self._top,
            self._rail,
            self.status,
            self._rail_rule,
            self._head_rule,
            self._foot_rule,
        ):
            part.setVisible(not is_on)
        self.desk_screen.set_focused(is_on)
        if is_on and self.settings.flag("focus.full_screen"):
            self.setWindowState(self.windowState() | Qt.WindowState.WindowFullScreen)
        elif not is_on:
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)

    def _on_lone_alt_released(self) -> None:
        if self._top.isVisible():
            self._top.open_menu()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Wait for what is unsaved; the bench answers with :meth:`let_close`."""
        if not self._may_close:
            self.closing.emit()
        event.setAccepted(self._may_close)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pages that can be imported."""
        if importable_files(event) or dropped_page(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files, or the page whose address it is."""
        paths = importable_files(event)
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)
        elif address := dropped_page(event):
            event.acceptProposedAction()
            self.address_dropped.emit(address)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back into the text on Escape, press at Enter, and watch for a lone Alt."""
        if event.key() == Qt.Key.Key_Alt:
            self._lone_alt.begin()
        is_escape = event.key() == Qt.Key.Key_Escape and self._instead is None
        if (is_escape and self._ways.step_out()) or press_focused(event):
            return
        super().keyPressEvent(event)
