"""The screen of the newsroom's directory of people."""
