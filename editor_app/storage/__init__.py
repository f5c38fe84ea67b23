"""Keeps: engine, tables, repositories, unit of work, search index, media, backups, keys.

The only room that imports SQLAlchemy. Imports formats, domain, language and base; never services
or publishing.
"""
