"""Mailboxes as a destination: each delivery is one message, sent at most once without a person."""

from editor_app.base.errors import AppError
from editor_app.domain.image import MediaStore
from editor_app.domain.publication import Receipt
from editor_app.domain.publisher import Delivery
from editor_app.publishing.email.message import message_id, message_of
from editor_app.publishing.email.server import Account, signed_in
from editor_app.publishing.sendings import next_sending


class EmailPublisher:
    """One set of recipients. Any thread.

    Args:
        account: Where mail is handed in.
        sender: Whose mailbox it comes from.
        recipients: Who gets it.
        media: The pictures.
    """

    def __init__(
        self,
        account: Account,
        sender: str,
        recipients: tuple[str, ...],
        media: MediaStore,
    ) -> None:
        self._account = account
        self._sender = sender
        self._recipients = recipients
        self._media = media

    def deliver(self, delivery: Delivery) -> Receipt:
        """Send the message.

        Raises:
            UserError: ``perhaps-sent``, ``mailbox-refused``, ``request-refused``,
                ``server-without-tls``.
            EnvironmentFault: as ``signed_in``; ``outcome-unknown`` where it may be out.
        """
        sending = next_sending(delivery)
        message = message_of(
            delivery,
            self._sender,
            self._recipients,
            earlier=sending.earlier,
            media=self._media,
        )
        delivery.keep_alive()
        with signed_in(self._account) as server:
            try:
                server.send(self._sender, self._recipients, message.as_bytes(), sending.begin)
            except AppError as error:
                if error.code not in ("outcome-unknown", "lease-lost"):
                    sending.refuse()
                raise
        return Receipt(remote_id=message_id(delivery.key, self._sender), url="")

    def find(self, delivery: Delivery) -> Receipt | None:
        """Return None: nobody can ask a mailbox of somebody else's."""
        return None

    def test(self) -> None:
        """Sign in and ask whether the mail would be taken; none is sent.

        Raises:
            UserError, EnvironmentFault: as ``deliver``.
        """
        with signed_in(self._account) as server:
            server.would_take(self._sender, self._recipients)
