"""The newsroom in frozen dataclasses: articles, bodies, bylines, sources, the queue. No I/O.

What the desk needs of storage, publishing and the web stands here as protocols.

Imports language and base.
"""
