"""Speak SMTP to a mail server: bounded in time, encrypted, every refusal told apart.

Source: RFC 5321 (SMTP), RFC 3207 (STARTTLS), RFC 8314 (mail over TLS from the first byte).
"""

import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import field
from threading import Timer

from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.base.records import dataclass
from editor_app.language.bidi import clean_line
from editor_app.publishing.email.kind import TLS_PORT, is_this_machine

GREETING_S = 9.0
"""The longest that connecting, encrypting and signing in may take together."""
SENDING_S = 40.0
"""The longest that a message may take; shorter than a lease."""
LONGEST_SAID = 200
_OWN_NAME = "[127.0.0.1]"
"""How this side introduces itself: a laptop's name means nothing outside, tells who writes, and
asking the network for it can take longer than all the rest (RFC 5321, section 4.1.4)."""
_WRONG_PASSWORD = frozenset({530, 534, 535, 538})


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Where mail is handed in, and as whom; ``user`` is empty where nobody has to sign in."""

    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)


@contextmanager
def signed_in(account: Account) -> Iterator["MailServer"]:
    """Connect, encrypt and sign in; the connection ends with the block.

    Raises:
        EnvironmentFault: ``server-unreachable``, ``server-slow``, ``server-failing``,
            ``certificate-refused``, ``answer-unreadable``, ``credentials-refused``.
        UserError: ``server-without-tls`` or ``request-refused``, with ``said``.
    """
    smtp = _Encrypted(account) if account.port == TLS_PORT else _Plain(account)
    server = MailServer(account, smtp)
    try:
        with _translated(account), server.ending_after(GREETING_S):
            server.greet()
        yield server
    finally:
        smtp.close()


class MailServer:
    """A mail server that answers."""

    def __init__(self, account: Account, smtp: smtplib.SMTP) -> None:
        self._account = account
        self._smtp = smtp

    @contextmanager
    def ending_after(self, total_s: float) -> Iterator[None]:
        """Break the connection when the block takes longer, however slowly the server drips."""
        timer = Timer(total_s, _shut, [self._smtp])
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def greet(self) -> None:
        """Connect, introduce this side, encrypt where that is not done yet, and sign in."""
        smtp, account = self._smtp, self._account
        code, said = smtp.connect(account.host.strip("[]"), account.port)
        if code != 220:
            raise smtplib.SMTPConnectError(code, said)
        smtp.ehlo_or_helo_if_needed()
        if not isinstance(smtp, smtplib.SMTP_SSL):
            if smtp.has_extn("starttls"):
                smtp.starttls(context=ssl.create_default_context())
                smtp.ehlo()
            elif not is_this_machine(account.host):
                raise UserError("server-without-tls", host=account.host)
        if account.user:
            smtp.login(account.user, account.password)

    def would_take(self, sender: str, recipients: Sequence[str]) -> None:
        """Ask whether mail from and to these would be taken, and send none.

        Raises:
            UserError: ``mailbox-refused`` with ``mailbox`` and ``said``.
            EnvironmentFault: as ``signed_in``.
        """
        with _translated(self._account), self.ending_after(GREETING_S):
            self._envelope(sender, recipients)
            self._smtp.rset()

    def send(
        self, sender: str, recipients: Sequence[str], message: bytes, begin: Callable[[], None]
    ) -> None:
        """Hand in one message for all recipients or for none.

        Args:
            sender: Whom a refusal on the way goes back to.
            recipients: Who gets it.
            message: The message with CRLF line ends.
            begin: Called when the server has agreed to everything but the message itself.

        Raises:
            UserError: ``mailbox-refused``, ``request-refused``.
            EnvironmentFault: as ``signed_in`` while it is certain that nothing was taken, and
                ``outcome-unknown`` from where it is not.
        """
        with _translated(self._account), self.ending_after(SENDING_S):
            self._envelope(sender, recipients)
            code, said = self._smtp.docmd("DATA")
            if code != 354:
                raise smtplib.SMTPDataError(code, said)
        begin()
        try:
            with self.ending_after(SENDING_S):
                self._smtp.send(_dotted(message))
                code, said = self._smtp.getreply()
        except (OSError, smtplib.SMTPException) as error:
            raise EnvironmentFault("outcome-unknown", host=self._account.host) from error
        if code != 250:
            raise _refused(self._account, code, said)

    def _envelope(self, sender: str, recipients: Sequence[str]) -> None:
        for mailbox, (code, said) in (
            (sender, self._smtp.mail(sender)),
            *((one, self._smtp.rcpt(one)) for one in recipients),
        ):
            if code >= 500:
                raise UserError("mailbox-refused", mailbox=mailbox, said=_line(said))
            if code >= 400:
                raise smtplib.SMTPDataError(code, said)


class _Plain(smtplib.SMTP):
    """A connection that is opened later, so that opening it can be broken off."""

    def __init__(self, account: Account) -> None:
        super().__init__(timeout=GREETING_S, local_hostname=_OWN_NAME)
        self._host = account.host.strip("[]")  # the name that its certificate must hold


class _Encrypted(smtplib.SMTP_SSL):
    """The same, encrypted from the first byte."""

    def __init__(self, account: Account) -> None:
        super().__init__(
            timeout=GREETING_S, local_hostname=_OWN_NAME, context=ssl.create_default_context()
        )
        self._host = account.host.strip("[]")


def _shut(smtp: smtplib.SMTP) -> None:
    link = smtp.sock
    if link is not None:
        try:
            link.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # it has ended by itself


def _dotted(message: bytes) -> bytes:
    """Return a message as DATA wants it: lines that begin with a dot get a second, then an end."""
    lines = message.replace(b"\r\n.", b"\r\n..")
    lines = b"." + lines if lines.startswith(b".") else lines
    return lines + (b"" if lines.endswith(b"\r\n") else b"\r\n") + b".\r\n"


@contextmanager
def _translated(account: Account) -> Iterator[None]:
    """Say what a broken conversation means, while nothing of the message has been given."""
    host = account.host
    try:
        yield
    except smtplib.SMTPResponseException as error:
        raise _refused(account, error.smtp_code, error.smtp_error) from error
    except smtplib.SMTPServerDisconnected as error:
        raise EnvironmentFault("server-slow", host=host) from error
    except smtplib.SMTPException as error:
        raise EnvironmentFault("answer-unreadable", host=host) from error
    except ssl.SSLCertVerificationError as error:
        raise EnvironmentFault("certificate-refused", host=host) from error
    except TimeoutError as error:
        raise EnvironmentFault("server-slow", host=host) from error
    except (OSError, ValueError) as error:
        raise EnvironmentFault("server-unreachable", host=host) from error


def _refused(account: Account, code: int, said: bytes | str) -> AppError:
    """Return what an answer of the server means: wrong password, later, or never."""
    host, line = account.host, _line(said)
    if code in _WRONG_PASSWORD:
        return EnvironmentFault("credentials-refused", host=host, status=code, said=line)
    if 500 <= code < 600:
        return UserError("request-refused", host=host, status=code, said=line)
    if 400 <= code < 500:
        return EnvironmentFault("server-failing", host=host, status=code)
    return EnvironmentFault("answer-unreadable", host=host)


def _line(said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return clean_line(text.replace("\n", " "))[:LONGEST_SAID]
