"""What every room may use: errors, paths, settings, logs, assets, clock, safe file writing.

Imports nothing of the program.
"""
