"""Corrections, updates, replies, withdrawals: where they go, what they carry, what is refused."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.base.errors import UserError
from editor_app.domain.article import Article, ArticleState
from editor_app.domain.body import Body
from editor_app.domain.checklist import Severity
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import Action, Priority, QueueItem, QueueState
from editor_app.services.amendments import AmendmentService
from tests.services.conftest import Newsroom


@pytest.fixture
def amend(newsroom: Newsroom) -> AmendmentService:
    return AmendmentService(newsroom.database, newsroom.clock)


def published(newsroom: Newsroom, *names: str) -> Article:
    article = newsroom.an_article(headline="أول")
    newsroom.queued(article, *names)
    newsroom.drain()
    return article


def places(newsroom: Newsroom, items: Sequence[QueueItem]) -> set[str]:
    ids = frozenset(item.id for item in items)
    return {row.destination for row in newsroom.queue.rows_of(ids)}


def refused(code: str) -> pytest.RaisesExc[UserError]:
    return pytest.raises(UserError, match=f"^{code}")


def test_correct_goes_where_an_earlier_version_is_and_says_what_was_wrong(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = published(newsroom, "d2")
    newsroom.write(article, headline="ثان")
    queued = amend.correct(article.id, wrong=" 84 ", right="120\n", by="هند")
    (item,) = queued.items
    assert (item.action, item.priority, places(newsroom, queued.items)) == (
        Action.CORRECT,
        Priority.URGENT,
        {"d2"},
    )
    newsroom.drain()
    release = newsroom.place.delivered[-1].release
    (told,) = release.corrections
    assert (told.wrong, told.right, told.by) == ("84", "120", "هند")
    assert told.made_utc == release.created_utc
    assert release.draft.headline == "ثان"
    assert newsroom.articles.get(article.id).state is ArticleState.CORRECTED


def test_correct_tells_where_the_text_still_says_what_was_wrong(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = published(newsroom, "d1")
    queued = amend.correct(article.id, wrong="أول", right="ثان")
    assert ("correction-still-said", "أول") in {(one.code, one.found) for one in queued.advice}
    newsroom.write(article, headline="ثان")
    mended = amend.correct(article.id, wrong="أول", right="ثان عشر")
    assert "correction-still-said" not in {one.code for one in mended.advice}


def test_every_later_release_carries_what_was_told_before(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = published(newsroom, "d1")
    amend.correct(article.id, wrong="أ", right="ب")
    amend.reply(article.id, text="كلام", by="فلان")
    newsroom.write(article, headline="ثالث")
    amend.update(article.id, note="أرقام جديدة")
    newsroom.queued(article, "d2")
    amend.correct(article.id, wrong="", right="ج")
    newsroom.drain()
    releases = [delivery.release for delivery in newsroom.place.delivered]
    assert [one.right for one in releases[-1].corrections] == ["ب", "ج"]
    assert [one.by for one in releases[-1].replies] == ["فلان"]
    assert amend.told(article.id).corrections == releases[-1].corrections
    assert {release.notice for release in releases} == {"", "أرقام جديدة"}
    assert newsroom.articles.get(article.id).state is ArticleState.CORRECTED


def test_reply_leaves_the_released_text_as_it_is(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = published(newsroom, "d1")
    newsroom.write(article, headline="نصف مكتوب", body=Body())
    amend.reply(article.id, text="سطر\n\nسطر آخر", by="فلان")
    newsroom.drain()
    delivery = newsroom.place.delivered[-1]
    assert (delivery.action, delivery.release.draft.headline) == (Action.UPDATE, "أول")
    assert delivery.release.replies[0].text == "سطر\nسطر آخر"


def test_withdraw_goes_everywhere_and_waits_until_each_has_confirmed(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = published(newsroom, "d1", "d2")
    newsroom.place.answers = [UserError("refused-there")]
    queued = amend.withdraw(article.id, reason="نُشر خطأ")
    assert places(newsroom, queued.items) == {"d1", "d2"}
    assert len(amend.still_showing()) == 2
    newsroom.drain()
    (left,) = amend.still_showing(article.id)
    assert left.row.item.state is QueueState.FAILED
    assert left.since_utc is not None
    assert newsroom.articles.get(article.id).state is ArticleState.PUBLISHED
    assert [place.destination.name for place in amend.holdings(article.id)] == []
    newsroom.queue.retry(left.row.item.id)
    newsroom.drain()
    assert list(amend.still_showing()) == []
    assert newsroom.place.delivered[-1].release.notice == "نُشر خطأ"
    assert newsroom.articles.get(article.id).state is ArticleState.WITHDRAWN


def test_act_waits_behind_a_publication_that_has_not_left(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = newsroom.an_article()
    first = newsroom.queued(article, held=True)
    (held,) = amend.holdings(article.id)
    assert held.sent_utc is None
    (second,) = amend.correct(article.id, wrong="أ", right="ب").items
    assert newsroom.drain() == []
    newsroom.queue.release(first.id)
    assert newsroom.drain() == [first.id, second.id]


def test_act_that_was_taken_back_is_not_carried_on(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = published(newsroom, "d1")
    for item in amend.correct(article.id, wrong="أ", right="ب").items:
        newsroom.queue.cancel(item.id)
    assert amend.told(article.id).corrections == ()
    newsroom.queued(article, "d2")
    amend.reply(article.id, text="كلام", by="فلان")
    newsroom.drain()
    assert all(not delivery.release.corrections for delivery in newsroom.place.delivered)


def test_article_that_comes_back_does_not_bring_its_notice(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = published(newsroom, "d1")
    amend.withdraw(article.id, reason="سبب")
    newsroom.drain()
    newsroom.queued(article, "d1", "d2")
    newsroom.drain()
    assert [one.release.notice for one in newsroom.place.delivered] == ["", "سبب", "", ""]


def test_refusals_change_nothing(newsroom: Newsroom, amend: AmendmentService) -> None:
    article = newsroom.an_article()
    with refused("nothing-published"):
        amend.withdraw(article.id)
    newsroom.queued(article)
    newsroom.drain()
    with refused("correction-empty"):
        amend.correct(article.id, wrong="أ", right=" \u200f ")
    amend.correct(article.id, wrong="أ", right="ب")
    with refused("correction-told"):
        amend.correct(article.id, wrong=" أ", right="ب\n")
    assert len(newsroom.drain()) == 1
    with refused("reply-empty"):
        amend.reply(article.id, text=" \n ", by="فلان")
    with refused("reply-unsigned"):
        amend.reply(article.id, text="كلام", by="")
    with refused("nothing-new-to-send"):
        amend.update(article.id)
    newsroom.write(article, headline="", lead="", body=Body())
    with refused("checklist-blocks"):
        amend.correct(article.id, wrong="أ", right="ج")
    assert newsroom.drain() == []
    assert len(amend.told(article.id).corrections) == 1


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.sampled_from(["publish d1", "publish d2", "withdraw d1", "cancel", "send"])),
    st.sampled_from(["correct", "reply", "withdraw"]),
)
def test_act_goes_to_exactly_those_that_hold_an_earlier_version(
    newsroom: Newsroom, steps: list[str], act: str
) -> None:
    """Whatever came before: the places that would show the article once the queue is empty."""
    amend = AmendmentService(newsroom.database, newsroom.clock)
    article = newsroom.an_article()
    for number, step in enumerate(steps):
        newsroom.write(article, headline=f"عنوان {number}")
        verb, _, place = step.partition(" ")
        try:
            if verb == "send":
                newsroom.worker.step()
            elif verb == "cancel":
                rows = newsroom.queue.rows_of(_waiting(newsroom, article))
                newsroom.queue.cancel(max(rows, key=lambda row: row.item.sequence).item.id)
            else:
                newsroom.queue.add(article.id, [place], action=Action(verb))
        except (UserError, ValueError):
            continue
    before = newsroom.queue.rows_of(_all(newsroom, article))
    standing: dict[str, Action] = {}
    for row in sorted(before, key=lambda row: row.item.sequence):
        if row.item.state is QueueState.SENT or (
            row.item.state is not QueueState.CANCELLED
            and (act != "withdraw" or row.item.action is Action.WITHDRAW)
        ):
            standing[row.destination] = row.item.action
    holders = {place for place, action in standing.items() if action is not Action.WITHDRAW}
    acts = {
        "correct": lambda: amend.correct(article.id, wrong="أ", right="ب"),
        "reply": lambda: amend.reply(article.id, text="كلام", by="فلان"),
        "withdraw": lambda: amend.withdraw(article.id),
    }
    waiting = {row.item.id for row in before if row.item.state is QueueState.PENDING}
    gives_way = {row.item.id for row in before if row.item.action is not Action.WITHDRAW} & waiting
    if holders or (act == "withdraw" and gives_way):
        queued = acts[act]()
        assert places(newsroom, queued.items) == holders
        if act == "withdraw":
            assert {item.id for item in queued.cancelled} == gives_way
    else:
        with refused("nothing-published"):
            acts[act]()


def _all(newsroom: Newsroom, article: Article) -> frozenset[str]:
    with newsroom.database.reading() as unit:
        return frozenset(row.item.id for row in unit.queue.rows(QueueQuery(article_id=article.id)))


def _waiting(newsroom: Newsroom, article: Article) -> frozenset[str]:
    with newsroom.database.reading() as unit:
        return frozenset(item.id for item in unit.queue.unfinished_of(article.id))


def test_act_that_says_a_protected_name_is_refused_whole(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = published(newsroom, "d2")
    with newsroom.database.writing() as unit:
        unit.protected.replace(["سلمى الحداد"])
    with refused("checklist-blocks"):
        amend.correct(article.id, wrong="سعاد", right="والصواب سلمى الحداد", by="")
    with refused("checklist-blocks"):
        amend.reply(article.id, text="قالت وسلمى الحداد", by="أحمد")
    assert _waiting(newsroom, article) == frozenset()
    struck = amend.withdraw(article.id, reason="بطلب من سلمى الحداد")
    assert [each.code for each in struck.advice] == ["withdrawal-struck-out"]


def test_correction_is_not_kept_back_by_what_readers_see_already(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = published(newsroom, "d2")
    with newsroom.database.writing() as unit:
        place = unit.destinations.named("d2")
        unit.destinations.save(replace(place, checks={"section-missing": Severity.MUST}))
    assert not article.draft.section
    assert amend.correct(article.id, wrong="", right="الصواب", by="").items
    newsroom.articles.save(
        article.id,
        replace(article.draft, body=Body()),
        expected_revision=newsroom.articles.get(article.id).revision,
    )
    with refused("checklist-blocks"):
        amend.correct(article.id, wrong="", right="صواب آخر", by="")
