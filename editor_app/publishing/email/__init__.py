"""Mail as a destination: an article to an editor, as text, as a page and as a Word document.

Each delivery is one message under a name of its own (``Message-ID``), made from the delivery's key:
however often it is tried, a mail program that has it shows it once. An update, a correction and a
withdrawal answer the message before (``In-Reply-To``), so that they stand in one conversation.
"""
