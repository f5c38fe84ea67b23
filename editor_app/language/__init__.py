"""Pure functions over text: bidi, folding, calendar, counting, slugs.

Imports base only.
"""
