"""Whether a text still says what a correction takes back."""

from collections.abc import Iterator

from editor_app.domain.article import Draft
from editor_app.domain.check_rows import paragraphs
from editor_app.domain.checklist import Problem, Severity
from editor_app.domain.hits import Field, Hit
from editor_app.language.bidi import clean_line
from editor_app.language.finding import Query, find

STILL_SAID = "correction-still-said"


def still_said(draft: Draft, wrong: str, right: str) -> Problem | None:
    """Return where a draft still says what it is to be corrected from; None: nowhere.

    Letters are compared as a search folds them, whole words only. Where what is right says the
    same words again, as a full name says the short one, they count only outside of it.

    Thread: any.
    """
    place = next(_places_said(draft, clean_line(wrong), clean_line(right)), None)
    if place is None:
        return None
    return Problem(
        code=STILL_SAID,
        severity=Severity.SHOULD,
        field=place.field.value,
        found=place.old,
        place=place,
    )


def _places_said(draft: Draft, wrong: str, right: str) -> Iterator[Hit]:
    for field in Field:
        for part in paragraphs(draft, field):
            said = find(part.text, Query(wrong, is_whole_word=True))
            mended = find(part.text, Query(right, is_whole_word=True)) if said else []
            for one in said:
                if not any(each.start <= one.start and one.end <= each.end for each in mended):
                    yield Hit(
                        field=field, block=part.block, start=one.start, end=one.end, old=one.old
                    )
