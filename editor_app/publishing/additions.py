"""What goes out beside an article's text: its corrections, replies, and the words of a notice."""

from collections.abc import Mapping
from dataclasses import replace

from editor_app.domain.article import Draft
from editor_app.domain.body import Block, BlockKind, Body, Direction, Foreign, Marks, Run, block
from editor_app.domain.correction import Correction
from editor_app.domain.publication import Action, Release
from editor_app.domain.reply import Reply
from editor_app.language.bidi import clean_line, isolate, needs_isolation
from editor_app.language.calendar import format_date
from editor_app.language.tags import primary_language
from editor_app.publishing.site.article_view import publishable

_REPLY: Mapping[str, str] = {"ar": "حق الرد", "fr": "Droit de réponse", "en": "Right of reply"}
_CORRECTION: Mapping[str, str] = {
    "ar": "تصحيح ({made}): كُتب «{wrong}»، والصواب «{right}».",
    "fr": "Rectification ({made}) : il était écrit « {wrong} » ; il faut lire « {right} ».",
    "en": "Correction ({made}): it said “{wrong}”; it should say “{right}”.",
}
_BARE_CORRECTION: Mapping[str, str] = {
    "ar": "تصحيح ({made}): {right}",
    "fr": "Rectification ({made}) : {right}",
    "en": "Correction ({made}): {right}",
}
_COMMA: Mapping[str, str] = {"ar": "، ", "fr": ", ", "en": ", "}


def published_draft(release: Release) -> Draft:
    """Return a release's draft as it may go out, its replies after the text."""
    draft = release.draft
    replies = [part for one in release.replies for part in _reply_blocks(one, draft)]
    return publishable(replace(draft, body=Body((*draft.body.blocks, *replies))))


def correction_line(one: Correction, draft: Draft) -> str:
    """Return a correction as one line of plain text, in the article's language."""
    tongue = _tongue_of(draft)
    wrong, right = (_isolated(clean_line(part), draft) for part in (one.wrong, one.right))
    shape = (_CORRECTION if wrong else _BARE_CORRECTION)[tongue]
    made = _made(format_date(one.made_utc, tongue), one.by, draft)
    return shape.format(made=made, wrong=wrong, right=right)


def opening_lines(release: Release, action: Action) -> tuple[str, ...]:
    """Return what is told before anything else: a notice of this release, then every correction.

    A withdrawal tells its reason alone: nothing is left that a correction could speak of.
    """
    notice = clean_line(release.notice)
    if action is Action.WITHDRAW:
        return (notice,) if notice else ()
    told = (notice,) if notice and action is Action.UPDATE else ()
    newest_first = reversed(release.corrections)
    return (*told, *(correction_line(one, release.draft) for one in newest_first))


def _reply_blocks(one: Reply, draft: Draft) -> list[Block]:
    tongue = _tongue_of(draft)
    by, made = clean_line(one.by), format_date(one.made_utc, tongue)
    against = Direction.LTR if draft.direction is Direction.RTL else Direction.RTL
    is_astray = needs_isolation(by, draft.direction.value)
    marks = Marks(foreign=Foreign(direction=against)) if is_astray else Marks()
    return [
        block(_REPLY[tongue], kind=BlockKind.HEADING2),
        *(block(line, kind=BlockKind.QUOTE) for line in map(clean_line, one.text.splitlines())),
        block(Run(by, marks), f"{_COMMA[tongue]}{made}"),
    ]


def _made(first: str, second: str, draft: Draft) -> str:
    parts = [first, _isolated(clean_line(second), draft) if second else ""]
    return _COMMA[_tongue_of(draft)].join(filter(None, parts))


def _tongue_of(draft: Draft) -> str:
    own = primary_language(draft.language)
    if own in _REPLY:
        return own
    return "ar" if draft.direction is Direction.RTL else "en"


def _isolated(text: str, draft: Draft) -> str:
    return isolate(text) if needs_isolation(text, draft.direction.value) else text
