"""Make a Hunspell dictionary that says the same of every word, and is read in a third of the time.

The Arabic dictionary carries an analysis of each word for linguists, which no speller asks for;
without it a sixth of its entries say twice the same. It also has Hunspell take vowel marks out of
every entry, one after the other, whenever it is opened; they are taken out here, once. Whoever
asks must then leave vowel marks out of the word, as the program's speller does.

Source: hunspell(5), the options AM and IGNORE and the fields of SFX and PFX.
"""

from collections.abc import Mapping
from pathlib import Path

_NOTICE = (
    "# Changed: without the analysis of the words (AM), and with the letters that IGNORE named\n"
    "# taken out; the original is named in resources/PROVENANCE.md.\n"
)
_RULE_FIELDS = 5
"""Kind, flag, what goes, what comes, and where, which may lack; an analysis may follow."""


def write_lean(origin: Path, target: Path) -> None:
    """Write one file of a dictionary, its ``.aff`` or its ``.dic``; both stand at the origin."""
    affixes = origin.with_suffix(".aff").read_text(encoding="utf-8")
    if origin.suffix == ".aff":
        text = lean_affixes(affixes)
    else:
        text = lean_words(origin.read_text(encoding="utf-8"), ignored_in(affixes))
    target.write_text(text, encoding="utf-8", newline="\n")


def ignored_in(affixes: str) -> str:
    """Return the letters that an affix file has ignored."""
    lines = (line.split() for line in affixes.splitlines())
    return "".join(fields[1] for fields in lines if fields[:1] == ["IGNORE"])


def lean_affixes(text: str) -> str:
    """Return an affix file without analyses, and with the ignored letters out of its rules."""
    letters = dict.fromkeys(map(ord, ignored_in(text)))
    lines = []
    for line in text.splitlines():
        fields = line.split()
        name = fields[0] if fields else ""
        if name in ("AM", "IGNORE"):
            continue
        is_rule = name in ("SFX", "PFX") and not fields[3].isdigit()
        lines.append(" ".join(_lean_rule(fields[:_RULE_FIELDS], letters)) if is_rule else line)
    return _NOTICE + "\n".join(lines) + "\n"


def _lean_rule(fields: list[str], letters: Mapping[int, None]) -> list[str]:
    kind, flag, gone, come, *where = fields
    added, slash, flags = come.partition("/")
    added = added.translate(letters) or "0"
    return [kind, flag, gone.translate(letters) or "0", added + slash + flags, *where]


def lean_words(text: str, ignored: str) -> str:
    """Return a list of words without analyses, ignored letters and what is said twice."""
    letters = dict.fromkeys(map(ord, ignored))
    entries = (line.partition("\t")[0] for line in text.splitlines()[1:])
    bare = (
        word.translate(letters) + slash + flags
        for word, slash, flags in (entry.partition("/") for entry in entries)
    )
    kept = list(dict.fromkeys(entry for entry in bare if entry))
    return f"{len(kept)}\n" + "\n".join(kept) + "\n"
