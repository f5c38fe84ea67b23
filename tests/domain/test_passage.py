"""A passage is found again where it went, and never where it is not."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from editor_app.domain.body import body_of
from editor_app.domain.editor_note import EditorNote, open_first, placed_in
from editor_app.domain.hits import Field
from editor_app.domain.passage import (
    CONTEXT,
    Passage,
    Spot,
    field_text,
    found_again,
    hits_at,
    passage_at,
    passages_of,
)
from tests.builders import NOW, a_draft

texts = st.text(st.sampled_from("اب ج.\n"), min_size=1, max_size=120)
words = st.text(st.sampled_from("سشصضطظ "), min_size=1, max_size=30)
around = st.text(st.sampled_from("اب ج.\n"), max_size=120)


def at(text: str, start: int, end: int) -> Passage:
    passage = passage_at(Field.BODY, text, start, end)
    assert passage is not None
    return passage


@given(texts, st.data())
def test_passage_of_an_unchanged_text_stays_where_it_is(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    passage = passage_at(Field.BODY, text, start, end)
    if passage is None:
        assert not text[start:end].strip()
        return
    spot = Spot(start=passage.start, end=passage.start + len(passage.quote))
    assert found_again(passage, text) == spot


@given(around, words, around, around, around)
def test_passage_moves_along_with_edits_elsewhere(
    before: str, quote: str, after: str, sooner: str, later: str
) -> None:
    assume(quote.strip() == quote != "")
    text = before + quote + after
    passage = at(text, len(before), len(before) + len(quote))
    spot = found_again(passage, sooner + text + later)
    top = len(sooner) + len(before)
    assert spot == Spot(start=top, end=top + len(quote))


@given(around, words, around)
def test_deleted_passage_is_found_nowhere(before: str, quote: str, after: str) -> None:
    assume(quote.strip() == quote != "")
    passage = at(before + quote + after, len(before), len(before) + len(quote))
    assert found_again(passage, before + after) is None
    assert found_again(passage, "") is None


@given(texts, texts)
def test_whatever_the_text_became_a_place_is_in_it(text: str, other: str) -> None:
    passage = passage_at(Field.BODY, text, 0, len(text) // 2 + 1)
    spot = found_again(passage, other) if passage else None
    assert spot is None or 0 <= spot.start < spot.end <= len(other)


def test_of_two_places_that_say_the_same_the_neighbours_decide() -> None:
    text = "قال الوزير إن المشروع جاهز.\nوقال المدير إن المشروع جاهز."
    place = text.rindex("المشروع")
    passage = at(text, place, place + len("المشروع"))
    turned = "\n".join(reversed(text.split("\n")))
    assert found_again(passage, turned) == Spot(
        start=turned.index("المشروع"), end=turned.index("المشروع") + len("المشروع")
    )


def test_words_that_were_mended_are_still_the_passage() -> None:
    text = "افتتح المعرض أبوابه أمام ثلاثة آلاف زائر في الرباط."
    start = text.index("ثلاثة")
    passage = at(text, start, start + len("ثلاثة آلاف زائر"))
    mended = text.replace("ثلاثة آلاف", "أربعة آلاف")
    spot = found_again(passage, mended)
    assert spot is not None
    assert mended[spot.start : spot.end] == "أربعة آلاف زائر"


def test_common_word_elsewhere_is_not_taken_for_the_deleted_one() -> None:
    text = "في الرباط.\nوصل الوفد في المساء إلى فاس."
    start = text.rindex("في ")
    assert found_again(at(text, start, start + 2), "في الرباط.") is None


def test_passage_over_paragraphs_is_a_place_in_each_of_them() -> None:
    draft = a_draft(body=body_of("سطر أول", "", "سطر\nثالث"))
    text = field_text(draft, Field.BODY)
    hits = hits_at(Field.BODY, draft, Spot(start=4, end=len(text) - 3))
    assert [(hit.block, hit.start, hit.end, hit.old) for hit in hits] == [
        (0, 4, 7, "أول"),
        (2, 0, 5, "سطر\nث"),
    ]


def test_every_place_of_words_is_a_passage() -> None:
    assert [each.start for each in passages_of(Field.LEAD, "نعم ثم نعم", " نعم ")] == [0, 7]
    assert passages_of(Field.LEAD, "نعم", "  ") == []
    assert len(at("ا" * 200, 100, 101).before) == CONTEXT


def test_notes_are_placed_in_reading_order_and_a_lost_passage_keeps_its_words() -> None:
    draft = a_draft(headline="عنوان", body=body_of("فقرة أولى طويلة.", "فقرة ثانية طويلة."))
    body = field_text(draft, Field.BODY)
    note = EditorNote(id="1", article_id="a", author="هند", written_utc=NOW, text="لماذا؟")
    second = replace(note, id="2", passage=at(body, 17, 28))
    head = replace(note, id="3", passage=passage_at(Field.HEADLINE, "عنوان", 0, 5))
    lost = replace(note, id="4", passage=Passage(field=Field.LEAD, start=0, quote="حذفت"))
    done = replace(note, id="5", resolved_utc=NOW)
    shown = open_first(placed_in([done, lost, second, head, note], draft))
    assert [each.note.id for each in shown] == ["1", "4", "3", "2", "5"]
    assert [each.is_lost for each in shown] == [False, True, False, False, False]
    assert shown[3].hits[0].block == 1
