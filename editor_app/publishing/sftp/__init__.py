"""The destination kind "sftp": a news site built here and mirrored to a host, file by file.

May import ``publishing.site`` and what that may.
"""
