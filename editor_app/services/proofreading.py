"""Proofread paragraphs: house style, spelling, a person's own words, and what is to be ignored.

The engines take a while to load: they come with the first paragraph, on the thread that asks.
"""

import json
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from editor_app.base.errors import EnvironmentFault
from editor_app.base.files import KeptFile, bad_name
from editor_app.base.settings import Settings
from editor_app.domain.hits import Field
from editor_app.domain.proofing import SPELLING, Finding, Kind, Paragraph, Wanted

if TYPE_CHECKING:
    from editor_app.language.spelling.engine import SpellerUnavailable
    from editor_app.language.spelling.speller import DeskSpeller
    from editor_app.language.spelling.word_lists import PersonalDictionary
    from editor_app.language.typography.engine import Hit
    from editor_app.language.typography.rule import Place, Rule

    OpenSpeller = Callable[[PersonalDictionary], DeskSpeller | SpellerUnavailable]

MOST_ARTICLES = 2_000
"""Articles whose ignored places are remembered; the oldest are forgotten first."""

_SEPARATOR = " "


class ProofreadingService:
    """The verbs of proofreading. Any thread but the window's, unless a verb says otherwise.

    Args:
        words: The file of a person's own words.
        ignored: The file of the places that are to be ignored.
        open_speller: Opens the dictionaries; None for those of the program.
    """

    def __init__(
        self, words: KeptFile, ignored: KeptFile, open_speller: "OpenSpeller | None" = None
    ) -> None:
        self._words_file = words
        self._ignored_file = ignored
        self._open_speller = open_speller
        self._lock = threading.RLock()
        self._personal: PersonalDictionary | None = None
        self._speller: DeskSpeller | SpellerUnavailable | None = None
        self._ignored: dict[str, list[str]] | None = None

    def check(
        self, paragraphs: Iterable[Paragraph], wanted: Wanted
    ) -> tuple[tuple[Finding, ...], ...]:
        """Return what is found in each paragraph, in the order of its text.

        Where house style speaks of a word, spelling is silent.
        """
        from editor_app.language.typography.rulebook import chosen

        rules = chosen(wanted.on, wanted.off) if wanted.style else ()
        speller = self._usable_speller() if wanted.spelling else None
        return tuple(_found(paragraph, rules, speller) for paragraph in paragraphs)

    def suggest(self, word: str, limit: int = 5) -> tuple[str, ...]:
        """Return what a word was probably meant to be, best first; may take 0.3 s."""
        speller = self._usable_speller()
        return () if speller is None else speller.suggest(word, limit)

    def trouble(self) -> str:
        """Return the code that says why there is no spelling, or nothing."""
        speller = self._opened()
        reason = getattr(speller, "reason", "")
        return reason if isinstance(reason, str) else ""

    def words(self) -> tuple[str, ...]:
        """Return a person's own words, sorted.

        Raises:
            EnvironmentFault: ``file-not-read``.
        """
        return tuple(sorted(self._own_words().words))

    def add_word(self, word: str) -> None:
        """Learn a word.

        Raises:
            UserError: ``word-not-fit``.
            EnvironmentFault: ``file-not-written`` or ``file-not-read``.
        """
        self._own_words().add(word)

    def remove_word(self, word: str) -> None:
        """Forget a word.

        Raises:
            EnvironmentFault: ``file-not-written`` or ``file-not-read``.
        """
        self._own_words().remove(word)

    def ignored(self, article_id: str) -> frozenset[str]:
        """Return the fingerprints of the places of an article that are to be ignored."""
        with self._lock:
            return frozenset(self._read_ignored().get(article_id, ()))

    def ignore(self, article_id: str, fingerprints: Iterable[str]) -> None:
        """Ignore these places of an article from now on.

        Raises:
            EnvironmentFault: ``file-not-written``; nothing is remembered.
        """
        with self._lock:
            known = dict(self._read_ignored())
            merged = dict.fromkeys((*known.pop(article_id, ()), *fingerprints))
            known[article_id] = list(merged)
            for old in list(known)[: max(0, len(known) - MOST_ARTICLES)]:
                del known[old]
            data = json.dumps(known, indent=1)
            self._ignored_file.replace(data.encode(), durable=False)
            self._ignored = known

    def _usable_speller(self) -> "DeskSpeller | None":
        speller = self._opened()
        return None if hasattr(speller, "reason") else speller

    def _opened(self) -> "DeskSpeller | SpellerUnavailable":
        with self._lock:
            if self._speller is None:
                from editor_app.language.spelling.speller import open_speller

                self._speller = (self._open_speller or open_speller)(self._own_words())
            return self._speller

    def _own_words(self) -> "PersonalDictionary":
        with self._lock:
            if self._personal is None:
                from editor_app.language.spelling.word_lists import PersonalDictionary

                self._personal = PersonalDictionary(self._words_file)
            return self._personal

    def _read_ignored(self) -> dict[str, list[str]]:
        if self._ignored is None:
            self._ignored = _stored(self._ignored_file)
        return self._ignored


def wanted_by(settings: Settings) -> Wanted:
    """Return what the settings ask for; the marks that a house writes choose a rule too."""
    on = set(settings.text("proof.rules_on").split())
    if settings.text("writing.quotes") == "straight":
        on.add("quotes-straight")
    return Wanted(
        style=settings.flag("proof.style"),
        spelling=settings.flag("proof.spelling"),
        on=frozenset(on),
        off=frozenset(settings.text("proof.rules_off").split()),
    )


def switch_rule(settings: Settings, rule_id: str, *, is_on: bool, by_default: bool) -> None:
    """Store whether a rule is on; what is as by default is not stored.

    Raises:
        EnvironmentFault: ``file-not-written``.
    """
    for key, belongs in (
        ("proof.rules_on", is_on and not by_default),
        ("proof.rules_off", not is_on and by_default),
    ):
        names = set(settings.text(key).split()) - {rule_id} | ({rule_id} if belongs else set())
        settings.set(key, _SEPARATOR.join(sorted(names)))


def _found(
    paragraph: Paragraph, rules: "Sequence[Rule]", speller: "DeskSpeller | None"
) -> tuple[Finding, ...]:
    from editor_app.language.typography.engine import LONGEST_TEXT, Hit, check
    from editor_app.language.typography.spans import merge_spans, overlaps

    text = paragraph.text
    findings = [
        _finding(text, hit, Kind.STYLE)
        for hit in check(text, rules, paragraph.protected, _place_of(paragraph))
    ]
    if speller is not None:
        taken = merge_spans([*(each.mark for each in findings), *paragraph.unspelt])
        findings += [
            _finding(text, Hit(SPELLING, word.start, word.end, None), Kind.SPELLING)
            for word in speller.unknown(text[:LONGEST_TEXT])
            if not overlaps(taken, word.start, word.end)
        ]
        findings.sort(key=lambda each: each.mark)
    return tuple(findings)


def _finding(text: str, hit: "Hit", kind: Kind) -> Finding:
    from editor_app.language.typography.engine import fingerprint

    start, end = hit.start, hit.end
    if start == end:
        start, end = (start, start + 1) if start < len(text) else (max(0, start - 1), start)
    return Finding(
        kind=kind,
        rule_id=hit.rule_id,
        start=hit.start,
        end=hit.end,
        old=text[hit.start : hit.end],
        replacement=hit.replacement,
        is_protected=hit.is_protected,
        mark=(start, end),
        marked=text[start:end],
        fingerprint=fingerprint(text, hit),
    )


def _place_of(paragraph: Paragraph) -> "Place":
    from editor_app.language.typography.rule import Place

    if paragraph.is_caption:
        return Place.CAPTION
    places: Mapping[Field, Place] = {
        Field.KICKER: Place.KICKER,
        Field.HEADLINE: Place.HEADLINE,
        Field.LEAD: Place.LEAD,
        Field.BODY: Place.BODY,
    }
    return places[paragraph.field]


def _stored(file: KeptFile) -> dict[str, list[str]]:
    """Read the ignored places; a file that is no such table is set aside as ``.bad``."""
    path = file.path
    try:
        data = json.loads(file.read())
        return {str(key): [str(each) for each in value] for key, value in data.items()}
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise EnvironmentFault(
            "file-not-read", path=str(path), reason=error.strerror or str(error)
        ) from error
    except (ValueError, TypeError, AttributeError):
        path.replace(bad_name(path))
        return {}
