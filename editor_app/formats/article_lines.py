"""The lines around a body that every file of an article says alike: credits, date, sources."""

from collections.abc import Mapping
from types import MappingProxyType

from editor_app.domain.article import Article, Draft
from editor_app.domain.byline import Byline
from editor_app.domain.source import SourceLink
from editor_app.language.calendar import format_date
from editor_app.language.tags import primary_language

_SOURCES: Mapping[str, str] = MappingProxyType(
    {
        "ar": "المصادر",
        "fr": "Sources",
        "en": "Sources",
    }
)
_PHOTO: Mapping[str, str] = MappingProxyType(
    {
        "ar": "الصورة:",
        "fr": "Photo :",
        "en": "Photo:",
    }
)


def draft_of(article: Article | Draft) -> Draft:
    """Return what the author wrote of either."""
    return article.draft if isinstance(article, Article) else article


def sources_heading(draft: Draft) -> str:
    """Return the word above the list of sources, in the article's language."""
    return _SOURCES.get(primary_language(draft.language), _SOURCES["en"])


def credit_words(draft: Draft, credit: str) -> str:
    """Return whose a picture is, in the article's language."""
    return f"{_PHOTO.get(primary_language(draft.language), _PHOTO['en'])} {credit}"


def signature(line: Byline) -> str:
    """Return a name with the credit before it."""
    return f"{line.credit} {line.name}".strip()


def date_words(draft: Draft) -> str:
    """Return the publication date in words, or nothing."""
    return format_date(draft.published_on, draft.language) if draft.published_on else ""


def source_words(source: SourceLink) -> str:
    """Return what names a source: its outlet and title, or else its address."""
    return " – ".join(filter(None, (source.outlet, source.title))) or source.url
