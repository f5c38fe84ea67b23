"""The window, in Qt: builds, emits and shows.

Imports presenters and what lies to its right; never storage or publishing.
"""
