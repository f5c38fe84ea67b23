"""The tests of the verbs of the desk, over stand-ins of storage and destinations."""
