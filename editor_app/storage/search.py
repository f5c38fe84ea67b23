"""Full-text search: which words of a draft are found, and how a question asks for them."""

import sqlalchemy as sa

from editor_app.domain.article import Draft
from editor_app.language.folding import fold_words
from editor_app.storage import tables


def words_of(draft: Draft) -> str:
    """Return each folded word of a draft once: what the index keeps.

    Equal words are folded once: long texts have ten times more words than different ones.
    """
    different = set(
        "\n".join(
            (
                draft.headline,
                draft.lead,
                draft.body.text,
                *(line.name for line in draft.bylines),
                *draft.keywords,
            )
        ).split()
    )
    return " ".join(sorted(set(fold_words(" ".join(different)))))


def found_numbers(text: str) -> sa.Select[int] | None:
    """Select the numbers of the articles that hold every word of ``text``, in no order.

    The last word may be a beginning. None where ``text`` has no word: then nothing is asked.
    """
    words = fold_words(text)
    if not words:
        return None
    question = " ".join(f'"{word}"' for word in words) + "*"
    return sa.select(tables.search.c.rowid).where(sa.literal_column("search").op("MATCH")(question))


def index(connection: sa.Connection, number: int, draft: Draft) -> None:
    """Add a new draft to the index."""
    connection.execute(sa.insert(tables.search).values(rowid=number, words=words_of(draft)))


def reindex(connection: sa.Connection, number: int, draft: Draft) -> None:
    """Bring the index up to a changed draft; unchanged words cost one look."""
    words = words_of(draft)
    connection.execute(
        sa.update(tables.search)
        .where(tables.search.c.rowid == number, tables.search.c.words != words)
        .values(words=words)
    )
