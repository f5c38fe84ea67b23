from dataclasses import replace

from editor_app.domain.article import Draft
from editor_app.domain.body import BlockKind, block, body_of
from editor_app.domain.image import Picture
from editor_app.language.meters import State, measure
from editor_app.presenters.text_meters import OutlineRow, Reading, TextMeters, reading_of
from tests.fakes.lanes import InlineJobs, NoticeBoard
from tests.fakes.timers import HandTimer

A_DRAFT = Draft(
    headline="ع" * 61,
    lead="مقدمة قصيرة جدا.",
    body=body_of(
        "جملة أولى هنا. وجملة ثانية.",
        block("عنوان فرعي", kind=BlockKind.HEADING2),
        block("أصغر", kind=BlockKind.HEADING3),
        "خاتمة.",
    ),
)


def test_reading_sums_what_one_measure_of_the_whole_gives() -> None:
    reading, _ = reading_of(A_DRAFT)
    whole = measure(f"{A_DRAFT.lead}\n{A_DRAFT.body.text}")
    assert reading.measure == whole


def test_reading_again_measures_new_paragraphs_only() -> None:
    _, known = reading_of(A_DRAFT)
    again, kept = reading_of(A_DRAFT, known)
    assert all(kept[text] is known[text] for text in known)
    assert again.measure.words == 12


def test_reading_lists_the_outline_and_the_room() -> None:
    reading, _ = reading_of(A_DRAFT)
    assert reading.outline == (OutlineRow(1, 2, "عنوان فرعي"), OutlineRow(2, 3, "أصغر"))
    assert reading.place("search-title").state is State.OVER
    assert reading.place("card-description").shown == "مقدمة قصيرة جدا."


def test_reading_names_long_sentences_and_paragraphs_by_their_places() -> None:
    long = "كلمة " * 45 + "هنا."
    draft = replace(A_DRAFT, lead=long, body=body_of("قصيرة.", f"تمهيد. {long} {long} {long}"))
    reading, _ = reading_of(draft)
    found = [(each.block, each.start, each.words) for each in reading.long_places]
    step = len(long) + 1
    assert found == [(-1, 0, 46), (1, 0, 139), (1, 7, 46), (1, 7 + step, 46), (1, 7 + 2 * step, 46)]
    assert [each.is_paragraph for each in reading.long_places] == [False, True, *[False] * 3]
    assert all(each.text == long for each in reading.long_places if not each.is_paragraph)


def test_reading_names_the_picture_that_leads() -> None:
    figure = block("شرح", kind=BlockKind.FIGURE, image="m2")
    inside = replace(A_DRAFT, body=body_of("نص", figure))
    first = replace(inside, pictures=(Picture(media_id="m1"), Picture(media_id="m2")))
    assert [reading_of(each)[0].picture for each in (A_DRAFT, inside, first)] == ["", "m2", "m1"]


def test_meters_measure_only_while_their_panel_shows() -> None:
    jobs = InlineJobs()
    meters = TextMeters(lambda: A_DRAFT, jobs, NoticeBoard(), HandTimer)
    seen: list[Reading] = []
    meters.measured.subscribe(seen.append)
    meters.edited()
    assert not jobs.lanes
    meters.show(True)
    assert len(seen) == 1
    meters.show(False)
    meters.edited()
    assert len(seen) == 1
