"""A process that saves one article over and over, and says what it was told: saved, or why not.

Every few saves it closes the library and opens it again, as a day at the desk does.

Says on standard output, one line each: ``ACK N`` when the N-th text was acknowledged as saved,
``LIE N`` after it where the file does not hold it, ``FAIL CODE`` when it was refused. A refused
text is tried again.
"""

from __future__ import annotations

import os
import resource
import sys
from contextlib import closing
from pathlib import Path

from editor_app.base.clock import SystemClock
from editor_app.base.errors import AppError
from editor_app.base.paths import data_folder
from editor_app.domain.article import Article, Draft
from editor_app.domain.body import body_of
from editor_app.domain.ports import Database, LibraryQuery
from editor_app.services.articles import ArticleService
from editor_app.storage.database import open_database
from editor_app.storage.driver import driver

MOST_REFUSALS = 40


def text_of(number: int) -> Draft:
    """Return the N-th text; it grows, so that the file must."""
    return Draft(headline=f"نص {number}", body=body_of(*[f"فقرة {number} من الخبر. " * 20] * 4))


class Writer:
    """Saves texts one after another, and tries each that is refused again.

    Args:
        root: The data folder.
        room_mb: How much memory there is once the library is open; 0 for all.
    """

    def __init__(self, root: Path, room_mb: int = 0) -> None:
        self._root = root
        self._room_mb = room_mb
        self._database: Database | None = None
        self._article: Article | None = None

    def save(self, number: int) -> None:
        """Save the N-th text, opening the library where it is not open.

        Raises:
            AppError: It was refused.
            MemoryError: There was not enough of it.
        """
        if self._database is None:
            self._database = open_database(data_folder(self._root))
            if self._room_mb:
                room = self._room_mb << 20
                resource.setrlimit(resource.RLIMIT_AS, (room, room))
        articles = ArticleService(self._database, SystemClock())
        if self._article is None:
            rows = articles.library(LibraryQuery()).rows
            if not rows:
                self._article = articles.create(text_of(number)).article
                return
            self._article = articles.get(rows[0].id)
        self._article = articles.save(
            self._article.id, text_of(number), expected_revision=self._article.revision
        ).article

    def holds(self, number: int) -> bool:
        """Tell whether somebody else finds the N-th text in the library's file."""
        path = data_folder(self._root).database
        with closing(driver().connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute("SELECT headline FROM articles").fetchall()
        return rows == [(text_of(number).headline,)]

    def close(self) -> None:
        """Close the library; the next save opens it."""
        if self._database is not None:
            self._database.close()
            self._database = None


def write(
    root: Path, times: int, room_mb: int = 0, reopens_every: int = 0, *, reads_back: bool = False
) -> int:
    """Save ``times`` texts, giving up when refused too often; return the exit code."""
    writer = Writer(root, room_mb)
    number = refusals = 0
    while number < times and refusals < MOST_REFUSALS:
        try:
            writer.save(number)
        except AppError as error:
            refusals += 1
            say(f"FAIL {error.code}")
            continue
        except MemoryError:
            refusals += 1
            os.write(1, b"FAIL memory\n")
            continue
        say(f"ACK {number}")
        if reads_back and not writer.holds(number):
            say(f"LIE {number}")
        number += 1
        if reopens_every and number % reopens_every == 0:
            writer.close()
    return int(number < times)


def prepare(root: str) -> None:
    """Leave a library with the first text in it."""
    writer = Writer(Path(root))
    writer.save(0)
    writer.close()


def say(line: str) -> None:
    """Tell the parent at once."""
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    sys.exit(write(Path(sys.argv[1]), int(sys.argv[2]), int((*sys.argv, "0")[3])))
