"""Screens of care: the start after damage, backups in the settings, crash reports."""
