"""Rules of what encloses: brackets, guillemets, straight and curly quotation marks."""

import re
from collections.abc import Callable, Iterator

from editor_app.language.lonely_marks import lonely_brackets, lonely_quotes
from editor_app.language.typography.rule import (
    ARABIC,
    TASHKEEL,
    Change,
    Finder,
    Matching,
    Reason,
    Rule,
)

_GRAMMAR = "Rules of Arabic punctuation (علامات الترقيم), Ahmad Zaki Pasha, 1912, and school books"
_SPACES = "[ \u00a0]"

_GUILLEMET = re.compile("[«»]")
_ATTACHED = frozenset(["و", "ف", "ب", "ك", "ل", "ال", "وال", "بال", "فال", "كال", "لل"])


def _joined_before_opening(match: re.Match[str]) -> str:
    """Keep و« and ال« joined: a clitic belongs to the quoted word."""
    word, opening = match[1], match[2]
    return match.group() if word in _ATTACHED or len(word) < 3 else f"{word} {opening}"


def _reversed_guillemets(text: str) -> Iterator[Change]:
    """Find »quotes« turned round, where every pair of the paragraph is."""
    marks = [(match.start(), match.group()) for match in _GUILLEMET.finditer(text)]
    if len(marks) % 2 or not all(mark == "»«"[place % 2] for place, (_, mark) in enumerate(marks)):
        return
    for (start, _), (end, _) in zip(marks[::2], marks[1::2], strict=True):
        yield Change(start, end + 1, f"«{text[start + 1 : end]}»")


def _straight_pairs(text: str) -> list[tuple[int, int]]:
    """Return the spans between straight quotation marks, none where one has no fellow.

    After a digit a mark that opens nothing is a unit: 55" is a width.
    """
    places: list[int] = []
    index = text.find('"')
    while index >= 0:
        if len(places) % 2 or not text[max(0, index - 1) : index].isdigit():
            places.append(index)
        index = text.find('"', index + 1)
    if len(places) % 2:
        return []
    return list(zip(places[::2], places[1::2], strict=True))


def _loose_straight_quotes(text: str) -> Iterator[Change]:
    for start, end in _straight_pairs(text):
        inside = text[start + 1 : end]
        hugged = inside.strip(" \u00a0")
        if hugged and hugged != inside:
            yield Change(start, end + 1, f'"{hugged}"')


def _straight_to_guillemets(text: str) -> Iterator[Change]:
    for start, end in _straight_pairs(text):
        if any("\u0600" <= letter <= "\u06ff" for letter in text[start:end]):
            yield Change(start, start + 1, "«")
            yield Change(end, end + 1, "»")


def _lonely(places: Callable[[str], Iterator[int]]) -> Finder:
    """Report marks without a fellow, which a person has to decide about."""

    def find(text: str) -> Iterator[Change]:
        for index in places(text):
            yield Change(index, index + 1, None)

    return find


def _quotes_to(opening: str, closing: str) -> Matching:
    both = {"“": opening, "”": closing, "„": opening, "«": opening, "»": closing}
    return Matching(
        re.compile("[“”„]" if opening == "«" else "[“”„«»]"), lambda match: both[match.group()]
    )


RULES = (
    Rule(
        "brackets-hug",
        Reason(
            "القوسان يلتصقان بما بينهما.",
            "Les parenthèses collent à leur contenu.",
            "Brackets hug what they hold.",
        ),
        Matching(
            re.compile(rf"(?<=[(\[]){_SPACES}{{1,9}}|(?<=[^\s(\[]){_SPACES}{{1,9}}(?=[)\]])"),
            "",
            needs=("(", ")", "[", "]"),
        ),
        _GRAMMAR,
    ),
    Rule(
        "brackets-apart",
        Reason(
            "فراغ بين الكلمة والقوس الذي يليها.",
            "Une espace entre le mot et la parenthèse ouvrante.",
            "A space between a word and the bracket after it.",
        ),
        Matching(
            re.compile(
                rf"(?<![{ARABIC}{TASHKEEL}])([{ARABIC}{TASHKEEL}]{{2,40}})(\()(?![{ARABIC}]{{1,4}}\))"
            ),
            _joined_before_opening,
            needs=("(",),
        ),
        _GRAMMAR,
    ),
    Rule(
        "bracket-then-word",
        Reason(
            "فراغ بعد القوس المغلق.",
            "Une espace après la parenthèse fermante.",
            "A space after a closing bracket.",
        ),
        Matching(
            re.compile(rf"(?<=[\w.,،% »\"\-]{{5}}\))(?=[{ARABIC}]{{2}})"),
            " ",
            needs=(")",),
        ),
        _GRAMMAR,
    ),
    Rule(
        "guillemets-hug",
        Reason(
            "المزدوجتان «» تلتصقان بما بينهما.",
            "Les guillemets collent à leur contenu en arabe.",
            "Guillemets hug what they hold in Arabic.",
        ),
        Matching(
            re.compile(
                rf"(?<=«){_SPACES}{{1,9}}(?=[{ARABIC}0-9])"
                rf"|(?<=[{ARABIC}{TASHKEEL}0-9.،؟!…]){_SPACES}{{1,9}}(?=»)"
            ),
            "",
            needs=("«", "»"),
        ),
        _GRAMMAR,
    ),
    Rule(
        "guillemets-apart",
        Reason(
            "فراغ بين الكلمة والمزدوجة التي تليها.",
            "Une espace entre le mot et le guillemet ouvrant.",
            "A space between a word and the guillemet after it.",
        ),
        Matching(
            re.compile(rf"(?<![{ARABIC}{TASHKEEL}])([{ARABIC}{TASHKEEL}]{{2,40}})(«)"),
            _joined_before_opening,
            needs=("«",),
        ),
        _GRAMMAR,
    ),
    Rule(
        "guillemet-then-word",
        Reason(
            "فراغ بعد المزدوجة المغلقة.",
            "Une espace après le guillemet fermant.",
            "A space after a closing guillemet.",
        ),
        Matching(re.compile(rf"(?<=[\w.!؟…]»)(?=[{ARABIC}]{{2}})"), " ", needs=("»",)),
        _GRAMMAR,
    ),
    Rule(
        "quotes-hug",
        Reason(
            "علامتا التنصيص تلتصقان بما بينهما.",
            "Les guillemets droits collent à leur contenu.",
            "Straight quotation marks hug what they hold.",
        ),
        _loose_straight_quotes,
        _GRAMMAR,
    ),
    Rule(
        "guillemets-reversed",
        Reason(
            "المزدوجتان معكوستان: تفتح « وتغلق ».",
            "Guillemets inversés : « ouvre et » ferme.",
            "The guillemets are turned round: « opens and » closes.",
        ),
        _reversed_guillemets,
        "Unicode Standard, chapter 6.2: « opens in every direction of text",
    ),
    Rule(
        "quote-unbalanced",
        Reason(
            "علامة تنصيص بلا قرينتها.",
            "Un guillemet sans son pendant.",
            "A quotation mark without its fellow.",
        ),
        _lonely(lonely_quotes),
        _GRAMMAR,
    ),
    Rule(
        "bracket-unbalanced",
        Reason(
            "قوس بلا قرينه.",
            "Une parenthèse sans son pendant.",
            "A bracket without its fellow.",
        ),
        _lonely(lonely_brackets),
        _GRAMMAR,
    ),
    Rule(
        "quotes-guillemets",
        Reason(
            "تكتب الاقتباسات بين مزدوجتين «».",
            "Les citations se mettent entre guillemets «».",
            "Quotations stand between guillemets «».",
        ),
        _straight_to_guillemets,
        "House choice",
        is_on=False,
    ),
    Rule(
        "curly-quotes-guillemets",
        Reason(
            "مزدوجتان «» بدل “ ”.",
            "Guillemets «» au lieu de “ ”.",
            "Guillemets «» instead of “ ”.",
        ),
        _quotes_to("«", "»"),
        "House choice",
        is_on=False,
    ),
    Rule(
        "quotes-straight",
        Reason(
            'تكتب الاقتباسات بين علامتي تنصيص " ".',
            'Les citations se mettent entre guillemets droits " ".',
            'Quotations stand between straight marks " ".',
        ),
        _quotes_to('"', '"'),
        "House choice",
        is_on=False,
    ),
)
