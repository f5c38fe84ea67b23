"""A day of publishing with every kind of destination; then every file is searched for passwords."""

from __future__ import annotations

import base64
import logging
import sys
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from editor_app.base.errors import UserError
from editor_app.base.logs import end_log, start_log
from editor_app.base.paths import data_folder
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import Action, QueueState
from editor_app.publishing.registry import kinds
from editor_app.services.articles import ArticleService
from editor_app.services.destinations import DestinationService
from editor_app.services.queue import QueueService
from editor_app.services.worker import Worker
from editor_app.storage.database import open_database
from tests.fakes import FakeSecrets, FixedClock, a_draft
from tests.publishing import fake_host, fake_telegram, fake_wordpress, mail_server
from tests.publishing.fake_receiver import SECRET, FakeReceiver
from tests.publishing.fake_telegram import CHANNEL, FakeTelegram
from tests.publishing.fake_wordpress import FakeWordPress, served
from tests.publishing.newsroom import FolderOfPictures

WRONG = "wrong-canary-0d4e"
CANARIES = (
    fake_wordpress.PASSWORD,
    base64.b64encode(f"{fake_wordpress.USER}:{fake_wordpress.PASSWORD}".encode()).decode(),
    fake_telegram.TOKEN,
    SECRET,
    mail_server.PASSWORD,
    fake_host.PASSWORD,
    WRONG,
)


@dataclass(frozen=True, kw_only=True)
class Searched:
    """What a day left: deliveries that arrived, those refused, files searched, files with one."""

    sent: int
    refused: int
    files: int
    found: tuple[str, ...]

    def row(self) -> str:
        """Return the figures on one line."""
        return (
            f"canary: {self.sent} sent, {self.refused} refused, {self.files} files searched, "
            f"{len(self.found)} with a secret {' '.join(self.found)}"
        )


def a_day(root: Path, articles: int = 5) -> Searched:
    """Publish, update and withdraw everywhere, with right passwords and with wrong ones."""
    folder = data_folder(root / "data")
    handler = start_log(folder)
    logging.getLogger("editor_app").setLevel(logging.DEBUG)
    try:
        with ExitStack() as stack:
            sent, refused = _publish(root, stack, articles)
    finally:
        end_log(handler)
    files = [path for path in root.rglob("*") if path.is_file()]
    shapes = [canary.encode(form) for canary in CANARIES for form in ("utf-8", "utf-16-le")]
    found = tuple(
        path.name for path in files if any(shape in path.read_bytes() for shape in shapes)
    )
    return Searched(sent=sent, refused=refused, files=len(files), found=found)


def _publish(root: Path, stack: ExitStack, articles: int) -> tuple[int, int]:
    clock, secrets, media = FixedClock(), FakeSecrets(), FolderOfPictures(root / "media")
    folder = data_folder(root / "data")
    database = open_database(folder)
    known = kinds(secrets, clock, folder.site_copies)
    places = DestinationService(database, media, known, secrets, clock)
    right = _options(root, stack)
    for kind, options in right.items():
        places.add(kind, kind, options)
        secret = next(iter(places.secret_options(kind)), "")
        if secret:
            bad = "123456789:" + WRONG + "-0000000" if kind == "telegram" else WRONG
            places.add(kind, f"{kind} wrong", {**options, secret: bad})
    desk, queue = ArticleService(database, clock), QueueService(database, clock)
    for number in range(articles):
        article = desk.create(a_draft(headline=f"خبر اليوم {number}")).article
        for action in (Action.PUBLISH, Action.CORRECT, Action.WITHDRAW):
            clock.advance(60)
            if action is Action.CORRECT:
                desk.save(article.id, a_draft(headline="آخر"), expected_revision=article.revision)
            for place in places.all():
                try:
                    queue.add(article.id, [place.name], action=action)
                except UserError as error:
                    if error.code != "nothing-published-there":
                        raise
            worker = Worker(
                database, media, known, clock, owner=f"w{number}{action}", jitter=lambda: 0.5
            )
            while worker.step() is not None:
                pass
    rows = queue.rows(QueueQuery(limit=10_000))
    database.close()
    sent = sum(row.item.state is QueueState.SENT for row in rows)
    return sent, sum(row.item.failure is not None for row in rows)


def _options(root: Path, stack: ExitStack) -> Mapping[str, Mapping[str, str]]:
    site, hook = FakeWordPress(), FakeReceiver()
    press, receiver = stack.enter_context(served(site)), stack.enter_context(served(hook))
    channel = stack.enter_context(served(FakeTelegram()))
    box = stack.enter_context(mail_server.mail_server(mail_server.Mailbox()))
    host = stack.enter_context(fake_host.hosting(root / "host"))
    pages = {"title": "جريدة", "base_url": "https://site.example/"}
    return {
        "site": {"path": str(root / "site"), **pages},
        "sftp": {
            **{"host": "127.0.0.1", "port": str(host.port), "user": fake_host.USER},
            **{"host_key": host.fingerprint, "host_folder": "/", **pages},
            "sftp_password": fake_host.PASSWORD,
        },
        "wordpress": {
            **{"address": f"{press.url}/", "user": fake_wordpress.USER},
            "application_password": fake_wordpress.PASSWORD,
        },
        "webhook": {"webhook_address": receiver.url, "signing_secret": SECRET},
        "email": {
            **{"mail_server": f"127.0.0.1:{box.port}", "mail_user": mail_server.USER},
            **{"sender": "desk@journal.example", "recipients": "editor@paper.example"},
            "mail_password": mail_server.PASSWORD,
        },
        "telegram": {
            **{"channel": CHANNEL, "bot_service": channel.url},
            "bot_token": fake_telegram.TOKEN,
        },
    }


def main() -> int:
    """Do it in full and print the figures; 1 where a secret was found."""
    with tempfile.TemporaryDirectory(prefix="mihbara-faults-") as folder:
        day = a_day(Path(folder), 20)
    sys.stdout.write(f"{day.row()}\n")
    return int(bool(day.found))


if __name__ == "__main__":
    sys.exit(main())
