"""An article as its page shows it: body with credited figures, sources, pictures around it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from markupsafe import Markup, escape

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import Block, BlockKind, Body, Marks, Run, block, joined_runs
from editor_app.domain.correction import Correction
from editor_app.domain.image import Picture
from editor_app.domain.publisher import Delivery
from editor_app.domain.source import SourceLink, is_safe_link, is_web_address
from editor_app.formats.html import FigureImage, html_of_body
from editor_app.language.bidi import clean_line
from editor_app.publishing.site.records import PictureFile, PublishedPicture, Record, shortened

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ANCHOR = re.compile(r"[A-Za-z0-9_-]+")
_NAME_LENGTH = 80
FIGURE_SIZES = "(min-width: 48rem) 42rem, 100vw"
"""How wide the style sheet shows a figure of an article."""

Pictures = Mapping[str, PublishedPicture]


def publishable(draft: Draft) -> Draft:
    """Return a draft as it may go out.

    Cleaned and named; languages are tags or empty for unknown, identifiers that pages cannot
    carry are gone, and so is what points into the desk's own directory of people.
    """
    clean = cleaned(draft)
    text = clean.headline or clean.lead or clean.body.text
    return replace(
        clean,
        language=clean.language if _LANGUAGE.fullmatch(clean.language) else "",
        headline=clean.headline or shortened(text, _NAME_LENGTH) or "…",
        body=Body(tuple(_publishable_block(part) for part in clean.body.blocks)),
        bylines=tuple(replace(line, contributor_id="") for line in clean.bylines),
        sources=tuple(
            source if _ANCHOR.fullmatch(source.id) else replace(source, id="")
            for source in clean.sources
        ),
    )


def record_of(
    delivery: Delivery,
    draft: Draft | None,
    pictures: Pictures,
    withheld: frozenset[str] = frozenset(),
) -> Record:
    """Return what a site keeps of a delivery.

    Args:
        delivery: The act and its release.
        draft: What the page shows; None: it is withdrawn.
        pictures: Those of the draft, as they stand on the site.
        withheld: The media that readers' reports have hidden.
    """
    release = delivery.release
    return Record(
        slug=release.slug,
        article_id=release.article_id,
        release_id=release.id,
        sequence=release.sequence,
        action=delivery.action,
        first_published_utc=release.first_published_utc,
        created_utc=release.created_utc,
        notice="" if draft else clean_line(release.notice),
        draft=draft,
        pictures=pictures,
        corrections=tuple(map(_publishable_correction, release.corrections)) if draft else (),
        withheld=withheld,
    )


def _publishable_correction(one: Correction) -> Correction:
    """Return a correction as it may go out: each part one line."""
    return replace(
        one, wrong=clean_line(one.wrong), right=clean_line(one.right), by=clean_line(one.by)
    )


def _publishable_block(part: Block) -> Block:
    runs = tuple(Run(run.text, _publishable_marks(run.marks)) for run in part.runs)
    return replace(part, runs=joined_runs(runs))


def _publishable_marks(marks: Marks) -> Marks:
    foreign = marks.foreign
    if foreign and not _LANGUAGE.fullmatch(foreign.language):
        foreign = replace(foreign, language="")
    return replace(
        marks,
        link=marks.link if is_safe_link(marks.link) else "",
        citation=marks.citation if _ANCHOR.fullmatch(marks.citation) else "",
        foreign=foreign,
    )


def wanted_pictures(draft: Draft) -> list[str]:
    """Return the media that the article shows, each once.

    Raises:
        UserError: ``media-not-found`` for what is no identifier.
    """
    inside = [part.image for part in draft.body.blocks if part.image]
    wanted = list(dict.fromkeys([one.media_id for one in draft.pictures] + inside))
    for media_id in wanted:
        if not _ANCHOR.fullmatch(media_id):
            raise UserError("media-not-found", id=ascii(media_id)[:_NAME_LENGTH])
    return wanted


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with what the page may make of it."""

    source: SourceLink
    anchor: str
    href: str


def sources_of(draft: Draft) -> Sequence[SourceView]:
    """Return the article's sources, the primary one first; unsafe addresses are no links."""
    views = []
    taken: set[str] = set()
    for source in sorted(draft.sources, key=lambda source: not source.is_primary):
        is_anchor = source.id not in taken and _ANCHOR.fullmatch(source.id)
        taken.add(source.id)
        href = source.url if is_web_address(source.url) else ""
        views.append(SourceView(source, f"source-{source.id}" if is_anchor else "", href))
    return views


def pictures_around(draft: Draft, pictures: Pictures) -> Sequence[Picture]:
    """Return the pictures that no figure of the body shows; the first of them leads the page."""
    inside = {part.image for part in draft.body.blocks if part.kind is BlockKind.FIGURE}
    return [one for one in draft.pictures if one.media_id in pictures.keys() - inside]


def srcset(files: Sequence[PictureFile], root: str) -> str:
    """Return the choice among files of a picture; empty where there are none.

    Args:
        files: The files.
        root: What leads from the page to the site's root.
    """
    return ", ".join(f"{root}{one.path} {one.width}w" for one in files)


def body_markup(
    draft: Draft, pictures: Pictures, *, root: str, credit_word: str, withheld_word: str = ""
) -> Markup:
    """Return the body as safe HTML.

    Args:
        draft: The article.
        pictures: The published pictures by media identifier.
        root: What leads from the page to the site's root: a relative or a whole address.
        credit_word: What stands before the name of a figure's maker.
        withheld_word: What stands in the place of a figure whose picture readers are not to see;
            empty: nothing.
    """
    described = {one.media_id: one for one in draft.pictures}

    def figure(media_id: str) -> FigureImage | None:
        shown = pictures.get(media_id)
        if shown is None:
            return None
        alt = described[media_id].alt if media_id in described else ""
        return FigureImage(
            src=root + shown.path,
            alt=alt,
            width=shown.width,
            height=shown.height,
            srcset=srcset(shown.sizes, root),
            webp_srcset=srcset(shown.webp, root),
            sizes=FIGURE_SIZES,
        )

    numbers = {
        one.source.id: str(number)
        for number, one in enumerate(sources_of(draft), start=1)
        if one.anchor
    }
    html = html_of_body(
        Body(
            tuple(
                _captioned(part, described, credit_word)
                for part in _seen(draft.body.blocks, pictures, withheld_word)
            )
        ),
        direction=draft.direction,
        figure=figure,
        citation=lambda source_id: numbers.get(source_id, ""),
    )
    return Markup(_with_notices(html, withheld_word) if withheld_word else html)


def _with_notices(html: str, withheld_word: str) -> str:
    """Give the sentences that stand for withheld pictures the look of one."""
    sentence = str(escape(withheld_word))
    notice = f'<p class="picture-withheld">{sentence}</p>'
    return re.sub(rf"<p[^>]*><em>{re.escape(sentence)}</em></p>", notice, html)


def _seen(blocks: Sequence[Block], pictures: Pictures, withheld_word: str) -> Iterator[Block]:
    for part in blocks:
        if part.kind is not BlockKind.FIGURE or part.image in pictures:
            yield part
        elif withheld_word:
            yield block(Run(withheld_word, Marks(italic=True)))


def _captioned(part: Block, described: Mapping[str, Picture], credit_word: str) -> Block:
    picture = described.get(part.image)
    if part.kind is not BlockKind.FIGURE or picture is None:
        return part
    runs = part.runs or ((Run(picture.caption),) if picture.caption else ())
    if picture.credit:
        space = " " if runs else ""
        runs = (*runs, Run(f"{space}({credit_word} {picture.credit})"))
    return replace(part, runs=runs)
