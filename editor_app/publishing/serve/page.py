"""A published page as the server sends it: what it may do, its report forms, its reloading."""

import re
from collections.abc import Callable

from markupsafe import Markup

from editor_app.publishing.site.records import Record
from editor_app.publishing.site.report_button import with_buttons
from editor_app.publishing.site.report_words import REPORT_WORDS

SERVER = "/_mihbara/"
REPORT, LIVE, LIVE_SCRIPT = f"{SERVER}report", f"{SERVER}live", f"{SERVER}live.js"
RELOADING = b"""(() => {
  "use strict";
  let seen = null;
  const look = async () => {
    if (!document.hidden) {
      try {
        const page = encodeURIComponent(location.pathname);
        const answer = await fetch("/_mihbara/live?page=" + page, { cache: "no-store" });
        const stamp = answer.ok ? await answer.text() : seen;
        if (seen !== null && stamp !== seen) { location.reload(); return; }
        seen = stamp;
      } catch { /* the server has ended: the page stays as it is */ }
    }
    setTimeout(look, 1000);
  };
  look();
})();
"""
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n?')
_OWN_RULES = {
    "default-src": "'self'",
    "object-src": "'none'",
    "frame-src": "'none'",
    "base-uri": "'none'",
}
_SERVED_RULES = {"form-action": "'self'", "frame-ancestors": "'none'"}
_LIVE_RULES = {"script-src": "'self'", "connect-src": "'self'"}


def with_policy(page: str, *, is_live: bool) -> tuple[str, str]:
    """Return a page without its own policy, and the policy to send beside it.

    A page's own rules stay; the server adds what its forms, and where wanted its script, need.
    """
    rules = dict(_OWN_RULES)
    found = _POLICY.search(page)
    if found:
        for part in found[1].split(";"):
            name, _, value = part.strip().partition(" ")
            if name:
                rules[name] = value
        page = page.replace(found[0], "", 1)
    rules |= _SERVED_RULES
    if is_live:
        rules |= _LIVE_RULES
        page = page.replace("</head>", f'<script src="{LIVE_SCRIPT}" defer></script>\n</head>', 1)
    return page, "; ".join(f"{name} {value}" for name, value in rules.items())


def with_forms(
    page: str, record: Record, language: str, token: Callable[[str], str], reported: str
) -> str:
    """Return a page whose pictures can be reported without any script.

    Args:
        page: The published page.
        record: What it shows.
        language: The language of the page.
        token: Makes the token of a picture.
        reported: The picture whose report has just been taken; thanks stand in its place.
    """
    words = REPORT_WORDS[language]
    thanks = Markup('<span class="picture-report" role="status" id="reported">{}</span>').format(
        words["thanks"]
    )

    def form(media_id: str) -> Markup:
        if media_id == reported:
            return thanks
        return Markup(
            '<form class="picture-report" method="post" action="{}">'
            '<input type="hidden" name="article" value="{}">'
            '<input type="hidden" name="picture" value="{}">'
            '<input type="hidden" name="token" value="{}">'
            '<button type="submit">{}</button></form>'
        ).format(REPORT, record.slug, media_id, token(media_id), words["report"])

    page = with_buttons(page, record, form)
    if reported in record.withheld:
        start = '<main id="content">\n'
        page = page.replace(start, f'{start}<p class="picture-withheld">{thanks}</p>\n', 1)
    return page


def with_preview_mark(page: str, language: str) -> str:
    """Return a page that says it is a preview, to people and to search engines."""
    mark = Markup('<p class="preview-mark" role="note">{}</p>\n').format(
        REPORT_WORDS[language]["preview"]
    )
    page = page.replace("</head>", '<meta name="robots" content="noindex, nofollow">\n</head>', 1)
    return page.replace("<body>\n", f"<body>\n{mark}", 1)


def answer_page(words_code: str, language: str, page: bytes) -> bytes:
    """Return a page in the site's look that says one sentence; made from its page for no page."""
    sentence = Markup.escape(REPORT_WORDS[language][words_code])
    text = page.decode("utf-8", "replace")
    content = re.compile(r'(<main id="content">).*?(</main>)', re.S)
    said = f'\\g<1><div class="wide notice"><h1>{sentence}</h1></div>\\g<2>'
    if content.search(text):
        return content.sub(said, text, count=1).encode()
    return f"<!doctype html><title>{sentence}</title><p>{sentence}</p>".encode()
