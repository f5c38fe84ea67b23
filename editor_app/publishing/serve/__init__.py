"""Serves a site over HTTP, with previews and readers' reports; Starlette and uvicorn stand here.

May import ``publishing.site`` and what that may.
"""
