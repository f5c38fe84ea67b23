"""Words that must not leave the desk, such as the names of minors and of protected sources."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
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
    for field, text in _texts(draft, file_names):
        for found in _found_in(text, needles):
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


def _found_in(text: str, needles: Sequence[Needle]) -> Iterator[str]:
    forms = [_forms(word, with_letters=True) for word in _WORD.findall(fold(text))]
    for needle in needles:
        size = len(needle.words)
        for start in range(len(forms) - size + 1):
            if all(
                form & wanted
                for form, wanted in zip(forms[start : start + size], needle.words, strict=True)
            ):
                yield needle.name
                break


def _needle(name: str) -> Needle:
    words = _WORD.findall(fold(name))
    return Needle(name, tuple(_forms(word, with_letters=False) for word in words))


def _forms(word: str, *, with_letters: bool) -> frozenset[str]:
    """Return a folded word and what is left of it without what may stand before it."""
    forms = {word}
    if with_letters:
        for letters in ("وف", "بكل"):
            forms |= {form[1:] for form in forms if form[:1] and form[0] in letters}
        forms |= {form[2:] for form in (word, word[1:]) if form.startswith("لل")}
    forms |= {form[len(_ARTICLE) :] for form in forms if form.startswith(_ARTICLE)}
    return frozenset(chain((word,), (form for form in forms if len(form) >= _SHORTEST)))
