"""The tool bar over the page, and the commands of the page as actions."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from editor_app.domain.body import BlockKind, Direction
from editor_app.domain.source import is_safe_link
from editor_app.language.lookalikes import lookalike
from editor_app.ui.action_table import Fact
from editor_app.ui.actions import Actions
from editor_app.ui.editor.format_state import FormatState
from editor_app.ui.editor.page import Page
from editor_app.ui.theme.icons import Role
from editor_app.ui.theme.surfaces import set_mark, set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.tool_row import ToolRow
from editor_app.ui.widgets.card import Rule
from editor_app.ui.widgets.text_line import focused_text
from editor_app.ui.words import lookalike_word

_GROUPS = (
    ("edit.undo", "edit.redo"),
    ("format.heading2", "format.heading3", "format.bold", "format.italic", "format.link"),
    ("format.quote", "format.bulleted", "format.ordered", "format.divider"),
    ("format.rtl", "format.ltr", "format.foreign"),
)
_FOCUS = "view.focus"
_KINDS = {
    "format.paragraph": BlockKind.PARAGRAPH,
    "format.heading2": BlockKind.HEADING2,
    "format.heading3": BlockKind.HEADING3,
    "format.quote": BlockKind.QUOTE,
    "format.bulleted": BlockKind.BULLETED,
    "format.ordered": BlockKind.ORDERED,
}


class ToolBar(QFrame):
    """Buttons for writing; none of them takes the focus from the page.

    Args:
        theme: The theme.
        actions: The table of actions.
        page: What they act on.
    """

    def __init__(self, theme: Theme, actions: Actions, page: Page) -> None:
        super().__init__()
        set_surface(self, "panel")
        self._theme = theme
        self._actions = actions
        self._page = page
        self._direction = Direction.RTL
        self.link_bar = LinkBar(theme)
        self.link_bar.chosen.connect(self._on_link_chosen)
        self.link_bar.left.connect(page.body_edit.setFocus)
        self.row = ToolRow(theme, actions, _GROUPS, _FOCUS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row)
        column.addWidget(self.link_bar)
        column.addWidget(Rule())
        self._bind()
        page.format_changed.connect(self.show_format)
        actions[_FOCUS].toggled.connect(lambda _: self._draw())
        page.field_entered.connect(self._take_field)
        page.installEventFilter(self)
        self._take_field()
        theme.follow(self._draw)
        self.show_format(FormatState())

    def show_direction(self, direction: Direction) -> None:
        """Take the direction of the article, which paragraphs without one follow."""
        self._direction = direction
        self.show_format(self._page.body_edit.format_state())

    def show_format(self, state: FormatState) -> None:
        """Put the buttons of what stands at the caret down."""
        direction = state.direction or self._direction
        down = {
            "format.bold": state.marks.bold,
            "format.italic": state.marks.italic,
            "format.link": bool(state.marks.link),
            "format.foreign": state.marks.foreign is not None,
            "format.rtl": direction is Direction.RTL,
            "format.ltr": direction is Direction.LTR,
            **{action_id: state.kind is kind for action_id, kind in _KINDS.items()},
        }
        for action_id, is_down in down.items():
            self._actions[action_id].setChecked(is_down)
        self._draw()

    def _take_field(self) -> None:
        """Offer forms and marks where the text can have them: in the body, while the page shows."""
        page = self._page
        is_in_body = page.writing_field is page.body_edit
        self._actions.set_fact(Fact.BODY, is_in_body and page.isVisibleTo(page.window()))

    def _bind(self) -> None:
        body = self._page.body_edit
        actions = self._actions
        for action_id, kind in _KINDS.items():
            self._on(action_id, lambda kind=kind: body.toggle_kind(kind))
        self._on("format.bold", body.toggle_bold)
        self._on("format.italic", body.toggle_italic)
        self._on("format.foreign", body.toggle_foreign)
        self._on("format.divider", body.insert_divider)
        self._on("format.rtl", lambda: body.turn(Direction.RTL))
        self._on("format.ltr", lambda: body.turn(Direction.LTR))
        self._on("format.link", self._ask_for_link)
        actions.on("edit.undo", lambda: _on_focused_text("undo"))
        actions.on("edit.redo", lambda: _on_focused_text("redo"))

    def _on(self, action_id: str, command: object) -> None:
        assert callable(command)

        def run() -> None:
            command()
            self.show_format(self._page.body_edit.format_state())

        self._actions.on(action_id, run)

    def _ask_for_link(self) -> None:
        self.link_bar.ask(self._page.body_edit.format_state().marks.link)

    def _on_link_chosen(self, address: str) -> None:
        self._page.body_edit.set_link(address)
        self._page.body_edit.setFocus()

    def _draw(self) -> None:
        """Colour the icons of the buttons that are down."""
        for group in (*_GROUPS, (_FOCUS,)):
            for action_id in group:
                action = self._actions[action_id]
                icon = self._actions.icon_name(action_id)
                is_down = action.isCheckable() and action.isChecked()
                role: Role = "accent" if is_down else "ink"
                action.setIcon(self._theme.icons.icon(icon, role))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page as another screen takes its place: its keys must not write there."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._take_field()
        return False


class LinkBar(QFrame):
    """Asks for the address of a link, under the tool bar.

    Emits:
        chosen: a usable address, or an empty one to take the link away.
        left: the bar was closed without a choice.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._field = QLineEdit()
        self._field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._field.setPlaceholderText("https://")
        self._field.setAccessibleName(self.tr("Address of the link"))
        self._field.returnPressed.connect(self._on_return_pressed)
        self._field.textChanged.connect(self._warn)
        self._trouble = QLabel()
        set_mark(self._trouble, "role", "small bad")
        self._remove = QPushButton(self.tr("Remove the link"))
        set_mark(self._remove, "kind", "quiet")
        self._remove.clicked.connect(lambda: self._choose(""))
        keep = QPushButton(self.tr("Set the link"))
        keep.clicked.connect(self._on_return_pressed)
        close = QToolButton()
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        theme.put_icon(close, "x", "muted")
        close.clicked.connect(self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * SPACE, SPACE, 4 * SPACE, 2 * SPACE)
        row.addWidget(self._field, 1)
        row.addWidget(self._trouble)
        row.addWidget(keep)
        row.addWidget(self._remove)
        row.addWidget(close)
        self.hide()

    def ask(self, address: str) -> None:
        """Open with the address that the text has now."""
        self._field.setText(address)
        self._trouble.clear()
        self._remove.setVisible(bool(address))
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._field.selectAll()

    def _on_return_pressed(self) -> None:
        address = self._field.text().strip()
        if address and "://" not in address and not address.startswith("mailto:"):
            address = f"https://{address}"
        if address and not is_safe_link(address):
            self._trouble.setText(self.tr("This is no web or e-mail address."))
            return
        self._choose(address)

    def _warn(self, address: str) -> None:
        """Say where an address may deceive; it may be set all the same."""
        trouble = lookalike(address)
        self._trouble.setText("" if trouble is None else lookalike_word(trouble))

    def _choose(self, address: str) -> None:
        self.hide()
        self.chosen.emit(address)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)


def _on_focused_text(verb: str) -> None:
    """Undo or redo in the field that has the focus."""
    field = focused_text()
    if field is not None:
        (field.undo if verb == "undo" else field.redo)()
