"""The destination kind "webhook": an address, a shared secret, and perhaps an address to ask.

What speaks to the receiver is imported when one is opened: most calls of the program never need it.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urldefrag

from editor_app.base.clock import Clock
from editor_app.domain.image import MediaStore
from editor_app.domain.publication import Destination
from editor_app.domain.publisher import DestinationOption, OptionType, Secrets
from editor_app.publishing.options import check_secure, checked_options, needed_secret
from editor_app.publishing.webhook.signing import SECRET, key_of

if TYPE_CHECKING:
    from editor_app.publishing.webhook.publisher import WebhookPublisher

_ADDRESSES = ("webhook_address", "status_address")
_OPTIONS = (
    DestinationOption(name="webhook_address", type=OptionType.SERVICE_ADDRESS, is_required=True),
    DestinationOption(name=SECRET, type=OptionType.SECRET, is_required=True),
    DestinationOption(name="status_address", type=OptionType.SERVICE_ADDRESS),
)


class WebhookKind:
    """A program that receives signed news items.

    Args:
        secrets: Keeps the shared secrets.
        clock: Time.
    """

    name = "webhook"
    options: Sequence[DestinationOption] = _OPTIONS
    is_serial = False

    def __init__(self, secrets: Secrets, clock: Clock) -> None:
        self._secrets = secrets
        self._clock = clock

    def checked(self, options: Mapping[str, str]) -> Mapping[str, str]:
        """Return clean options: addresses that may be given an article before it is out.

        Raises:
            UserError: ``option-unknown``, ``option-missing`` or ``option-invalid``, each with
                ``option``.
        """
        clean = dict(checked_options(self.options, options))
        for name in _ADDRESSES:
            if clean[name]:
                check_secure(name, clean[name])
                clean[name] = urldefrag(clean[name]).url
        if clean[SECRET]:
            key_of(clean[SECRET])
        return clean

    def open(self, destination: Destination, media: MediaStore) -> "WebhookPublisher":
        """Return a publisher for one receiver; speaks to nobody yet.

        Raises:
            UserError: as ``checked``, or ``option-invalid`` for the secret.
            EnvironmentFault: ``secret-missing`` or ``keyring-failed``.
        """
        from editor_app.publishing.http import Http
        from editor_app.publishing.webhook.publisher import Receiver, WebhookPublisher

        clean = self.checked(destination.options)
        secret = needed_secret(self._secrets, destination, SECRET)
        receiver = Receiver(
            address=clean["webhook_address"],
            status_address=clean["status_address"],
            key=key_of(secret),
        )
        return WebhookPublisher(Http(self._clock), receiver, self._clock)
