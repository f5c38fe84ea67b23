"""The screen of the publishing queue: the table of all items, and the log of one."""
