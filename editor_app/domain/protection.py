"""Words that must not leave the desk, such as the names of minors and of protected sources."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol
from urllib.parse import unquote

from editor_app.domain.article import Draft
from editor_app.language.folding import fold

_WORD = re.compile(r"[^\W_]+")
_ARTICLE = "ال"
_SHORTEST = 2
"""Letters that must be left of a word when what may stand before it is taken away."""


class Needle(NamedTuple):
    """A protected name made ready: for each of its words, the forms that stand for it."""

    name: str
    words: tuple[frozenset[str], ...]


class ProtectedWords(Protocol):
    """The words that must not leave, of one unit of work."""

    def all(self) -> Sequence[str]:
        """Return them as they were written, sorted."""
        ...

    def replace(self, words: Iterable[str]) -> None:
        """Keep these in place of all."""
        ...


def needles_of(words: Iterable[str]) -> tuple[Needle, ...]:
    """Make names ready to be looked for; one without a letter or digit is none."""
    return tuple(needle for name in words if (needle := _needle(name)).words)


def words_found(
    draft: Draft, file_names: Iterable[str], needles: Sequence[Needle]
) -> Iterator[tuple[str, str]]:
    """Yield each field of what leaves that holds a protected name, once, with the name.

    Spelling is folded (hamza, tashkeel, ta marbuta, case); the article and the letters و ف ب ك ل
    before a word do not hide it, nor does an address that is written in percent signs.
    """
    if not needles:
        return
    told = set()
    first_words = _by_first_word(needles)
    for field, text in _texts(draft, file_names):
        for found in _found_in(text, first_words):
            if (field, found) not in told:
                told.add((field, found))
                yield field, found


def _texts(draft: Draft, file_names: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield from (("kicker", draft.kicker), ("headline", draft.headline), ("lead", draft.lead))
    for part in draft.body.blocks:
        yield "body", part.text
        yield from (("body", unquote(run.marks.link)) for run in part.runs if run.marks.link)
    yield from (("bylines", f"{line.name} {line.credit}") for line in draft.bylines)
    yield "outlet", draft.outlet
    for source in draft.sources:
        yield from (("sources", each) for each in (source.title, source.outlet))
        yield "sources", unquote(source.url)
    for picture in draft.pictures:
        said = (picture.caption, picture.credit, picture.alt, picture.rights)
        yield from (("images", each) for each in said)
    yield from (("images", name) for name in file_names)
    yield "section", draft.section
    yield from (("keywords", each) for each in draft.keywords)
    yield from (("ticker", each) for each in draft.ticker)


def _found_in(text: str, first_words: Mapping[str, Sequence[Needle]]) -> Iterator[str]:
    words = _WORD.findall(fold(text))
    for start, word in enumerate(words):
        begun = {needle for form in _forms(word) for needle in first_words.get(form, ())}
        for needle in begun:
            here = words[start : start + len(needle.words)]
            if len(here) == len(needle.words) and all(
                _forms(each) & wanted for each, wanted in zip(here, needle.words, strict=True)
            ):
                yield needle.name


def _by_first_word(needles: Iterable[Needle]) -> Mapping[str, Sequence[Needle]]:
    found: dict[str, list[Needle]] = {}
    for needle in needles:
        for form in needle.words[0]:
            found.setdefault(form, []).append(needle)
    return found


def _needle(name: str) -> Needle:
    words = _WORD.findall(fold(name))
    return Needle(name, tuple(map(_bare, words)))


def _bare(word: str) -> frozenset[str]:
    """Return a folded word with and without its article."""
    return _kept(word, {word})


@lru_cache(maxsize=20_000)
def _forms(word: str) -> frozenset[str]:
    """Return a folded word and what is left of it without what may stand before it."""
    forms = {word}
    for letters in ("وف", "بكل"):
        forms |= {form[1:] for form in forms if form[:1] and form[0] in letters}
    forms |= {form[2:] for form in (word, word[1:]) if form.startswith("لل")}
    return _kept(word, forms)


def _kept(word: str, forms: set[str]) -> frozenset[str]:
    bare = {form[len(_ARTICLE) :] for form in forms if form.startswith(_ARTICLE)}
    return frozenset({word, *(form for form in forms | bare if len(form) >= _SHORTEST)})
