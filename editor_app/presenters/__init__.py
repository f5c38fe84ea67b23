"""Plain Python for the screens that decide something. No Qt.

Imports services and what lies to its right.
"""
