"""Rules of numbers: digits by locale, and the spaces round units and signs."""

import re

from editor_app.language.typography.rule import ARABIC, TASHKEEL, Matching, Reason, Rule

_MOROCCO = "CLDR ar-MA: Latin digits; usage of the Moroccan press"
_SI = "SI Brochure, 5.4.3: a space between the number and the unit"

_TO_LATIN = {chr(start + digit): str(digit) for start in (0x660, 0x6F0) for digit in range(10)}
_TO_LATIN |= {"٫": ",", "٬": "."}
_TO_ARABIC = {str(digit): chr(0x660 + digit) for digit in range(10)}
_LATIN = str.maketrans(_TO_LATIN)
_ARABIC_INDIC = str.maketrans(_TO_ARABIC)

_MONTHS = {
    "أغسطس": "غشت",
    "سبتمبر": "شتنبر",
    "نوفمبر": "نونبر",
    "ديسمبر": "دجنبر",
    "يوليو": "يوليوز",
    "مايو": "ماي",
}


def _without_clitic(match: re.Match[str]) -> str:
    """Part a word from its number, but keep ال27 and و20 joined."""
    word = match[1]
    joined = word in _JOINED or word.endswith("ـ")
    return match.group() if joined else f"{word} {match[2]}"


_JOINED = frozenset(
    [
        "و",
        "ف",
        "ب",
        "ك",
        "ل",
        "ال",
        "وال",
        "بال",
        "فال",
        "كال",
        "لل",
        "ولل",
        "كوفيد",
        "أكس",
        "إكس",
        "جي",
    ]
)


RULES = (
    Rule(
        "digits-latin",
        Reason(
            "أرقام لاتينية (2026) كما في المغرب.",
            "Chiffres arabes occidentaux (2026), comme au Maroc.",
            "Latin digits (2026), as in Morocco.",
        ),
        Matching(
            re.compile("[٠-٩۰-۹]+(?:[٫٬][٠-٩۰-۹]+)*"), lambda match: match.group().translate(_LATIN)
        ),
        _MOROCCO,
    ),
    Rule(
        "digits-arabic-indic",
        Reason(
            "أرقام مشرقية (٢٠٢٦).",
            "Chiffres arabes orientaux (٢٠٢٦).",
            "Arabic-Indic digits (٢٠٢٦).",
        ),
        Matching(re.compile(r"[0-9]+"), lambda match: match.group().translate(_ARABIC_INDIC)),
        "House choice: the East of the Arab world",
        is_on=False,
    ),
    Rule(
        "percent-arabic-sign",
        Reason(
            "علامة % مع الأرقام اللاتينية.",
            "Le signe % avec les chiffres latins.",
            "The sign % with Latin digits.",
        ),
        Matching(re.compile("(?<=[0-9])٪"), "%", needs=("٪",)),
        _MOROCCO,
    ),
    Rule(
        "percent-before-number",
        Reason(
            "علامة % بعد العدد.",
            "Le signe % suit le nombre.",
            "The sign % follows the number.",
        ),
        Matching(
            re.compile(r"(?<![\w%])%[ \u00a0]?([0-9]{1,3}(?:[.,][0-9]{1,3})?)(?![\w%.,]*[\w%])"),
            r"\1%",
            needs=("%",),
        ),
        _MOROCCO,
    ),
    Rule(
        "percent-space",
        Reason(
            "لا فراغ بين العدد وعلامة %.",
            "Pas d’espace entre le nombre et % en arabe.",
            "No space between the number and % in Arabic.",
        ),
        Matching(re.compile(r"(?<=[0-9])[ \u00a0\u202f]%(?![A-Za-z0-9])"), "%", needs=("%",)),
        _MOROCCO,
    ),
    Rule(
        "number-unit-space",
        Reason(
            "فراغ بين العدد ووحدته: 120 ملم.",
            "Une espace entre le nombre et l’unité : 120 ملم.",
            "A space between the number and its unit: 120 ملم.",
        ),
        Matching(re.compile(rf"(?<=[0-9])(?=[{ARABIC}]{{2}})"), " "),
        _SI,
    ),
    Rule(
        "word-number-space",
        Reason(
            "فراغ بين الكلمة والعدد.",
            "Une espace entre le mot et le nombre.",
            "A space between the word and the number.",
        ),
        Matching(
            re.compile(rf"(?<![{ARABIC}{TASHKEEL}ـ])([{ARABIC}{TASHKEEL}]{{3,30}})([0-9]{{1,9}})"),
            _without_clitic,
        ),
        _MOROCCO,
    ),
    Rule(
        "decimal-comma",
        Reason(
            "فاصلة لاتينية في العدد العشري: 3,5.",
            "Une virgule latine dans un nombre décimal : 3,5.",
            "A Latin comma in a decimal number: 3,5.",
        ),
        Matching(
            re.compile(r"(?<![0-9،])([0-9]{1,9})،([0-9]{1,2})(?![0-9،])"),
            r"\1,\2",
        ),
        "CLDR ar-MA: the decimal sign is a comma",
        is_on=False,
    ),
    Rule(
        "months-moroccan",
        Reason(
            "أسماء الشهور كما في المغرب: غشت، شتنبر.",
            "Noms des mois du Maroc : غشت، شتنبر.",
            "The Moroccan names of months: غشت، شتنبر.",
        ),
        Matching(
            re.compile(rf"(?<![{ARABIC}{TASHKEEL}])({'|'.join(_MONTHS)})(?![{ARABIC}{TASHKEEL}])"),
            lambda match: _MONTHS[match[1]],
        ),
        "CLDR ar-MA; house choice",
        is_on=False,
    ),
)
