"""Mailboxes as a destination: each delivery is one message, sent at most once without a person."""

from email.message import EmailMessage

from editor_app.base.errors import AppError
from editor_app.domain.image import MediaStore
from editor_app.domain.preview import Preview, PreviewPart, text_part
from editor_app.domain.publication import Receipt
from editor_app.domain.publisher import Delivery
from editor_app.publishing.email.message import message_id, message_of
from editor_app.publishing.email.server import Account, signed_in
from editor_app.publishing.sendings import earlier_name, next_sending


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
        message = self._message(delivery, sending.earlier)
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

    def preview(self, delivery: Delivery) -> Preview:
        """Return the message: its headers, its texts and what is attached.

        Raises:
            UserError: what is wrong with a picture.
        """
        message = self._message(delivery, earlier_name(delivery))
        return Preview(
            title=str(message["Subject"]),
            to=", ".join(self._recipients),
            parts=(*_bodies(message), _headers(message), *_attached(message)),
        )

    def test(self) -> None:
        """Sign in and ask whether the mail would be taken; none is sent.

        Raises:
            UserError, EnvironmentFault: as ``deliver``.
        """
        with signed_in(self._account) as server:
            server.would_take(self._sender, self._recipients)

    def _message(self, delivery: Delivery, earlier: str) -> EmailMessage:
        return message_of(
            delivery, self._sender, self._recipients, earlier=earlier, media=self._media
        )


def _bodies(message: EmailMessage) -> list[PreviewPart]:
    """Return the texts, the one that mail programs prefer first."""
    parts = [part for part in message.walk() if not part.is_multipart()]
    texts = [part for part in parts if not part.is_attachment()]
    return [_part(part, part.get_content_subtype()) for part in reversed(texts)]


def _headers(message: EmailMessage) -> PreviewPart:
    shown = ("From", "To", "Subject", "Message-ID", "In-Reply-To", "Date")
    lines = [f"{name}: {message[name]}" for name in shown if message[name]]
    return text_part("headers", "\n".join(lines) + "\n")


def _attached(message: EmailMessage) -> list[PreviewPart]:
    return [_part(part, part.get_filename() or "") for part in message.iter_attachments()]


def _part(part: EmailMessage, name: str) -> PreviewPart:
    content = part.get_content()
    data = content.encode("utf-8", "replace") if isinstance(content, str) else bytes(content)
    return PreviewPart(name=name, media_type=part.get_content_type(), content=data)
