"""Things of the newsroom with sensible contents: a test names only what it is about."""

from dataclasses import replace
from datetime import UTC, datetime

from editor_app.domain.article import Article, ArticleState, Draft
from editor_app.domain.body import body_of
from editor_app.domain.byline import Byline, Contributor
from editor_app.domain.publication import Action, Destination, QueueItem, QueueState, Release

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def a_draft(**changes: object) -> Draft:
    """Build a short Arabic draft."""
    draft = Draft(
        headline="أمن المغرب يتعزز",
        lead="ملخص قصير للخبر.",
        body=body_of("الفقرة الأولى من الخبر.", "الفقرة الثانية مع اسم Reuters."),
        bylines=(Byline(name="نجيب الأضادي", credit="✍️"),),
        outlet="أنا الخبر",
    )
    return replace(draft, **changes)


def an_article(article_id: str = "a1", **changes: object) -> Article:
    """Build an article; names that a draft has (``headline``, ``lead`` …) change its draft."""
    places = {name: changes.pop(name) for name in list(changes) if name in _PLACE_FIELDS}
    draft = places.pop("draft", None) or a_draft(**changes)
    article = Article(
        id=article_id,
        revision=1,
        state=ArticleState.DRAFT,
        draft=draft,
        created_utc=NOW,
        updated_utc=NOW,
    )
    return replace(article, **places)


_PLACE_FIELDS = frozenset(
    {"revision", "state", "draft", "created_utc", "updated_utc", "deleted_utc"}
)


def a_contributor(contributor_id: str = "c1", **changes: object) -> Contributor:
    """Build a person of the directory."""
    return replace(Contributor(id=contributor_id, name="نجيب الأضادي"), **changes)


def a_destination(destination_id: str = "d1", **changes: object) -> Destination:
    """Build a site destination named after its id."""
    made = Destination(
        id=destination_id, kind="site", name=destination_id, options={"path": "/srv/site"}
    )
    return replace(made, **changes)


def a_release(release_id: str = "r1", **changes: object) -> Release:
    """Build the first release of the article ``a1``."""
    made = Release(
        id=release_id,
        article_id="a1",
        revision=1,
        sequence=1,
        slug="amn-almghrb-a1",
        draft=a_draft(),
        first_published_utc=NOW,
        created_utc=NOW,
    )
    return replace(made, **changes)


def an_item(item_id: str = "q1", **changes: object) -> QueueItem:
    """Build a pending publication of release ``r1`` of article ``a1`` at destination ``d1``."""
    made = QueueItem(
        id=item_id,
        article_id="a1",
        release_id="r1",
        destination_id="d1",
        action=Action.PUBLISH,
        state=QueueState.PENDING,
        sequence=1,
        position=1,
        created_utc=NOW,
    )
    return replace(made, **changes)
