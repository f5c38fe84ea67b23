"""A kind of destination with an option of each type, for the forms that are made from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from editor_app.base.errors import UserError
from editor_app.domain.publisher import DestinationOption, OptionType
from tests.fakes.destination import FakeKind

_OPTIONS = (
    DestinationOption(name="path", type=OptionType.FOLDER, is_required=True),
    DestinationOption(name="title", is_required=True),
    DestinationOption(name="base_url", type=OptionType.WEB_ADDRESS, is_required=True),
    DestinationOption(name="language", type=OptionType.LANGUAGE, default="ar"),
    DestinationOption(name="description"),
)


@dataclass
class ManyOptionsKind(FakeKind):
    """A fake kind whose form is as long as a real one's."""

    options: Sequence[DestinationOption] = _OPTIONS

    def checked(self, options: Mapping[str, str]) -> Mapping[str, str]:
        for option in self.options:
            if option.is_required and not options.get(option.name):
                raise UserError("option-missing", option=option.name)
        return {each.name: options.get(each.name) or each.default for each in self.options}
