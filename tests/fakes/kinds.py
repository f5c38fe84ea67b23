"""A kind of destination that keeps what it is given, and fails when told to."""

from collections.abc import Mapping, Sequence

from editor_app.base.errors import UserError
from editor_app.domain.ports import MediaStore
from editor_app.domain.publication import Destination, Receipt
from editor_app.domain.publisher import Delivery, DestinationOption, OptionType


class FakeKind:
    """Has an option of each type; ``fault`` is what its next test raises."""

    name = "site"
    is_serial = True
    options: Sequence[DestinationOption] = (
        DestinationOption(name="path", type=OptionType.FOLDER, is_required=True),
        DestinationOption(name="title", is_required=True),
        DestinationOption(name="base_url", type=OptionType.WEB_ADDRESS, is_required=True),
        DestinationOption(name="language", type=OptionType.LANGUAGE, default="ar"),
        DestinationOption(name="description"),
    )

    def __init__(self) -> None:
        self.fault: Exception | None = None
        self.deliveries: list[Delivery] = []

    def checked(self, options: Mapping[str, str]) -> Mapping[str, str]:
        for option in self.options:
            if option.is_required and not options.get(option.name):
                raise UserError("option-missing", option=option.name)
        return {each.name: options.get(each.name) or each.default for each in self.options}

    def open(self, destination: Destination, media: MediaStore) -> "FakeKind":
        return self

    def deliver(self, delivery: Delivery) -> Receipt:
        self.deliveries.append(delivery)
        return Receipt(remote_id=delivery.key, url=f"https://site.example/{delivery.key}")

    def find(self, delivery: Delivery) -> Receipt | None:
        return None

    def test(self) -> None:
        if self.fault is not None:
            raise self.fault
