"""The place below a picture where readers report it: a mail link, or what a server puts there."""

import re
from collections.abc import Callable
from urllib.parse import quote

from markupsafe import Markup

from editor_app.domain.article import Draft
from editor_app.domain.body import BlockKind
from editor_app.language.tags import primary_language
from editor_app.publishing.site.records import Record
from editor_app.publishing.site.report_words import REPORT_WORDS
from editor_app.publishing.site.site import Site, article_path

_FIGURE = re.compile(
    r'(<figure\b[^>]*?\bdata-image="(?P<image>[A-Za-z0-9_-]+)"[^>]*>)(?P<inside>.*?)</figure>', re.S
)
_OLD = re.compile(r'<span class="picture-report">.*?</span>', re.S)
_CAPTION = "</figcaption>"

Button = Callable[[str], Markup]
"""Makes what stands below the picture of a media identifier."""


def language_of(draft: Draft, site: Site) -> str:
    """Return the language in which a page speaks around an article."""
    language = primary_language(draft.language)
    return language if language in REPORT_WORDS else site.language


def with_buttons(page: str, record: Record, button: Button) -> str:
    """Return a page of an article with a button in each of its figures, in place of any before."""

    def put(found: re.Match[str]) -> str:
        if found["image"] not in record.pictures:
            return found[0]
        made, inside = str(button(found["image"])), _OLD.sub("", found["inside"])
        if _CAPTION in inside:
            before, _, after = inside.rpartition(_CAPTION)
            inside = f"{before}{made}{_CAPTION}{after}"
        else:
            inside += f"<figcaption>{made}</figcaption>"
        return f"{found[1]}{inside}</figure>"

    return _FIGURE.sub(put, page)


def with_mail_links(page: bytes, site: Site, record: Record, language: str) -> bytes:
    """Return a page whose pictures are reported by mail; without an address it stays as it is."""
    if not site.contact_mail:
        return page
    words = REPORT_WORDS[language]
    address = quote(site.contact_mail, safe="@+")
    subject = quote(words["subject"])

    def link(media_id: str) -> Markup:
        shown = f"{site.url(article_path(record.slug))} {record.pictures[media_id].path}"
        return Markup('<span class="picture-report"><a href="{}">{}</a></span>').format(
            f"mailto:{address}?subject={subject}&body={quote(shown)}", words["report"]
        )

    return with_buttons(page.decode("utf-8", "replace"), record, link).encode()


def withheld_around(draft: Draft, record: Record) -> bool:
    """Tell whether a picture beside the body is withheld; those inside it say so in their place."""
    inside = {part.image for part in draft.body.blocks if part.kind is BlockKind.FIGURE}
    return any(one.media_id in record.withheld - inside for one in draft.pictures)
