"""Rules of punctuation: which marks divide, and the spaces round them."""

import re

from editor_app.language.typography.rule import (
    ARABIC,
    RUNNING_TEXT,
    TASHKEEL,
    Matching,
    Reason,
    Rule,
)

_GRAMMAR = "Rules of Arabic punctuation (علامات الترقيم), Ahmad Zaki Pasha, 1912, and school books"
_AGENCY = "Usage of the Moroccan agency and daily press"

_LETTER = f"[{ARABIC}]"
_END = f'[{ARABIC}{TASHKEEL}»)\\]"”]'
_SPACES = "[ \u00a0]"


def _spaced(marks: str) -> tuple[str, ...]:
    """Return each mark behind each kind of space."""
    return tuple(space + mark for mark in marks for space in " \u00a0")


def _by_neighbours(mark: str, arabic: str) -> Matching:
    """Replace a Latin mark that stands after Arabic, or before it with a word between."""
    pattern = (
        f"(?<={_END}){re.escape(mark)}(?![{re.escape(mark)}])"
        f"|(?<=[0-9%]){re.escape(mark)}(?={_SPACES}{_LETTER})"
        f"|(?<=[A-Za-z]){re.escape(mark)}(?={_SPACES}{_LETTER})"
    )
    return Matching(re.compile(pattern), arabic, needs=(mark,))


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
        Matching(re.compile(rf"(?<={_END})(?:{_SPACES}?)\?"), "؟", needs=("?",)),
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
            needs=_spaced("،؛:؟!."),
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
        Matching(re.compile(rf"(?<={_LETTER})(…|\.\.\.)(?={_LETTER})"), r"\1 ", needs=("…", "...")),
        _AGENCY,
    ),
    Rule(
        "comma-doubled",
        Reason(
            "فاصلة واحدة تكفي.",
            "Une seule virgule suffit.",
            "One comma is enough.",
        ),
        Matching(re.compile(r"([،؛])\1+"), r"\1", needs=("،،", "؛؛")),
        _GRAMMAR,
    ),
    Rule(
        "comma-then-dot",
        Reason(
            "فاصلة ونقطة معا: نقطة واحدة.",
            "Virgule et point ensemble : un point suffit.",
            "A comma and a full stop: the full stop is enough.",
        ),
        Matching(re.compile(r"(?<![،؛])[،؛]{1,9}\.(?!\.)"), ".", needs=("،.", "؛.")),
        _GRAMMAR,
    ),
    Rule(
        "mark-then-dot",
        Reason(
            "لا نقطة بعد علامة تنهي الجملة.",
            "Pas de point après un signe qui clôt la phrase.",
            "No full stop after a mark that ends the sentence.",
        ),
        Matching(re.compile(r"(?<=[؟!…])\.(?!\.)"), "", needs=("؟.", "!.", "….")),
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
            needs=("..",),
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
        Matching(re.compile(r"(?<!\.)\.{4,}"), "...", needs=("....",)),
        _GRAMMAR,
    ),
    Rule(
        "marks-repeated",
        Reason(
            "علامة استفهام أو تعجب واحدة تكفي.",
            "Un seul point d’interrogation ou d’exclamation suffit.",
            "One question or exclamation mark is enough.",
        ),
        Matching(re.compile(r"([؟!])\1+"), r"\1", needs=("؟؟", "!!")),
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
        Matching(re.compile(r"(?<![-\w/])--(?![-\w/])"), "—", needs=("--",)),
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
        Matching(re.compile(r"(?<=\S) {2,}(?=\S)"), " ", needs=("  ",)),
        _GRAMMAR,
        changes_protected=False,
    ),
)
