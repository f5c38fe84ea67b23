from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from editor_app.language.meters import count_graphemes, sentences
from editor_app.language.summary import LeadChoice, suggest_leads

SAMPLES = Path(__file__).parents[1] / "samples"
PAGE = (SAMPLES / "aggregator_page.txt").read_text(encoding="utf-8")
BODY = PAGE.partition("✍️ نجيب الأضادي\n")[2].partition("انقر هنا")[0]

PIECES = ["المغرب", "أمن", "دولة", "«قال", ".", "؟", "!", "وقد", "هذا", "3.5", "من\n", "سياسة."]


def assert_leads_of(text: str, most: int, leads: list[LeadChoice]) -> None:
    whole = [sentence.text for sentence in sentences(text)]
    for lead in leads:
        assert count_graphemes(lead.text) <= most
        assert lead.text == " ".join(sentence.text for sentence in lead.sentences)
        starts = [sentence.start for sentence in lead.sentences]
        assert starts == sorted(starts)
        assert all(sentence.text in whole for sentence in lead.sentences)
    said = [sentence.start for lead in leads for sentence in lead.sentences]
    assert len(said) == len(set(said))


def test_leads_of_the_page_are_three_and_begin_with_its_thesis() -> None:
    leads = suggest_leads(BODY)
    assert len(leads) == 3
    assert_leads_of(BODY, 300, leads)
    assert leads[0].text.startswith("لم يعد الأمن في المغرب مجرد وظيفة")


def test_leads_of_news_begin_with_the_news() -> None:
    prose = (SAMPLES / "correct_prose.txt").read_text(encoding="utf-8")
    _, *lines = prose.split("\nالمنتخب المغربي يحسم")[0].split("\n")
    leads = suggest_leads("\n".join(lines))
    assert leads[0].text.startswith("قرر مجلس بنك المغرب")
    assert not any("؟" in lead.text for lead in leads)


def test_leads_are_the_same_each_time() -> None:
    assert suggest_leads(BODY, 155) == suggest_leads(BODY, 155)


def test_leads_of_a_text_without_a_fitting_sentence_are_none() -> None:
    assert suggest_leads("") == []
    assert suggest_leads("عنوان بلا نقطة في آخره أبدا") == []
    assert suggest_leads("كلمة " * 100 + ".", 50) == []


@given(
    st.lists(st.sampled_from(PIECES)),
    st.integers(0, 120),
)
def test_leads_of_any_text_keep_their_promises(words: list[str], most: int) -> None:
    text = " ".join(words)
    assert_leads_of(text, most, suggest_leads(text, most))
