"""Words that must not leave leave for nowhere, whenever they became protected."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.article import Article
from editor_app.domain.body import Marks, Run, block, body_of
from editor_app.domain.byline import Byline
from editor_app.domain.image import Media, Picture
from editor_app.domain.ports import QueueQuery
from editor_app.domain.protection import found_in, is_in_slug, needles_of, texts_of
from editor_app.domain.publication import Action, QueueItem, QueueState
from editor_app.domain.publisher import Delivery
from editor_app.domain.source import SourceLink
from editor_app.language.slugs import latin_slug
from editor_app.services.amendments import AmendmentService
from editor_app.services.checking import CheckService
from editor_app.services.protecting import told_beside
from editor_app.services.resending import Resender
from editor_app.services.worker import Outcome
from tests.fakes import FakeFetcher
from tests.services.conftest import Newsroom

NAME = "سلمى الحداد"
NEEDLES = needles_of([NAME])
PICTURE = Picture(media_id="m", caption="ميناء", credit="وكالة", alt="ميناء", rights="إذن")
FIELDS: dict[str, dict[str, Any]] = {
    "nowhere": {},
    "kicker": {"kicker": f"عن {NAME}"},
    "headline": {"headline": f"لقاء مع {NAME}"},
    "lead": {"lead": f"قالت و{NAME} ذلك."},
    "body": {"body": body_of("نص", f"وحضرت {NAME} الحفل.")},
    "link": {"body": body_of(block("من ", Run("هنا", Marks(link=f"https://e.org/{quote(NAME)}"))))},
    "byline": {"bylines": (Byline(name=NAME),)},
    "caption": {"pictures": (replace(PICTURE, caption=NAME),)},
    "alt": {"pictures": (replace(PICTURE, alt=NAME),)},
    "credit": {"pictures": (replace(PICTURE, credit=NAME),)},
    "keywords": {"keywords": (NAME,)},
    "source title": {"sources": (SourceLink(id="s1", url="https://e.org", title=NAME),)},
    "source address": {"sources": (SourceLink(id="s1", url=f"https://e.org/{quote(NAME)}"),)},
}


def protect(newsroom: Newsroom, *words: str) -> frozenset[str]:
    checks = CheckService(newsroom.database, newsroom.clock, FakeFetcher(), lambda *_: None)
    return checks.protect(words).changes.queue_items


def amending(newsroom: Newsroom) -> AmendmentService:
    return AmendmentService(newsroom.database, newsroom.clock)


def gives_away(delivery: Delivery) -> bool:
    texts = (*texts_of(delivery.release.draft), *told_beside(delivery.release))
    is_told = any(found_in(texts, NEEDLES))
    if delivery.action is Action.WITHDRAW:
        return is_told  # its address is that of the page that it takes down
    return is_told or is_in_slug(delivery.release.slug, NEEDLES)


def tried(act: Callable[[], object]) -> None:
    """Do what a person may try; a refusal is well."""
    with suppress(UserError):
        act()


def every_item(newsroom: Newsroom, article: Article) -> Iterator[QueueItem]:
    with newsroom.database.reading() as unit:
        yield from (row.item for row in unit.queue.rows(QueueQuery(article_id=article.id)))


ACTS = st.sampled_from(
    ["queue", "correct", "update", "reply", "withdraw", "release", "retry", "resend", "drain"]
)


@given(
    field=st.sampled_from(sorted(FIELDS)),
    before=st.lists(ACTS, max_size=4),
    after=st.lists(ACTS, max_size=4),
    faults=st.lists(st.sampled_from(["none", "refused", "unknown"]), max_size=3),
)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_destination_receives_a_protected_word_whichever_way(
    newsroom: Newsroom, field: str, before: list[str], after: list[str], faults: list[str]
) -> None:
    newsroom.place.answers[:] = []
    protect(newsroom)
    article = newsroom.an_article(**FIELDS[field])
    told = NAME if field == "nowhere" else "الصواب"
    answers: dict[str, Any] = {
        "none": lambda delivery: None,
        "refused": EnvironmentFault("destination-unreachable"),
        "unknown": EnvironmentFault("outcome-unknown"),
    }
    newsroom.place.answers += [answers[each] for each in faults]
    for act in ["queue", *before]:
        tried(lambda act=act: _do(newsroom, article, act, told))  # type: ignore[misc]
    protect(newsroom, NAME)
    sent = len(newsroom.place.delivered)
    for act in [*after, "drain"]:
        tried(lambda act=act: _do(newsroom, article, act, told))  # type: ignore[misc]
    newsroom.clock.advance(90_000)
    newsroom.drain()
    assert not any(map(gives_away, newsroom.place.delivered[sent:]))


def _do(newsroom: Newsroom, article: Article, act: str, told: str) -> None:
    amend = amending(newsroom)
    items = list(every_item(newsroom, article))
    resender = Resender(newsroom.database, newsroom.media, {"site": newsroom.place}, newsroom.clock)
    if act == "queue":
        newsroom.queue.add(article.id, ["d1", "d2"], override="عاجل")
    elif act == "correct":
        amend.correct(article.id, wrong="", right=told, by="", override="عاجل")
    elif act == "update":
        amend.update(article.id, note=told)
    elif act == "reply":
        amend.reply(article.id, text=told, by="فلان")
    elif act == "withdraw":
        amend.withdraw(article.id, reason=told)
    elif act == "drain":
        newsroom.drain()
    else:
        newsroom.place.held.clear()
        steps = {
            "release": newsroom.queue.release,
            "retry": newsroom.queue.retry,
            "resend": lambda item_id: resender.resend(item_id, is_confirmed=True),
        }
        for item in items:
            tried(lambda item=item: steps[act](item.id))  # type: ignore[misc]


@pytest.mark.parametrize("field", sorted(set(FIELDS) - {"nowhere"}))
def test_word_protected_after_queueing_holds_the_item(newsroom: Newsroom, field: str) -> None:
    item = newsroom.queued(newsroom.an_article(**FIELDS[field]))
    other = newsroom.queued(newsroom.an_article(headline="خبر آخر"))
    assert protect(newsroom, NAME) == {item.id}
    held = newsroom.item(item)
    assert (held.state, held.failure and held.failure.code) == (
        QueueState.HELD,
        "protected-name-in-queue",
    )
    assert newsroom.drain() == [other.id]


def test_word_kept_in_the_library_by_another_program_is_seen_at_the_sending(
    newsroom: Newsroom,
) -> None:
    item = newsroom.queued(newsroom.an_article(**FIELDS["lead"]))
    with newsroom.database.writing() as unit:
        unit.protected.replace([NAME])
    step = newsroom.worker.step()
    assert step is not None
    assert step.outcome is Outcome.HELD
    assert newsroom.item(item).state is QueueState.HELD
    assert newsroom.place.delivered == []
    assert [each.outcome for each in newsroom.attempts(item)] == ["protected-name-in-queue"]


def test_word_that_comes_in_the_middle_of_a_round_is_seen(newsroom: Newsroom) -> None:
    for number in range(3):
        newsroom.queued(newsroom.an_article(headline=f"خبر {number}"))
    while newsroom.worker.round():  # the destination is swift: several at a time from now on
        pass
    newsroom.worker._most = 8
    first = newsroom.queued(newsroom.an_article(headline="سليم"))
    second = newsroom.queued(newsroom.an_article(**FIELDS["body"]))
    newsroom.place.answers[:] = [lambda _: protect(newsroom, NAME)]
    while newsroom.worker.round():
        pass
    assert newsroom.item(first).state is QueueState.SENT
    assert newsroom.item(second).state is QueueState.HELD


def test_outcome_that_is_not_known_is_asked_for_before_the_item_is_held(
    newsroom: Newsroom,
) -> None:
    def lost(delivery: Delivery) -> None:
        raise EnvironmentFault("outcome-unknown")

    there = newsroom.queued(newsroom.an_article(**FIELDS["lead"]))
    newsroom.place.answers[:] = [lost]
    newsroom.worker.step()
    away = newsroom.queued(newsroom.an_article(**FIELDS["body"]))
    newsroom.place.answers[:] = [lost]
    newsroom.worker.step()
    protect(newsroom, NAME)
    newsroom.place.held[there.id] = newsroom.place.deliver(newsroom.place.delivered[0])
    newsroom.place.delivered.clear()
    newsroom.clock.advance(3600)
    newsroom.drain()
    assert newsroom.item(there).state is QueueState.SENT
    assert newsroom.item(away).state is QueueState.HELD
    assert newsroom.place.delivered == []


def test_held_item_goes_once_its_word_is_off_the_list(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article(**FIELDS["lead"]))
    protect(newsroom, NAME)
    with pytest.raises(UserError, match="protected-name-in-queue"):
        newsroom.queue.release(item.id)
    protect(newsroom)
    newsroom.queue.release(item.id)
    assert newsroom.item(item).failure is None
    assert newsroom.drain() == [item.id]


def test_mended_article_goes_under_an_address_without_the_word(newsroom: Newsroom) -> None:
    article = newsroom.an_article(**FIELDS["headline"])
    item = newsroom.queued(article)
    protect(newsroom, NAME)
    newsroom.write(article, headline="لقاء مع شاهدة")
    newsroom.queue.cancel(item.id)
    again = newsroom.queued(article)
    assert newsroom.drain() == [again.id]
    (delivery,) = newsroom.place.delivered
    assert not is_in_slug(delivery.release.slug, NEEDLES)
    assert "chahda" in delivery.release.slug


def test_withdrawal_gets_past_what_is_held_and_names_nobody(newsroom: Newsroom) -> None:
    article = newsroom.an_article(headline=f"لقاء مع {NAME}")
    newsroom.queued(article)
    newsroom.drain()
    newsroom.write(article, headline=f"لقاء جديد مع {NAME}")
    held = newsroom.queued(article)
    protect(newsroom, NAME)
    amending(newsroom).withdraw(article.id, reason=f"بطلب من {NAME}")
    newsroom.drain()
    assert newsroom.item(held).state is QueueState.CANCELLED
    gone = newsroom.place.delivered[-1]
    assert gone.action is Action.WITHDRAW
    assert gone.release.draft.headline == "لقاء جديد مع …"
    assert gone.release.notice == "بطلب من …"


def test_withdrawal_that_waits_already_cancels_what_stands_before_it(newsroom: Newsroom) -> None:
    article = newsroom.an_article(headline="خبر")
    newsroom.queued(article)
    newsroom.drain()
    newsroom.write(article, **FIELDS["lead"])
    before = newsroom.queued(article)
    newsroom.queued(article, action=Action.WITHDRAW)
    protect(newsroom, NAME)
    newsroom.drain()
    assert newsroom.item(before).state is QueueState.CANCELLED
    assert newsroom.place.delivered[-1].action is Action.WITHDRAW


def test_correction_is_let_past_a_row_with_a_reason_that_is_kept(newsroom: Newsroom) -> None:
    article = newsroom.an_article(headline="خبر", section="سياسة")
    newsroom.queued(article, "d1", "d2")
    newsroom.drain()
    newsroom.destinations.set_checks("d2", {"section-missing": "must"})
    newsroom.write(article, headline="خبر", section="")
    amend = AmendmentService(newsroom.database, newsroom.clock, "هند")
    with pytest.raises(UserError, match="checklist-blocks"):
        amend.correct(article.id, wrong="", right="الصواب")
    items = amend.correct(article.id, wrong="", right="الصواب", override="عاجل").items
    kept = [each.override for each in items]
    assert kept[0] is None
    assert kept[1] is not None
    assert (kept[1].reason, kept[1].by, kept[1].problems) == ("عاجل", "هند", ("section-missing",))


@given(st.text(max_size=30), st.text(max_size=30))
def test_slug_of_a_text_with_a_name_spells_it(before: str, after: str) -> None:
    assert is_in_slug(latin_slug(f"{before} {NAME} {after}"), NEEDLES)
    assert is_in_slug(latin_slug(f"{before} ول{NAME} {after}"), NEEDLES)


def test_file_name_of_a_picture_holds_the_item(newsroom: Newsroom) -> None:
    with newsroom.database.writing() as unit:
        unit.media.add(
            Media(
                id="m",
                media_type="image/jpeg",
                width=1,
                height=1,
                size_bytes=1,
                name="salma-haddad.jpg",
            )
        )
    item = newsroom.queued(newsroom.an_article(pictures=(PICTURE,)))
    assert protect(newsroom, "Salma Haddad") == {item.id}
