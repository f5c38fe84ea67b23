"""The kinds of destination that this program can send to."""

from pathlib import Path

from editor_app.base.clock import Clock
from editor_app.domain.publisher import DestinationKind, Kinds, Secrets
from editor_app.publishing.email.kind import EmailKind
from editor_app.publishing.sftp.kind import SftpKind
from editor_app.publishing.site.kind import SiteKind
from editor_app.publishing.telegram.kind import TelegramKind
from editor_app.publishing.webhook.kind import WebhookKind
from editor_app.publishing.wordpress.kind import WordPressKind


def kinds(secrets: Secrets, clock: Clock, copies: Path) -> Kinds:
    """Return every kind of destination by its name.

    Args:
        secrets: Keeps their passwords.
        clock: Time.
        copies: A folder of the program's own, for copies of what stands elsewhere.
    """
    known: tuple[DestinationKind, ...] = (
        SiteKind(),
        SftpKind(secrets, clock, copies),
        WordPressKind(secrets, clock),
        WebhookKind(secrets, clock),
        EmailKind(secrets, clock),
        TelegramKind(secrets, clock),
    )
    return {kind.name: kind for kind in known}
