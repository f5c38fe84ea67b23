"""The destination kind "email": a mail server, an account, a sender and the recipients.

What speaks to the server is imported when one is opened: most calls of the program never need it.
"""

import re
from collections.abc import Mapping, Sequence
from ipaddress import ip_address
from typing import TYPE_CHECKING

from editor_app.base.clock import Clock
from editor_app.domain.image import MediaStore
from editor_app.domain.publication import Destination
from editor_app.domain.publisher import DestinationOption, OptionType, Secrets
from editor_app.publishing.options import checked_options, invalid, needed_secret

if TYPE_CHECKING:
    from editor_app.publishing.email.publisher import EmailPublisher

PASSWORD = "mail_password"
TLS_PORT, SUBMISSION_PORT = 465, 587
MOST_RECIPIENTS = 20
_ADDRESS = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?"
)
_SERVER = re.compile(
    r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::([0-9]{1,5}))?"
)
_OPTIONS = (
    DestinationOption(name="mail_server", is_required=True),
    DestinationOption(name="mail_user"),
    DestinationOption(name=PASSWORD, type=OptionType.SECRET),
    DestinationOption(name="sender", is_required=True),
    DestinationOption(name="recipients", is_required=True),
)


class EmailKind:
    """A mailbox, or several.

    Args:
        secrets: Keeps the passwords.
        clock: Time.
    """

    name = "email"
    options: Sequence[DestinationOption] = _OPTIONS
    is_serial = False

    def __init__(self, secrets: Secrets, clock: Clock) -> None:
        self._secrets = secrets
        self._clock = clock

    def checked(self, options: Mapping[str, str]) -> Mapping[str, str]:
        """Return clean options: a server as ``host:port`` and addresses of mail.

        Raises:
            UserError: ``option-unknown``, ``option-missing`` or ``option-invalid``, each with
                ``option``.
        """
        clean = dict(checked_options(self.options, options))
        host, port = server_of(clean["mail_server"])
        clean["mail_server"] = f"{host}:{port}"
        if not _ADDRESS.fullmatch(clean["sender"]):
            raise invalid("sender", "not-a-mailbox")
        recipients = recipients_of(clean["recipients"])
        if not recipients or not all(map(_ADDRESS.fullmatch, recipients)):
            raise invalid("recipients", "not-a-mailbox")
        if len(recipients) > MOST_RECIPIENTS:
            raise invalid("recipients", "too-many-mailboxes")
        clean["recipients"] = ", ".join(recipients)
        return clean

    def open(self, destination: Destination, media: MediaStore) -> "EmailPublisher":
        """Return a publisher for one set of recipients; speaks to nobody yet.

        Raises:
            UserError: as ``checked``.
            EnvironmentFault: ``secret-missing`` or ``keyring-failed``.
        """
        from editor_app.publishing.email.publisher import EmailPublisher
        from editor_app.publishing.email.server import Account

        clean = self.checked(destination.options)
        user, password = clean["mail_user"], ""
        if user:
            password = needed_secret(self._secrets, destination, PASSWORD)
        host, port = server_of(clean["mail_server"])
        account = Account(host=host, port=port, user=user, password=password)
        return EmailPublisher(account, clean["sender"], recipients_of(clean["recipients"]), media)


def server_of(text: str) -> tuple[str, int]:
    """Return the host and port of a mail server; without a port the one of mail over TLS.

    Raises:
        UserError: ``option-invalid``.
    """
    match = _SERVER.fullmatch(text)
    port = int(match[2] or TLS_PORT) if match else 0
    if match is None or not 0 < port < 65536:
        raise invalid("mail_server", "not-a-server")
    return match[1].lower(), port


def is_this_machine(host: str) -> bool:
    """Tell whether a mail server is this machine itself, whose network nobody listens to."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def recipients_of(text: str) -> tuple[str, ...]:
    """Return the addresses of a list, each once: commas of either script part them."""
    parts = re.split(r"[\s,;،؛]+", text)
    return tuple(dict.fromkeys(part for part in parts if part))
