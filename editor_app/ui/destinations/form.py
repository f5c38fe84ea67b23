"""The form of one destination, made from the options of its kind."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from editor_app.base.errors import AppError
from editor_app.domain.publication import Destination
from editor_app.domain.publisher import DestinationKind, Kinds, OptionType
from editor_app.presenters.destinations import DestinationForm
from editor_app.presenters.messages import word
from editor_app.ui.destinations.checks_form import ChecksForm
from editor_app.ui.destinations.option_field import OptionField
from editor_app.ui.destinations.removal import RemovalBar
from editor_app.ui.theme.icons import Role, beside_icon
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.elided import text_label, wrap
from editor_app.ui.widgets.form import Field
from editor_app.ui.widgets.quiet_box import QuietBox
from editor_app.ui.widgets.tab_order import put_in_tab_order
from editor_app.ui.widgets.text_line import TextLine
from editor_app.ui.words import kind_word, option_word

_WIDTH = 560

Defaults = Callable[[str], Mapping[str, str]]
"""Returns what a new destination of a kind starts with: ``name`` and options by name."""


class DestinationFormView(QWidget):
    """Name, kind and options of a destination, and what can be done with it.

    Args:
        theme: The theme.
        language: Of errors.
        kinds: The kinds of destination there are.
        defaults: What a new destination starts with.

    Emits:
        save_requested: the form, and whether to test afterwards.
        test_requested: the destination, stored as it stands.
        pause_requested: the identifier, and whether to pause.
        host_key_accepted: the identifier, and the fingerprint of a host's key.
        removal_requested: the name.
        folder_requested, site_requested: the folder or the address to open.
    """

    save_requested = Signal(object, bool)
    test_requested = Signal(object)
    pause_requested = Signal(str, bool)
    host_key_accepted = Signal(str, str)
    removal_requested = Signal(str)
    folder_requested = Signal(str)
    site_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        language: str,
        kinds: Kinds,
        defaults: Defaults,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._kinds = kinds
        self._defaults = defaults
        self._shown: Destination | None = None
        self._is_dirty = False
        self._options: dict[str, OptionField] = {}
        self._title = text_label("title")
        self._kind = QuietBox()
        for kind in kinds:
            self._kind.addItem(kind_word(kind), kind)
        self._kind_field = Field(self.tr("Kind"), self._kind)
        self._name = TextLine()
        self._name_field = Field(self.tr("Name"), self._name)
        self._option_column = QVBoxLayout()
        self._option_column.setSpacing(3 * SPACE)
        self._save = QPushButton(self.tr("Save"))
        set_mark(self._save, "kind", "primary")
        self._test = self._button(self.tr("Test"), "zap")
        self._pause = self._button(self.tr("Pause"), "pause")
        self._folder = self._button(self.tr("Open the folder"), "folder-open")
        self._site = self._button(self.tr("Open the site"), "external-link")
        self._remove = self._button(self.tr("Remove…"), "trash-2")
        set_mark(self._remove, "kind", "quiet")
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._result_icon, self._result = QLabel(), QLabel()
        wrap(self._result)
        self._accept = self._button(self.tr("Accept this key"), "shield-check")
        self._fingerprint = ""
        self._removal = RemovalBar()
        self.checks = ChecksForm(theme, language)
        self._build()
        self._connect()
        self.start_new()

    def show_destination(self, destination: Destination) -> None:
        """Fill the form from a stored destination; what was being typed is replaced."""
        is_other = self._shown is None or self._shown.id != destination.id
        self._shown = destination
        self._title.setText(destination.name)
        self._kind.setCurrentIndex(self._kind.findData(destination.kind))
        self._fill(destination.kind, destination.name, destination.options)
        self.checks.show_destination(destination)
        self._show_pause(destination)
        if is_other:
            self._hide_result()
            self._removal.hide()
        self._show_buttons()

    def follow(self, destination: Destination) -> None:
        """Show that the destination changed in the library, and keep what is being typed."""
        if not self._is_dirty:
            self.show_destination(destination)
            return
        self._shown = destination
        self._show_pause(destination)
        self.checks.show_destination(destination)

    def start_new(self) -> None:
        """Begin a new destination with sensible values."""
        self._shown = None
        self._title.setText(self.tr("New destination"))
        kind = str(self._kind.currentData() or "")
        values = self._defaults(kind)
        self._fill(kind, values.get("name", ""), values)
        self.checks.show_destination(None)
        self._hide_result()
        self._removal.hide()
        self._show_buttons()
        self._name.setFocus()

    def show_error(self, field: str, error: AppError) -> None:
        """Show an error beside the name or an option."""
        params = dict(error.params)
        if "option" in params:
            params["option"] = option_word(str(params["option"]))
        sentence = word(error.code, params, self._language)
        if field in self._options:
            self._options[field].show_error(sentence)
            self._options[field].setFocus()
        else:
            self._name_field.show_error(sentence)
            self._name.setFocus()

    def show_testing(self) -> None:
        """Show that the test is under way."""
        self._hide_result()
        self._progress.show()
        self._test.setEnabled(False)

    def show_tested(self, error: AppError | None) -> None:
        """Show how the test ended."""
        self._progress.hide()
        self._test.setEnabled(True)
        name = self._shown.name if self._shown else ""
        if error is None:
            works = word("destination-works", {"name": name}, self._language)
            self._say(works, "circle-check", "good")
        else:
            sentence = word(error.code, error.params, self._language)
            self._say(sentence, "circle-alert", "bad")
            if error.code == "host-key-unknown":
                self._fingerprint = str(error.params.get("fingerprint", ""))
                self._accept.show()

    def _build(self) -> None:
        self.setMaximumWidth(_WIDTH)
        first = QHBoxLayout()
        first.setSpacing(2 * SPACE)
        for button in (self._save, self._test, self._pause):
            first.addWidget(button)
        first.addStretch(1)
        second = QHBoxLayout()
        second.setSpacing(2 * SPACE)
        for button in (self._folder, self._site):
            second.addWidget(button)
        second.addStretch(1)
        second.addWidget(self._remove)
        result = QHBoxLayout()
        result.setSpacing(2 * SPACE)
        result.addWidget(self._result_icon)
        result.addWidget(self._result, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * SPACE)
        column.addWidget(self._title)
        column.addWidget(self._kind_field)
        column.addWidget(self._name_field)
        column.addLayout(self._option_column)
        column.addSpacing(SPACE)
        column.addLayout(first)
        column.addWidget(self._progress)
        column.addLayout(result)
        column.addWidget(self._accept, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(second)
        column.addWidget(self._removal)
        column.addWidget(self.checks)
        column.addStretch(1)

    def _connect(self) -> None:
        self._kind.activated.connect(lambda _: self.start_new())
        self._name.textEdited.connect(lambda _: self._on_edited())
        self._name.returnPressed.connect(lambda: self._ask_to_save(then_test=False))
        self._save.clicked.connect(lambda _=False: self._ask_to_save(then_test=False))
        self._test.clicked.connect(self._on_test_clicked)
        self._accept.clicked.connect(self._on_accept_clicked)
        self._pause.clicked.connect(self._on_pause_clicked)
        self._folder.clicked.connect(
            lambda _=False: self.folder_requested.emit(self._stored(OptionType.FOLDER))
        )
        self._site.clicked.connect(
            lambda _=False: self.site_requested.emit(self._stored(OptionType.WEB_ADDRESS))
        )
        self._remove.clicked.connect(self._on_remove_clicked)
        self._removal.confirmed.connect(self._on_removal_confirmed)

    def _button(self, text: str, icon: str) -> QPushButton:
        button = QPushButton(beside_icon(text))
        self._theme.put_icon(button, icon)
        return button

    def _fill(self, kind: str, name: str, options: Mapping[str, str]) -> None:
        table = self._kinds.get(kind)
        self._rebuild(table)
        self._name.setText(name)
        self._name_field.show_error("")
        for option_name, field in self._options.items():
            field.show_value(options.get(option_name, field.option.default))
            field.show_kept(self._shown is not None)
        self._show_needed()
        self._is_dirty = False

    def _rebuild(self, kind: DestinationKind | None) -> None:
        options = tuple(kind.options) if kind else ()
        if tuple(field.option for field in self._options.values()) == options:
            return
        for field in self._options.values():
            self._option_column.removeWidget(field)
            field.setParent(None)
            field.deleteLater()
        self._options = {}
        for option in options:
            field = OptionField(self._theme, option)
            field.edited.connect(self._on_edited)
            self._options[option.name] = field
            self._option_column.addWidget(field)
        put_in_tab_order(self._name, self._options.values())

    def _show_needed(self) -> None:
        """Hide the options that the choices as they stand have no use for."""
        values = {name: field.value for name, field in self._options.items()}
        for field in self._options.values():
            option = field.option
            field.setVisible(option.needed_with is None or option.is_needed(values))

    def _stored(self, wanted: OptionType) -> str:
        """Return the stored value of the first needed option of a type, or an empty string."""
        if self._shown is not None:
            for name, field in self._options.items():
                if field.option.type is wanted and field.option.is_required:
                    return self._shown.options.get(name, "")
        return ""

    def _show_buttons(self) -> None:
        is_stored = self._shown is not None
        self._kind_field.setVisible(not is_stored and len(self._kinds) > 1)
        for button in (self._pause, self._remove):
            button.setVisible(is_stored)
        self._folder.setVisible(bool(self._stored(OptionType.FOLDER)))
        self._site.setVisible(bool(self._stored(OptionType.WEB_ADDRESS)))
        is_clean = is_stored and not self._is_dirty
        self._test.setText(beside_icon(self.tr("Test") if is_clean else self.tr("Save and test")))

    def _show_pause(self, destination: Destination) -> None:
        text = self.tr("Resume") if destination.is_paused else self.tr("Pause")
        self._pause.setText(beside_icon(text))
        self._theme.put_icon(self._pause, "play" if destination.is_paused else "pause")

    def _ask_to_save(self, *, then_test: bool) -> None:
        self._name_field.show_error("")
        form = DestinationForm(
            id=self._shown.id if self._shown else "",
            kind=str(self._kind.currentData() or ""),
            name=self._name.text(),
            options={name: field.value for name, field in self._options.items()},
        )
        self.save_requested.emit(form, then_test)

    def _say(self, sentence: str, icon: str, role: Role) -> None:
        self._result_icon.setPixmap(self._theme.icons.pixmap(icon, role))
        self._result.setText(sentence)
        set_mark(self._result, "role", role)
        self._result_icon.show()
        self._result.show()

    def _hide_result(self) -> None:
        for part in (self._progress, self._result_icon, self._result, self._accept):
            part.hide()
        self._test.setEnabled(True)

    def _on_edited(self) -> None:
        self._is_dirty = True
        self._show_needed()
        self._name_field.show_error("")
        self._hide_result()
        self._show_buttons()

    def _on_test_clicked(self) -> None:
        if self._shown is None or self._is_dirty:
            self._ask_to_save(then_test=True)
        else:
            self.test_requested.emit(self._shown)

    def _on_accept_clicked(self) -> None:
        if self._shown is not None:
            self.host_key_accepted.emit(self._shown.id, self._fingerprint)

    def _on_pause_clicked(self) -> None:
        if self._shown is not None:
            self.pause_requested.emit(self._shown.id, not self._shown.is_paused)

    def _on_remove_clicked(self) -> None:
        if self._shown is not None:
            self._removal.ask(self._shown.name)

    def _on_removal_confirmed(self) -> None:
        if self._shown is not None:
            self.removal_requested.emit(self._shown.name)
