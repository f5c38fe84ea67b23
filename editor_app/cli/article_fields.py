"""The options that fill an article's fields, and how they change a draft."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.records import dataclass
from editor_app.cli.values import byline_of, date_of, direction_of, language_of, state_of
from editor_app.domain.article import ArticleState, Draft
from editor_app.domain.body import Body, body_of
from editor_app.domain.byline import Byline
from editor_app.domain.source import SourceLink, web_address
from editor_app.language.bidi import clean_line

Text = str | None


def field_options(
    kicker: Annotated[Text, typer.Option("--kicker", metavar="TEXT")] = None,
    headline: Annotated[Text, typer.Option("--headline", metavar="TEXT")] = None,
    lead: Annotated[Text, typer.Option("--lead", metavar="TEXT")] = None,
    body_file: Annotated[
        Path | None,
        typer.Option(
            "--body-file", metavar="FILE|-", allow_dash=True, help="UTF-8, a paragraph a line."
        ),
    ] = None,
    bylines: Annotated[
        list[str] | None,
        typer.Option("--byline", metavar="NAME[:ROLE[:CREDIT]]", help="Added; repeatable."),
    ] = None,
    clear_bylines: Annotated[
        bool, typer.Option("--clear-bylines", help="Drop the bylines there are, first.")
    ] = False,
    source: Annotated[
        Text,
        typer.Option(
            "--source", metavar="URL", help="Fills the source without an address, or is added."
        ),
    ] = None,
    source_title: Annotated[Text, typer.Option("--source-title", metavar="TEXT")] = None,
    source_outlet: Annotated[Text, typer.Option("--source-outlet", metavar="TEXT")] = None,
    source_date: Annotated[Text, typer.Option("--source-date", metavar="YYYY-MM-DD")] = None,
    primary: Annotated[
        bool, typer.Option("--primary", help="The source is where readers find the original.")
    ] = False,
    clear_sources: Annotated[
        bool, typer.Option("--clear-sources", help="Drop the sources there are, first.")
    ] = False,
    section: Annotated[Text, typer.Option("--section", metavar="TEXT")] = None,
    keywords: Annotated[
        list[str] | None,
        typer.Option("--keyword", metavar="WORD", help="Replaces them; repeatable."),
    ] = None,
    outlet: Annotated[Text, typer.Option("--outlet", metavar="TEXT")] = None,
    published_on: Annotated[Text, typer.Option("--date", metavar="YYYY-MM-DD")] = None,
    language: Annotated[Text, typer.Option("--language", metavar="CODE")] = None,
    direction: Annotated[Text, typer.Option("--direction", metavar="rtl|ltr")] = None,
    state: Annotated[Text, typer.Option("--state", metavar="STATE")] = None,
) -> None:
    """Hold the options; ``Fields`` takes them by the same names."""


@dataclass(frozen=True, kw_only=True)
class Fields:
    """What the options of one call say; None: the field stays, empty: it is cleared."""

    kicker: Text
    headline: Text
    lead: Text
    body_file: Path | None
    bylines: list[str] | None
    clear_bylines: bool
    source: Text
    source_title: Text
    source_outlet: Text
    source_date: Text
    primary: bool
    clear_sources: bool
    section: Text
    keywords: list[str] | None
    outlet: Text
    published_on: Text
    language: Text
    direction: Text
    state: Text

    def refuse_nothing(self) -> None:
        """Refuse a call that sets no field.

        Raises:
            UserError: ``nothing-to-set``.
        """
        if not any(value not in (None, False, []) for value in vars(self).values()):
            raise UserError("nothing-to-set")

    @property
    def wanted_state(self) -> ArticleState | None:
        """The state asked for.

        Raises:
            UserError: ``state-unknown``.
        """
        return None if self.state is None else state_of(self.state)

    def applied(self, draft: Draft) -> Draft:
        """Return ``draft`` with every field that was named.

        Raises:
            UserError: what one of the values is not.
            EnvironmentFault: ``file-not-read``.
        """
        lines = {
            name: value
            for name in ("kicker", "headline", "lead", "section", "outlet")
            if (value := getattr(self, name)) is not None
        }
        return replace(
            draft,
            **lines,
            body=draft.body if self.body_file is None else _body(self.body_file),
            bylines=self._bylines(draft.bylines),
            sources=self._sources(draft.sources),
            keywords=tuple(self.keywords) if self.keywords else draft.keywords,
            published_on=(
                draft.published_on if self.published_on is None else date_of(self.published_on)
            ),
            language=draft.language if self.language is None else language_of(self.language),
            direction=draft.direction if self.direction is None else direction_of(self.direction),
        )

    def _bylines(self, stored: tuple[Byline, ...]) -> tuple[Byline, ...]:
        kept = {} if self.clear_bylines else {line.name: line for line in stored}
        for text in self.bylines or []:
            line = byline_of(text)
            kept[clean_line(line.name)] = line
        return tuple(kept.values())

    def _sources(self, stored: tuple[SourceLink, ...]) -> tuple[SourceLink, ...]:
        sources = [] if self.clear_sources else list(stored)
        if self.source is None:
            if self.primary or {self.source_title, self.source_outlet, self.source_date} != {None}:
                raise UserError("source-url-missing")
            return tuple(sources)
        address = web_address(self.source)
        if not address:
            raise UserError("source-url-missing")
        place = _place(sources, address)
        if place is None:
            sources.append(SourceLink(id=_free_id(sources)))
            place = len(sources) - 1
        sources[place] = self._filled(replace(sources[place], url=address))
        if self.primary or not any(source.is_primary for source in sources):
            sources = [
                replace(source, is_primary=index == place) for index, source in enumerate(sources)
            ]
        return tuple(sources)

    def _filled(self, source: SourceLink) -> SourceLink:
        return replace(
            source,
            title=source.title if self.source_title is None else self.source_title,
            outlet=source.outlet if self.source_outlet is None else self.source_outlet,
            published_on=(
                source.published_on if self.source_date is None else date_of(self.source_date)
            ),
        )


def _place(sources: list[SourceLink], address: str) -> int | None:
    """Return which source has this address already, or else which one lacks an address."""
    for wanted in (address, ""):
        for index, source in enumerate(sources):
            if source.url == wanted:
                return index
    return None


def _free_id(sources: list[SourceLink]) -> str:
    taken = {source.id for source in sources}
    return next(name for number in range(1, len(taken) + 2) if (name := f"s{number}") not in taken)


def _body(path: Path) -> Body:
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        text = data.decode("utf-8-sig")
    except FileNotFoundError as error:
        raise UserError("import-not-found", path=str(path)) from error
    except IsADirectoryError as error:
        raise UserError("import-folder", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise UserError("text-not-utf8", path=str(path)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise EnvironmentFault("file-not-read", path=str(path), reason=reason) from error
    return body_of(*(line.strip() for line in text.splitlines() if line.strip()))
