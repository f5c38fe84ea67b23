"""PDF: what readers find in it, where the optional printer is installed."""

import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from editor_app.base.errors import UserError
from editor_app.domain.body import Marks, Run, block, body_of
from editor_app.formats.importing import read_draft
from editor_app.formats.pdf import pdf_file
from tests.builders import a_draft

SAMPLE = Path(__file__).parent.parent / "samples" / "aggregator_page.txt"
VOWELS = re.compile("[\u064b-\u0652]")


@pytest.fixture
def printed() -> None:
    pytest.importorskip("weasyprint", reason="no WeasyPrint: PDF is an extra", exc_type=ImportError)


def text_of(data: bytes, folder: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext (package poppler-utils)")
    file = folder / "a.pdf"
    file.write_bytes(data)
    outcome = subprocess.run(
        ["pdftotext", file, "-"], capture_output=True, encoding="utf-8", timeout=60, check=True
    )
    return outcome.stdout


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", VOWELS.sub("", unicodedata.normalize("NFKC", text)))


def test_pdf_without_the_printer_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(UserError, match="pdf-not-available"):
        pdf_file(a_draft())


@pytest.mark.usefixtures("printed")
def test_pdf_text_can_be_found_word_by_word(tmp_path: Path) -> None:
    draft = read_draft(SAMPLE.read_bytes(), name="a.txt").draft
    wanted = words_of("\n".join((draft.headline, draft.lead, draft.body.text)))
    found = set(words_of(text_of(pdf_file(draft), tmp_path)))
    with_ligature = [word for word in wanted if re.search("ل[اأإآ]", word)]
    assert len(with_ligature) > 30
    assert [word for word in with_ligature if word not in found] == []
    assert sum(word in found for word in wanted) > 0.96 * len(wanted)


@pytest.mark.usefixtures("printed")
def test_pdf_finds_a_ligature_also_where_its_first_use_had_a_vowel(tmp_path: Path) -> None:
    draft = a_draft(body=body_of(block("السَّلَامُ بلاغ خلال", Run(" غلاف", Marks(bold=True)))))
    assert {"بلاغ", "خلال", "غلاف"} <= set(words_of(text_of(pdf_file(draft), tmp_path)))


@pytest.mark.usefixtures("printed")
def test_pdf_is_the_same_twice_and_names_no_maker() -> None:
    data = pdf_file(a_draft())
    assert pdf_file(a_draft()) == data
    assert not re.search(rb"WeasyPrint|Producer|CreationDate|ModDate|/ID", data)


@pytest.mark.usefixtures("printed")
def test_pdf_loads_nothing_that_a_text_names() -> None:
    hostile = '<img src="file:///etc/hostname"><link rel=stylesheet href="http://127.0.0.1:9/x">'
    assert pdf_file(a_draft(lead=hostile)).startswith(b"%PDF-")
