"""Notes and assignments in the window."""
