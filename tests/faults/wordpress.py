"""WordPress under fire: deaths at every step, sleep, lost answers, late servers, other writers.

    python -m tests.faults.wordpress [--kills N] [--real] [WORD ...]

Deaths are real ones: a process of its own runs the worker over a library file and ends by
``os._exit`` at its step. Prints a row for each case, or for those whose names hold one of the
words; the exit code is 1 where a figure is not 0.
"""

import argparse
import os
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path

from PIL import Image

from editor_app.base.paths import data_folder
from editor_app.domain.ports import Database
from editor_app.domain.publication import Action, QueueState
from editor_app.publishing.http import Http
from editor_app.publishing.wordpress.api import WordPressApi
from editor_app.publishing.wordpress.posts import FIELDS, Post, post_of
from editor_app.publishing.wordpress.publisher import WordPressPublisher
from editor_app.services.worker import LEASE_S, Outcome
from editor_app.storage.database import open_database
from tests.fakes import a_draft
from tests.publishing.fake_wordpress import PASSWORD, USER, FakeWordPress, served
from tests.publishing.lossy_proxy import LOSSES, in_front_of, losing
from tests.publishing.network_desk import KILLED, Killed, WordPressDesk, before_request, dying_at
from tests.publishing.newsroom import FAIR, HARBOUR, FolderOfPictures, text_only, the_main_story

KILLS, SLEEPS, LATE, PAIRS, PUBLISHES = 100, 60, 50, 50, 200
A_DESKFUL = 10
"""Articles before a new library is begun: what a worker reads grows with what there is."""
STORY = text_only(the_main_story())
Figures = dict[str, int]


@dataclass
class Site:
    """A site to publish to, fake or real; ``clear`` forgets its posts where it can."""

    address: str
    user: str
    password: str
    media: FolderOfPictures
    folder: Path
    count: int = 0
    clear: Callable[[], None] = lambda: None

    def desk(self, address: str = "") -> WordPressDesk:
        """Open a desk over a new library file."""
        self.count += 1
        folder = data_folder(self.folder / f"library-{self.count}")
        database: Database = open_database(folder)
        return WordPressDesk(
            address or self.address,
            self.media,
            database,
            user=self.user,
            password=self.password,
        )

    def posts(self, desk: WordPressDesk) -> list[Post]:
        """Return the site's posts of the desk's articles, hidden ones too."""
        api = WordPressApi(Http(desk.clock), self.address, self.user, self.password)
        found = []
        for article in sorted({item.article_id for item in desk.items()}):
            for kind in ("new", "sent"):
                wish = f"mihbara:{kind} {article}"
                found += api.all("posts", search=wish, status=_ANY, _fields=FIELDS)
        return [post_of(one) for one in found]

    def sweep(self, desk: WordPressDesk) -> None:
        """Remove what was left over."""
        publisher = desk.kinds["wordpress"].open(desk.destinations.all()[0], desk.media)
        assert isinstance(publisher, WordPressPublisher)
        while publisher.sweep():
            pass


_ANY = "publish,future,draft,pending,private"


def in_a_process(work: Callable[[], object]) -> bool:
    """Run ``work`` in a process of its own; tell whether it died by ``Killed``."""
    child = os.fork()
    if child == 0:
        Killed.is_of_the_process = True
        code = 1
        try:
            work()
            code = 0
        except BaseException:  # the parent hears of it by the code
            traceback.print_exc()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, KILLED):
        raise RuntimeError(f"a worker ended with {code}")
    return code == KILLED


def deaths(site: Site, action: Action, kills: int) -> Figures:
    """Kill the worker ``kills`` times at each step of an action."""
    figures = {"steps": 0, "kills": 0, "duplicates": 0, "missing": 0, "stuck": 0}
    deskfuls = [min(A_DESKFUL, kills - begun) for begun in range(0, kills, A_DESKFUL)]
    # the first article of a site has more steps: its words are made there
    while any([_one_deskful(site, action, figures, kills) for kills in deskfuls]):
        figures["steps"] += 1
    return figures


def _one_deskful(site: Site, action: Action, figures: Figures, kills: int) -> bool:
    desk, deaths_here = site.desk(), 0
    for turn in range(kills):
        headline = f"خبر {time.time_ns()} {turn}"
        article = desk.write(replace(STORY, headline=headline, section=""))
        if action is not Action.PUBLISH:
            desk.sent(article.id)
            desk.rewrite(article.id, replace(STORY, headline=headline + " جديد", section=""))
        item = desk.queued(article.id, action)

        def work(step: int = figures["steps"]) -> None:
            with dying_at(step):
                desk.worker().step()

        desk.hired += 1  # the name of the worker that works in the child
        desk.database.close()  # no connection crosses a fork
        if in_a_process(work):
            deaths_here += 1
            desk.clock.advance(LEASE_S + 1)
            desk.drain()
        figures["stuck"] += desk.item(item).state is not QueueState.SENT
    figures["kills"] += deaths_here
    live = [post.title for post in site.posts(desk) if post.is_live]
    wanted = 0 if action is Action.WITHDRAW else kills
    figures["duplicates"] += max(0, len(live) - min(wanted, len(set(live))))
    figures["missing"] += max(0, wanted - len(set(live)))
    desk.database.close()
    site.clear()
    return deaths_here > 0


def sleeps(site: Site, action: Action, turns: int) -> Figures:
    """Let the worker sleep past its lease before each of its requests."""
    figures = dict.fromkeys(("sleeps", "duplicates", "missing", "left over", "overwritten"), 0)
    number = 0
    while True:
        desk, overtaken = site.desk(), []
        for _ in range(turns):
            article = desk.write(a_draft(headline=f"خبر {time.time_ns()}"))
            if action is not Action.PUBLISH:
                desk.sent(article.id)
                desk.rewrite(article.id, a_draft(headline=f"خبر جديد {time.time_ns()}"))
            desk.queued(article.id, action)
            rival = desk.worker()

            def nap(desk: WordPressDesk = desk, rival: object = rival) -> None:
                desk.clock.advance(LEASE_S + 1)
                overtaken.append(rival.step())  # type: ignore[attr-defined]  # noqa: B023

            with before_request(number, nap):
                step = desk.worker().step()
            figures["overwritten"] += bool(overtaken) and (
                step is None or step.outcome is not Outcome.LOST
            )
            if not overtaken:
                break
        site.sweep(desk)
        posts = site.posts(desk)
        figures["sleeps"] += len(overtaken)
        figures["left over"] += sum(post.is_placeholder for post in posts)
        live = [post.title for post in posts if post.is_live]
        figures["duplicates"] += len(live) - len(set(live))
        wanted = 0 if action is Action.WITHDRAW else turns
        figures["missing"] += len(overtaken) == turns and len(set(live)) != wanted
        desk.database.close()
        site.clear()
        if not overtaken:
            return figures
        number += 1


def losses(site: Site) -> Figures:
    """Lose up to four answers in a row, in every way."""
    figures = {"deliveries": 0, "most tries": 0, "duplicates": 0, "missing": 0, "left over": 0}
    with in_front_of(site.address) as proxy:
        desk = site.desk(proxy.url)
        for loss in LOSSES:
            for count in (1, 2, 3, 4):
                article = desk.write(a_draft(headline=f"خبر {loss} {count}"))
                for action in (Action.PUBLISH, Action.UPDATE, Action.WITHDRAW, Action.PUBLISH):
                    if action is Action.UPDATE:
                        text = a_draft(headline=f"خبر {loss} {count}", lead="جديد")
                        desk.rewrite(article.id, text)
                    proxy.plan = losing(count, lambda loss=loss: loss)  # type: ignore[misc]
                    desk.queued(article.id, action)
                    figures["most tries"] = max(figures["most tries"], desk.drain(12))
                    figures["deliveries"] += 1
        proxy.plan = lambda method, path: "ok"
        site.sweep(desk)
        return _counted(site, desk, figures, len(LOSSES) * 4)


def late_server(site: Site, turns: int) -> Figures:
    """Let the site act on the first write long after the client has given up."""
    figures = {"articles": turns, "duplicates": 0, "missing": 0, "left over": 0}
    with in_front_of(site.address) as proxy:
        desk = site.desk(proxy.url)
        for number in range(turns):
            fates = iter(["late"])
            proxy.plan = lambda method, path, fates=fates: (  # type: ignore[misc]
                next(fates, "ok") if method == "POST" else "ok"
            )
            desk.sent(desk.write(a_draft(headline=f"خبر متأخر {number}")).id)
            proxy.released.set()
            for thread in proxy.late:
                thread.join()
            proxy.released.clear()
            proxy.late.clear()
        site.sweep(desk)
        return _counted(site, desk, figures, turns)


def prefixes(site: Site, pairs: int) -> Figures:
    """Publish pairs of articles whose headlines share far more than 38 letters."""
    begin = "وزارة التعليم تعلن عن خطة جديدة لتطوير المدارس في المناطق القروية"
    desk, addresses = site.desk(), set()
    for number in range(2 * pairs):
        article = desk.write(a_draft(headline=f"{begin} {number}"))
        addresses.add(desk.sent(article.id).remote_url)
    figures = {"articles": 2 * pairs, "shared addresses": 2 * pairs - len(addresses)}
    return _counted(site, desk, {**figures, "duplicates": 0, "missing": 0}, 2 * pairs)


def strangers(site: Site, turns: int) -> Figures:
    """Let somebody change posts on the site between our deliveries."""
    figures = {"edits": turns, "overwritten unasked": 0, "not asked": 0}
    desk = site.desk()
    api = WordPressApi(Http(desk.clock), site.address, site.user, site.password)
    for number in range(turns):
        article = desk.write(a_draft(headline=f"خبر يحرر {number}"))
        sent = desk.sent(article.id)
        api.post(f"posts/{sent.remote_id}", {"title": "عنوان زميل"})
        desk.rewrite(article.id, a_draft(headline="عنواننا"))
        item = desk.queued(article.id, Action.UPDATE)
        desk.worker().step()
        figures["not asked"] += desk.item(item).state is not QueueState.FAILED
        kept = api.get(f"posts/{sent.remote_id}", _fields=FIELDS)
        title = post_of(kept).title if kept else ""
        figures["overwritten unasked"] += title != "عنوان زميل"
        desk.queue.cancel(item.id)
    desk.database.close()
    return figures


def publishes(site: Site, count: int) -> Figures:
    """Publish many articles through a proxy that drops answers."""
    fates = cycle(["ok", "drop", "ok", "html", "ok", "half", "reset", "ok", "500"])
    with in_front_of(site.address) as proxy:
        proxy.plan = lambda method, path: next(fates) if method == "POST" else "ok"
        desk = site.desk(proxy.url)
        for number in range(count):
            desk.queued(desk.write(a_draft(headline=f"خبر ضائع جوابه {number}")).id)
        tries = desk.drain(12)
        proxy.plan = lambda method, path: "ok"
        site.sweep(desk)
        lost = sum(fate != "ok" for _, fate in proxy.log)
        figures = {"articles": count, "lost answers": lost, "most tries": tries}
        return _counted(site, desk, {**figures, "duplicates": 0, "missing": 0}, count)


def _counted(site: Site, desk: WordPressDesk, figures: Figures, wanted: int) -> Figures:
    posts = site.posts(desk)
    live = [post.title for post in posts if post.is_live]
    figures["duplicates"] += len(live) - len(set(live))
    figures["missing"] += wanted - len(set(live))
    figures["left over"] = sum(post.is_placeholder for post in posts)
    desk.database.close()
    return figures


@contextmanager
def _sites(is_real: bool) -> Iterator[Site]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mihbara-faults-")))
        for media_id in (HARBOUR, FAIR):
            Image.new("RGB", (90, 60), "teal").save(folder / media_id, "PNG")
        media = FolderOfPictures(folder)
        if is_real:
            from tests.servers.wordpress_server import running

            server = stack.enter_context(running())
            yield Site(server.url + "/", "admin", server.passwords["admin"], media, folder)
        else:
            fake = stack.enter_context(served(FakeWordPress()))
            clear = fake.objects.clear
            yield Site(fake.url + "/", USER, PASSWORD, media, folder, clear=clear)


_COUNTED = {"duplicates", "missing", "stuck", "left over", "overwritten", "shared addresses"}
_COUNTED |= {"overwritten unasked", "not asked"}


def main(arguments: Sequence[str] = ()) -> int:
    """Run every case and print its figures."""
    parser = argparse.ArgumentParser(prog="tests.faults.wordpress")
    parser.add_argument("--kills", type=int, default=KILLS, help="at each step of each action")
    parser.add_argument("--real", action="store_true", help="before Debian's WordPress")
    parser.add_argument("words", nargs="*", metavar="WORD", help="of the cases; without, all")
    parser.add_argument("--quick", action="store_true", help="a twentieth of everything")
    wish = parser.parse_args(arguments)
    # Ended from outside, the servers that were started here end too.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    part = 20 if wish.quick else 1
    cases: dict[str, Callable[[Site], Figures]] = {
        **{
            f"killed while it would {action.value}": _dying(action, max(1, wish.kills // part))
            for action in Action
        },
        **{
            f"asleep past the lease in its {action.value}": _asleep(action, max(1, SLEEPS // part))
            for action in Action
        },
        "answers lost, 1 to 4 in a row": losses,
        "site later than our patience": lambda site: late_server(site, max(2, LATE // part)),
        "headlines that begin alike": lambda site: prefixes(site, max(2, PAIRS // part)),
        "edited on the site meanwhile": lambda site: strangers(site, max(2, LATE // part)),
        "published through losses": lambda site: publishes(site, max(10, PUBLISHES // part)),
    }
    failed = False
    for name, case in cases.items():
        if wish.words and not any(word in name for word in wish.words):
            continue
        began = time.monotonic()
        with _sites(wish.real) as site:
            figures = case(site)
        failed |= any(figures.get(name, 0) for name in _COUNTED)
        told = ", ".join(f"{value} {what}" for what, value in figures.items())
        sys.stdout.write(f"wordpress: {name}: {told} ({time.monotonic() - began:.0f} s)\n")
        sys.stdout.flush()
    return int(failed)


def _dying(action: Action, kills: int) -> Callable[[Site], Figures]:
    return lambda site: deaths(site, action, kills)


def _asleep(action: Action, turns: int) -> Callable[[Site], Figures]:
    return lambda site: sleeps(site, action, turns)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
