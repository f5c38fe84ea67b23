"""Show an article's page before it stands on the site: rendered in memory, nothing is written."""

from editor_app.domain.article import Draft
from editor_app.domain.image import MediaStore
from editor_app.domain.preview import HTML, Preview, PreviewPart
from editor_app.domain.publication import Action
from editor_app.domain.publisher import Delivery
from editor_app.publishing.additions import published_draft
from editor_app.publishing.site.article_view import record_of, wanted_pictures
from editor_app.publishing.site.pages import Pages
from editor_app.publishing.site.pictures import published_picture
from editor_app.publishing.site.records import PublishedPicture
from editor_app.publishing.site.site import Site, article_path, checked_slug


def previewed(site: Site, delivery: Delivery, media: MediaStore) -> Preview:
    """Return the page that a delivery would write, and its pictures.

    Raises:
        UserError: ``slug-unsafe``, or what is wrong with a picture.
    """
    release = delivery.release
    path = article_path(checked_slug(release.slug))
    draft = None if delivery.action is Action.WITHDRAW else published_draft(release)
    pictures, files = pictures_of(draft, release.slug, media) if draft else ({}, ())
    record = record_of(delivery, draft, pictures)
    page = PreviewPart(name=path, media_type=HTML, content=Pages(site).article(record))
    return Preview(
        title=published_draft(release).headline,
        to=site.url(path),
        parts=(page, *files),
    )


def pictures_of(
    draft: Draft, slug: str, media: MediaStore
) -> tuple[dict[str, PublishedPicture], tuple[PreviewPart, ...]]:
    """Return an article's pictures as they would be published, and their files.

    Raises:
        UserError: what is wrong with a picture.
    """
    pictures: dict[str, PublishedPicture] = {}
    files: dict[str, PreviewPart] = {}
    for media_id in wanted_pictures(draft):
        picture, made = published_picture(media.read(media_id), slug, media_id)
        pictures[media_id] = picture
        for name, content in made.items():
            kind = "image/webp" if name.endswith(".webp") else picture.media_type
            files[name] = PreviewPart(name=name, media_type=kind, content=content)
    return pictures, tuple(files.values())
