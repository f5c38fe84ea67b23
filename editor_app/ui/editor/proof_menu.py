"""What can be done about an underlined place: mend it, mend all of its kind, or let it be.

Opens on a right click over a place, and at the caret.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QTextEdit, QWidgetAction

from editor_app.domain.hits import Field
from editor_app.domain.proofing import Finding, Kind, Spot
from editor_app.presenters.proofing import Proofing
from editor_app.ui.editor.proof_session import ProofSession
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.elided import wrap

_WIDTH_PX = 300
_SPACES, _SPACE_MARK = " \u00a0", "␣"


class ProofMenu(QObject):
    """The menus of the page's fields. GUI thread.

    Args:
        session: Knows the places and mends them.
        proofing: Knows what was found.
        reason: Words why a rule speaks, in the language of the window.

    Emits:
        rule_switched_off: the rule that shall not speak any more.
    """

    rule_switched_off = Signal(str)

    def __init__(
        self,
        session: ProofSession,
        proofing: Proofing,
        reason: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._proofing = proofing
        self._reason = reason
        self.menu: QMenu | None = None
        for field, edit in session.edits.items():
            edit.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            edit.customContextMenuRequested.connect(partial(self._on_menu_requested, field))

    def words(self, finding: Finding) -> str:
        """Return why a place is underlined."""
        if finding.kind is Kind.SPELLING:
            return self.tr("This word is not in the dictionaries.")
        return self._reason(finding.rule_id)

    def open_at_caret(self) -> bool:
        """Open the menu of the place at the caret; False where nothing is underlined."""
        found = self._session.finding_at_caret()
        if found is None:
            return False
        edit = self._session.edits[found[0].field]
        menu = self._new_menu(edit)
        self._fill(menu, *found, is_by_key=True)
        menu.popup(edit.viewport().mapToGlobal(edit.cursorRect().bottomLeft() + QPoint(0, 6)))
        if found[1].kind is not Kind.SPELLING:
            _go_to_first(menu)
        return True

    def _on_menu_requested(self, field: Field, place: QPoint) -> None:
        edit = self._session.edits[field]
        # a scroll area tells the place in its viewport
        position = edit.cursorForPosition(place).position()
        found = self._session.finding_at(field, position)
        menu = self._new_menu(edit)
        if found is not None:
            self._fill(menu, *found)
            menu.addSeparator()
        usual = edit.createStandardContextMenu(place)
        usual.setParent(menu)
        menu.addActions(usual.actions())
        menu.popup(edit.viewport().mapToGlobal(place))

    def _new_menu(self, edit: QTextEdit) -> QMenu:
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = QMenu(edit.window())
        return self.menu

    def _fill(self, menu: QMenu, spot: Spot, finding: Finding, *, is_by_key: bool = False) -> None:
        is_spelling = finding.kind is Kind.SPELLING
        menu.addAction(_sentence(menu, self.words(finding)))
        if is_spelling:
            self._add_suggestions(menu, spot, finding, is_by_key=is_by_key)
        elif finding.replacement is not None:
            self._add_fix(menu, spot, finding, finding.replacement)
            self._add_fix_all(menu, finding.rule_id)
        menu.addSeparator()
        if is_spelling:
            menu.addAction(
                self.tr("Add to the dictionary"), lambda: self._proofing.add_word(finding.old)
            )
        menu.addAction(self.tr("Ignore here"), lambda: self._proofing.ignore(finding))
        if not is_spelling:
            menu.addAction(
                self.tr("Switch this rule off"),
                lambda: self.rule_switched_off.emit(finding.rule_id),
            )

    def _add_fix(self, menu: QMenu, spot: Spot, finding: Finding, words: str) -> QAction:
        old, new = _shown(finding.old), _shown(words)
        if not words:
            text = self.tr("Take away {old}").format(old=old)
        elif not finding.old:
            text = self.tr("Put in {new}").format(new=new)
        elif finding.kind is Kind.SPELLING:
            text = new
        else:
            text = self.tr("{old}  →  {new}").format(old=old, new=new)
        action = QAction(text.replace("&", "&&"), menu)
        font = action.font()
        font.setBold(True)
        action.setFont(font)
        action.triggered.connect(lambda: self._session.fix(spot, finding, words))
        menu.addAction(action)
        return action

    def _add_fix_all(self, menu: QMenu, rule_id: str) -> None:
        count = len(self._proofing.fixable(rule_id))
        if count < 2 and self._proofing.is_complete:
            return
        text = self.tr("Mend all of this kind ({count})").format(
            count=count if self._proofing.is_complete else f"{count}+"
        )
        menu.addAction(text, lambda: self._session.fix_all(rule_id))

    def _add_suggestions(
        self, menu: QMenu, spot: Spot, finding: Finding, *, is_by_key: bool
    ) -> None:
        """Show an ellipsis until the suggestions are there; then the keys go to the first.

        Until then they are on nothing: a quick Enter must not learn a misspelt word.
        """
        waiting = menu.addAction("…")
        waiting.setEnabled(False)

        def show(words: tuple[str, ...]) -> None:
            if self.menu is not menu:
                return
            chosen = menu.activeAction() if menu.activeAction() in menu.actions() else None
            for each in words:
                action = self._add_fix(menu, spot, finding, each)
                menu.removeAction(action)
                menu.insertAction(waiting, action)
            if words:
                menu.removeAction(waiting)
                if chosen is not None:
                    menu.setActiveAction(chosen)  # Qt forgets it where an action goes
                elif is_by_key:
                    _go_to_first(menu)
            else:
                waiting.setText(self.tr("No suggestion"))

        self._proofing.suggest(finding.old, show)


def _go_to_first(menu: QMenu) -> None:
    first = next((each for each in menu.actions() if each.isEnabled() and each.text()), None)
    if first is not None:
        menu.setActiveAction(first)


def _sentence(menu: QMenu, words: str) -> QWidgetAction:
    """Return a line of a menu that wraps and cannot be chosen."""
    label = QLabel(words)
    wrap(label)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFixedWidth(_WIDTH_PX)
    label.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
    set_mark(label, "role", "muted")
    action = QWidgetAction(menu)
    action.setDefaultWidget(label)
    action.setEnabled(False)
    return action


def _shown(words: str) -> str:
    """Return words so that a space is seen and each runs in its own direction."""
    inside = words.strip(_SPACES)
    before = len(words) - len(words.lstrip(_SPACES)) if inside else len(words)
    after = len(words) - before - len(inside)
    return f"\u2068{_SPACE_MARK * before}{inside}{_SPACE_MARK * after}\u2069"
