import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.body import BlockKind, Body, Direction, Marks, Run, block, body_of
from editor_app.formats.paste import (
    Pasted,
    joined_lines,
    pasted_as_it_was,
    pasted_markup,
    pasted_text,
)
from editor_app.formats.paste_markup import LeftOut

CLIPBOARD = Path(__file__).parents[1] / "samples" / "clipboard"
RTL, LTR = Direction.RTL, Direction.LTR
STORY = body_of(
    block("خطة الماء", kind=BlockKind.HEADING2),
    block("أرقام السنة", kind=BlockKind.HEADING2),
    block(
        "قال ",
        Run("الوزير", Marks(bold=True)),
        " إن ",
        Run("السدود", Marks(italic=True)),
        " امتلأت، انظر ",
        Run("البلاغ", Marks(link="https://example.ma/ar/")),
        ".",
    ),
    block("الشرب", kind=BlockKind.BULLETED),
    block("المدن", kind=BlockKind.BULLETED, level=1),
    block("السقي", kind=BlockKind.ORDERED),
    block("«لن ينقطع الماء»", kind=BlockKind.QUOTE),
    block("Selon l'ONEE", direction=LTR),
)


def pasted(name: str) -> Pasted:
    return pasted_markup((CLIPBOARD / name).read_text(encoding="utf-8"), RTL)


@pytest.mark.parametrize(
    "name", ["word.html", "libreoffice.html", "google_docs.html", "web_page.html"]
)
def test_paste_of_each_program_keeps_form_marks_and_direction(name: str) -> None:
    assert pasted(name).body == STORY


def test_paste_accounts_for_what_it_left_out() -> None:
    word, page = pasted("word.html").left_out, pasted("web_page.html").left_out
    assert {LeftOut.FONTS, LeftOut.COLOURS, LeftOut.EMPTY, LeftOut.PICTURES} <= set(word)
    assert word[LeftOut.HIDDEN] == 1
    assert (page[LeftOut.TRACKERS], page[LeftOut.PICTURES], page[LeftOut.LINKS]) == (1, 1, 1)
    assert page[LeftOut.SCRIPTS] >= 2
    assert page[LeftOut.INVISIBLES] == 1


def test_paste_of_plain_markup_leaves_nothing_out() -> None:
    assert pasted_markup("<p>نص <b>غليظ</b></p>", RTL).left_out == {}


def test_paste_of_a_chat_takes_its_stars_for_emphasis() -> None:
    body = pasted_text((CLIPBOARD / "whatsapp.txt").read_text(encoding="utf-8")).body
    assert len(body.blocks) == 3
    assert Run("عاجل", Marks(bold=True)) in body.blocks[0].runs
    assert Run("مؤقت", Marks(italic=True)) in body.blocks[1].runs
    assert "\u200f" not in body.text


def test_paste_of_stars_outside_a_chat_keeps_them() -> None:
    assert pasted_text("ضرب 2 *3* يساوي").body == body_of("ضرب 2 *3* يساوي")


def test_paste_of_a_pdf_joins_broken_lines_and_restores_letters() -> None:
    got = pasted_text((CLIPBOARD / "pdf.txt").read_text(encoding="utf-8"))
    assert len(got.body.blocks) == 2
    assert got.body.blocks[0].text.startswith("قالت الوزارة")
    assert got.body.text.endswith("ثلاث سنوات ﷺ.")
    assert got.left_out == {LeftOut.LINE_BREAKS: 3, LeftOut.FORMS: 4}


@pytest.mark.parametrize(
    "text",
    [
        "سطر أول\nسطر ثان\nسطر ثالث",
        "- بند من القائمة طويل بما يكفي ليملأ السطر كله تقريبا هنا\n"
        "- بند آخر من القائمة طويل بما يكفي ليملأ السطر كله كذلك\n"
        "- بند ثالث من القائمة طويل بما يكفي ليملأ السطر كله أيضا",
        "قالت الوزارة في بلاغ لها إن البرنامج سيشمل جميع الجهات.\n"
        "وأضافت أن الاعتمادات المرصودة له تبلغ مليار درهم اليوم.\n"
        "وختمت بأن التنفيذ سيبدأ مع مطلع السنة المقبلة إن أمكن.",
    ],
    ids=["verses", "items", "sentences"],
)
def test_lines_that_nobody_broke_stay_apart(text: str) -> None:
    assert joined_lines(text.split("\n")) == (text.split("\n"), 0)


def test_word_broken_at_a_line_end_is_whole_again() -> None:
    lines = [
        "Le ministre a annoncé mardi un vaste pro-",
        "gramme de construction de barrages dans",
        "le nord du pays.",
    ]
    assert joined_lines(lines)[0][0].startswith("Le ministre a annoncé mardi un vaste programme")


@given(st.lists(st.text(alphabet="ab .\u0628\u061f-", max_size=60), max_size=12))
def test_joined_lines_lose_no_letter(lines: list[str]) -> None:
    def letters(some: list[str]) -> str:
        return "".join("".join(some).replace("-", "").split())

    assert letters(joined_lines(lines)[0]) == letters(lines)


@given(st.text(max_size=400))
def test_paste_of_any_markup_never_raises(markup: str) -> None:
    assert isinstance(pasted_markup(f"<p style='mso-list:l0 level1'>{markup}", RTL).body, Body)


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td>" * 20 + "نص" + "</td></tr></table>" * 20,
        "<p style='mso-list:l0 level9 lfo1'>بند</p>" * 2_000,
        "<div>" * 800 + "نص" + "</div>" * 800,
        "<span style='font-weight:700'>" * 700 + "نص" + "</span>" * 700,
    ],
    ids=["tables", "items", "divisions", "spans"],
)
def test_paste_of_deep_markup_is_quick(markup: str) -> None:
    before = time.process_time()
    assert "نص" in (text := pasted_markup(markup, RTL).body.text) or "بند" in text
    assert time.process_time() - before < 1


def test_paste_of_an_aggregators_page_is_known_for_one() -> None:
    text = (CLIPBOARD.parent / "aggregator_page.txt").read_text(encoding="utf-8")
    page = pasted_text(text).page
    assert page is not None
    assert page.headline
    assert pasted_text("خبر عادي").page is None


def test_paste_as_it_was_is_text_alone() -> None:
    assert pasted_as_it_was("سطر\n\nآخر\r\n*نجم*").body == body_of("سطر", "آخر", "*نجم*")
