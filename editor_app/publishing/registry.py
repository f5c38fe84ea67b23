"""The kinds of destination that this program can send to."""

from pathlib import Path

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.domain.image import MediaStore
from editor_app.domain.publisher import DestinationKind, Kinds, Secrets
from editor_app.domain.serving import Serve, ServedSite, ServingWish
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


def server(known: Kinds, media: MediaStore, clock: Clock) -> Serve:
    """Return what serves sites; the extra ``serve`` is imported when one is started.

    Args:
        known: The kinds of destination.
        media: The pictures of drafts.
        clock: Time.
    """

    def serve(wish: ServingWish) -> ServedSite:
        kind = known.get(wish.destination.kind)
        if not isinstance(kind, SiteKind | SftpKind):
            raise UserError("destination-serves-no-site", name=wish.destination.name)
        try:
            from editor_app.publishing.serve.server import SiteServer
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] not in ("starlette", "uvicorn"):
                raise
            raise UserError("serve-not-installed") from error
        return SiteServer(wish, kind.site_of(wish.destination), media, clock)

    return serve
