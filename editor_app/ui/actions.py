"""The table of actions as Qt's actions: menus, tool bar and shortcuts hold the same ones."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.ui.action_table import TABLE, ActionRow, Fact, Group
from editor_app.ui.theme.theme import Theme
from editor_app.ui.translation import QT_TRANSLATE_NOOP

_CONTEXT = "Actions"

_GROUP_NAMES: Mapping[Group, str] = {
    Group.ARTICLE: QT_TRANSLATE_NOOP("Actions", "Article"),
    Group.EDIT: QT_TRANSLATE_NOOP("Actions", "Edit"),
    Group.FORMAT: QT_TRANSLATE_NOOP("Actions", "Format"),
    Group.VIEW: QT_TRANSLATE_NOOP("Actions", "View"),
}


_EXPORTS = "article.export."
_EXPORT = QT_TRANSLATE_NOOP("Actions", "Export the article")
_AMENDMENTS = frozenset({"article.correct", "article.update", "article.reply", "article.withdraw"})
_AMEND = QT_TRANSLATE_NOOP("Actions", "Amend what is published")
_PLAIN = QT_TRANSLATE_NOOP("Actions", "Kicker, headline and summary are plain text.")
_ISOLATED = QT_TRANSLATE_NOOP(
    "Actions",
    "Kicker, headline and summary are plain text: foreign words in them stand apart by themselves.",
)
_ROWS: Mapping[str, ActionRow] = {row.id: row for row in TABLE}
_AZERTY = dict(zip("1234567890", "&É\"'(-È_ÇÀ", strict=True))


class Actions(QObject):
    """The table as Qt's actions; a widget that holds them makes their shortcuts work.

    Args:
        theme: The theme.
        window: The widget in which the shortcuts work.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._actions: dict[str, QAction] = {}
        self._facts: frozenset[Fact] = frozenset()
        for row in TABLE:
            action = QAction(_said(row.text), self)
            action.setObjectName(row.id)
            action.setCheckable(row.is_checkable)
            if row.shortcut:
                action.setShortcuts(keys_of(row.shortcut))
            action.setToolTip(_tip(action))
            action.setEnabled(not row.needs)
            self._actions[row.id] = action
        window.addActions(list(self._actions.values()))

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    @property
    def facts(self) -> frozenset[Fact]:
        """What holds now."""
        return self._facts

    def drawn(self) -> list[QAction]:
        """Return all actions, with their icons."""
        self.draw_icons()
        return list(self)

    def draw_icons(self) -> None:
        """Give the actions their icons, when a menu or the palette is about to show them."""
        for row in TABLE:
            if row.icon and self._actions[row.id].icon().isNull():
                self._theme.put_icon(self._actions[row.id], row.icon)

    def icon_name(self, action_id: str) -> str:
        """Return the name of an action's icon."""
        return _ROWS[action_id].icon

    def on(self, action_id: str, handler: Callable[[], object]) -> None:
        """Call ``handler`` when the action is triggered."""
        self._actions[action_id].triggered.connect(lambda _checked=False: handler())

    def set_fact(self, fact: Fact, holds: bool) -> None:
        """Say whether a fact holds; actions that need it follow."""
        facts = self._facts | {fact} if holds else self._facts - {fact}
        if facts != self._facts:
            self._facts = facts
            for row in TABLE:
                action = self._actions[row.id]
                action.setEnabled(row.needs <= facts)
                if Fact.BODY in row.needs:
                    lacks_body_alone = row.needs - facts == {Fact.BODY}
                    action.setToolTip(_reason(row.id) if lacks_body_alone else _tip(action))

    def menus(self, parent: QWidget) -> list[QMenu]:
        """Return one menu for each group."""
        return [self._menu(group, parent) for group in Group]

    def _menu(self, group: Group, parent: QWidget) -> QMenu:
        menu = QMenu(_said(_GROUP_NAMES[group]), parent)
        menu.setToolTipsVisible(group is Group.FORMAT)  # says why something cannot be done
        menu.aboutToShow.connect(self.draw_icons)
        inside: dict[str, QMenu] = {}
        for row in _rows_of(group):
            if row.begins_section:
                menu.addSeparator()
            title = _submenu_title(row.id)
            if title and title not in inside:
                inside[title] = menu.addMenu(_said(title))
            inside.get(title, menu).addAction(self._actions[row.id])
        return menu


def _rows_of(group: Group) -> Sequence[ActionRow]:
    return [row for row in TABLE if row.group is group]


def _submenu_title(action_id: str) -> str:
    """Return the menu inside a menu that holds an action, or nothing.

    With all of them in one row the menu would be higher than a small screen.
    """
    if action_id.startswith(_EXPORTS):
        return _EXPORT
    return _AMEND if action_id in _AMENDMENTS else ""


def keys_of(shortcut: str) -> list[QKeySequence]:
    """Return a shortcut, and for a digit without Shift the key that bears it in France as well.

    There the digits stand over é, & and others, and need Shift, which would be another shortcut.
    """
    held, _, last = shortcut.rpartition("+")
    keys = [QKeySequence(shortcut)]
    if last in _AZERTY and "Shift" not in held:
        keys.append(QKeySequence(f"{held}+{_AZERTY[last]}"))
    return keys


def _tip(action: QAction) -> str:
    """Return the words of an action with its shortcut."""
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{action.text().rstrip('…')}  {shown}".rstrip()


def _reason(action_id: str) -> str:
    """Return why something can be done in the body only."""
    return _said(_ISOLATED if action_id == "format.foreign" else _PLAIN)


def _said(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
