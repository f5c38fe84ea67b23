"""Comforts of writing, played on the real widgets."""
