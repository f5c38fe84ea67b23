"""Another article to read beside the text."""
