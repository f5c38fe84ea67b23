"""The container of a Word document: its parts in and out, within limits and without entities.

Source: ECMA-376 part 2 (Open Packaging Conventions).
"""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping

from lxml import etree

from editor_app.base.errors import UserError
from editor_app.formats.decoding import MAX_BYTES

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
DCTERMS = "http://purl.org/dc/terms/"
DOCUMENT = "word/document.xml"
MAX_EXPANDED = 64 << 20
MAX_RATIO = 200
MAX_MEMBERS = 4_000
MAX_ELEMENTS = 600_000
"""A hundred thousand words edited sentence by sentence make a third of this."""

_SMALL = 1 << 16
_CHUNK = 1 << 16
_SAME_DAY = (1980, 1, 1, 0, 0, 0)
_MEMBER = b"PK\x01\x02"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,  # encrypted
    NotImplementedError,
    ValueError,
    etree.XMLSyntaxError,
)


def w(name: str) -> str:
    """Return the qualified name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


class Package:
    """A Word document that is read. Parts are expanded when they are asked for, and only those.

    Args:
        data: The whole file.

    Raises:
        UserError: ``import-empty``, ``import-too-large`` (``limit_mb``),
            ``import-document-unreadable`` or ``import-document-unsafe``.
    """

    def __init__(self, data: bytes) -> None:
        if not data.strip():
            raise UserError("import-empty")
        if len(data) > MAX_BYTES:
            raise UserError("import-too-large", limit_mb=MAX_BYTES >> 20)
        if data.count(_MEMBER) > MAX_MEMBERS:
            raise UserError("import-document-unsafe")
        self._left = MAX_EXPANDED
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise UserError("import-document-unreadable") from error

    def part(self, name: str) -> etree._Element | None:
        """Return the tree of a part, or None where the document has no such part.

        Raises:
            UserError: ``import-document-unreadable``, ``import-document-unsafe`` or
                ``import-too-complex``.
        """
        try:
            member = self._zip.getinfo(name)
        except KeyError:
            return None
        try:
            return self._parsed(member)
        except _BROKEN as error:
            raise UserError("import-document-unreadable") from error

    def _parsed(self, member: zipfile.ZipInfo) -> etree._Element:
        parser = etree.XMLPullParser(
            events=("start",),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        allowed = MAX_RATIO * max(member.compress_size, _SMALL)
        elements = 0
        with self._zip.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                allowed -= len(chunk)
                self._left -= len(chunk)
                if min(allowed, self._left) < 0:
                    raise UserError("import-document-unsafe")
                parser.feed(chunk)
                elements += sum(1 for _ in parser.read_events())
                if elements > MAX_ELEMENTS:
                    raise UserError("import-too-complex", elements=MAX_ELEMENTS)
        root = parser.close()
        if root.getroottree().docinfo.internalDTD is not None:
            raise UserError("import-document-unsafe")
        return root

    def links(self) -> Mapping[str, str]:
        """Return the addresses that the document's relationships name, by their identifiers."""
        relationships = self.part("word/_rels/document.xml.rels")
        if relationships is None:
            return {}
        return {
            each.get("Id", ""): each.get("Target", "")
            for each in relationships.iter(f"{{{RELATIONSHIPS}}}Relationship")
            if each.get("TargetMode") == "External"
        }


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return a package of these parts, in this order; the same parts give the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, data in parts.items():
            member = zipfile.ZipInfo(posixpath.normpath(name), _SAME_DAY)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            package.writestr(member, data, compresslevel=9)
    return stream.getvalue()


def xml_bytes(root: etree._Element) -> bytes:
    """Return a part as UTF-8 with its declaration."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
