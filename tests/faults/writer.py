"""A process that saves one article over and over, and says what it was told: saved, or why not.

Says on standard output, one line each: ``ACK N`` when the N-th text was acknowledged as saved;
``FAIL CODE`` when it was refused; ``BUG NAME`` for anything else. A refused text is tried again.
"""

from __future__ import annotations

import os
import resource
import sys
from pathlib import Path

from editor_app.base.clock import SystemClock
from editor_app.base.errors import AppError
from editor_app.base.paths import data_folder
from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.services.articles import ArticleService
from editor_app.storage.database import open_database

MOST_REFUSALS = 40


def text_of(number: int) -> Draft:
    """Return the N-th text; it grows, so that the file must."""
    return Draft(headline=f"نص {number}", body=body_of(*[f"فقرة {number} من الخبر. " * 20] * 4))


def write(root: Path, times: int, room_mb: int) -> int:
    """Save ``times`` texts, giving up when refused too often; return the exit code."""
    try:
        articles = ArticleService(open_database(data_folder(root)), SystemClock())
        article = None
        if room_mb:
            room = room_mb << 20
            resource.setrlimit(resource.RLIMIT_AS, (room, room))
    except AppError as error:
        say(f"FAIL {error.code}")
        return 1
    number = refusals = 0
    while number < times and refusals < MOST_REFUSALS:
        try:
            if article is None:
                article = articles.create(text_of(number)).article
            else:
                article = articles.save(
                    article.id, text_of(number), expected_revision=article.revision
                ).article
        except AppError as error:
            refusals += 1
            say(f"FAIL {error.code}")
            continue
        except MemoryError:
            refusals += 1
            os.write(1, b"FAIL memory\n")
            continue
        say(f"ACK {number}")
        number += 1
    return 0


def say(line: str) -> None:
    """Tell the parent at once."""
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    sys.exit(write(Path(sys.argv[1]), int(sys.argv[2]), int((*sys.argv, "0")[3])))
