"""What a mail says: the subject, the words before the article, and the article three times."""

from collections.abc import Mapping
from email.message import EmailMessage
from email.policy import SMTP

from editor_app.domain.article import Draft
from editor_app.domain.image import MediaStore
from editor_app.domain.publication import Action
from editor_app.domain.publisher import Delivery
from editor_app.formats.article_text import html_page, text_file
from editor_app.formats.docx_writing import docx_file
from editor_app.language.bidi import clean_line
from editor_app.language.tags import primary_language
from editor_app.publishing.additions import opening_lines, published_draft
from editor_app.publishing.site.article_view import wanted_pictures
from editor_app.publishing.site.pictures import published_picture

DOCX = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")
_SUBJECTS: Mapping[str, Mapping[Action, str]] = {
    "ar": {
        Action.UPDATE: "تحيين: {headline}",
        Action.CORRECT: "تصحيح: {headline}",
        Action.WITHDRAW: "سحب: {headline}",
    },
    "fr": {
        Action.UPDATE: "Mise à jour : {headline}",
        Action.CORRECT: "Rectification : {headline}",
        Action.WITHDRAW: "Retrait : {headline}",
    },
    "en": {
        Action.UPDATE: "Update: {headline}",
        Action.CORRECT: "Correction: {headline}",
        Action.WITHDRAW: "Withdrawn: {headline}",
    },
}
_WITHDRAWN: Mapping[str, str] = {
    "ar": "سحبت هيئة التحرير هذا المقال. نرجو عدم نشره، أو حذفه إن نُشر.",
    "fr": "La rédaction retire cet article. Merci de ne pas le publier, ou de le dépublier.",
    "en": "The newsroom withdraws this article. Please do not publish it, or take it down.",
}


def message_id(key: str, sender: str) -> str:
    """Return the name of a delivery's message: the same for every try."""
    return f"<{key}.mihbara@{sender.rpartition('@')[2]}>"


def message_of(
    delivery: Delivery,
    sender: str,
    recipients: tuple[str, ...],
    *,
    earlier: str,
    media: MediaStore,
) -> EmailMessage:
    """Return the message of a delivery.

    Args:
        delivery: What is sent.
        sender: A mailbox.
        recipients: Mailboxes.
        earlier: The name of the message before in the same conversation, or nothing.
        media: The pictures, which go along without what cameras write into them.

    Raises:
        UserError: what is wrong with a picture.
    """
    draft = published_draft(delivery.release)
    opening = opening_lines(delivery.release, delivery.action)
    language = primary_language(draft.language)
    message = EmailMessage(policy=SMTP)
    message["Message-ID"] = message_id(delivery.key, sender)
    message["Date"] = delivery.release.created_utc
    message["From"] = sender
    message["To"] = ", ".join(recipients)
    message["Subject"] = _subject(delivery.action, draft, language)
    if draft.language:
        message["Content-Language"] = draft.language
    message["Auto-Submitted"] = "auto-generated"
    if earlier:
        message["In-Reply-To"] = message["References"] = earlier
    if delivery.action is Action.WITHDRAW:
        message.set_content("\n\n".join((_words(_WITHDRAWN, language), *opening)) + "\n")
        return message
    message.set_content(text_file(draft, opening))
    message.add_alternative(html_page(draft, opening), subtype="html")
    maintype, subtype = DOCX
    name = f"{delivery.release.slug}.docx"
    message.add_attachment(docx_file(draft), maintype=maintype, subtype=subtype, filename=name)
    for media_id in wanted_pictures(draft):
        _attach_picture(message, media.read(media_id), media_id, delivery.release.slug)
    return message


def _attach_picture(message: EmailMessage, original: bytes, media_id: str, slug: str) -> None:
    picture, files = published_picture(original, slug, media_id)
    maintype, _, subtype = picture.media_type.partition("/")
    name = picture.path.rpartition("/")[2]
    message.add_attachment(files[picture.path], maintype=maintype, subtype=subtype, filename=name)


def _subject(action: Action, draft: Draft, language: str) -> str:
    headline = clean_line(draft.headline)
    table = _SUBJECTS.get(language, _SUBJECTS["en"])
    return table[action].format(headline=headline) if action in table else headline


def _words(table: Mapping[str, str], language: str) -> str:
    return table.get(language, table["en"])
