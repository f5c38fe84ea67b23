"""Suggest a lead: whole sentences of the article itself, ranked by what they share with the rest.

Offline and deterministic. Source: R. Mihalcea and P. Tarau, TextRank: Bringing Order into Texts,
2004; with a weight for the place in the article, for news tells the most first.
"""

import math
import re
from collections import Counter

from editor_app.base.records import dataclass
from editor_app.language.folding import fold
from editor_app.language.meters import Sentence, count_graphemes, sentences

CHOICES = 3
MOST_SENTENCES = 3
SHORTEST_WORDS = 5
ROUNDS = 40
DAMPING = 0.85
MOST_RANKED = 200
"""Sentences that are compared; of a longer article the first ones."""

_STOPPED = frozenset(
    fold(
        """
        في من على عن إلى التي الذي الذين هذا هذه ذلك تلك هو هي هم أن إن كان كانت يكون تكون قد
        لقد لم لن لا ما أو ثم بل بين مع عند كل بعض غير حتى منذ خلال بعد قبل كما حيث إذ إذا لكن
        لأن أي أحد عدة ضمن نحو عبر حول دون أمام تحت فوق له لها لهم به بها فيه فيها منه منها عليه
        عليها إليه إليها أنه أنها وهو وهي وقد قال قالت أكد أكدت أضاف أضافت أوضح أوضحت أشار أشارت
        جدا فقط أيضا يوم سنة عام ليس ليست le la les de des du et en un une à au aux que qui the
        of and to in a
        """
    ).split()
)
_WORD = re.compile(r"\w+")
_PREFIX = re.compile(r"^(?:[وف]?(?:[بك]?ال|لل)|[وف](?=\w{4}))(?=\w{3})")
_SUFFIX = re.compile(r"(?<=\w{3})(?:اته|اتها|يه|يين|ات|ون|ين|ان|ها|هم|ه|ي|ا)$")
_LEANS = re.compile(
    r"^(?:و?(?:هذا|هذه|ذلك|تلك|هو|هي|هم|قد|لقد|كما|من جهته|من جهتها|في المقابل|لكن|غير أن|"
    r"إلا أن|بل|"
    r"هنا|أضاف|أضافت|تابع|تابعت|أوضح|أوضحت|أشار|أشارت|زاد|ختم|هكذا|لذلك|بالتالي|من هنا))(?!\w)"
)


@dataclass(frozen=True)
class LeadChoice:
    """A lead to offer: whole sentences in the order of the text, joined by a space."""

    text: str
    sentences: tuple[Sentence, ...]


def suggest_leads(text: str, most: int = 300, choices: int = CHOICES) -> list[LeadChoice]:
    """Return leads within ``most`` characters, the best first; fewer where there is no more.

    Args:
        text: The body, its paragraphs being its lines.
        most: Characters, as readers count them.
        choices: How many to offer; they begin from different sentences.

    Thread: any; under 0.1 s for 2,000 words.
    """
    found = [s for s in sentences(text)[:MOST_RANKED] if _can_stand(s)]
    if not found:
        return []
    terms = [_terms(sentence.text) for sentence in found]
    scores = _weighted(found, _rank(terms))
    lengths = [count_graphemes(sentence.text) for sentence in found]
    best_first = sorted(range(len(found)), key=lambda place: (-scores[place], place))
    offered: list[LeadChoice] = []
    covered: set[int] = set()
    for seed in best_first:
        if lengths[seed] > most or seed in covered or len(offered) == choices:
            continue
        fresh = [place for place in best_first if place not in covered]
        group = _grow(seed, fresh, terms, lengths, most)
        covered.update(group)
        chosen = tuple(found[place] for place in sorted(group))
        offered.append(LeadChoice(" ".join(sentence.text for sentence in chosen), chosen))
    return offered


def _grow(
    seed: int,
    best_first: list[int],
    terms: list[Counter[str]],
    lengths: list[int],
    most: int,
) -> list[int]:
    """Add the best sentences that fit and say something else."""
    group, used = [seed], lengths[seed]
    for place in best_first:
        if len(group) == MOST_SENTENCES:
            break
        fits = used + 1 + lengths[place] <= most
        if (
            place not in group
            and fits
            and all(_shared(terms[place], terms[g]) < 0.5 for g in group)
        ):
            group.append(place)
            used += 1 + lengths[place]
    return group


def _can_stand(sentence: Sentence) -> bool:
    """Tell whether a sentence is whole, states something and quotes nobody by halves."""
    text = sentence.text
    balanced = text.count("«") == text.count("»") and text.count('"') % 2 == 0
    ends = text.rstrip('»")”')[-1:] in ".!"
    return sentence.words >= SHORTEST_WORDS and balanced and ends


def _weighted(found: list[Sentence], ranks: list[float]) -> list[float]:
    """Favour the beginning; hold back sentences that lean on the one before."""
    weights = []
    for place, (sentence, rank) in enumerate(zip(found, ranks, strict=True)):
        weight = rank * (1 + 0.6 / (1 + place))
        if _LEANS.match(sentence.text):
            weight *= 0.6
        weights.append(weight)
    return weights


def _terms(text: str) -> Counter[str]:
    return Counter(
        _stem(word)
        for word in _WORD.findall(fold(text))
        if word not in _STOPPED and len(word) > 2 and not word.isdigit()
    )


def _stem(word: str) -> str:
    """Take off the article, و and ف, and one ending: enough to see that two words are one."""
    return _SUFFIX.sub("", _PREFIX.sub("", word))


def _shared(one: Counter[str], other: Counter[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one.keys() & other.keys()) / smaller if smaller else 0.0


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    common = len(one.keys() & other.keys())
    if common == 0:
        return 0.0
    return common / (math.log(1 + len(one)) + math.log(1 + len(other)))


def _rank(terms: list[Counter[str]]) -> list[float]:
    """Return the rank of each sentence in the graph of likenesses."""
    count = len(terms)
    links: list[list[tuple[int, float]]] = [[] for _ in terms]
    for place in range(count):
        for other in range(place + 1, count):
            if likeness := _likeness(terms[place], terms[other]):
                links[place].append((other, likeness))
                links[other].append((place, likeness))
    totals = [sum(likeness for _, likeness in row) or 1.0 for row in links]
    ranks = [1.0] * count
    for _ in range(ROUNDS):
        ranks = [
            1 - DAMPING + DAMPING * sum(ranks[o] * like / totals[o] for o, like in row)
            for row in links
        ]
    return ranks
