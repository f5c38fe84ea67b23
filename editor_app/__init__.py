"""Mihbara, a desktop desk for journalists who write from right to left.

Rooms import to the right only:
__main__ > app > (ui | cli) > presenters > (services | storage | publishing) > formats > domain
> language > base.
"""
