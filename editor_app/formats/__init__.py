"""One file per format: reads into a draft, writes from an article.

Imports domain, language and base.
"""
