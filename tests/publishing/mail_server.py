"""A mail server on loopback that keeps what it is given and misbehaves where a test wants it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

logging.getLogger("mail.log").setLevel(logging.ERROR)  # it warns of its own old names
USER, PASSWORD = "desk", "secret-canary-91"


@dataclass
class Mailbox:
    """What has arrived, from guests of what names. ``refused`` gets no mail; ``answer`` is said."""

    port: int = 0
    refused: frozenset[str] = frozenset()
    answer: str = "250 taken"
    is_dropping: bool = False
    raw: list[bytes] = field(default_factory=list)
    guests: list[str] = field(default_factory=list)

    @property
    def messages(self) -> list[EmailMessage]:
        """The messages as a mail program reads them."""
        return [message_from_bytes(one, policy=policy.default) for one in self.raw]

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refused:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 fine"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.answer.startswith("250"):
            assert isinstance(envelope.content, bytes)
            self.raw.append(envelope.content)
            self.guests.append(str(session.host_name))
        if self.is_dropping:
            assert server.transport is not None
            server.transport.close()
        return self.answer


class _AnyPort(Controller):
    """A controller whose port the system chooses."""

    def _trigger_server(self) -> None:
        assert self.server is not None
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def mail_server(box: Mailbox) -> Iterator[Mailbox]:
    """Serve a mailbox on a free loopback port until the block ends."""

    def check(server: object, session: object, envelope: object, kind: str, data: object) -> object:
        is_right = isinstance(data, LoginPassword) and data.login == USER.encode()
        is_right = is_right and data.password == PASSWORD.encode()
        return AuthResult(success=is_right, handled=is_right)

    controller = _AnyPort(
        box,
        hostname="127.0.0.1",
        port=0,
        authenticator=check,
        auth_require_tls=False,
        server_hostname="mail.example",
    )
    controller.start()
    box.port = controller.port
    try:
        yield box
    finally:
        controller.stop()
