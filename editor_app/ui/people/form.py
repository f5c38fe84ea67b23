"""The form of one person of the directory."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.base.errors import AppError
from editor_app.domain.byline import Contributor
from editor_app.presenters.messages import word
from editor_app.ui.inspector.credit_box import CreditBox, RoleBox
from editor_app.ui.theme.icons import beside_icon
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.elided import text_label
from editor_app.ui.widgets.form import Field, LtrLine
from editor_app.ui.widgets.text_line import TextLine

_WIDTH = 440


class PersonForm(QWidget):
    """Name, role, mark and e-mail.

    Args:
        theme: The theme.
        language: Of errors.

    Emits:
        save_requested: the person as it is filled in; one without an id is new.
        removal_requested: the identifier.
    """

    save_requested = Signal(object)
    removal_requested = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._person = Contributor(id="", name="")
        self._title = text_label("title")
        self._name_line, self._email_line = TextLine(), LtrLine()
        self._role, self._credit = RoleBox(), CreditBox(theme)
        self._email_line.setPlaceholderText("name@example.org")
        self._fields = {
            "name": Field(self.tr("Name"), self._name_line),
            "role": Field(self.tr("Role"), self._role),
            "credit": Field(self.tr("Credit mark"), self._credit),
            "email": Field(self.tr("E-mail"), self._email_line),
        }
        self._save = QPushButton(self.tr("Save"))
        set_mark(self._save, "kind", "primary")
        self._remove = QPushButton(beside_icon(self.tr("Remove from the directory")))
        set_mark(self._remove, "kind", "quiet")
        theme.put_icon(self._remove, "trash-2", "muted")
        self._build()
        self._save.clicked.connect(self._on_save_clicked)
        self._name_line.returnPressed.connect(self._on_save_clicked)
        self._email_line.returnPressed.connect(self._on_save_clicked)
        self._remove.clicked.connect(lambda _=False: self.removal_requested.emit(self._person.id))
        self._name_line.textEdited.connect(lambda _: self._fields["name"].show_error(""))
        self._email_line.textEdited.connect(lambda _: self._fields["email"].show_error(""))
        self.show_person(self._person)

    def show_person(self, person: Contributor) -> None:
        """Fill the form; one without an id begins a new person."""
        self._person = person
        self._title.setText(person.name if person.id else self.tr("New person"))
        self._name_line.setText(person.name)
        self._role.show_role(person.role)
        self._credit.show_credit(person.credit)
        self._email_line.setText(person.email)
        self._remove.setVisible(bool(person.id))
        for field in self._fields.values():
            field.show_error("")

    def show_error(self, field: str, error: AppError) -> None:
        """Show an error beside its field."""
        self._fields[field].show_error(word(error.code, error.params, self._language))
        self._fields[field].editor.setFocus()

    def start(self) -> None:
        """Go to the name."""
        self._name_line.setFocus()

    def _build(self) -> None:
        self.setMaximumWidth(_WIDTH)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * SPACE)
        buttons.addWidget(self._save)
        buttons.addStretch(1)
        buttons.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * SPACE)
        column.addWidget(self._title)
        for field in self._fields.values():
            column.addWidget(field)
        column.addSpacing(SPACE)
        column.addLayout(buttons)
        column.addStretch(1)

    def _on_save_clicked(self) -> None:
        self.save_requested.emit(
            replace(
                self._person,
                name=self._name_line.text(),
                role=self._role.role,
                credit=self._credit.credit,
                email=self._email_line.text(),
            )
        )
