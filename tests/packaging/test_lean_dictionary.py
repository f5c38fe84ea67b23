from __future__ import annotations

from itertools import product
from pathlib import Path

import lean_dictionary

from editor_app.language.spelling.engine import Engine, SpellerUnavailable, open_engine

AFFIXES = """\
SET UTF-8
FLAG long
AF 2
AF SaPa # 1
AF Pa # 2
AM 3
AM is:one
AM po:noun
AM po:verb
IGNORE \u064e\u0651\u064d
SFX Sa Y 3
SFX Sa 0 \u064d/2 [^ي]
SFX Sa ي ّون ي\t3
SFX Sa 0 ات .\t1
PFX Pa Y 2
PFX Pa 0 وَال .
PFX Pa 0 بِ
"""
WORDS = "5\nكَتب/1\t1\nكَتب/1\t2\nمغربي/1\t2\nمعلم\t3\nمعلم/2\t3\n"


def engine_of(dictionary: Path) -> Engine:
    engine = open_engine(dictionary)
    assert not isinstance(engine, SpellerUnavailable)
    return engine


def test_lean_dictionary_knows_the_same_words(tmp_path: Path) -> None:
    original, lean = tmp_path / "original", tmp_path / "lean"
    original.mkdir()
    lean.mkdir()
    (original / "ar.aff").write_text(AFFIXES, encoding="utf-8")
    (original / "ar.dic").write_text(WORDS, encoding="utf-8")
    for name in ("ar.aff", "ar.dic"):
        lean_dictionary.write_lean(original / name, lean / name)

    before, after = engine_of(original / "ar.dic"), engine_of(lean / "ar.dic")

    stems, ends = ("كتب", "مغربي", "مغرب", "معلم", "قلم"), ("", "ات", "ون", "ين")
    asked = ["".join(parts) for parts in product(("", "وال", "ب", "بِ", "ف"), stems, ends)]
    assert [word for word in asked if before.knows(word) != after.knows(word)] == []
    assert after.knows("مغربون")
    assert not after.knows("معلمات")


def test_lean_dictionary_says_nothing_twice_and_keeps_its_flags() -> None:
    lean = lean_dictionary.lean_words(WORDS, lean_dictionary.ignored_in(AFFIXES))

    assert lean.splitlines() == ["4", "كتب/1", "مغربي/1", "معلم", "معلم/2"]


def test_lean_affixes_have_no_analysis_and_no_ignored_letter() -> None:
    lean = lean_dictionary.lean_affixes(AFFIXES)

    rules = [line for line in lean.splitlines() if line.startswith(("SFX", "PFX"))]
    assert "AM" not in {line.split(" ")[0] for line in lean.splitlines()}
    assert lean_dictionary.ignored_in(lean) == ""
    assert rules == [
        "SFX Sa Y 3",
        "SFX Sa 0 0/2 [^ي]",
        "SFX Sa ي ون ي",
        "SFX Sa 0 ات .",
        "PFX Pa Y 2",
        "PFX Pa 0 وال .",
        "PFX Pa 0 بِ",
    ]
