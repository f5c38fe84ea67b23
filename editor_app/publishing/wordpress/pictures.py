"""Pictures on a site: each uploaded once for its article, with what must be said of it."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
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
from editor_app.publishing.wordpress.posts import ANY_STATUS

_PREFIX = "mihbara-file-"
"""Files share the space of posts' slugs: without a prefix of their own they would push a post's."""
_AT_ONCE = 20
_A_PAGE = 100
_MOST_POSTS = 20_000
"""A file is kept where more posts than these were written since it came."""
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

    def left(self, release: Release, earlier: frozenset[str], own_post: int) -> list[int]:
        """Return the site's files of an article's pictures that should go with it.

        What somebody else uploaded stays, and what anything but the article's own post shows.

        Args:
            release: The withdrawal.
            earlier: The media that earlier releases brought.
            own_post: The article's post; 0 where it has none.
        """
        wanted = dict.fromkeys((*wanted_pictures(release.draft), *sorted(earlier)))
        keys = [_key(release.article_id, media_id) for media_id in wanted]
        found: list[Json] = []
        for start in range(0, len(keys), _AT_ONCE):
            slugs = ",".join(keys[start : start + _AT_ONCE])
            self._keep_alive()
            found += self._api.all("media", slug=slugs, _fields="id,author,source_url,date_gmt")
        if not found:
            return []
        me = self._api.get("users/me", _fields="id") or {}
        ours = [one for one in found if one.get("author") == me.get("id")]
        return [int(one["id"]) for one in ours if not self._is_used(one, own_post)]

    def remove(self, numbers: Sequence[int]) -> None:
        """Delete files of the site, as far as the account may."""
        for number in numbers:
            self._keep_alive()
            self._api.delete_if_allowed(f"media/{number}")

    def _is_used(self, file: Json, own_post: int) -> bool:
        """Tell whether a post or a page besides the article's own shows a file.

        What shows it as its picture was written after the file came.
        """
        stem = str(file.get("source_url", "")).rpartition("/")[2].rpartition(".")[0]
        name = stem.removesuffix("-scaled")
        self._keep_alive()
        shown = self._api.all("posts", search=name, status=ANY_STATUS, _fields="id")
        shown += self._api.all("pages", search=name, context="view", _fields="id")
        if any(int(one["id"]) != own_post for one in shown):
            return True
        fields = {"status": ANY_STATUS, "_fields": "id,featured_media", **_since(file)}
        for start in range(0, _MOST_POSTS, _A_PAGE):
            self._keep_alive()
            later = self._api.all("posts", offset=str(start), **fields)
            others = [one for one in later if int(one["id"]) != own_post]
            if any(one.get("featured_media") == file["id"] for one in others):
                return True
            if len(later) < _A_PAGE:
                return False
        return True

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


def _since(file: Json) -> Mapping[str, str]:
    """Return the condition that a post was written after a file came; a day early for any zone."""
    try:
        came = datetime.fromisoformat(str(file.get("date_gmt")))
    except ValueError:
        return {}
    return {"modified_after": (came - timedelta(days=1)).isoformat()}


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
