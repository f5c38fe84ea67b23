"""The laws of comparing: both texts can be read from what differs, and moves are told as moves."""

from hypothesis import given
from hypothesis import strategies as st

from editor_app.language.diffing import (
    ParagraphKind,
    Piece,
    PieceKind,
    text_diff,
    word_diff,
)

K, P = ParagraphKind, PieceKind
sentences = st.text("اأبَت ،ab ", max_size=30)
paragraphs = st.sampled_from(["أ ب ت", "أ ب ث", "ج ح", "خ", "", "د ذ ر ز", "د ذ ر س"])
texts = st.lists(paragraphs, max_size=7)


@given(sentences, sentences)
def test_pieces_of_each_side_join_to_its_text(before: str, after: str) -> None:
    pieces = word_diff(before, after)
    assert "".join(p.text for p in pieces if p.kind is not P.ADDED) == before
    assert "".join(p.text for p in pieces if p.kind is not P.REMOVED) == after


@given(texts, texts)
def test_every_paragraph_of_both_texts_is_told_once(before: list[str], after: list[str]) -> None:
    told = text_diff(before, after)
    stands = [part for part in told if part.kind not in (K.REMOVED, K.MOVED_AWAY)]
    assert [part.after for part in stands] == list(range(len(after)))
    stood = [part.before for part in told if part.kind is not K.MOVED and part.before is not None]
    assert sorted(stood) == list(range(len(before)))
    moved = sorted((p.before, p.after) for p in told if p.kind is K.MOVED)
    assert moved == sorted((p.before, p.after) for p in told if p.kind is K.MOVED_AWAY)


@given(texts)
def test_equal_texts_differ_nowhere(text: list[str]) -> None:
    assert {part.kind for part in text_diff(text, text)} <= {K.SAME}


def test_vowel_sign_and_hamza_that_came_show_as_changed_words() -> None:
    assert word_diff("كتب احمد", "كتبَ أحمد") == (
        Piece(P.REMOVED, "كتب"),
        Piece(P.ADDED, "كتبَ"),
        Piece(P.SAME, " "),
        Piece(P.REMOVED, "احمد"),
        Piece(P.ADDED, "أحمد"),
    )


def test_paragraph_that_stands_elsewhere_is_moved() -> None:
    before = ["أولى طويلة بما يكفي", "ثانية", "ثالثة"]
    told = text_diff(before, ["ثانية", "ثالثة", "أولى طويلة بما يكفي"])
    assert [(part.kind, part.before, part.after) for part in told] == [
        (K.MOVED_AWAY, 0, 2),
        (K.SAME, 1, 0),
        (K.SAME, 2, 1),
        (K.MOVED, 0, 2),
    ]


def test_paragraph_with_some_new_words_is_changed_and_not_replaced() -> None:
    told = text_diff(["قال الوزير إن القرار نهائي"], ["قال الوزير إن القرار مؤقت"])
    (part,) = told
    assert part.kind is K.CHANGED
    assert [p.text for p in part.pieces if p.kind is P.ADDED] == ["مؤقت"]
