"""Every field, every payload: no page breaks, nothing runs, nothing leaves the folder."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree, html

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft
from editor_app.domain.body import (
    Block,
    BlockKind,
    Body,
    Direction,
    Foreign,
    Marks,
    Run,
    body_of,
)
from editor_app.domain.byline import Byline
from editor_app.domain.correction import Correction
from editor_app.domain.image import Picture
from editor_app.domain.publication import Action
from editor_app.domain.source import SourceLink
from editor_app.language.bidi import stray_controls
from editor_app.publishing.site.records import record_from_json, record_to_json
from tests.publishing.newsroom import (
    FAIR,
    HARBOUR,
    START,
    a_delivery,
    a_numbered_release,
    a_publisher,
    the_pictures,
)
from tests.publishing.site_reader import (
    dead_links,
    feed_bodies,
    files_of,
    live_payloads,
    pages_of,
    search_lines,
    structured_data,
    unbalanced_texts,
)
from tests.strategies import drafts

PAYLOADS = {
    "script": "</script><script>alert(1)</script>",
    "title end": "</title><script>alert(1)</script><!--",
    "attribute": "\" onmouseover=\"alert(1)\" x=\"' onfocus='alert(1)' autofocus='",
    "image": "<img src=x onerror=alert(1)><svg onload=alert(1)>",
    "javascript": "javascript:alert(1)",
    "javascript spelt": " JaVa\tScRiPt:alert(1)",
    "data": "data:text/html,<script>alert(1)</script>",
    "template": "{{ 7 * 7 }}{% include '/etc/hostname' %}{{ site.__class__ }}",
    "cdata": "]]><x/><![CDATA[",
    "entity": "&lt;script&gt;&#x3c;script&#x3e;&nbsp;&amp",
    "override": "\u202eعكس\u202d",
    "isolates": "\u2067\u2068مفتوح\u2066",
    "closers": "\u2069\u202cمغلق\u2069",
    "controls": "a\x00b\x01c\x0bd\x1fe\x7ff\x85g\ufffeh\uffffi",
    "surrogates": "\ud800ب\udfff",
    "separators": "سطر\u2028آخر\u2029ثالث\r\nرابع",
    "tags": "\U000e0041\U000e0042\U000e007f",
    "long": "كلمة طويلة جدا " * 700,
    "unbroken": "ب" * 10_000,
    "path": "../../../etc/passwd",
    "absolute": "/etc/passwd",
    "windows": "C:\\con\\nul",
    "dots": "..",
    "marks": "ب" + "\u0651\u064e" * 3000,
    "emoji": "✍️👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
}


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return the_pictures(tmp_path_factory.mktemp("media"))


def _everywhere(text: str) -> Draft:
    marks = (
        Marks(link=text),
        Marks(citation=text, bold=True),
        Marks(foreign=Foreign(text, Direction.LTR)),
        Marks(italic=True),
    )
    runs = tuple(Run(text, one) for one in marks)
    blocks = [Block(kind=kind, runs=runs) for kind in BlockKind if kind is not BlockKind.FIGURE]
    return Draft(
        language=text,
        kicker=text,
        headline=text,
        lead=text,
        body=Body((*blocks, Block(kind=BlockKind.FIGURE, image=FAIR, runs=runs))),
        bylines=(Byline(name=text, credit=text), Byline(name=text + "ب")),
        outlet=text,
        published_on=date(2021, 11, 25),
        sources=(
            SourceLink(id=text, url=text, title=text, outlet=text, is_primary=True),
            SourceLink(id=text, url="https://x.example/" + text, title=text),
        ),
        pictures=(
            Picture(media_id=HARBOUR, caption=text, credit=text, alt=text),
            Picture(media_id=FAIR, caption=text, credit=text, alt=text),
        ),
        section=text,
        keywords=(text, text + "ب"),
        ticker=(text, "x" + text),
    )


def _check(root: Path) -> None:
    for path, document in pages_of(root):
        assert live_payloads(document) == [], path
        assert unbalanced_texts(document) == [], path
        assert dead_links(root, path) == [], path
        assert document.xpath("//main[@id='content']"), path
        if document.xpath("//script[@type]"):
            assert structured_data(document)["@type"] == "NewsArticle"
    for path in root.glob("*.xml"):
        etree.fromstring(path.read_bytes())
    for body in feed_bodies(root):
        assert body.startswith("<div dir=")
        document = html.document_fromstring(body)
        assert live_payloads(document) == []
        assert unbalanced_texts(document) == []
    for slug, headline, *_ in search_lines(root):
        assert re.fullmatch(r"[a-z0-9-]+", slug)
        assert not stray_controls(headline)
    for path in root.glob("search/*.js"):
        assert not re.search("[<>&\u2028\u2029]", path.read_text("utf-8"))
    for path in files_of(root):
        assert len(path.rpartition("/")[2].encode()) <= 120
        assert path.isascii()


@pytest.mark.parametrize("name", PAYLOADS)
def test_deliver_payload_in_every_field_breaks_nothing(
    name: str, tmp_path: Path, media: Path
) -> None:
    root = tmp_path / "inner" / "site"
    text = PAYLOADS[name]
    mistake = Correction(wrong=text, right=text, made_utc=START, by=text)
    release = a_numbered_release(0, _everywhere(text), corrections=(mistake,))
    publisher = a_publisher(root, media)
    publisher.deliver(a_delivery(release))
    _check(root)
    assert [path.name for path in tmp_path.iterdir()] == ["inner"]
    assert [path.name for path in (tmp_path / "inner").iterdir()] == ["site"]
    before = files_of(root)
    publisher.rebuild()
    assert files_of(root) == before
    publisher.deliver(a_delivery(release, Action.WITHDRAW))
    _check(root)


@pytest.mark.parametrize("name", PAYLOADS)
def test_site_options_with_payload_break_nothing(name: str, tmp_path: Path) -> None:
    text = PAYLOADS[name].encode("utf-8", "replace").decode()
    publisher = a_publisher(tmp_path / "site", title=text, description=text)
    publisher.deliver(a_delivery(a_numbered_release(0, Draft(headline="خبر"))))
    for path, document in pages_of(tmp_path / "site"):
        assert live_payloads(document) == [], path
    for path in (tmp_path / "site").glob("*.xml"):
        etree.fromstring(path.read_bytes())
    json.loads((tmp_path / "site/feed.json").read_bytes())


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(drafts())
def test_any_draft_makes_sound_pages(
    tmp_path_factory: pytest.TempPathFactory, draft: Draft
) -> None:
    root = tmp_path_factory.mktemp("any")
    draft = replace(
        draft,
        pictures=(),
        body=Body(tuple(part for part in draft.body.blocks if not part.image)),
    )
    publisher = a_publisher(root)
    publisher.deliver(a_delivery(a_numbered_release(0, draft)))
    _check(root)


@pytest.mark.parametrize(
    "slug",
    [
        "", ".", "..", "../x", "a/b", "/etc/passwd", "a\\b", "a.html", "A", "خبر", "a\x00", "a\n",
        "-a", "a-", "a" * 81, "con", "nul", "com1", "a b", "a%2e", "~",
    ],
)  # fmt: skip
def test_deliver_unsafe_slug_is_refused_and_writes_nothing(slug: str, tmp_path: Path) -> None:
    release = a_numbered_release(0, Draft(headline="خبر"), slug=slug)
    with pytest.raises(UserError, match="slug-unsafe"):
        a_publisher(tmp_path / "site").deliver(a_delivery(release))
    assert [*tmp_path.iterdir()] == []


def test_deliver_through_a_symbolic_link_out_of_the_site_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    root = tmp_path / "site"
    publisher = a_publisher(root)
    publisher.deliver(a_delivery(a_numbered_release(0, Draft(headline="خبر"))))
    (root / "sections").rename(tmp_path / "aside")
    (root / "sections").symlink_to(outside)
    release = a_numbered_release(1, Draft(headline="خبر", section="سياسة"))
    with pytest.raises(UserError, match="path-escapes-site"):
        publisher.deliver(a_delivery(release))
    assert [*outside.iterdir()] == []


def test_names_that_share_a_slug_have_lists_of_their_own(tmp_path: Path) -> None:
    draft = Draft(headline="خبر", keywords=("سيارة", "صيارة", "شركة", "شركه"))
    a_publisher(tmp_path).deliver(a_delivery(a_numbered_release(0, draft)))
    assert len([*(tmp_path / "tags").iterdir()]) == 3


def test_record_to_json_and_back_is_the_same(tmp_path: Path) -> None:
    from editor_app.publishing.site.catalogue import Catalogue
    from editor_app.publishing.site.folder import SiteFolder

    release = a_numbered_release(0, Draft(headline="خبر", body=body_of("فقرة")))
    a_publisher(tmp_path).deliver(a_delivery(release))
    record = Catalogue(SiteFolder(tmp_path)).record(release.slug)
    assert record is not None
    assert record_from_json(record_to_json(record)) == record
