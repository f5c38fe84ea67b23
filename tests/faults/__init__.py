"""Faults done to the program on purpose, and what they may cost: short in the tests, full by hand.

``packaging/dev.py faults`` runs every fault in full and prints one table.
"""
