"""Look at an article's spelling before the transaction that needs to know of it."""

from collections.abc import Callable, Iterable, Sequence

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.hits import Hit
from editor_app.domain.ports import Database, UnitOfWork
from editor_app.domain.publication import Destination
from editor_app.services.checking import FindUnread, asks_for_spelling


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingLook:
    """What a look found, and the text that it was taken at; None: nobody looked."""

    draft: Draft | None = None
    unread: Sequence[Hit] | None = None

    def of(self, draft: Draft) -> Sequence[Hit] | None:
        """Return the unread words of a text; None where another text was looked at."""
        return self.unread if self.draft == draft else None


NOT_LOOKED = SpellingLook()


def look_at_spelling(
    database: Database,
    find_unread: FindUnread | None,
    article_id: str,
    places_in: Callable[[UnitOfWork], Iterable[Destination]],
) -> SpellingLook:
    """Look at an article's spelling where one of its destinations insists on it.

    It takes a while, so no transaction is open meanwhile.

    Args:
        database: The library.
        find_unread: Looks; None: nobody does.
        article_id: The article.
        places_in: Returns the destinations in question.

    Raises:
        UserError: ``article-not-found``; and as ``places_in``.
    """
    if find_unread is None:
        return NOT_LOOKED
    with database.reading() as unit:
        if not asks_for_spelling(places_in(unit)):
            return NOT_LOOKED
        draft = unit.articles.get(article_id).draft
    return SpellingLook(draft=draft, unread=find_unread(article_id, draft))
