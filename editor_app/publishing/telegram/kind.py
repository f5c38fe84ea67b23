"""The destination kind "telegram": a bot, a channel, and the page that posts point to.

What speaks to the service is imported when one is opened: most calls of the program never need it.
"""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from editor_app.base.clock import Clock
from editor_app.domain.image import MediaStore
from editor_app.domain.publication import Destination
from editor_app.domain.publisher import DestinationOption, OptionType, Secrets
from editor_app.publishing.options import check_secure, checked_options, invalid, needed_secret

if TYPE_CHECKING:
    from editor_app.publishing.telegram.publisher import TelegramPublisher

TOKEN = "bot_token"
SERVICE = "https://api.telegram.org"
_CHANNEL = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,31}|-100[0-9]{5,13}")
_TOKEN = re.compile(r"[0-9]{5,15}:[A-Za-z0-9_-]{20,60}")
_OPTIONS = (
    DestinationOption(name="channel", is_required=True),
    DestinationOption(name=TOKEN, type=OptionType.SECRET, is_required=True),
    DestinationOption(name="linked_destination"),
    DestinationOption(name="bot_service", type=OptionType.SERVICE_ADDRESS, default=SERVICE),
)


class TelegramKind:
    """A channel of Telegram.

    Args:
        secrets: Keeps the bots' tokens.
        clock: Time.
    """

    name = "telegram"
    options: Sequence[DestinationOption] = _OPTIONS
    is_serial = False

    def __init__(self, secrets: Secrets, clock: Clock) -> None:
        self._secrets = secrets
        self._clock = clock

    def checked(self, options: Mapping[str, str]) -> Mapping[str, str]:
        """Return clean options.

        Raises:
            UserError: ``option-unknown``, ``option-missing`` or ``option-invalid``, each with
                ``option``.
        """
        clean = dict(checked_options(self.options, options))
        if not _CHANNEL.fullmatch(clean["channel"]):
            raise invalid("channel", "not-a-channel")
        if clean[TOKEN] and not _TOKEN.fullmatch(clean[TOKEN]):
            raise invalid(TOKEN, "not-a-token")
        check_secure("bot_service", clean["bot_service"])
        clean["bot_service"] = clean["bot_service"].rstrip("/")
        return clean

    def open(self, destination: Destination, media: MediaStore) -> "TelegramPublisher":
        """Return a publisher for one channel; speaks to nobody yet.

        Raises:
            UserError: as ``checked``.
            EnvironmentFault: ``secret-missing`` or ``keyring-failed``.
        """
        from editor_app.publishing.http import Http
        from editor_app.publishing.telegram.api import Bot
        from editor_app.publishing.telegram.publisher import TelegramPublisher

        clean = self.checked(destination.options)
        token = needed_secret(self._secrets, destination, TOKEN)
        bot = Bot(Http(self._clock), clean["bot_service"], token)
        return TelegramPublisher(
            bot, clean["channel"], media, linked_destination=clean["linked_destination"]
        )
