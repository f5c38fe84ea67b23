"""What an Arabic writer probably meant: one slip away, the likely slips first.

The letters that look, sound or are typed alike cost least; any other single slip costs more.
Source of the groups: the errors that Ayaspell's own replacement table and Arabic teachers list
(hamza seats, ta marbuta, alef maqsura, ض/ظ, and the plain letters of Moroccan speech: ث as ت,
ذ as د).
"""

from collections.abc import Callable, Iterator

_ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى"
_SAME_TO_MANY = ("اأإآ", "أؤئء", "ضظ", "هة", "ىي")
_ALIKE = ("ثت", "ذد", "تط", "سص", "ىا", "ظذ", "وؤ", "يئ", "ىئ")
_SAME_SHAPE = ("بتثني", "جحخ", "رز", "سش", "صض", "طظ", "عغ", "فق", "كل", "دذ", "رو", "هة", "حج")
_REWRITTEN = (
    ("ئة", "ءة"),
    ("ائ", "اء"),
    ("ائ", "اؤ"),
    ("اؤ", "اء"),
    ("رأي", "رئي"),
    ("يأ", "يئ"),
    ("لائ", "لاء"),
    ("ئو", "ؤو"),
    ("لل", "ل"),
    ("هاذ", "هذ"),
    ("ذال", "ذل"),
    ("لاك", "لك"),
    ("لأك", "لك"),
    ("هاؤ", "هؤ"),
    ("هاك", "هك"),
    ("اءا", "اء"),
    ("ءا", "ء"),
    ("ئا", "ئ"),
    ("لال", "لل"),
    ("أأ", "آ"),
    ("ءا", "آ"),
)
_IMPOSSIBLE_STARTS = ("ألأ", "ألإ", "آلأ", "آلإ", "ألآ", "آلآ", "إلأ", "إلإ", "أأ", "إإ")
_IMPOSSIBLE_INSIDE = ("ةا", "ةو", "ىا", "ءءء")
_CLITICS = ("و", "ف", "ب", "ك", "ل")

LONGEST_WORD = 24
"""Letters of the longest word that slips are looked for in: their number grows with its square."""

NEAREST, NEAR, MEDIUM, FAR = 0.8, 1.0, 1.6, 2.2
"""Costs: letters that many hold to be the same, like letters, a slip of the finger, any other."""


def _groups(groups: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for group in groups:
        for letter in group:
            found[letter] = found.get(letter, "") + group.replace(letter, "")
    return found


_SAME_OF = _groups(_SAME_TO_MANY)
_ALIKE_OF = _groups(_ALIKE)
_SHAPE_OF = _groups(_SAME_SHAPE)


def is_possible(word: str) -> bool:
    """Tell whether Arabic could write ``word`` at all; dictionaries offer some that it cannot."""
    if word.startswith(_IMPOSSIBLE_STARTS):
        return False
    if any(part in word for part in _IMPOSSIBLE_INSIDE):
        return False
    return not any(letter in word[:-1] for letter in "ةى")


def slips(word: str) -> dict[str, float]:
    """Return every word one slip away with its cost, and those two like letters away.

    Args:
        word: A bare Arabic word.
    """
    found: dict[str, float] = {}
    if len(word) > LONGEST_WORD:
        return found
    alike = dict(_alike(word))
    for candidate, cost in alike.items():
        _keep(found, candidate, cost)
        if cost <= NEAR:
            for second, more in _alike(candidate):
                _keep(found, second, cost + more)
    for candidate, cost in _finger_slips(word):
        _keep(found, candidate, cost)
    found.pop(word, None)
    return found


def ranked(
    word: str, knows: Callable[[str], bool], frequency: Callable[[str], float]
) -> list[tuple[float, str]]:
    """Return the known words near ``word`` with their scores, best (lowest) first.

    Args:
        word: A bare Arabic word.
        knows: Tells whether a word is spelt rightly.
        frequency: Between 0 (rare or unheard of) and 1 (in every article).
    """
    article = word.startswith("ال")
    scored = [
        (cost - 1.4 * frequency(candidate), candidate)
        for candidate, cost in slips(word).items()
        if is_possible(candidate)
        and not (article and candidate.startswith(("أل", "آل", "إل")))
        and knows(candidate)
    ]
    return sorted(scored)


def without_clitics(word: str) -> Iterator[str]:
    """Yield ``word`` and what is left of it without و، ف، ب، ك، ل and the article."""
    stems = [word]
    if word[:1] in ("و", "ف") and len(word) > 3:
        stems.append(word[1:])
    for stem in tuple(stems):
        if stem[:1] in _CLITICS and len(stem) > 3:
            stems.append(stem[1:])
        if stem.startswith("لل") and len(stem) > 4:
            stems.append("ال" + stem[2:])
            stems.append("ا" + stem[1:])
    for stem in tuple(stems):
        if stem.startswith("ال") and len(stem) > 4:
            stems.append(stem[2:])
    yield from dict.fromkeys(stems)


def _keep(found: dict[str, float], candidate: str, cost: float) -> None:
    if cost < found.get(candidate, 100.0):
        found[candidate] = cost


def _alike(word: str) -> Iterator[tuple[str, float]]:
    for index, letter in enumerate(word):
        before, after = word[:index], word[index + 1 :]
        for other in _SAME_OF.get(letter, ""):
            yield before + other + after, NEAREST
        for other in _ALIKE_OF.get(letter, ""):
            yield before + other + after, NEAR
    for wrong, right in _REWRITTEN:
        if wrong in word:
            yield word.replace(wrong, right, 1), NEAR
    if word.endswith("ئ"):
        yield word[:-1] + "يء", NEAREST
    if word.endswith("ت"):
        yield word[:-1] + "ة", NEAR


def _finger_slips(word: str) -> Iterator[tuple[str, float]]:
    for index, letter in enumerate(word):
        before, after = word[:index], word[index + 1 :]
        doubled = after.startswith(letter)
        yield before + after, NEAR if doubled else MEDIUM
        if after and not doubled:
            yield before + after[0] + letter + after[1:], MEDIUM
        for other in _SHAPE_OF.get(letter, ""):
            yield before + other + after, MEDIUM
        for other in _ALPHABET:
            yield before + other + after, FAR
            yield before + other + letter + after, MEDIUM if other in "اويءن" else FAR
    for other in _ALPHABET:
        yield word + other, MEDIUM if other in "اويءةن" else FAR
