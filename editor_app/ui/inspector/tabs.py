"""Which tabs the inspector has, and on which a field of the article stands."""

from enum import StrEnum


class InspectorTab(StrEnum):
    """The tabs in their order."""

    SOURCES = "sources"
    ARTICLE = "article"
    IMAGES = "images"
    CHECKS = "checks"
    PUBLISHING = "publishing"
    TEXT = "text"
    """Added by :meth:`.InspectorPanel.add_text_page`."""
    HISTORY = "history"
    """Added by :meth:`.InspectorPanel.add_history_page`, after it."""
    NOTES = "notes"
    """Added by :meth:`.InspectorPanel.add_notes_page`, last."""


ICON_OF = {
    InspectorTab.SOURCES: "link",
    InspectorTab.ARTICLE: "info",
    InspectorTab.IMAGES: "image",
    InspectorTab.CHECKS: "list-checks",
    InspectorTab.PUBLISHING: "send",
    InspectorTab.TEXT: "file-text",
    InspectorTab.HISTORY: "history",
    InspectorTab.NOTES: "bookmark",
}
TAB_OF_FIELD = {
    "sources": InspectorTab.SOURCES,
    "bylines": InspectorTab.ARTICLE,
    "section": InspectorTab.ARTICLE,
    "keywords": InspectorTab.ARTICLE,
    "outlet": InspectorTab.ARTICLE,
    "ticker": InspectorTab.ARTICLE,
    "images": InspectorTab.IMAGES,
    "embargo": InspectorTab.PUBLISHING,
}
