"""What a paste brings in: a body in the article's terms, and an account of what stayed behind."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import field, replace

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import Block, Body, Direction, Marks, Run
from editor_app.domain.body import block as build_block
from editor_app.formats import web_page
from editor_app.formats.html_tree import page_of, parse
from editor_app.formats.paste_markup import LeftOut, made_plain
from editor_app.formats.plain_isolates import with_marks
from editor_app.language.invisibles import Invisible, find_invisibles, without

_SENTENCE_END = re.compile(r"[.!?؟…:؛»”\"')\]]\s*$")
_ITEM = re.compile(r"\s*(?:[-–—•·▪◦*]|[0-9\u0660-\u0669]{1,3}[.)\-])\s+")
_SYLLABLE = re.compile(r"(?<=[a-zà-ÿ])-$")
_FEWEST_LINES = 3
_LONGEST_LINE = 130
_FULL = 0.6
"""A line of a column is at least this part of the longest one, but at a paragraph's end."""

_MESSAGE = re.compile(
    r"^[\u200e\u200f]?\[?[0-9\u0660-\u0669]{1,2}[:/.][^\]]{3,24}\]\s*[^:\n]{1,60}:\s", re.MULTILINE
)
_STARRED = re.compile(
    r"(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])|(?<!\w)_(\S(?:[^_\n]*\S)?)_(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Pasted:
    """What is inserted. ``left_out`` counts by kind; ``page`` is set where it is a whole page."""

    body: Body
    left_out: Mapping[LeftOut, int] = field(default_factory=dict)
    page: Draft | None = None


def pasted_markup(markup: str, direction: Direction) -> Pasted:
    """Read markup from another program's clipboard.

    Headings, lists, quotes, links, emphasis and direction stay; nothing is loaded.

    Raises:
        UserError: ``import-too-complex``.
    """
    root = parse(_without_islands(markup))
    if root is None:
        return Pasted(Body())
    counts = made_plain(root)
    page = page_of(root)
    found = web_page.read_html(page)
    blocks = [
        replace(part, direction=None if part.direction is direction else part.direction)
        for part in page.blocks
    ]
    return _account(blocks, counts, None if found is None else found.draft)


def pasted_text(text: str) -> Pasted:
    """Read plain text: lines that a column broke are joined, others are paragraphs."""
    found = web_page.read_text(text)
    lines = re.sub("\r\n?|[\u2028\u2029\u0085]", "\n", text).split("\n")
    is_chat = bool(_MESSAGE.search(text))
    lines, joined = (lines, 0) if is_chat else joined_lines(lines)
    if len(lines) > 1:
        lines = [line for line in lines if line.strip()]
    counts = Counter({LeftOut.LINE_BREAKS: joined})
    blocks = [with_marks(_chat_block(line) if is_chat else build_block(line)) for line in lines]
    return _account(blocks, counts, None if found is None else found.draft)


def pasted_as_it_was(text: str) -> Pasted:
    """Return plain text with nothing but a paragraph for each line, foreign where isolated."""
    lines = re.sub("\r\n?|[\u2029\u0085]", "\n", text).split("\n")
    if len(lines) > 1:
        lines = [line for line in lines if line.strip()]
    blocks = tuple(with_marks(build_block(line)) for line in lines)
    return Pasted(cleaned(Draft(body=Body(blocks))).body)


def _without_islands(markup: str) -> str:
    """Drop what Word puts before the text, and the marks of its conditional comments."""
    return re.sub(r"<!\[(?:if[^\]]*|endif)\]>", "", markup, flags=re.IGNORECASE)


def _account(blocks: list[Block], counts: Counter[LeftOut], page: Draft | None) -> Pasted:
    kept = []
    for part in blocks:
        runs = []
        for run, text in zip(part.runs, _cleaned_runs(part, counts), strict=True):
            runs.append(replace(run, text=text))
        made = replace(part, runs=tuple(runs))
        if made.text.strip() or not part.runs or len(blocks) == 1:
            kept.append(made)
        else:
            counts[LeftOut.EMPTY] += 1
    body = cleaned(Draft(body=Body(tuple(kept)))).body
    return Pasted(body, dict(+counts), page)


def _cleaned_runs(part: Block, counts: Counter[LeftOut]) -> list[str]:
    """Return the texts of a block's runs without what is out of place in the block."""
    found = find_invisibles(part.text)
    counts.update(
        LeftOut.FORMS if each.code is Invisible.PRESENTATION_FORM else LeftOut.INVISIBLES
        for each in found
    )
    texts, start = [], 0
    for run in part.runs:
        end = start + len(run.text)
        here = [replace(one, start=one.start - start) for one in found if start <= one.start < end]
        texts.append(without(run.text, here))
        start = end
    return texts


def _chat_block(line: str) -> Block:
    """Return a message with its starred words bold and its underlined ones italic."""
    runs, start = [], 0
    for match in _STARRED.finditer(line):
        runs.append(Run(line[start : match.start()]))
        is_bold = match[1] is not None
        runs.append(Run(match[1] or match[2], Marks(bold=is_bold, italic=not is_bold)))
        start = match.end()
    return build_block(*runs, line[start:])


def joined_lines(lines: list[str]) -> tuple[list[str], int]:
    """Join the lines that a column or a page broke; return them and how many breaks went.

    It is done only where lines look broken: at least three, none longer than a column, and most
    of them nearly as long as the longest. A line is joined to the next where it is full and ends
    no sentence, or is followed by one that goes on in lower case; an item of a list begins anew.
    """
    written = [line.strip() for line in lines if line.strip()]
    longest = max(map(len, written), default=0)
    full = [len(line) >= longest * _FULL for line in written[:-1]]
    if len(written) < _FEWEST_LINES or not 30 <= longest <= _LONGEST_LINE:
        return lines, 0
    if sum(full) < len(full) * 0.6 or all(map(_SENTENCE_END.search, written)):
        return lines, 0
    made: list[str] = []
    joined, is_open = 0, False
    for line in lines:
        text = line.strip()
        if not text:
            made.append("")
            is_open = False
            continue
        if is_open and not _ITEM.match(line):
            made[-1] = _together(made[-1], text)
            joined += 1
        else:
            made.append(text)
        is_open = len(text) >= longest * _FULL and not (
            _SENTENCE_END.search(text) and len(text) < longest * 0.92
        )
    return made, joined


def _together(before: str, after: str) -> str:
    if _SYLLABLE.search(before) and after[:1].islower():
        return before[:-1] + after
    return f"{before} {after}"
