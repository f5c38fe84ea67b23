"""A writer's own tools: snippets, replacements while typing, templates, and what was used last."""

from dataclasses import dataclass, field

from editor_app.domain.article import Draft

MOST_RECENT = 24
SYMBOLS = (*tuple("«»؛،؟—–…ﷺﷻ“”‘’•·°%‰€$£§©®½¼¾×÷±≈²³→←"), "د.م.", "هـ")
"""What the insert palette offers, the most used in Arabic news first."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words that stand ready under a name; a part such as ``{place}`` is to be filled in."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Replacement:
    """What is typed, and what stands there instead."""

    typed: str
    put: str


@dataclass(frozen=True, slots=True)
class Template:
    """An article to start from."""

    id: str
    name: str
    draft: Draft


_SNIPPETS = (
    Snippet("بلاغ", "أفاد بلاغ ل{الجهة}، توصل {المنبر} بنسخة منه، بأن {الخبر}."),
    Snippet("تصريح", "وقال {الاسم}، {الصفة}، في تصريح ل{المنبر}، إن {القول}."),
    Snippet("سياق", "ويأتي هذا {الحدث} في سياق {السياق}."),
    Snippet("رد", "وتعذر على {المنبر} الحصول على تعليق من {الجهة} إلى حدود كتابة هذا الخبر."),
)
_REPLACEMENTS = (
    Replacement("<<", "«"),
    Replacement(">>", "»"),
    Replacement("--", "—"),
    Replacement("...", "…"),
    Replacement("(c)", "©"),
    Replacement("صلعم", "ﷺ"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingKit:
    """All of it.

    Args:
        snippets: By name; names are not empty.
        replacements: While typing.
        recent_symbols: The last one used first.
        recent_commands: Keys of what was chosen in the command palette, the last one first.
        day: The day that ``day_words`` were written on, as an ISO date.
        day_words: Words written that day.
    """

    snippets: tuple[Snippet, ...] = _SNIPPETS
    replacements: tuple[Replacement, ...] = _REPLACEMENTS
    recent_symbols: tuple[str, ...] = ()
    recent_commands: tuple[str, ...] = ()
    day: str = ""
    day_words: int = field(default=0)


def used(recent: tuple[str, ...], what: str) -> tuple[str, ...]:
    """Return ``recent`` with ``what`` first."""
    return (what, *(each for each in recent if each != what))[:MOST_RECENT]
