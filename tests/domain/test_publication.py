"""The queue's moves and its patience."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.base.errors import UserError
from editor_app.domain.publication import (
    ALLOWED_MOVES,
    CLAIMABLE,
    FINISHED,
    RETRY_DELAYS_S,
    QueueState,
    check_move,
    retry_delay_s,
)

Q = QueueState


@pytest.mark.parametrize(("before", "after"), list(itertools.product(Q, Q)))
def test_check_move_follows_the_table(before: QueueState, after: QueueState) -> None:
    if after in ALLOWED_MOVES[before]:
        check_move(before, after)
        return
    with pytest.raises(UserError) as refused:
        check_move(before, after)
    assert refused.value.code == "queue-move-not-allowed"


def test_allowed_moves_name_every_state() -> None:
    assert set(ALLOWED_MOVES) == set(Q)


def test_sent_is_the_end_and_is_reached_by_sending_alone() -> None:
    assert ALLOWED_MOVES[Q.SENT] == frozenset()
    assert [state for state in Q if Q.SENT in ALLOWED_MOVES[state]] == [Q.SENDING]


def test_what_may_be_claimed_may_be_sending_and_is_not_finished() -> None:
    assert all(Q.SENDING in ALLOWED_MOVES[state] for state in CLAIMABLE)
    assert not CLAIMABLE & FINISHED


def test_every_unfinished_state_can_still_be_ended() -> None:
    for state in set(Q) - FINISHED:
        assert ALLOWED_MOVES[state] & (FINISHED | {Q.UNKNOWN, Q.RETRYING, Q.PENDING})


def test_item_that_is_being_sent_is_never_held_or_cancelled() -> None:
    assert not {Q.HELD, Q.CANCELLED, Q.PENDING} & ALLOWED_MOVES[Q.SENDING]


@given(st.integers(1, len(RETRY_DELAYS_S)), st.floats(0, 1))
def test_retry_delay_varies_by_a_quarter_each_way(attempts: int, jitter: float) -> None:
    delay = retry_delay_s(attempts, jitter)
    base = RETRY_DELAYS_S[attempts - 1]
    assert delay is not None
    assert 0.75 * base <= delay <= 1.25 * base


@given(st.integers(1, len(RETRY_DELAYS_S) - 1))
def test_retry_delay_grows_with_every_try(attempts: int) -> None:
    assert (retry_delay_s(attempts, 0.5) or 0) < (retry_delay_s(attempts + 1, 0.5) or 0)


def test_retry_delay_after_the_last_is_a_persons_business() -> None:
    assert retry_delay_s(len(RETRY_DELAYS_S) + 1, 0.5) is None
