"""Ties proofreading to the desk: the page, its menus, the list in the inspector, the settings."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from editor_app.base.errors import AppError
from editor_app.base.settings import Value
from editor_app.domain.article import Draft
from editor_app.domain.proofing import unread_in
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.jobs import Jobs
from editor_app.presenters.open_article import Place
from editor_app.presenters.own_words import OwnWords
from editor_app.presenters.proofing import Proofing
from editor_app.presenters.rewriting import keeping_versions
from editor_app.presenters.timers import Timers
from editor_app.services.desk import Desk
from editor_app.services.proofreading import switch_rule, wanted_by
from editor_app.ui.editor.proof_menu import ProofMenu
from editor_app.ui.editor.proof_session import ProofSession
from editor_app.ui.editor.proof_tips import ProofTips
from editor_app.ui.inspector.panel import InspectorPanel
from editor_app.ui.inspector.proof_list import ProofList
from editor_app.ui.main_window import DESK, MainWindow

PROOF = "proof"


class ProofDesk:
    """Makes the parts and connects them. GUI thread; lives as long as the window.

    Args:
        window: The frame.
        desk: All verbs.
        jobs: The lanes.
        editor: Holds the open article.
        timers: Makes timers.
        inspector: Shows the list.
    """

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        jobs: Jobs,
        editor: EditorPresenter,
        timers: Timers,
        inspector: InspectorPanel,
    ) -> None:
        self._window = window
        self._desk = desk
        self._jobs = jobs
        self._wanted = wanted_by(desk.settings)
        self.proofing = Proofing(
            desk.proofreading, lambda: self._wanted, jobs, window.notices, timers
        )
        page = window.desk_screen.page
        self.session = ProofSession(page, self.proofing, window.notices, keeping_versions(editor))
        self.menu = ProofMenu(self.session, self.proofing, self.reason, window)
        self.tips = ProofTips(self.session, self.menu.words, window)
        self.list = ProofList(window.theme, self.proofing, self.reason, window.language, timers)
        inspector.add_checks_list(self.list)
        checklist = inspector.presenter
        self.list.counted.connect(
            lambda _: checklist.take_unread(unread_in(self.proofing.findings()))
        )
        self._connect(editor)

    def reason(self, rule_id: str) -> str:
        """Word why a rule speaks, in the language of the window."""
        # the engines come with the first check, never with the window
        from editor_app.language.typography.rulebook import BY_ID

        rule = BY_ID.get(rule_id)
        return "" if rule is None else str(getattr(rule.reason, self._window.language))

    def switch_rule(self, rule_id: str, *, is_on: bool) -> None:
        """Switch a rule on or off in the settings."""
        from editor_app.language.typography.rulebook import BY_ID

        settings, by_default = self._desk.settings, BY_ID[rule_id].is_on
        self._store(lambda: switch_rule(settings, rule_id, is_on=is_on, by_default=by_default))
        self._take_settings()

    def _connect(self, editor: EditorPresenter) -> None:
        window, acts = self._window, self._window.actions_
        acts.on("edit.proof_next", lambda: self._step(1))
        acts.on("edit.proof_previous", lambda: self._step(-1))
        acts.on("edit.proof_fix", self._fix_here)
        acts.on("edit.proof_settings", self._open_settings)
        self.menu.rule_switched_off.connect(lambda rule_id: self.switch_rule(rule_id, is_on=False))
        self.list.rule_switched_off.connect(lambda rule_id: self.switch_rule(rule_id, is_on=False))
        self.list.place_requested.connect(self._go_to)
        self.list.fix_all_requested.connect(self.session.fix_all)
        self.list.settings_requested.connect(self._open_settings)
        window.offer_screen(PROOF, self._make_settings)
        window.setting_changed.connect(self._on_setting_changed)
        editor.draft_shown.subscribe(self._on_draft_shown)
        editor.place_changed.subscribe(self._on_place_changed)

    def _step(self, by: int) -> None:
        self._window.go_to_desk()
        self.session.step(by)

    def _fix_here(self) -> None:
        """Open what can be done at the caret, or go to the next place where there is nothing."""
        self._window.go_to_desk()
        if not self.menu.open_at_caret():
            self.session.step(1)

    def _go_to(self, spot: object, finding: object) -> None:
        self._window.go_to_desk()
        self.session.go_to(spot, finding)  # type: ignore[arg-type]

    def _open_settings(self) -> None:
        self._window.go_to(PROOF)

    def _make_settings(self) -> QWidget:
        from editor_app.ui.proof.screen import ProofScreen

        words = OwnWords(self._desk.proofreading, self._jobs)
        words.changed.subscribe(self.proofing.check_again)
        screen = ProofScreen(self._desk.settings, words, self._window.language)

        def switch(rule_id: str, is_on: bool) -> None:
            self.switch_rule(rule_id, is_on=is_on)
            screen.refresh()

        def choose(key: str, value: Value) -> None:
            self._store(lambda: self._desk.settings.set(key, value))
            self._window.setting_changed.emit(key)
            screen.refresh()

        screen.rule_switched.connect(switch)
        screen.option_chosen.connect(choose)
        screen.left.connect(lambda: self._window.go_to(DESK))
        return screen

    def _store(self, store: Callable[[], None]) -> None:
        try:
            store()
        except AppError as error:
            self._window.show_error(error)

    def _take_settings(self) -> None:
        wanted = wanted_by(self._desk.settings)
        if wanted != self._wanted:
            self._wanted = wanted
            self.proofing.check_again()

    def _on_setting_changed(self, key: str) -> None:
        if key.startswith("proof.") or key == "writing.quotes":
            self._take_settings()

    def _on_draft_shown(self, draft: Draft) -> None:
        self.proofing.forget_unsaved()

    def _on_place_changed(self, place: Place) -> None:
        self.proofing.show_article(place.article_id)
