"""Show a post before the site has it: what is written, with names where the site has numbers."""

import json

from editor_app.domain.image import MediaStore
from editor_app.domain.preview import HTML, JSON, Preview, text_part
from editor_app.domain.publication import Action
from editor_app.domain.publisher import Delivery
from editor_app.publishing.additions import published_draft
from editor_app.publishing.site.article_view import pictures_around
from editor_app.publishing.site.previewing import pictures_of
from editor_app.publishing.wordpress.content import texts_of
from editor_app.publishing.wordpress.terms import MAX_TAGS


def previewed(
    delivery: Delivery, media: MediaStore, language: str, when_gmt: str, host: str
) -> Preview:
    """Return what a delivery would write.

    Args:
        delivery: What is delivered.
        media: The pictures.
        language: The site's.
        when_gmt: When the site is to show it; empty for at once.
        host: Where the site is.

    Raises:
        UserError: what is wrong with a picture.
    """
    draft = published_draft(delivery.release)
    if delivery.action is Action.WITHDRAW:
        fields = json.dumps({"status": "draft"})
        return Preview(title=draft.headline, to=host, parts=(text_part("fields", fields, JSON),))
    pictures, files = pictures_of(draft, delivery.release.slug, media)
    texts = texts_of(delivery, draft, pictures, language)
    around = pictures_around(draft, pictures)
    told = {
        "title": texts.title,
        "excerpt": texts.excerpt,
        "slug": delivery.release.slug,
        "status": "future" if when_gmt else "publish",
        "date_gmt": when_gmt,
        "categories": [draft.section] if draft.section else [],
        "tags": list(draft.keywords[:MAX_TAGS]),
        "author": draft.bylines[0].name if draft.bylines else "",
        "featured_media": pictures[around[0].media_id].path if around else "",
    }
    fields = json.dumps(
        {name: said for name, said in told.items() if said}, indent=2, ensure_ascii=False
    )
    sent = {picture.path for picture in pictures.values()}
    return Preview(
        title=draft.headline,
        to=host,
        parts=(
            text_part("content", texts.content, HTML),
            text_part("fields", fields, JSON),
            *(file for file in files if file.name in sent),
        ),
    )
