"""House style of Arabic text as data: rules, the engine that runs them, and what they never touch.

A rule finds and proposes; nothing here changes a text unless it is asked to. Imports base and its
neighbours in language.
"""
