"""Articles as PDF, with a text layer that can be searched and copied in Arabic.

WeasyPrint is optional (the extra ``pdf``) and needs Pango of the system.
"""

import re
from collections.abc import Mapping
from functools import cache
from html import escape
from typing import Any

from editor_app.base.assets import asset
from editor_app.base.errors import UserError
from editor_app.domain.article import Article, Draft
from editor_app.domain.body import Direction
from editor_app.formats.article_lines import draft_of
from editor_app.formats.article_text import html_page
from editor_app.language.bidi import clean_line

_FONTS = (
    ("Vazirmatn", "normal", "Vazirmatn-Regular.ttf"),
    ("Vazirmatn", "bold", "Vazirmatn-Bold.ttf"),
    ("Noto Sans Tifinagh", "normal", "NotoSansTifinagh-Regular.ttf"),
)
"""Not the page's Naskh: it draws a letter as a body and dots, which no reader puts together
again; of an article's words, one in twenty is then found."""

_SHEET = """
@page { size: A4; margin: 22mm 20mm; @bottom-center { content: counter(page); font-size: 9pt; } }
body { font: 11.5pt/1.8 "Vazirmatn", "Noto Sans Tifinagh", sans-serif !important;
  padding: 0 !important; }
h1, h2, h3 { break-after: avoid; }
p { orphans: 2; widows: 2; }
"""
_MAPPED = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]*)>", re.IGNORECASE)
_ONE_LETTER = 4
"""Hexadecimal digits of one UTF-16 unit."""


def pdf_file(article: Article | Draft) -> bytes:
    """Write an article as PDF with the program's own fonts. Nothing is loaded from elsewhere.

    The file names the headline, the bylines and the keywords; no maker, no moment.

    Raises:
        UserError: ``pdf-not-available`` where WeasyPrint or a library of the system is missing.

    Thread: any but the GUI's; the first call takes half a second for its imports.
    """
    try:
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import FatalURLFetchingError, URLFetcher
    except (ImportError, OSError) as error:
        raise UserError("pdf-not-available") from error

    class OwnFontsOnly(URLFetcher):  # type: ignore[misc]  # the library states no types
        """Loads the program's fonts, and refuses every other address."""

        def fetch(self, url: str, headers: object = None) -> object:
            if url not in addresses:
                raise FatalURLFetchingError(url)
            return super().fetch(url, headers)

    draft = draft_of(article)
    faces, addresses = _font_faces()
    fonts, fetcher = FontConfiguration(), OwnFontsOnly(allowed_protocols=("file",))
    sheet = CSS(string=faces + _SHEET, font_config=fonts, url_fetcher=fetcher)
    page = HTML(string=_named(html_page(draft), draft), url_fetcher=fetcher)
    written: bytes = page.write_pdf(stylesheets=[sheet], font_config=fonts, finisher=_finished)
    return written


def _finished(document: object, pdf: Any) -> None:  # noqa: ANN401  the library states no types
    """Take out the name of the program that printed, and mend what its signs mean.

    The printer maps a drawn sign to the letters of its first use: lam-alef to two letters, which
    readers turn around, or, where a vowel mark stood on it, to none. The font itself knows better.

    Source: ISO 32000-1, 9.10.3 (ToUnicode maps).
    """
    pdf.info.pop("Producer", None)
    for font in pdf.objects:
        if not isinstance(font, dict) or "ToUnicode" not in font:
            continue
        for family, weight, file in _FONTS:
            name = f"{family}-Bold" if weight == "bold" else family
            if font["BaseFont"].endswith(f"+{name.replace(' ', '-')}".encode()):
                mapped = pdf.objects[int(font["ToUnicode"].split()[0])]
                letters = _letters_of_signs(file)
                mapped.stream = [_mended(line, letters) for line in mapped.stream]


@cache
def _letters_of_signs(file: str) -> Mapping[int, str]:
    """Return what each sign of a font means where it means one letter or one ligature."""
    from fontTools.ttLib import TTFont

    with TTFont(asset("fonts", file), lazy=True) as font:
        return {font.getGlyphID(name): chr(sign) for sign, name in font.getBestCmap().items()}


def _mended(line: bytes, letters: Mapping[int, str]) -> bytes:
    match = _MAPPED.fullmatch(line)
    if match is None or len(match[2]) == _ONE_LETTER:
        return line
    letter = letters.get(int(match[1], 16))
    return b"<%s> <%s>" % (match[1], letter.encode("utf-16-be").hex().encode()) if letter else line


def _font_faces() -> tuple[str, frozenset[str]]:
    """Return the rules that name the fonts, and the addresses that these load."""
    faces, addresses = [], set()
    for family, weight, file in _FONTS:
        address = asset("fonts", file).as_uri()
        addresses.add(address)
        faces.append(
            f'@font-face {{ font-family: "{family}"; font-weight: {weight}; '
            f'src: url("{address}"); }}\n'
        )
    return "".join(faces), frozenset(addresses)


def _named(page: str, draft: Draft) -> str:
    """Return a page that says its authors and keywords as the PDF is to say them."""
    comma = "، " if draft.direction is Direction.RTL else ", "
    said = (("author", [line.name for line in draft.bylines]), ("keywords", draft.keywords))
    tags = (
        f'<meta name="{name}" content="{escape(clean_line(comma.join(texts)))}">\n'
        for name, texts in said
        if texts
    )
    return page.replace("<title>", "".join(tags) + "<title>", 1)
