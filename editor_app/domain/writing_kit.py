"""A writer's own tools: snippets, replacements while typing, templates, and what was used last."""

from collections.abc import Sequence
from dataclasses import field, replace

from editor_app.base.records import dataclass
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
        templates: The writer's own, the newest first.
        recent_symbols: The last one used first.
        recent_commands: Keys of what was chosen in the command palette, the last one first.
        day: The day that ``day_words`` were written on, as an ISO date.
        day_words: Words written that day.
    """

    snippets: tuple[Snippet, ...] = _SNIPPETS
    replacements: tuple[Replacement, ...] = _REPLACEMENTS
    templates: tuple[Template, ...] = ()
    recent_symbols: tuple[str, ...] = ()
    recent_commands: tuple[str, ...] = ()
    day: str = ""
    day_words: int = field(default=0)


def used(recent: tuple[str, ...], what: str) -> tuple[str, ...]:
    """Return ``recent`` with ``what`` first."""
    return (what, *(each for each in recent if each != what))[:MOST_RECENT]


def with_template(templates: tuple[Template, ...], draft: Draft) -> tuple[Template, ...]:
    """Return the templates with one made of an article first: its text, and nothing of its day."""
    kept = Draft(
        language=draft.language,
        direction=draft.direction,
        kicker=draft.kicker,
        headline=draft.headline,
        lead=draft.lead,
        body=draft.body,
        section=draft.section,
    )
    taken = {each.id for each in templates}
    number = next(n for n in range(1, len(taken) + 2) if f"own{n}" not in taken)
    return (Template(f"own{number}", draft.headline or draft.kicker or "…", kept), *templates)


def renamed_templates(
    templates: tuple[Template, ...], rows: Sequence[tuple[str, str]]
) -> tuple[Template, ...]:
    """Return the templates of which these names and headlines are left, changed ones in order."""
    left = list(templates)
    found: list[Template | None] = []
    for row in rows:
        same = next((each for each in left if (each.name, each.draft.headline) == row), None)
        found.append(same)
        if same is not None:
            left.remove(same)
    made: tuple[Template, ...] = ()
    for same, (name, headline) in zip(reversed(found), reversed(rows), strict=True):
        if same is None and left:
            changed = left.pop()
            draft = replace(changed.draft, headline=headline)
            same = Template(changed.id, name or changed.name, draft)
        if same is not None:
            made = (same, *made)
        elif name or headline:
            (new, *_) = with_template((*made, *templates), Draft(headline=headline or name))
            made = (Template(new.id, name or headline, new.draft), *made)
    return made
