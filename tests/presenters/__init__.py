"""The tests of the presenters."""
