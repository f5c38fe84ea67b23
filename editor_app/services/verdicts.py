"""What the checklist says of an act, what of it stops the act, and who lets it pass."""

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Article, ArticleState
from editor_app.domain.checklist import (
    NOTHING_KNOWN,
    PROTECTED,
    Facts,
    Problem,
    Severity,
    problems_of,
)
from editor_app.domain.overriding import Override
from editor_app.domain.ports import UnitOfWork
from editor_app.domain.publication import Action, Destination, Release
from editor_app.services.checking import blocking, overridden, part_of, strictest
from editor_app.services.protecting import says_protected
from editor_app.services.releasing import Additions

STRUCK_OUT = "withdrawal-struck-out"
"""Says that a withdrawal leaves with protected words struck out of its reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the checklist says of an act, what stops it, in all and at each destination."""

    advice: tuple[Problem, ...]
    stopped: Sequence[Problem] = ()
    stops: Mapping[str, Sequence[Problem]] = field(default_factory=dict)
    word: Override | None = None

    def let_past(self, reason: str | None, *, by: str, now: datetime) -> "Verdict":
        """Return the verdict with the word of whoever lets the act pass all the same.

        Args:
            reason: Why; None: nobody has said.
            by: Who says it.
            now: When.

        Raises:
            UserError: as ``overridden``.
        """
        return replace(self, word=overridden(self.stopped, reason, by=by, now=now))

    def word_for(self, place: Destination) -> Override | None:
        """Return the override as one destination needs it."""
        return part_of(self.word, self.stops.get(place.id, ()))


def verdict_on(
    article: Article,
    action: Action,
    facts: Facts,
    places: Sequence[Destination],
    *,
    standing: Release | None = None,
) -> Verdict:
    """Run the checklist as these destinations ask; a withdrawal is checked for nothing.

    Args:
        article: The article as it is to leave.
        action: What is to be done.
        facts: What is known of it beside its text.
        places: Where it is to go.
        standing: What readers see already, which keeps no correction back; None: all counts.

    Raises:
        UserError: ``article-deleted`` or ``article-spiked``.
    """
    if action is Action.WITHDRAW:
        return Verdict(advice=())
    if article.deleted_utc is not None:
        raise UserError("article-deleted", article=article.id)
    if article.state is ArticleState.SPIKED:
        raise UserError("article-spiked", article=article.id)
    rules = [each.rules for each in places]
    advice = strictest(article.draft, facts, rules)
    seen: set[str] = set()
    if standing is not None:
        shown = strictest(standing.draft, NOTHING_KNOWN, rules)
        seen = {each.code for each in shown} - {PROTECTED}

    def new(problems: Sequence[Problem]) -> list[Problem]:
        return [each for each in blocking(problems) if each.code not in seen]

    return Verdict(
        advice=advice,
        stopped=new(advice),
        stops={place.id: new(problems_of(article.draft, facts, place.rules)) for place in places},
    )


def struck(unit: UnitOfWork, added: Additions) -> tuple[Problem, ...]:
    """Tell that a withdrawal will leave with protected words struck out of its reason."""
    if not says_protected(unit, added):
        return ()
    return (Problem(code=STRUCK_OUT, severity=Severity.SHOULD, field="notice"),)
