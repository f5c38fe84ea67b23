"""A WordPress site as a destination: a draft under our mark, its name recorded, then published."""

import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from editor_app.base.clock import Clock
from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.image import MediaStore
from editor_app.domain.preview import Preview
from editor_app.domain.publication import Action, Receipt
from editor_app.domain.publisher import Delivery
from editor_app.formats.plain_isolates import line_alone
from editor_app.publishing.additions import published_draft
from editor_app.publishing.site.article_view import pictures_around
from editor_app.publishing.site.records import shortened
from editor_app.publishing.site.site import checked_slug
from editor_app.publishing.site.structured import DESCRIPTION_LENGTH
from editor_app.publishing.wordpress.api import Json, WordPressApi
from editor_app.publishing.wordpress.content import texts_of
from editor_app.publishing.wordpress.pictures import SitePictures
from editor_app.publishing.wordpress.posts import ANY_STATUS, FIELDS, MISSING, Mark, Post, post_of
from editor_app.publishing.wordpress.previewing import previewed
from editor_app.publishing.wordpress.terms import MAX_TAGS, Terms

SOON = timedelta(seconds=60)
"""WordPress publishes at once what is due sooner. Source: get_gmt_from_date in wp_insert_post."""
DESCRIPTIONS = (
    "advanced_seo_description",
    "_genesis_description",
    "rank_math_description",
    "_seopress_titles_desc",
    "_aioseo_description",
    "_yoast_wpseo_metadesc",
)
"""What plugins call the description for search engines; a site shows those that it registers."""
_TWINS = 9
_log = logging.getLogger(__name__)


class WordPressPublisher:
    """One site, seen by one account. Any thread.

    Args:
        api: The site.
        media: The pictures.
        clock: Time.
        language: In which the site speaks around an article in a language without words here.
        keeps_pictures: Whether the files of a withdrawn article's pictures stay on the site.
    """

    def __init__(
        self,
        api: WordPressApi,
        media: MediaStore,
        clock: Clock,
        language: str,
        *,
        keeps_pictures: bool = False,
    ) -> None:
        self._api = api
        self._keeps_pictures = keeps_pictures
        self._media = media
        self._clock = clock
        self._language = language

    def deliver(self, delivery: Delivery) -> Receipt:
        """Publish, update, correct or withdraw; doing it again changes nothing.

        Raises:
            EnvironmentFault: as ``Http.send``, or ``remote-not-published``.
            UserError: ``remote-changed``, ``remote-trashed`` or ``remote-missing``, each with the
                ``remote_state`` that a person may agree to overwrite; ``section-not-there``,
                ``slug-unsafe``, ``request-refused``, or what is wrong with a picture.
        """
        checked_slug(delivery.release.slug)
        if delivery.action is Action.WITHDRAW:
            return self._withdrawn(delivery)
        post = self._own_post(delivery)
        _refuse_changed(post, delivery)
        fields = self._fields(delivery, post)
        self._describe(delivery, post)
        delivery.keep_alive()
        written = self._write(post, fields)
        if written.status != fields["status"]:
            raise EnvironmentFault("remote-not-published", status=written.status)
        return self._receipt(written)

    def find(self, delivery: Delivery) -> Receipt | None:
        """Ask whether the site shows exactly this delivery, or after a withdrawal nothing."""
        post = self._known(delivery) or self._looked_up(delivery)
        if delivery.action is Action.WITHDRAW:
            is_there = (post is not None and post.is_live) or bool(
                self._pictures_left(delivery, post)
            )
            return None if is_there else _receipt_of(post)
        if post is None or not post.is_live or not _is_delivery(post, delivery):
            return None
        return self._receipt(post)

    def preview(self, delivery: Delivery) -> Preview:
        """Return the post's content and fields by their names, and its pictures.

        Raises:
            UserError: ``slug-unsafe``, or what is wrong with a picture.
        """
        checked_slug(delivery.release.slug)
        due = delivery.due_utc
        is_later = due is not None and due - self._clock.now() > SOON
        when = _gmt(due) if due is not None and is_later else ""
        return previewed(delivery, self._media, self._language, when, self._api.host)

    def test(self) -> None:
        """Check that the account may publish posts and upload pictures.

        Raises:
            UserError, EnvironmentFault: as ``Http.send``; ``account-may-not-publish``.
        """
        me = self._api.get("users/me", _fields="id,capabilities")
        held = me.get("capabilities") if me else None
        for needed in ("publish_posts", "edit_published_posts", "upload_files"):
            if not isinstance(held, dict) or not held.get(needed):
                raise UserError("account-may-not-publish", capability=needed)

    def sweep(self) -> int:
        """Delete drafts of ours that were left over when an answer got lost; return how many.

        Left over is an empty draft of an article that another post holds already.
        """
        count = 0
        for one in self._posts(search="mihbara:new", status="draft"):
            mark = one.mark
            if mark is None or not one.is_placeholder:
                continue
            twins = self._posts(search=f"mihbara:sent {mark.article_id}", status=ANY_STATUS)
            if any(twin.belongs_to(mark.article_id) and twin.id != one.id for twin in twins):
                self._api.delete(f"posts/{one.id}")
                count += 1
        return count

    def _own_post(self, delivery: Delivery) -> Post:
        """Return the article's post, made where there is none; its name is on record then."""
        post = self._known(delivery)
        if post is not None:
            return post
        if delivery.remote_id and delivery.remote_state != MISSING:
            raise UserError("remote-missing", remote_state=MISSING)
        post = self._looked_up(delivery) or self._placeholder(delivery)
        delivery.record(str(post.id))
        return post

    def _known(self, delivery: Delivery) -> Post | None:
        if not delivery.remote_id.isdecimal():
            return None
        found = self._api.get(f"posts/{int(delivery.remote_id)}", _fields=FIELDS)
        return None if found is None else post_of(found)

    def _looked_up(self, delivery: Delivery) -> Post | None:
        """Look for the article's post, first as it was left, then among drafts, then in the bin."""
        slug, article = delivery.release.slug, delivery.release.article_id
        slugs = ",".join([slug, *(f"{slug}-{number}" for number in range(2, _TWINS))])
        found = self._posts(slug=slugs, status=ANY_STATUS)
        if not found:
            found = self._posts(slug=f"{slug}__trashed", status="trash")
        ours = [post for post in found if post.belongs_to(article)]
        return min(ours, key=lambda post: (post.is_placeholder, post.id), default=None)

    def _placeholder(self, delivery: Delivery) -> Post:
        release = delivery.release
        delivery.keep_alive()
        fields: Json = {
            "title": "…",
            "slug": release.slug,
            "status": "draft",
            "content": str(Mark(article_id=release.article_id)),
        }
        return post_of(self._api.post("posts", fields, _fields=FIELDS), is_write=True)

    def _fields(self, delivery: Delivery, post: Post) -> Json:
        """Return what to write, having brought the pictures and terms that it points to."""
        release = delivery.release
        draft = published_draft(release)
        pictures = self._pictures(delivery)
        pictures.bring(release)
        terms = Terms(self._api)
        texts = texts_of(delivery, draft, pictures.files, self._language)
        around = pictures_around(draft, pictures.files)
        fields: Json = {
            "title": texts.title,
            "content": texts.content,
            "excerpt": texts.excerpt,
            "slug": release.slug,
            "tags": [terms.tag(word) for word in draft.keywords[:MAX_TAGS]],
            "featured_media": pictures.ids[around[0].media_id] if around else 0,
            **self._when(delivery, post),
        }
        if draft.section:
            fields["categories"] = [terms.category(draft.section)]
        account = terms.account(draft.bylines[0].name) if draft.bylines else None
        if account is not None:
            fields["author"] = account
        return fields

    def _when(self, delivery: Delivery, post: Post) -> Json:
        """Return status and date: none for now, lest the site's clock makes a later time of it."""
        now, due = self._clock.now(), delivery.due_utc
        if due is not None and due - now > SOON:
            return {"status": "future", "date_gmt": _gmt(due)}
        if post.status == "future":
            return {"status": "publish", "date_gmt": _gmt(now - SOON)}
        return {"status": "publish"}

    def _withdrawn(self, delivery: Delivery) -> Receipt:
        """Take the post from readers and keep it as a draft: its address stays ours."""
        post = self._known(delivery) or self._looked_up(delivery)
        if post is not None and post.is_live:
            delivery.keep_alive()
            post = self._write(post, {"status": "draft"})
            if post.is_live:
                raise EnvironmentFault("remote-not-withdrawn", status=post.status)
        left = self._pictures_left(delivery, post)
        if left:
            self._pictures(delivery).remove(left)
            post = self._known(replace(delivery, remote_id=str(post.id))) if post else None
        return _receipt_of(post)

    def _describe(self, delivery: Delivery, post: Post) -> None:
        """Fill the description for search engines, where the site has a field for one.

        A field that this account may not write stays as it is.
        """
        draft = published_draft(delivery.release)
        said = line_alone(shortened(draft.lead, DESCRIPTION_LENGTH), draft.direction)
        wanted = {name: said for name in DESCRIPTIONS if post.meta.get(name, said) != said}
        if wanted:
            delivery.keep_alive()
            self._api.post_if_allowed(f"posts/{post.id}", {"meta": wanted})

    def _pictures(self, delivery: Delivery) -> SitePictures:
        return SitePictures(self._api, self._media, delivery.keep_alive)

    def _pictures_left(self, delivery: Delivery, post: Post | None) -> list[int]:
        """Return the files of a withdrawn article on the site that should not be there."""
        if self._keeps_pictures:
            return []
        own = post.id if post is not None else 0
        pictures = self._pictures(delivery)
        return pictures.left(delivery.release, delivery.earlier_pictures, own)

    def _write(self, post: Post, fields: Json) -> Post:
        return post_of(self._api.post(f"posts/{post.id}", fields, _fields=FIELDS), is_write=True)

    def _posts(self, **query: str) -> list[Post]:
        return [post_of(one) for one in self._api.all("posts", _fields=FIELDS, **query)]

    def _receipt(self, post: Post) -> Receipt:
        """Sweep, as far as that goes now, and return the site's word for a post."""
        try:
            self.sweep()
        except EnvironmentFault as fault:
            _log.info("drafts left over stay until the next delivery: %s", fault.code)
        return _receipt_of(post)


def _refuse_changed(post: Post, delivery: Delivery) -> None:
    """Refuse to overwrite what somebody else wrote, unless a person has agreed to just that.

    Raises:
        UserError: ``remote-trashed`` or ``remote-changed``.
    """
    if delivery.remote_state == post.state:
        return
    if post.status == "trash":
        raise UserError("remote-trashed", remote_state=post.state)
    is_known = bool(delivery.remote_state) and not _is_delivery(post, delivery)
    if post.is_placeholder or (post.is_as_sent and not is_known):
        return
    raise UserError("remote-changed", remote_state=post.state, url=post.link)


def _is_delivery(post: Post, delivery: Delivery) -> bool:
    mark = post.mark
    return mark is not None and mark.key == delivery.key and post.is_as_sent


def _receipt_of(post: Post | None) -> Receipt:
    """Return the site's word for a post; of one it does not have, that it is missing."""
    if post is None:
        return Receipt(remote_id="", url="", remote_state=MISSING)
    return Receipt(remote_id=str(post.id), url=post.link, remote_state=post.state)


def _gmt(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
