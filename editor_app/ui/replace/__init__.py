"""The screen that finds and replaces in all articles."""
