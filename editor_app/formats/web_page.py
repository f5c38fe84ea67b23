"""Pages of news aggregators, as text or HTML, into drafts.

The family prints, in this order, each part but one of the furniture lines being optional: a
ticker of other headlines, the notice about reported images, the headline, the author, the line
of outlet and date, a summary lead, a byline, the body, and a link to the source. What is not on
the page stays empty; a line that fits nowhere stays in the body and is reported.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import LIST_ITEMS, Block, BlockKind, Body, Direction, Run
from editor_app.domain.body import block as build_block
from editor_app.domain.byline import Byline
from editor_app.domain.source import SourceLink, is_web_address
from editor_app.formats.byline_lines import is_bare_name, is_firm, read_byline
from editor_app.formats.decoding import lines_of
from editor_app.formats.html_tree import Page
from editor_app.formats.page_wording import (
    DateLine,
    has_ticker_spaces,
    is_afterword,
    notice_language,
    read_date_line,
    source_language,
    ticker_headlines,
)
from editor_app.language.bidi import clean_line

_DIRECTIONS = {"ar": Direction.RTL, "fr": Direction.LTR, "en": Direction.LTR}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page that is not blank. ``after_gap``: blank lines stand before it."""

    block: Block
    after_gap: bool = False
    tag: str = "p"

    @property
    def text(self) -> str:
        """The line without its marks."""
        return self.block.text


@dataclass(frozen=True, slots=True)
class Reading:
    """A page read: the draft, and codes of what a person should look at."""

    draft: Draft
    notes: tuple[str, ...]


def read_text(text: str) -> Reading | None:
    """Read a page saved or copied as text, or return None where it is none of the family."""
    lines = []
    after_gap = False
    for line in lines_of(text):
        if line:
            lines.append(Line(build_block(line), after_gap))
        after_gap = not line
    return _read(lines, title="")


def read_html(page: Page) -> Reading | None:
    """Read a page parsed from HTML, or return None where it is none of the family."""
    lines = []
    after_gap = False
    for part, tag in zip(page.blocks, page.tags, strict=True):
        if part.kind is BlockKind.DIVIDER:
            lines.append(Line(part, after_gap, tag))
        for runs in _split_at_breaks(part.runs):
            line = replace(part, runs=runs)
            if clean_line(line.text):
                lines.append(Line(line, after_gap, tag))
            after_gap = not clean_line(line.text)
    return _read(lines, title=page.title)


def _split_at_breaks(runs: Iterable[Run]) -> list[tuple[Run, ...]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *rest = run.text.split("\n")
        lines[-1].append(Run(first, run.marks))
        lines.extend([Run(text, run.marks)] for text in rest)
    return [build_block(*line).runs for line in lines]


def _read(lines: Sequence[Line], *, title: str) -> Reading | None:
    dated = next(
        ((at, found) for at, line in enumerate(lines) if (found := read_date_line(line.text))),
        None,
    )
    notices = [at for at, line in enumerate(lines) if notice_language(line.text)]
    below = dated[0] + 1 if dated else (notices[0] + 1 if notices else 0)
    source_at = next(
        (at for at in range(below, len(lines)) if source_language(lines[at].text)), None
    )
    if dated is None and not notices and source_at is None:
        return None
    end = len(lines) if source_at is None else source_at
    page = _Page(title=title)
    if dated:
        page.take_head(lines[: dated[0]])
        page.take_date_line(lines[dated[0]], dated[1])
        page.take_text(lines[dated[0] + 1 : end], may_have_lead=True)
    else:
        page.take_undated(lines[:end], has_notice=bool(notices))
    if source_at is not None:
        page.take_source_line(lines[source_at])
        page.take_tail(lines[source_at + 1 :])
    return page.reading()


class _Page:
    """Gathers the parts of one page."""

    def __init__(self, *, title: str) -> None:
        self._title = title
        self._language = ""
        self._headline = ""
        self._lead = ""
        self._outlet: DateLine | None = None
        self._bylines: tuple[Byline, ...] = ()
        self._sources: tuple[SourceLink, ...] = ()
        self._ticker: list[str] = []
        self._body: list[Block] = []
        self._notes: dict[str, None] = {}

    def take_head(self, lines: Sequence[Line]) -> None:
        """Take what stands above the outlet line: ticker, notice, headline, author."""
        notices = [at for at, line in enumerate(lines) if self._is_notice(line)]
        start = self._start_of_title(lines, first=notices[-1] + 1 if notices else 0)
        first_notice = notices[0] if notices else 0
        for at, line in enumerate(lines[:start]):
            if self._is_notice(line):
                continue
            if at < first_notice or has_ticker_spaces(line.text) or line.tag == "li":
                self._ticker.extend(ticker_headlines(line.text))
            else:
                self._keep_unplaced(line, "lines-before-headline")
        self._take_title(list(lines[start:]))

    def _start_of_title(self, lines: Sequence[Line], first: int) -> int:
        """Return where the lines begin that stand together right above the outlet line."""
        start = len(lines)
        while start > first:
            line = lines[start - 1]
            if has_ticker_spaces(line.text) or line.tag == "li":
                break
            start -= 1
            if line.after_gap or line.tag == "h1":
                break
        titled = (
            at for at in range(start, len(lines)) if self._title and lines[at].text in self._title
        )
        return next(titled, start)

    def _take_title(self, lines: list[Line]) -> None:
        if len(lines) > 1:
            author = lines[-1].text
            self._bylines = read_byline(author)
            if not self._bylines and is_bare_name(author):
                self._bylines = (Byline(name=author),)
            if self._bylines:
                lines.pop()
        if lines:
            self._headline = lines[0].text
        for line in lines[1:]:
            self._keep_unplaced(line, "lines-below-headline")

    def take_date_line(self, line: Line, found: DateLine) -> None:
        self._language = found.language
        self._outlet = found
        if found.published_on is None:
            self._keep_unplaced(line, "date-line-unreadable")
        if found.author:
            self._bylines += read_byline(f"✍ {found.author}") and (Byline(name=found.author),)
            if not self._bylines:
                self._keep_unplaced(line, "author-unreadable")

    def take_text(self, lines: Sequence[Line], *, may_have_lead: bool) -> None:
        """Take lead, byline and body."""
        lines = self._without_notices(lines)
        at = next((at for at in (0, 1) if at < len(lines) and read_byline(lines[at].text)), None)
        if at == 1 and not (may_have_lead and lines[0].block.kind is BlockKind.PARAGRAPH):
            at = None
        if at is not None:
            self._lead = lines[0].text if at == 1 else ""
            lines = self._take_bylines(lines[at:])
        if at != 1 and may_have_lead and _lead_is_apart(lines):
            self._lead = lines[0].text
            lines = lines[1:]
        if not self._bylines and len(lines) > 1 and is_firm(lines[-1].text):
            self._bylines = read_byline(lines[-1].text)
            lines = lines[:-1]
        self._body.extend(line.block for line in lines)

    def _take_bylines(self, lines: Sequence[Line]) -> Sequence[Line]:
        for at, line in enumerate(lines):
            found = read_byline(line.text)
            if not found:
                return lines[at:]
            self._bylines += found
        return ()

    def take_undated(self, lines: Sequence[Line], *, has_notice: bool) -> None:
        """Take a page without an outlet line; its headline is where the layout shows one."""
        self._notes["outlet-line-missing"] = None
        first_notice = next((at for at, line in enumerate(lines) if self._is_notice(line)), 0)
        while lines and (first_notice > 0 or has_ticker_spaces(lines[0].text)):
            self._ticker.extend(ticker_headlines(lines[0].text))
            lines, first_notice = lines[1:], first_notice - 1
        lines = self._without_notices(lines)
        is_parted = len(lines) > 1 and lines[1].after_gap
        if lines and (has_notice or is_parted or lines[0].tag == "h1"):
            self._headline = lines[0].text
            lines = lines[1:]
        self.take_text(lines, may_have_lead=False)

    def take_source_line(self, line: Line) -> None:
        self._language = self._language or source_language(line.text)
        links = (run.marks.link for run in line.block.runs)
        address = next((link for link in links if is_web_address(link)), "")
        self._sources = (SourceLink(id="s1", url=address, is_primary=True),)

    def take_tail(self, lines: Sequence[Line]) -> None:
        """Keep what stands below the source line, but for the site's own afterword."""
        for line in self._without_notices(lines):
            if is_afterword(line.text):
                self._notes["related-stories-left-out"] = None
                return
            if not source_language(line.text):
                self._keep_unplaced(line, "lines-below-source")

    def _is_notice(self, line: Line) -> bool:
        language = notice_language(line.text)
        self._language = self._language or language
        return bool(language)

    def _without_notices(self, lines: Sequence[Line]) -> Sequence[Line]:
        return [line for line in lines if not self._is_notice(line)]

    def _keep_unplaced(self, line: Line, note: str) -> None:
        self._notes[note] = None
        self._body.append(line.block)

    def reading(self) -> Reading:
        language = self._language or "ar"
        direction = _DIRECTIONS[language]
        draft = Draft(
            language=language,
            direction=direction,
            headline=self._headline,
            lead=self._lead,
            body=Body(tuple(_plain(part, direction) for part in self._body)),
            bylines=self._bylines,
            outlet=self._outlet.outlet if self._outlet else "",
            published_on=self._outlet.published_on if self._outlet else None,
            sources=self._sources,
            ticker=tuple(self._ticker),
        )
        return Reading(cleaned(draft), tuple(self._notes))


def _lead_is_apart(lines: Sequence[Line]) -> bool:
    """Tell whether blank lines set the first paragraph apart from a body that has none."""
    if len(lines) < 3 or lines[0].block.kind is not BlockKind.PARAGRAPH:
        return False
    return lines[1].after_gap and not any(line.after_gap for line in lines[2:])


def _plain(part: Block, direction: Direction) -> Block:
    """Return a body block that does not repeat the article's direction."""
    level = part.level if part.kind in LIST_ITEMS else 0
    own = None if part.direction is direction else part.direction
    return replace(part, direction=own, level=level)
