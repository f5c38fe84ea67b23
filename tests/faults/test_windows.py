"""The short form: two windows overwrite nothing of each other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from editor_app.base.paths import DataFolder, data_folder
from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.domain.ports import Database
from editor_app.presenters.open_article import SaveState
from editor_app.storage.database import open_database
from tests.faults.windows import Window, press_merge, two_windows


@pytest.fixture
def database(tmp_path: object) -> Iterator[Database]:
    folder: DataFolder = data_folder(tmp_path / "data")  # type: ignore[operator]
    opened = open_database(folder)
    yield opened
    opened.close()


def texts(window: Window) -> list[str]:
    return [block.text for block in window.page.body.blocks]


def both_open(database: Database, *, with_lease: bool) -> tuple[Window, Window, str]:
    windows = [Window(database, name, with_lease=with_lease) for name in ("first", "second")]
    draft = Draft(headline="مقال", body=body_of("أول", "ثان", "ثالث"))
    article = windows[0].articles.create(draft).article
    for window in windows:
        window.editor.open(article.id)
    return windows[0], windows[1], article.id


def test_two_windows_on_one_article_overwrite_nothing() -> None:
    outcome = two_windows(6)
    assert (outcome.injected, outcome.acknowledged_lost, outcome.damaged) == (6, 0, 0)


def test_second_window_only_reads_until_it_takes_over(database: Database) -> None:
    first, second, _ = both_open(database, with_lease=True)
    assert not first.editor.is_read_only
    assert second.editor.place.is_held_elsewhere
    assert not second.write(0, "لا")
    assert second.lease is not None
    second.lease.take_over()
    assert second.write(0, "نعم")
    second.timers.pass_time(2)
    first.timers.pass_time(31)
    assert first.editor.place.is_held_elsewhere
    assert first.editor.state is not SaveState.CONFLICT


def test_take_over_shows_what_the_other_window_saved_meanwhile(database: Database) -> None:
    first, second, _ = both_open(database, with_lease=True)
    first.write(0, "من الأول")
    first.timers.pass_time(2)
    assert second.lease is not None
    second.lease.take_over()
    assert texts(second)[0] == "من الأول"


def test_window_that_closes_lets_the_other_write(database: Database) -> None:
    first, second, article_id = both_open(database, with_lease=True)
    assert first.lease is not None
    first.lease.stop()
    second.editor.new()
    second.editor.open(article_id)
    assert not second.editor.is_read_only


def test_merge_puts_both_texts_together_and_keeps_each_as_a_version(database: Database) -> None:
    first, second, article_id = both_open(database, with_lease=False)
    first.write(0, "أول معدل")
    first.timers.pass_time(2)
    second.write(2, "ثالث معدل")
    second.timers.pass_time(2)
    assert second.editor.state is SaveState.CONFLICT
    press_merge(second)
    second.timers.pass_time(2)
    assert texts(second) == ["أول معدل", "ثان", "ثالث معدل"]
    assert second.editor.state is SaveState.SAVED
    assert second.notices.codes[-1] == "texts-merged"
    kept = [second.versions.get(row.number).draft for row in second.versions.rows_of(article_id)]
    assert body_of("أول معدل", "ثان", "ثالث") in [draft.body for draft in kept]
    assert body_of("أول", "ثان", "ثالث معدل") in [draft.body for draft in kept]


def test_merge_of_the_same_paragraph_keeps_both_and_says_so(database: Database) -> None:
    first, second, _ = both_open(database, with_lease=False)
    first.write(1, "هكذا")
    first.timers.pass_time(2)
    second.write(1, "بل هكذا")
    second.timers.pass_time(2)
    press_merge(second)
    assert texts(second) == ["أول", "بل هكذا", "هكذا", "ثالث"]
    assert second.notices.codes[-1] == "texts-merged-clashing"
