"""Readers report a picture of a page; when several different people have, it hides by itself.

No personal data is kept: a reader is a hash under a key that never leaves the data folder, another
for each picture, so that nobody can be followed from one to the next. The hashes are deleted once
the desk has decided.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol, runtime_checkable

from editor_app.base.records import dataclass

REPORTS_TO_HIDE = "reports_to_hide"
"""The option of a destination: after how many people's reports a picture hides."""
CONTACT_MAIL = "contact_mail"
"""The option of a destination: where readers write to where no server takes their reports."""
READERS = "readers"
"""Who decided, where no person of the desk did."""


class Verdict(StrEnum):
    """What was decided about a reported picture."""

    HIDDEN = "hidden"
    """Readers' reports have reached their number."""
    KEPT_HIDDEN = "kept-hidden"
    """The desk leaves it hidden."""
    RESTORED = "restored"
    """The desk shows it again, and no report hides it any more."""
    REPORTABLE = "reportable"
    """Reports may hide it again."""


class ImageState(StrEnum):
    """How a reported picture stands."""

    SHOWN = "shown"
    HIDDEN = "hidden"
    KEPT_HIDDEN = "kept-hidden"
    GUARDED = "guarded"
    """Shown, whatever readers report."""


_STATE_AFTER: Mapping[Verdict, ImageState] = {
    Verdict.HIDDEN: ImageState.HIDDEN,
    Verdict.KEPT_HIDDEN: ImageState.KEPT_HIDDEN,
    Verdict.RESTORED: ImageState.GUARDED,
    Verdict.REPORTABLE: ImageState.SHOWN,
}
ALLOWED_VERDICTS: Mapping[ImageState, frozenset[Verdict]] = {
    ImageState.SHOWN: frozenset({Verdict.HIDDEN}),
    ImageState.HIDDEN: frozenset({Verdict.KEPT_HIDDEN, Verdict.RESTORED}),
    ImageState.KEPT_HIDDEN: frozenset({Verdict.RESTORED}),
    ImageState.GUARDED: frozenset({Verdict.REPORTABLE}),
}
OUT_OF_SIGHT = frozenset({ImageState.HIDDEN, ImageState.KEPT_HIDDEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownImage:
    """A picture of an article at one destination."""

    destination_id: str
    article_id: str
    media_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A verdict, by whom and when, and how many people had reported by then."""

    image: ShownImage
    verdict: Verdict
    reports: int
    by: str
    at_utc: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageCase:
    """All that is known of a reported picture; decisions stand first first."""

    image: ShownImage
    reports: int = 0
    last_report_utc: datetime | None = None
    decisions: tuple[Decision, ...] = ()

    @property
    def state(self) -> ImageState:
        """How it stands: as the last decision left it."""
        return _STATE_AFTER[self.decisions[-1].verdict] if self.decisions else ImageState.SHOWN

    @property
    def is_hidden(self) -> bool:
        """Tell whether readers are not to see it."""
        return self.state in OUT_OF_SIGHT

    @property
    def hidden_after(self) -> int:
        """How many people's reports hid it last; 0 where none have."""
        hidden = [one.reports for one in self.decisions if one.verdict is Verdict.HIDDEN]
        return hidden[-1] if hidden else 0


class ImageReports(Protocol):
    """The reports of one unit of work."""

    def add(self, image: ShownImage, person: bytes, at_utc: datetime) -> bool:
        """Count a person's report; False where the same person has reported it before."""
        ...

    def forget(self, image: ShownImage) -> None:
        """Delete the people's hashes of a picture; its count is 0 then."""
        ...

    def decide(self, decision: Decision) -> None:
        """Record a decision, for good."""
        ...

    def case_of(self, image: ShownImage) -> ImageCase:
        """Return what is known of a picture; an empty case where nothing is."""
        ...

    def cases(self, article_id: str = "") -> Sequence[ImageCase]:
        """Return every case, or an article's, in the order of their identifiers."""
        ...


@runtime_checkable
class WithholdsPictures(Protocol):
    """A publisher that can take single pictures off an article's page."""

    def withhold(self, slug: str, media_ids: frozenset[str]) -> None:
        """Show an article without these pictures, and with all others of it.

        An article that is not there is no error; doing it again changes nothing.

        Raises:
            EnvironmentFault, UserError: as ``Publisher.deliver``.
        """
        ...
