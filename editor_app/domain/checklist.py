"""What must or should hold before an article leaves."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from editor_app.domain.article import Draft
from editor_app.domain.body import BlockKind
from editor_app.domain.source import is_safe_link, is_web_address
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to mend. ``field`` names the place, as the JSON of an article does."""

    code: str
    severity: Severity
    field: str


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
)


def problems_of(draft: Draft) -> tuple[Problem, ...]:
    """Return what is to be mended in ``draft``, in the order of the checklist."""
    return tuple(
        Problem(code=check.code, severity=check.severity, field=check.field)
        for check in CHECKLIST
        if check.fails(draft)
    )
