"""The site's own search, without a server: files of folded words that a small script reads.

Each part holds the articles of five pages of the archive, so that a new article changes the last
part alone and all others stay in readers' caches. The script reads the newest part first and
stops where it has enough.
"""

import json
from collections.abc import Iterable, Sequence

from editor_app.domain.article import Draft
from editor_app.formats.plain_isolates import with_addresses_apart
from editor_app.language.calendar import format_date
from editor_app.language.folding import fold_words
from editor_app.publishing.site.records import Record, shortened
from editor_app.publishing.site.structured import escaped_json

PART_CHUNKS = 5
"""How many pages of the archive one part of the index covers."""

_HEADLINE_LENGTH = 200
_WORDS = 120
_WORD_LENGTH = 40
_ARTICLES = ("وال", "بال", "كال", "فال", "ال", "لل")
"""How a folded Arabic word with the article begins, also after a one-letter word."""

_SHORTEST_STEM = 3
_COMMON = frozenset({
    "في", "من", "علي", "الي", "عن", "مع", "ان", "هذا", "هذه", "التي", "الذي", "و", "او", "ما",
    "لا", "لم", "قد", "كان", "بعد", "قبل", "بين", "le", "la", "les", "de", "du", "des", "et",
    "en", "un", "une", "au", "aux", "the", "of", "and", "in", "to", "a", "an", "on", "for",
})  # fmt: skip


def search_line(record: Record, draft: Draft, language: str) -> list[str]:
    """Return what the search knows of an article.

    Args:
        record: The article at the site.
        draft: Its text.
        language: The site's, for the date.
    """
    said = [draft.headline, draft.kicker, draft.section, *draft.keywords]
    said += [line.name for line in draft.bylines]
    moment = record.first_published_utc
    return [
        record.slug,
        with_addresses_apart(shortened(draft.headline, _HEADLINE_LENGTH), draft.direction),
        moment.isoformat(),
        format_date(moment, language),
        draft.language,
        draft.direction.value,
        " ".join(search_terms([*said, draft.lead])[:_WORDS]),
    ]


def search_terms(texts: Iterable[str]) -> list[str]:
    """Return the words of texts as the search knows them, each once: folded, without article."""
    words = (stem(word)[:_WORD_LENGTH] for text in texts for word in fold_words(text))
    return list(dict.fromkeys(word for word in words if word not in _COMMON))


def stem(word: str) -> str:
    """Return a folded word without the Arabic article, where enough is left of it."""
    for start in _ARTICLES:
        if word.startswith(start) and len(word) - len(start) >= _SHORTEST_STEM:
            return word.removeprefix(start)
    return word


def search_part(number: int, lines: Iterable[Sequence[str]]) -> bytes:
    """Return a part as a script, for pages opened from a disk can read nothing else."""
    newest = sorted(lines, key=lambda line: line[2], reverse=True)
    data = ",\n".join(map(escaped_json, newest))
    return f"mihbaraPart({json.dumps(number)},[\n{data}\n]);\n".encode("utf-8", "replace")
