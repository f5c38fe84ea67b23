"""Reading any bytes: the right reader, a clear refusal, and never a crash."""

import random
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor_app.base.errors import AppError, UserError
from editor_app.domain.article import Draft, cleaned
from editor_app.formats.article_json import draft_from_json, draft_to_json
from editor_app.formats.decoding import MAX_BYTES, decode
from editor_app.formats.exporting import write_article
from editor_app.formats.importing import FORMATS, read_draft
from tests.formats.family_pages import PAGES

SAMPLE = (Path(__file__).parent.parent / "samples" / "aggregator_page.txt").read_bytes()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "import-empty"),
        (b" \r\n\t", "import-empty"),
        (b"\xef\xbb\xbf \n", "import-empty"),
        (b"\xff\xfe", "import-empty"),
        ("\u00a0\u2028".encode(), "import-empty"),
        (b"PK\x03\x04anything", "import-binary"),
        (b"%PDF-1.7 text", "import-binary"),
        (bytes(range(256)), "import-binary"),
        (b"\x00" * 40, "import-binary"),
        (b"a" * (MAX_BYTES + 1), "import-too-large"),
        (b"\xff\xfe\x00\xd8", "import-encoding-unknown"),
        ("caf\u00e9 \u00fe\u00d0\u00de".encode("latin-1"), "import-encoding-unknown"),
        (b"\xef\xbb\xbfabc\xff", "import-encoding-unknown"),
        ("ПРИВЕТ мир".encode("cp1251"), "import-encoding-unknown"),
    ],
)
def test_read_draft_of_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UserError) as refused:
        read_draft(data, name="x.txt")
    assert refused.value.code == code


def test_read_draft_in_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UserError) as refused:
        read_draft(b"x", name="x.odt", as_format="odt")
    assert refused.value.code == "import-format-unknown"
    assert refused.value.params["known"] == ", ".join(FORMATS)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.md", "# عنوان", "markdown"),
        ("../../etc/a.MARKDOWN", "# عنوان", "markdown"),
        ("a.html", "<p>نص</p>", "html"),
        ("", "<!DOCTYPE html><title>x</title>نص", "html"),
        ("a.html", "نص لا وسم فيه", "text"),
        ("a.txt", "إذا كان أ <b ج", "text"),
        ("a.txt", "نص يذكر <p> مرة", "text"),
        ("..", "نص", "text"),
    ],
)
def test_read_draft_tells_the_format_by_name_and_content(
    name: str, text: str, expected: str
) -> None:
    assert read_draft(text.encode(), name=name).format == expected


@pytest.mark.parametrize("as_format", ["html", "markdown", "text"])
def test_read_draft_as_a_named_format_is_read_as_that(as_format: str) -> None:
    imported = read_draft(SAMPLE, name="x", as_format=as_format)
    assert (imported.format, imported.notes) == (as_format, ())
    assert not imported.draft.outlet


def test_read_draft_as_web_page_that_is_none_says_so() -> None:
    imported = read_draft(b"one\n\ntwo", name="x.md", as_format="web-page")
    assert (imported.format, imported.notes) == ("text", ("not-an-aggregator-page",))


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("خبر عن الطقس".encode("cp1256"), "cp1256"),
        ("« Été à Rabat » – l’œuvre".encode("cp1252"), "cp1252"),
    ],
)
def test_decode_of_unlabelled_old_windows_text_is_assumed(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.encoding, decoded.is_assumed) == (encoding, True)
    assert decoded.text.encode(encoding) == data


def test_decode_trusts_valid_utf_8_over_no_label_and_the_label_over_a_guess() -> None:
    assert decode("خبر".encode()).encoding == "utf-8"
    labelled = b'<meta charset="windows-1256">' + "é".encode("cp1256")
    assert decode(labelled).encoding == "cp1256"
    lying = b'<meta charset="utf-8">' + "خبر".encode("cp1256")
    with pytest.raises(UserError, match="import-encoding-unknown"):
        decode(lying)


SOUP = [
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", "\u202e\u2067".encode(), b"]]>",
    b"<!--", b"<![CDATA[", b"</script>", b"&#x110000;", b"&#0;", b"<table><tr><td>" * 30,
    b"<div>" * 400, b"<a href='javascript:x'>", b"<svg><foreignObject>", b"<li><ul>" * 20,
    b"<pre class=spaced>", b"<bdi dir=rtl lang=\xff>", "ـ".encode() * 300, b"\r" * 50,
    "\U000e0041".encode(), b"<meta charset=utf-7>", b"<meta charset=windows-1256>", b"<br>",
    b"> - 1. # ", b"[x](javascript:1)", b"**", "نشر في ا يوم 99 - 99 - 9999\n".encode(),
    "✍️ و، و\n".encode(), "بقلم\n".encode(), "Publié dans X le 1er mai 2020\n".encode(),
]  # fmt: skip


@st.composite
def damaged_files(draw: st.DrawFn) -> bytes:
    """The sample or a family page after cuts, doublings, flipped bits and thrown-in soup."""
    pages = [SAMPLE, *(page.text.encode() for page in PAGES)]
    data = bytearray(draw(st.sampled_from(pages)))
    chance = random.Random(draw(st.integers(0, 2**32)))
    for _ in range(draw(st.integers(1, 12))):
        at = chance.randrange(len(data) + 1)
        kind = chance.randrange(5)
        if kind == 0 and data:
            data[min(at, len(data) - 1)] ^= 1 << chance.randrange(8)
        elif kind == 1:
            data[at:at] = chance.choice(SOUP)
        elif kind == 2:
            del data[at : at + chance.randrange(1, 400)]
        elif kind == 3:
            data[at:at] = data[at : at + 300]
        else:
            data[at:at] = chance.randbytes(chance.randrange(1, 9))
    return bytes(data)


any_bytes = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(st.sampled_from(SOUP), max_size=8).map(b"".join),
    damaged_files(),
)


def read_or_code(data: bytes, name: str, as_format: str | None) -> tuple[Draft | None, str]:
    try:
        return read_draft(data, name=name, as_format=as_format).draft, ""
    except AppError as refused:
        return None, refused.code


@given(any_bytes, st.sampled_from(["a.txt", "a.html", "a.md"]), st.sampled_from([None, *FORMATS]))
@example(SAMPLE, "a.txt", "html")
def test_read_draft_of_any_bytes_gives_a_clean_draft_or_a_clear_refusal(
    data: bytes, name: str, as_format: str | None
) -> None:
    draft, code = read_or_code(data, name, as_format)
    if draft is None:
        assert code.startswith(("import-", "article-json-"))
        return
    assert cleaned(draft) == draft
    assert draft_from_json(draft_to_json(draft)) == draft
    for written in ("html", "markdown", "text", "json"):
        assert write_article(draft, written).decode("utf-8")
