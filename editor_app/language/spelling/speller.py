"""The speller of the desk: Arabic, French and English at once, with a person's own words."""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from editor_app.base.assets import asset
from editor_app.language.folding import fold
from editor_app.language.spelling.candidates import is_possible, ranked
from editor_app.language.spelling.engine import Engine, SpellerUnavailable, open_engine
from editor_app.language.spelling.word_lists import PersonalDictionary, frequency, is_news_word
from editor_app.language.spelling.words import Word, bare, is_spelt, runs_in, words_to_check
from editor_app.language.typography.slips import is_slip, right_form

LATIN_LANGUAGES = ("fr", "en")
REMEMBERED_WORDS = 50_000
NEAR_ENOUGH = 1.7
"""The score of a slip above which the dictionary's own, slower suggestions are asked for."""


_Passed = tuple[frozenset[str] | None, set[str]]
"""A person's own words, and the runs that are known with them, whatever stands beside."""


class Speller(Protocol):
    """Tells which words are spelt rightly and what the others were meant to be.

    Thread: any but the GUI thread: `suggest` may take 0.3 s, the first word of a language longer.
    """

    def is_known(self, word: str) -> bool:
        """Tell whether ``word`` is spelt rightly, tashkeel aside."""
        ...

    def suggest(self, word: str, limit: int = 5) -> tuple[str, ...]:
        """Return what was probably meant, best first."""
        ...

    def unknown(self, text: str) -> list[Word]:
        """Return the words of ``text`` that are not known, in order."""
        ...


class DeskSpeller:
    """A speller over one engine a language, loaded when its first word comes.

    Args:
        engines: Opens the engine of ``ar``, ``fr`` or ``en``; asked once for each.
        personal: A person's own words.
        latin: Languages of words in Latin letters, the preferred one first.

    Thread: any; no call holds the interpreter while the library works.
    """

    def __init__(
        self,
        engines: Callable[[str], Engine | SpellerUnavailable],
        personal: PersonalDictionary | None = None,
        latin: Iterable[str] = LATIN_LANGUAGES,
    ) -> None:
        self._open = engines
        self._personal = personal
        self._latin = tuple(latin)
        self._engines: dict[str, Engine | SpellerUnavailable] = {}
        self._loading = threading.Lock()
        self._verdicts: dict[str, bool] = {}
        self._passed: _Passed = (None, set())

    def availability(self, language: str) -> SpellerUnavailable | None:
        """Say why a language cannot be spelt, or return None; loads its dictionary."""
        engine = self._engine(language)
        return engine if isinstance(engine, SpellerUnavailable) else None

    def is_known(self, word: str) -> bool:
        """Tell whether ``word`` is spelt rightly; a known slip is not, whatever a list says.

        Where its language has no engine, every word is known: nothing is underlined in vain.
        """
        return self._is_known(bare(word))

    def _is_known(self, spelt: str) -> bool:
        if self._personal is not None and self._personal.has(spelt):
            return True
        verdict = self._verdicts.get(spelt)
        if verdict is None:
            if len(self._verdicts) >= REMEMBERED_WORDS:
                self._verdicts.clear()
            verdict = self._verdicts[spelt] = self._judge(spelt)
        return verdict

    def unknown(self, text: str) -> list[Word]:
        """Return the words of ``text`` that are not known, in order."""
        passed = self._passed_with_own_words()
        others = runs_in(text) - passed
        if not others:
            return []
        passed.update(run for run in others if not is_spelt(run))
        unknown = []
        for word in words_to_check(text):
            if self._is_known(word.text):
                passed.add(text[word.start : word.end])
            else:
                unknown.append(word)
        return unknown

    def _passed_with_own_words(self) -> set[str]:
        """Return the runs that were found to be known words, with a person's words as they are."""
        own = None if self._personal is None else self._personal.words
        words, passed = self._passed
        if words is not own or len(passed) >= REMEMBERED_WORDS:
            passed = set()
            self._passed = (own, passed)
        return passed

    def suggest(self, word: str, limit: int = 5) -> tuple[str, ...]:
        """Return what was probably meant, best first; empty where nothing comes near."""
        spelt = bare(word)
        meant = self._latin_words(spelt) if _is_latin(spelt) else self._arabic_words(spelt)
        return tuple(dict.fromkeys(other for other in meant if other != spelt))[:limit]

    def _judge(self, word: str) -> bool:
        if _is_latin(word):
            return self._is_known_latin(word)
        if is_slip(word):
            return False
        engine = self._engine("ar")
        return isinstance(engine, SpellerUnavailable) or is_news_word(word) or engine.knows(word)

    def _is_known_latin(self, word: str) -> bool:
        opened = [self._engine(language) for language in self._latin]
        engines = [engine for engine in opened if not isinstance(engine, SpellerUnavailable)]
        if not engines:
            return True
        # l'Union, aujourd'hui, Al-Hoceima: whole, or each part by itself
        parts = word.replace("'", "-").split("-")
        return any(engine.knows(word) for engine in engines) or (
            len(parts) > 1
            and all(len(part) < 2 or any(e.knows(part) for e in engines) for part in parts)
        )

    def _arabic_words(self, word: str) -> list[str]:
        meant = [] if (form := right_form(word)) is None else [form]
        engine = self._engine("ar")
        if isinstance(engine, SpellerUnavailable):
            return meant

        def knows(candidate: str) -> bool:
            return not is_slip(candidate) and (is_news_word(candidate) or engine.knows(candidate))

        scored = ranked(word, knows, frequency)
        meant += [candidate for _, candidate in scored]
        if not scored or (scored[0][0] > NEAR_ENOUGH and not meant[:1]):
            meant += [near for near in engine.near(word) if is_possible(near)]
        return meant

    def _latin_words(self, word: str) -> list[str]:
        opened = [self._engine(language) for language in self._latin]
        lists = [e.near(word) for e in opened if not isinstance(e, SpellerUnavailable)]
        longest = max(map(len, lists), default=0)
        in_turn = [near[place] for place in range(longest) for near in lists if place < len(near)]
        same = fold(word)
        return sorted(in_turn, key=lambda near: fold(near) != same)

    def _engine(self, language: str) -> Engine | SpellerUnavailable:
        engine = self._engines.get(language)
        if engine is None:
            with self._loading:
                engine = self._engines.get(language)
                if engine is None:
                    engine = self._engines[language] = self._open(language)
        return engine


def open_speller(personal: PersonalDictionary | None = None) -> DeskSpeller | SpellerUnavailable:
    """Return the speller with the dictionaries of the program, Arabic loaded, or say why not.

    Thread: any but the GUI thread; loads for some tenths of a second.
    """
    speller = DeskSpeller(bundled_engine, personal)
    return speller.availability("ar") or speller


def bundled_engine(language: str) -> Engine | SpellerUnavailable:
    """Open the dictionary of a language that comes with the program."""
    folder: Path = asset("dictionaries", "hunspell")
    return open_engine(folder / f"{language}.dic")


def _is_latin(word: str) -> bool:
    return bool(word) and word[0] < "\u0370"
