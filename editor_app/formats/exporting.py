"""Articles as files: a whole HTML page, Markdown, plain text or the program's own JSON."""

import json
from collections.abc import Callable, Mapping
from html import escape
from types import MappingProxyType

from editor_app.base.errors import UserError
from editor_app.domain.article import Article, Draft
from editor_app.domain.byline import Byline
from editor_app.domain.source import SourceLink, is_web_address
from editor_app.formats.article_json import article_to_json, draft_to_json
from editor_app.formats.html import html_of_body
from editor_app.formats.markdown import escaped, markdown_of_body
from editor_app.formats.plain_text import text_of_body
from editor_app.language.bidi import clean_line, drop_unstorable, isolate, needs_isolation
from editor_app.language.calendar import format_date

_SOURCES: Mapping[str, str] = MappingProxyType(
    {
        "ar": "المصادر",
        "fr": "Sources",
        "en": "Sources",
    }
)
_STYLE = """
:root { color-scheme: light dark; }
body { max-inline-size: 38rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.8;
  font-family: "Noto Naskh Arabic", "Amiri", "Times New Roman", serif; font-size: 1.125rem; }
h1 { line-height: 1.4; }
.kicker, .meta, figcaption, footer { font-size: 0.9em; opacity: 0.8; }
.lead { font-weight: bold; }
.spaced { white-space: pre-wrap; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid; }
@media print { body { max-inline-size: none; margin: 0; } a { color: inherit; } }
"""


def write_article(article: Article | Draft, as_format: str) -> bytes:
    """Write an article or a draft as a file of UTF-8 text.

    Raises:
        UserError: ``export-format-unknown`` (``format``, ``known``).
    """
    writer = FORMATS.get(as_format)
    if writer is None:
        raise UserError("export-format-unknown", format=as_format, known=", ".join(FORMATS))
    return drop_unstorable(writer(article)).encode("utf-8")


def _draft(article: Article | Draft) -> Draft:
    return article.draft if isinstance(article, Article) else article


def _sources_word(draft: Draft) -> str:
    return _SOURCES.get(draft.language.partition("-")[0].lower(), _SOURCES["en"])


def _signature(line: Byline) -> str:
    return f"{line.credit} {line.name}".strip()


def _date(draft: Draft) -> str:
    return format_date(draft.published_on, draft.language) if draft.published_on else ""


def html_page(article: Article | Draft) -> str:
    """Return a whole page that stands alone: no script, no address to load from, printable."""
    draft = _draft(article)
    parts = [
        _element("p", draft.kicker, "kicker"),
        f"<h1>{_text(draft.headline)}</h1>" if draft.headline else "",
        _html_meta(draft),
        _element("p", draft.lead, "lead"),
        html_of_body(draft.body, direction=draft.direction),
    ]
    title = _text(draft.headline) or _text(clean_line(draft.lead)[:80]) or "-"
    content = "\n".join(filter(None, parts))
    language = escape(clean_line(draft.language))
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" dir="{draft.direction.value}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<article>\n{content}\n</article>\n{_html_sources(draft)}</body>\n</html>\n"
    )


def _text(text: str) -> str:
    return escape(drop_unstorable(text))


def _element(tag: str, text: str, name: str) -> str:
    written = _text(text).replace("\n", "<br>")
    return f'<{tag} class="{name}">{written}</{tag}>' if text else ""


def _html_meta(draft: Draft) -> str:
    names = [f"<bdi>{_text(_signature(line))}</bdi>" for line in draft.bylines]
    outlet = [f"<bdi>{_text(draft.outlet)}</bdi>"] if draft.outlet else []
    day = draft.published_on
    dated = [f'<time datetime="{day.isoformat()}">{_date(draft)}</time>'] if day else []
    shown = " · ".join([*names, *outlet, *dated])
    return f'<p class="meta">{shown}</p>' if shown else ""


def _html_sources(draft: Draft) -> str:
    items = [_html_source(source) for source in draft.sources if _source_text(source)]
    if not items:
        return ""
    heading = f"<h2>{_sources_word(draft)}</h2>"
    return f"<footer>\n{heading}\n<ul>\n" + "\n".join(items) + "\n</ul>\n</footer>\n"


def _html_source(source: SourceLink) -> str:
    shown = f"<bdi>{_text(_source_text(source))}</bdi>"
    if is_web_address(source.url):
        shown = f'<a href="{escape(source.url)}">{shown}</a>'
    return f'<li id="source-{escape(source.id)}">{shown}</li>'


def _source_text(source: SourceLink) -> str:
    return " – ".join(filter(None, (source.outlet, source.title))) or source.url


def _markdown(article: Article | Draft) -> str:
    draft = _draft(article)
    meta = [escaped(part) for part in _meta(draft)]
    sources = [_markdown_source(source) for source in draft.sources if _source_text(source)]
    parts = [
        escaped(draft.kicker),
        f"# {escaped(clean_line(draft.headline))}" if draft.headline else "",
        " · ".join(meta),
        f"**{escaped(clean_line(draft.lead))}**" if draft.lead else "",
        markdown_of_body(draft.body, draft.direction),
        f"## {_sources_word(draft)}" if sources else "",
        "\n".join(f"- {source}" for source in sources),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _markdown_source(source: SourceLink) -> str:
    shown = escaped(_source_text(source))
    return f"[{shown}](<{source.url}>)" if is_web_address(source.url) else shown


def _meta(draft: Draft) -> list[str]:
    names = [_signature(line) for line in draft.bylines]
    return [part for part in (*names, draft.outlet, _date(draft)) if part]


def _plain_text(article: Article | Draft) -> str:
    draft = _draft(article)
    sources = [_plain_source(draft, source) for source in draft.sources if _source_text(source)]
    parts = [
        draft.kicker,
        draft.headline,
        " · ".join(_isolated(part, draft) for part in _meta(draft)),
        draft.lead,
        text_of_body(draft.body, draft.direction),
        "\n".join([f"{_sources_word(draft)}:", *sources]) if sources else "",
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _plain_source(draft: Draft, source: SourceLink) -> str:
    names = _isolated(" – ".join(filter(None, (source.outlet, source.title))), draft)
    address = isolate(source.url, "ltr") if source.url else ""
    return "• " + " ".join(filter(None, (names, address)))


def _isolated(text: str, draft: Draft) -> str:
    return isolate(text) if needs_isolation(text, draft.direction.value) else text


def _json(article: Article | Draft) -> str:
    value = article_to_json(article) if isinstance(article, Article) else draft_to_json(article)
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Article | Draft], str]] = MappingProxyType(
    {"html": html_page, "markdown": _markdown, "text": _plain_text, "json": _json}
)
"""What an article can be written as, and its writer."""
