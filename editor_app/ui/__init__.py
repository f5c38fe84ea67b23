"""The window, in Qt: builds, emits and shows.

Imports presenters and what lies to its right; never storage or publishing.
"""

from editor_app.ui.binding import load_binding

load_binding()
