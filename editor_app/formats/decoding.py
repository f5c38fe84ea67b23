"""From bytes to text: one strict decision about the encoding, or a clear refusal."""

import codecs
import re
import unicodedata

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.language.bidi import clean_line

MAX_BYTES = 20 * 1024 * 1024
MAX_LINES = 30_000
"""Lines that are not blank. A hundred thousand words are some two thousand paragraphs."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_STARTS = (
    b"PK\x03\x04",
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"{\\rtf",
    b"SQLite format 3\x00",
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)"""
    rb"""|<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]+)""",
    re.IGNORECASE,
)
_DECLARATION_BYTES = 4096
_DECLARABLE = {
    "utf-8": "utf-8",
    "utf-16": "utf-8",  # HTML Standard: a page that could be read this far is not UTF-16
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "cp1256": "cp1256",
    "iso8859-6": "iso8859-6",
    "mac-arabic": "mac-arabic",
    "cp1252": "cp1252",
    "iso8859-1": "cp1252",  # Encoding Standard: the label means windows-1252
    "ascii": "cp1252",
    "iso8859-15": "iso8859-15",
}
_FRENCH_SIGNS = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŒÆ«»°’‘“”–—…€·\u00a0")
_LINE_SIGNS = frozenset("\t\n\r\x0b\x0c\x1c\x1d\x1e\x85")
_MOST_CONTROLS = 1_000
"""Text holds at most one control character in this many."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text without its byte order mark. ``is_assumed``: no mark or label named it."""

    text: str
    encoding: str
    is_assumed: bool = False


def decode(data: bytes) -> Decoded:
    """Decode a file.

    A byte order mark decides; then a label inside the markup; then UTF-8 where the bytes are
    valid; then windows-1256 or windows-1252 where every letter proves it. Nothing is replaced.

    Raises:
        UserError: ``import-too-large`` (``limit_mb``), ``import-empty``, ``import-binary`` or
            ``import-encoding-unknown``.
    """
    if len(data) > MAX_BYTES:
        raise UserError("import-too-large", limit_mb=MAX_BYTES // (1024 * 1024))
    if not data.strip():
        raise UserError("import-empty")
    if data.startswith(_BINARY_STARTS):
        raise UserError("import-binary")
    decoded = _decoded(data)
    if not decoded.text.strip("\ufeff \t\r\n\x0b\x0c\x85\xa0\u2028\u2029\x00"):
        raise UserError("import-empty" if "\x00" not in decoded.text else "import-binary")
    if _is_binary(decoded.text):
        raise UserError("import-binary")
    return decoded


def _decoded(data: bytes) -> Decoded:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(_strictly(data[len(mark) :], encoding), encoding)
    if declared := _declared(data):
        try:
            return Decoded(data.decode(declared), declared)
        except UnicodeDecodeError:
            return Decoded(_strictly(data, "utf-8"), "utf-8", is_assumed=True)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if b"\x00" in data:
            raise UserError("import-binary") from error
        return _old_windows(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UserError("import-encoding-unknown", tried=encoding) from error


def _declared(data: bytes) -> str:
    match = _DECLARED.search(data, 0, _DECLARATION_BYTES)
    if match is None:
        return ""
    label = (match[1] or match[2]).decode("ascii")
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return ""
    return _DECLARABLE.get(name, "")


def _old_windows(data: bytes) -> Decoded:
    """Tell the two old Windows encodings of the Maghreb apart by what their letters are."""
    text = data.decode("cp1256")
    if _is_binary(text):
        raise UserError("import-binary")
    letters = [character for character in text if character.isalpha()]
    marked = [character for character in letters if character >= "\x80"]
    arabic = sum("\u0600" <= character <= "\u06ff" for character in marked)
    if arabic * 10 >= len(marked) * 9 and arabic * 2 >= len(letters):
        return Decoded(text, "cp1256", is_assumed=True)
    try:
        western = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UserError("import-encoding-unknown", tried="cp1252") from error
    if all(character in _FRENCH_SIGNS for character in western if character >= "\x80"):
        return Decoded(western, "cp1252", is_assumed=True)
    raise UserError("import-encoding-unknown", tried="utf-8")


def _is_binary(text: str) -> bool:
    present = {sign for sign in set(text) if unicodedata.category(sign) == "Cc"} - _LINE_SIGNS
    controls = sum(map(text.count, present))
    return controls * _MOST_CONTROLS > max(len(text), _MOST_CONTROLS)


def lines_of(text: str) -> list[str]:
    """Return the lines of ``text`` in any convention, each stripped; blank ones are empty.

    Raises:
        UserError: ``import-too-complex`` past ``MAX_LINES``.
    """
    lines = [line.strip() for line in text.lstrip("\ufeff").splitlines()]
    if sum(map(bool, lines)) > MAX_LINES:
        raise UserError("import-too-complex", lines=MAX_LINES)
    return [line if line and clean_line(line) else "" for line in lines]
