"""The library column: model, delegate and the panel around the list."""
