"""Markdown in and out: CommonMark without HTML."""

import re
from collections.abc import Sequence
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import (
    PLAIN,
    Block,
    BlockKind,
    Body,
    Direction,
    Marks,
    Run,
    canonical,
    grouped_lists,
)
from editor_app.domain.body import block as build_block
from editor_app.domain.source import is_safe_link
from editor_app.formats.decoding import lines_of
from editor_app.formats.html import direction_of, language_of
from editor_app.formats.plain_isolates import directed, with_addresses_apart, with_marks
from editor_app.formats.plain_text import item_mark
from editor_app.language.bidi import clean_line, isolate

MAX_CHARACTERS = 2_000_000
MAX_SIGNS = 60_000
"""Emphasis, brackets and their like cost more than their length; no article is near this."""

_HEADINGS = {"h1": BlockKind.HEADING2, "h2": BlockKind.HEADING2}
_LISTS = {"bullet_list": BlockKind.BULLETED, "ordered_list": BlockKind.ORDERED}
_SPECIAL = re.compile(r"([\\`*_\[\]<>&~|!])")
_LINE_START = re.compile(r"^( *[0-9]*)([#+=.)-])", re.MULTILINE)
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)


def draft_from_markdown(text: str) -> Draft:
    """Read Markdown: a first-level heading that opens the text is the headline.

    HTML in it stays text; pictures leave their description; unsafe links lose their address.

    Raises:
        UserError: ``import-too-complex``.
    """
    if len(text) > MAX_CHARACTERS or len(_SPECIAL.findall(text)) > MAX_SIGNS:
        raise UserError("import-too-complex", characters=MAX_CHARACTERS, signs=MAX_SIGNS)
    tokens = MarkdownIt("commonmark", {"html": False}).parse(_with_line_feeds(text))
    blocks = _Reader().read(tokens)
    headline = ""
    if tokens and tokens[0].type == "heading_open" and tokens[0].tag == "h1" and blocks:
        headline = clean_line(blocks.pop(0).text)
    direction = direction_of("\n".join((headline, *(part.text for part in blocks))))
    return cleaned(
        Draft(
            language=language_of(direction),
            direction=direction,
            headline=headline,
            body=Body(tuple(blocks)),
        )
    )


def _with_line_feeds(text: str) -> str:
    """Return the text with one kind of line end; spaces before it are a line break and stay."""
    return "\n".join(text.lstrip("\ufeff").splitlines()) if lines_of(text) else ""


class _Reader:
    """Turns a token stream into blocks."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._lists: list[BlockKind] = []
        self._item_at: list[int | None] = []
        self._quotes = 0
        self._heading: BlockKind | None = None

    def read(self, tokens: Sequence[Token]) -> list[Block]:
        for token in tokens:
            name, _, end = token.type.rpartition("_")
            if name in _LISTS:
                self._lists.append(_LISTS[name]) if end == "open" else self._lists.pop()
            elif name == "list_item":
                self._item_at.append(None) if end == "open" else self._item_at.pop()
            elif name == "blockquote":
                self._quotes += 1 if end == "open" else -1
            elif name == "heading":
                heading = _HEADINGS.get(token.tag, BlockKind.HEADING3)
                self._heading = heading if end == "open" else None
            elif token.type == "hr":
                self._blocks.append(Block(kind=BlockKind.DIVIDER))
            elif token.type == "inline":
                self._add(_inline_runs(token.children or []))
            elif token.type in ("fence", "code_block") and token.content.strip():
                self._add([Run(token.content.rstrip("\n"))])
        return self._blocks

    def _add(self, runs: Sequence[Run]) -> None:
        level = max(0, len(self._lists) - 1)
        made = with_marks(build_block(*runs, kind=self._kind(), level=level))
        if not clean_line(made.text):
            return
        item_at = self._item_at[-1] if self._item_at else None
        if item_at is not None and item_at == len(self._blocks) - 1:
            before = self._blocks[-1]
            joined = build_block(*before.runs, "\n", *made.runs)
            self._blocks[-1] = replace(before, runs=joined.runs)
            return
        self._blocks.append(made)
        if self._item_at:
            self._item_at[-1] = len(self._blocks) - 1

    def _kind(self) -> BlockKind:
        if self._lists and self._item_at:
            return self._lists[-1]
        if self._heading:
            return self._heading
        return BlockKind.QUOTE if self._quotes else BlockKind.PARAGRAPH


def _inline_runs(tokens: Sequence[Token]) -> list[Run]:
    runs: list[Run] = []
    bold = italic = 0
    link = ""
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            bold += token.nesting
        elif token.type in ("em_open", "em_close"):
            italic += token.nesting
        elif token.type == "link_open":
            address = clean_line(str(token.attrGet("href") or ""))
            link = address if is_safe_link(address) else ""
        elif token.type == "link_close":
            link = ""
        elif token.type in ("softbreak", "hardbreak"):
            runs.append(Run(" " if token.type == "softbreak" else "\n", PLAIN))
        else:
            marks = Marks(bold=bold > 0, italic=italic > 0, link=link)
            runs.append(Run(token.content, marks))
    return runs


def markdown_of_body(body: Body, direction: Direction = Direction.RTL) -> str:
    """Return a body as Markdown; figures and empty blocks leave their text, if any."""
    written: list[str] = []
    for part in grouped_lists(canonical(body)):
        if isinstance(part, tuple):
            written.append(_list_markdown(part, direction))
        elif part.text.strip() or part.kind is BlockKind.DIVIDER:
            written.append(_block_markdown(part, direction))
    return "\n\n".join(filter(None, written))


def _list_markdown(items: Sequence[Block], direction: Direction) -> str:
    """Write items; each nests one step at most, for Markdown knows no deeper one."""
    lines: list[str] = []
    counts: list[int] = []
    widths: list[int] = []
    for item in items:
        text = _inline_markdown(item, direction)
        if not text:
            continue
        nested = replace(item, level=min(item.level, len(widths)))
        mark = item_mark(nested, counts, bullet="-")
        del widths[nested.level :]
        indent = " " * sum(widths)
        widths.append(len(mark))
        lines.append(indent + mark + text.replace("\n", "\\\n" + indent + " " * len(mark)))
    return "\n".join(lines)


def _inline_markdown(part: Block, direction: Direction) -> str:
    base = part.direction or direction
    text = "".join(_run_markdown(run, base) for run in part.runs).strip()
    return text if "\n" in text else directed(text, part.direction, direction)


def _block_markdown(part: Block, direction: Direction) -> str:
    text = _inline_markdown(part, direction)
    if part.kind is BlockKind.DIVIDER:
        return "* * *"
    if part.kind in (BlockKind.HEADING2, BlockKind.HEADING3):
        marks = "##" if part.kind is BlockKind.HEADING2 else "###"
        return f"{marks} {text.replace(chr(10), ' ')}"
    text = text.replace("\n", "\\\n")
    if part.kind is BlockKind.QUOTE:
        return "\n".join(f"> {line}" for line in text.split("\n"))
    return text


def _run_markdown(run: Run, direction: Direction) -> str:
    marks = run.marks
    match = _EDGES.fullmatch(run.text)
    before, text, after = match.groups() if match else ("", run.text, "")
    if not text:
        return run.text
    if marks.foreign and "\n" not in text:
        text = isolate(text, marks.foreign.direction.value)
    elif not marks.foreign:
        text = with_addresses_apart(text, direction)
    text = escaped(text)  # after it an address would be none any more
    fence = "*" * (marks.italic + 2 * marks.bold)
    text = f"{fence}{text}{fence}"
    if marks.link and is_safe_link(marks.link):
        text = f"[{text}](<{marks.link}>)"
    return before + text + after


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))
