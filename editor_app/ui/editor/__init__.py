"""The writing surface: a page of kicker, headline, lead and body in one column.

It knows the document model and the formats it pastes from, and nothing of storage or queues.
"""
