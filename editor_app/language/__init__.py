"""Pure functions over text: bidi, folding, calendar, zones, counting, slugs.

House style stands in ``typography``, the spelling of three languages in ``spelling``.

Imports base only.
"""
