"""The names over the text, as chips that can be ordered, changed and added to."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from string import Template

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from editor_app.domain.article import Draft
from editor_app.domain.byline import Byline, Contributor, Role
from editor_app.language.bidi import isolate
from editor_app.presenters.inspector import InspectorPresenter
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.inspector.credit_marks import OFFERED, mark_icon, mark_word
from editor_app.ui.inspector.name_line import NameLine
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.flow import FlowLayout
from editor_app.ui.words import role_word

_ICON = 15
_AIR = "\u2002"
_WIDEST_WORDS_PX = 220
_SHEET = Template(
    """
QPushButton[kind="pill"], QPushButton[kind="add-pill"] {
    background: $page; border-color: $line; color: $ink;
}
QPushButton[kind="add-pill"] { color: $muted; border-color: $muted; }
QPushButton[kind="pill"]:hover, QPushButton[kind="add-pill"]:hover { background: $accent_tint; }
QPushButton[kind="pill"]:focus, QPushButton[kind="add-pill"]:focus { border-color: $accent; }
QLineEdit { background: $page; color: $ink; border-color: $muted; }
QLineEdit:focus { border-color: $accent; }
"""
)
"""The chips on a paper of another colour than the window's."""


class _Pill(QPushButton):
    """A button whose words keep some air from its icon.

    The icon stands as the pill runs, which is the article's way; Qt lays the words out as the
    window runs.
    """

    _words = ""

    def show_words(self, words: str) -> None:
        """Show words beside the icon."""
        self._words = words
        is_as_window = self.layoutDirection() is QApplication.layoutDirection()
        cut = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST_WORDS_PX)
        text = cut.replace("&", "&&")
        self.setText(f"{_AIR}{text}" if is_as_window else f"{text}{_AIR}")

    def changeEvent(self, event: QEvent) -> None:
        """Move the air with the icon."""
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.show_words(self._words)
        super().changeEvent(event)


class BylineChip(_Pill):
    """One name; a press opens its menu, Alt and an arrow moves it, Delete removes it.

    Emits:
        role_chosen, credit_chosen: from its menu.
        step_requested: -1 to stand earlier, 1 later.
        removal_requested: from its menu or by the Delete key.
        dropped: where on the screen it was let go.
    """

    role_chosen = Signal(object)
    credit_chosen = Signal(str)
    step_requested = Signal(int)
    removal_requested = Signal()
    dropped = Signal(QPoint)

    def __init__(self, theme: Theme, byline: Byline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        set_mark(self, "kind", "pill")
        self.setIconSize(QSize(_ICON, _ICON))
        self.clicked.connect(self._on_clicked)
        self.show_byline(byline)

    def show_byline(self, byline: Byline) -> None:
        """Show a name."""
        self._byline = byline
        icon = mark_icon(byline.credit)
        mark = "" if icon or not byline.credit else f"{byline.credit} "
        self.show_words(f"{mark}{byline.name}")
        self.icon_name = icon or "user"
        self._theme.put_icon(self, self.icon_name, "ink")
        self.setAccessibleName(f"{byline.name}, {role_word(byline.role)}")
        self.setToolTip(
            self.tr("{role}. Alt and an arrow moves the name, Delete removes it.").format(
                role=f"{isolate(byline.name)} · {role_word(byline.role)}"
            )
        )

    def _on_clicked(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for role in Role:
            action = QAction(role_word(role), menu, checkable=True)
            action.setChecked(role is self._byline.role)
            action.triggered.connect(lambda _=False, each=role: self.role_chosen.emit(each))
            menu.addAction(action)
        menu.addSeparator()
        for credit in OFFERED:
            action = QAction(mark_word(credit), menu)
            if mark_icon(credit):
                self._theme.put_icon(action, mark_icon(credit), "muted")
            action.triggered.connect(lambda _=False, each=credit: self.credit_chosen.emit(each))
            menu.addAction(action)
        menu.addSeparator()
        for text, step in ((self.tr("Move earlier"), -1), (self.tr("Move later"), 1)):
            action = QAction(text, menu)
            action.triggered.connect(lambda _=False, by=step: self.step_requested.emit(by))
            menu.addAction(action)
        remove = QAction(self.tr("Remove"), menu)
        self._theme.put_icon(remove, "trash-2", "bad")
        remove.triggered.connect(lambda _=False: self.removal_requested.emit())
        menu.addAction(remove)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and an arrow, remove with Delete."""
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        later = Qt.Key.Key_Left if is_mirrored else Qt.Key.Key_Right
        earlier = Qt.Key.Key_Right if is_mirrored else Qt.Key.Key_Left
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if event.key() in (Qt.Key.Key_Up, earlier):
                self.step_requested.emit(-1)
                return
            if event.key() in (Qt.Key.Key_Down, later):
                self.step_requested.emit(1)
                return
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_requested.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag may begin."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer once it has gone far enough."""
        if self._pressed_at is None:
            return
        way = event.position().toPoint() - self._pressed_at
        if self._is_dragged or way.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
            self.raise_()
            self.move(self.pos() + way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or press the chip."""
        was_dragged, self._is_dragged, self._pressed_at = self._is_dragged, False, None
        if was_dragged:
            self.setDown(False)
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)


class BylineRow(QWidget):
    """The chips of all names and one to add another.

    Args:
        theme: The theme.
        presenter: Decides.
    """

    def __init__(
        self, theme: Theme, presenter: InspectorPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter = presenter
        self._look: PageLook | None = None
        self._chips: list[BylineChip] = []
        self._bylines: tuple[Byline, ...] = ()
        self._flow = FlowLayout(self)
        self._add = _Pill()
        self._add.show_words(self.tr("Byline"))
        self._add.setToolTip(self.tr("Add a byline"))
        self._add.setIconSize(QSize(_ICON, _ICON))
        set_mark(self._add, "kind", "add-pill")
        theme.put_icon(self._add, "plus", "muted")
        self._line = NameLine(self.tr("Name for the byline"))
        self._line.setFixedWidth(220)
        self._line.hide()
        self._flow.addWidget(self._add)
        self._flow.addWidget(self._line)
        self._add.clicked.connect(self.add)
        self._line.byline_typed.connect(presenter.add_byline)
        self._line.left.connect(self._on_line_left)
        self._line.editingFinished.connect(self._on_line_finished)
        self._end = presenter.shown.subscribe(self.show_draft)
        self.show_draft(presenter.draft)

    def show_people(self, people: Sequence[Contributor]) -> None:
        """Complete names from the directory."""
        self._line.show_people(people)

    def take_look(self, look: PageLook) -> None:
        """Wear the colours of the page's paper, where that is not the theme's own."""
        tokens = self._theme.tokens
        is_own = (look.page, look.ink) == (tokens.background, tokens.ink)
        self._look = None if is_own else look
        sheet = "" if is_own else _SHEET.substitute(asdict(look))
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
        self._draw_icons()

    def _draw_icons(self) -> None:
        """Draw the icons in the ink of the paper."""
        look, theme = self._look, self._theme
        icons = theme.icons if look is None else theme.icons_in(look.ink, look.muted)
        self._add.setIcon(icons.icon("plus", "muted"))
        for chip in self._chips:
            chip.setIcon(icons.icon(chip.icon_name))

    def add(self) -> None:
        """Open the line for another name."""
        self._add.hide()
        self._line.show()
        self._line.setFocus()

    def show_draft(self, draft: Draft) -> None:
        """Show the names of a draft; the focus stays at its place in the order."""
        if draft.bylines == self._bylines and len(self._chips) == len(draft.bylines):
            return
        self._bylines = draft.bylines
        while len(self._chips) > len(draft.bylines):
            chip = self._chips.pop()
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for place, byline in enumerate(draft.bylines):
            if place < len(self._chips):
                self._chips[place].show_byline(byline)
            else:
                self._append(byline)
        self._flow.invalidate()
        self.updateGeometry()
        self._draw_icons()

    def _append(self, byline: Byline) -> None:
        place = len(self._chips)
        chip = BylineChip(self._theme, byline, self)
        self._chips.append(chip)
        for last in (self._add, self._line):
            self._flow.removeWidget(last)
        for part in (chip, self._add, self._line):
            self._flow.addWidget(part)
        chip.show()
        QWidget.setTabOrder(self._add, chip)  # to this place, and then before it
        QWidget.setTabOrder(chip, self._add)
        chip.role_chosen.connect(
            lambda role: self._change(place, replace(self._bylines[place], role=role))
        )
        chip.credit_chosen.connect(
            lambda credit: self._change(place, replace(self._bylines[place], credit=credit))
        )
        chip.step_requested.connect(lambda step: self._move(place, place + step))
        chip.removal_requested.connect(lambda: self._presenter.remove_byline(place))
        chip.dropped.connect(lambda point: self._on_chip_dropped(place, point))

    def _change(self, place: int, byline: Byline) -> None:
        self._presenter.change_byline(place, byline)

    def _move(self, place: int, to: int) -> None:
        if 0 <= to < len(self._chips):
            self._presenter.move_byline(place, to)
            self._chips[to].setFocus()

    def _on_chip_dropped(self, place: int, point: QPoint) -> None:
        dropped = self.mapFromGlobal(point)
        others = [chip for number, chip in enumerate(self._chips) if number != place]
        target = sum(1 for chip in others if self._stands_before(chip, dropped))
        self._flow.invalidate()
        self._flow.activate()
        self._move(place, target)

    def _stands_before(self, chip: BylineChip, point: QPoint) -> bool:
        box = chip.geometry()
        if point.y() > box.bottom():
            return True
        if point.y() < box.top():
            return False
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return box.center().x() > point.x() if is_mirrored else box.center().x() < point.x()

    def _on_line_left(self) -> None:
        self._close_line()
        self._add.setFocus()

    def _on_line_finished(self) -> None:
        if not self._line.text().strip() and not self._line.hasFocus():
            self._close_line()

    def _close_line(self) -> None:
        self._line.hide()
        self._add.show()
