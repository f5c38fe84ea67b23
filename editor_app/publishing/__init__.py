"""Sends: the registry of destination kinds and one room or file per kind.

Imports formats, domain, language and base; never services or storage.
"""
