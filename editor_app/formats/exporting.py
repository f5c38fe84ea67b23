"""The registry of what an article can be written as.

Writers are imported when they write: the tables of this module are read wherever formats are
offered.
"""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Article, Draft
from editor_app.language.bidi import drop_unstorable

FindOriginal = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """How a format is written, and the ending of its files."""

    suffix: str
    write: Callable[[Article | Draft, FindOriginal], bytes]


def no_original(media_id: str) -> bytes | None:
    """Return nothing: a file without pictures."""
    return None


def write_article(
    article: Article | Draft, as_format: str, original: FindOriginal = no_original
) -> bytes:
    """Write an article or a draft as a file. The same article gives the same bytes.

    Args:
        article: An article or a draft.
        as_format: One of ``FORMATS``.
        original: Reads the stored picture of a media identifier; None where there is none. A
            format that holds pictures takes it, with nothing said in it of its maker.

    Raises:
        UserError: ``export-format-unknown`` (``format``, ``known``), or ``pdf-not-available``.
    """
    known = FORMATS.get(as_format)
    if known is None:
        raise UserError("export-format-unknown", format=as_format, known=", ".join(FORMATS))
    return known.write(article, original)


def _bytes(text: str) -> bytes:
    return drop_unstorable(text).encode("utf-8")


def _html(article: Article | Draft, original: FindOriginal) -> bytes:
    from editor_app.formats.article_text import html_page

    return _bytes(html_page(article))


def _docx(article: Article | Draft, original: FindOriginal) -> bytes:
    from editor_app.formats.docx_picture import DocumentPicture, document_picture
    from editor_app.formats.docx_writing import docx_file

    def picture(media_id: str) -> DocumentPicture | None:
        found = original(media_id)
        return None if found is None else document_picture(found)

    return docx_file(article, picture)


def _pdf(article: Article | Draft, original: FindOriginal) -> bytes:
    from editor_app.formats.pdf import pdf_file

    return pdf_file(article)


def _markdown(article: Article | Draft, original: FindOriginal) -> bytes:
    from editor_app.formats.article_text import markdown_file

    return _bytes(markdown_file(article))


def _text(article: Article | Draft, original: FindOriginal) -> bytes:
    from editor_app.formats.article_text import text_file

    return _bytes(text_file(article))


def _ninjs(article: Article | Draft, original: FindOriginal) -> bytes:
    from editor_app.formats.ninjs import article_to_ninjs

    return _json_bytes(article_to_ninjs(article))


def _json(article: Article | Draft, original: FindOriginal) -> bytes:
    from editor_app.formats.article_json import article_to_json, draft_to_json

    return _json_bytes(
        article_to_json(article) if isinstance(article, Article) else draft_to_json(article)
    )


def _json_bytes(value: Mapping[str, object]) -> bytes:
    return _bytes(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


FORMATS: Mapping[str, ExportFormat] = MappingProxyType(
    {
        "html": ExportFormat(".html", _html),
        "docx": ExportFormat(".docx", _docx),
        "pdf": ExportFormat(".pdf", _pdf),
        "markdown": ExportFormat(".md", _markdown),
        "text": ExportFormat(".txt", _text),
        "ninjs": ExportFormat(".ninjs.json", _ninjs),
        "json": ExportFormat(".json", _json),
    }
)
"""What an article can be written as: menus and the command line offer these."""
