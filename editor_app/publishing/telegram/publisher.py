"""A channel as a destination: one post for each article, changed in place, never made twice."""

from collections.abc import Callable
from typing import Any

from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.domain.article import Draft
from editor_app.domain.image import MediaStore
from editor_app.domain.preview import HTML, Preview, PreviewPart, text_part
from editor_app.domain.publication import Action, Receipt
from editor_app.domain.publisher import Delivery
from editor_app.publishing.additions import correction_line, published_draft
from editor_app.publishing.sendings import has_begun, next_sending
from editor_app.publishing.site.article_view import wanted_pictures
from editor_app.publishing.site.pictures import published_picture
from editor_app.publishing.telegram.api import Bot, BotRefusalError, File
from editor_app.publishing.telegram.post import (
    LONGEST_CAPTION,
    LONGEST_TEXT,
    fits_caption,
    post_of,
)

_UNCHANGED = "message is not modified"
_GONE = ("message to edit not found", "message to delete not found", "message_id_invalid")
_RIGHTS = ("can_post_messages", "can_edit_messages", "can_delete_messages")
_PHOTO, _TEXT = "p", "t"


class TelegramPublisher:
    """One channel. Any thread.

    A post is named ``t12`` or ``p12``: whether it is a text or a picture with a caption, and its
    number in the channel.

    Args:
        bot: Who posts.
        channel: Where, as ``@name`` or by number.
        media: The pictures.
        linked_destination: Whose page of the article posts point to; empty for any.
    """

    def __init__(
        self, bot: Bot, channel: str, media: MediaStore, *, linked_destination: str
    ) -> None:
        self._bot = bot
        self._channel = channel
        self._media = media
        self._linked = linked_destination

    def deliver(self, delivery: Delivery) -> Receipt:
        """Post, change the post, or delete it.

        Raises:
            UserError: ``perhaps-sent``; ``request-refused`` with ``said``; ``remote-missing``
                where somebody deleted the post, which a person may agree to make again.
            EnvironmentFault: as ``Http.send``; ``linked-page-missing`` while the article has no
                page at the destination it is to point to.
        """
        if delivery.action is Action.WITHDRAW:
            return self._withdraw(delivery)
        draft = published_draft(delivery.release)
        link = self._link(delivery)
        post = _name_of(delivery)
        if post and not has_begun(delivery) and delivery.remote_state != _missing(post):
            return self._change(delivery, draft, link, post)
        return self._post(delivery, draft, link)

    def find(self, delivery: Delivery) -> Receipt | None:
        """Return None: bots cannot read a channel. Changing a post again changes nothing."""
        return None

    def preview(self, delivery: Delivery) -> Preview:
        """Return the post with its picture; of a withdrawal, nothing but where it goes from.

        The link stays out while the page that it leads to is not there yet.
        """
        draft = published_draft(delivery.release)
        if delivery.action is Action.WITHDRAW:
            return Preview(title=draft.headline, to=self._channel, parts=())
        link = next(iter(delivery.pages.values()), "")
        if self._linked:
            link = delivery.pages.get(self._linked, "")
        post = _name_of(delivery)
        file = None if post else self._picture(delivery, draft, link)
        is_caption = file is not None or post.startswith(_PHOTO)
        longest = LONGEST_CAPTION if is_caption else LONGEST_TEXT
        text = _text(delivery, draft, link, longest)
        parts = [text_part("caption" if is_caption else "text", text, HTML)]
        if file is not None:
            parts.append(PreviewPart(name=file[0], media_type=file[2], content=file[1]))
        return Preview(title=draft.headline, to=self._channel, parts=tuple(parts))

    def test(self) -> None:
        """Ask who the bot is and what it may do in the channel.

        Raises:
            UserError: ``bot-may-not-post``, ``request-refused``.
            EnvironmentFault: as ``Http.send``.
        """
        try:
            me = self._bot.ask("getMe", {}, is_write=False)
            asked = {"chat_id": self._channel, "user_id": me["id"]}
            member = self._bot.ask("getChatMember", asked, is_write=False)
        except BotRefusalError as refusal:
            raise self._refused(refusal) from refusal
        except (KeyError, TypeError) as error:
            raise EnvironmentFault("answer-unreadable", host=self._bot.host) from error
        if not _may_post(member):
            raise UserError("bot-may-not-post", channel=self._channel)

    def _link(self, delivery: Delivery) -> str:
        if not self._linked:
            return next(iter(delivery.pages.values()), "")
        if self._linked not in delivery.pages:
            raise EnvironmentFault("linked-page-missing", name=self._linked)
        return delivery.pages[self._linked]

    def _post(self, delivery: Delivery, draft: Draft, link: str) -> Receipt:
        file = self._picture(delivery, draft, link)
        sending = next_sending(delivery)
        delivery.keep_alive()
        sending.begin()
        try:
            if file is not None:
                text = _text(delivery, draft, link, LONGEST_CAPTION)
                fields = {"chat_id": self._channel, "caption": text, "parse_mode": "HTML"}
                made = self._bot.send_file("sendPhoto", fields, "photo", file)
            else:
                text = _text(delivery, draft, link, LONGEST_TEXT)
                fields = {"chat_id": self._channel, "text": text, "parse_mode": "HTML"}
                made = self._bot.ask("sendMessage", fields)
        except BotRefusalError as refusal:
            sending.refuse()
            raise self._refused(refusal) from refusal
        except AppError as error:
            if error.code != "outcome-unknown":
                sending.refuse()
            raise
        return self._receipt(_PHOTO if file is not None else _TEXT, made)

    def _picture(self, delivery: Delivery, draft: Draft, link: str) -> File | None:
        """Return the first picture, where the whole post may stand below it."""
        wanted = wanted_pictures(draft)
        if not wanted or not fits_caption(draft, link, delivery.action):
            return None
        original = self._media.read(wanted[0])
        picture, files = published_picture(original, delivery.release.slug, wanted[0])
        name = picture.path.rpartition("/")[2]
        return name, files[picture.path], picture.media_type

    def _change(self, delivery: Delivery, draft: Draft, link: str, post: str) -> Receipt:
        is_photo = post.startswith(_PHOTO)
        longest = LONGEST_CAPTION if is_photo else LONGEST_TEXT
        text = _text(delivery, draft, link, longest)
        fields = {**self._at(post), "parse_mode": "HTML", "caption" if is_photo else "text": text}
        method = "editMessageCaption" if is_photo else "editMessageText"
        delivery.keep_alive()
        return self._done(post, lambda: self._bot.ask(method, fields))

    def _withdraw(self, delivery: Delivery) -> Receipt:
        post = _name_of(delivery)
        if not post:
            return Receipt(remote_id="", url="")
        delivery.keep_alive()
        try:
            self._done(post, lambda: self._bot.ask("deleteMessage", self._at(post)))
        except UserError as error:
            if error.code != "remote-missing":
                raise
        return Receipt(remote_id="", url="")

    def _done(self, post: str, change: Callable[[], Any]) -> Receipt:
        """Change a post; one that is so already is no error, one that is gone is."""
        try:
            change()
        except BotRefusalError as refusal:
            said = refusal.said.lower()
            if any(words in said for words in _GONE):
                raise UserError("remote-missing", remote_state=_missing(post)) from refusal
            if _UNCHANGED not in said:
                raise self._refused(refusal) from refusal
        return Receipt(remote_id=post, url=self._address(post))

    def _receipt(self, kind: str, made: Any) -> Receipt:  # noqa: ANN401 - whatever was answered
        number = made.get("message_id") if isinstance(made, dict) else None
        if not isinstance(number, int):
            raise EnvironmentFault("outcome-unknown", host=self._bot.host)
        post = f"{kind}{number}"
        return Receipt(remote_id=post, url=self._address(post))

    def _at(self, post: str) -> dict[str, Any]:
        return {"chat_id": self._channel, "message_id": int(post[1:])}

    def _address(self, post: str) -> str:
        """Return a post's address. Source: core.telegram.org/api/links, "Message links"."""
        channel = self._channel
        room = channel[1:] if channel.startswith("@") else f"c/{channel.removeprefix('-100')}"
        return f"https://t.me/{room}/{post[1:]}"

    def _refused(self, refusal: BotRefusalError) -> UserError:
        if refusal.status == 403:
            return UserError("bot-may-not-post", channel=self._channel)
        return UserError("request-refused", status=refusal.status, said=refusal.said)


def _text(delivery: Delivery, draft: Draft, link: str, longest: int) -> str:
    corrections = delivery.release.corrections
    ending = correction_line(corrections[-1], draft) if corrections else ""
    return post_of(draft, link, delivery.action, longest=longest, ending=ending)


def _name_of(delivery: Delivery) -> str:
    """Return the post that the channel has of the article, or nothing."""
    name = delivery.remote_id.rpartition(":")[2]
    return name if name[:1] in (_PHOTO, _TEXT) and name[1:].isdecimal() else ""


def _missing(post: str) -> str:
    return f"missing:{post}"


def _may_post(member: Any) -> bool:  # noqa: ANN401 - whatever was answered
    if not isinstance(member, dict):
        return False
    if member.get("status") == "creator":
        return True
    return member.get("status") == "administrator" and all(map(member.get, _RIGHTS))
