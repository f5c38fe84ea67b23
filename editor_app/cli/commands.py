"""Register commands that all take the same common options."""

import inspect
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from editor_app.base.errors import UserError
from editor_app.cli.session import Session

Run = Callable[..., None]


def common_options(
    data_dir: Annotated[
        Path | None,
        typer.Option(
            "--data-dir",
            metavar="DIR",
            help="Where the library is kept; else MIHBARA_DATA_DIR says.",
        ),
    ] = None,
    lang: Annotated[
        str | None, typer.Option("--lang", metavar="ar|fr|en", help="The language of messages.")
    ] = None,
) -> None:
    """Hold the options of every command; ``take_common`` reads them."""


def json_option(
    as_json: Annotated[bool, typer.Option("--json", help="Print data as one JSON value.")] = False,
) -> None:
    """Hold the option of every command that prints data."""


def take_common(session: Session, given: dict[str, Any]) -> None:
    """Move the common options out of what a command was given and into the session.

    Raises:
        UserError: ``language-unknown``.
    """
    data_dir = given.pop("data_dir", None)
    if data_dir is not None:
        session.data_dir = data_dir
    session.is_json = given.pop("as_json", False) or session.is_json
    lang = given.pop("lang", None)
    if lang is not None:
        if lang not in ("ar", "fr", "en"):
            raise UserError("language-unknown", language=lang)
        session.language = lang


def command(
    app: typer.Typer,
    name: str,
    *,
    prints_data: bool = True,
    also: Run | None = None,
    hidden: bool = False,
    passes_unknown_options: bool = False,
) -> Callable[[Run], Run]:
    """Register a function whose first parameter is the session.

    Args:
        app: The group it belongs to.
        name: What is typed.
        prints_data: Whether it takes ``--json``.
        also: A function whose parameters the command takes too, as keyword arguments.
        hidden: Whether help leaves it out.
        passes_unknown_options: Whether options it does not know count as arguments.
    """
    extra = [also] if also else []
    extra += [json_option] if prints_data else []

    def register(body: Run) -> Run:
        def call(ctx: typer.Context, **given: Any) -> None:  # noqa: ANN401 - any option's value
            session: Session = ctx.obj
            take_common(session, given)
            _refuse_broken_text(given)
            _refuse_options_as_values(ctx, given)
            body(session, **given)

        own = _named(inspect.signature(body))[1:]
        shared = [
            parameter
            for source in (*extra, common_options)
            for parameter in _named(inspect.signature(source))
        ]
        parameters = [inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD)]
        parameters += sorted(own + shared, key=_has_default)
        _dress(call, body, parameters)
        app.command(
            name,
            hidden=hidden,
            context_settings={"ignore_unknown_options": True} if passes_unknown_options else None,
        )(call)
        return body

    return register


def _named(signature: inspect.Signature) -> list[inspect.Parameter]:
    """Return the parameters but the catch-all."""
    return [part for part in signature.parameters.values() if part.kind is not part.VAR_KEYWORD]


def _has_default(parameter: inspect.Parameter) -> bool:
    return parameter.default is not parameter.empty


def _dress(call: Run, body: Run, parameters: list[inspect.Parameter]) -> None:
    """Give ``call`` the parameters that Typer is to read, and the words of its help."""
    parameters[0] = parameters[0].replace(annotation=typer.Context)
    call.__doc__ = (inspect.getdoc(body) or "").partition("\n\n")[0]
    call.__name__ = body.__name__
    call.__annotations__ = {part.name: part.annotation for part in parameters}
    call.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]


def _refuse_broken_text(given: Mapping[str, object]) -> None:
    """Refuse text that the terminal sent as bytes of no letters; file names may be anything.

    Raises:
        UserError: ``argument-not-utf8``.
    """
    for value in given.values():
        for text in value if isinstance(value, list | tuple) else [value]:
            if isinstance(text, str) and not _is_text(text):
                raise UserError("argument-not-utf8")


def _refuse_options_as_values(ctx: typer.Context, given: Mapping[str, object]) -> None:
    """Refuse ``--lead --json``: the lead's text is missing, and is not ``--json``.

    Raises:
        UserError: ``option-value-missing``.
    """
    options = {name for parameter in ctx.command.params for name in parameter.opts}
    for parameter in ctx.command.params:
        values = given.get(parameter.name or "")
        if options.intersection(map(str, values if isinstance(values, list) else [values])):
            raise UserError("option-value-missing", option=parameter.opts[0])


def _is_text(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)
