"""Byline lines told apart from sentences."""

import pytest
from hypothesis import given

from editor_app.domain.byline import Role
from editor_app.formats.byline_lines import is_bare_name, is_firm, read_byline
from tests.strategies import any_text


@pytest.mark.parametrize(
    ("line", "credit", "names", "role"),
    [
        ("✍️ نجيب الأضادي", "✍️", ["نجيب الأضادي"], Role.WRITER),
        ("✍ نجيب الأضادي", "✍", ["نجيب الأضادي"], Role.WRITER),
        ("✍🏽 نجيب", "✍🏽", ["نجيب"], Role.WRITER),
        ("✍️: نجيب الأضادي", "✍️:", ["نجيب الأضادي"], Role.WRITER),
        ("✍️ بقلم: نجيب الأضادي", "✍️ بقلم:", ["نجيب الأضادي"], Role.WRITER),
        ("بقلم ذ. نجيب الأضادي", "بقلم", ["ذ. نجيب الأضادي"], Role.WRITER),
        ("بقلم :نجيب", "بقلم :", ["نجيب"], Role.WRITER),
        ("كتب: نجيب الأضادي", "كتب:", ["نجيب الأضادي"], Role.WRITER),
        ("كتبت هدى العمراني", "كتبت", ["هدى العمراني"], Role.WRITER),
        ("كتب - محمد علي", "كتب -", ["محمد علي"], Role.WRITER),
        ("كتب وليد السيد", "كتب", ["وليد السيد"], Role.WRITER),
        ("ترجمة: ليلى وهبي", "ترجمة:", ["ليلى وهبي"], Role.TRANSLATOR),
        ("تصوير: خالد", "تصوير:", ["خالد"], Role.PHOTOGRAPHER),
        ("إعداد: منى فؤاد، علي حسن", "إعداد:", ["منى فؤاد", "علي حسن"], Role.WRITER),
        ("✍️ أحمد بنعلي و سارة نور", "✍️", ["أحمد بنعلي", "سارة نور"], Role.WRITER),
        ("✍️ أحمد بنعلي وسارة نور", "✍️", ["أحمد بنعلي", "سارة نور"], Role.WRITER),
        ("✍️ فاطمة الزهراء وليد نور", "✍️", ["فاطمة الزهراء وليد نور"], Role.WRITER),
        ("Par Salma Bennani", "Par", ["Salma Bennani"], Role.WRITER),
        ("PAR SALMA BENNANI", "PAR", ["SALMA BENNANI"], Role.WRITER),
        ("Par : Salma B.", "Par :", ["Salma B."], Role.WRITER),
        (
            "Propos recueillis par A. El Fassi et Nora d'Anfa",
            "Propos recueillis par",
            ["A. El Fassi", "Nora d'Anfa"],
            Role.REPORTER,
        ),
        ("Traduit par Jean-Luc Morel", "Traduit par", ["Jean-Luc Morel"], Role.TRANSLATOR),
        ("By Jane Doe", "By", ["Jane Doe"], Role.WRITER),
    ],
)
def test_read_byline_of_a_byline_gives_credit_names_and_role(
    line: str, credit: str, names: list[str], role: Role
) -> None:
    found = read_byline(line)
    assert [part.name for part in found] == names
    assert [part.credit for part in found] == [credit, *[""] * (len(names) - 1)]
    assert {part.role for part in found} == {role}


@pytest.mark.parametrize(
    "line",
    [
        "",
        "✍️",
        "نجيب الأضادي",
        "كتب الوزير رسالة إلى النواب",
        "كتب الوزير اليوم",
        "كتب في تدوينة له",
        "كتب نجيب الأضادي في صفحته",
        "كتب: إن الأمر قد انتهى.",
        "كتب وزير التربية",
        "ترجمة القرآن الكريم",
        "إعداد وترتيب القاعات",
        "بقلم رصاص أحمر، رسم الطفل لوحة 2021",
        "بقلم",
        "بقلمه كتب محمد",
        "Par ailleurs, le salon ouvre",
        "Par la force des choses",
        "Parmi Eux",
        "Par Salma Bennani, le 25 novembre",
        "By the way",
        "✍️ " + "اسم " * 30,
    ],
)
def test_read_byline_of_any_other_line_is_none(line: str) -> None:
    assert read_byline(line) == ()


def test_read_byline_with_a_title_after_a_comma_is_refused_as_names() -> None:
    assert read_byline("بقلم: أحمد بنعلي، أستاذ القانون") == ()


@given(any_text)
def test_read_byline_of_any_text_never_raises_and_loses_no_letter(text: str) -> None:
    found = read_byline(f"✍️ {text}")
    joined = "".join(sign for part in found for sign in part.name if sign.isalpha())
    assert not found or set(joined) <= set(text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("✍️ نجيب", True),
        ("بقلم نجيب الأضادي", True),
        ("كتب: نجيب الأضادي", True),
        ("كتب نجيب الأضادي", False),
        ("نجيب الأضادي", False),
    ],
)
def test_is_firm_needs_a_mark_a_colon_or_a_firm_word(line: str, expected: bool) -> None:
    assert is_firm(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("هدى العمراني", True),
        ("محمد علي بن حسن", True),
        ("هدى", False),
        ("أستاذ جامعي", False),
        ("الأستاذ نجيب", False),
        ("تفاصيل ما جرى أمس", False),
        ("سطر ثان يشرح العنوان في كلمات", False),
        ("هل نجح؟", False),
        ("Salma Bennani", True),
        ("Une ligne de plus", False),
    ],
)
def test_is_bare_name_is_two_to_four_words_of_a_name(line: str, expected: bool) -> None:
    assert is_bare_name(line) is expected
