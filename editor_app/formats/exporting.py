"""Choose the writer of a file."""

from editor_app.domain.article import Draft

EXPORT_FORMATS = ("html", "markdown", "text", "json")


def write_article(draft: Draft, format_name: str) -> bytes:
    """Write an article as a file of one format."""
    raise NotImplementedError
