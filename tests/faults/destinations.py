"""Kill the worker, or let it sleep, at each step, at every destination without its own battery.

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
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

import pytest

from editor_app.base.clock import Clock
from editor_app.base.paths import data_folder
from editor_app.domain.publication import Action, QueueItem, QueueState
from editor_app.domain.publisher import DestinationKind, Secrets
from editor_app.publishing.email.kind import EmailKind
from editor_app.publishing.telegram.kind import TelegramKind
from editor_app.publishing.webhook.kind import WebhookKind
from editor_app.storage.database import open_database
from tests.fakes import a_draft
from tests.faults import site
from tests.faults.children import disk_in_memory
from tests.faults.strikes import Strike, killed, slept
from tests.publishing.fake_receiver import SECRET, FakeReceiver
from tests.publishing.fake_telegram import CHANNEL, TOKEN, FakeTelegram
from tests.publishing.fake_wordpress import served
from tests.publishing.mail_server import PASSWORD, USER, Mailbox, mail_server
from tests.publishing.network_desk import Desk, EachStep, each_request
from tests.publishing.newsroom import FolderOfPictures

KILLS, SLEEPS = 100, 60
A_DESKFUL = 10
"""Articles before a new library is begun: what a worker reads grows with what there is."""
Figures = dict[str, int]
MakeKind = Callable[[Secrets, Clock], DestinationKind]
BAD = ("duplicates", "missing", "stuck")


@dataclass(frozen=True, kw_only=True)
class Place:
    """A destination under fire.

    ``shows`` counts how often a change of an item can be seen there; ``each_step`` lends a block
    in which something is done at each step; ``clear`` forgets what has come.
    """

    name: str
    make: MakeKind
    options: Mapping[str, str]
    shows: Callable[[QueueItem, str], int]
    clear: Callable[[], None]
    each_step: EachStep = each_request
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
    return _struck(place, folder, action, kills, killed)


def sleeps(place: Place, folder: Path, action: Action, naps: int) -> Figures:
    """Let the worker sleep past its lease ``naps`` times at each step, and others go on."""
    return _struck(place, folder, action, naps, slept)


def _struck(place: Place, folder: Path, action: Action, times: int, strike: Strike) -> Figures:
    figures = {"steps": 0, "strikes": 0, "asked": 0, **dict.fromkeys(BAD, 0)}
    deskfuls = [min(A_DESKFUL, times - begun) for begun in range(0, times, A_DESKFUL)]
    while all(_deskful(place, folder, action, many, strike, figures) for many in deskfuls):
        figures["steps"] += 1
    return figures


def _deskful(
    place: Place, folder: Path, action: Action, times: int, strike: Strike, figures: Figures
) -> bool:
    """Strike so many times at a step, over a new library; tell whether there is such a step."""
    with tempfile.TemporaryDirectory(dir=folder) as root:
        desk = PlaceDesk(
            "",
            FolderOfPictures(folder),
            open_database(data_folder(Path(root))),
            make=place.make,
            given=place.options,
        )
        is_there = all(_one(desk, place, action, strike, figures) for _ in range(times))
        desk.database.close()
    place.clear()
    return is_there


def _one(desk: PlaceDesk, place: Place, action: Action, strike: Strike, figures: Figures) -> bool:
    headline = f"خبر رقم {time.monotonic_ns()}"
    article = desk.write(a_draft(headline=headline))
    if action is not Action.PUBLISH:
        desk.sent(article.id)
        headline = f"عنوان جديد {time.monotonic_ns()}"
        desk.rewrite(article.id, a_draft(headline=headline))
    item = desk.queued(article.id, action)
    if not strike(desk, place.each_step, figures["steps"]):
        ended = desk.item(item)
        if ended.state is not QueueState.SENT:  # neither struck nor at its end
            raise RuntimeError(f"{place.name}: {figures}: {ended.state}, {ended.failure}")
        return False
    figures["strikes"] += 1
    desk.let_all_leave()
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
def _each_reply(act: Callable[[], None]) -> Iterator[None]:
    """Call ``act`` before and after an answer of the mail server is read."""
    read = smtplib.SMTP.getreply

    def got(self: smtplib.SMTP) -> tuple[int, bytes]:
        act()
        answer = read(self)
        act()
        return answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(smtplib.SMTP, "getreply", got)
        yield


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
        clear=hook.acts.clear,
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
        clear=box.raw.clear,
        each_step=_each_reply,
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
        clear=channel.posts.clear,
        can_be_asked=False,
    )


@contextmanager
def places() -> Iterator[tuple[Path, list[Place]]]:
    """Lend every such destination, each with a server of its own, and a folder."""
    with ExitStack() as stack:
        name = stack.enter_context(
            tempfile.TemporaryDirectory(dir=disk_in_memory(), prefix="mihbara-faults-")
        )
        yield Path(name), [_webhook(stack), _email(stack), _telegram(stack)]


def main(share: float = 1.0, names: Sequence[str] = ()) -> int:
    """Run every case, or those of the named destinations; 1 where a promise was broken."""
    failed = False
    cases = (("killed", deaths, KILLS), ("asleep", sleeps, SLEEPS))
    with places() as (folder, found):
        for place, (how, case, times), action in product(found, cases, Action):
            if names and place.name not in names:
                continue
            began_s = time.monotonic()
            figures = case(place, folder, action, max(1, round(times * share)))
            failed |= any(figures[bad] for bad in BAD)
            told = ", ".join(f"{value} {what}" for what, value in figures.items())
            taken_s = time.monotonic() - began_s
            sys.stdout.write(f"{place.name}: {how}: {action.value}: {told} ({taken_s:.0f} s)\n")
            sys.stdout.flush()
    if not names or "site" in names:
        failed |= site.main(share) != 0
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if sys.argv[1:] else 1.0, sys.argv[2:]))
