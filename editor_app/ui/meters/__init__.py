"""The tab of the inspector that measures the text: outline, lengths, previews, leads."""
