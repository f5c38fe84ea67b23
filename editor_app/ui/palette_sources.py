"""What the command palette offers besides articles: actions, snippets, symbols, buttons in view."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget

from editor_app.base.records import dataclass
from editor_app.language.folding import fold, fold_words
from editor_app.ui.action_table import TABLE
from editor_app.ui.translation import in_every_language

_ROOT = 3
"""Letters that most Arabic words have at least."""
_ALEF = "ا"


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
    """Return the actions that are possible now, with their shortcuts.

    Their words in the other languages find them too.
    """
    words = _words_of_actions()
    return [
        Choice(
            action.text(),
            action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            action.icon(),
            action.trigger,
            action.objectName(),
            words.get(action.objectName(), ""),
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
    """Return the choices in which every word of ``text`` begins a word, the last used first.

    What says the words comes before what has them as another name, or but for alefs: mostly they
    alone part an order from the name of its act (احفظ, حفظ).
    """
    wanted = [fold(word) for word in fold_words(text)]
    bare = _without_alefs(wanted)

    def rank(choice: Choice) -> int | None:
        if begins_words(fold_words(choice.text), wanted):
            return 0
        words = fold_words(f"{choice.text} {choice.words}")
        if begins_words(words, wanted) or (text and text in choice.text):
            return 1
        is_near = bare and begins_words([word.replace(_ALEF, "") for word in words], bare)
        return 2 if is_near else None

    order = {key: place for place, key in enumerate(recent)}
    ranked = [(rank(choice), choice) for choice in choices]
    found = [
        (order.get(choice.key, len(order)), number, choice)
        for number, choice in ranked
        if number is not None
    ]
    return [choice for *_, choice in sorted(found, key=lambda each: each[:2])]


def _without_alefs(words: Sequence[str]) -> list[str]:
    """Return folded words without alefs, or nothing where too little would be left of one."""
    bare = [word.replace(_ALEF, "") for word in words]
    cut = [word for word, whole in zip(bare, words, strict=True) if word != whole]
    return bare if cut and all(len(word) >= _ROOT for word in cut) else []


@cache
def _words_of_actions() -> Mapping[str, str]:
    """Return the words of each action in every language, read when the palette first opens."""
    words = in_every_language("Actions", [row.text for row in TABLE])
    return {row.id: words[row.text] for row in TABLE}


def begins_words(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Tell whether each wanted word begins one of ``words``, with or without the article."""
    bare = [word.removeprefix("ال") for word in words]
    return all(any(word.startswith(start) for word in (*words, *bare)) for start in wanted)
