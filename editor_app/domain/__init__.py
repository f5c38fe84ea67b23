"""The newsroom in frozen dataclasses: articles, bodies, bylines, sources, the queue. No I/O.

Imports language and base.
"""
