"""What must or should hold before an article leaves, and what each destination makes of it."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.check_rows import (
    THERE,
    Find,
    Found,
    bidi_stray_in,
    empty_figure,
    is_longer,
    linked_passage,
    lonely_mark_in,
    picture_without,
    placeholder_in,
    primary_without_address,
    unresolved_citation,
    unsafe_link,
    unusable_address,
)
from editor_app.domain.hits import Field, Hit
from editor_app.domain.protection import Needle, words_found

HEADLINE_LIMIT = 110
"""Characters. Source: Google's article structured data asks for headlines of at most 110."""
LEAD_LIMIT = 400
LONGEST_LIMIT = 10_000


class Severity(StrEnum):
    """Whether a problem keeps the article back."""

    MUST = "must"
    SHOULD = "should"
    OFF = "off"
    """The destination does not ask for it; no problem has this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to mend. ``field`` names the place, as the JSON of an article does.

    ``found`` is what was found there, where the row alone does not say it; it may be a name that
    must not leave, so it is shown and never kept. ``place`` is the passage on the page, ``item``
    which source or picture it speaks of, counted from 0; the same problem may move.
    """

    code: str
    severity: Severity
    field: str
    found: str = ""
    place: Hit | None = dataclasses.field(default=None, compare=False)
    item: int | None = dataclasses.field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One row of the checklist: ``find`` tells whether, and where, a draft has the problem."""

    code: str
    severity: Severity
    field: str
    find: Find


@dataclass(frozen=True, slots=True, kw_only=True)
class LengthCheck:
    """One row that asks a field to be no longer than a limit, in characters."""

    code: str
    severity: Severity
    field: str
    text_of: Callable[[Draft], str]
    limit: int


def _row(code: str, severity: Severity, field: str, find: Find) -> Check:
    return Check(code=code, severity=severity, field=field, find=find)


def _when(is_so: Callable[[Draft], bool]) -> Find:
    return lambda draft: THERE if is_so(draft) else None


_WRITTEN = (Field.HEADLINE, Field.LEAD, Field.BODY)
CHECKLIST: tuple[Check | LengthCheck, ...] = (
    _row("headline-missing", Severity.MUST, "headline", _when(lambda draft: not draft.headline)),
    LengthCheck(
        code="headline-long",
        severity=Severity.SHOULD,
        field="headline",
        text_of=lambda draft: draft.headline,
        limit=HEADLINE_LIMIT,
    ),
    _row("lead-missing", Severity.SHOULD, "lead", _when(lambda draft: not draft.lead)),
    LengthCheck(
        code="lead-long",
        severity=Severity.SHOULD,
        field="lead",
        text_of=lambda draft: draft.lead,
        limit=LEAD_LIMIT,
    ),
    _row("body-missing", Severity.MUST, "body", _when(lambda draft: not draft.body.text.strip())),
    _row("byline-missing", Severity.SHOULD, "bylines", _when(lambda draft: not draft.bylines)),
    _row(
        "source-missing",
        Severity.SHOULD,
        "sources",
        _when(lambda draft: draft.primary_source is None),
    ),
    _row("source-address-missing", Severity.SHOULD, "sources", primary_without_address),
    _row("source-address-unusable", Severity.MUST, "sources", unusable_address),
    _row("citation-unresolved", Severity.MUST, "body", unresolved_citation),
    _row("link-unsafe", Severity.MUST, "body", unsafe_link),
    *(_row("placeholder-left", Severity.SHOULD, each, placeholder_in(each)) for each in _WRITTEN),
    _row("figure-empty", Severity.MUST, "body", empty_figure),
    _row(
        "picture-alt-missing",
        Severity.SHOULD,
        "images",
        picture_without(lambda picture: picture.alt),
    ),
    _row(
        "picture-credit-missing",
        Severity.SHOULD,
        "images",
        picture_without(lambda picture: picture.credit),
    ),
    _row(
        "picture-caption-missing",
        Severity.SHOULD,
        "images",
        picture_without(lambda picture: picture.caption),
    ),
    _row(
        "picture-rights-missing",
        Severity.SHOULD,
        "images",
        picture_without(lambda picture: picture.rights),
    ),
    _row("section-missing", Severity.SHOULD, "section", _when(lambda draft: not draft.section)),
    *(_row("bidi-stray", Severity.SHOULD, each, bidi_stray_in(each)) for each in _WRITTEN),
    *(
        _row("enclosure-unbalanced", Severity.SHOULD, each, lonely_mark_in(each))
        for each in _WRITTEN
    ),
    _row(
        "lead-and-picture-missing",
        Severity.OFF,
        "lead",
        _when(lambda draft: not draft.lead and not draft.pictures),
    ),
)
LIMITS: Mapping[str, int] = {
    check.code: check.limit for check in CHECKLIST if isinstance(check, LengthCheck)
}
"""The rows that have a limit, with what it is where a destination says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of a draft beyond its text.

    Args:
        protected: The words that must not leave.
        file_names: The names of its pictures' files.
        dead_links: Addresses that were asked and gave no page.
        unread: The words that the dictionaries do not know and nobody has passed; None where
            spelling was not looked at.
        embargo: Until when nothing of it may leave, as the clock shows it; empty: no embargo.
    """

    protected: Sequence[Needle] = ()
    file_names: Sequence[str] = ()
    dead_links: Sequence[str] = ()
    unread: Sequence[Hit] | None = None
    embargo: str = ""


NOTHING_KNOWN = Facts()
Fault = tuple[str, str, Found]
"""The field of a problem, what was found there, and where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCheck:
    """One row of the checklist that needs facts; ``find`` yields what is there."""

    code: str
    severity: Severity
    find: Callable[[Draft, Facts], Iterable[Fault]]
    may_block: bool = True
    may_pass: bool = True


def _dead_links(draft: Draft, facts: Facts) -> Iterable[Fault]:
    sources = [source.url for source in draft.sources]
    for url in facts.dead_links:
        if url in sources:
            yield "sources", url, Found(item=sources.index(url))
        else:
            yield "body", url, linked_passage(draft, url) or THERE


def _unread_words(_: Draft, facts: Facts) -> Iterable[Fault]:
    if facts.unread:
        first = facts.unread[0]
        yield first.field.value, str(len(facts.unread)), Found(first)


def _embargo(_: Draft, facts: Facts) -> Iterable[Fault]:
    if facts.embargo:
        yield "embargo", facts.embargo, THERE


def _protected_words(draft: Draft, facts: Facts) -> Iterable[Fault]:
    for spotted in words_found(draft, facts.file_names, facts.protected):
        yield spotted.field, spotted.name, Found(spotted.place, spotted.item)


PROTECTED, UNREAD = "protected-name", "spelling-unread"
FACT_CHECKS: tuple[FactCheck, ...] = (
    FactCheck(code=PROTECTED, severity=Severity.MUST, find=_protected_words, may_pass=False),
    FactCheck(code=UNREAD, severity=Severity.SHOULD, find=_unread_words),
    FactCheck(code="link-dead", severity=Severity.SHOULD, find=_dead_links, may_block=False),
    FactCheck(code="embargo-running", severity=Severity.SHOULD, find=_embargo),
)

DEFAULTS: Mapping[str, Severity] = {
    **{check.code: check.severity for check in CHECKLIST},
    **{check.code: check.severity for check in FACT_CHECKS},
}
"""Every row, in order, with what it is where a destination says nothing."""
NEVER_BLOCKING = frozenset(check.code for check in FACT_CHECKS if not check.may_block)
ALWAYS_BLOCKING = frozenset(check.code for check in FACT_CHECKS if not check.may_pass)
"""The rows that no destination lets off and no reason gets past."""

_OFF, _MUST, _SHOULD = Severity.OFF, Severity.MUST, Severity.SHOULD
BY_KIND: Mapping[str, Mapping[str, Severity]] = {
    "site": {"picture-alt-missing": _MUST},
    "wordpress": {"picture-alt-missing": _MUST},
    "email": {"picture-alt-missing": _OFF, "section-missing": _OFF},
    "telegram": {
        "lead-missing": _OFF,
        "lead-and-picture-missing": _MUST,
        "section-missing": _OFF,
        "picture-alt-missing": _OFF,
    },
    "webhook": {"section-missing": _OFF},
}
"""What each kind of destination changes of the defaults."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRules:
    """What one destination asks for: the defaults, its kind's changes, then a person's.

    Args:
        kind: The kind of destination; empty for none.
        own: What a person has set for this one, by the code of the row.
        limits: The limits that a person has set for this one, by the code of the row.
    """

    kind: str = ""
    own: Mapping[str, Severity] = dataclasses.field(default_factory=dict)
    limits: Mapping[str, int] = dataclasses.field(default_factory=dict)

    def severity_of(self, code: str) -> Severity:
        """Return what a row is here."""
        if code in ALWAYS_BLOCKING:
            return Severity.MUST
        return self.own.get(code) or self.usual_severity_of(code)

    def usual_severity_of(self, code: str) -> Severity:
        """Return what a row is where a person has set nothing."""
        return BY_KIND.get(self.kind, {}).get(code) or DEFAULTS[code]

    def limit_of(self, code: str) -> int:
        """Return how many characters a row with a limit allows here."""
        return self.limits.get(code) or LIMITS[code]


DEFAULT_RULES = HouseRules()


def row_named(code: str) -> Problem:
    """Return a row that has stopped an article, where only its code is known."""
    fields = {check.code: check.field for check in CHECKLIST}
    return Problem(code=code, severity=Severity.MUST, field=fields.get(code, "body"))


def severity_named(code: str, name: str) -> Severity:
    """Return what a person wants a row to be.

    Raises:
        UserError: ``check-unknown``, ``severity-unknown``, ``check-never-blocks`` or
            ``check-always-blocks``.
    """
    if code not in DEFAULTS:
        raise UserError("check-unknown", check=code[:80], known=", ".join(DEFAULTS))
    if name not in set(Severity):
        raise UserError("severity-unknown", severity=name[:80])
    severity = Severity(name)
    if severity is Severity.MUST and code in NEVER_BLOCKING:
        raise UserError("check-never-blocks", check=code)
    if severity is not Severity.MUST and code in ALWAYS_BLOCKING:
        raise UserError("check-always-blocks", check=code)
    return severity


def limit_named(code: str, text: str) -> int:
    """Return how long a person wants a row to allow.

    Raises:
        UserError: ``check-has-no-limit`` or ``limit-invalid``.
    """
    if code not in LIMITS:
        raise UserError("check-has-no-limit", check=code[:80], known=", ".join(LIMITS))
    limit = int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
    if not 1 <= limit <= LONGEST_LIMIT:
        raise UserError("limit-invalid", limit=text[:80], most=LONGEST_LIMIT)
    return limit


def problems_of(
    draft: Draft, facts: Facts = NOTHING_KNOWN, rules: HouseRules = DEFAULT_RULES
) -> tuple[Problem, ...]:
    """Return what is to be mended in ``draft``, in the order of the checklist."""
    found = []
    for check in CHECKLIST:
        where = _found_by(check, draft, rules)
        if where is not None:
            limit = str(rules.limit_of(check.code)) if check.code in LIMITS else ""
            found.append((check.code, check.field, limit, where))
    for row in FACT_CHECKS:
        found += [(row.code, *fault) for fault in row.find(draft, facts)]
    return tuple(
        _problem(rules, code, (place, what, where))
        for code, place, what, where in found
        if rules.severity_of(code) is not Severity.OFF
    )


def with_unread(
    problems: Sequence[Problem], unread: Sequence[Hit], rules: HouseRules = DEFAULT_RULES
) -> tuple[Problem, ...]:
    """Return what a checklist found, with what is now known of the spelling in its place."""
    others = [each for each in problems if each.code != UNREAD]
    if not unread or rules.severity_of(UNREAD) is Severity.OFF:
        return tuple(others)
    own = [_problem(rules, UNREAD, fault) for fault in _unread_words(Draft(), Facts(unread=unread))]
    order = list(DEFAULTS)
    return tuple(sorted([*others, *own], key=lambda each: order.index(each.code)))


def _found_by(check: Check | LengthCheck, draft: Draft, rules: HouseRules) -> Found | None:
    if isinstance(check, Check):
        return check.find(draft)
    return THERE if is_longer(check.text_of(draft), rules.limit_of(check.code)) else None


def _problem(rules: HouseRules, code: str, fault: Fault) -> Problem:
    place, what, where = fault
    return Problem(
        code=code,
        severity=rules.severity_of(code),
        field=place,
        found=what,
        place=where.place,
        item=where.item,
    )
