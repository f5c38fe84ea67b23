"""What the queue keeps of an item between its tries, for destinations that cannot be asked."""

from collections.abc import Mapping
from dataclasses import replace

from editor_app.base.errors import AppError
from editor_app.domain.publication import Action, Release
from tests.publishing.newsroom import a_delivery


class Record:
    """A delivery that remembers what was put on record and what a person agreed to."""

    def __init__(
        self,
        release: Release,
        action: Action = Action.PUBLISH,
        known: str = "",
        pages: Mapping[str, str] | None = None,
    ) -> None:
        self.delivery = replace(
            a_delivery(release, action), remote_id=known, pages=pages or {}, record=self._keep
        )

    def _keep(self, remote_id: str) -> None:
        self.delivery = replace(self.delivery, remote_id=remote_id)

    def agree(self, error: AppError) -> None:
        """Agree to what the error asks for."""
        state = str(error.params["remote_state"])
        self.delivery = replace(self.delivery, remote_state=state)
