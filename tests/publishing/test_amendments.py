"""Corrections, replies and reasons as each kind of destination tells them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.correction import Correction
from editor_app.domain.publication import Action, Release
from editor_app.domain.reply import Reply
from editor_app.language.bidi import FSI, PDI
from editor_app.publishing.additions import correction_line, opening_lines, published_draft
from editor_app.publishing.email.message import message_of
from editor_app.publishing.telegram.post import LONGEST_CAPTION, post_of
from editor_app.publishing.webhook.publisher import item_of
from tests.publishing.fake_wordpress import FakeWordPress, served
from tests.publishing.network_desk import WordPressDesk
from tests.publishing.newsroom import (
    FolderOfPictures,
    a_delivery,
    a_numbered_release,
    a_publisher,
    text_only,
    the_main_story,
)
from tests.publishing.site_reader import page, text_of

STORY = text_only(the_main_story())
MADE = a_numbered_release(0, STORY).created_utc


def amended(**fields: object) -> Release:
    """Build a release with a correction and a reply."""
    first = a_numbered_release(0, STORY)
    return replace(
        first,
        id="r9",
        sequence=first.sequence + 1,
        corrections=(
            Correction(wrong="84 قتيلا", right="84 جريحا في Tanger Med", made_utc=MADE),
            Correction(wrong="", right="المدير هو سعيد", made_utc=MADE, by="هيئة التحرير"),
        ),
        replies=(Reply(text="لم أقل هذا.\nوهذا بياني.", by="Jean Dupont", made_utc=MADE),),
        **fields,
    )


CORRECTED = a_delivery(amended(), Action.CORRECT)


def plain(markup: str) -> str:
    """Return a text without isolates, written either way."""
    for mark in (FSI, PDI, "<bdi>", "</bdi>", '<span dir="auto">', "</span>"):
        markup = markup.replace(mark, "")
    return markup


@pytest.fixture
def site() -> Iterator[FakeWordPress]:
    with served(FakeWordPress()) as site:
        yield site


def test_correction_isolates_what_runs_the_other_way() -> None:
    line = correction_line(CORRECTED.release.corrections[0], STORY)
    assert (
        line
        == "تصحيح (25 نونبر 2021): كُتب «84 قتيلا»، والصواب «84 جريحا في Tanger Med».".replace(
            "84 جريحا في Tanger Med", f"{FSI}84 جريحا في Tanger Med{PDI}"
        )
    )
    bare = correction_line(CORRECTED.release.corrections[1], STORY)
    assert bare == "تصحيح (25 نونبر 2021، هيئة التحرير): المدير هو سعيد"


def test_opening_of_a_withdrawal_is_its_reason_alone() -> None:
    release = amended(notice="نُشر خطأ")
    assert opening_lines(release, Action.WITHDRAW) == ("نُشر خطأ",)
    assert opening_lines(release, Action.UPDATE)[0] == "نُشر خطأ"
    assert "نُشر خطأ" not in opening_lines(release, Action.CORRECT)
    assert [line.startswith("تصحيح") for line in opening_lines(release, Action.CORRECT)] == [
        True,
        True,
    ]


def test_reply_stands_after_the_text_with_name_and_date() -> None:
    draft = published_draft(CORRECTED.release)
    told = [part.text for part in draft.body.blocks[len(STORY.body.blocks) :]]
    assert told == ["حق الرد", "لم أقل هذا.", "وهذا بياني.", "Jean Dupont، 25 نونبر 2021"]
    assert (
        published_draft(replace(CORRECTED.release, replies=())).body
        == published_draft(a_numbered_release(0, STORY)).body
    )


def test_site_shows_the_reply_with_the_article(tmp_path: Path) -> None:
    a_publisher(tmp_path).deliver(CORRECTED)
    shown = text_of(page(tmp_path, f"articles/{CORRECTED.release.slug}.html"))
    assert "حق الرد" in shown
    assert "وهذا بياني." in shown
    assert "Jean Dupont" in shown


def test_site_gives_the_reason_of_a_withdrawal(tmp_path: Path) -> None:
    publisher = a_publisher(tmp_path)
    publisher.deliver(CORRECTED)
    release = replace(amended(notice="نُشر <خطأ>"), id="r10", sequence=9)
    publisher.deliver(a_delivery(release, Action.WITHDRAW))
    shown = text_of(page(tmp_path, f"articles/{release.slug}.html"))
    assert "نُشر <خطأ>" in shown
    assert "Jean Dupont" not in shown
    publisher.deliver(a_delivery(replace(release, id="r11", sequence=10)))
    assert "نُشر <خطأ>" not in text_of(page(tmp_path, f"articles/{release.slug}.html"))


def test_wordpress_appends_the_correction_and_unpublishes_the_withdrawn(
    site: FakeWordPress, tmp_path: Path
) -> None:
    desk = WordPressDesk(site.url, FolderOfPictures(tmp_path))
    (destination,) = desk.destinations.all()
    publisher = desk.kinds["wordpress"].open(destination, desk.media)
    first = publisher.deliver(a_delivery(a_numbered_release(0, STORY)))
    known = {"remote_id": first.remote_id, "remote_state": first.remote_state}
    second = publisher.deliver(replace(CORRECTED, **known))
    (post,) = site.posts()
    content = str(post["content"])
    assert '<p class="correction" lang="ar" dir="rtl">تصحيح' in content
    assert "كُتب «84 قتيلا»" in plain(content)
    assert "المدير هو سعيد" in content
    assert FSI not in content
    assert "حق الرد" in content
    known = {"remote_id": second.remote_id, "remote_state": second.remote_state}
    publisher.deliver(replace(a_delivery(amended(), Action.WITHDRAW), **known))
    assert [post["status"] for post in site.posts()] == ["draft"]


def test_webhook_tells_editors_and_readers_what_was_corrected() -> None:
    item = item_of(CORRECTED)
    lines = item["edNote"].splitlines()
    assert "المدير هو سعيد" in lines[0]
    assert "84 جريحا" in lines[1]
    told = [one["value"] for one in item["descriptions"] if one["role"] == "correction"]
    assert told == lines[::-1]
    assert "حق الرد" in item["bodies"][0]["value"]
    withdrawn = item_of(a_delivery(amended(notice="نُشر خطأ"), Action.WITHDRAW))
    assert withdrawn["edNote"] == "نُشر خطأ"
    assert "84" not in str(withdrawn)
    assert "edNote" not in item_of(a_delivery(a_numbered_release(0, STORY)))


def test_mail_begins_with_the_correction(tmp_path: Path) -> None:
    made = {"earlier": "", "media": FolderOfPictures(tmp_path)}
    message = message_of(CORRECTED, "a@b.example", ("c@d.example",), **made)
    text = message.get_body(("plain",)).get_content()
    html = message.get_body(("html",)).get_content()
    assert text.startswith("تصحيح (25 نونبر 2021، هيئة التحرير): المدير هو سعيد")
    assert html.index("المدير هو سعيد") < html.index("<h1>")
    assert FSI not in html
    withdrawal = a_delivery(amended(notice="نُشر خطأ"), Action.WITHDRAW)
    told = message_of(withdrawal, "a@b.example", ("c@d.example",), **made).get_content()
    assert "نُشر خطأ" in told
    assert STORY.lead not in told


def test_telegram_ends_with_the_correction_where_it_fits() -> None:
    ending = correction_line(CORRECTED.release.corrections[1], STORY)
    link = "https://journal.example/1/"
    post = post_of(STORY, link, Action.CORRECT, longest=LONGEST_CAPTION, ending=ending)
    assert post.endswith(ending)
    long = replace(STORY, lead="كلمة " * 200)
    post = post_of(long, link, Action.CORRECT, longest=LONGEST_CAPTION, ending=ending)
    assert post.endswith(link)
    assert len(post) <= LONGEST_CAPTION + len("<b></b>")
