"""What must or should hold before an article leaves: each row fails alone."""

from dataclasses import replace
from typing import Any

import pytest

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft
from editor_app.domain.body import Block, BlockKind, Body, Marks, Run, block, body_of
from editor_app.domain.checklist import (
    BY_KIND,
    CHECKLIST,
    DEFAULTS,
    HEADLINE_LIMIT,
    LEAD_LIMIT,
    LIMITS,
    Facts,
    HouseRules,
    Problem,
    Severity,
    problems_of,
    severity_named,
)
from editor_app.domain.hits import Field, Hit
from editor_app.domain.image import Picture
from editor_app.domain.protection import needles_of
from editor_app.domain.source import SourceLink
from tests.builders import a_draft

MUST, SHOULD = Severity.MUST, Severity.SHOULD
WHOLE = Picture(media_id="m", caption="البحر", credit="سلمى", alt="بحر", rights="بإذن")
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
        {"pictures": (replace(WHOLE, alt=""),)},
        "picture-alt-missing",
        SHOULD,
        "images",
    ),
    (
        {"pictures": (replace(WHOLE, credit=""),)},
        "picture-credit-missing",
        SHOULD,
        "images",
    ),
    ({"pictures": (replace(WHOLE, caption=""),)}, "picture-caption-missing", SHOULD, "images"),
    ({"pictures": (replace(WHOLE, rights=""),)}, "picture-rights-missing", SHOULD, "images"),
    ({"section": ""}, "section-missing", SHOULD, "section"),
    ({"headline": "نص \u2067"}, "bidi-stray", SHOULD, "headline"),
    ({"lead": "نص \u202eabc\u202c"}, "bidi-stray", SHOULD, "lead"),
    ({"body": body_of("نص \u202eabc\u202c")}, "bidi-stray", SHOULD, "body"),
    ({"headline": "قال «نعم"}, "enclosure-unbalanced", SHOULD, "headline"),
    ({"lead": "قال (نعم"}, "enclosure-unbalanced", SHOULD, "lead"),
    ({"body": body_of("سليم", "قال «نعم")}, "enclosure-unbalanced", SHOULD, "body"),
]


def test_problems_of_a_complete_draft_are_none() -> None:
    body = linked(Marks(link="mailto:desk@example.org", citation="s1"))
    assert problems_of(a_draft()) == ()
    assert problems_of(a_draft(body=body)) == ()


@pytest.mark.parametrize(("fields", "code", "severity", "field"), ROWS)
def test_problems_of_one_fault_are_that_row_alone(
    fields: dict[str, Any], code: str, severity: Severity, field: str
) -> None:
    limit = str(LIMITS.get(code, ""))
    found = Problem(code=code, severity=severity, field=field, found=limit)
    assert problems_of(a_draft(**fields)) == (found,)


def test_every_row_of_the_checklist_is_tried_here() -> None:
    always = [check.code for check in CHECKLIST if check.severity is not Severity.OFF]
    assert [row[1] for row in ROWS] == always


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
        "section-missing",
    ]


def test_problems_of_facts_name_what_was_found() -> None:
    facts = Facts(
        protected=needles_of(["سامي العلوي"]),
        dead_links=("https://example.org/book-fair",),
        unread=[Hit(field=Field.LEAD, start=0, end=4, old="وقال")] * 3,
    )
    draft = a_draft(lead="وقال سامي العلوي إنه سعيد بالمعرض.")
    assert [(p.code, p.severity, p.field, p.found) for p in problems_of(draft, facts)] == [
        ("protected-name", MUST, "lead", "سامي العلوي"),
        ("spelling-unread", SHOULD, "lead", "3"),
        ("link-dead", SHOULD, "sources", "https://example.org/book-fair"),
    ]


def test_rules_of_a_channel_want_a_lead_or_a_picture() -> None:
    channel = HouseRules(kind="telegram")
    bare = problems_of(a_draft(lead="", section=""), rules=channel)
    assert [(each.code, each.severity) for each in bare] == [("lead-and-picture-missing", MUST)]
    assert problems_of(a_draft(lead="", pictures=(WHOLE,)), rules=channel) == ()


def test_rules_of_a_person_win_over_those_of_the_kind() -> None:
    draft = a_draft(pictures=(replace(WHOLE, alt=""),))
    for own, severities in (({}, [MUST]), ({"picture-alt-missing": Severity.OFF}, [])):
        found = problems_of(draft, rules=HouseRules(kind="wordpress", own=own))
        assert [each.severity for each in found] == severities


def test_every_row_that_a_kind_changes_is_on_the_checklist() -> None:
    assert {code for rows in BY_KIND.values() for code in rows} <= DEFAULTS.keys()


@pytest.mark.parametrize(
    ("code", "name", "refusal"),
    [
        ("no-such", "must", "check-unknown"),
        ("lead-missing", "often", "severity-unknown"),
        ("link-dead", "must", "check-never-blocks"),
    ],
)
def test_severity_named_refuses(code: str, name: str, refusal: str) -> None:
    with pytest.raises(UserError, match=refusal):
        severity_named(code, name)
