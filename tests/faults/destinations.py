"""Kill the worker at each step of each action, at every destination that has no battery of its own.

A process of its own runs the worker over a library file and ends by ``os._exit`` at its step.
Mailboxes and chats cannot be asked what they have: there a death may leave the question to a person
(``asked``), and without a person nothing is sent twice.
"""

from __future__ import annotations

import smtplib
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from editor_app.base.clock import Clock
from editor_app.base.paths import data_folder
from editor_app.domain.publication import Action, QueueItem, QueueState
from editor_app.domain.publisher import DestinationKind, Secrets
from editor_app.publishing.email.kind import EmailKind
from editor_app.publishing.site import folder as site_folder
from editor_app.publishing.site.kind import SiteKind
from editor_app.publishing.telegram.kind import TelegramKind
from editor_app.publishing.webhook.kind import WebhookKind
from editor_app.services.worker import LEASE_S
from editor_app.storage.database import open_database
from tests.fakes import a_draft
from tests.faults.wordpress import in_a_process
from tests.publishing.fake_receiver import SECRET, FakeReceiver
from tests.publishing.fake_telegram import CHANNEL, TOKEN, FakeTelegram
from tests.publishing.fake_wordpress import served
from tests.publishing.mail_server import PASSWORD, USER, Mailbox, mail_server
from tests.publishing.network_desk import Desk, Killed, dying_at
from tests.publishing.newsroom import FolderOfPictures

KILLS = 100
Figures = dict[str, int]
Dying = Callable[[int], AbstractContextManager[None]]
MakeKind = Callable[[Secrets, Clock], DestinationKind]
BAD = ("duplicates", "missing", "half pages", "stuck")


@dataclass(frozen=True, kw_only=True)
class Place:
    """A destination under fire.

    ``shows`` counts how often a change of an item can be seen there; ``halves`` counts pages that
    are not whole; ``step`` ends the process at a step.
    """

    name: str
    make: MakeKind
    options: Mapping[str, str]
    shows: Callable[[QueueItem, str], int]
    dying: Dying = dying_at
    halves: Callable[[], int] = lambda: 0
    can_be_asked: bool = True


@dataclass
class PlaceDesk(Desk):
    """A desk over one such destination."""

    make: MakeKind = field(kw_only=True)
    given: Mapping[str, str] = field(kw_only=True)

    def kind(self) -> DestinationKind:
        return self.make(self.secrets, self.clock)

    def options(self) -> Mapping[str, str]:
        return self.given


def deaths(place: Place, folder: Path, action: Action, kills: int) -> Figures:
    """Kill the worker ``kills`` times at each step of an action."""
    figures = {"steps": 0, "kills": 0, "asked": 0, **dict.fromkeys(BAD, 0)}
    root = folder / f"{place.name}-{action.value}"
    root.mkdir()
    desk = PlaceDesk(
        "",
        FolderOfPictures(folder),
        open_database(data_folder(root)),
        make=place.make,
        given=place.options,
    )
    while all(_one_death(desk, place, action, figures) for _ in range(kills)):
        figures["steps"] += 1
    desk.database.close()
    figures["half pages"] += place.halves()
    return figures


def _one_death(desk: PlaceDesk, place: Place, action: Action, figures: Figures) -> bool:
    headline = f"خبر رقم {time.monotonic_ns()}"
    article = desk.write(a_draft(headline=headline))
    if action is not Action.PUBLISH:
        desk.sent(article.id)
        headline = f"عنوان جديد {time.monotonic_ns()}"
        desk.rewrite(article.id, a_draft(headline=headline))
    item = desk.queued(article.id, action)
    step = figures["steps"]

    def work() -> None:
        with place.dying(step):
            desk.worker().step()

    desk.hired += 1  # the name of the worker that works in the child
    desk.database.close()  # no connection crosses a fork
    if not in_a_process(work):
        ended = desk.item(item)
        if ended.state is not QueueState.SENT:  # neither died nor came to its end
            raise RuntimeError(f"{place.name}: step {step}: {ended.state}, {ended.failure}")
        return False
    figures["kills"] += 1
    figures["half pages"] += place.halves() if figures["kills"] % 10 == 0 else 0
    desk.clock.advance(LEASE_S + 1)
    while desk.worker().step() is not None:
        pass
    desk.clock.advance(4000)
    while desk.worker().step() is not None:
        pass
    after = desk.item(item)
    _count(after, place, headline, figures)
    if after.state is QueueState.FAILED:
        desk.queue.cancel(item.id)  # the person looks, and leaves it at that
    return True


def _count(item: QueueItem, place: Place, headline: str, figures: Figures) -> None:
    seen = place.shows(item, headline)
    figures["duplicates"] += max(0, seen - 1)
    if item.state is QueueState.SENT:
        figures["missing"] += seen == 0
        return
    is_question = item.failure is not None and item.failure.code == "perhaps-sent"
    is_fair = is_question and not place.can_be_asked and item.state is QueueState.FAILED
    figures["asked" if is_fair else "stuck"] += 1


@contextmanager
def _dying_while_writing(number: int) -> Iterator[None]:
    """Let the process die before or after a file of the site is put in place or taken away."""
    steps = iter(range(number))
    write, remove = site_folder.replace_file, site_folder.SiteFolder.remove

    def step() -> None:
        if next(steps, None) is None:
            raise Killed

    def written(path: Path, data: bytes, *, mode: int) -> None:
        step()
        write(path, data, mode=mode, durable=False)
        step()

    def removed(self: site_folder.SiteFolder, relative: str) -> None:
        step()
        remove(self, relative)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(site_folder, "replace_file", written)
        patch.setattr(site_folder.SiteFolder, "remove", removed)
        yield


@contextmanager
def _dying_at_mail(number: int) -> Iterator[None]:
    """Let the process die before or after an answer of the mail server is read."""
    steps = iter(range(number))
    read = smtplib.SMTP.getreply

    def step() -> None:
        if next(steps, None) is None:
            raise Killed

    def got(self: smtplib.SMTP) -> tuple[int, bytes]:
        step()
        answer = read(self)
        step()
        return answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(smtplib.SMTP, "getreply", got)
        yield


def _site(folder: Path) -> Place:
    root = folder / "site"

    def shows(item: QueueItem, headline: str) -> int:
        pages = [page.read_text() for page in (root / "articles").glob("*.html")]
        if item.action is Action.WITHDRAW:
            return int(not any(headline in page for page in pages))
        return sum(f"<title>{headline}" in page for page in pages)

    def halves() -> int:
        return sum(
            not page.read_bytes().rstrip().endswith(b"</html>") for page in root.rglob("*.html")
        )

    options = {"path": str(root), "title": "جريدة", "base_url": "https://site.example/"}
    return Place(
        name="site",
        make=lambda _secrets, _clock: SiteKind(),
        options=options,
        shows=shows,
        dying=_dying_while_writing,
        halves=halves,
    )


def _webhook(stack: ExitStack) -> Place:
    hook = stack.enter_context(served(FakeReceiver()))
    return Place(
        name="webhook",
        make=WebhookKind,
        options={
            "webhook_address": hook.url,
            "status_address": f"{hook.url}/held",
            "signing_secret": SECRET,
        },
        shows=lambda item, _headline: sum(event == item.id for event, _ in hook.acts),
    )


def _email(stack: ExitStack) -> Place:
    box = stack.enter_context(mail_server(Mailbox()))
    return Place(
        name="email",
        make=EmailKind,
        options={
            "mail_server": f"127.0.0.1:{box.port}",
            "mail_user": USER,
            "mail_password": PASSWORD,
            "sender": "desk@journal.example",
            "recipients": "editor@paper.example",
        },
        shows=lambda item, _headline: sum(item.id.encode() in raw[:4000] for raw in box.raw),
        dying=_dying_at_mail,
        can_be_asked=False,
    )


def _telegram(stack: ExitStack) -> Place:
    channel = stack.enter_context(served(FakeTelegram()))

    def shows(item: QueueItem, headline: str) -> int:
        if item.action is Action.WITHDRAW:
            return int(item.remote_id == "")
        return sum(headline in str(post.get("text")) for post in channel.posts.values())

    return Place(
        name="telegram",
        make=TelegramKind,
        options={"channel": CHANNEL, "bot_token": TOKEN, "bot_service": channel.url},
        shows=shows,
        can_be_asked=False,
    )


@contextmanager
def places() -> Iterator[tuple[Path, list[Place]]]:
    """Lend every destination, each with a server of its own, and a folder."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mihbara-faults-")))
        yield folder, [_webhook(stack), _email(stack), _telegram(stack), _site(folder)]


def main(share: float = 1.0, names: Sequence[str] = ()) -> int:
    """Run every case, or those of the named destinations; 1 where a promise was broken."""
    failed = False
    with places() as (folder, found):
        for place in found:
            kills = max(1, round(KILLS * share))
            for action in Action if not names or place.name in names else ():
                began_s = time.monotonic()
                figures = deaths(place, folder, action, kills)
                failed |= any(figures[bad] for bad in BAD)
                told = ", ".join(f"{value} {what}" for what, value in figures.items())
                taken_s = time.monotonic() - began_s
                sys.stdout.write(f"{place.name}: {action.value}: {told} ({taken_s:.0f} s)\n")
                sys.stdout.flush()
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if sys.argv[1:] else 1.0, sys.argv[2:]))
