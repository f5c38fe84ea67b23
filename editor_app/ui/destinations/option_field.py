"""One option of a destination, as its type asks for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.publisher import DestinationOption, OptionType
from editor_app.ui.theme.icons import beside_icon
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.translation import LANGUAGES
from editor_app.ui.widgets.form import Field, LtrLine
from editor_app.ui.widgets.quiet_box import QuietBox
from editor_app.ui.widgets.text_line import TextLine
from editor_app.ui.words import choice_word, language_word, option_word


class OptionField(QWidget):
    """A labelled input for an option of any type.

    Args:
        theme: The theme.
        option: What is asked.

    Emits:
        edited: the person changed the value.
    """

    edited = Signal()

    def __init__(
        self, theme: Theme, option: DestinationOption, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.option = option
        self._box: QuietBox | None = None
        self._line: TextLine | None = None
        label = option_word(option.name)
        if not (option.is_required or option.default or option.needed_with):
            label = self.tr("{label} (may stay empty)").format(label=label)
        self._field = Field(label, self._input())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addWidget(self._field, 1)
        self.setFocusProxy(self._field)
        if option.type is OptionType.FOLDER:
            row.addLayout(self._picker(theme))

    @property
    def value(self) -> str:
        """What is filled in."""
        if self._box is not None:
            return str(self._box.currentData())
        assert self._line is not None
        return str(self._line.text()).strip()

    def show_value(self, value: str) -> None:
        """Fill in a value; fires nothing."""
        self.show_error("")
        if self._box is not None:
            place = self._box.findData(value)
            if place < 0:
                self._box.addItem(self._word(value), value)
                place = self._box.count() - 1
            self._box.setCurrentIndex(place)
        elif self._line is not None:
            self._line.setText(value)
            self._line.setCursorPosition(0)

    def show_kept(self, is_kept: bool) -> None:
        """Show of a secret, in place of its value, whether one is kept already."""
        if self._line is not None and self.option.type is OptionType.SECRET:
            self._line.setPlaceholderText(self.tr("Kept; type to replace it") if is_kept else "")

    def show_error(self, sentence: str) -> None:
        """Show what is wrong with the value."""
        self._field.show_error(sentence)

    def _input(self) -> QWidget:
        if self.option.type in (OptionType.LANGUAGE, OptionType.CHOICE):
            self._box = QuietBox()
            for choice in self.option.choices or LANGUAGES:
                self._box.addItem(self._word(choice), choice)
            self._box.activated.connect(lambda _: self._on_edited())
            return self._box
        self._line = TextLine() if self.option.type is OptionType.TEXT else LtrLine()
        if self.option.type in (OptionType.WEB_ADDRESS, OptionType.SERVICE_ADDRESS):
            self._line.setPlaceholderText("https://")
        elif self.option.type is OptionType.SECRET:
            self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.textEdited.connect(lambda _: self._on_edited())
        return self._line

    def _word(self, choice: str) -> str:
        is_language = self.option.type is OptionType.LANGUAGE
        return language_word(choice) if is_language else choice_word(choice)

    def _picker(self, theme: Theme) -> QVBoxLayout:
        pick = QPushButton(beside_icon(self.tr("Choose…")))
        pick.setAccessibleName(self.tr("Choose a folder"))
        theme.put_icon(pick, "folder", "muted")
        pick.clicked.connect(self._on_pick_clicked)
        column = QVBoxLayout()
        column.addSpacing(self._field.label_height)
        column.addWidget(pick)
        column.addStretch(1)
        return column

    def _on_pick_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder"), self.value)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_folder_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_folder_selected(self, folder: str) -> None:
        self.show_value(folder)
        self._on_edited()

    def _on_edited(self) -> None:
        self.show_error("")
        self.edited.emit()
