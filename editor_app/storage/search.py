"""Full-text search: which words of a draft are found, and how a question asks for them."""

from functools import lru_cache

import sqlalchemy as sa

from editor_app.domain.article import Draft
from editor_app.language.folding import fold_words
from editor_app.storage import tables

_s = tables.search.c
_new_words = sa.bindparam("new_words", type_=sa.Text())
_add = sa.insert(tables.search)
_change = (
    sa.update(tables.search)
    .where(_s.rowid == sa.bindparam("of_rowid"), _s.words != _new_words)
    .values(words=_new_words)
)


def words_of(draft: Draft) -> str:
    """Return each folded word of a draft once: what the index keeps."""
    text = "\n".join(
        (
            draft.headline,
            draft.lead,
            draft.body.text,
            *(line.name for line in draft.bylines),
            *draft.keywords,
        )
    )
    words: set[str] = set()
    words.update(*map(_folded, set(text.split())))
    return " ".join(sorted(words))


@lru_cache(maxsize=32_768)
def _folded(piece: str) -> tuple[str, ...]:
    """Fold a piece between spaces; an autosave meets the same ones again every few seconds."""
    return tuple(fold_words(piece))


def found_numbers(text: str) -> sa.Select[int] | None:
    """Select the numbers of the articles that hold every word of ``text``, in no order.

    The last word may be a beginning. None where ``text`` has no word: then nothing is asked.
    """
    words = fold_words(text)
    if not words:
        return None
    question = " ".join(f'"{word}"' for word in words) + "*"
    return sa.select(_s.rowid).where(sa.literal_column("search").op("MATCH")(question))


def index(connection: sa.Connection, number: int, draft: Draft) -> None:
    """Add a new draft to the index."""
    connection.execute(_add, {"rowid": number, "words": words_of(draft)})


def reindex(connection: sa.Connection, number: int, draft: Draft) -> None:
    """Bring the index up to a changed draft; unchanged words cost one look."""
    connection.execute(_change, {"of_rowid": number, "new_words": words_of(draft)})
