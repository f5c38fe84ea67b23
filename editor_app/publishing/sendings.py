"""Send at most once where the other side cannot be asked what it has.

A mail server and a chat take what they are given and answer no question about it afterwards. That
a sending begins is put on record before anything can be shown; when that stands on record without
an end, the article may be out, and a person decides.

What is on record, as the item's name at its destination: ``sending:N:NAME`` while sending number
N is under way, ``refused:N:NAME`` when it is certain that nothing was taken; NAME is what was
known there before, empty at the first time. Anything else is the name of what was sent.
"""

import re

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.publisher import Delivery

_MARK = re.compile(r"(sending|refused):([0-9]{1,6}):(.*)", re.DOTALL)
_AGREED = "again:"


@dataclass(frozen=True, slots=True)
class Sending:
    """One sending that may begin: its number, and what the destination has of the article."""

    delivery: Delivery
    number: int
    earlier: str

    def begin(self) -> None:
        """Put on record that it begins; from here on it may be out.

        Raises:
            EnvironmentFault: ``lease-lost``.
        """
        self.delivery.record(f"sending:{self.number}:{self.earlier}")

    def refuse(self) -> None:
        """Put on record that nothing was taken.

        Raises:
            EnvironmentFault: ``lease-lost``.
        """
        self.delivery.record(f"refused:{self.number}:{self.earlier}")


def has_begun(delivery: Delivery) -> bool:
    """Tell whether an earlier try of this delivery began to send."""
    return _MARK.fullmatch(delivery.remote_id) is not None


def next_sending(delivery: Delivery) -> Sending:
    """Return the sending that a delivery may begin.

    Raises:
        UserError: ``perhaps-sent`` where an earlier one began and never ended; to try again is
            then a person's to say.
    """
    mark = _MARK.fullmatch(delivery.remote_id)
    if mark is None:
        return Sending(delivery, 1, delivery.remote_id)
    number = int(mark[2])
    if mark[1] == "sending" and delivery.remote_state != f"{_AGREED}{number}":
        raise UserError("perhaps-sent", remote_state=f"{_AGREED}{number}")
    return Sending(delivery, number + 1, mark[3])


def earlier_name(delivery: Delivery) -> str:
    """Return what the destination has of the article, whatever a later sending came to."""
    mark = _MARK.fullmatch(delivery.remote_id)
    return delivery.remote_id if mark is None else mark[3]
