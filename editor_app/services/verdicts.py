"""What the checklist says of an act on something published, and what of it stops the act."""

from collections.abc import Mapping, Sequence
from dataclasses import field

from editor_app.base.records import dataclass
from editor_app.domain.article import Article
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
from editor_app.services.checking import blocking, part_of, strictest
from editor_app.services.protecting import says_protected
from editor_app.services.queue import checked
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

    def word_for(self, place: Destination) -> Override | None:
        """Return the override as one destination needs it."""
        return part_of(self.word, self.stops.get(place.id, ()))


def verdict_on(
    article: Article,
    action: Action,
    facts: Facts,
    standing: Release,
    places: Sequence[Destination],
) -> Verdict:
    """Run the checklist: what readers see already keeps no correction back."""
    advice = checked(article, action, facts, places)
    rules = [each.rules for each in places]
    seen = {each.code for each in strictest(standing.draft, NOTHING_KNOWN, rules)} - {PROTECTED}

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
