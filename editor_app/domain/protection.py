"""Words that must not leave the desk, such as the names of minors and of protected sources."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol
from urllib.parse import unquote

from editor_app.domain.article import Draft
from editor_app.domain.hits import Field, Hit
from editor_app.language.folding import fold
from editor_app.language.slugs import latin_slug

_WORD = re.compile(r"[^\W_]+")
_ARTICLE = "ال"
_SHORTEST = 2
"""Letters that must be left of a word when what may stand before it is taken away."""


class Needle(NamedTuple):
    """A protected name made ready: for each of its words, the forms that stand for it."""

    name: str
    words: tuple[frozenset[str], ...]


class Spotted(NamedTuple):
    """A protected name in what leaves.

    Its field, the name, its place on the page if it is there, else which source or picture.
    """

    field: str
    name: str
    place: Hit | None = None
    item: int | None = None


class Told(NamedTuple):
    """One text that leaves, with where it stands on the page where it stands there.

    ``shown`` is the span of the page's text that stands for it; None: the text itself. ``item``
    is which source or picture it belongs to.
    """

    field: str
    text: str
    page: Field | None = None
    block: int = 0
    shown: tuple[int, int, str] | None = None
    item: int | None = None


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
) -> Iterator[Spotted]:
    """Yield each field of what leaves that holds a protected name, once, with the name.

    Spelling is folded (hamza, tashkeel, ta marbuta, case); the article and the letters و ف ب ك ل
    before a word do not hide it, nor does an address that is written in percent signs.
    """
    return found_in(texts_of(draft, file_names), needles)


def found_in(texts: Iterable[Told], needles: Sequence[Needle]) -> Iterator[Spotted]:
    """Yield each field of some texts that holds a protected name, once, with the name."""
    if not needles:
        return
    told = set()
    first_words = _by_first_word(needles)
    for text in texts:
        for name, first, last in _found_in(_WORD.findall(fold(text.text)), first_words):
            if (text.field, name) not in told:
                told.add((text.field, name))
                yield Spotted(text.field, name, _place(text, first, last), text.item)


def is_in_slug(slug: str, needles: Sequence[Needle]) -> bool:
    """Tell whether the address of a page spells a protected name in Latin letters.

    What the address makes of a name is what it would make of it anywhere else; the letters and the
    article before a word do not hide it there either.
    """
    words = slug.split("-")
    return any(_is_spelt(words, needle) for needle in needles)


def without_names(text: str, needles: Sequence[Needle]) -> str:
    """Return ``text`` with an ellipsis in the place of each protected name."""
    if not needles or not text:
        return text
    spans = _word_spans(text)
    found = _found_in([word for word, _, _ in spans], _by_first_word(needles))
    places = sorted({(spans[first][1], spans[last][2]) for _, first, last in found}, reverse=True)
    edge = len(text)
    for start, end in places:
        if end <= edge:
            text, edge = f"{text[:start]}…{text[end:]}", start
    return text


def texts_of(draft: Draft, file_names: Iterable[str] = ()) -> Iterator[Told]:
    """Yield every text of a draft that leaves the desk."""
    yield Told("kicker", draft.kicker, Field.KICKER)
    yield Told("headline", draft.headline, Field.HEADLINE)
    yield Told("lead", draft.lead, Field.LEAD)
    for number, part in enumerate(draft.body.blocks):
        yield Told("body", part.text, Field.BODY, number)
        start = 0
        for run in part.runs:
            end = start + len(run.text)
            if run.marks.link:
                shown = (start, end, run.text)
                yield Told("body", unquote(run.marks.link), Field.BODY, number, shown)
            start = end
    yield from (Told("bylines", f"{line.name} {line.credit}") for line in draft.bylines)
    yield Told("outlet", draft.outlet)
    for number, source in enumerate(draft.sources):
        said = (source.title, source.outlet, unquote(source.url))
        yield from (Told("sources", each, item=number) for each in said)
    for number, picture in enumerate(draft.pictures):
        words = (picture.caption, picture.credit, picture.alt, picture.rights)
        yield from (Told("images", each, item=number) for each in words)
    yield from (Told("images", name) for name in file_names)
    yield Told("section", draft.section)
    yield from (Told("keywords", each) for each in draft.keywords)
    yield from (Told("ticker", each) for each in draft.ticker)


def _place(text: Told, first: int, last: int) -> Hit | None:
    if text.page is None:
        return None
    if text.shown is not None:
        start, end, old = text.shown
    else:
        spans = _word_spans(text.text)
        start, end = spans[first][1], spans[last][2]
        old = text.text[start:end]
    return Hit(field=text.page, block=text.block, start=start, end=end, old=old)


def _word_spans(text: str) -> list[tuple[str, int, int]]:
    """Return the folded words of a text, each with where it begins and ends there."""
    folded = [fold(character) for character in text]
    origin = [place for place, piece in enumerate(folded) for _ in piece]
    found = []
    for match in _WORD.finditer("".join(folded)):
        end = origin[match.end() - 1] + 1
        while end < len(text) and not folded[end]:
            end += 1  # the marks over and under the last letter
        found.append((match.group(), origin[match.start()], end))
    return found


def _found_in(
    words: Sequence[str], first_words: Mapping[str, Sequence[Needle]]
) -> Iterator[tuple[str, int, int]]:
    """Yield each name among folded words, with the first and the last word that spell it."""
    for start, word in enumerate(words):
        begun = {needle for form in _forms(word) for needle in first_words.get(form, ())}
        for needle in begun:
            here = words[start : start + len(needle.words)]
            if len(here) == len(needle.words) and all(
                _forms(each) & wanted for each, wanted in zip(here, needle.words, strict=True)
            ):
                yield needle.name, start, start + len(here) - 1


def _is_spelt(words: Sequence[str], needle: Needle) -> bool:
    spelt = _spelt(needle.name)
    return bool(spelt) and any(
        all(word in forms for word, forms in zip(words[start:], spelt, strict=False))
        for start in range(len(words) - len(spelt) + 1)
    )


@lru_cache(maxsize=2_000)
def _spelt(name: str) -> tuple[frozenset[str], ...]:
    """Return, for each word of a name, how an address may spell it; none where it cannot.

    Letters that readers take for the same (``ة`` and ``ه``, ``ى`` and ``ي``) are spelt otherwise
    there, so the name counts as it is written and as it is folded.
    """
    spelt = []
    for word in name.split():
        bare = {word, fold(word)}
        bare |= {each.removeprefix(_ARTICLE) for each in bare}
        whole = {before + each for each in bare for before in ("", *_BEFORE)}
        forms = frozenset(latin_slug(each) for each in whole) - {""}
        if any("-" in form for form in forms):
            parts = latin_slug(word).split("-")
            spelt += [frozenset({part}) for part in parts]
        elif forms:
            spelt.append(forms)
    is_told = sum(len(min(forms, key=len)) for forms in spelt) >= _SHORTEST
    return tuple(spelt) if is_told else ()


_LETTERS = ("", "و", "ف", "ب", "ك", "ل", "وب", "ول", "وك", "فب", "فل", "فك")
_BEFORE = (*_LETTERS, *(each + _ARTICLE for each in _LETTERS), "لل", "ولل", "فلل")
"""What may stand before a name in one word with it."""


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
