"""Run the checklist with all that is known of an article, and ask its links."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from editor_app.base.clock import Clock
from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Draft, cleaned
from editor_app.domain.checklist import (
    DEFAULT_RULES,
    DEFAULTS,
    Facts,
    HouseRules,
    Problem,
    Severity,
    problems_of,
)
from editor_app.domain.fetching import Fetcher
from editor_app.domain.links import GOOD_FOR, LinkAnswer, LinkCheck, links_of
from editor_app.domain.ports import Database, UnitOfWork
from editor_app.domain.proofing import SPELLING, Wanted, paragraphs_of
from editor_app.domain.protection import Needle, needles_of
from editor_app.language.bidi import clean_line
from editor_app.services.proofreading import ProofreadingService

CountUnread = Callable[[str, Draft], int | None]
"""Returns how many words of an article nobody has passed; None where spelling is switched off."""

MOST_LINKS = 60
"""More addresses of one article are not asked at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkReport:
    """What the addresses of an article gave."""

    answering: tuple[str, ...] = ()
    dead: tuple[str, ...] = ()
    not_checked: tuple[str, ...] = ()


def facts_of(unit: UnitOfWork, draft: Draft, clock: Clock, unread: int | None = None) -> Facts:
    """Gather what is known of a draft beyond its text; asks nobody outside the library."""
    checks = unit.links.of(links_of(draft), clock.now() - GOOD_FOR)
    return Facts(
        protected=_needles(tuple(unit.protected.all())),
        file_names=tuple(_file_names(unit, draft)),
        dead_links=[url for url, check in checks.items() if check.answer is LinkAnswer.DEAD],
        unread_words=unread,
    )


@lru_cache(maxsize=4)
def _needles(words: tuple[str, ...]) -> tuple[Needle, ...]:
    return needles_of(words)


class UnreadWords:
    """Counts the words of an article that the dictionaries do not know and nobody has passed.

    Args:
        proofreading: Knows the words and what is to be ignored.
        is_wanted: Tells whether spelling is switched on.
    """

    def __init__(self, proofreading: ProofreadingService, is_wanted: Callable[[], bool]) -> None:
        self._proofreading = proofreading
        self._is_wanted = is_wanted

    def __call__(self, article_id: str, draft: Draft) -> int | None:
        """Count; loads the dictionaries where they are not there yet."""
        if not self._is_wanted():
            return None
        paragraphs = [paragraph for _, paragraph in paragraphs_of(draft)]
        wanted = Wanted(style=False, spelling=True, on=frozenset(), off=frozenset())
        found = self._proofreading.check(paragraphs, wanted)
        if self._proofreading.trouble():
            return None
        ignored = self._proofreading.ignored(article_id) if article_id else frozenset()
        return sum(
            finding.rule_id == SPELLING and finding.fingerprint not in ignored
            for findings in found
            for finding in findings
        )


class CheckService:
    """The verbs of the checklist. Any thread but the window's.

    Args:
        database: The library.
        clock: Time.
        fetcher: Asks links.
        count_unread: Looks at spelling.
    """

    def __init__(
        self, database: Database, clock: Clock, fetcher: Fetcher, count_unread: CountUnread
    ) -> None:
        self._database = database
        self._clock = clock
        self._fetcher = fetcher
        self._count_unread = count_unread

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
        unread = self._count_unread(article_id, clean) if with_spelling else None
        with self._database.reading() as unit:
            facts = facts_of(unit, clean, self._clock, unread)
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

    def protect(self, words: Iterable[str]) -> Sequence[str]:
        """Keep these words in place of all that were protected, and return them.

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
            return unit.protected.all()

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
    return HouseRules(
        own={
            code: min((each.severity_of(code) for each in rules), key=order.index)
            for code in DEFAULTS
        }
    )


def _file_names(unit: UnitOfWork, draft: Draft) -> Iterable[str]:
    ids = [picture.media_id for picture in draft.pictures]
    ids += [part.image for part in draft.body.blocks if part.image]
    for media_id in dict.fromkeys(ids):
        try:
            yield unit.media.get(media_id).name
        except UserError as error:
            if error.code != "media-not-found":
                raise


def blocking(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return those that keep an article back."""
    return tuple(problem for problem in problems if problem.severity is Severity.MUST)
