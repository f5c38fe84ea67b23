"""Another text in place of the written one, as an act that can be undone."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from pytestqt.qtbot import QtBot

from editor_app.domain.body import BlockKind, Body, Direction, block, body_of
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.page_look import PageLook
from tests.fakes import a_draft
from tests.strategies import bodies


@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(before=bodies(), after=bodies())
def test_replace_body_shows_the_other_and_one_undo_brings_the_first_back(
    edit: BodyEdit, before: Body, after: Body
) -> None:
    edit.show_body(before, Direction.RTL)
    shown = edit.body()
    edit.replace_body(after)
    replaced = edit.body()
    other = BodyEdit(PageLook())
    other.show_body(after, Direction.RTL)
    assert replaced == other.body()
    other.deleteLater()
    if replaced != shown:
        edit.document().undo()
    assert edit.body() == shown


@pytest.mark.parametrize(
    "after",
    [
        body_of("أ", "جديد", "ب", "ت"),
        body_of("أ", "ت"),
        body_of("جديد", "أ", "ب", "ت"),
        body_of("أ", "ب", "ت", block("آخر", kind=BlockKind.HEADING2)),
        body_of(),
    ],
)
def test_replace_body_inserts_and_takes_away_anywhere(edit: BodyEdit, after: Body) -> None:
    edit.show_body(body_of("أ", "ب", "ت"), Direction.RTL)
    edit.replace_body(after)
    assert edit.body() == after


def test_replace_draft_tells_once_that_the_page_was_edited(qtbot: QtBot, page: Page) -> None:
    draft = a_draft()
    page.show_draft(draft)
    changed = replace(draft, headline="عنوان آخر", body=body_of("متن آخر"))
    with qtbot.waitSignal(page.edited):
        page.replace_draft(changed)
    assert page.head() == (draft.kicker, "عنوان آخر", draft.lead)
    assert page.body() == changed.body
