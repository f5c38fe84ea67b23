"""What a flipped letter in a row of the desk does: nothing leaves by it, the check names it."""

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.base.errors import UserError
from editor_app.base.paths import DataFolder
from editor_app.domain.ports import Claim, Database
from editor_app.domain.publication import Attempt, QueueState
from editor_app.services.errands import errand_of
from editor_app.storage.database import open_database
from editor_app.storage.driver import driver
from editor_app.storage.row_seals import SEALED
from editor_app.storage.soundness import damage_of
from editor_app.storage.stored_library import FileLibrary
from tests.fakes import NOW, a_contributor, a_destination, a_release, an_article, an_item
from tests.storage.old_libraries import library_of

CLAIM = Claim(owner="w", now_utc=NOW + timedelta(days=1), lease_s=60.0, serial_kinds=frozenset())


@pytest.fixture
def desk(library: Database, folder: DataFolder) -> DataFolder:
    """Leave a closed library with a person, two destinations, a receipt and what waits."""
    with library.writing() as unit:
        unit.articles.add(an_article())
        unit.releases.add(a_release())
        unit.contributors.add(a_contributor(email="hind@journal.example"))
        for place in ("d1", "d2"):
            unit.destinations.add(a_destination(place))
        item = an_item("q1", destination_id="d1", sequence=1, position=1)
        unit.queue.add(item)
        unit.queue.add(an_item("q2", destination_id="d2", sequence=2, position=2))
        (claimed,) = unit.queue.claim(replace(CLAIM, most=1))
        begun = Attempt(item_id="q1", number=1, started_utc=NOW)
        unit.queue.add_attempts([begun])
        sent = replace(
            claimed,
            state=QueueState.SENT,
            lease=None,
            remote_id="n1",
            remote_url="https://x/1",
            sent_utc=NOW,
        )
        unit.queue.save(sent, expected=claimed)
        unit.queue.end_attempts([replace(begun, ended_utc=NOW, outcome="sent", answer="201")])
    library.close()
    return folder


def meddle(folder: DataFolder, statement: str) -> None:
    with closing(sqlite3.connect(folder.database)) as connection:
        connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE contributors SET email = replace(email, 'hind', 'hine')", "contributors"),
        ("UPDATE destinations SET options = '{}' WHERE id = 'd2'", "destinations"),
        ("UPDATE queue SET remote_id = 'n3' WHERE id = 'q1'", "queue"),
        ("UPDATE queue SET due_utc = 77 WHERE id = 'q2'", "queue"),
        ("UPDATE queue SET sha256 = zeroblob(32) WHERE id = 'q2'", "queue"),
        ("UPDATE attempts SET answer = '200'", "attempts"),
    ],
)
def test_check_names_the_table_and_rescue_leaves_the_row_behind(
    desk: DataFolder, statement: str, table: str
) -> None:
    assert damage_of(desk.database, driver(), full=True).is_sound
    meddle(desk, statement)
    damage = damage_of(desk.database, driver(), full=False)
    assert (dict(damage.rows), damage.count) == ({table: 1}, 1)
    salvage = FileLibrary(desk).read_out(NOW).salvage
    assert salvage is not None
    assert not salvage.is_complete
    assert damage_of(desk.database, driver(), full=True).is_sound


def test_check_notices_every_flipped_bit_in_a_sealed_value(desk: DataFolder) -> None:
    good, chance, changed = desk.database.read_bytes(), random.Random(3), 0
    written = sealed_values(desk)
    for word in (b"hind@journal", b"/srv/site", b"https://x/1"):
        start = good.index(word)
        for _ in range(12):
            data = bytearray(good)
            data[start + chance.randrange(len(word))] ^= 1 << chance.randrange(8)
            desk.database.write_bytes(data)
            if sealed_values(desk) != written:
                changed += 1
                assert not damage_of(desk.database, driver(), full=False).is_sound
    assert changed > 24


def sealed_values(folder: DataFolder) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder.database)) as connection:
        connection.text_factory = bytes
        return [
            row
            for table, names in SEALED.items()
            for row in connection.execute(f"SELECT {', '.join(names)} FROM {table}")
        ]


def test_damaged_item_is_claimed_marked_and_gets_no_new_seal(desk: DataFolder) -> None:
    meddle(desk, "UPDATE queue SET due_utc = 77 WHERE id = 'q2'")
    library = open_database(desk)
    with library.writing() as unit:
        (claimed,) = unit.queue.claim(CLAIM)
        assert claimed.is_damaged
        places = {place.id: place for place in unit.destinations.all()}
        assert "queue-item-damaged" in str(errand_of(unit, claimed, places))
        unit.queue.save(
            replace(claimed, state=QueueState.HELD, lease=None, due_utc=NOW), expected=claimed
        )
        assert unit.queue.get("q2").is_damaged
    library.close()
    assert damage_of(desk.database, driver(), full=True).rows == {"queue": 1}


def test_receipt_that_is_damaged_lets_nothing_after_it_leave(desk: DataFolder) -> None:
    meddle(desk, "UPDATE queue SET remote_id = 'n3' WHERE id = 'q1'")
    library = open_database(desk)
    with library.writing() as unit:
        (claimed,) = unit.queue.claim(CLAIM)
        places = {place.id: place for place in unit.destinations.all()}
        told = errand_of(unit, claimed, places)
        assert isinstance(told, UserError)
        assert (told.code, told.params) == ("queue-item-damaged", {"id": "q1"})
    library.close()


def test_item_changed_elsewhere_is_never_sealed_as_it_was_not(desk: DataFolder) -> None:
    library = open_database(desk)
    with library.writing() as unit:
        before = unit.queue.get("q2")
        unit.queue.save(replace(before, due_utc=NOW), expected=before)
        with pytest.raises(UserError, match="queue-item-changed-elsewhere"):
            unit.queue.save(replace(before, due_wall="2026-11-23T10:00"), expected=before)
    library.close()
    assert damage_of(desk.database, driver(), full=True).is_sound


def test_damaged_destination_stays_marked_until_its_settings_are_saved(desk: DataFolder) -> None:
    meddle(desk, "UPDATE destinations SET options = replace(options, '\"', '!') WHERE id = 'd2'")
    library = open_database(desk)
    with library.writing() as unit:
        place = unit.destinations.get("d2")
        assert place.is_damaged
        unit.destinations.save(replace(place, is_paused=True))
        again = unit.destinations.named("d2")
        assert (again.is_damaged, again.is_paused) == (True, True)
        (claimed,) = unit.queue.claim(CLAIM) or [unit.queue.get("q2")]
        told = errand_of(unit, claimed, {each.id: each for each in unit.destinations.all()})
        assert "destination-damaged" in str(told)
        unit.destinations.save(replace(again, options={"path": "/srv"}, is_damaged=False))
        assert not unit.destinations.get("d2").is_damaged
    library.close()
    assert damage_of(desk.database, driver(), full=True).is_sound


def test_library_of_the_tenth_shape_is_sealed_as_it_lies(folder: DataFolder) -> None:
    shutil.copy(library_of("0010"), folder.database)
    library = open_database(folder)
    with library.reading() as unit:
        assert not any(place.is_damaged for place in unit.destinations.all())
        assert not unit.queue.get("q2").is_damaged
        assert unit.queue.get("q2").remote_id == "77"
    library.close()
    assert damage_of(folder.database, driver(), full=True).is_sound
    meddle(folder, "UPDATE attempts SET answer = '200'")
    meddle(folder, "UPDATE contributors SET name = name || '.'")
    rows = damage_of(folder.database, driver(), full=True).rows
    assert rows == {"attempts": 1, "contributors": 1}
