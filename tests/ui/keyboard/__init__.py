"""The window written in with the keys of a real keyboard, on a display of its own."""
