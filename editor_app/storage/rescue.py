"""Bring everything that is sound in a damaged library into a new one.

What has a hash comes back only where the hash agrees; what has none, where its row is whole. A
receipt is worth more than the text it belongs to, for without it a rescued article would be
published twice: it comes back also where its release does not, with a release that has no text.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import sqlalchemy as sa

from editor_app.domain.article import Article, ArticleState, Draft, summary_of
from editor_app.domain.care import Progress, Salvage
from editor_app.domain.history import Version, VersionReason
from editor_app.domain.publication import Release
from editor_app.storage.additions import additions_of, are_as_sealed
from editor_app.storage.drafts import SqlDrafts
from editor_app.storage.file_marks import EPOCH, MICROSECOND
from editor_app.storage.raw_rows import UNREADABLE, RawRow, RawRows
from editor_app.storage.rescued_desk import bring_desk
from editor_app.storage.tables import articles, releases, versions
from editor_app.storage.texts import sealed
from editor_app.storage.unit_of_work import SqlUnitOfWork

_IDS_AND_NUMBERS = "SELECT id, number FROM articles INDEXED BY sqlite_autoindex_articles_1"


def rescue(damaged: sa.Connection, into: sa.Connection, progress: Progress) -> Salvage:
    """Fill a new library with what is sound in a damaged one.

    Args:
        damaged: A reading connection on a copy of the damaged library.
        into: An open transaction of the new one, which is empty.
        progress: Hears how far it is.

    Returns:
        What was brought, and what could not be.

    Raises:
        Cancelled: It was to stop.
    """
    texts = _Texts(damaged, into, progress)
    texts.bring()
    progress.step(0.7)
    blank = bring_desk(damaged, into, texts.releases, texts.bare, texts.left_out)
    progress.step(1.0)
    return Salvage(
        articles=len(texts.articles),
        older=texts.older,
        blank=blank,
        left_out={kind: count for kind, count in sorted(texts.left_out.items()) if count},
    )


class _Texts:
    """Brings what has a hash: articles, versions and releases."""

    def __init__(self, damaged: sa.Connection, into: sa.Connection, progress: Progress) -> None:
        self._damaged = damaged
        self._from, self._into = SqlUnitOfWork(damaged), SqlUnitOfWork(into)
        self._progress = progress
        self.articles: dict[str, Article] = {}
        self.releases: dict[str, Release] = {}
        self.bare: dict[str, Release] = {}
        self.left_out: Counter[str] = Counter()
        self.older = 0
        self._kept: dict[str, list[Version]] = {}

    def bring(self) -> None:
        """Bring them; what belongs to no article that came back stays behind."""
        self._read_versions()
        self._progress.step(0.2)
        self._read_releases()
        self._progress.step(0.3)
        self._bring_articles()
        self._progress.step(0.5)
        self._bring_versions()
        for release in list(self.releases.values()):
            if release.article_id in self.articles:
                self._into.releases.add(release)
            else:
                del self.releases[release.id]
                self.left_out["release"] += 1

    def _read_versions(self) -> None:
        rows = RawRows(self._damaged, versions)
        for row in rows:
            try:
                version = self._from.versions.get(int(str(row["number"])))
            except UNREADABLE:
                rows.lost += 1
                continue
            self._kept.setdefault(version.row.article_id, []).append(version)
        self.left_out["version"] += rows.lost

    def _read_releases(self) -> None:
        rows = RawRows(self._damaged, releases)
        for row in rows:
            release = self._release(row)
            if release is None:
                rows.lost += 1
                self.bare[str(row["id"])] = _bare_release(row)
            else:
                self.releases[release.id] = release
        self.left_out["release"] += rows.lost

    def _release(self, row: RawRow) -> Release | None:
        """Return a row's release; where its text is damaged, a version may have the same text."""
        try:
            found = self._from.releases.get(str(row["id"]))
        except UNREADABLE:
            found = None
        if found is not None:
            return found if found.draft.headline == row["headline"] else None
        additions, seal = str(row["additions"]).encode(), row["additions_sha256"]
        if not isinstance(seal, bytes) or not are_as_sealed(additions, seal):
            return None
        for version in self._kept.get(str(row["article_id"]), ()):
            if sealed(version.draft)[1] == row["sha256"]:
                bare = _bare_release(row)
                return replace(bare, draft=version.draft, **additions_of(additions))
        return None

    def _bring_articles(self) -> None:
        rows = RawRows(self._damaged, articles)
        places = {str(row["id"]): row for row in rows}
        for article_id, row in places.items():
            try:
                article = self._from.articles.get(article_id)
            except UNREADABLE:
                continue
            if _is_listed_so(article, row):
                self._add(article)
        texts = self._other_texts(places)
        for article_id in sorted(texts.keys() - self.articles.keys()):
            self._add(_as_of(article_id, places.get(article_id), texts[article_id]))
            self.older += 1
        known = max(len({*places, *texts}), len(places) + rows.lost)
        self.left_out["article"] += max(0, known - len(self.articles))

    def _add(self, article: Article) -> None:
        self._into.articles.add(article)
        self.articles[article.id] = article

    def _other_texts(self, places: Mapping[str, RawRow]) -> dict[str, Version | Release | Draft]:
        """Return the best text of each article beside its own row: draft, version, release."""
        found: dict[str, Version | Release | Draft] = {}
        for release in sorted(self.releases.values(), key=lambda each: each.sequence):
            found[release.article_id] = release
        found.update({article_id: kept[-1] for article_id, kept in self._kept.items()})
        drafts = SqlDrafts(self._damaged)
        try:
            numbers = list(self._damaged.exec_driver_sql(_IDS_AND_NUMBERS))
        except UNREADABLE:
            numbers = []
        for article_id, number in numbers:
            if article_id in self.articles or article_id in places:
                continue
            try:
                found[str(article_id)] = drafts.get(number, str(article_id))
            except UNREADABLE:
                continue
        return found

    def _bring_versions(self) -> None:
        every = [each for kept in self._kept.values() for each in kept]
        for version in sorted(every, key=lambda each: each.row.number):
            row, article = version.row, self.articles.get(version.row.article_id)
            if article is None:
                self.left_out["version"] += 1
                continue
            then = replace(article, draft=version.draft, revision=row.revision)
            self._into.versions.add(then, reason=row.reason, author=row.author, now=row.saved_utc)
        for article in self.articles.values():
            self._into.versions.add(
                article, reason=VersionReason.RESTORED, author="", now=article.updated_utc
            )


def _bare_release(row: RawRow) -> Release:
    """Return the release of a row without its text and what was added to it."""
    return Release(
        id=str(row["id"]),
        article_id=str(row["article_id"]),
        revision=int(str(row["revision"])),
        sequence=int(str(row["sequence"])),
        slug=str(row["slug"]),
        draft=Draft(headline=str(row["headline"])),
        first_published_utc=EPOCH + int(str(row["first_published_utc"])) * MICROSECOND,
        created_utc=EPOCH + int(str(row["created_utc"])) * MICROSECOND,
    )


def _is_listed_so(article: Article, row: RawRow) -> bool:
    shown = summary_of(article)
    said = (shown.language, shown.direction.value, shown.headline, shown.byline)
    return said == (row["language"], row["direction"], row["headline"], row["byline"])


def _as_of(article_id: str, place: RawRow | None, text: Version | Release | Draft) -> Article:
    """Return an article with the newest text that is sound, at the place its row still tells."""
    if isinstance(text, Version):
        draft, revision, moment = text.draft, text.row.revision, text.row.saved_utc
    elif isinstance(text, Release):
        draft, revision, moment = text.draft, text.revision, text.created_utc
    else:
        draft, revision, moment = text, 1, EPOCH
    made = Article(
        id=article_id,
        revision=revision,
        state=ArticleState.DRAFT,
        draft=draft,
        created_utc=moment,
        updated_utc=moment,
    )
    if place is None:
        return made
    deleted = place["deleted_utc"]
    return replace(
        made,
        revision=max(revision, int(str(place["revision"]))),
        state=ArticleState(str(place["state"])),
        created_utc=EPOCH + int(str(place["created_utc"])) * MICROSECOND,
        deleted_utc=None if deleted is None else EPOCH + int(str(deleted)) * MICROSECOND,
    )
