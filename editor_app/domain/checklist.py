"""What must or should hold before an article leaves, and what each destination makes of it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from enum import StrEnum

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.body import BlockKind
from editor_app.domain.protection import Needle, words_found
from editor_app.domain.source import is_safe_link, is_web_address
from editor_app.language.bidi import has_override, stray_controls
from editor_app.language.counting import count_characters

HEADLINE_LIMIT = 110
"""Characters. Source: Google's article structured data asks for headlines of at most 110."""
LEAD_LIMIT = 400
PLACEHOLDER = re.compile(r"\{[^{}\n]{1,80}\}")
"""A part of a template or snippet that is still to be filled in, such as ``{place}``."""


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
    must not leave, so it is shown and never kept.
    """

    code: str
    severity: Severity
    field: str
    found: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One row of the checklist: ``fails`` tells whether a draft has the problem."""

    code: str
    severity: Severity
    field: str
    fails: Callable[[Draft], bool]


def _primary_has_no_address(draft: Draft) -> bool:
    primary = draft.primary_source
    return primary is not None and not primary.url


def _citation_is_unresolved(draft: Draft) -> bool:
    known = {source.id for source in draft.sources}
    cited = {run.marks.citation for part in draft.body.blocks for run in part.runs}
    return bool(cited - known - {""})


def _link_is_unsafe(draft: Draft) -> bool:
    links = (run.marks.link for part in draft.body.blocks for run in part.runs)
    return any(link and not is_safe_link(link) for link in links)


def _figure_has_no_picture(draft: Draft) -> bool:
    return any(part.kind is BlockKind.FIGURE and not part.image for part in draft.body.blocks)


def _row(code: str, severity: Severity, field: str, fails: Callable[[Draft], bool]) -> Check:
    return Check(code=code, severity=severity, field=field, fails=fails)


_TEXTS: Mapping[str, Callable[[Draft], str]] = {
    "headline": lambda draft: draft.headline,
    "lead": lambda draft: draft.lead,
    "body": lambda draft: draft.body.text,
}


def _has_placeholder(text_of: Callable[[Draft], str]) -> Callable[[Draft], bool]:
    return lambda draft: PLACEHOLDER.search(text_of(draft)) is not None


_PARAGRAPHS: Mapping[str, Callable[[Draft], Iterable[str]]] = {
    "headline": lambda draft: (draft.headline,),
    "lead": lambda draft: (draft.lead,),
    "body": lambda draft: (part.text for part in draft.body.blocks),
}


def _has_bidi_stray(text_of: Callable[[Draft], str]) -> Callable[[Draft], bool]:
    """Find controls that open or close nothing, and overrides, which can turn a name round."""
    return lambda draft: bool(stray_controls(text_of(draft))) or has_override(text_of(draft))


def _has_lonely_mark(parts_of: Callable[[Draft], Iterable[str]]) -> Callable[[Draft], bool]:
    def fails(draft: Draft) -> bool:
        # House style takes a while to load: nothing needs it before the first check.
        from editor_app.language.typography.enclosures import has_lonely_mark

        return any(map(has_lonely_mark, parts_of(draft)))

    return fails


CHECKLIST: tuple[Check, ...] = (
    _row("headline-missing", Severity.MUST, "headline", lambda draft: not draft.headline),
    _row(
        "headline-long",
        Severity.SHOULD,
        "headline",
        lambda draft: count_characters(draft.headline) > HEADLINE_LIMIT,
    ),
    _row("lead-missing", Severity.SHOULD, "lead", lambda draft: not draft.lead),
    _row(
        "lead-long",
        Severity.SHOULD,
        "lead",
        lambda draft: count_characters(draft.lead) > LEAD_LIMIT,
    ),
    _row("body-missing", Severity.MUST, "body", lambda draft: not draft.body.text.strip()),
    _row("byline-missing", Severity.SHOULD, "bylines", lambda draft: not draft.bylines),
    _row("source-missing", Severity.SHOULD, "sources", lambda draft: draft.primary_source is None),
    _row("source-address-missing", Severity.SHOULD, "sources", _primary_has_no_address),
    _row(
        "source-address-unusable",
        Severity.MUST,
        "sources",
        lambda draft: any(s.url and not is_web_address(s.url) for s in draft.sources),
    ),
    _row("citation-unresolved", Severity.MUST, "body", _citation_is_unresolved),
    _row("link-unsafe", Severity.MUST, "body", _link_is_unsafe),
    *(
        _row("placeholder-left", Severity.SHOULD, field, _has_placeholder(text_of))
        for field, text_of in _TEXTS.items()
    ),
    _row("figure-empty", Severity.MUST, "body", _figure_has_no_picture),
    _row(
        "picture-alt-missing",
        Severity.SHOULD,
        "images",
        lambda draft: any(not picture.alt for picture in draft.pictures),
    ),
    _row(
        "picture-credit-missing",
        Severity.SHOULD,
        "images",
        lambda draft: any(not picture.credit for picture in draft.pictures),
    ),
    _row(
        "picture-caption-missing",
        Severity.SHOULD,
        "images",
        lambda draft: any(not picture.caption for picture in draft.pictures),
    ),
    _row(
        "picture-rights-missing",
        Severity.SHOULD,
        "images",
        lambda draft: any(not picture.rights for picture in draft.pictures),
    ),
    _row("section-missing", Severity.SHOULD, "section", lambda draft: not draft.section),
    *(
        _row("bidi-stray", Severity.SHOULD, field, _has_bidi_stray(text_of))
        for field, text_of in _TEXTS.items()
    ),
    *(
        _row("enclosure-unbalanced", Severity.SHOULD, field, _has_lonely_mark(parts_of))
        for field, parts_of in _PARAGRAPHS.items()
    ),
    _row(
        "lead-and-picture-missing",
        Severity.OFF,
        "lead",
        lambda draft: not draft.lead and not draft.pictures,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of a draft beyond its text.

    Args:
        protected: The words that must not leave.
        file_names: The names of its pictures' files.
        dead_links: Addresses that were asked and gave no page.
        unread_words: How many words the dictionaries do not know and nobody has passed; None where
            spelling was not looked at.
    """

    protected: Sequence[Needle] = ()
    file_names: Sequence[str] = ()
    dead_links: Sequence[str] = ()
    unread_words: int | None = None


NOTHING_KNOWN = Facts()


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCheck:
    """One row of the checklist that needs facts; ``find`` yields fields with what is there."""

    code: str
    severity: Severity
    find: Callable[[Draft, Facts], Iterable[tuple[str, str]]]
    may_block: bool = True


def _dead_links(draft: Draft, facts: Facts) -> Iterable[tuple[str, str]]:
    sources = {source.url for source in draft.sources}
    return (("sources" if url in sources else "body", url) for url in facts.dead_links)


def _unread_words(_: Draft, facts: Facts) -> Iterable[tuple[str, str]]:
    return (("body", str(facts.unread_words)),) if facts.unread_words else ()


def _protected_words(draft: Draft, facts: Facts) -> Iterable[tuple[str, str]]:
    return words_found(draft, facts.file_names, facts.protected)


PROTECTED = "protected-name"
FACT_CHECKS: tuple[FactCheck, ...] = (
    FactCheck(code=PROTECTED, severity=Severity.MUST, find=_protected_words),
    FactCheck(code="spelling-unread", severity=Severity.SHOULD, find=_unread_words),
    FactCheck(code="link-dead", severity=Severity.SHOULD, find=_dead_links, may_block=False),
)

DEFAULTS: Mapping[str, Severity] = {
    **{check.code: check.severity for check in CHECKLIST},
    **{check.code: check.severity for check in FACT_CHECKS},
}
"""Every row, in order, with what it is where a destination says nothing."""
NEVER_BLOCKING = frozenset(check.code for check in FACT_CHECKS if not check.may_block)

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
    """

    kind: str = ""
    own: Mapping[str, Severity] = field(default_factory=dict)

    def severity_of(self, code: str) -> Severity:
        """Return what a row is here."""
        kind = BY_KIND.get(self.kind, {})
        return self.own.get(code) or kind.get(code) or DEFAULTS[code]


DEFAULT_RULES = HouseRules()


def row_named(code: str) -> Problem:
    """Return a row that has stopped an article, where only its code is known."""
    fields = {check.code: check.field for check in CHECKLIST}
    return Problem(code=code, severity=Severity.MUST, field=fields.get(code, "body"))


def severity_named(code: str, name: str) -> Severity:
    """Return what a person wants a row to be.

    Raises:
        UserError: ``check-unknown``, ``severity-unknown`` or ``check-never-blocks``.
    """
    if code not in DEFAULTS:
        raise UserError("check-unknown", check=code[:80], known=", ".join(DEFAULTS))
    if name not in set(Severity):
        raise UserError("severity-unknown", severity=name[:80])
    severity = Severity(name)
    if severity is Severity.MUST and code in NEVER_BLOCKING:
        raise UserError("check-never-blocks", check=code)
    return severity


def problems_of(
    draft: Draft, facts: Facts = NOTHING_KNOWN, rules: HouseRules = DEFAULT_RULES
) -> tuple[Problem, ...]:
    """Return what is to be mended in ``draft``, in the order of the checklist."""
    found = [(check.code, check.field, "") for check in CHECKLIST if check.fails(draft)]
    for check in FACT_CHECKS:
        found += [(check.code, place, what) for place, what in check.find(draft, facts)]
    return tuple(
        Problem(code=code, severity=rules.severity_of(code), field=place, found=what)
        for code, place, what in found
        if rules.severity_of(code) is not Severity.OFF
    )
