"""What comes out of a damaged library is what was in it, whatever page is damaged."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.base.errors import AppError
from editor_app.base.paths import DataFolder
from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.domain.care import Salvage
from editor_app.domain.correction import Correction
from editor_app.domain.embargo import Embargo
from editor_app.domain.history import VersionReason
from editor_app.domain.publication import Action, Attempt, QueueState
from editor_app.storage.database import open_database
from editor_app.storage.stored_library import FileLibrary
from tests.fakes import NOW, a_contributor, a_destination, a_release, an_article, an_item

PAGE = 4096
RAW = ("destinations", "queue", "attempts", "embargoes", "contributors", "protected_words")
Rows = dict[str, set[tuple[object, ...]]]


def _draft(number: int, state: str) -> Draft:
    body = body_of(*[f"{state} {number}/{place} من الخبر. " * 12 for place in range(6)])
    return an_article(headline=f"{state} {number}", body=body).draft


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of a library with something in every table that is brought over."""
    folder = DataFolder(tmp_path_factory.mktemp("sound"))
    library = open_database(folder)
    with library.writing() as unit:
        unit.contributors.add(a_contributor())
        unit.protected.replace(["قاصر"])
        for each in ("d1", "d2"):
            unit.destinations.add(a_destination(each))
        for number in range(5):
            article = an_article(f"a{number}", draft=_draft(number, "الآن"), revision=2)
            before = replace(article, draft=_draft(number, "قبل"), revision=1)
            unit.articles.add(article)
            for each in (before, article):
                unit.versions.add(each, reason=VersionReason.SAVED, author="نجيب", now=NOW)
            correction = Correction(wrong="خطأ", right="صواب", made_utc=NOW, by="نجيب")
            release = a_release(
                f"r{number}", article_id=article.id, draft=before.draft, slug=f"s-a{number}"
            )
            unit.releases.add(replace(release, corrections=(correction,)))
            for place, state in (("d1", QueueState.SENT), ("d2", QueueState.PENDING)):
                item = an_item(
                    f"q{number}{place}",
                    article_id=article.id,
                    release_id=f"r{number}",
                    destination_id=place,
                    state=state,
                    sequence=number * 2 + (place == "d2"),
                    attempts=1,
                )
                is_sent = state is QueueState.SENT
                if is_sent:
                    item = replace(
                        item, remote_id=f"n{number}", remote_url=f"https://x/{number}", sent_utc=NOW
                    )
                unit.queue.add(item)
                unit.queue.add_attempts(
                    [Attempt(item_id=item.id, number=1, started_utc=NOW, outcome="sent")]
                )
            until = NOW + timedelta(days=number)
            unit.embargoes.put(
                Embargo(article_id=article.id, until_utc=until, wall="x", zone="Africa/Casablanca")
            )
    library.close()
    return folder.database


def _rows(folder: DataFolder) -> Rows:
    """Return everything in a library that can be compared."""
    library = open_database(folder)
    found: Rows = {}
    with library.reading() as unit:
        connection = unit.articles._connection  # type: ignore[attr-defined]
        for table in RAW:
            found[table] = {
                tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}")
            }
        ids = [row[0] for row in connection.exec_driver_sql("SELECT id FROM articles")]
        found["articles"] = {(each, unit.articles.get(each).draft) for each in ids}
        found["versions"] = {
            (
                row.article_id,
                row.revision,
                row.author,
                row.saved_utc,
                unit.versions.get(row.number).draft,
            )
            for each in ids
            for row in unit.versions.rows_of(each)
            if row.reason is VersionReason.SAVED
        }
        names = [row[0] for row in connection.exec_driver_sql("SELECT id FROM releases")]
        found["releases"] = {(unit.releases.get(each),) for each in names}
    library.close()
    return found


def _damaged(good: bytes) -> Iterator[bytes]:
    """Yield copies with one page gone, one overwritten, or one sector of one zeroed."""
    chance = random.Random(7)
    for number, start in enumerate(range(PAGE, len(good), 2 * PAGE)):
        data = bytearray(good)
        if number % 3 == 0:
            data[start : start + PAGE] = bytes(PAGE)
        elif number % 3 == 1:
            data[start : start + PAGE] = chance.randbytes(PAGE)
        else:
            sector = start + 512 * chance.randrange(8)
            data[sector : sector + 512] = bytes(512)
        yield bytes(data)


def _read_out(folder: DataFolder) -> Salvage:
    done = FileLibrary(folder).read_out(NOW)
    assert done.salvage is not None
    return done.salvage


def test_read_out_of_a_sound_library_brings_everything(sound: Path, folder: DataFolder) -> None:
    folder.database.write_bytes(sound.read_bytes())
    before = _rows(folder)
    salvage = _read_out(folder)
    assert salvage == Salvage(articles=5)
    assert _rows(folder) == before
    assert FileLibrary(folder).check(full=True).is_sound


def test_read_out_with_any_page_damaged_changes_nothing_and_tells_what_is_missing(
    sound: Path, folder: DataFolder
) -> None:
    good = sound.read_bytes()
    folder.database.write_bytes(good)
    before = _rows(folder)
    texts = {(row[0], row[-1]) for row in (*before["articles"], *before["versions"])}
    rescued = pages = 0
    for data in _damaged(good):
        folder.database.write_bytes(data)
        pages += 1
        try:
            salvage = _read_out(folder)
        except AppError:
            continue
        rescued += 1
        after = _rows(folder)
        for table in (*RAW, "versions"):
            assert after[table] <= before[table], table
        assert after["articles"] <= texts
        blank = after["releases"] - before["releases"]
        assert all(not row[0].draft.body.blocks for row in blank)  # type: ignore[attr-defined]
        assert len(blank) == salvage.blank
        is_missing = any(before[table] - after[table] for table in before)
        assert not (salvage.is_complete and is_missing)
        assert FileLibrary(folder).check(full=True).is_sound
    assert rescued > pages * 0.7


def test_receipt_whose_release_is_damaged_still_keeps_the_article_from_going_out_twice(
    sound: Path, folder: DataFolder
) -> None:
    data = bytearray(sound.read_bytes())
    library = open_database(DataFolder(sound.parent))
    with library.reading() as unit:
        sha256 = unit.releases._connection.exec_driver_sql(  # type: ignore[attr-defined]
            "SELECT sha256 FROM releases WHERE id = 'r2'"
        ).scalar()
    library.close()
    data[data.index(sha256)] ^= 1
    folder.database.write_bytes(bytes(data))
    salvage = _read_out(folder)
    assert (salvage.blank, dict(salvage.left_out)) == (1, {"release": 1, "queue": 1, "attempt": 1})
    opened = open_database(folder)
    with opened.reading() as unit:
        sent = unit.queue.last_sent("a2", "d1")
        assert sent is not None
        assert (sent.action, sent.remote_id) == (Action.PUBLISH, "n2")
        assert unit.releases.get("r2").slug == "s-a2"
    opened.close()


def test_article_whose_text_is_damaged_comes_back_with_its_newest_sound_version(
    sound: Path, folder: DataFolder
) -> None:
    data = bytearray(sound.read_bytes())
    word = "الآن 3/2".encode()
    place = data.index(word)
    while place >= 0:  # in the draft, and in the parts of the version that shares it
        data[place] ^= 1
        place = data.find(word)
    folder.database.write_bytes(bytes(data))
    assert _read_out(folder).older == 1
    opened = open_database(folder)
    with opened.reading() as unit:
        assert unit.articles.get("a3").draft == _draft(3, "قبل")
    opened.close()
