"""Each row of the checklist takes the writer to its passage, over a real library."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Draft
from editor_app.domain.body import Block, BlockKind, Marks, Run, block, body_of
from editor_app.domain.image import Picture
from editor_app.services.desk import Desk
from editor_app.ui.bench import Bench
from editor_app.ui.inspector.checks import ProblemRow
from editor_app.ui.inspector.panel import InspectorTab
from tests.fakes import a_draft

LACKING = Picture(media_id="n" * 64, caption="شرح", alt="بحر", rights="إذن")


def opened(qtbot: QtBot, bench: Bench, draft: Draft) -> None:
    article = bench.desk.articles.create(draft).article
    bench.open_article(article.id)
    qtbot.waitUntil(lambda: bench.editor.place.article_id == article.id)
    qtbot.waitUntil(lambda: bench.proof.proofing.is_complete, timeout=30_000)
    bench.inspector.open_tab(InspectorTab.CHECKS)


def row(qtbot: QtBot, bench: Bench, wanted: Callable[[str], bool]) -> ProblemRow:
    def found() -> list[ProblemRow]:
        rows = bench.inspector.checks._list.rows
        return [each for each in rows if wanted(each.accessibleName())]

    qtbot.waitUntil(lambda: bool(found()), timeout=10_000)
    return found()[0]


@pytest.mark.parametrize(
    ("said", "second", "selected"),
    [
        ("lacks its fellow", block("قال «نعم"), "«"),
        ("salma", block("زارت Salma الميناء"), "Salma"),
        ("filled in", block("في {المدينة} اليوم"), "{المدينة}"),
        ("cite", block("نص ", Run("مصدر", Marks(citation="s9"))), "مصدر"),
    ],
)
def test_row_selects_its_passage_in_the_body(
    qtbot: QtBot, bench: Bench, desk: Desk, said: str, second: Block, selected: str
) -> None:
    desk.checks.protect(["salma"])
    opened(qtbot, bench, a_draft(body=body_of("سليم AFP.", second)))
    row(qtbot, bench, lambda name: said in name).click()
    edit = bench.window.desk_screen.page.body_edit
    assert edit.textCursor().selectedText() == selected
    assert edit.textCursor().blockNumber() == 1


def test_spelling_is_a_row_that_leads_to_the_first_word(qtbot: QtBot, bench: Bench) -> None:
    opened(qtbot, bench, a_draft(body=body_of("كتب الولد الدرس", "ممممستحيلة هنا زززظظظ")))
    qtbot.waitUntil(
        lambda: "2" in row(qtbot, bench, lambda name: "dictionaries" in name).accessibleName(),
        timeout=10_000,
    )
    row(qtbot, bench, lambda name: "dictionaries" in name).click()
    edit = bench.window.desk_screen.page.body_edit
    assert edit.textCursor().selectedText() == "ممممستحيلة"


def test_row_of_a_picture_shows_its_figure_and_its_field(qtbot: QtBot, bench: Bench) -> None:
    figure = block("شرح", kind=BlockKind.FIGURE, image=LACKING.media_id)
    opened(qtbot, bench, a_draft(pictures=(LACKING,), body=body_of("نص", figure)))
    row(qtbot, bench, lambda name: "credit" in name).click()
    assert bench.inspector.tab is InspectorTab.IMAGES
    assert bench.window.desk_screen.page.body_edit.textCursor().blockNumber() == 1
