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
    BIN = "bin"


FILTER_STATES: Mapping[LibraryFilter, frozenset[ArticleState]] = {
    LibraryFilter.ALL: frozenset(),
    LibraryFilter.DRAFTS: frozenset({_S.DRAFT}),
    LibraryFilter.REVIEW: frozenset({_S.IN_REVIEW, _S.APPROVED}),
    LibraryFilter.PUBLISHED: frozenset({_S.PUBLISHED, _S.CORRECTED, _S.WITHDRAWN}),
    LibraryFilter.BIN: frozenset(),
}
"""The states of each part; an empty set means all."""
