"""Rules of punctuation: which marks, and the spaces round them."""

import re
from collections.abc import Iterator

from editor_app.language.typography.rule import (
    ARABIC,
    RUNNING_TEXT,
    TASHKEEL,
    Change,
    Matching,
    Reason,
    Rule,
)

_GRAMMAR = "Rules of Arabic punctuation (علامات الترقيم), Ahmad Zaki Pasha, 1912, and school books"
_AGENCY = "Usage of the Moroccan agency and daily press"

_LETTER = f"[{ARABIC}]"
_END = f"[{ARABIC}{TASHKEEL}»)\\]\"”]"
_SPACES = "[ \u00a0]"


def _by_neighbours(mark: str, arabic: str) -> Matching:
    """Replace a Latin mark that stands after Arabic, or before it with a word between."""
    pattern = (
        f"(?<={_END}){re.escape(mark)}(?![{re.escape(mark)}])"
        f"|(?<=[0-9%]){re.escape(mark)}(?={_SPACES}{_LETTER})"
        f"|(?<=[A-Za-z]){re.escape(mark)}(?={_SPACES}{_LETTER})"
    )
    return Matching(re.compile(pattern), arabic)


_ATTACHED = frozenset("و ف ب ك ل ال وال بال فال كال لل".split())


def _joined_before_opening(match: re.Match[str]) -> str:
    """Keep و« and ال« joined: a clitic belongs to the quoted word."""
    word, opening = match[1], match[2]
    return match.group() if word in _ATTACHED or len(word) < 3 else f"{word} {opening}"


def _reversed_guillemets(text: str) -> Iterator[Change]:
    """Find »quotes« turned round, where every pair of the paragraph is."""
    marks = [(index, mark) for index, mark in enumerate(text) if mark in "«»"]
    if len(marks) % 2 or not all(
        mark == "»«"[place % 2] for place, (_, mark) in enumerate(marks)
    ):
        return
    for (start, _), (end, _) in zip(marks[::2], marks[1::2], strict=True):
        yield Change(start, end + 1, f"«{text[start + 1 : end]}»")


def _straight_pairs(text: str) -> list[tuple[int, int]]:
    """Return the spans between straight quotation marks, none where one has no fellow."""
    places = [
        index
        for index, mark in enumerate(text)
        if mark == '"' and not _is_inch(text, index)
    ]
    if len(places) % 2:
        return []
    return list(zip(places[::2], places[1::2], strict=True))


def _is_inch(text: str, index: int) -> bool:
    """Tell whether the mark follows a digit and opens nothing: 55" is a width."""
    return text[max(0, index - 1) : index].isdigit() and text.count('"', 0, index) % 2 == 0


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


def _lonely_quotes(text: str) -> Iterator[Change]:
    """Find quotation marks without a fellow; a quotation may run on into the next paragraph."""
    opened: list[int] = []
    for index, mark in enumerate(text):
        if mark == "«":
            opened.append(index)
        elif mark == "»":
            if opened:
                opened.pop()
            elif "«" in text[index:]:
                return  # turned round: another rule
            elif index != len(text.rstrip(" .،؛؟!")) - 1:
                yield Change(index, index + 1, None)
    for index in opened:
        if text[:index].strip():
            yield Change(index, index + 1, None)


def _lonely_brackets(text: str) -> Iterator[Change]:
    opened: list[int] = []
    for index, mark in enumerate(text):
        if mark == "(":
            opened.append(index)
        elif mark == ")":
            if opened:
                opened.pop()
            elif not _numbers_an_item(text, index):
                yield Change(index, index + 1, None)
    for index in opened:
        if text[index - 1 : index] not in (":", ";"):
            yield Change(index, index + 1, None)


def _numbers_an_item(text: str, index: int) -> bool:
    """Tell whether a closing bracket ends "1)" or "أ)" at the start, or a smiley."""
    before = text[max(0, index - 4) : index]
    label = text[:index].strip()
    return before[-1:] in (":", ";") or before[-2:] == ":-" or (len(label) < 4 and label.isalnum())


def _quotes_to(opening: str, closing: str) -> Matching:
    both = {"“": opening, "”": closing, "„": opening, "«": opening, "»": closing}
    return Matching(
        re.compile("[“”„]" if opening == "«" else "[“”„«»]"), lambda match: both[match.group()]
    )


RULES = (
    Rule(
        "arabic-comma",
        Reason(
            "الفاصلة العربية (،) لا اللاتينية (,).",
            "La virgule arabe (،), non la latine (,).",
            "The Arabic comma (،), not the Latin one (,).",
        ),
        _by_neighbours(",", "،"),
        _GRAMMAR,
    ),
    Rule(
        "arabic-semicolon",
        Reason(
            "الفاصلة المنقوطة العربية (؛) لا اللاتينية (;).",
            "Le point-virgule arabe (؛), non le latin (;).",
            "The Arabic semicolon (؛), not the Latin one (;).",
        ),
        _by_neighbours(";", "؛"),
        _GRAMMAR,
    ),
    Rule(
        "arabic-question-mark",
        Reason(
            "علامة الاستفهام العربية (؟) لا اللاتينية (?).",
            "Le point d’interrogation arabe (؟), non le latin (?).",
            "The Arabic question mark (؟), not the Latin one (?).",
        ),
        Matching(re.compile(rf"(?<={_END})(?:{_SPACES}?)\?"), "؟"),
        _GRAMMAR,
    ),
    Rule(
        "space-before-mark",
        Reason(
            "لا فراغ قبل علامة الترقيم في العربية.",
            "Pas d’espace avant un signe de ponctuation en arabe.",
            "No space before a mark in Arabic.",
        ),
        Matching(
            re.compile(rf"(?<={_END}){_SPACES}{{1,9}}([،؛:؟!]|\.(?![.\w]))(?![)(])"),
            r"\1",
        ),
        _GRAMMAR,
    ),
    Rule(
        "space-after-mark",
        Reason(
            "فراغ واحد بعد علامة الترقيم.",
            "Une espace après un signe de ponctuation.",
            "One space after a mark.",
        ),
        Matching(
            re.compile(
                rf"(?<=[{ARABIC}{TASHKEEL}][{ARABIC}{TASHKEEL}])"
                rf"([،؛؟!:]|\.)(?=[{ARABIC}][{ARABIC}{TASHKEEL}])"
                rf"|(?<=[{ARABIC}{TASHKEEL}»\")])([،؛])(?=[{ARABIC}0-9«\"(])"
            ),
            lambda match: f"{match.group()} ",
        ),
        _GRAMMAR,
    ),
    Rule(
        "ellipsis-joined",
        Reason(
            "فراغ بعد نقط الحذف بين كلمتين.",
            "Une espace après les points de suspension entre deux mots.",
            "A space after an ellipsis between two words.",
        ),
        Matching(re.compile(rf"(?<={_LETTER})(…|\.\.\.)(?={_LETTER})"), r"\1 "),
        _AGENCY,
    ),
    Rule(
        "brackets-hug",
        Reason(
            "القوسان يلتصقان بما بينهما.",
            "Les parenthèses collent à leur contenu.",
            "Brackets hug what they hold.",
        ),
        Matching(re.compile(rf"(?<=[(\[]){_SPACES}{{1,9}}|(?<=[^\s(\[]){_SPACES}{{1,9}}(?=[)\]])"), ""),
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
            re.compile(rf"(?<![{ARABIC}{TASHKEEL}])([{ARABIC}{TASHKEEL}]{{2,40}})(\()(?![{ARABIC}]{{1,4}}\))"),
            _joined_before_opening,
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
            re.compile(rf"(?<=[\w.%»\"]{{5}}\))(?=[{ARABIC}]{{2}})"),
            " ",
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
        Matching(re.compile(rf"(?<=[\w.!؟…]»)(?=[{ARABIC}]{{2}})"), " "),
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
        _lonely_quotes,
        _GRAMMAR,
    ),
    Rule(
        "bracket-unbalanced",
        Reason(
            "قوس بلا قرينه.",
            "Une parenthèse sans son pendant.",
            "A bracket without its fellow.",
        ),
        _lonely_brackets,
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
    Rule(
        "comma-doubled",
        Reason(
            "فاصلة واحدة تكفي.",
            "Une seule virgule suffit.",
            "One comma is enough.",
        ),
        Matching(re.compile(r"([،؛])\1+"), r"\1"),
        _GRAMMAR,
    ),
    Rule(
        "comma-then-dot",
        Reason(
            "فاصلة ونقطة معا: نقطة واحدة.",
            "Virgule et point ensemble : un point suffit.",
            "A comma and a full stop: the full stop is enough.",
        ),
        Matching(re.compile(r"[،؛]\.(?!\.)"), "."),
        _GRAMMAR,
    ),
    Rule(
        "mark-then-dot",
        Reason(
            "لا نقطة بعد علامة تنهي الجملة.",
            "Pas de point après un signe qui clôt la phrase.",
            "No full stop after a mark that ends the sentence.",
        ),
        Matching(re.compile(r"(?<=[؟!…])\.(?!\.)"), ""),
        _GRAMMAR,
    ),
    Rule(
        "dots-two",
        Reason(
            "نقطتان متتاليتان: نقطة في آخر الفقرة، ونقط حذف (…) داخلها.",
            "Deux points de suite : un point en fin de paragraphe, des points de suspension (…) "
            "ailleurs.",
            "Two dots in a row: one at the end of a paragraph, an ellipsis (…) inside it.",
        ),
        Matching(
            re.compile(r"(?<![.؟!…])\.\.(?!\.)(\s{0,9}\Z)?"),
            lambda match: "." + match[1] if match[1] is not None else "…",
        ),
        _AGENCY + "; a headline may pause on two dots",
        places=RUNNING_TEXT,
    ),
    Rule(
        "dots-many",
        Reason(
            "نقط الحذف ثلاث.",
            "Les points de suspension sont trois.",
            "An ellipsis has three dots.",
        ),
        Matching(re.compile(r"(?<!\.)\.{4,}"), "..."),
        _GRAMMAR,
    ),
    Rule(
        "marks-repeated",
        Reason(
            "علامة استفهام أو تعجب واحدة تكفي.",
            "Un seul point d’interrogation ou d’exclamation suffit.",
            "One question or exclamation mark is enough.",
        ),
        Matching(re.compile(r"([؟!])\1+"), r"\1"),
        _AGENCY,
    ),
    Rule(
        "ellipsis-one-sign",
        Reason(
            "نقط الحذف بعلامة واحدة (…).",
            "Les points de suspension en un seul signe (…).",
            "The ellipsis as one sign (…).",
        ),
        Matching(re.compile(r"(?<!\.)\.\.\.(?!\.)"), "…"),
        "House choice",
        is_on=False,
    ),
    Rule(
        "dash-doubled",
        Reason(
            "شرطة (—) بدل شرطتين قصيرتين.",
            "Un tiret (—) au lieu de deux traits d’union.",
            "A dash (—) instead of two hyphens.",
        ),
        Matching(re.compile(r"(?<![-\w/])--(?![-\w/])"), "—"),
        _GRAMMAR,
    ),
    Rule(
        "dash-for-hyphen",
        Reason(
            "شرطة (–) بين كلمتين، لا علامة وصل.",
            "Un tiret (–) entre deux mots, non un trait d’union.",
            "A dash (–) between words, not a hyphen.",
        ),
        Matching(re.compile(rf"(?<={_LETTER} )-(?= {_LETTER})"), "–"),
        "House choice",
        is_on=False,
    ),
    Rule(
        "spaces-doubled",
        Reason(
            "فراغ واحد بين الكلمات.",
            "Une seule espace entre les mots.",
            "One space between words.",
        ),
        Matching(re.compile(r"(?<=\S) {2,}(?=\S)"), " "),
        _GRAMMAR,
        changes_protected=False,
    ),
)
