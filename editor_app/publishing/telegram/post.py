"""What a post in a channel says, cut to what the service takes."""

from html import escape

from editor_app.domain.article import Draft
from editor_app.domain.body import Direction
from editor_app.domain.publication import Action
from editor_app.language.bidi import RLM, clean_line, first_strong
from editor_app.language.tags import primary_language

LONGEST_TEXT, LONGEST_CAPTION = 4096, 1024
"""UTF-16 units after the marks are taken out. Source: "sendMessage", "sendPhoto"."""

_CORRECTED = {"ar": "تصحيح", "fr": "Rectification", "en": "Correction"}
_GAP = "\n\n"


def post_of(draft: Draft, link: str, action: Action, *, longest: int, ending: str = "") -> str:
    """Return a post in the service's HTML: headline, lead and link, the lead cut where it must be.

    Args:
        draft: What may go out.
        link: The article's page, or nothing.
        action: A correction says that it is one.
        longest: How long the text may be, in UTF-16 units.
        ending: Stands last where the whole of it fits beside the whole lead.
    """
    headline = _directed(_headline(draft, action), draft)
    rest = longest - _units(headline) - (_units(link) + len(_GAP) if link else 0) - len(_GAP)
    whole = _directed(clean_line(draft.lead), draft)
    lead = _cut(whole, rest)
    last = _directed(ending, draft)
    if _units(whole) + _units(last) + len(_GAP) > rest:
        last = ""
    parts = [
        f"<b>{escape(headline, quote=False)}</b>",
        escape(lead, quote=False),
        escape(link),
        escape(last, quote=False),
    ]
    return _GAP.join(part for part in parts if part)


def fits_caption(draft: Draft, link: str, action: Action) -> bool:
    """Tell whether the whole post may stand below a picture."""
    texts = (_headline(draft, action), clean_line(draft.lead), link)
    return sum(map(_units, texts)) + 2 * len(_GAP) + 2 <= LONGEST_CAPTION


def _headline(draft: Draft, action: Action) -> str:
    headline = _cut(clean_line(draft.headline), 300)
    if action is not Action.CORRECT:
        return headline
    word = _CORRECTED.get(primary_language(draft.language), _CORRECTED["en"])
    return f"{word}: {headline}"


def _directed(line: str, draft: Draft) -> str:
    """Return a line that begins from the article's side: the service looks at its first letter."""
    is_astray = draft.direction is Direction.RTL and first_strong(line) == "ltr"
    return RLM + line if is_astray else line


def _cut(text: str, longest: int) -> str:
    """Return a text that fits, cut between words."""
    if _units(text) <= longest:
        return text
    kept = text
    while kept and _units(kept) > longest - 1:
        kept = kept.rpartition(" ")[0]
    return kept.rstrip("،,؛;:. ") + "…" if kept else ""


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
