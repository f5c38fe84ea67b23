"""Addresses that may stand as links, and the one primary source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.base.errors import UserError
from editor_app.domain.source import (
    SourceLink,
    is_safe_link,
    is_web_address,
    web_address,
    with_one_primary,
)
from tests.strategies import any_text


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "HTTP://example.org/a?b=1&c=2#d",
        "https://مثال.إختبار/خبر",
        "https://example.org:8443/",
        "http://[::1]/",
    ],
)
def test_web_address_of_the_web_is_kept(address: str) -> None:
    assert web_address(f" {address}\n") == address


@pytest.mark.parametrize(
    "address",
    [
        "example.org",
        "//example.org",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/hostname",
        "mailto:desk@example.org",
        "https://",
        "https://example.org:port/",
        "https://[::1/",
        'https://example.org/"onclick',
        "https://example.org/<script>",
    ],
)
def test_web_address_of_anything_else_is_refused(address: str) -> None:
    with pytest.raises(UserError, match="address-not-web"):
        web_address(address)


def test_web_address_of_nothing_is_nothing() -> None:
    assert web_address(" \u200b ") == ""


@given(any_text)
def test_is_web_address_of_any_text_never_raises_and_lets_no_markup_through(text: str) -> None:
    for address in (text, f"https://example.org/{text}"):
        if is_web_address(address):
            assert not set(address) & set("<>\"' \n\x00") - {"'"}


@pytest.mark.parametrize(
    ("address", "is_safe"),
    [
        ("mailto:desk@example.org", True),
        ("MAILTO:desk@example.org", True),
        ("mailto:", False),
        ("mailto:nobody", False),
        ('mailto:a@b"x', False),
        ("https://example.org", True),
        ("", False),
        ("javascript:a@b", False),
        ("mailto:a@b\u202e", False),
    ],
)
def test_is_safe_link_lets_the_web_and_mail_through(address: str, is_safe: bool) -> None:
    assert is_safe_link(address) is is_safe


@given(st.lists(st.booleans(), max_size=6))
def test_with_one_primary_keeps_the_first(primaries: list[bool]) -> None:
    sources = [SourceLink(id=str(n), is_primary=is_first) for n, is_first in enumerate(primaries)]
    kept = with_one_primary(sources)
    assert [source.id for source in kept] == [source.id for source in sources]
    chosen = [source.id for source in kept if source.is_primary]
    assert chosen == [str(primaries.index(True))] if True in primaries else chosen == []
