"""Check the options of a destination by its kind's table, once for every kind."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.publication import Destination
from editor_app.domain.publisher import DestinationOption, OptionType, Secrets
from editor_app.domain.source import web_address
from editor_app.language.bidi import clean_line
from editor_app.publishing.addresses import is_secure

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def checked_options(
    table: Sequence[DestinationOption], given: Mapping[str, str]
) -> Mapping[str, str]:
    """Return every option of ``table``, cleaned, with defaults filled in.

    Raises:
        UserError: ``option-unknown``, ``option-missing`` or ``option-invalid`` (with ``reason``),
            each with ``option``. A secret may be missing: it is kept elsewhere.
    """
    known = {option.name for option in table}
    for name in given:
        if name not in known:
            raise UserError("option-unknown", option=name)
    clean = {option.name: _checked(option, given.get(option.name, "")) for option in table}
    for option in table:
        needs = option.is_needed(clean) and option.type is not OptionType.SECRET
        if needs and not clean[option.name]:
            raise UserError("option-missing", option=option.name)
    return clean


def invalid(option: str, reason: str) -> UserError:
    """Return the error that says why an option's value is refused."""
    return UserError("option-invalid", option=option, reason=reason)


def check_among(option: str, value: str, allowed: Iterable[str]) -> None:
    """Refuse a value that a kind has nothing for.

    Raises:
        UserError: ``option-invalid``.
    """
    known = tuple(allowed)
    if value not in known:
        raise invalid(option, "not-among-" + "-".join(known))


def needed_secret(secrets: Secrets, destination: Destination, option: str) -> str:
    """Return a secret that a destination cannot be opened without.

    Raises:
        EnvironmentFault: ``secret-missing`` or ``keyring-failed``.
    """
    secret = secrets.get(destination.id, option)
    if not secret:
        raise EnvironmentFault("secret-missing", name=destination.name)
    return secret


def check_secure(option: str, address: str) -> None:
    """Refuse an address that must not be given a secret, or that holds one for all to read.

    Raises:
        UserError: ``option-invalid``.
    """
    if "@" in urlsplit(address).netloc:
        raise invalid(option, "user-name")
    if not is_secure(address):
        raise invalid(option, "not-https")


def _checked(option: DestinationOption, given: str) -> str:
    line = clean_line(given) or option.default
    if not line:
        return ""
    if option.choices and line not in option.choices:
        raise invalid(option.name, "not-a-choice")
    return _CHECKS[option.type](option.name, line, given)


def _text(_name: str, line: str, _given: str) -> str:
    return line


def _folder(name: str, line: str, given: str) -> str:
    if given.strip() and line != given.strip():
        raise invalid(name, "control-characters")
    try:
        return str(Path(line).expanduser().absolute())
    except (RuntimeError, OSError, ValueError) as error:
        raise invalid(name, "no-such-home") from error


def _address(name: str, line: str, _given: str) -> str:
    try:
        return web_address(line)
    except UserError as error:
        raise invalid(name, error.code) from error


def _language(name: str, line: str, _given: str) -> str:
    if not _LANGUAGE.fullmatch(line):
        raise invalid(name, "not-a-language")
    return line


_CHECKS: Mapping[OptionType, Callable[[str, str, str], str]] = {
    OptionType.TEXT: _text,
    OptionType.FOLDER: _folder,
    OptionType.WEB_ADDRESS: _address,
    OptionType.SERVICE_ADDRESS: _address,
    OptionType.LANGUAGE: _language,
    OptionType.CHOICE: _text,
    OptionType.SECRET: _text,
}
