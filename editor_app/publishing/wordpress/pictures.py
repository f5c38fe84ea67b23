"""Pictures on a site: each uploaded once for its article, with what must be said of it."""

import hashlib
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from editor_app.base.errors import EnvironmentFault
from editor_app.domain.image import MediaStore, Picture
from editor_app.domain.publication import Release
from editor_app.domain.source import is_web_address
from editor_app.publishing.site.article_view import wanted_pictures
from editor_app.publishing.site.pictures import published_picture
from editor_app.publishing.site.records import PublishedPicture
from editor_app.publishing.wordpress.api import Json, WordPressApi

_PREFIX = "mihbara-file-"
"""Files share the space of posts' slugs: without a prefix of their own they would push a post's."""
_FIELDS = "id,slug,source_url,alt_text,caption,media_details,mime_type"


class SitePictures:
    """The pictures of one release on a site.

    Args:
        api: The site.
        media: The pictures.
        keep_alive: Called before each upload.
    """

    def __init__(
        self, api: WordPressApi, media: MediaStore, keep_alive: Callable[[], None]
    ) -> None:
        self._api = api
        self._media = media
        self._keep_alive = keep_alive
        self.ids: dict[str, int] = {}
        self.files: dict[str, PublishedPicture] = {}

    def bring(self, release: Release) -> None:
        """Upload what is missing and put right what is said of the rest.

        Afterwards ``ids`` and ``files`` hold the site's file of each picture.

        Raises:
            UserError: what is wrong with a picture, or that the site refuses it.
            EnvironmentFault: as ``Http.send``.
        """
        described = {one.media_id: one for one in release.draft.pictures}
        for media_id in wanted_pictures(release.draft):
            said = _said(described.get(media_id, Picture(media_id=media_id)))
            self._keep_alive()
            found = self._file(release, media_id, said)
            self.ids[media_id] = int(found["id"])
            self.files[media_id] = _picture_of(found)

    def _file(self, release: Release, media_id: str, said: Mapping[str, str]) -> Json:
        key = _key(release.article_id, media_id)
        for one in self._api.all("media", slug=key, _fields=_FIELDS):
            if said == {"alt_text": one.get("alt_text"), "caption": _raw(one.get("caption"))}:
                return one
            return self._api.post(f"media/{int(one['id'])}", dict(said), _fields=_FIELDS)
        picture, files = published_picture(self._media.read(media_id), release.slug, media_id)
        name = picture.path.rpartition("/")[2]
        query = {"slug": key, "title": key, "_fields": _FIELDS, **said}
        return self._api.upload("media", files[picture.path], picture.media_type, name, query)


def _key(article_id: str, media_id: str) -> str:
    """Return the slug of a picture's file: another article says other things of its own copy."""
    return _PREFIX + hashlib.sha256(f"{article_id} {media_id}".encode()).hexdigest()[:20]


def _said(picture: Picture) -> Mapping[str, str]:
    credit = f"({picture.credit})" if picture.credit else ""
    caption = " ".join(part for part in (picture.caption, credit) if part)
    return {"alt_text": picture.alt, "caption": escape(caption, quote=False)}


def _raw(text: Any) -> str:  # noqa: ANN401 - whatever the site answered
    return str(text.get("raw", "")) if isinstance(text, dict) else ""


def _picture_of(found: Json) -> PublishedPicture:
    try:
        address, details = str(found["source_url"]), found["media_details"]
        width, height = int(details["width"]), int(details["height"])
    except (KeyError, TypeError, ValueError) as error:
        raise EnvironmentFault("answer-unreadable", host="") from error
    if not is_web_address(address):
        raise EnvironmentFault("answer-unreadable", host="")
    return PublishedPicture(
        path=address,
        width=width,
        height=height,
        media_type=str(found.get("mime_type", "")),
    )
