"""The command line: the same services without a window.

Imports presenters, services and what lies to their right; Typer and Rich, and nothing else does.
``--help`` answers fast because commands import services only when they run.
"""
