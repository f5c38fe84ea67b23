"""Makes a subset or a WOFF2 of a font; run by `fetch_assets.py` where fontTools is installed.

Reads from standard input a JSON list of `[origin, target, unicodes or null]`. The same input and
versions give the same bytes: time stamps inside the fonts are kept.
"""

from __future__ import annotations

import json
import sys

from fontTools import subset


def derive(origin: str, target: str, unicodes: str | None) -> None:
    """Write `target` from `origin`, keeping only `unicodes` (hexadecimal ranges) where given."""
    options = subset.Options()
    options.layout_features = ["*"]
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    options.notdef_outline = True
    font = subset.load_font(origin, options)
    if unicodes is not None:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=subset.parse_unicodes(unicodes))
        subsetter.subset(font)
    if target.endswith(".woff2"):
        font.flavor = "woff2"
    font.save(target)


if __name__ == "__main__":
    for job in json.load(sys.stdin):
        derive(*job)
