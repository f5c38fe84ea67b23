"""What the command palette offers besides articles: actions, snippets, symbols, buttons in view."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget

from editor_app.base.records import dataclass
from editor_app.language.folding import fold, fold_words


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: what it says, beside it, and what it does; ``key`` is remembered when chosen."""

    text: str
    hint: str
    icon: QIcon
    choose: Callable[[], object]
    key: str = ""
    words: str = ""
    """More words that find it, not shown."""


Source = Callable[[], Sequence[Choice]]


def choices_of(actions: Iterable[QAction]) -> list[Choice]:
    """Return the actions that are possible now, with their shortcuts."""
    return [
        Choice(
            action.text(),
            action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            action.icon(),
            action.trigger,
            action.objectName(),
        )
        for action in actions
        if action.isEnabled()
    ]


def buttons_of(screen: QWidget | None) -> list[Choice]:
    """Return the buttons in view of a screen that are no action of the table, each name once."""
    found: dict[str, Choice] = {}
    if screen is not None:
        for button in screen.findChildren(QAbstractButton):
            name = button.text() if len(button.text()) > 2 else button.accessibleName()
            is_action = isinstance(button, QToolButton) and button.defaultAction() is not None
            is_possible = button.isEnabled() and button.isVisible() and not is_action
            if name and name not in found and is_possible:
                found[name] = Choice(name, "", button.icon(), button.click, f"button.{name}")
    return list(found.values())


def matching(choices: Sequence[Choice], text: str, recent: Sequence[str] = ()) -> list[Choice]:
    """Return the choices in which every word of ``text`` begins a word, the last used first."""
    wanted = [fold(word) for word in fold_words(text)]
    found = [
        choice
        for choice in choices
        if begins_words(fold_words(f"{choice.text} {choice.words}"), wanted)
        or (text and text in choice.text)
    ]
    order = {key: place for place, key in enumerate(recent)}
    return sorted(found, key=lambda choice: order.get(choice.key, len(order)))


def begins_words(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Tell whether each wanted word begins one of ``words``, with or without the article."""
    bare = [word.removeprefix("ال") for word in words]
    return all(any(word.startswith(start) for word in (*words, *bare)) for start in wanted)
