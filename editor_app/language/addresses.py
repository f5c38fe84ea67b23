"""What is read from left to right whatever stands around it: addresses, tags, telephone numbers.

Source: Unicode Standard Annex 9, section 4.3 (higher-level protocols): such spans are isolated.
"""

import re

_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff"
_WEB = rf"(?:https?://|www\.)[^\s<>«»\"“”…{_INVISIBLE}]+"
_MAIL = r"(?<![\w.+-])[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
_TAG = r"(?<![A-Za-z0-9_&/])[#@][A-Za-z][A-Za-z0-9_]*"
_PHONE = (
    r"(?<![0-9A-Za-z+])(?:\+|00)[1-9][0-9]{0,2}(?:[ \u00a0.-]?\(?[0-9]{1,4}\)?){2,6}(?![\w])"
    r"|(?<!\w)0[1-9](?:[ \u00a0.-][0-9]{2}){4}(?!\w)"
)
_SPAN = re.compile(f"(?P<web>{_WEB})|{_MAIL}|{_TAG}|{_PHONE}", re.IGNORECASE)
# One class of letters to begin with: so the search runs over plain prose three times as fast.
_HINT = re.compile(
    r"[@#+:Ww0-9](?:(?<=[@#+])|(?<=:)//|(?<=[Ww])[Ww]{2}\.|(?<=[0-9])[ \u00a0.-][0-9])"
)
# What any of them begins with or holds: years and sums have digits in groups as well.
_START = re.compile(r"[@#+]|://|[Ww]{3}\.|(?<![0-9A-Za-z])0[0-9]")
_CLOSERS = {")": "(", "]": "[", "}": "{"}
_ENDS = ".,;:!?'،؛؟*_"


def ltr_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of ``text`` that run from the left, as positions of their beginning and end.

    They are web and e-mail addresses, tags and handles in Latin letters, and telephone numbers in
    groups. A sentence's punctuation after an address is not of it, and a bracket only where it was
    opened inside it.
    """
    if not _HINT.search(text) or not _START.search(text):
        return []
    spans = []
    for match in _SPAN.finditer(text):
        end = match.end()
        if match["web"]:
            end = match.start() + len(_without_ends(match["web"]))
            if text[match.start() : end].rstrip("/:").lower() in ("http", "https", "www"):
                continue
        spans.append((match.start(), end))
    return spans


def _without_ends(address: str) -> str:
    while address:
        last = address[-1]
        is_open = last in _CLOSERS and address.count(last) <= address.count(_CLOSERS[last])
        if last not in _ENDS and (last not in _CLOSERS or is_open):
            break
        address = address[:-1]
    return address
