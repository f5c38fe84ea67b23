"""Markdown into drafts and bodies into Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.base.errors import UserError
from editor_app.domain.body import (
    Block,
    BlockKind,
    Body,
    Direction,
    Foreign,
    Marks,
    Run,
    block,
    body_of,
)
from editor_app.formats.markdown import draft_from_markdown, markdown_of_body
from tests.strategies import line_text

K = BlockKind

TEXT = """# عنوان **كبير**

فقرة **مهمة** و*مائلة* مع [رابط](https://example.org/x)
على سطرين.\x20\x20
سطر آخر.

## باب
### فصل

- أ
    1. ب
- ج

  تتمة

> قول

***

![صورة](https://example.org/i.png) <b>وسم</b> [خطر](javascript:alert(1))

    رمز
"""


def test_draft_from_markdown_reads_structure_and_marks() -> None:
    draft = draft_from_markdown(TEXT)
    assert draft.headline == "عنوان كبير"
    assert draft.body == body_of(
        block(
            "فقرة ",
            Run("مهمة", Marks(bold=True)),
            " و",
            Run("مائلة", Marks(italic=True)),
            " مع ",
            Run("رابط", Marks(link="https://example.org/x")),
            " على سطرين.\nسطر آخر.",
        ),
        block("باب", kind=K.HEADING2),
        block("فصل", kind=K.HEADING3),
        block("أ", kind=K.BULLETED),
        block("ب", kind=K.ORDERED, level=1),
        block("ج\nتتمة", kind=K.BULLETED),
        block("قول", kind=K.QUOTE),
        Block(kind=K.DIVIDER),
        "صورة <b>وسم</b> [خطر](javascript:alert(1))",
        "رمز",
    )


def test_draft_from_markdown_without_first_heading_has_no_headline() -> None:
    draft = draft_from_markdown("فقرة\n\n# باب")
    assert (draft.headline, draft.body) == ("", body_of("فقرة", block("باب", kind=K.HEADING2)))


def test_draft_from_markdown_of_a_maze_of_brackets_is_refused() -> None:
    with pytest.raises(UserError, match="import-too-complex"):
        draft_from_markdown("[" * 100_000)


@given(st.lists(st.sampled_from(list(K)).flatmap(lambda kind: st.builds(
    lambda text, level: block(text, kind=kind, level=level),
    line_text,
    st.integers(0, 4),
)), max_size=5))  # fmt: skip
def test_markdown_of_body_reads_back_with_every_letter(parts: list[Block]) -> None:
    body = Body(tuple(part for part in parts if part.kind not in (K.FIGURE, K.DIVIDER)))
    written = markdown_of_body(body)
    draft = draft_from_markdown("فاتحة\n\n" + written)
    assert letters(draft.body.text) == letters("فاتحة" + body.text)


def letters(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_markdown_of_body_nests_lists_one_step_at_a_time() -> None:
    body = body_of(
        block("أ", kind=K.ORDERED, level=2),
        block("ب", kind=K.ORDERED, level=2),
        block("ج", kind=K.BULLETED, level=4),
    )
    assert markdown_of_body(body) == "1. أ\n   1. ب\n      - ج"


def test_markdown_of_body_marks_links_and_isolates_foreign_words() -> None:
    body = body_of(
        block(
            Run("قال ", Marks(bold=True)),
            Run("Le *Matin*", Marks(foreign=Foreign("fr", Direction.LTR))),
            Run(" هنا", Marks(link="https://example.org/a(b)")),
        )
    )
    assert markdown_of_body(body) == (
        "**قال** \u2066Le \\*Matin\\*\u2069 [هنا](<https://example.org/a(b)>)"
    )


def test_tag_with_an_underscore_is_one_isolated_address() -> None:
    written = markdown_of_body(body_of("كتب @snrt_news تغريدة", "#a"))
    assert written.replace("\\", "") == "كتب \u2066@snrt_news\u2069 تغريدة\n\n\u2066#a\u2069"
    assert (
        draft_from_markdown(f"فاتحة\n\n{written}").body.text == "فاتحة\nكتب @snrt_news تغريدة\n#a"
    )
