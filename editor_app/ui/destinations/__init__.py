"""The screen of the places that articles are sent to."""
