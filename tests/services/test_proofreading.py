from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.base.errors import UserError
from editor_app.base.files import PlainFile
from editor_app.base.settings import Settings
from editor_app.domain.body import BlockKind, Foreign, Marks, Run, block
from editor_app.domain.hits import Field
from editor_app.domain.proofing import Finding, Kind, Paragraph, Wanted, moved_by, paragraph_of
from editor_app.language.spelling.engine import SpellerUnavailable
from editor_app.language.spelling.speller import DeskSpeller, bundled_engine
from editor_app.language.typography.engine import check
from editor_app.language.typography.examples import EXAMPLES
from editor_app.language.typography.rulebook import BY_ID
from editor_app.services.proofreading import ProofreadingService, switch_rule, wanted_by

_engine = cache(bundled_engine)


@pytest.fixture
def service(tmp_path: Path) -> ProofreadingService:
    return a_service(tmp_path)


def a_service(folder: Path) -> ProofreadingService:
    return ProofreadingService(
        PlainFile(folder / "words.txt"),
        PlainFile(folder / "proofing.json"),
        lambda own: DeskSpeller(_engine, own),
    )


def found(service: ProofreadingService, paragraph: Paragraph, **wanted: bool) -> list[Finding]:
    return list(service.check([paragraph], Wanted(**wanted))[0])


def test_check_says_each_word_once_with_house_style_first(service: ProofreadingService) -> None:
    told = found(service, Paragraph(text="ذهب الى ممممستحيلة"))
    assert [(each.kind, each.marked) for each in told] == [
        (Kind.STYLE, "الى"),
        (Kind.SPELLING, "ممممستحيلة"),
    ]


def test_check_of_a_written_tanwin_keeps_it_and_speaks_once(service: ProofreadingService) -> None:
    told = found(service, Paragraph(text="وصل مساءًا"))
    assert [(each.rule_id, each.replacement) for each in told] == [("tanwin-hamza-alef", "ً")]


def test_check_with_parts_switched_off_is_silent_there(service: ProofreadingService) -> None:
    paragraph = Paragraph(text="ذهب الى ممممستحيلة")
    assert {each.kind for each in found(service, paragraph, spelling=False)} == {Kind.STYLE}
    assert {each.kind for each in found(service, paragraph, style=False)} == {Kind.SPELLING}


@pytest.mark.parametrize("text", EXAMPLES.values(), ids=EXAMPLES)
def test_check_marks_letters_even_where_something_is_to_be_inserted(
    service: ProofreadingService, text: str
) -> None:
    every_rule = Wanted(spelling=False, on=frozenset(EXAMPLES))
    for finding in service.check([Paragraph(text=text)], every_rule)[0]:
        first, last = finding.mark
        assert first < last
        assert text[first:last] == finding.marked
        assert text[finding.start : finding.end] == finding.old


def test_every_rule_has_an_example_that_it_finds() -> None:
    assert set(EXAMPLES) == set(BY_ID)
    for rule_id, text in EXAMPLES.items():
        assert check(text, [BY_ID[rule_id]]), rule_id


def test_paragraph_of_protects_links_citations_foreign_words_and_quotations() -> None:
    mixed = block(
        "أ ", Run("رابط", Marks(link="https://example.org/")), " ", Run("[1]", Marks(citation="s"))
    )
    assert paragraph_of(mixed).protected == ((2, 6), (7, 10))
    spanish = block("قال ", Run("hola", Marks(foreign=Foreign("es"))))
    assert paragraph_of(spanish).protected == paragraph_of(spanish).unspelt == ((4, 8),)
    french = block(Run("bonjour", Marks(foreign=Foreign("fr"))))
    assert paragraph_of(french).protected == ((0, 7),)
    assert paragraph_of(french).unspelt == ()
    assert paragraph_of(block("قول", kind=BlockKind.QUOTE)).protected == ((0, 3),)


def test_check_of_protected_words_shows_them_and_does_not_fix_them(
    service: ProofreadingService,
) -> None:
    told = found(service, Paragraph(text="ذهب الى", protected=((4, 7),)))
    assert [each.is_fixable for each in told] == [False]


def test_check_spells_no_word_of_a_language_without_dictionary(
    service: ProofreadingService,
) -> None:
    assert found(service, Paragraph(text="hola qwrtz", unspelt=((0, 10),))) == []


def test_check_without_an_engine_goes_on_with_house_style(tmp_path: Path) -> None:
    service = ProofreadingService(
        PlainFile(tmp_path / "w"),
        PlainFile(tmp_path / "i"),
        lambda _: SpellerUnavailable("engine-missing"),
    )
    told = found(service, Paragraph(text="ذهب الى ممممستحيلة", field=Field.LEAD))
    assert [each.marked for each in told] == ["الى"]
    assert service.trouble() == "engine-missing"
    assert service.suggest("مدرسسة") == ()


def test_words_are_learnt_and_forgotten(service: ProofreadingService, tmp_path: Path) -> None:
    service.add_word("ممممستحيلة")
    assert found(service, Paragraph(text="ممممستحيلة")) == []
    assert a_service(tmp_path).words() == ("ممممستحيلة",)
    service.remove_word("ممممستحيلة")
    assert len(found(service, Paragraph(text="ممممستحيلة"))) == 1
    with pytest.raises(UserError, match="word-not-fit"):
        service.add_word("كلمتان اثنتان")


def test_ignored_places_are_kept_by_article(service: ProofreadingService, tmp_path: Path) -> None:
    service.ignore("a1", ["x"])
    service.ignore("a1", ["y", "x"])
    service.ignore("a2", ["z"])
    again = a_service(tmp_path)
    assert again.ignored("a1") == {"x", "y"}
    assert again.ignored("a2") == {"z"}
    assert again.ignored("a3") == frozenset()


@pytest.mark.parametrize("content", ["", "[]", '{"a1": 3}', "\x00", '"a"'])
def test_ignored_places_that_cannot_be_read_are_set_aside(
    service: ProofreadingService, tmp_path: Path, content: str
) -> None:
    path = tmp_path / "proofing.json"
    path.write_text(content)
    assert service.ignored("a1") == frozenset()
    assert path.with_suffix(".json.bad").exists()
    service.ignore("a1", ["x"])
    assert a_service(tmp_path).ignored("a1") == {"x"}


def test_switch_rule_stores_only_what_differs_from_the_default(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    switch_rule(settings, "tatweel", is_on=False, by_default=True)
    switch_rule(settings, "ellipsis-one-sign", is_on=True, by_default=False)
    assert wanted_by(settings) == Wanted(
        off=frozenset({"tatweel"}), on=frozenset({"ellipsis-one-sign"})
    )
    switch_rule(settings, "tatweel", is_on=True, by_default=True)
    switch_rule(settings, "ellipsis-one-sign", is_on=False, by_default=False)
    assert wanted_by(settings) == Wanted()
    settings.set("writing.quotes", "straight")
    assert wanted_by(settings).on == {"quotes-straight"}


@given(before=st.text("ا ب", max_size=6), new=st.text("جد ", max_size=4), after=st.booleans())
def test_moved_by_follows_an_edit_before_or_after(before: str, new: str, after: bool) -> None:
    checked = f"{before}كلمة هنا"
    start = len(before)
    finding = Finding(
        kind=Kind.SPELLING,
        rule_id="spelling",
        start=start,
        end=start + 4,
        old="كلمة",
        replacement=None,
        is_protected=False,
        mark=(start, start + 4),
        marked="كلمة",
        fingerprint="",
    )
    text = f"{checked}{new}" if after else f"{new}{checked}"
    by = moved_by(finding, text, checked)
    assert by == (0 if after else len(new))
    assert moved_by(finding, before, checked) is None
