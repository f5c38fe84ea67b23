"""Word documents: round trips, what other programs see, and hostile files."""

import io
import random
import re
import zipfile
from dataclasses import replace
from datetime import date
from itertools import pairwise

import docx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import (
    Block,
    BlockKind,
    Body,
    Direction,
    Foreign,
    Marks,
    Run,
    block,
    body_of,
    canonical,
)
from editor_app.domain.byline import Byline
from editor_app.domain.image import Picture
from editor_app.domain.source import SourceLink
from editor_app.formats.docx_package import DOCUMENT, packed, w
from editor_app.formats.docx_picture import DocumentPicture
from editor_app.formats.docx_reading import LEFT_OUT, read_docx
from editor_app.formats.docx_words import stretches
from editor_app.formats.docx_writing import docx_file
from editor_app.formats.importing import read_draft
from tests.builders import a_draft
from tests.formats.test_importing import read_or_code
from tests.strategies import any_text, bodies, cleaned_drafts, directions, line_text

K = BlockKind
SOURCES = tuple(
    SourceLink(id=f"s{n}", url=f"https://example.org/{n}", title=f"t{n}") for n in (1, 2, 3)
)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63f8cfc0500f000481018019ac05660000000049454e44ae426082"
)


def as_document_says(body: Body, direction: Direction) -> Body:
    """The body that a document can carry: known citations, no picture, no idle direction."""
    blocks = []
    for part in body.blocks:
        runs = tuple(
            replace(run, marks=replace(run.marks, citation=_known(run.marks.citation)))
            for run in part.runs
        )
        own = None if part.direction is direction else part.direction
        blocks.append(replace(part, runs=runs, direction=own, image=""))
    return canonical(Body(tuple(blocks)))


def _known(citation: str) -> str:
    return f"s{len(citation) % 3 + 1}" if citation else ""


@given(st.one_of(bodies(), bodies(any_text)), directions)
@example(body_of(block("أ", kind=K.ORDERED), block("ب", kind=K.ORDERED, level=4)), Direction.LTR)
def test_docx_of_any_body_and_back_keeps_text_marks_kinds_levels_and_direction(
    body: Body, direction: Direction
) -> None:
    draft = cleaned(
        Draft(body=as_document_says(body, direction), direction=direction, sources=SOURCES)
    )
    assert read_docx(docx_file(draft)).draft.body == draft.body


@given(cleaned_drafts())
def test_docx_of_any_draft_is_the_same_bytes_twice_and_reads_back(draft: Draft) -> None:
    data = docx_file(draft)
    assert docx_file(draft) == data
    back = read_docx(data).draft
    assert (back.kicker, back.lead, back.outlet) == (draft.kicker, draft.lead, draft.outlet)
    assert (back.direction, back.published_on) == (draft.direction, draft.published_on)
    carried = as_document_says(draft.body, draft.direction)
    assert [part.kind for part in back.body.blocks] == [part.kind for part in carried.blocks]
    assert back.body.text == carried.text
    if draft.headline:
        assert back.headline == draft.headline


def test_docx_of_a_complete_draft_reads_back_whole() -> None:
    sources = (
        SourceLink(
            id="s1", url="https://example.org/a", title="بلاغ", outlet="وزارة", is_primary=True
        ),
        SourceLink(id="s2", url="https://example.org/b"),
        SourceLink(id="s3", title="شهادة"),
    )
    cited = Run("قال", Marks(citation="s2"))
    draft = a_draft(
        kicker="خاص",
        lead="سطر\nسطر آخر",
        bylines=(Byline(name="نجيب الأضادي", credit="✍️"), Byline(name="Sara B.")),
        sources=sources,
        body=body_of(block("أولا ", cited), "ثانيا"),
        section="",
    )
    assert read_docx(docx_file(draft)).draft == draft


@given(line_text, directions)
def test_stretches_of_any_text_are_the_text(text: str, base: Direction) -> None:
    found = list(stretches(text, base))
    assert "".join(piece for piece, _ in found) == text
    assert all(piece for piece, _ in found)
    assert all(one[1] is not other[1] for one, other in pairwise(found))


def test_stretches_follow_the_letters_and_take_digits_along() -> None:
    rtl, ltr = Direction.RTL, Direction.LTR
    assert list(stretches("طائرة F-16 وصلت 25%", rtl)) == [
        ("طائرة ", rtl), ("F-16", ltr), (" وصلت 25%", rtl),
    ]  # fmt: skip
    assert list(stretches("said قال 3 x", ltr)) == [("said ", ltr), ("قال 3", rtl), (" x", ltr)]
    assert list(stretches("e\u0301 نص", rtl)) == [("e\u0301", ltr), (" نص", rtl)]


def test_docx_of_a_text_that_repeats_itself_is_no_bomb() -> None:
    body = Body((block("قال المتحدث الجملة نفسها مرة أخرى."),) * 4_000)
    assert len(read_docx(docx_file(a_draft(body=body))).draft.body.blocks) == 4_000


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_docx_states_direction_of_section_paragraphs_and_right_to_left_letters_only() -> None:
    body = body_of("شهد Reuters اليوم", block("En ligne", direction=Direction.LTR))
    root = etree.fromstring(parts_of(docx_file(a_draft(body=body)))[DOCUMENT])
    assert root.find(f".//{w('sectPr')}/{w('bidi')}") is not None
    paragraphs = list(root.iter(w("p")))
    assert all(part.find(f"{w('pPr')}/{w('bidi')}") is not None for part in paragraphs)
    shown = {
        "".join(run.itertext()): run.find(f"{w('rPr')}/{w('rtl')}") is not None
        for run in root.iter(w("r"))
    }
    assert shown["Reuters"] is shown["En ligne"] is False
    assert shown["شهد "] is shown[" اليوم"] is True
    off = [part for part in paragraphs if part.find(f"{w('pPr')}/{w('bidi')}").get(w("val")) == "0"]
    assert ["".join(part.itertext()) for part in off] == ["En ligne"]


def test_docx_styles_are_for_complex_scripts_and_moroccan_arabic() -> None:
    styles = parts_of(docx_file(a_draft()))["word/styles.xml"].decode()
    assert 'w:bidi="ar-MA"' in styles
    assert 'w:cs="Times New Roman"' in styles
    assert "Theme" not in styles
    root = etree.fromstring(styles.encode())
    for size in root.iter(w("sz")):
        assert size.getparent().find(w("szCs")) is not None
    for bold in root.iter(w("b")):
        assert bold.getparent().find(w("bCs")) is not None


def test_docx_seen_by_another_reader_has_text_lists_and_only_typed_metadata() -> None:
    body = body_of(
        block("عنوان", kind=K.HEADING2),
        block("أول", kind=K.ORDERED),
        block("فرع", kind=K.BULLETED, level=1),
        block("قول", kind=K.QUOTE),
    )
    document = docx.Document(io.BytesIO(docx_file(a_draft(body=body))))
    seen = [(part.style.name, part.text) for part in document.paragraphs]
    assert seen[0] == ("Title", a_draft().headline)
    assert [line for line in seen if line[1] in ("عنوان", "أول", "فرع", "قول")] == [
        ("Heading 2", "عنوان"), ("List Number", "أول"), ("List Bullet", "فرع"), ("Quote", "قول"),
    ]  # fmt: skip
    said = document.core_properties
    assert (said.author, said.title) == ("سلمى بناني", a_draft().headline)
    assert (said.created.date(), said.last_modified_by) == (date(2026, 1, 29), "")
    assert (said.comments, said.revision, said.language) == ("", 0, "ar")


def test_docx_holds_no_name_or_moment_of_a_maker() -> None:
    data = docx_file(a_draft(published_on=None))
    parts = parts_of(data)
    assert "docProps/app.xml" not in parts
    text = b"".join(parts.values())
    assert not re.search(rb"python-docx|lxml|Mihbara/|Microsoft|20[0-9]{2}-[01][0-9]", text)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {member.date_time[0] for member in package.infolist()} == {1980}
        assert not [member for member in package.infolist() if member.extra or member.comment]


def test_docx_numbers_each_ordered_list_from_one() -> None:
    items = [block(text, kind=K.ORDERED) for text in "ابجد"]
    root = etree.fromstring(
        parts_of(docx_file(a_draft(body=body_of(*items[:2], "فاصل", *items[2:]))))[DOCUMENT]
    )
    numbers = [each.get(w("val")) for each in root.iter(w("numId"))]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


def test_docx_with_a_picture_shows_it_above_its_caption() -> None:
    picture = DocumentPicture(data=PNG, suffix="png", width=2000, height=1000)
    draft = a_draft(body=body_of(block("شرح", kind=K.FIGURE, image="m1")))
    data = docx_file(draft, lambda media_id: picture if media_id == "m1" else None)
    document = docx.Document(io.BytesIO(data))
    (shape,) = document.inline_shapes
    assert (shape.width, shape.height) == (5_760_000, 2_880_000)
    assert parts_of(data)["word/media/image1.png"] == PNG
    back = read_docx(data)
    assert (back.draft.body, back.notes) == (body_of(block("شرح", kind=K.FIGURE)), ())


def test_docx_says_of_each_picture_its_words_its_maker_and_what_it_shows() -> None:
    pictures = tuple(
        Picture(media_id=f"m{n}", caption=f"شرح {n}", credit=f"مصور {n}", alt=f"وصف {n}")
        for n in (1, 2, 3)
    )
    body = body_of("قبل", block("في المتن", kind=K.FIGURE, image="m2"), "بعد")
    draft = a_draft(body=body, pictures=pictures)
    shown = DocumentPicture(data=PNG, suffix="png", width=20, height=10)
    data = docx_file(draft, lambda media_id: None if media_id == "m3" else shown)
    document = docx.Document(io.BytesIO(data))
    lines = [part.text for part in document.paragraphs]
    assert lines.index("شرح 1 (الصورة: مصور 1)") < lines.index("قبل")
    assert "في المتن (الصورة: مصور 2)" in lines
    assert not [line for line in lines if "شرح 3" in line]
    root = etree.fromstring(parts_of(data)[DOCUMENT])
    assert [each.get("descr") for each in root.iter("{*}docPr")] == ["وصف 1", "وصف 2"]
    back = read_docx(data)
    plain = body_of("قبل", block("في المتن", kind=K.FIGURE), "بعد")
    assert (back.draft.body, back.draft.lead, back.notes) == (plain, draft.lead, ())


def a_strangers_document() -> docx.document.Document:
    document = docx.Document()
    document.add_heading("عنوان الخبر", level=0)
    first = document.add_paragraph("قال ")
    first.add_run("المتحدث").bold = True
    document.add_paragraph("أول", style="List Bullet")
    document.add_paragraph("ثان", style="List Number 2")
    document.add_heading("فرع", level=2)
    document.add_paragraph("")
    document.add_paragraph("قول", style="Intense Quote")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "خلية", "أخرى"
    return document


def saved(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_read_docx_of_a_stranger_takes_title_structure_and_marks() -> None:
    draft = read_docx(saved(a_strangers_document())).draft
    assert (draft.headline, draft.direction, draft.language) == (
        "عنوان الخبر",
        Direction.RTL,
        "ar",
    )
    assert draft.body == body_of(
        block("قال ", Run("المتحدث", Marks(bold=True))),
        block("أول", kind=K.BULLETED),
        block("ثان", kind=K.ORDERED),
        block("فرع", kind=K.HEADING2),
        block("قول", kind=K.QUOTE),
        "خلية",
        "أخرى",
    )
    assert not draft.bylines


def test_read_docx_of_a_stranger_keeps_directions_that_it_states() -> None:
    document = docx.Document()
    for text in ("فقرة عربية طويلة", "Second paragraph", "فقرة"):
        part = document.add_paragraph(text)
        if text != "Second paragraph":
            part._p.get_or_add_pPr().append(part._p._new_pPr().makeelement(w("bidi")))
    draft = read_docx(saved(document)).draft
    assert draft.direction is Direction.RTL
    assert [part.direction for part in draft.body.blocks] == [None, Direction.LTR, None]


def with_body(inner: str) -> bytes:
    relationships = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="x" Target="https://example.org/" TargetMode="External"/>'
        '<Relationship Id="r2" Type="x" Target="javascript:alert(1)" TargetMode="External"/>'
        "</Relationships>"
    )
    document = (
        f'<w:document xmlns:w="{w("")[1:-1]}" xmlns:r="http://schemas.openxmlformats.org/'
        f'officeDocument/2006/relationships"><w:body>{inner}</w:body></w:document>'
    )
    return packed(
        {
            DOCUMENT: document.encode(),
            "word/_rels/document.xml.rels": relationships.encode(),
        }
    )


def test_read_docx_follows_links_fields_and_tracked_changes() -> None:
    reading = read_docx(
        with_body(
            '<w:p><w:hyperlink r:id="r1"><w:r><w:t>آمن</w:t></w:r></w:hyperlink>'
            '<w:hyperlink r:id="r2"><w:r><w:t>خطر</w:t></w:r></w:hyperlink>'
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            '<w:r><w:instrText>HYPERLINK "https://example.com/"</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>حقل</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            "<w:ins><w:r><w:t>جديد</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del>"
            "<w:r><w:drawing/></w:r></w:p>"
        )
    )
    assert reading.draft.body == body_of(
        block(
            Run("آمن", Marks(link="https://example.org/")),
            "خطر",
            Run("حقل", Marks(link="https://example.com/")),
            "جديد",
        )
    )
    assert reading.notes == (LEFT_OUT,)


def changed(data: bytes, name: str, part: bytes) -> bytes:
    return packed(parts_of(data) | {name: part})


SOUND = docx_file(a_draft())
DTD = b"<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "import-empty"),
        (b"PK\x03\x04 word/document.xml", "import-document-unreadable"),
        (b"%PDF-1.7", "import-document-unreadable"),
        (packed({"x": b"y"}), "import-document-unreadable"),
        (changed(SOUND, DOCUMENT, b"<open>"), "import-document-unreadable"),
        (changed(SOUND, DOCUMENT, b"<a/>"), "import-document-unreadable"),
        (SOUND[:-30], "import-document-unreadable"),
        (changed(SOUND, DOCUMENT, DTD + b"<d>&x;</d>"), "import-document-unsafe"),
        (changed(SOUND, "word/styles.xml", DTD + b"<d/>"), "import-document-unsafe"),
        (
            changed(SOUND, DOCUMENT, (DTD + b"<d/>").decode().encode("utf-16")),
            "import-document-unsafe",
        ),
        (
            changed(SOUND, DOCUMENT, b"<a>" + (b"<b>" + b"b" * 1000 + b"</b>") * 14_000 + b"</a>"),
            "import-document-unsafe",
        ),
        (packed({f"f{n}": b"" for n in range(4_001)}), "import-document-unsafe"),
        (changed(SOUND, DOCUMENT, b"<a>" * 2_000), "import-document-unreadable"),
        (b"a" * (20 * 1024 * 1024 + 1), "import-too-large"),
    ],
)
def test_read_docx_of_broken_and_hostile_files_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UserError) as refused:
        read_draft(data, name="x.docx")
    assert refused.value.code == code


SEEDS = [SOUND, saved(a_strangers_document())]
SOUP = [
    b"\x00", b"<w:p>", b"</w:p>", b"&#0;", b"<!DOCTYPE a>", b"<w:numPr/>", b"]]>", b'w:val="-1"',
    b"<w:tbl>" * 60, b'<w:ilvl w:val="99999999999"/>', b"<w:fldChar/>", "\u202e".encode(),
    b'<w:outlineLvl w:val="x"/>', b'<w:basedOn w:val="Title"/>', b"<?x?>", b"<!-- -->",
]  # fmt: skip


@given(st.integers(0, 2**32), st.sampled_from(SEEDS), st.booleans())
def test_read_docx_of_any_damage_gives_a_clean_draft_or_a_clear_refusal(
    seed: int, data: bytes, is_inside: bool
) -> None:
    chance = random.Random(seed)
    parts = parts_of(data)
    name = chance.choice([each for each in parts if each.endswith((".xml", ".rels"))])
    damaged = bytearray(parts[name] if is_inside else data)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(damaged))
        kind = chance.randrange(3)
        if kind == 0:
            damaged[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            damaged[at:at] = chance.choice(SOUP)
        else:
            del damaged[at : at + chance.randrange(1, 90)]
        if not damaged:
            break
    whole = packed(parts | {name: bytes(damaged)}) if is_inside else bytes(damaged)
    draft, code = read_or_code(whole, "a.docx", None)
    if draft is None:
        assert code.startswith("import-")
    else:
        assert cleaned(draft) == draft


def test_foreign_names_keep_language_and_direction() -> None:
    body = body_of(
        block(
            "قالت ",
            Run("Le Matin عاجل", Marks(foreign=Foreign("fr"), italic=True)),
            Run("ⴰⵎⴰⵣⵉⵖ", Marks(foreign=Foreign("zgh", Direction.LTR))),
            Run("خبر", Marks(foreign=Foreign("", Direction.RTL))),
        ),
        Block(kind=K.DIVIDER),
    )
    assert read_docx(docx_file(a_draft(body=body))).draft.body == body
