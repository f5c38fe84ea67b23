"""Build the newsroom's things for tests: every field has a sound value, name what matters."""

from datetime import UTC, date, datetime

from editor_app.domain.article import Article, ArticleState, Draft
from editor_app.domain.body import body_of
from editor_app.domain.byline import DEFAULT_CREDIT, Byline
from editor_app.domain.publication import Action, QueueItem, QueueState, Release
from editor_app.domain.source import SourceLink

NOW = datetime(2026, 1, 30, 9, 15, tzinfo=UTC)
"""The moment at which everything here was made."""

ARTICLE_ID = "064tq2zk0aaaaa"
RELEASE_ID = "064tq2zk0bbbbb"
ITEM_ID = "064tq2zk0ccccc"

_DRAFT_FIELDS = frozenset(Draft.__dataclass_fields__)


def a_draft(**fields: object) -> Draft:
    """Build a complete draft: nothing on the checklist fails."""
    return Draft(
        **{
            "headline": "افتتاح معرض الكتاب بالرباط",
            "lead": "افتتح معرض الكتاب أبوابه أمام الزوار بمشاركة دور نشر من خمسين بلدا.",
            "body": body_of(
                "شهد اليوم الأول حضورا كبيرا للأسر والطلبة.",
                "ويستمر المعرض إلى غاية الأحد المقبل.",
            ),
            "bylines": (Byline(name="سلمى بناني", credit=DEFAULT_CREDIT),),
            "outlet": "جريدة الساحل",
            "published_on": date(2026, 1, 29),
            "sources": (
                SourceLink(
                    id="s1",
                    url="https://example.org/book-fair",
                    title="بلاغ المنظمين",
                    outlet="وزارة الثقافة",
                    is_primary=True,
                ),
            ),
            "section": "ثقافة",
            "keywords": ("معرض الكتاب", "الرباط"),
            **fields,
        }
    )


def an_article(**fields: object) -> Article:
    """Build a stored article; fields of its draft may be given by their names."""
    draft_fields = {name: fields.pop(name) for name in _DRAFT_FIELDS & fields.keys()}
    return Article(
        **{
            "id": ARTICLE_ID,
            "revision": 1,
            "state": ArticleState.DRAFT,
            "draft": a_draft(**draft_fields),
            "created_utc": NOW,
            "updated_utc": NOW,
            **fields,
        }
    )


def a_release(**fields: object) -> Release:
    """Build a release; fields of its draft may be given by their names."""
    draft_fields = {name: fields.pop(name) for name in _DRAFT_FIELDS & fields.keys()}
    return Release(
        **{
            "id": RELEASE_ID,
            "article_id": ARTICLE_ID,
            "revision": 1,
            "sequence": 1,
            "slug": f"iftitah-maarid-alkitab-{ARTICLE_ID}",
            "draft": a_draft(**draft_fields),
            "first_published_utc": NOW,
            "created_utc": NOW,
            **fields,
        }
    )


def a_queue_item(**fields: object) -> QueueItem:
    """Build an item that waits to be sent at once."""
    return QueueItem(
        **{
            "id": ITEM_ID,
            "article_id": ARTICLE_ID,
            "release_id": RELEASE_ID,
            "destination_id": "site",
            "action": Action.PUBLISH,
            "state": QueueState.PENDING,
            "sequence": 1,
            "position": 1,
            "created_utc": NOW,
            **fields,
        }
    )
