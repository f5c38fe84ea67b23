"""News items: what the standard's own schema says, round trips, and strangers' items."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from editor_app.base.errors import UserError
from editor_app.domain.article import ArticleState, Draft, cleaned
from editor_app.domain.body import Body, Direction, block, body_of
from editor_app.domain.byline import Byline, Role
from editor_app.domain.source import SourceLink
from editor_app.formats.exporting import write_article
from editor_app.formats.importing import read_draft
from editor_app.formats.ninjs import article_to_ninjs, draft_from_ninjs
from tests.builders import a_draft, an_article
from tests.strategies import any_text, bodies, cleaned_drafts, directions

SCHEMA = (
    Path(__file__).parents[2].parent / "shared" / "standards" / "ninjs-schema_3.1.json",
    Path(__file__).parents[3].parent / "shared" / "standards" / "ninjs-schema_3.1.json",
)


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    file = next((path for path in SCHEMA if path.is_file()), None)
    if file is None:
        pytest.skip("no shared/standards/ninjs-schema_3.1.json beside the checkout")
    schema = json.loads(file.read_text(encoding="utf-8"))
    checker = Draft202012Validator.FORMAT_CHECKER
    assert not checker.conforms("today", "date-time"), "formats are not checked"
    return Draft202012Validator(schema, format_checker=checker)


def complaints(validator: Draft202012Validator, item: dict[str, Any]) -> list[str]:
    return [f"{list(error.path)} {error.message[:200]}" for error in validator.iter_errors(item)]


@pytest.mark.parametrize("state", ArticleState)
def test_ninjs_of_an_article_is_valid(validator: Draft202012Validator, state: ArticleState) -> None:
    item = article_to_ninjs(an_article(state=state, kicker="خاص", ticker=("أ", "ب")))
    assert complaints(validator, item) == []
    assert (item["language"], item["by"], item["version"]) == ("ar", "سلمى بناني", "1")


def test_ninjs_checks_catch_a_field_that_is_none(validator: Draft202012Validator) -> None:
    item = article_to_ninjs(an_article()) | {"headline": "x", "firstCreated": "today"}
    assert len(complaints(validator, item)) == 2


@given(draft=cleaned_drafts())
def test_ninjs_of_any_draft_is_valid(validator: Draft202012Validator, draft: Draft) -> None:
    assert complaints(validator, article_to_ninjs(draft)) == []


@given(st.one_of(bodies(), bodies(any_text)), directions)
def test_ninjs_and_back_is_the_same_body_in_the_same_direction(
    body: Body, direction: Direction
) -> None:
    draft = cleaned(Draft(body=body, direction=direction))
    back = draft_from_ninjs(article_to_ninjs(draft))
    silent = [(part.kind, part.runs, part.direction, part.level) for part in draft.body.blocks]
    assert [(p.kind, p.runs, p.direction, p.level) for p in back.body.blocks] == silent
    assert back.direction is direction


def test_ninjs_of_a_complete_draft_reads_back_whole() -> None:
    draft = a_draft(
        kicker="خاص",
        ticker=("عاجل", "طقس"),
        bylines=(
            Byline(name="سلمى بناني", credit="✍️"),
            Byline(name="Ali", role=Role.TRANSLATOR),
        ),
        sources=(
            SourceLink(
                id="k7", url="https://example.org/a?b=1", title="ب", outlet="و", is_primary=True
            ),
            SourceLink(id="k9", url="https://example.org/c"),
        ),
        body=body_of("نص", block("En ligne", direction=Direction.LTR)),
    )
    data = write_article(an_article(**{n: getattr(draft, n) for n in draft.__slots__}), "ninjs")
    imported = read_draft(data, name="x.json")
    assert (imported.format, imported.draft) == ("ninjs", draft)


def test_ninjs_writes_addresses_in_ascii() -> None:
    sources = (SourceLink(id="s1", url="https://مثال.إختبار/خبر", is_primary=True),)
    shown = article_to_ninjs(a_draft(sources=sources, outlet=""))["infoSources"]
    assert shown[0]["uri"] == "https://xn--mgbh0fb.xn--kgbechtv/%D8%AE%D8%A8%D8%B1"


def test_ninjs_of_older_versions_is_read() -> None:
    first = draft_from_ninjs(
        {
            "uri": "tag:example.org,2026:1",
            "headline": "عنوان",
            "description_text": "ملخص",
            "byline": "ليلى، عمر",
            "language": "ar",
            "body_html": "<p>نص <b>غليظ</b></p><script>x</script>",
            "versioncreated": "2026-11-23T10:00:00Z",
        }
    )
    assert (first.headline, first.lead, first.published_on) == ("عنوان", "ملخص", date(2026, 11, 23))
    assert [line.name for line in first.bylines] == ["ليلى", "عمر"]
    assert first.body.text == "نص غليظ"
    second = draft_from_ninjs(
        {
            "uri": "http://example.org/2",
            "headlines": [{"value": "Titre"}],
            "bodies": [{"contentType": "text/plain", "value": "Texte"}],
            "language": "fr",
        }
    )
    assert (second.headline, second.body.text, second.language) == ("Titre", "Texte", "fr")


anything = st.recursive(
    st.one_of(st.none(), st.integers(), st.text(max_size=9)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["role", "value", "name", "rel", "uri"]), inner, max_size=3
        ),
    ),
    max_leaves=5,
)
fields = st.sampled_from(
    ["uri", "headlines", "bodies", "people", "by", "language", "infoSources", "contentCreated"]
)


@given(st.one_of(anything, st.dictionaries(fields, anything).map(lambda item: {"uri": "x"} | item)))
def test_draft_from_any_value_is_clean_or_refused(item: object) -> None:
    try:
        draft = draft_from_ninjs(item)
    except UserError as refused:
        code = refused.code
    else:
        code = "" if cleaned(draft) == draft else "not clean"
    assert code in ("", "import-ninjs-unreadable")
