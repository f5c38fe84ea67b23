"""Lists of words beside the dictionaries: the news, the frequent ones, and a person's own."""

import threading
import unicodedata
from functools import cache

from editor_app.base.assets import asset
from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.files import KeptFile
from editor_app.language.spelling.candidates import without_clitics
from editor_app.language.spelling.words import bare

LONGEST_WORD = 60
LAST_BAND = 4


@cache
def news_words() -> frozenset[str]:
    """Return the names and terms of the news that the dictionaries lack."""
    return frozenset(word for line in _lines("news-words.txt") for word in line.split())


@cache
def _bands() -> dict[str, int]:
    bands: dict[str, int] = {}
    band = LAST_BAND
    for line in _lines("frequent-words.txt"):
        if line.startswith("="):
            band = int(line.removeprefix("="))
            continue
        for word in line.split():
            bands.setdefault(word, band)
    return bands


def frequency(word: str) -> float:
    """Return how usual an Arabic word is, from 0 (unheard of) to 1 (in every article).

    A word with و، ب or another clitic counts a little less than the word alone.
    """
    bands = _bands()
    best = 0.0
    for stem in without_clitics(word):
        if band := bands.get(stem):
            share = 1 - (band - 1) / (LAST_BAND + 1)
            best = max(best, share if stem == word else 0.8 * share)
    if best == 0.0 and any(stem in news_words() for stem in without_clitics(word)):
        return 0.2
    return best


def is_news_word(word: str) -> bool:
    """Tell whether the list of the news has ``word``, with clitics or without."""
    words = news_words()
    return any(stem in words for stem in without_clitics(word))


class PersonalDictionary:
    """A person's own words: a text file in UTF-8, one word a line, sorted.

    Args:
        file: The file; it need not exist yet, its folder must before the first word is added.

    Raises:
        EnvironmentFault: ``file-not-read``; a file with bytes that are no text is read as far as
            it is text.

    Thread: any.
    """

    def __init__(self, file: KeptFile) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._words = _read(file)

    @property
    def words(self) -> frozenset[str]:
        """All words, as they were added."""
        return self._words

    def has(self, word: str) -> bool:
        """Tell whether ``word`` is one of them, with Arabic clitics or without."""
        words = self._words
        if not words:
            return False
        return word.casefold() in words or any(stem in words for stem in without_clitics(word))

    def add(self, word: str) -> None:
        """Learn a word and write the file.

        Raises:
            UserError: ``word-not-fit``: empty, more than one word, or too long.
            EnvironmentFault: ``file-not-written``; nothing is learnt.
        """
        spelt = _fit(word)
        with self._lock:
            self._write(self._words | {spelt})

    def remove(self, word: str) -> None:
        """Forget a word and write the file; one that is not there changes nothing.

        Raises:
            EnvironmentFault: ``file-not-written``; nothing is forgotten.
        """
        spelt = _normal(word)
        with self._lock:
            if spelt in self._words:
                self._write(self._words - {spelt})

    def _write(self, words: frozenset[str]) -> None:
        lines = "".join(f"{word}\n" for word in sorted(words))
        self._file.replace(lines.encode())
        self._words = words


def _read(file: KeptFile) -> frozenset[str]:
    try:
        text = file.read().decode("utf-8-sig", "ignore")
    except FileNotFoundError:
        return frozenset()
    except OSError as error:
        raise EnvironmentFault(
            "file-not-read", path=str(file.path), reason=error.strerror or str(error)
        ) from error
    return frozenset(spelt for line in text.splitlines() if (spelt := _normal(line)))


def _normal(word: str) -> str:
    return bare(unicodedata.normalize("NFC", word)).strip().casefold()


def _fit(word: str) -> str:
    spelt = _normal(word)
    if not spelt or len(spelt) > LONGEST_WORD or len(spelt.split()) != 1 or not spelt.isprintable():
        raise UserError("word-not-fit", longest=LONGEST_WORD)
    return spelt


def _lines(name: str) -> list[str]:
    text = asset("dictionaries", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
