"""The ways of the keys about the window: F6 from part to part, Escape back into the text."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

if TYPE_CHECKING:
    from editor_app.ui.main_window import MainWindow


class WaysAround:
    """Moves the keys between the parts of the window. GUI thread.

    Args:
        window: The frame.
    """

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        actions = window.actions_
        actions.on("view.next_part", lambda: self.go_on(1))
        actions.on("view.previous_part", lambda: self.go_on(-1))

    def go_on(self, by: int) -> None:
        """Give the keys to the next part that can take them, or to the one before."""
        parts = self._parts()
        here = next((i for i, part in enumerate(parts) if _has_keys(part)), 0 if by > 0 else 1)
        for step in range(1, len(parts)):
            if self._enter(parts[(here + step * by) % len(parts)]):
                return

    def step_out(self) -> bool:
        """Do what Escape means where nobody else wanted it; False where it means nothing.

        In the text it takes away the bar over the page, then ends focus mode. From anywhere else
        it leads back to where the text was last written in.
        """
        window, screen = self._window, self._window.desk_screen
        is_in_text = window.shown_screen is screen and _has_keys(screen.page)
        if not is_in_text:
            if screen.text_bar.isVisible() and _has_keys(screen.text_bar):
                screen.text_bar.hide()
            window.go_to_desk()
            self._enter(screen.page)
        elif screen.text_bar.isVisible():
            screen.text_bar.hide()
        elif window.actions_["view.focus"].isChecked():
            window.actions_["view.focus"].setChecked(False)
        else:
            return False
        return True

    def _parts(self) -> Sequence[QWidget]:
        window, shown = self._window, self._window.shown_screen
        screen = window.desk_screen
        parts = screen.parts() if shown is screen or shown is None else [shown]
        return [parts[0], window.notices, *parts[1:]]

    def _enter(self, part: QWidget) -> bool:
        if not part.isVisible():
            return False
        page = self._window.desk_screen.page
        before: QWidget | None = page.writing_field if part is page else part.focusWidget()
        if part is self._window.notices:
            before = None  # of the message before: this one is entered at what it offers
        wanted = before if before is not None and _takes_keys(before) else _first_of(part)
        if wanted is None:
            return False
        wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True


def press_focused(event: QKeyEvent) -> bool:
    """Press the button that has the keys at Enter, which on some systems only Space does.

    Returns:
        Whether there was one.
    """
    button = QApplication.focusWidget()
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held
    if not is_enter or not isinstance(button, QPushButton | QToolButton):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


def _has_keys(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and part.isAncestorOf(focused)


def _takes_keys(widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isEnabled()
        and widget.isVisible()
    )


def _first_of(part: QWidget) -> QWidget | None:
    """Return what takes the keys first in a part; a scrolled place only by itself."""
    found = [each for each in _in_focus_order(part) if _takes_keys(each)]
    return next((each for each in found if not _holds_one_of(each, found)), None)


def _holds_one_of(outer: QWidget, found: Sequence[QWidget]) -> bool:
    return any(each is not outer and outer.isAncestorOf(each) for each in found)


def _in_focus_order(part: QWidget) -> Iterator[QWidget]:
    yield part
    each = part.nextInFocusChain()
    while each is not None and each is not part:
        if part.isAncestorOf(each):
            yield each
        each = each.nextInFocusChain()
