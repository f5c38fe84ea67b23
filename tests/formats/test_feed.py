"""RSS and Atom entries into drafts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.base.errors import UserError
from editor_app.domain.article import cleaned
from editor_app.domain.body import Direction, Marks, Run, block, body_of
from editor_app.formats.feed import MAX_BYTES, day_of, drafts_from_feed
from editor_app.formats.importing import read_draft, read_drafts
from tests.formats.test_importing import read_or_code

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>جريدة الساحل</title>
<link>https://example.org/</link><language>ar-MA</language>
<item><title>خبر &amp;laquo;أول&amp;raquo;</title><link>https://example.org/1</link>
<dc:creator>سلمى بناني</dc:creator><category>ثقافة</category>
<pubDate>Mon, 23 Nov 2026 00:30:00 +0100</pubDate><description>ملخص الخبر</description>
<content:encoded><![CDATA[<p>نص <b>غليظ</b> <a href="javascript:x">رابط</a></p>
<script>alert(1)</script><p>ثان</p>]]></content:encoded></item>
<item><title>خبر ثان</title><description>&lt;p&gt;نص&lt;/p&gt;</description></item>
</channel></rss>""".encode()
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Le Quai</title>
<entry><title type="text">Titre</title><link href="https://example.org/t"/>
<author><name>Sara B.</name></author><published>2026-11-23T23:30:00-05:00</published>
<content type="html">&lt;p&gt;Texte&lt;/p&gt;</content></entry></feed>"""


def test_drafts_from_rss_hold_every_field_and_no_script() -> None:
    first, second = drafts_from_feed(RSS)
    assert (first.headline, first.lead, first.outlet) == (
        "خبر «أول»",
        "ملخص الخبر",
        "جريدة الساحل",
    )
    assert (first.language, first.direction) == ("ar-MA", Direction.RTL)
    assert first.published_on == date(2026, 11, 23)
    assert first.body == body_of(block("نص ", Run("غليظ", Marks(bold=True)), " رابط"), "ثان")
    assert [line.name for line in first.bylines] == ["سلمى بناني"]
    assert [(each.url, each.is_primary) for each in first.sources] == [
        ("https://example.org/1", True)
    ]
    assert first.keywords == ("ثقافة",)
    assert (second.headline, second.body.text, second.sources) == ("خبر ثان", "نص", ())


def test_drafts_from_atom_keep_the_publishers_day() -> None:
    (draft,) = drafts_from_feed(ATOM)
    assert (draft.headline, draft.body.text) == ("Titre", "Texte")
    assert (draft.published_on, draft.direction) == (date(2026, 11, 23), Direction.LTR)


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("Mon, 23 Nov 2026 00:30:00 +0100", date(2026, 11, 23)),
        ("2026-11-23T23:30:00Z", date(2026, 11, 23)),
        ("2026-11-23", date(2026, 11, 23)),
        ("الاثنين 23 نونبر 2026 - 10:00", date(2026, 11, 23)),
        ("23 نونبر 2026", date(2026, 11, 23)),
        ("soon", None),
        ("Mon, 99 Nov 2026 00:30:00 +0100", None),
        ("", None),
    ],
)
def test_day_of_what_feeds_state(stated: str, day: date | None) -> None:
    assert day_of(stated) == day


def test_read_draft_of_a_feed_takes_the_first_and_says_so() -> None:
    imported = read_draft(RSS, name="page.html")
    assert (imported.format, imported.notes) == ("feed", ("feed-entries-left-out",))
    assert [each.notes for each in read_drafts(RSS, name="x.rss")] == [(), ()]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"  ", "import-empty"),
        (b"/etc/hostname", "import-feed-unreadable"),
        (b"http://127.0.0.1:9/", "import-feed-unreadable"),
        (b"<rss version='2.0'><channel><title>x</title></channel></rss>", "import-feed-empty"),
        (b"<!DOCTYPE r [<!ENTITY a 'b'>]>" + ATOM, "import-document-unsafe"),
        (
            ("<!DOCTYPE r [<!ENTITY a 'b'>]>" + ATOM.decode()).encode("utf-16"),
            "import-document-unsafe",
        ),
        (b"a" * (MAX_BYTES + 1), "import-too-large"),
        (b"<rss>" + b"<b>" * 100_001, "import-too-complex"),
    ],
)
def test_drafts_from_what_is_no_feed_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(UserError) as refused:
        drafts_from_feed(data)
    assert refused.value.code == code


PIECES = [
    *(b"<item>", b"</item>", b"<title>", b"<![CDATA[", b"]]>", b"&amp;", b"&#0;", b"\x00"),
    *(b"<!DOCTYPE x>", b"<description>", b"<pubDate>x</pubDate>", b"\xff\xfe", b"<entry>"),
    *(b"<content type='xhtml'>", b"xml:base='http://[::1'", b"<georss:point>1 x</georss:point>"),
]


@given(
    st.sampled_from([RSS, ATOM]),
    st.lists(st.tuples(st.integers(0, 1500), st.sampled_from(PIECES)), max_size=6),
    st.integers(0, 1500),
)
def test_read_draft_of_any_damaged_feed_is_clean_or_refused(
    data: bytes, thrown: list[tuple[int, bytes]], cut: int
) -> None:
    for at, piece in thrown:
        data = data[:at] + piece + data[at:]
    draft, code = read_or_code(data[:cut] + data[cut + 7 :], "x.rss", "feed")
    assert code.startswith("import-") if draft is None else cleaned(draft) == draft
