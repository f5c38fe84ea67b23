"""The panel after the page: what belongs to the open article and does not stand in its text."""
