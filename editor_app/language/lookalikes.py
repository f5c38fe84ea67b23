"""Addresses that pretend: host names whose letters are taken from another script.

Source: Unicode Technical Standard 39 (confusables, mixed-script detection, restriction levels); the
table holds the Cyrillic and Greek letters that cannot be told from Latin ones in common type.
"""

import unicodedata
from enum import StrEnum
from urllib.parse import urlsplit


class Lookalike(StrEnum):
    """Why an address is not what it seems; each has a sentence of wording."""

    MIXED_SCRIPTS = "address-mixed-scripts"
    LOOKS_LATIN = "address-looks-latin"
    ENCODED = "address-encoded"
    USER_PART = "address-user-part"
    INVISIBLE = "address-invisible"


_LATIN_TWINS = frozenset(
    "аеорсухіјѕһԁԛԝґѵӏ"  # Cyrillic
    "αιοκνυρτχ"  # Greek
    "ɑɡıⅼ"
)
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "TIFINAGH", "ARMENIAN", "CHEROKEE")


def lookalike(address: str) -> Lookalike | None:
    """Return why a web or e-mail address may deceive, or None where nothing speaks for it."""
    if any(unicodedata.category(character) == "Cf" for character in address):
        return Lookalike.INVISIBLE
    try:
        parts = urlsplit(address if "://" in address else f"//{address.partition(':')[2]}")
        host, has_user = parts.hostname or "", "@" in parts.netloc and parts.scheme != ""
    except ValueError:
        return None
    if has_user:
        return Lookalike.USER_PART
    return next((why for label in host.split(".") if (why := _label_trouble(label))), None)


def _label_trouble(label: str) -> Lookalike | None:
    shown = label
    if label.startswith("xn--"):
        try:
            shown = label[4:].encode("ascii").decode("punycode")
        except UnicodeError:
            return Lookalike.ENCODED
    scripts = {_script(character) for character in shown if character.isalpha()}
    if len(scripts) > 1:
        return Lookalike.MIXED_SCRIPTS
    letters = {character for character in shown if character.isalpha()}
    if letters and not shown.isascii() and letters <= _LATIN_TWINS:
        return Lookalike.LOOKS_LATIN
    return Lookalike.ENCODED if shown != label else None


def _script(character: str) -> str:
    name = unicodedata.name(character, "")
    return next((script for script in _SCRIPTS if name.startswith(script)), "OTHER")
