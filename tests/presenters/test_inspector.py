from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.article import Draft
from editor_app.domain.byline import Byline, Role
from editor_app.domain.checklist import Problem
from editor_app.domain.image import Picture
from editor_app.domain.source import SourceLink
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.inspector import (
    InspectorPresenter,
    byline_of,
    clean_address,
    moved,
    with_at,
    without,
)
from editor_app.services.articles import ArticleService
from editor_app.services.images import ImageService
from tests.fakes import FakeDatabase, FakeMediaStore, FixedClock, a_contributor, a_draft
from tests.fakes.lanes import HeldJobs, InlineJobs, NoticeBoard
from tests.fakes.timers import HandTimer

PNG = b"\x89PNG\r\n\x1a\n rest"


class Room:
    def __init__(
        self, folder: Path, draft: Draft | None = None, picture_jobs: HeldJobs | None = None
    ) -> None:
        self.folder = folder
        self.database = FakeDatabase()
        self.notices = NoticeBoard()
        self.articles = ArticleService(self.database, FixedClock())
        self.editor = EditorPresenter(
            self.articles,
            InlineJobs(),
            self.notices,
            ChangeFeed(),
            HandTimer,
            FixedClock(),
            Draft,
        )
        self.open(draft or a_draft())
        self.presenter = InspectorPresenter(
            self.editor,
            self.articles,
            ImageService(self.database, FakeMediaStore(folder)),
            picture_jobs or InlineJobs(),
            self.notices,
        )

    def open(self, draft: Draft) -> None:
        self.editor.open(self.articles.create(draft).article.id)

    @property
    def draft(self) -> Draft:
        return self.editor.draft


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def _sources(*ids: str) -> tuple[SourceLink, ...]:
    return tuple(
        SourceLink(id=each, url=f"https://{each}.example/", is_primary=place == 0)
        for place, each in enumerate(ids)
    )


def test_add_source_to_none_makes_it_primary_and_the_next_ones_not(room: Room) -> None:
    room.presenter.add_source(" https://a.example/x\u200f ")
    room.presenter.add_source()
    assert [(each.url, each.is_primary) for each in room.draft.sources] == [
        ("https://a.example/x", True),
        ("", False),
    ]


def test_add_source_after_a_removal_takes_an_identifier_of_its_own(room: Room) -> None:
    ids = [room.presenter.add_source() for _ in range(3)]
    room.presenter.remove_source(ids[0])
    ids.append(room.presenter.add_source())
    assert len(set(ids)) == 4


def test_change_source_to_an_unusable_address_keeps_what_was_typed(room: Room) -> None:
    source_id = room.presenter.add_source()
    source = room.draft.sources[0]
    room.presenter.change_source(replace(source, url="javascript:alert(1)"))
    assert room.draft.sources[0].url == "javascript:alert(1)"
    assert room.draft.sources[0].id == source_id


def test_make_primary_leaves_exactly_one(tmp_path: Path) -> None:
    room = Room(tmp_path, a_draft(sources=_sources("s1", "s2", "s3")))
    room.presenter.make_primary("s3")
    assert [each.id for each in room.draft.sources if each.is_primary] == ["s3"]


@pytest.mark.parametrize("gone", ["s1", "s2", "s3"])
def test_remove_source_undone_brings_all_back_as_it_was(tmp_path: Path, gone: str) -> None:
    room = Room(tmp_path, a_draft(sources=_sources("s1", "s2", "s3")))
    room.presenter.remove_source(gone)
    assert gone not in [each.id for each in room.draft.sources]
    room.notices.press_remedy()
    assert room.draft.sources == _sources("s1", "s2", "s3")


def test_remove_source_undone_after_another_became_primary_leaves_one_primary(
    tmp_path: Path,
) -> None:
    room = Room(tmp_path, a_draft(sources=_sources("s1", "s2")))
    room.presenter.remove_source("s1")
    room.presenter.make_primary("s2")
    room.notices.codes.clear()
    room.notices.press_remedy()
    assert [each.id for each in room.draft.sources if each.is_primary] == ["s1"]


def test_undo_is_gone_once_another_article_is_open(tmp_path: Path) -> None:
    room = Room(tmp_path, a_draft(sources=_sources("s1")))
    room.presenter.remove_source("s1")
    room.open(a_draft(headline="خبر آخر"))
    assert room.notices.shown is None


def test_add_byline_twice_in_one_role_is_told_and_not_done(room: Room) -> None:
    before = room.draft.bylines
    room.presenter.add_byline(Byline(name="  نجيب الاضادي "))
    assert room.draft.bylines == before
    assert room.notices.codes == ["byline-there-already"]
    room.presenter.add_byline(Byline(name="نجيب الأضادي", role=Role.PHOTOGRAPHER))
    assert len(room.draft.bylines) == 2


def test_remove_byline_undone_puts_it_back_at_its_place(tmp_path: Path) -> None:
    names = tuple(Byline(name=name) for name in ("أ", "ب", "ج"))
    room = Room(tmp_path, a_draft(bylines=names))
    room.presenter.remove_byline(1)
    assert [each.name for each in room.draft.bylines] == ["أ", "ج"]
    room.notices.press_remedy()
    assert room.draft.bylines == names


def test_add_picture_files_take_good_ones_in_and_tell_of_the_bad(room: Room) -> None:
    good, bad = room.folder / "a.png", room.folder / "b.txt"
    good.write_bytes(PNG)
    bad.write_bytes(b"text")
    counts: list[int] = []
    room.presenter.adding_changed.subscribe(counts.append)
    room.presenter.add_picture_files([good, bad, room.folder / "no-such.png"])
    assert len(room.draft.pictures) == 1
    assert room.notices.codes == ["picture-kind-unknown", "file-not-read"]
    assert counts == [1, 0, 1, 0, 1, 0]


def test_add_picture_finished_after_another_article_opened_changes_neither(
    tmp_path: Path,
) -> None:
    jobs = HeldJobs()
    room = Room(tmp_path, picture_jobs=jobs)
    room.presenter.add_picture(lambda: PNG, "a.png")
    room.open(a_draft(headline="خبر آخر"))
    while jobs.waiting:
        jobs.run()
    assert room.draft.pictures == ()


def test_remove_picture_undone_keeps_its_caption(tmp_path: Path) -> None:
    pictures = (Picture(media_id="m1", caption="أ"), Picture(media_id="m2", caption="ب"))
    room = Room(tmp_path, a_draft(pictures=pictures))
    room.presenter.remove_picture(0)
    room.notices.press_remedy()
    assert room.draft.pictures == pictures


def test_check_runs_after_each_save_and_the_latest_counts(tmp_path: Path) -> None:
    jobs = HeldJobs()
    room = Room(tmp_path, a_draft(headline=""), picture_jobs=jobs)
    told: list[tuple[Problem, ...]] = []
    room.presenter.checked.subscribe(told.append)
    room.presenter.check()
    room.presenter.update(outlet="منبر")
    room.editor.save()
    assert len(jobs.waiting) == 2
    jobs.run(1)
    jobs.run(0)
    assert len(told) == 1
    assert "headline-missing" in [problem.code for problem in told[0]]


def test_byline_of_a_person_signs_as_the_directory_says(room: Room) -> None:
    person = a_contributor(name="هند", role=Role.PHOTOGRAPHER, credit="📷")
    room.presenter.add_byline(byline_of(person))
    assert room.draft.bylines[-1] == Byline(
        name="هند", role=Role.PHOTOGRAPHER, credit="📷", contributor_id="c1"
    )


_THINGS = st.lists(st.integers(), min_size=1, max_size=8).map(tuple)


@given(things=_THINGS, data=st.data())
def test_moved_there_and_back_is_what_it_was(things: tuple[int, ...], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(things) - 1))
    to = data.draw(st.integers(0, len(things) - 1))
    there = moved(things, place, to)
    assert sorted(there) == sorted(things)
    assert moved(there, to, place) == things


@given(things=_THINGS, data=st.data())
def test_with_at_undoes_without(things: tuple[int, ...], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(things) - 1))
    assert with_at(without(things, place), place, things[place]) == things


@given(text=st.text())
def test_clean_address_of_any_text_is_settled_after_once(text: str) -> None:
    assert clean_address(clean_address(text)) == clean_address(text)
