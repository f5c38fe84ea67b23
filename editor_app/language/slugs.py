"""Addresses of pages: ASCII, short, and unique by the identifier at their end."""

import re
import unicodedata

MAX_BYTES = 80
_LETTERS = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ء": "", "ؤ": "ou", "ئ": "i",
    "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh",
    "ر": "r", "ز": "z", "س": "s", "ش": "ch", "ص": "s", "ض": "d", "ط": "t", "ظ": "z",
    "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n",
    "ه": "h", "ة": "a", "و": "w", "ي": "y", "ى": "a", "گ": "g", "ڭ": "g", "ڤ": "v", "پ": "p",
    "چ": "tch",
}  # fmt: skip
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_FILE_NAME_BYTES = 120
_NOT_IN_FILE_NAMES = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f]'
)
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def latin_slug(text: str) -> str:
    """Return ``text`` in lower-case ASCII words joined by hyphens; Arabic as Moroccans write it.

    The result may be empty, holds no dot and no slash, and neither starts nor ends in a hyphen.
    """
    spelt = "".join(_LETTERS.get(character, character) for character in text)
    ascii_text = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode("ascii")
    return _NOT_SLUG.sub("-", ascii_text.lower()).strip("-")


def slug_with_id(text: str, identifier: str) -> str:
    """Return a slug of at most 80 bytes that ends in ``identifier``.

    Source: WordPress cuts slugs at 200 encoded bytes (38 Arabic letters) and then finds the
    wrong article; ASCII that ends in our own identifier cannot collide.
    """
    room = MAX_BYTES - len(identifier) - 1
    words = latin_slug(text)
    if len(words) > room:
        words = words[: room + 1].rpartition("-")[0] or words[:room]
    return f"{words}-{identifier}" if words else identifier


def file_name(text: str, fallback: str) -> str:
    """Return a text as the name of a file on any system, cut between two words.

    Args:
        text: In any script.
        fallback: For a text of which nothing is left.

    Source: Microsoft, Naming Files, Paths, and Namespaces; 255 bytes for a name on Linux.
    """
    words = _NOT_IN_FILE_NAMES.sub(" ", text).split()
    name = ""
    for word in words:
        longer = f"{name} {word}".strip()
        if len(longer.encode("utf-8", "replace")) > _FILE_NAME_BYTES:
            break
        name = longer
    name = name.strip(". ")
    return fallback if not name or _DEVICES.fullmatch(name) else name
