"""What must or should hold before an article leaves: each row fails alone."""

from typing import Any

import pytest

from editor_app.domain.article import Draft
from editor_app.domain.body import Block, BlockKind, Body, Marks, Run, block, body_of
from editor_app.domain.checklist import (
    CHECKLIST,
    HEADLINE_LIMIT,
    LEAD_LIMIT,
    Problem,
    Severity,
    problems_of,
)
from editor_app.domain.image import Picture
from editor_app.domain.source import SourceLink
from tests.builders import a_draft

MUST, SHOULD = Severity.MUST, Severity.SHOULD
PRIMARY = SourceLink(id="s1", url="https://example.org", is_primary=True)


def linked(marks: Marks) -> Body:
    return body_of(block("نص ", Run("رابط", marks)))


ROWS: list[tuple[dict[str, Any], str, Severity, str]] = [
    ({"headline": ""}, "headline-missing", MUST, "headline"),
    ({"headline": "س" * (HEADLINE_LIMIT + 1)}, "headline-long", SHOULD, "headline"),
    ({"lead": ""}, "lead-missing", SHOULD, "lead"),
    ({"lead": "س" * (LEAD_LIMIT + 1)}, "lead-long", SHOULD, "lead"),
    ({"body": body_of(" ")}, "body-missing", MUST, "body"),
    ({"bylines": ()}, "byline-missing", SHOULD, "bylines"),
    ({"sources": ()}, "source-missing", SHOULD, "sources"),
    (
        {"sources": (SourceLink(id="s1", is_primary=True),)},
        "source-address-missing",
        SHOULD,
        "sources",
    ),
    (
        {"sources": (PRIMARY, SourceLink(id="s2", url="javascript:alert(1)"))},
        "source-address-unusable",
        MUST,
        "sources",
    ),
    ({"body": linked(Marks(citation="s9"))}, "citation-unresolved", MUST, "body"),
    ({"body": linked(Marks(link="javascript:alert(1)"))}, "link-unsafe", MUST, "body"),
    ({"headline": "رحيل {الاسم}"}, "placeholder-left", SHOULD, "headline"),
    ({"lead": "توفي {الاسم}"}, "placeholder-left", SHOULD, "lead"),
    ({"body": body_of("في {المدينة}")}, "placeholder-left", SHOULD, "body"),
    (
        {"body": body_of("نص", Block(kind=BlockKind.FIGURE))},
        "figure-empty",
        MUST,
        "body",
    ),
    (
        {"pictures": (Picture(media_id="m", credit="سلمى"),)},
        "picture-alt-missing",
        SHOULD,
        "images",
    ),
    (
        {"pictures": (Picture(media_id="m", alt="بحر"),)},
        "picture-credit-missing",
        SHOULD,
        "images",
    ),
]


def test_problems_of_a_complete_draft_are_none() -> None:
    body = linked(Marks(link="mailto:desk@example.org", citation="s1"))
    assert problems_of(a_draft()) == ()
    assert problems_of(a_draft(body=body)) == ()


@pytest.mark.parametrize(("fields", "code", "severity", "field"), ROWS)
def test_problems_of_one_fault_are_that_row_alone(
    fields: dict[str, Any], code: str, severity: Severity, field: str
) -> None:
    assert problems_of(a_draft(**fields)) == (Problem(code=code, severity=severity, field=field),)


def test_every_row_of_the_checklist_is_tried_here() -> None:
    assert [row[1] for row in ROWS] == [check.code for check in CHECKLIST]


def test_problems_of_limits_count_what_readers_see() -> None:
    marked = "سَّ" * HEADLINE_LIMIT
    assert problems_of(a_draft(headline=marked, lead="س" * LEAD_LIMIT)) == ()


def test_problems_of_an_empty_draft_come_in_the_order_of_the_list() -> None:
    codes = [problem.code for problem in problems_of(Draft())]
    assert codes == [
        "headline-missing",
        "lead-missing",
        "body-missing",
        "byline-missing",
        "source-missing",
    ]
