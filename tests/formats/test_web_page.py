"""The importer of aggregator pages: the sample, the family, and every damage to them."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.body import BlockKind, Direction, Marks, Run
from editor_app.domain.byline import Byline
from editor_app.domain.source import SourceLink
from editor_app.formats.importing import Imported, read_draft
from editor_app.formats.page_wording import notice_language, read_date_line, source_language
from tests.formats.family_pages import PAGES, FamilyPage

SAMPLE = Path(__file__).parent.parent / "samples" / "aggregator_page.txt"
WITHOUT_INDIC_DIGITS = [page for page in PAGES if "٢" not in page.text]
TEXT = SAMPLE.read_bytes().decode("utf-8")


def read(text: str | bytes, name: str = "page.txt") -> Imported:
    return read_draft(text.encode() if isinstance(text, str) else text, name=name)


def test_read_sample_gives_exactly_its_fields() -> None:
    imported = read(SAMPLE.read_bytes())
    draft = imported.draft
    lines = TEXT.split("\n")
    assert (imported.format, imported.notes) == ("web-page", ())
    assert draft.headline == (
        "دبلوماسية أمن المغرب.. من دولة تتفاعل إلى دولة تصنع القرار الأمني الإقليمي"
    )
    assert draft.outlet == "أنا الخبر"
    assert draft.published_on == date(2021, 11, 25)
    assert draft.lead == lines[16]
    assert draft.bylines == (Byline(name="نجيب الأضادي", credit="✍️"),)
    assert [part.text for part in draft.body.blocks] == lines[18:30]
    assert len(draft.body.blocks) == 12
    assert draft.sources == (SourceLink(id="s1", url="", is_primary=True),)
    assert len(draft.ticker) == 48
    assert draft.ticker[0] == "هلال يرأس لجنة بناء السلام الأممية"
    assert draft.ticker[-1].endswith('المالكي والذاكرة المكانية من خلال علم الأطالس"')
    assert (draft.language, draft.direction) == ("ar", Direction.RTL)
    assert (draft.kicker, draft.section, draft.keywords, draft.pictures) == ("", "", (), ())


def letters(*texts: str) -> Counter[str]:
    return Counter(sign for text in texts for sign in text if not sign.isspace())


def fields_of(imported: Imported) -> list[str]:
    draft = imported.draft
    return [
        draft.headline,
        draft.lead,
        draft.body.text,
        *draft.ticker,
        *(line.credit + line.name for line in draft.bylines),
    ]


def furniture_of(text: str) -> list[str]:
    return [
        line
        for line in text.split("\n")
        if notice_language(line) or source_language(line) or read_date_line(line)
    ]


def test_read_sample_puts_every_character_in_exactly_one_place() -> None:
    furniture = furniture_of(TEXT)
    assert len(furniture) == 4
    assert letters(*fields_of(read(TEXT)), *furniture) == letters(TEXT)


@given(st.sets(st.integers(0, 32)), st.sampled_from(["\n", "\r\n", "\r", "\u2028"]))
def test_read_sample_without_some_lines_loses_no_character(gone: set[int], end: str) -> None:
    kept = "\n".join("" if at in gone else line for at, line in enumerate(TEXT.split("\n")))
    furniture = furniture_of(kept)
    if not furniture or 13 in gone:
        return  # then the ticker or the notice stands where the headline would
    assert letters(*fields_of(read(kept.replace("\n", end))), *furniture) == letters(kept)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_read_family_page_gives_its_fields_and_no_other(page: FamilyPage) -> None:
    imported = read(page.text)
    draft = imported.draft
    assert (imported.format, imported.notes) == ("web-page", page.notes)
    assert draft.headline == page.headline
    assert draft.outlet == page.outlet
    assert draft.published_on == page.published_on
    assert draft.lead == page.lead
    assert draft.bylines == page.bylines
    assert tuple(part.text for part in draft.body.blocks) == page.body
    assert draft.ticker == page.ticker
    assert [source.url for source in draft.sources] == (
        [] if page.source is None else [page.source]
    )
    assert draft.language == page.language
    assert draft.direction is (Direction.RTL if page.language == "ar" else Direction.LTR)


@pytest.mark.parametrize(
    ("encode", "notes"),
    [
        (lambda text: b"\xef\xbb\xbf" + text.encode(), ()),
        (lambda text: b"\xff\xfe" + text.encode("utf-16-le"), ()),
        (lambda text: b"\xfe\xff" + text.encode("utf-16-be"), ()),
        (lambda text: text.replace("\n", "\r\n").encode(), ()),
        (lambda text: text.replace("\n", "\r").encode(), ()),
        (lambda text: text.replace("\n", " \t\n").encode(), ()),
        (lambda text: text.replace("\ufe0f", "").encode("cp1256", "ignore"), ("encoding-assumed",)),
    ],
    ids=["bom", "utf-16-le", "utf-16-be", "crlf", "cr", "trailing-spaces", "windows-1256"],
)
@pytest.mark.parametrize("page", WITHOUT_INDIC_DIGITS[:4], ids=lambda page: page.name)
def test_read_family_page_in_other_encodings_gives_the_same(
    page: FamilyPage, encode: Callable[[str], bytes], notes: tuple[str, ...]
) -> None:
    expected = read(page.text).draft
    imported = read(encode(page.text))
    assert imported.draft == expected
    assert imported.notes == notes


def test_read_html_declared_windows_1256_decodes_it() -> None:
    page = next(page for page in PAGES if page.name == "arabic-html")
    markup = page.text.replace('charset="utf-8"', 'charset="windows-1256"').replace("✍️", "بقلم:")
    draft = read(markup.encode("cp1256")).draft
    assert draft.headline == page.headline
    assert draft.bylines == (Byline(name="نادية أمزيل", credit="بقلم:"),)


def test_read_html_keeps_marks_and_structure_of_the_body() -> None:
    arabic = next(page for page in PAGES if page.name == "arabic-html")
    french = next(page for page in PAGES if page.name == "french-html-list-ticker")
    first = read(arabic.text).draft.body.blocks[0]
    assert first.runs == (Run("فقرة "), Run("أولى", Marks(bold=True)), Run("."))
    kinds = [part.kind for part in read(french.text).draft.body.blocks]
    assert kinds == [
        BlockKind.HEADING2,
        BlockKind.PARAGRAPH,
        BlockKind.ORDERED,
        BlockKind.ORDERED,
    ]


def test_read_text_that_is_no_page_says_so() -> None:
    imported = read("عنوان\n\nفقرة أولى.\nفقرة ثانية.\n")
    assert (imported.format, imported.notes) == ("text", ("not-an-aggregator-page",))
    assert imported.draft.headline == "عنوان"
    assert [part.text for part in imported.draft.body.blocks] == ["فقرة أولى.", "فقرة ثانية."]
    assert (imported.draft.outlet, imported.draft.sources, imported.draft.bylines) == ("", (), ())


@pytest.mark.parametrize(
    "line",
    [
        "نشر في الجريدة الرسمية يوم أمس.",
        "نشر في الجريدة الرسمية عدد 25 - 11 - 2021 وما بعده يوم الجمعة",
        "Publié dans le cadre de la loi, le texte compte 12 articles",
        "نشر في " + "س" * 300 + " يوم 25 - 11 - 2021",
    ],
)
def test_read_date_line_of_a_sentence_is_none(line: str) -> None:
    assert read_date_line(line) is None


def test_read_date_line_takes_the_last_day_word_for_the_date() -> None:
    found = read_date_line("\u200fنشر في أخبار اليوم يوم الخميس 25 - 11 - 2021 \u00a0")
    assert found is not None
    assert (found.outlet, found.published_on) == ("أخبار اليوم", date(2021, 11, 25))
