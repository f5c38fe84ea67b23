"""Numbers as the newsroom's languages write them: with Latin digits, and their own signs."""

_POINT = frozenset({"en"})


def decimal(number: float, language: str) -> str:
    """Return a number with one place after its decimal sign: a comma, in English a point.

    Source: CLDR, number symbols of ar-MA, fr and en.
    """
    written = f"{number:.1f}"
    return written if language in _POINT else written.replace(".", ",")
