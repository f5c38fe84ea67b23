"""The tests of the command line, run as its user would."""
