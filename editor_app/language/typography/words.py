"""Rules of words: misspelt ones by list, and words that stand wrongly beside each other."""

import re

from editor_app.language.typography.rule import (
    ARABIC,
    TASHKEEL,
    Matching,
    Misspelt,
    Reason,
    Rule,
)
from editor_app.language.typography.slip_words import REPEATABLE

_GRAMMAR = "School grammars: hamzat wasl and qat', ta marbuta, alef maqsura"
_USAGE = "Lists of common mistakes (الأخطاء الشائعة) of the schools of journalism"
_W = f"{ARABIC}{TASHKEEL}"
_REPEATABLE = frozenset(REPEATABLE.split())
_MARK = re.compile(f"[{TASHKEEL}]")


def _single(match: re.Match[str]) -> str:
    """Keep a repetition that is meant: emphasis, distribution, a name."""
    word = _MARK.sub("", match[1])
    meant = word in _REPEATABLE or word.endswith("ا") or match[1].endswith("ً")
    return match.group() if meant else match[1]


def _listed(rule_id: str, ar: str, fr: str, en: str, source: str = _GRAMMAR) -> Rule:
    return Rule(rule_id, Reason(ar, fr, en), Misspelt(rule_id), source)


RULES = (
    _listed(
        "hamza-wasl",
        "همزة وصل لا تكتب: اسم، ابن، اجتماع.",
        "Hamza d’union, qui ne s’écrit pas : اسم، ابن، اجتماع.",
        "A joining hamza is not written: اسم، ابن، اجتماع.",
    ),
    _listed(
        "hamza-missing",
        "همزة قطع تكتب: إلى، أكد، إعلان.",
        "Hamza de coupure, qui s’écrit : إلى، أكد، إعلان.",
        "A cutting hamza is written: إلى، أكد، إعلان.",
    ),
    _listed(
        "hamza-seat",
        "الهمزة على غير كرسيها: شيء، مسؤول، قراءة.",
        "La hamza n’est pas sur son support : شيء، مسؤول، قراءة.",
        "The hamza is on the wrong seat: شيء، مسؤول، قراءة.",
    ),
    _listed(
        "madda",
        "مدة لا همزة: الآن، القرآن، آخرون.",
        "Une madda, non une hamza : الآن، القرآن، آخرون.",
        "A madda, not a hamza: الآن، القرآن، آخرون.",
    ),
    _listed(
        "tanwin-after-hamza",
        "لا ألف بعد همزة مسبوقة بألف: مساء، بناء.",
        "Pas d’alef après une hamza que précède un alef : مساء، بناء.",
        "No alef after a hamza that follows an alef: مساء، بناء.",
    ),
    _listed(
        "ta-marbuta",
        "تاء مربوطة لا هاء: المدرسة.",
        "Un ta marbuta, non un ha : المدرسة.",
        "A ta marbuta, not a ha: المدرسة.",
    ),
    _listed(
        "ha-not-ta",
        "هاء لا تاء مربوطة: هذه، مياه.",
        "Un ha, non un ta marbuta : هذه، مياه.",
        "A ha, not a ta marbuta: هذه، مياه.",
    ),
    _listed(
        "ya-not-maqsura",
        "ياء لا ألف مقصورة: في، الذي، المغربي.",
        "Un ya, non un alef maqsura : في، الذي، المغربي.",
        "A ya, not an alef maqsura: في، الذي، المغربي.",
    ),
    _listed(
        "maqsura-not-ya",
        "ألف مقصورة لا ياء: حتى، مستشفى.",
        "Un alef maqsura, non un ya : حتى، مستشفى.",
        "An alef maqsura, not a ya: حتى، مستشفى.",
    ),
    _listed(
        "common-slip",
        "خطأ شائع: هذا، ذلك، لكن، لا يمكن.",
        "Faute courante : هذا، ذلك، لكن، لا يمكن.",
        "A common slip: هذا، ذلك، لكن، لا يمكن.",
        _USAGE,
    ),
    Rule(
        "hamza-after-long-alef",
        Reason(
            "همزة على السطر بعد الألف: قراءات، إجراءات.",
            "Hamza sur la ligne après l’alef : قراءات، إجراءات.",
            "The hamza stands on the line after an alef: قراءات، إجراءات.",
        ),
        Matching(
            re.compile(rf"(?<=[{ARABIC}]{{3}})ائات(?![{_W}])"),
            "اءات",
            needs=("ائات",),
        ),
        _GRAMMAR,
    ),
    Rule(
        "waw-joined",
        Reason(
            "واو العطف تلتصق بالكلمة بعدها.",
            "Le و de coordination est collé au mot suivant.",
            "The و of coordination is joined to its word.",
        ),
        Matching(
            re.compile(
                rf"(?<![\w{TASHKEEL}.ـ\-])(?<![{ARABIC}] )(و)[ ](?=[{ARABIC}][{_W}]{{2}})"
                rf"|(?<=[{_W}]{{3}} )(و)[ ](?=[{ARABIC}][{_W}]{{2}})"
            ),
            "و",
            needs=("و ",),
        ),
        _GRAMMAR,
    ),
    Rule(
        "god-willing",
        Reason(
            "إن شاء الله: «إن» و«شاء» كلمتان.",
            "إن شاء الله : « إن » et « شاء » sont deux mots.",
            "إن شاء الله: «إن» and «شاء» are two words.",
        ),
        Matching(
            re.compile(rf"(?<![{_W}])[إاأ]نشا[ءئ] الله(?![{_W}])"), "إن شاء الله", needs=("نشا",)
        ),
        _USAGE,
    ),
    Rule(
        "what-god-wills",
        Reason(
            "ما شاء الله: «ما» و«شاء» كلمتان.",
            "ما شاء الله : « ما » et « شاء » sont deux mots.",
            "ما شاء الله: «ما» and «شاء» are two words.",
        ),
        Matching(re.compile(rf"(?<![{_W}])ماشاء الله(?![{_W}])"), "ما شاء الله", needs=("ماشاء",)),
        _USAGE,
    ),
    Rule(
        "and-so-on",
        Reason(
            "إلخ بهمزة تحت الألف.",
            "إلخ avec une hamza sous l’alef.",
            "إلخ has a hamza under its alef.",
        ),
        Matching(re.compile(rf"(?<![{_W}])(?:الخ|ألخ)(?![{_W}])"), "إلخ", needs=("الخ", "ألخ")),
        _USAGE,
    ),
    Rule(
        "word-doubled",
        Reason(
            "كلمة مكررة.",
            "Un mot répété.",
            "A word stands twice.",
        ),
        Matching(
            re.compile(rf"(?<![\w{TASHKEEL}])([{_W}]{{2,30}})(?:[ \u00a0]\1)+(?![\w{TASHKEEL}])"),
            _single,
        ),
        _USAGE,
    ),
)
