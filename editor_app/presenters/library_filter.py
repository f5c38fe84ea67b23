"""The parts of the library that its column shows."""

from collections.abc import Mapping
from enum import StrEnum

from editor_app.domain.article import ArticleState

_S = ArticleState


class LibraryFilter(StrEnum):
    """Which part of the library the column shows."""

    ALL = "all"
    DRAFTS = "drafts"
    REVIEW = "review"
    PUBLISHED = "published"
    MINE = "mine"
    """What was given to whoever is at the desk."""
    DUE = "due"
    """What has a deadline and is not finished."""
    BIN = "bin"


FILTER_STATES: Mapping[LibraryFilter, frozenset[ArticleState]] = {
    LibraryFilter.ALL: frozenset(),
    LibraryFilter.DRAFTS: frozenset({_S.DRAFT}),
    LibraryFilter.REVIEW: frozenset({_S.IN_REVIEW, _S.APPROVED}),
    LibraryFilter.PUBLISHED: frozenset({_S.PUBLISHED, _S.CORRECTED, _S.WITHDRAWN}),
    LibraryFilter.MINE: frozenset(),
    LibraryFilter.DUE: frozenset(),
    LibraryFilter.BIN: frozenset(),
}
"""The states of each part; an empty set means all."""
