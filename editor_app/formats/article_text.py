"""Articles as text that stands alone: a whole HTML page, Markdown or plain text."""

from collections.abc import Sequence
from html import escape

from editor_app.domain.article import Article, Draft
from editor_app.domain.body import Direction
from editor_app.domain.source import SourceLink, is_web_address
from editor_app.formats.article_lines import (
    date_words,
    draft_of,
    signature,
    source_words,
    sources_heading,
)
from editor_app.formats.html import addresses_apart, html_of_body
from editor_app.formats.markdown import escaped, markdown_of_body
from editor_app.formats.plain_isolates import line_alone, with_addresses_apart
from editor_app.formats.plain_text import text_of_body
from editor_app.language.bidi import FSI, PDI, clean_line, drop_unstorable, isolate, needs_isolation

_STYLE = """
:root { color-scheme: light dark; }
body { max-inline-size: 38rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.8;
  font-family: "Noto Naskh Arabic", "Amiri", "Times New Roman", serif; font-size: 1.125rem; }
h1 { line-height: 1.4; }
.kicker, .meta, figcaption, footer { font-size: 0.9em; opacity: 0.8; }
.lead { font-weight: bold; }
.opening { padding: 0.5rem 1rem; border: 1px solid; border-radius: 0.5rem; }
.spaced { white-space: pre-wrap; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid; }
@media print { body { max-inline-size: none; margin: 0; } a { color: inherit; } }
"""


def html_page(article: Article | Draft, opening: Sequence[str] = ()) -> str:
    """Return a whole page that stands alone: no script, no address to load from, printable.

    Args:
        article: What the page shows.
        opening: Lines that stand before the article.
    """
    draft = draft_of(article)
    parts = [
        *(f'<p class="opening">{marked_line(one)}</p>' for one in opening),
        _element("p", draft.kicker, "kicker", draft),
        f"<h1>{_apart(draft.headline, draft)}</h1>" if draft.headline else "",
        _html_meta(draft),
        _element("p", draft.lead, "lead", draft),
        html_of_body(draft.body, direction=draft.direction),
    ]
    named = clean_line(draft.headline) or clean_line(draft.lead)[:80] or "-"
    title = _text(line_alone(named, draft.direction))
    content = "\n".join(filter(None, parts))
    language = escape(clean_line(draft.language))
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" dir="{draft.direction.value}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<article>\n{content}\n</article>\n{_html_sources(draft)}</body>\n</html>\n"
    )


def marked_line(text: str) -> str:
    """Return a plain line as markup: what it isolates by control characters stands in ``bdi``."""
    return _text(text).replace(FSI, "<bdi>").replace(PDI, "</bdi>")


def _text(text: str) -> str:
    return escape(drop_unstorable(text))


def _apart(text: str, draft: Draft) -> str:
    """Return a line of the head as markup, its addresses apart as in the body."""
    return addresses_apart(text) if draft.direction is Direction.RTL else _text(text)


def _element(tag: str, text: str, name: str, draft: Draft) -> str:
    written = _apart(text, draft).replace("\n", "<br>")
    return f'<{tag} class="{name}">{written}</{tag}>' if text else ""


def _html_meta(draft: Draft) -> str:
    names = [f"<bdi>{_text(signature(line))}</bdi>" for line in draft.bylines]
    outlet = [f"<bdi>{_text(draft.outlet)}</bdi>"] if draft.outlet else []
    day = draft.published_on
    dated = [f'<time datetime="{day.isoformat()}">{date_words(draft)}</time>'] if day else []
    shown = " · ".join([*names, *outlet, *dated])
    return f'<p class="meta">{shown}</p>' if shown else ""


def _html_sources(draft: Draft) -> str:
    items = [_html_source(source) for source in draft.sources if source_words(source)]
    if not items:
        return ""
    heading = f"<h2>{sources_heading(draft)}</h2>"
    return f"<footer>\n{heading}\n<ul>\n" + "\n".join(items) + "\n</ul>\n</footer>\n"


def _html_source(source: SourceLink) -> str:
    shown = f"<bdi>{_text(source_words(source))}</bdi>"
    if is_web_address(source.url):
        shown = f'<a href="{escape(source.url)}">{shown}</a>'
    return f'<li id="source-{escape(source.id)}">{shown}</li>'


def markdown_file(article: Article | Draft) -> str:
    """Return an article as Markdown: headline, credits, lead, body and sources."""
    draft = draft_of(article)
    meta = [escaped(part) for part in _meta(draft)]
    sources = [_markdown_source(source) for source in draft.sources if source_words(source)]
    kicker, headline, lead = (
        escaped(with_addresses_apart(text, draft.direction))
        for text in (draft.kicker, clean_line(draft.headline), clean_line(draft.lead))
    )
    parts = [
        kicker,
        f"# {headline}" if headline else "",
        " · ".join(meta),
        f"**{lead}**" if lead else "",
        markdown_of_body(draft.body, draft.direction),
        f"## {sources_heading(draft)}" if sources else "",
        "\n".join(f"- {source}" for source in sources),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _markdown_source(source: SourceLink) -> str:
    shown = escaped(source_words(source))
    return f"[{shown}](<{source.url}>)" if is_web_address(source.url) else shown


def _meta(draft: Draft) -> list[str]:
    names = [signature(line) for line in draft.bylines]
    return [part for part in (*names, draft.outlet, date_words(draft)) if part]


def text_file(article: Article | Draft, opening: Sequence[str] = ()) -> str:
    """Return an article as plain text; what runs the other way is isolated.

    Args:
        article: What the text says.
        opening: Lines that stand before the article.
    """
    draft = draft_of(article)
    sources = [_plain_source(draft, source) for source in draft.sources if source_words(source)]
    kicker, headline, lead = (
        with_addresses_apart(text, draft.direction)
        for text in (draft.kicker, draft.headline, draft.lead)
    )
    parts = [
        *opening,
        kicker,
        headline,
        " · ".join(_isolated(part, draft) for part in _meta(draft)),
        lead,
        text_of_body(draft.body, draft.direction),
        "\n".join([f"{sources_heading(draft)}:", *sources]) if sources else "",
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _plain_source(draft: Draft, source: SourceLink) -> str:
    names = _isolated(" – ".join(filter(None, (source.outlet, source.title))), draft)
    address = isolate(source.url, "ltr") if source.url else ""
    return "• " + " ".join(filter(None, (names, address)))


def _isolated(text: str, draft: Draft) -> str:
    return isolate(text) if needs_isolation(text, draft.direction.value) else text
