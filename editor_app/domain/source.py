"""Where an article's facts come from."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.language.bidi import clean_line

WEB_SCHEMES = frozenset({"http", "https"})
_FORBIDDEN = frozenset('<>"\\`{}|^')


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLink:
    """One source of an article; the primary one is where readers find the original.

    ``url`` is empty while the address is not known: the checklist then asks for it. ``id`` is
    what citations in the body point to; it is unique within the article.
    """

    id: str = ""
    url: str = ""
    title: str = ""
    outlet: str = ""
    published_on: date | None = None
    is_primary: bool = False


def web_address(text: str) -> str:
    """Return a clean web address, or an empty string for an empty one.

    Raises:
        UserError: ``address-not-web`` for any other scheme, no host, or a broken address.
    """
    address = "".join(clean_line(text).split())
    if address and not is_web_address(address):
        raise UserError("address-not-web", address=address[:200])
    return address


def is_web_address(address: str) -> bool:
    """Tell whether ``address`` may stand as a link on a page: http or https, with a host."""
    if not _is_plain(address):
        return False
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme.lower() in WEB_SCHEMES and bool(parts.hostname)


def _is_plain(address: str) -> bool:
    return (
        not _FORBIDDEN.intersection(address)
        and " " not in address
        and clean_line(address) == address
    )


def is_safe_link(address: str) -> bool:
    """Tell whether a link in a body may be published: a web address or an e-mail address."""
    scheme, _, rest = address.partition(":")
    if scheme.lower() == "mailto":
        return "@" in rest and _is_plain(address)
    return is_web_address(address)


def with_one_primary(sources: Iterable[SourceLink]) -> tuple[SourceLink, ...]:
    """Return ``sources`` with at most one primary: the first that says so."""
    found = False
    kept = []
    for source in sources:
        kept.append(replace(source, is_primary=False) if source.is_primary and found else source)
        found = found or source.is_primary
    return tuple(kept)
