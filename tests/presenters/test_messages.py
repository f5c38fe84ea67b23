"""Every code of the program is worded in every language, with what its call sites provide."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import editor_app
from editor_app.domain.article import ArticleState
from editor_app.domain.byline import Role
from editor_app.domain.checklist import CHECKLIST, Severity
from editor_app.domain.publication import Action, QueueState
from editor_app.language.bidi import FSI, PDI, RLM, stray_controls
from editor_app.presenters.messages import LANGUAGES, is_worded, term, word, wording

PACKAGE = Path(editor_app.__file__).parent
_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_RAISED = {"UserError", "EnvironmentFault"}
_WORDED = {"say", "word", "_offer_undo"}
_SAID = {"Notice", "Failure", "done_notice"}


@dataclass(frozen=True)
class Use:
    """One place where a literal code meets its parameters; ``given`` None: not known there."""

    code: str
    given: frozenset[str] | None
    place: str


def uses_in(source: str, place: str) -> Iterator[Use]:
    """Find the literal codes of one module."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        named = {part.arg: part.value for part in node.keywords}
        where = f"{place}:{node.lineno}"
        if name in _RAISED:
            first = node.args[0] if node.args else None
            given = None if None in named else frozenset(named)
        elif name in _WORDED:
            first, given = node.args[0] if node.args else None, None
        elif "code" in named:
            first = named["code"]
            given = _literal_keys(named.get("params")) if name in _SAID else None
        else:
            continue
        for code in _literals(first):
            yield Use(code, given, where)


def _literals(node: ast.expr | None) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if _CODE.fullmatch(node.value):
            yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def _literal_keys(node: ast.expr | None) -> frozenset[str] | None:
    if node is None:
        return frozenset()
    if isinstance(node, ast.Dict) and all(isinstance(key, ast.Constant) for key in node.keys):
        return frozenset(str(key.value) for key in node.keys if isinstance(key, ast.Constant))
    return None


def all_uses() -> list[Use]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        found += uses_in(path.read_text(encoding="utf-8"), str(path.relative_to(PACKAGE)))
    return found


def forms_of(code: str, language: str) -> list[str]:
    sentence = wording(language)["messages"][code]
    return list(sentence.values()) if isinstance(sentence, dict) else [sentence]


def placeholders(sentence: str) -> set[tuple[str, str]]:
    return {
        (name, kind or "") for _, name, kind, _ in Formatter().parse(sentence) if name is not None
    }


def test_uses_in_finds_raised_said_and_chosen_codes() -> None:
    source = (
        'raise UserError("a-b", x=1)\n'
        'errors.EnvironmentFault("c")\n'
        'Notice(code="d" if good else "e", params={"count": 3})\n'
        'raise UserError("f", **rest)\n'
    )
    found = {(use.code, use.given) for use in uses_in(source, "m")}
    assert found == {
        ("a-b", frozenset({"x"})),
        ("c", frozenset()),
        ("d", frozenset({"count"})),
        ("e", frozenset({"count"})),
        ("f", None),
    }


def test_word_for_every_literal_code_is_there() -> None:
    uses = all_uses()
    assert len(uses) > 20
    missing = {f"{use.code} ({use.place})" for use in uses if not is_worded(use.code)}
    assert not missing


def test_word_for_every_note_of_an_import_is_there() -> None:
    source = "".join(
        (PACKAGE / "formats" / name).read_text(encoding="utf-8")
        for name in ("web_page.py", "importing.py")
    )
    notes = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', source)) - {"web-page"}
    assert len(notes) > 5
    assert {note for note in notes if not is_worded(note)} == set()


def test_term_for_every_reason_of_a_refused_option_is_there() -> None:
    source = "".join(
        path.read_text(encoding="utf-8") for path in (PACKAGE / "publishing").rglob("*.py")
    )
    reasons = set(re.findall(r'(?:invalid|_refused)\([\w."]+, "([a-z-]+)"\)', source))
    assert len(reasons) > 5
    assert reasons <= set(wording("ar")["terms"]["reason"])


def test_word_for_every_problem_of_the_checklist_is_there() -> None:
    codes = {check.code for check in CHECKLIST}
    assert {code for code in codes if not is_worded(code)} == set()
    for language in LANGUAGES:
        assert codes <= set(wording(language)["terms"]["problem"])


def test_word_uses_only_what_every_call_site_provides() -> None:
    lacking = []
    for use in all_uses():
        if use.given is None or not is_worded(use.code):
            continue
        for form in forms_of(use.code, "ar"):
            wanted = {name for name, _ in placeholders(form)}
            absent = {name for name in wanted if not use.given.intersection(name.split("|"))}
            if absent:
                lacking.append((use.place, use.code, absent))
    assert not lacking


def test_wording_has_the_same_codes_and_placeholders_in_every_language() -> None:
    arabic = wording("ar")
    for language in LANGUAGES[1:]:
        other = wording(language)
        assert set(other["messages"]) == set(arabic["messages"])
        assert {kind: set(names) for kind, names in other["terms"].items()} == {
            kind: set(names) for kind, names in arabic["terms"].items()
        }
        for code in arabic["messages"]:
            wanted = set().union(*map(placeholders, forms_of(code, "ar"))) - {("count", "")}
            found = set().union(*map(placeholders, forms_of(code, language))) - {("count", "")}
            assert found == wanted, (code, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_wording_names_every_term_its_sentences_use(language: str) -> None:
    kinds = wording(language)["terms"]
    for code in wording(language)["messages"]:
        for form in forms_of(code, language):
            assert {kind for _, kind in placeholders(form)} <= {"", "moment", *kinds}, code
    for kind, values in (
        ("article_state", ArticleState),
        ("queue_state", QueueState),
        ("action", Action),
        ("role", Role),
        ("severity", Severity),
    ):
        assert set(kinds[kind]) == {value.value for value in values}


def test_wording_counts_arabic_in_all_its_forms() -> None:
    said = [word("articles-deleted", {"count": count}, "ar") for count in (1, 2, 3, 11, 100)]
    assert said == [
        "المقال في سلة المحذوفات، ويمكنك استرجاعه.",
        "المقالان في سلة المحذوفات، ويمكنك استرجاعهما.",
        f"{RLM}{FSI}3{PDI} مقالات في سلة المحذوفات، ويمكنك استرجاعها.",
        f"{RLM}{FSI}11{PDI} مقالا في سلة المحذوفات، ويمكنك استرجاعها.",
        f"{RLM}{FSI}100{PDI} مقال في سلة المحذوفات، ويمكنك استرجاعها.",
    ]
    assert word("queue-drained", {"count": 0}, "fr") == "Rien n’est à envoyer pour l’instant."
    assert word("articles-deleted", {"count": 0}, "fr").startswith("L’article")


def test_word_isolates_values_where_they_would_move() -> None:
    arabic = word("zone-unknown", {"zone": "Europe/Nowhere"}, "ar")
    assert f"{FSI}Europe/Nowhere{PDI}" in arabic
    assert word("destination-works", {"name": "موقع"}, "en") == (
        f"Articles can be sent to {FSI}موقع{PDI}."
    )
    assert word("destination-works", {"name": "site"}, "en") == "Articles can be sent to site."


def test_word_names_codes_in_the_readers_language() -> None:
    assert word("checklist-blocks", {"problems": "headline-missing, body-missing"}, "fr") == (
        "L’article ne peut pas encore partir\u00a0: pas de titre, texte vide. "
        "Corrigez, puis remettez-le dans la file."
    )
    assert term("article_state", "in_review", "ar") == "قيد المراجعة"
    assert term("article_state", "no-such", "ar") == "no-such"


def test_word_for_an_unknown_code_says_the_code() -> None:
    for language in LANGUAGES:
        assert "no-such-code" in word("no-such-code", {}, language)
    assert word("article-saved", {}, "zz") == word("article-saved", {}, "ar")


@given(
    code=st.sampled_from(sorted(wording("ar")["messages"])),
    value=st.text() | st.integers() | st.none(),
    language=st.sampled_from(LANGUAGES),
)
def test_word_with_any_value_is_one_balanced_line(code: str, value: object, language: str) -> None:
    params = {name: value for form in forms_of(code, language) for name, _ in placeholders(form)}
    said = word(code, params, language)
    assert said
    assert "\n" not in said
    assert not stray_controls(said)
    assert len(said) < 1200


def test_moment_in_a_sentence_is_said_in_words() -> None:
    said = word("queue-item-embargoed", {"time": "2026-11-23 15:09"}, "ar")
    assert "23 نونبر 2026، 15:09" in said


def test_moment_that_cannot_be_read_is_shown_as_it_is() -> None:
    assert "غدا" in word("queue-item-embargoed", {"time": "غدا"}, "ar")
