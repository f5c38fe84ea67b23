"""Whether the worker's service runs, in the settings, and the button that sets it up."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from editor_app.base.errors import AppError
from editor_app.base.worker_service import ServiceState, WorkerService
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.messages import word
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import wrap


class WorkerServiceCard(Card):
    """Says how the service stands, and sets it up or takes it away.

    Args:
        service: Does so.
        jobs: Runs that away from the screen.
        language: Of sentences.
    """

    def __init__(
        self, service: WorkerService, jobs: Jobs, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._jobs = jobs
        self._language = language
        self._state = ServiceState.ABSENT
        self.told = QLabel()
        wrap(self.told)
        self.refusal = QLabel()
        wrap(self.refusal)
        set_mark(self.refusal, "role", "small bad")
        self.refusal.hide()
        self.button = QPushButton()
        self.button.setEnabled(False)
        self.column.addWidget(self.told)
        self.column.addWidget(self.refusal)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.button.clicked.connect(self._on_pressed)
        self._do(lambda: None)

    def _on_pressed(self) -> None:
        is_absent = self._state is ServiceState.ABSENT
        self._do(self._service.install if is_absent else self._service.remove)

    def _do(self, verb: Callable[[], None]) -> None:
        self.button.setEnabled(False)
        self.refusal.hide()

        def work() -> ServiceState:
            verb()
            return self._service.state()

        self._jobs.submit(Lane.WRITES, work, self._show, self._on_refused)

    def _show(self, state: ServiceState) -> None:
        self._state = state
        self.told.setText(word(f"service-{state.value}", {}, self._language))
        is_absent = state is ServiceState.ABSENT
        self.button.setText(
            self.tr("Send with every session") if is_absent else self.tr("Take it away")
        )
        self.button.setEnabled(True)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self.refusal.setText(word(error.code, error.params, self._language))
            self.refusal.show()
        self._jobs.submit(Lane.READS, self._service.state, self._show, lambda _: None)
