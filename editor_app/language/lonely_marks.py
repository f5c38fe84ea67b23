"""Where a quotation mark or a bracket of a paragraph stands without its fellow."""

import re
from collections.abc import Iterator

_GUILLEMET = re.compile("[«»]")
_BRACKET = re.compile("[()]")


def lonely_quotes(text: str) -> Iterator[int]:
    """Find quotation marks without a fellow; a quotation may run on into the next paragraph."""
    if "«" not in text and "»" not in text:
        return
    opened: list[int] = []
    last_opening = text.rfind("«")
    first_word, last_word = len(text) - len(text.lstrip()), len(text.rstrip(" .،؛؟!")) - 1
    for match in _GUILLEMET.finditer(text):
        index = match.start()
        if match.group() == "«":
            opened.append(index)
        elif opened:
            opened.pop()
        elif last_opening > index:
            return  # turned round: another rule
        elif index != last_word:
            yield index
    for index in opened:
        if index != first_word:
            yield index


def lonely_brackets(text: str) -> Iterator[int]:
    """Find brackets without a fellow; the one of a numbered item or a smiley needs none."""
    if "(" not in text and ")" not in text:
        return
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        index = match.start()
        if match.group() == "(":
            opened.append(index)
        elif opened:
            opened.pop()
        elif not _numbers_an_item(text, index):
            yield index
    for index in opened:
        if text[index - 1 : index] not in (":", ";"):
            yield index


def lonely_mark(text: str) -> int | None:
    """Return where the first quotation mark or bracket without its fellow stands, if any does."""
    return min((*lonely_quotes(text), *lonely_brackets(text)), default=None)


def _numbers_an_item(text: str, index: int) -> bool:
    """Tell whether a closing bracket ends "1)" or "أ)" at the start, or a smiley."""
    before = text[max(0, index - 4) : index]
    is_label = index < 6 and text[:index].strip().isalnum()
    return before[-1:] in (":", ";") or before[-2:] == ":-" or is_label
