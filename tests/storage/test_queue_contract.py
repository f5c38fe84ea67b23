"""What every library promises of the publishing queue."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from editor_app.base.errors import UserError
from editor_app.domain.embargo import Embargo
from editor_app.domain.ports import Claim, Database, QueueQuery
from editor_app.domain.publication import (
    Action,
    Attempt,
    Failure,
    Lease,
    Priority,
    QueueItem,
    QueueState,
)
from tests.fakes import NOW, a_destination, a_draft, a_release, an_article, an_item

MINUTE = timedelta(minutes=1)


@pytest.fixture
def desk(database: Database) -> Database:
    """A library with articles a1-a3, a release of each, and destinations d1 and d2."""
    with database.writing() as work:
        for number in (1, 2, 3):
            work.articles.add(an_article(f"a{number}"))
            work.releases.add(
                a_release(
                    f"r{number}", article_id=f"a{number}", draft=a_draft(headline=f"ع{number}")
                )
            )
        for name in ("d1", "d2"):
            work.destinations.add(a_destination(name))
    return database


def add(database: Database, *items: QueueItem) -> None:
    with database.writing() as work:
        for item in items:
            work.queue.add(item)


def claim(database: Database, now: datetime = NOW, **wish: object) -> QueueItem | None:
    with database.writing() as work:
        wanted = Claim(**{"owner": "w1", "now_utc": now, "lease_s": 60.0, **wish})
        return next(iter(work.queue.claim(wanted)), None)


def claimed_id(database: Database, now: datetime = NOW, **wish: object) -> str | None:
    item = claim(database, now, **wish)
    return item.id if item else None


def item_of(number: int, **changes: object) -> QueueItem:
    """An item of article ``number`` at d1, in that place of the queue."""
    names = {"article_id": f"a{number}", "release_id": f"r{number}"}
    return an_item(f"q{number}", **{**names, "sequence": number, "position": number, **changes})


def change(database: Database, item_id: str, **changes: object) -> None:
    with database.writing() as work:
        item = work.queue.get(item_id)
        work.queue.save(replace(item, **changes), expected=item)


def test_item_with_everything_comes_back_equal(desk: Database) -> None:
    item = an_item(
        action=Action.CORRECT,
        state=QueueState.RETRYING,
        due_utc=NOW + MINUTE,
        due_wall="2026-12-01T09:00",
        due_zone="Africa/Casablanca",
        attempts=3,
        next_try_utc=NOW + 2 * MINUTE,
        lease=Lease(owner="w9", until_utc=NOW + 3 * MINUTE, attempt=3),
        remote_id="77",
        remote_url="https://example.org/77",
        sent_utc=NOW + 4 * MINUTE,
        failure=Failure(code="http-status", params={"status": "503", "host": "example.org"}),
    )
    add(desk, item, item_of(2))
    with desk.reading() as work:
        assert work.queue.get("q1") == item
        assert work.queue.get("q2") == item_of(2)
        with pytest.raises(UserError, match="queue-item-not-found"):
            work.queue.get("q9")


def test_item_queued_twice_is_refused_until_the_first_is_cancelled(desk: Database) -> None:
    add(desk, an_item("q1"))
    with pytest.raises(UserError, match="already-queued"):
        add(desk, an_item("q2", sequence=2, position=2))
    add(desk, an_item("q3", action=Action.UPDATE, sequence=3))
    change(desk, "q1", state=QueueState.CANCELLED)
    add(desk, an_item("q2", sequence=2, position=2))
    with pytest.raises(UserError, match="already-queued"):
        change(desk, "q1", state=QueueState.PENDING)
    with desk.reading() as work:
        assert work.queue.get("q1").state is QueueState.CANCELLED


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"state": QueueState.CANCELLED},
        {"attempts": 1},
        {"lease": Lease(owner="other", until_utc=NOW, attempt=1)},
    ],
)
def test_save_of_an_item_changed_elsewhere_writes_nothing(
    desk: Database, elsewhere: dict[str, object]
) -> None:
    add(desk, an_item())
    change(desk, "q1", **elsewhere)
    with (
        pytest.raises(UserError, match="queue-item-changed-elsewhere"),
        desk.writing() as work,
    ):
        work.queue.save(an_item(state=QueueState.HELD), expected=an_item())
    with desk.reading() as work:
        assert work.queue.get("q1") == an_item(**elsewhere)


def test_save_after_the_lease_was_renewed_elsewhere_is_refused(desk: Database) -> None:
    add(desk, an_item())
    mine = claim(desk)
    assert mine is not None
    assert mine.lease is not None
    change(desk, "q1", lease=replace(mine.lease, until_utc=NOW + 9 * MINUTE))
    with (
        pytest.raises(UserError, match="queue-item-changed-elsewhere"),
        desk.writing() as work,
    ):
        work.queue.save(replace(mine, state=QueueState.SENT, lease=None), expected=mine)


def test_save_of_an_item_that_is_gone_is_refused(desk: Database) -> None:
    with (
        pytest.raises(UserError, match="queue-item-changed-elsewhere"),
        desk.writing() as work,
    ):
        work.queue.save(an_item(), expected=an_item())


def test_claim_marks_the_item_sending_and_counts_the_attempt(desk: Database) -> None:
    add(desk, an_item(state=QueueState.RETRYING, attempts=2, next_try_utc=NOW - MINUTE))
    taken = claim(desk, owner="desk", lease_s=90)
    assert taken == an_item(
        state=QueueState.SENDING,
        attempts=3,
        lease=Lease(owner="desk", until_utc=NOW + timedelta(seconds=90), attempt=3),
    )
    with desk.reading() as work:
        assert work.queue.get("q1") == taken
    assert claim(desk) is None


@pytest.mark.parametrize("state", sorted(QueueState))
def test_claim_takes_only_claimable_states(desk: Database, state: QueueState) -> None:
    add(desk, an_item(state=state))
    may_go = state in {
        QueueState.PENDING,
        QueueState.RETRYING,
        QueueState.UNKNOWN,
        QueueState.SENDING,
    }
    assert (claimed_id(desk) == "q1") is may_go


def test_claim_goes_by_position(desk: Database) -> None:
    add(desk, item_of(1, position=9), item_of(2, position=4), item_of(3, position=5))
    assert [claimed_id(desk) for _ in range(4)] == ["q2", "q3", "q1", None]


def test_claim_waits_for_due_time_and_next_try(desk: Database) -> None:
    add(
        desk,
        item_of(1, due_utc=NOW + MINUTE),
        item_of(2, state=QueueState.RETRYING, next_try_utc=NOW + 2 * MINUTE),
    )
    assert claimed_id(desk) is None
    assert claimed_id(desk, NOW + MINUTE) == "q1"
    assert claimed_id(desk, NOW + MINUTE) is None
    assert claimed_id(desk, NOW + 2 * MINUTE) == "q1"
    assert claimed_id(desk, NOW + 2 * MINUTE) == "q2"


def test_claim_takes_over_when_the_lease_has_run_out(desk: Database) -> None:
    add(desk, an_item())
    first = claim(desk, owner="w1", lease_s=60)
    assert claim(desk, NOW + timedelta(seconds=59), owner="w2") is None
    second = claim(desk, NOW + timedelta(seconds=60), owner="w2")
    assert first is not None
    assert second is not None
    assert (second.lease and second.lease.owner, second.attempts) == ("w2", 2)
    with (
        pytest.raises(UserError, match="queue-item-changed-elsewhere"),
        desk.writing() as work,
    ):
        work.queue.save(replace(first, state=QueueState.SENT, lease=None), expected=first)


def test_claim_passes_paused_destinations_by(desk: Database) -> None:
    add(desk, item_of(1), item_of(2, destination_id="d2"))
    with desk.writing() as work:
        work.destinations.save(a_destination("d1", is_paused=True))
    assert claimed_id(desk) == "q2"
    assert claimed_id(desk) is None


@pytest.mark.parametrize(
    "state", [QueueState.HELD, QueueState.FAILED, QueueState.SENDING, QueueState.PENDING]
)
def test_claim_keeps_the_order_of_one_article_at_one_destination(
    desk: Database, state: QueueState
) -> None:
    lease = Lease(owner="w0", until_utc=NOW + MINUTE, attempt=1)
    add(
        desk,
        an_item(
            "q1",
            sequence=1,
            position=9,
            state=state,
            due_utc=NOW + MINUTE,
            lease=lease if state is QueueState.SENDING else None,
        ),
        an_item("q2", sequence=2, position=1, action=Action.UPDATE),
        an_item("q3", sequence=3, position=2, action=Action.UPDATE, destination_id="d2"),
    )
    assert claimed_id(desk) == "q3"
    assert claimed_id(desk) is None
    change(desk, "q1", state=QueueState.SENT, lease=None)
    assert claimed_id(desk) == "q2"


def test_claim_takes_one_item_of_a_serial_destination_at_a_time(desk: Database) -> None:
    add(desk, item_of(1), item_of(2), item_of(3, destination_id="d2"))
    serial = frozenset({"site"})
    assert claimed_id(desk, serial_kinds=serial) == "q1"
    assert claimed_id(desk, serial_kinds=serial) == "q3"
    assert claimed_id(desk, serial_kinds=serial) is None
    assert claimed_id(desk, serial_kinds=frozenset({"mail"})) == "q2"


def test_claim_at_a_serial_destination_goes_on_after_the_lease(desk: Database) -> None:
    add(desk, item_of(1), item_of(2, position=0))
    serial = frozenset({"site"})
    assert claimed_id(desk, serial_kinds=serial) == "q2"
    assert claimed_id(desk, NOW + MINUTE, serial_kinds=serial) == "q2"
    change(desk, "q2", state=QueueState.FAILED, lease=None)
    assert claimed_id(desk, NOW + MINUTE, serial_kinds=serial) == "q1"


def test_next_wake_is_the_first_moment_at_which_something_may_go(desk: Database) -> None:
    def wake() -> datetime | None:
        with desk.reading() as work:
            return work.queue.next_wake_utc(NOW)

    assert wake() is None
    add(desk, item_of(1, state=QueueState.HELD), item_of(2, due_utc=NOW + 5 * MINUTE))
    assert wake() == NOW + 5 * MINUTE
    change(desk, "q2", state=QueueState.RETRYING, next_try_utc=NOW + 7 * MINUTE)
    assert wake() == NOW + 7 * MINUTE
    add(desk, item_of(3))
    assert wake() == NOW
    claim(desk, lease_s=120)
    assert wake() == NOW + 2 * MINUTE
    with desk.writing() as work:
        work.destinations.save(a_destination("d1", is_paused=True))
    assert wake() is None


def test_next_wake_leaves_out_what_waits_behind_another_item(desk: Database) -> None:
    add(
        desk,
        an_item("q1", state=QueueState.FAILED),
        an_item("q2", sequence=2, action=Action.UPDATE),
    )
    with desk.reading() as work:
        assert work.queue.next_wake_utc(NOW) is None


def test_next_sequence_is_above_sequences_and_positions(desk: Database) -> None:
    with desk.reading() as work:
        assert work.queue.next_sequence() == 1
    add(desk, item_of(1, sequence=4, position=2), item_of(2, sequence=3, position=8))
    with desk.reading() as work:
        assert work.queue.next_sequence() == 9


def test_rows_show_unfinished_by_position_then_finished_newest_first(desk: Database) -> None:
    add(
        desk,
        item_of(1, state=QueueState.SENT, position=0),
        item_of(2, state=QueueState.HELD, position=7),
        item_of(3, state=QueueState.FAILED, position=6),
        an_item("q4", sequence=4, state=QueueState.CANCELLED, destination_id="d2"),
    )
    with desk.writing() as work:
        work.destinations.save(a_destination("d2", name="مدونة", kind="blog", is_paused=True))
    with desk.reading() as work:
        rows = work.queue.rows(QueueQuery())
        assert [row.item.id for row in rows] == ["q3", "q2", "q4", "q1"]
        last = rows[2]
        assert (last.headline, last.destination, last.destination_kind, last.is_paused) == (
            "ع1",
            "مدونة",
            "blog",
            True,
        )

        def shown(**query: object) -> list[str]:
            return [row.item.id for row in work.queue.rows(QueueQuery(**query))]

        assert shown(limit=2) == ["q3", "q2"]
        assert shown(article_id="a1") == ["q4", "q1"]
        assert shown(destination_id="d2") == ["q4"]
        assert shown(states=frozenset({QueueState.SENT, QueueState.HELD})) == ["q2", "q1"]
        assert {row.item.id for row in work.queue.rows_of(frozenset({"q1", "q3", "no"}))} == {
            "q1",
            "q3",
        }
        assert list(work.queue.rows_of(frozenset())) == []


def test_attempts_are_kept_in_order(desk: Database) -> None:
    add(desk, an_item())
    first = Attempt(item_id="q1", number=1, started_utc=NOW)
    ended = replace(first, ended_utc=NOW + MINUTE, outcome="http-status", detail="503")
    second = Attempt(item_id="q1", number=2, started_utc=NOW + 2 * MINUTE)
    with desk.writing() as work:
        work.queue.add_attempts([first, second])
        work.queue.end_attempts([ended])
    with desk.reading() as work:
        assert list(work.queue.attempts_of("q1")) == [ended, second]


def test_last_sent_is_the_newest_at_that_destination(desk: Database) -> None:
    add(
        desk,
        an_item("q1", state=QueueState.SENT, sequence=1, remote_id="1"),
        an_item("q2", state=QueueState.SENT, sequence=5, action=Action.UPDATE, remote_id="2"),
        an_item("q3", state=QueueState.FAILED, sequence=7, action=Action.CORRECT),
        an_item("q4", state=QueueState.SENT, sequence=9, destination_id="d2"),
    )
    with desk.reading() as work:
        last = work.queue.last_sent("a1", "d1")
        assert last is not None
        assert last.id == "q2"
        assert work.queue.last_sent("a2", "d1") is None


def test_unfinished_are_neither_sent_nor_cancelled(desk: Database) -> None:
    add(
        desk,
        an_item("q1", state=QueueState.SENT),
        an_item("q2", sequence=2, position=9, action=Action.UPDATE),
        an_item("q3", sequence=3, position=2, state=QueueState.FAILED, destination_id="d2"),
        replace(item_of(2), id="q5"),
    )
    with desk.reading() as work:
        assert [item.id for item in work.queue.unfinished_of("a1")] == ["q3", "q2"]
        assert list(work.queue.unfinished_of("a3")) == []


def claimed_ids(database: Database, now: datetime = NOW, **wish: object) -> list[str]:
    wanted = Claim(**{"owner": "w1", "now_utc": now, "lease_s": 60.0, **wish})
    with database.writing() as work:
        return [item.id for item in work.queue.claim(wanted)]


def test_claim_of_several_takes_the_first_of_each_pair_by_priority(desk: Database) -> None:
    add(
        desk,
        item_of(1),
        item_of(2, priority=Priority.LOW),
        item_of(3, priority=Priority.URGENT),
        an_item("q4", action=Action.UPDATE, sequence=4, position=0, priority=Priority.URGENT),
    )
    assert claimed_ids(desk, most=2) == ["q3", "q1"]
    assert claimed_ids(desk, most=9) == ["q2"]
    with desk.reading() as work:
        assert [row.behind for row in work.queue.rows_of(frozenset({"q4"}))] == [QueueState.SENDING]
        assert {row.item.lease.attempt for row in work.queue.rows_of(frozenset({"q1", "q2"}))} == {
            1
        }


def test_claim_of_several_takes_one_of_a_serial_or_paced_destination(desk: Database) -> None:
    add(desk, item_of(1), item_of(2), item_of(3, destination_id="d2"))
    assert claimed_ids(desk, most=9, serial_kinds=frozenset({"site"})) == ["q1", "q3"]
    with desk.writing() as work:
        work.queue.take_back([work.queue.get("q1"), work.queue.get("q3")])
    assert claimed_ids(desk, most=9, pace_s=2.0) == ["q1", "q3"]
    assert claimed_ids(desk, NOW + timedelta(seconds=1), most=9, pace_s=2.0) == []
    with desk.reading() as work:
        assert work.queue.next_wake_utc(NOW) == NOW + timedelta(seconds=2)
    assert claimed_ids(desk, NOW + timedelta(seconds=2), most=9, pace_s=2.0) == ["q2"]


def test_claim_of_a_destination_at_rest_waits_until_it_is_over_or_ended(desk: Database) -> None:
    add(desk, item_of(1), item_of(2, destination_id="d2"))
    with desk.writing() as work:
        work.destinations.rest("d1", NOW + 9 * MINUTE)
        work.destinations.rest("d1", NOW + MINUTE)  # sooner: the later one stays
    assert claimed_ids(desk, most=9) == ["q2"]
    with desk.reading() as work:
        assert work.queue.next_wake_utc(NOW) == NOW + MINUTE  # the lease of the other
    assert claimed_ids(desk, NOW + 9 * MINUTE - timedelta(seconds=1), most=1) == ["q2"]
    with desk.writing() as work:
        work.destinations.rouse(frozenset({"d2"}), NOW)
    assert claimed_ids(desk) == []
    with desk.writing() as work:
        work.destinations.rouse(frozenset({"d1"}), NOW)
    assert claimed_ids(desk) == ["q1"]


def test_rouse_keeps_a_rest_that_was_asked_for_and_ends_the_longer_one_of_nobody(
    desk: Database,
) -> None:
    add(desk, item_of(1))
    with desk.writing() as work:
        work.destinations.rest("d1", NOW + 5 * MINUTE, is_asked_for=True)
        work.destinations.rest("d1", NOW + 9 * MINUTE)
        work.destinations.rouse(frozenset({"d1"}), NOW, keeps_asked=True)
    with desk.reading() as work:
        assert work.queue.next_wake_utc(NOW) == NOW + 5 * MINUTE
    with desk.writing() as work:
        work.destinations.rouse(frozenset({"d1"}), NOW)
        work.destinations.rest("d1", NOW + 9 * MINUTE)
        work.destinations.rouse(frozenset({"d1"}), NOW, keeps_asked=True)
    assert claimed_ids(desk) == ["q1"]


def test_rouse_leaves_what_a_limited_pace_asks_for(desk: Database) -> None:
    add(desk, item_of(1), item_of(2))
    assert claimed_ids(desk, pace_s=60.0) == ["q1"]
    with desk.writing() as work:
        work.destinations.rouse(frozenset({"d1"}), NOW)
    assert claimed_ids(desk, NOW + timedelta(seconds=59)) == []
    assert claimed_ids(desk, NOW + MINUTE, most=1) == ["q1"]


def test_take_back_undoes_the_claim_and_leaves_what_others_took(desk: Database) -> None:
    add(desk, item_of(1), item_of(2, state=QueueState.UNKNOWN, attempts=3))
    with desk.writing() as work:
        first, second = work.queue.claim(Claim(owner="w1", now_utc=NOW, lease_s=60, most=2))
        work.queue.add_attempts(
            [
                Attempt(item_id=one.id, number=one.attempts, started_utc=NOW)
                for one in (first, second)
            ]
        )
        work.queue.take_back([first, second])
    with desk.reading() as work:
        assert work.queue.get("q1") == item_of(1)
        assert work.queue.get("q2") == item_of(2, state=QueueState.RETRYING, attempts=3)
        assert work.queue.attempts_of("q1") == []
    taken = claim(desk, owner="w2")
    assert taken is not None
    with desk.writing() as work:
        work.queue.take_back([first])
    with desk.reading() as work:
        assert work.queue.get("q1") == taken


def test_claim_and_wake_heed_the_embargo_of_the_article(desk: Database) -> None:
    add(desk, item_of(1), item_of(2, action=Action.WITHDRAW))
    until = NOW + 5 * MINUTE
    with desk.writing() as work:
        for article in ("a1", "a2"):
            work.embargoes.put(
                Embargo(article_id=article, until_utc=until, wall="2026-11-23T09:05", zone="UTC")
            )
    assert claimed_ids(desk, most=9) == ["q2"]
    with desk.reading() as work:
        assert work.queue.next_wake_utc(NOW) == NOW + MINUTE
        assert [row.embargo_utc for row in work.queue.rows_of(frozenset({"q1"}))] == [until]
    change(desk, "q2", state=QueueState.SENT, lease=None)
    with desk.reading() as work:
        assert work.queue.next_wake_utc(NOW) == until
    assert claimed_ids(desk, until) == ["q1"]


def test_embargo_is_replaced_and_lifted(desk: Database) -> None:
    first = Embargo(article_id="a1", until_utc=NOW, wall="2026-11-23T09:00", zone="UTC")
    later = replace(first, until_utc=NOW + MINUTE, wall="2026-11-23T10:01", zone="Europe/Paris")
    with desk.writing() as work:
        work.embargoes.put(first)
        work.embargoes.put(later)
    with desk.writing() as work:
        assert work.embargoes.of("a1") == later
        assert work.embargoes.of("a2") is None
        work.embargoes.lift("a1")
        work.embargoes.lift("a2")
        assert work.embargoes.of("a1") is None


def test_item_sent_again_on_purpose_has_a_key_of_its_own(desk: Database) -> None:
    add(desk, an_item("q1", state=QueueState.SENT), an_item("q2", sequence=2, resend=1))
    with desk.reading() as work:
        assert work.queue.get("q2").resend == 1
        assert [row.there for row in work.queue.rows_of(frozenset({"q2"}))] == [Action.PUBLISH]
    with pytest.raises(UserError, match="already-queued"):
        add(desk, an_item("q3", sequence=3, resend=1))
