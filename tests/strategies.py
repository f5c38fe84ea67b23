"""Hypothesis strategies for text as newsrooms meet it, bodies and drafts."""

from datetime import date

from hypothesis import strategies as st

from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import (
    MAX_LEVEL,
    Block,
    BlockKind,
    Body,
    Direction,
    Foreign,
    Marks,
    Run,
    canonical,
)
from editor_app.domain.byline import Byline, Role
from editor_app.domain.image import Picture
from editor_app.domain.source import SourceLink

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآءؤئ"
_OTHERS = "abcXYZéç012٣٤٥ \u00a0.,،؛؟!:\"'«»()-–…<>&%#*_[]`~\\|/\u064b\u0651\u0640\u200c\u200d✍️😀"
CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
MARKS = "\u200e\u200f\u061c"
HOSTILE = (
    "\x00\x01\x0b\x1f\x7f\x85\x9f\t\r\n\u2028\u2029\u200b\ufeff\u00ad\ud800\udfff\uffff\U000e0041"
)

any_text = st.text(
    st.one_of(st.sampled_from(_LETTERS + _OTHERS + CONTROLS + MARKS + HOSTILE), st.characters()),
    max_size=40,
)
"""Text with everything in it: controls out of balance, lone surrogates, control characters."""

line_text = st.text(st.sampled_from(_LETTERS + _OTHERS), max_size=40)
"""One line as people type it; may be empty or only spaces."""

words = st.lists(
    st.text(st.sampled_from(_LETTERS + "abcéXYZ019"), min_size=1, max_size=8),
    min_size=1,
    max_size=6,
).map(" ".join)
"""One to six words of Arabic, Latin and digits with single spaces."""

addresses = st.sampled_from(
    [
        "https://example.org/",
        "http://example.org/a?b=1&c=2#d",
        "https://example.org/%D8%AE%D8%A8%D8%B1",
        "https://مثال.إختبار/خبر",
        "mailto:desk@example.org",
    ]
)
any_address = st.one_of(
    addresses,
    st.sampled_from(
        ["javascript:alert(1)", "file:///etc/hostname", "data:text/html,x", "//x", "x"]
    ),
)
identifiers = st.text(st.sampled_from("abcdefghjkmnpqrstvwxyz0123456789"), min_size=1, max_size=14)
languages = st.sampled_from(["", "fr", "en", "zgh", "ar-MA"])
directions = st.sampled_from(Direction)
foreigns = st.builds(Foreign, languages, directions)


def marks(
    links: st.SearchStrategy[str] = addresses, names: st.SearchStrategy[str] = identifiers
) -> st.SearchStrategy[Marks]:
    """Return a strategy of marks; ``names`` gives the sources they cite."""
    return st.builds(
        Marks,
        bold=st.booleans(),
        italic=st.booleans(),
        link=st.one_of(st.just(""), links),
        foreign=st.one_of(st.none(), foreigns),
        citation=st.one_of(st.just(""), names),
    )


def blocks(
    text: st.SearchStrategy[str] = words,
    links: st.SearchStrategy[str] = addresses,
    names: st.SearchStrategy[str] = identifiers,
) -> st.SearchStrategy[Block]:
    """Return a strategy of blocks of every kind, not yet canonical."""
    return st.builds(
        Block,
        kind=st.sampled_from(BlockKind),
        runs=st.lists(st.builds(Run, text, marks(links, names)), max_size=4).map(tuple),
        direction=st.one_of(st.none(), directions),
        level=st.integers(0, MAX_LEVEL),
        image=st.one_of(st.just(""), names),
    )


def bodies(
    text: st.SearchStrategy[str] = words, links: st.SearchStrategy[str] = addresses
) -> st.SearchStrategy[Body]:
    """Return a strategy of canonical bodies."""
    return st.lists(blocks(text, links), max_size=6).map(
        lambda parts: canonical(Body(tuple(parts)))
    )


dates = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def drafts(
    text: st.SearchStrategy[str] = any_text, links: st.SearchStrategy[str] = any_address
) -> st.SearchStrategy[Draft]:
    """Return a strategy of drafts as they may come in: nothing cleaned, nothing safe."""
    names = st.one_of(identifiers, text)
    bylines = st.builds(
        Byline, name=text, role=st.sampled_from(Role), credit=text, contributor_id=names
    )
    sources = st.builds(
        SourceLink,
        id=st.one_of(st.just(""), st.sampled_from(["s1", "s2"]), names),
        url=st.one_of(st.just(""), links),
        title=text,
        outlet=text,
        published_on=st.one_of(st.none(), dates),
        is_primary=st.booleans(),
    )
    pictures = st.builds(Picture, media_id=names, caption=text, credit=text, alt=text)
    return st.builds(
        Draft,
        language=st.sampled_from(["ar", "ar-MA", "fr", "en", ""]),
        direction=directions,
        kicker=text,
        headline=text,
        lead=text,
        body=st.lists(blocks(text, links, names), max_size=4).map(lambda parts: Body(tuple(parts))),
        bylines=st.lists(bylines, max_size=2).map(tuple),
        outlet=text,
        published_on=st.one_of(st.none(), dates),
        sources=st.lists(sources, max_size=3).map(tuple),
        pictures=st.lists(pictures, max_size=2).map(tuple),
        section=text,
        keywords=st.lists(text, max_size=3).map(tuple),
        ticker=st.lists(text, max_size=3).map(tuple),
    )


def cleaned_drafts() -> st.SearchStrategy[Draft]:
    """Return a strategy of drafts as they are stored."""
    return drafts().map(cleaned)
