"""The line that names an article's makers, told apart from a sentence that looks like it."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from editor_app.domain.byline import Byline, Role
from editor_app.language.bidi import clean_line
from editor_app.language.folding import fold, fold_words

LONGEST_LINE = 120
LONGEST_NAME = 60

_PEN = r"[✍🖊🖋📝✏][\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*"
_FIRM_WORDS: Mapping[str, Role] = MappingProxyType(
    {
        "بقلم": Role.WRITER,
        "بواسطة": Role.WRITER,
        "propos recueillis par": Role.REPORTER,
        "entretien réalisé par": Role.REPORTER,
        "interview réalisée par": Role.REPORTER,
        "réalisé par": Role.WRITER,
        "traduit par": Role.TRANSLATOR,
        "par": Role.WRITER,
        "interview by": Role.REPORTER,
        "translated by": Role.TRANSLATOR,
        "written by": Role.WRITER,
        "by": Role.WRITER,
    }
)
"""Words that introduce a name and nothing else, where a short name follows."""
_LOOSE_WORDS: Mapping[str, Role] = MappingProxyType(
    {
        "كتب": Role.WRITER,
        "كتبت": Role.WRITER,
        "كتبه": Role.WRITER,
        "كتبها": Role.WRITER,
        "إعداد": Role.WRITER,
        "اعداد": Role.WRITER,
        "من إعداد": Role.WRITER,
        "متابعة": Role.REPORTER,
        "حاوره": Role.REPORTER,
        "حاورته": Role.REPORTER,
        "حاورها": Role.REPORTER,
        "حاورتها": Role.REPORTER,
        "أجرى الحوار": Role.REPORTER,
        "أجرت الحوار": Role.REPORTER,
        "مراسلة": Role.CORRESPONDENT,
        "ترجمة": Role.TRANSLATOR,
        "تصوير": Role.PHOTOGRAPHER,
        "تحرير": Role.EDITOR,
        "traduction": Role.TRANSLATOR,
        "photos": Role.PHOTOGRAPHER,
    }
)
"""Words that begin sentences too: a colon must follow, or a name of two to four words."""

_ROLES = MappingProxyType({**_FIRM_WORDS, **_LOOSE_WORDS})
_WORDS = "|".join(sorted(map(re.escape, _ROLES), key=len, reverse=True))
_LINE = re.compile(
    rf"(?P<credit>(?P<pen>{_PEN})?\s*(?P<word>(?:{_WORDS})(?!\w))?\s*(?P<colon>[:：]|[-–—](?=\s))?)"
    rf"\s*(?P<names>\S.*)",
    re.IGNORECASE,
)
_NEVER_IN_NAMES = frozenset(
    fold_words(
        "في عن من إلى أن إن لم لن قد هذا هذه ذلك التي الذي ما لا كان كانت بعد قبل مع "
        "عندما حول ثم تم هو هي كل"
    )
)
"""Without «على»: Egyptian papers write the name Ali so."""
_TITLES = frozenset(
    fold_words(
        "أستاذ أستاذة باحث باحثة كاتب كاتبة صحفي صحفية صحافي محام محامي محامية دكتور دكتورة "
        "رئيس رئيسة عضو خبير خبيرة طالب طالبة مدير مديرة ناشط ناشطة مهندس مهندسة ناقد إعلامي "
        "إعلامية مراسل مراسلة وزير محلل فاعل فاعلة"
    )
)
_WAW_NAMES = frozenset(
    fold_words(
        "وليد وفاء وداد وسيم وسيمة وائل وهيبة وردة وسام وجدان وحيد وحيدة ودود وصال وعد وهبي "
        "وهاب ولاء ولد وزاني وجيه ورقة وديع وديعة وصفي وضاح وطفة وقاص وكيل وهيب ويحمان وعزيز "
        "وعلي والزين واعراب واكريم وياض والي واصف"
    )
)
_PARTICLES = frozenset(fold_words("de du la le el al ben bin ibn ould bou von van da di"))
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]")
_NAME_SIGNS = re.compile(r"[^\W\d_]|[ '’.\-\u0640\u064b-\u065f\u200c\u200d]")
_COMMAS = re.compile(r"\s*(?:[،,/&]|\s[-–—|]\s)\s*|\s+(?:و|et|and)\s+")


def read_byline(text: str) -> tuple[Byline, ...]:
    """Return the names on a byline line with its credit as written, or none where it is no such.

    The credit mark or words stand on the first name; the role they mean on every name.
    """
    line = clean_line(text)
    match = _LINE.fullmatch(line) if len(line) <= LONGEST_LINE else None
    if match is None or not (match["pen"] or match["word"]):
        return ()
    word = (match["word"] or "").lower()
    names = _names(match["names"])
    if not all(map(is_name, names)) or not _is_introduced(match, word, names):
        return ()
    role = _ROLES.get(word, Role.WRITER)
    credits = (match["credit"].strip(), *[""] * (len(names) - 1))
    return tuple(
        Byline(name=name, role=role, credit=credit)
        for name, credit in zip(names, credits, strict=True)
    )


def is_firm(text: str) -> bool:
    """Tell whether a line is a byline wherever it stands: by a pen, a colon or a firm word."""
    match = _LINE.fullmatch(clean_line(text))
    if match is None or not read_byline(text):
        return False
    return bool(match["pen"] or match["colon"] or (match["word"] or "").lower() in _FIRM_WORDS)


def _is_introduced(match: re.Match[str], word: str, names: Sequence[str]) -> bool:
    if match["pen"] or match["colon"]:
        return True
    if word in _FIRM_WORDS:
        return all(len(name.split()) >= 2 for name in names)
    return all(2 <= len(name.split()) <= 4 and not _begins_a_phrase(name) for name in names)


def _begins_a_phrase(name: str) -> bool:
    """Tell whether the first word is no given name: it has an article or an attached «و»."""
    first = name.split()[0]
    return first.startswith("ال") or (first.startswith("و") and fold(first) not in _WAW_NAMES)


def is_name(text: str) -> bool:
    """Tell whether ``text`` may be a person's name or a desk's: few words, no sentence."""
    words = text.split()
    if not 0 < len(words) <= 6 or len(text) > LONGEST_NAME:
        return False
    if not all(map(_NAME_SIGNS.fullmatch, text)) or not any(map(str.isalpha, text)):
        return False
    if words[-1].endswith(".") and len(words[-1]) > 2:
        return False  # a sentence's end, where an initial is one letter
    return all(map(_may_be_in_name, words))


def is_bare_name(text: str) -> bool:
    """Tell whether a line with no credit is a name: two to four words, no title before it."""
    line = clean_line(text)
    words = line.split()
    return 2 <= len(words) <= 4 and "." not in line and is_name(line) and not _has_title(line)


def _may_be_in_name(word: str) -> bool:
    if "." in word.rstrip(".") or (word.endswith(".") and len(word) > 4):
        return word.count(".") == len(word) / 2  # initials: A.B.
    if _LATIN.match(word):
        return word[0].isupper() or word.lower() in _PARTICLES or word[:2].lower() in ("d'", "l'")
    return fold(word) not in _NEVER_IN_NAMES


def _has_title(name: str) -> bool:
    first = fold(name.split(" ")[0])
    return first in _TITLES or first.removeprefix("ال") in _TITLES


def _names(text: str) -> tuple[str, ...]:
    """Return the names in ``text``: one where the parts are not all names of two words."""
    parts = [name for part in _COMMAS.split(text) if part for name in _at_attached_waw(part)]
    if len(parts) > 1 and all(
        len(part.split()) >= 2 and is_name(part) and not _has_title(part) for part in parts
    ):
        return tuple(parts)
    return (text,)


def _at_attached_waw(text: str) -> tuple[str, ...]:
    """Divide «أحمد بنعلي وسارة الإدريسي»; a name that begins with و itself stays whole."""
    words = text.split()
    for index in range(2, len(words) - 1):
        word = words[index]
        if word.startswith("و") and len(word) > 3 and fold(word) not in _WAW_NAMES:
            rest = " ".join([word[1:], *words[index + 1 :]])
            return (" ".join(words[:index]), *_at_attached_waw(rest))
    return (text,)
