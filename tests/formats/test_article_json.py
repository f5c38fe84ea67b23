"""The program's own JSON: nothing lost, nothing broken taken in."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft
from editor_app.domain.body import Body, Direction, Foreign, Marks, Run, block, body_of
from editor_app.formats.article_json import (
    VERSION,
    article_to_json,
    body_from_json,
    body_to_json,
    draft_from_json,
    draft_to_json,
)
from tests.builders import a_draft, an_article
from tests.strategies import bodies, cleaned_drafts


@given(cleaned_drafts())
def test_draft_to_json_and_back_is_the_same_draft(draft: Draft) -> None:
    written = json.dumps(draft_to_json(draft), ensure_ascii=False).encode("utf-8")
    assert draft_from_json(json.loads(written)) == draft


@given(bodies())
def test_body_to_json_names_each_text_and_no_default(body: Body) -> None:
    shown = body_to_json(body)
    assert [part["text"] for part in shown] == [part.text for part in body.blocks]
    for part, made in zip(shown, body.blocks, strict=True):
        assert ("direction" in part) == (made.direction is not None)
        assert ("level" in part) == (made.level != 0)
        assert ("image" in part) == (made.image != "")
        assert ("runs" in part) == any(run.marks != Marks() for run in made.runs)


def test_body_to_json_of_a_plain_paragraph_is_kind_and_text() -> None:
    assert body_to_json(body_of("نص")) == [{"kind": "paragraph", "text": "نص"}]


def test_body_to_json_of_marks_names_only_those_set() -> None:
    marks = Marks(bold=True, foreign=Foreign("fr", Direction.LTR))
    assert body_to_json(body_of(block("أ", Run("b", marks))))[0]["runs"] == [
        {"text": "أ"},
        {"text": "b", "bold": True, "foreign": {"language": "fr", "direction": "ltr"}},
    ]


def test_article_to_json_holds_every_name_of_the_command_line() -> None:
    names = set(article_to_json(an_article()))
    assert names >= {
        "id", "state", "language", "direction", "kicker", "headline", "lead", "body", "bylines",
        "outlet", "published_on", "sources", "images", "keywords", "ticker", "word_count",
        "revision",
    }  # fmt: skip


def test_draft_from_json_of_an_empty_object_is_an_empty_draft() -> None:
    assert draft_from_json({}) == Draft()


def broken(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON value
    return {**draft_to_json(a_draft()), **fields}


@pytest.mark.parametrize(
    "data",
    [
        [],
        "text",
        None,
        broken(headline=1),
        broken(headline=None),
        broken(direction="up"),
        broken(body="نص"),
        broken(body={"kind": "paragraph"}),
        broken(body=[1]),
        broken(body=[None]),
        broken(body=[{"kind": "song"}]),
        broken(body=[{"text": 1}]),
        broken(body=[{"level": "deep"}]),
        broken(body=[{"level": None}]),
        broken(body=[{"level": 1e400}]),
        broken(body=[{"runs": 3}]),
        broken(body=[{"runs": [{"text": "a", "foreign": "fr"}]}]),
        broken(bylines=[{"name": []}]),
        broken(bylines=[{"role": "king"}]),
        broken(bylines=3),
        broken(published_on="25-11-2021"),
        broken(published_on=20211125),
        broken(sources=[{"url": 7}]),
        broken(images=["x"]),
        broken(keywords="a"),
        broken(ticker=[1]),
    ],
)
def test_draft_from_json_that_is_broken_is_refused(data: Any) -> None:  # noqa: ANN401
    with pytest.raises(UserError) as refused:
        draft_from_json(data)
    assert refused.value.code == "article-json-unreadable"


@pytest.mark.parametrize("version", [VERSION + 1, "1", None, 1.5])
def test_draft_from_json_of_another_version_is_refused(version: object) -> None:
    with pytest.raises(UserError, match="article-json-newer"):
        draft_from_json({"version": version})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["text", "kind", "runs", "level", "foreign", "language", "name", "url"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@given(st.sampled_from(sorted(draft_to_json(a_draft()))), json_values)
def test_draft_from_json_of_any_value_gives_a_draft_or_refuses(name: str, value: object) -> None:
    try:
        draft = draft_from_json(broken(**{name: value}))
    except UserError:
        return
    assert draft_from_json(draft_to_json(draft)) == draft


def test_body_from_json_makes_the_canonical_body() -> None:
    assert body_from_json(
        [{"kind": "paragraph", "level": 3, "runs": [{"text": "أ"}, {"text": ""}, {"text": "ب"}]}]
    ) == body_of("أب")
