"""The destination kind "wordpress": a site's address, an account and its application password.

What speaks to the site is imported when one is opened: most calls of the program never need it.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from editor_app.base.clock import Clock
from editor_app.domain.image import MediaStore
from editor_app.domain.publication import Destination
from editor_app.domain.publisher import DestinationOption, OptionType, Secrets
from editor_app.publishing.options import (
    check_among,
    check_secure,
    checked_options,
    invalid,
    needed_secret,
)
from editor_app.publishing.site.words import WORDS

if TYPE_CHECKING:
    from editor_app.publishing.wordpress.publisher import WordPressPublisher

PASSWORD = "application_password"
KEEP = "keep"
"""Leave the pictures of a withdrawn article among the files of the site."""
_OPTIONS = (
    DestinationOption(name="address", type=OptionType.WEB_ADDRESS, is_required=True),
    DestinationOption(name="user", is_required=True),
    DestinationOption(name=PASSWORD, type=OptionType.SECRET, is_required=True),
    DestinationOption(name="language", type=OptionType.LANGUAGE, default="ar"),
    DestinationOption(
        name="withdrawn_pictures",
        type=OptionType.CHOICE,
        choices=("remove", KEEP),
        default="remove",
    ),
)


class WordPressKind:
    """A WordPress site.

    Args:
        secrets: Keeps the application passwords.
        clock: Time.
    """

    name = "wordpress"
    options: Sequence[DestinationOption] = _OPTIONS
    is_serial = False

    def __init__(self, secrets: Secrets, clock: Clock) -> None:
        self._secrets = secrets
        self._clock = clock

    def checked(self, options: Mapping[str, str]) -> Mapping[str, str]:
        """Return clean options: an address that ends in a slash and may be given a password.

        Raises:
            UserError: ``option-unknown``, ``option-missing`` or ``option-invalid``, each with
                ``option``.
        """
        clean = dict(checked_options(self.options, options))
        check_among("language", clean["language"], WORDS)
        if ":" in clean["user"]:
            raise invalid("user", "colon")
        clean["address"] = _front_page(clean["address"])
        return clean

    def open(self, destination: Destination, media: MediaStore) -> "WordPressPublisher":
        """Return a publisher for one site; speaks to nobody yet.

        Raises:
            UserError: as ``checked``.
            EnvironmentFault: ``secret-missing`` or ``keyring-failed``.
        """
        from editor_app.publishing.http import Http
        from editor_app.publishing.wordpress.api import WordPressApi
        from editor_app.publishing.wordpress.publisher import WordPressPublisher

        clean = self.checked(destination.options)
        password = needed_secret(self._secrets, destination, PASSWORD)
        api = WordPressApi(Http(self._clock), clean["address"], clean["user"], password)
        return WordPressPublisher(
            api,
            media,
            self._clock,
            clean["language"],
            keeps_pictures=clean["withdrawn_pictures"] == KEEP,
        )


def _front_page(address: str) -> str:
    parts = urlsplit(address)
    if parts.query or parts.fragment:
        raise invalid("address", "query-or-fragment")
    check_secure("address", address)
    path = parts.path.rstrip("/") + "/"
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), path, "", ""))
