"""A destination in memory that records what it was asked and fails as it is told."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from editor_app.base.errors import UserError
from editor_app.domain.image import MediaStore
from editor_app.domain.preview import Preview, text_part
from editor_app.domain.publication import Destination, Receipt
from editor_app.domain.publisher import Delivery, DestinationOption

Answer = Exception | Callable[[Delivery], None]


@dataclass
class FakeKind:
    """A kind with one option, ``path``; every destination of it is the same place.

    Args:
        name: The kind's name.
        is_serial: Whether one delivery at a time is allowed.
        answers: What the next deliveries do, first first: raise, or run; then all succeed.
        held: What the place holds, by delivery key.
        state: How the place says it was left.
    """

    name: str = "site"
    is_serial: bool = False
    answers: list[Answer] = field(default_factory=list)
    delivered: list[Delivery] = field(default_factory=list)
    asked: list[Delivery] = field(default_factory=list)
    held: dict[str, Receipt] = field(default_factory=dict)
    state: str = ""
    fault_of_test: Exception | None = None
    options: Sequence[DestinationOption] = (DestinationOption(name="path", is_required=True),)

    def __post_init__(self) -> None:
        self._lock = threading.Lock()

    def checked(self, options: Mapping[str, str]) -> Mapping[str, str]:
        for name in options:
            if name != "path":
                raise UserError("option-unknown", option=name)
        if not options.get("path"):
            raise UserError("option-missing", option="path")
        return dict(options)

    def open(self, _destination: Destination, _media: MediaStore) -> "FakeKind":
        return self

    def deliver(self, delivery: Delivery) -> Receipt:
        with self._lock:
            self.delivered.append(delivery)
            answer = self.answers.pop(0) if self.answers else None
        if isinstance(answer, Exception):
            raise answer
        if answer is not None:
            answer(delivery)
        receipt = Receipt(
            remote_id=f"r-{delivery.key}",
            url=f"https://example.org/{delivery.key}",
            remote_state=self.state,
        )
        self.held[delivery.key] = receipt
        return receipt

    def find(self, delivery: Delivery) -> Receipt | None:
        self.asked.append(delivery)
        return self.held.get(delivery.key)

    def preview(self, delivery: Delivery) -> Preview:
        draft = delivery.release.draft
        said = f"{draft.headline}\n{draft.lead}"
        return Preview(title=draft.headline, to=self.name, parts=(text_part("text", said),))

    def test(self) -> None:
        if self.fault_of_test is not None:
            raise self.fault_of_test
