"""What house style and spelling say of an article, for ``mihbara check``."""

from typing import TYPE_CHECKING

from editor_app.cli.session import Session, system_language
from editor_app.cli.shapes import Json, Row
from editor_app.domain.hits import Field
from editor_app.domain.proofing import SPELLING, Finding, Spot, paragraphs_of
from editor_app.language.typography.rulebook import BY_ID
from editor_app.services.proofreading import wanted_by

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

Found = tuple[tuple[Spot, Finding], ...]


def found_in(session: Session, desk: "Desk", article_id: str) -> Found:
    """Return what is found in an article from its top, without what is ignored in it.

    Says on standard error where there is no spelling.
    """
    wanted = wanted_by(desk.settings)
    spots, paragraphs = zip(*paragraphs_of(desk.articles.get(article_id).draft), strict=True)
    ignored = desk.proofreading.ignored(article_id)
    answers = desk.proofreading.check(paragraphs, wanted)
    if wanted.spelling and (trouble := desk.proofreading.trouble()):
        session.say(trouble)
    return tuple(
        (spot, finding)
        for spot, findings in zip(spots, answers, strict=True)
        for finding in findings
        if finding.fingerprint not in ignored
    )


def finding_json(session: Session, spot: Spot, finding: Finding) -> Json:
    """Return one place, with where it stands and what should stand there."""
    return {
        "code": finding.rule_id,
        "severity": finding.kind.value,
        "field": spot.field.value,
        "block": spot.block if spot.field is Field.BODY else None,
        "start": finding.start,
        "end": finding.end,
        "text": finding.old,
        "replacement": finding.replacement,
        "message": _reason(session, finding),
    }


def finding_row(session: Session, spot: Spot, finding: Finding) -> Row:
    """Return one place as one line."""
    change = finding.marked
    if finding.replacement is not None:
        change = f"{finding.old or '∅'} → {finding.replacement or '∅'}"
    sentence = f"{change}  {_reason(session, finding)}"
    return finding.kind.value, spot.field.value, finding.rule_id, sentence.rstrip()


def _reason(session: Session, finding: Finding) -> str:
    if finding.rule_id == SPELLING:
        return session.sentence("word-unknown")
    reason: str = getattr(BY_ID[finding.rule_id].reason, session.language or system_language())
    return reason
