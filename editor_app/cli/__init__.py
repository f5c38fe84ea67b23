"""The command line: the same services without a window.

The only room that imports Typer and Rich.
"""
