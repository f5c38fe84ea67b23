"""Short names for stored things: ordered by time, safe in a file name, a URL and a shell."""

import secrets
from datetime import UTC, datetime

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32 in lower case: no i, l, o or u to misread."""

LENGTH = 14
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_TIME_DIGITS = 9
_RANDOM_DIGITS = LENGTH - _TIME_DIGITS


def new_id(now: datetime) -> str:
    """Make an identifier of 14 characters that sorts by the moment it was made.

    Args:
        now: The present moment, aware.

    Returns:
        Nine digits of milliseconds since 2020 and five random ones (25 bits).
    """
    milliseconds = max(0, int((now - _EPOCH).total_seconds() * 1000))
    return _digits(milliseconds, _TIME_DIGITS) + _digits(
        secrets.randbits(5 * _RANDOM_DIGITS), _RANDOM_DIGITS
    )


def is_id(text: str) -> bool:
    """Tell whether ``text`` has the form of an identifier made here."""
    return len(text) == LENGTH and all(character in ALPHABET for character in text)


def _digits(number: int, width: int) -> str:
    digits = []
    for _ in range(width):
        number, rest = divmod(number, 32)
        digits.append(ALPHABET[rest])
    return "".join(reversed(digits))
