"""The screen of a writer's own tools, and the palette of symbols."""
