"""Rules of letters: forms that a keyboard or a PDF brings in, and the marks on letters."""

import re
import unicodedata

from editor_app.language.typography.rule import ARABIC, TASHKEEL, Matching, Reason, Rule

_UNICODE = "Unicode Standard, chapter 9.2 (Arabic)"
_GRAMMAR = "School grammars, chapter of the hamza and of tanwin"

_PERSIAN = str.maketrans({"ک": "ك", "ھ": "ه", "ہ": "ه", "ۀ": "ة", "ە": "ه", "ۃ": "ة"})
_FINAL_MAQSURA = frozenset(
    ["عل", "إل", "حت", "مت", "لد", "مستشف", "منتد", "أخر", "كبر", "ذكر", "سو", "مد", "هد", "بل"]
)
_BARE = re.compile(f"[{TASHKEEL}]")


def _arabic_letters(match: re.Match[str]) -> str:
    """Write a word with Arabic letters; a final Persian ya is ى in the words that have it."""
    word = match.group().translate(_PERSIAN)
    if word.endswith("ی"):
        stem = word[:-1].replace("ی", "ي")
        return stem + ("ى" if _BARE.sub("", stem) in _FINAL_MAQSURA else "ي")
    return word.replace("ی", "ي")


def _compatible(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match.group())


def _composed(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", match.group())


RULES = (
    Rule(
        "tatweel",
        Reason(
            "لا تطويل داخل الكلمة.",
            "Pas d’allongement (tatweel) dans un mot.",
            "No stretching (tatweel) inside a word.",
        ),
        Matching(
            re.compile(rf"(?<=[{ARABIC}{TASHKEEL}])ـ+(?=[{ARABIC}{TASHKEEL}])"), "", needs=("ـ",)
        ),
        "Searching and speech output fail on it (W3C, Arabic Layout Requirements, 4)",
    ),
    Rule(
        "presentation-forms",
        Reason(
            "أشكال عرض من ملف PDF بدل الحروف.",
            "Formes de présentation venues d’un PDF au lieu de lettres.",
            "Presentation forms from a PDF instead of letters.",
        ),
        Matching(
            re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]+"), _compatible
        ),
        _UNICODE + ": for old encodings only",
    ),
    Rule(
        "persian-letters",
        Reason(
            "حروف فارسية الشكل (ی، ک، ھ) بدل العربية.",
            "Lettres persanes (ی، ک، ھ) au lieu des arabes.",
            "Persian letters (ی، ک، ھ) instead of Arabic ones.",
        ),
        Matching(
            re.compile(rf"(?<![{ARABIC}{TASHKEEL}])[{ARABIC}{TASHKEEL}]+"),
            _arabic_letters,
            needs=(*map(chr, _PERSIAN), "ی"),
        ),
        _UNICODE,
    ),
    Rule(
        "letter-decomposed",
        Reason(
            "الهمزة أو المدة منفصلة عن حرفها.",
            "La hamza ou la madda est séparée de sa lettre.",
            "The hamza or madda is separate from its letter.",
        ),
        Matching(re.compile("[اوي][\u0653-\u0655]"), _composed),
        "Unicode Standard Annex 15 (NFC)",
    ),
    Rule(
        "invisible-in-word",
        Reason(
            "محرف خفي داخل الكلمة.",
            "Un caractère invisible dans le mot.",
            "An invisible character inside a word.",
        ),
        Matching(
            re.compile(f"(?<=[{ARABIC}{TASHKEEL}])[\u200b\u00ad\u2060\ufeff]+(?=[{ARABIC}])"),
            "",
            needs=("\u200b", "\u00ad", "\u2060", "\ufeff"),
        ),
        _UNICODE,
    ),
    Rule(
        "tashkeel-doubled",
        Reason(
            "الحركة مكررة.",
            "La voyelle est doublée.",
            "The vowel mark stands twice.",
        ),
        Matching(re.compile("([\u064b-\u0652])\\1+"), r"\1"),
        _GRAMMAR,
    ),
    Rule(
        "tashkeel-stray",
        Reason(
            "حركة بلا حرف.",
            "Une voyelle sans lettre.",
            "A vowel mark without a letter.",
        ),
        Matching(re.compile("(?<=[ \n.،؛:])[\u064b-\u0652]+"), ""),
        _GRAMMAR,
    ),
    Rule(
        "tanwin-before-alef",
        Reason(
            "تنوين الفتح على الحرف قبل الألف: كتابًا.",
            "Le tanwin se met sur la lettre avant l’alef : كتابًا.",
            "The tanwin stands on the letter before the alef: كتابًا.",
        ),
        Matching(re.compile(f"(?<=[{ARABIC}])(?<!ء)اً(?![{ARABIC}{TASHKEEL}])"), "ًا", needs=("اً",)),
        "Most grammars and the Academy of Cairo; a house may choose the other",
    ),
    Rule(
        "tanwin-on-alef",
        Reason(
            "تنوين الفتح على الألف: كتاباً.",
            "Le tanwin se met sur l’alef : كتاباً.",
            "The tanwin stands on the alef: كتاباً.",
        ),
        Matching(re.compile(f"(?<=[{ARABIC}])(?<!ء)ًا(?![{ARABIC}{TASHKEEL}])"), "اً"),
        "House choice",
        is_on=False,
    ),
    Rule(
        "tanwin-hamza-alef",
        Reason(
            "لا ألف بعد همزة مسبوقة بألف: مساءً.",
            "Pas d’alef après une hamza que précède un alef : مساءً.",
            "No alef after a hamza that follows an alef: مساءً.",
        ),
        Matching(re.compile(f"(?<=اء)(?:ًا|اً)(?![{ARABIC}{TASHKEEL}])"), "ً", needs=("ءًا", "ءاً")),
        _GRAMMAR,
    ),
    Rule(
        "madda-for-tanwin",
        Reason(
            "تنوين لا مدة في آخر الكلمة: شكرًا.",
            "Un tanwin et non une madda en fin de mot : شكرًا.",
            "A tanwin, not a madda, at the end of a word: شكرًا.",
        ),
        Matching(
            re.compile(f"(?<=[{ARABIC}][{ARABIC}])آ(?![{ARABIC}{TASHKEEL}])"), "ًا", needs=("آ",)
        ),
        _GRAMMAR,
    ),
    Rule(
        "article-with-hamza",
        Reason(
            "ألف التعريف بلا همزة: الأعلام.",
            "L’alef de l’article n’a pas de hamza : الأعلام.",
            "The alef of the article has no hamza: الأعلام.",
        ),
        Matching(
            re.compile(
                rf"(?<![{ARABIC}{TASHKEEL}])([وفبك]?)[أإآ]ل(?=[أإ][{ARABIC}]{{3}})"
                r"(?!أن|أجل|إ[نس])"
            ),
            r"\1ال",
            needs=tuple(f"{alef}ل{hamza}" for alef in "أإآ" for hamza in "أإ"),
        ),
        _GRAMMAR,
    ),
    Rule(
        "lam-before-article",
        Reason(
            "اللام مع أداة التعريف: للمغرب لا لالمغرب.",
            "Lam et article se contractent : للمغرب.",
            "Lam and the article contract: للمغرب.",
        ),
        Matching(
            re.compile(
                rf"(?<![{ARABIC}{TASHKEEL}])([وف]?)لال(?![تهاةغىيملآ])(?=[{ARABIC}]{{4}})"
                rf"|(?<![{ARABIC}{TASHKEEL}])([وف]?)لال(?=م[ؤسغجحكنق][{ARABIC}]{{2}})"
            ),
            lambda match: f"{match[1] or match[2] or ''}لل",
            needs=("لال",),
        ),
        _GRAMMAR,
    ),
)
