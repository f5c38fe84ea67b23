"""A destination that accepts everything and keeps nothing: for tests and benchmarks only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from editor_app.domain.image import MediaStore
from editor_app.domain.preview import Preview, text_part
from editor_app.domain.publication import Destination, Receipt
from editor_app.domain.publisher import Delivery, DestinationOption, Kinds
from editor_app.publishing.options import checked_options


@dataclass(slots=True)
class NullPublisher:
    """Counts deliveries by key."""

    delivered: dict[str, int] = field(default_factory=dict)

    def deliver(self, delivery: Delivery) -> Receipt:
        self.delivered[delivery.key] = self.delivered.get(delivery.key, 0) + 1
        return self._receipt(delivery)

    def find(self, delivery: Delivery) -> Receipt | None:
        return self._receipt(delivery) if delivery.key in self.delivered else None

    def preview(self, delivery: Delivery) -> Preview:
        draft = delivery.release.draft
        said = f"{draft.headline}\n{draft.lead}"
        return Preview(title=draft.headline, to="null", parts=(text_part("text", said),))

    def test(self) -> None:
        return

    def _receipt(self, delivery: Delivery) -> Receipt:
        slug = delivery.release.slug
        return Receipt(remote_id=slug, url=f"https://null.example/{slug}")


@dataclass(slots=True)
class NullKind:
    """Opens one publisher for every destination, so that a test can look into it."""

    name: str = "null"
    options: Sequence[DestinationOption] = ()
    is_serial: bool = False
    publisher: NullPublisher = field(default_factory=NullPublisher)

    def checked(self, options: Mapping[str, str]) -> Mapping[str, str]:
        return checked_options(self.options, options)

    def open(self, destination: Destination, media: MediaStore) -> NullPublisher:
        return self.publisher


def null_kinds() -> Kinds:
    return {"null": NullKind()}
