"""The search form of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.language.folding import fold, fold_words
from tests.strategies import any_text


@given(st.one_of(st.text(), any_text))
def test_fold_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_fold_of_every_character_is_stable() -> None:
    once = fold(" ".join(map(chr, range(0x110000))))
    assert fold(once) == once


@pytest.mark.parametrize(
    ("written", "sought"),
    [
        ("مُؤَسَّسَةٌ", "موسسه"),
        ("الإعـــلام", "الاعلام"),
        ("مصطفى", "مصطفي"),
        ("ﻻ إله", "لا اله"),
        ("٢٠٢٦ ۲۰۲۶", "2026 2026"),
        ("Évènement STRASSE Straße", "evenement strasse strasse"),
        ("\u202eأ\u200fب\u2069", "اب"),
        ("کتاب گفت", "كتاب گفت"),
    ],
)
def test_fold_joins_what_readers_hold_to_be_the_same(written: str, sought: str) -> None:
    assert fold(written) == sought


def test_fold_words_parts_at_punctuation() -> None:
    assert fold_words("قال: «نعم»، ثم 12.5") == ["قال", "نعم", "ثم", "12", "5"]
