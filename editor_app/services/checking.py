"""Run the checklist with all that is known of an article, and ask its links."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from editor_app.base.clock import Clock
from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Draft, cleaned
from editor_app.domain.changes import Changes
from editor_app.domain.checklist import (
    ALWAYS_BLOCKING,
    DEFAULT_RULES,
    DEFAULTS,
    LIMITS,
    UNREAD,
    Facts,
    HouseRules,
    Problem,
    Severity,
    problems_of,
)
from editor_app.domain.embargo import Embargo
from editor_app.domain.fetching import Fetcher
from editor_app.domain.hits import Hit
from editor_app.domain.links import GOOD_FOR, LinkAnswer, LinkCheck, links_of
from editor_app.domain.overriding import Override
from editor_app.domain.ports import Database, UnitOfWork
from editor_app.domain.proofing import Wanted, paragraphs_of, unread_in
from editor_app.domain.protection import needles_of
from editor_app.domain.publication import Destination
from editor_app.language.bidi import clean_line
from editor_app.services.proofreading import ProofreadingService
from editor_app.services.protecting import file_names, keep_back_waiting, needles

FindUnread = Callable[[str, Draft], Sequence[Hit] | None]
"""Returns the words of an article that nobody has passed; None where spelling is switched off."""

MOST_LINKS = 60
"""More addresses of one article are not asked at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """The words that must not leave, and what of the queue is held for them now."""

    words: tuple[str, ...]
    changes: Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkReport:
    """What the addresses of an article gave."""

    answering: tuple[str, ...] = ()
    dead: tuple[str, ...] = ()
    not_checked: tuple[str, ...] = ()


def facts_of(
    unit: UnitOfWork,
    article_id: str,
    draft: Draft,
    clock: Clock,
    unread: Sequence[Hit] | None = None,
) -> Facts:
    """Gather what is known of a draft beyond its text; asks nobody outside the library."""
    now = clock.now()
    checks = unit.links.of(links_of(draft), now - GOOD_FOR)
    embargo = unit.embargoes.of(article_id) if article_id else None
    is_running = embargo is not None and (embargo.until_utc > now or bool(embargo.moved_utc))
    return Facts(
        protected=needles(unit),
        file_names=tuple(file_names(unit, draft)),
        dead_links=[url for url, check in checks.items() if check.answer is LinkAnswer.DEAD],
        unread=unread,
        embargo=_shown(embargo) if embargo is not None and is_running else "",
    )


def _shown(embargo: Embargo) -> str:
    return f"{embargo.wall.replace('T', ' ')[:16]} ({embargo.zone})"


class UnreadWords:
    """Finds the words of an article that the dictionaries do not know and nobody has passed.

    Args:
        proofreading: Knows the words and what is to be ignored.
        is_wanted: Tells whether spelling is switched on.
    """

    def __init__(self, proofreading: ProofreadingService, is_wanted: Callable[[], bool]) -> None:
        self._proofreading = proofreading
        self._is_wanted = is_wanted

    def __call__(self, article_id: str, draft: Draft) -> Sequence[Hit] | None:
        """Find them, from the top; loads the dictionaries where they are not there yet."""
        if not self._is_wanted():
            return None
        spots, paragraphs = zip(*paragraphs_of(draft), strict=True)
        wanted = Wanted(style=False, spelling=True, on=frozenset(), off=frozenset())
        found = self._proofreading.check(paragraphs, wanted)
        if self._proofreading.trouble():
            return None
        ignored = self._proofreading.ignored(article_id) if article_id else frozenset()
        return unread_in(
            (spot, finding)
            for spot, findings in zip(spots, found, strict=True)
            for finding in findings
            if finding.fingerprint not in ignored
        )


class CheckService:
    """The verbs of the checklist. Any thread but the window's.

    Args:
        database: The library.
        clock: Time.
        fetcher: Asks links.
        find_unread: Looks at spelling.
    """

    def __init__(
        self, database: Database, clock: Clock, fetcher: Fetcher, find_unread: FindUnread
    ) -> None:
        self._database = database
        self._clock = clock
        self._fetcher = fetcher
        self._find_unread = find_unread

    def problems(
        self,
        article_id: str,
        *,
        to: Sequence[str] = (),
        with_spelling: bool = False,
    ) -> tuple[Problem, ...]:
        """Return what is to be mended in an article.

        Args:
            article_id: Which one.
            to: Names of destinations; of each row the strictest of theirs counts. None: the
                defaults.
            with_spelling: Look at spelling too, which may take a second.

        Raises:
            UserError: ``article-not-found`` or ``destination-not-found``.
        """
        with self._database.reading() as unit:
            clean = cleaned(unit.articles.get(article_id).draft)
        unread = self._find_unread(article_id, clean) if with_spelling else None
        with self._database.reading() as unit:
            facts = facts_of(unit, article_id, clean, self._clock, unread)
            rules = [unit.destinations.named(name).rules for name in to]
        return strictest(clean, facts, rules or [DEFAULT_RULES])

    def check_links(self, article_id: str) -> LinkReport:
        """Ask every address of a stored article that has not answered today.

        Thread: NETWORK; each address may take seconds. Where nobody is reached the address counts
        as not checked, and nothing is kept of it.

        Raises:
            UserError: ``article-not-found``.
        """
        now = self._clock.now()
        with self._database.reading() as unit:
            links = links_of(unit.articles.get(article_id).draft)
            known = unit.links.of(links, now - GOOD_FOR)
        answers = {url: check.answer for url, check in known.items()}
        asked = {url: self._ask(url) for url in links[:MOST_LINKS] if url not in answers}
        fresh = {url: each for url, each in asked.items() if each is not LinkAnswer.NOT_CHECKED}
        if fresh:
            with self._database.writing() as unit:
                for url, answer in fresh.items():
                    unit.links.put(LinkCheck(url=url, asked_utc=now, answer=answer))
        answers |= fresh
        return LinkReport(
            answering=tuple(u for u in links if answers.get(u) is LinkAnswer.ANSWERS),
            dead=tuple(u for u in links if answers.get(u) is LinkAnswer.DEAD),
            not_checked=tuple(u for u in links if u not in answers),
        )

    def protected_words(self) -> Sequence[str]:
        """Return the words that must not leave."""
        with self._database.reading() as unit:
            return unit.protected.all()

    def protect(self, words: Iterable[str], *, initiator: str = "") -> Protected:
        """Keep these words in place of all that were protected.

        What waits in the queue and holds one of them is held; what was held for a word that is
        no longer among them stays so until a person releases it.

        Raises:
            UserError: ``protected-word-unfit`` for one that holds fewer than two letters.
        """
        clean = [line for line in map(clean_line, words) if line]
        for line in clean:
            needle = needles_of([line])
            if not needle or sum(map(len, line.split())) < 2:
                raise UserError("protected-word-unfit", word=line)
        with self._database.writing() as unit:
            unit.protected.replace(clean)
            held = keep_back_waiting(unit)
            kept = tuple(unit.protected.all())
        return Protected(words=kept, changes=Changes(queue_items=held, initiator=initiator))

    def rules_of(self, destination: str) -> HouseRules:
        """Return what a destination asks for.

        Raises:
            UserError: ``destination-not-found``.
        """
        with self._database.reading() as unit:
            return unit.destinations.named(destination).rules

    def _ask(self, url: str) -> LinkAnswer:
        try:
            self._fetcher.reach(url)
        except UserError as error:
            gone = error.code == "page-refused" and error.params.get("status") in (404, 410, 451)
            return LinkAnswer.DEAD if gone else LinkAnswer.NOT_CHECKED
        except EnvironmentFault:
            return LinkAnswer.NOT_CHECKED
        return LinkAnswer.ANSWERS


def strictest(draft: Draft, facts: Facts, rules: Sequence[HouseRules]) -> tuple[Problem, ...]:
    """Return the problems of a draft, each as severe as the strictest of these rules has it."""
    return problems_of(draft, facts, _joined(rules))


def _joined(rules: Sequence[HouseRules]) -> HouseRules:
    order = (Severity.MUST, Severity.SHOULD, Severity.OFF)
    asking = {
        code: [each for each in rules if each.severity_of(code) is not Severity.OFF]
        for code in LIMITS
    }
    return HouseRules(
        own={
            code: min((each.severity_of(code) for each in rules), key=order.index)
            for code in DEFAULTS
        },
        limits={
            code: min(each.limit_of(code) for each in those)
            for code, those in asking.items()
            if those
        },
    )


def blocking(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return those that keep an article back."""
    return tuple(problem for problem in problems if problem.severity is Severity.MUST)


def overridden(
    stopped: Sequence[Problem], reason: str | None, *, by: str, now: datetime
) -> Override | None:
    """Return who lets an article leave in spite of what stops it; None where nothing does.

    Args:
        stopped: What keeps it back.
        reason: Why it may leave all the same; None: nobody has said.
        by: Who says it.
        now: When.

    Raises:
        UserError: ``checklist-blocks`` with ``problems``; no reason gets past a protected word.
            ``override-reason-missing`` where the reason is empty.
    """
    if reason is not None and not clean_line(reason):
        raise UserError("override-reason-missing")
    codes = tuple(dict.fromkeys(each.code for each in stopped))
    if not codes:
        return None
    final = [code for code in codes if code in ALWAYS_BLOCKING]
    if reason is None or final:
        raise UserError("checklist-blocks", problems=", ".join(codes if reason is None else final))
    return Override(by=by, at_utc=now, reason=clean_line(reason), problems=codes)


def part_of(word: Override | None, stopped: Sequence[Problem]) -> Override | None:
    """Return an override as one destination needs it: only with what would stop it there."""
    codes = tuple(dict.fromkeys(each.code for each in stopped))
    return replace(word, problems=codes) if word is not None and codes else None


def asks_for_spelling(targets: Iterable[Destination]) -> bool:
    """Tell whether one of these destinations insists that spelling is looked at."""
    return any(each.rules.severity_of(UNREAD) is Severity.MUST for each in targets)
