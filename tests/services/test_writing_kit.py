from pathlib import Path

import pytest

from editor_app.base.files import PlainFile
from editor_app.domain.body import BlockKind, Direction
from editor_app.domain.writing_kit import (
    Replacement,
    Snippet,
    WritingKit,
    renamed_templates,
    with_template,
)
from editor_app.services.writing_kit import TEMPLATE_LANGUAGES, WritingKitService
from tests.builders import a_draft


def test_kit_saved_and_loaded_is_the_same(tmp_path: Path) -> None:
    service = WritingKitService(PlainFile(tmp_path / "writing.json"))
    kit = WritingKit(
        snippets=(Snippet("بلاغ", "نص\nفي سطرين"),),
        replacements=(Replacement("->", "←"),),
        recent_symbols=("ﷺ",),
        recent_commands=("view.focus",),
        day="2026-11-23",
        day_words=120,
    )
    service.save(kit)
    assert service.load() == kit


def test_kit_without_a_file_is_the_one_that_comes_along(tmp_path: Path) -> None:
    assert WritingKitService(PlainFile(tmp_path / "writing.json")).load() == WritingKit()


@pytest.mark.parametrize("data", ["{", "[]", '{"snippets": [1]}', '{"day_words": "many"}'])
def test_kit_that_cannot_be_read_is_set_aside(tmp_path: Path, data: str) -> None:
    path = tmp_path / "writing.json"
    path.write_text(data)
    assert WritingKitService(PlainFile(path)).load() == WritingKit()
    assert path.with_suffix(".json.bad").read_text() == data
    assert not path.exists()


@pytest.mark.parametrize("language", TEMPLATE_LANGUAGES)
def test_templates_are_five_in_every_language(tmp_path: Path, language: str) -> None:
    found = WritingKitService(PlainFile(tmp_path / "writing.json")).templates(language)
    assert [each.id for each in found] == ["news", "report", "interview", "opinion", "obituary"]
    for template in found:
        draft = template.draft
        assert draft.language == language
        assert draft.direction is (Direction.RTL if language == "ar" else Direction.LTR)
        assert "{" in draft.headline
        assert "{" in draft.lead
        assert all(part.direction is None for part in draft.body.blocks)
    kinds = {part.kind for each in found for part in each.draft.body.blocks}
    assert {BlockKind.HEADING2, BlockKind.QUOTE, BlockKind.BULLETED} <= kinds


def test_own_templates_are_kept_renamed_and_taken_away(tmp_path: Path) -> None:
    service = WritingKitService(PlainFile(tmp_path / "writing.json"))
    first = a_draft(headline="أول", outlet="المنبر")
    own = with_template(with_template((), first), a_draft(headline="ثان"))
    service.save(WritingKit(templates=own))
    assert service.load().templates == own
    assert [each.name for each in own] == ["ثان", "أول"]
    assert (own[1].draft.body, own[1].draft.outlet, own[1].draft.sources) == (first.body, "", ())
    renamed = renamed_templates(own, [("ثان", "ثان"), ("قالبي", "أول")])
    assert [(each.id, each.name) for each in renamed] == [(own[0].id, "ثان"), (own[1].id, "قالبي")]
    assert renamed_templates(own, [("أول", "أول")]) == own[1:]
    added = renamed_templates(own[:1], [("ثان", "ثان"), ("جديد", "")])
    assert [each.name for each in added] == ["ثان", "جديد"]
    assert len({each.id for each in added}) == 2
